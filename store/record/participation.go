package record

import (
	"slices"
	"strings"
)

// Participation is one model in one year: what reports count.
type Participation struct {
	Model        ID       `cbor:"model" is:"need,fixed,of=model"`
	Year         int64    `cbor:"year" is:"need,fixed,year"`
	Field        ID       `cbor:"field" is:"of=field"` // item of the field list in force that year; zero: left open, where the place lets it be
	Standing     Standing `cbor:"standing"`            // new or maintained
	Registered   Date     `cbor:"registered"`
	From         Date     `cbor:"from"`
	To           Date     `cbor:"to"`
	Participants int64    `cbor:"participants" is:"people,least=0"` // people who took part
	Results      string   `cbor:"results" is:"lines"`
	SelfScore    Decimal  `cbor:"self_score" is:"least=0"` // what the unit gives itself
	Proposed     Date     `cbor:"proposed"`                // when recognition was asked for; empty: not yet
	Proposal     string   `cbor:"proposal" is:"lines"`     // the words of it
	Theme        ID       `cbor:"theme" is:"of=programme"` // the programme that it is of in that year, beside the model's: a theme year
}

// Standing tells whether the model is new that year or kept from before.
type Standing string

// Standings.
const (
	New        Standing = "new"
	Maintained Standing = "maintained"
)

// Standings in the order in which they are offered.
var Standings = choices(New, Maintained)

const ParticipationKind Name = "participation"

var _ = Register[Participation](Kind{Part: Affairs})

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
func (p *Participation) Validate() Problems {
	ps := Held(p)
	if y := p.Registered.Year(); y != 0 && p.Registered.Valid() && int64(y) != p.Year && !p.early() {
		ps = append(ps, Problem{Field: "registered", Code: Unlikely, Found: string(p.Registered), Want: itoa(p.Year)})
	}
	return ps
}
