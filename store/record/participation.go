package record

import (
	"slices"
	"strings"
)

// Participation is one model in one year: what reports count.
type Participation struct {
	Model        ID       `cbor:"model"`
	Year         int64    `cbor:"year"`
	Field        ID       `cbor:"field"`    // item of the field list in force that year
	Standing     Standing `cbor:"standing"` // new or maintained
	Registered   Date     `cbor:"registered"`
	From         Date     `cbor:"from"`
	To           Date     `cbor:"to"`
	Participants int64    `cbor:"participants"` // people who took part
	Results      string   `cbor:"results"`      // may have several lines
	SelfScore    Decimal  `cbor:"self_score"`   // what the unit gives itself
	Proposed     Date     `cbor:"proposed"`     // when recognition was asked for; empty: not yet
	Proposal     string   `cbor:"proposal"`     // the words of it; may have several lines
}

// Standing tells whether the model is new that year or kept from before.
type Standing string

// Standings.
const (
	New        Standing = "new"
	Maintained Standing = "maintained"
)

const ParticipationKind Name = "participation"

var _ = register[Participation](Kind{Part: Affairs})

// Kind is ParticipationKind.
func (*Participation) Kind() Name { return ParticipationKind }

// ParticipationID is the id of a model's participation in a year: there is one.
func ParticipationID(model ID, year int64) ID { return Derive(model, ParticipationKind, itoa(year)) }

// early tells whether it was registered at the end of the year before, as offices do that open their lists in October.
func (p *Participation) early() bool {
	year, rest, _ := strings.Cut(string(p.Registered), "-")
	month, _, _ := strings.Cut(rest, "-")
	return year == itoa(p.Year-1) && slices.Contains([]string{"10", "11", "12", "Q4"}, month)
}

// Validate tells what is wrong.
func (p *Participation) Validate() (ps Problems) {
	ps.need(!p.Model.IsZero(), "model", "")
	ps.year(int(p.Year), "year")
	ps.need(!p.Field.IsZero(), "field", "")
	oneOf(&ps, p.Standing, "standing", true, New, Maintained)
	ps.date(p.Registered, "registered")
	if y := p.Registered.Year(); y != 0 && p.Registered.Valid() && int64(y) != p.Year && !p.early() {
		ps = append(ps, Problem{Field: "registered", Code: Unlikely, Found: string(p.Registered), Want: itoa(p.Year)})
	}
	ps.date(p.From, "from")
	ps.date(p.To, "to")
	if len(p.From) == 10 && len(p.To) == 10 && p.To < p.From {
		ps = append(ps, Problem{Field: "to", Code: Backwards, Hard: true, Found: string(p.To), Want: "≥ " + string(p.From)})
	}
	ps.decimal(p.SelfScore, "self_score")
	ps.date(p.Proposed, "proposed")
	if p.Participants < 0 {
		ps = append(ps, Problem{Field: "participants", Code: OutOfRange, Hard: true, Found: itoa(p.Participants), Want: "≥ 0"})
	}
	return ps
}
