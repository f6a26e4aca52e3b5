package record

import "strings"

// CriteriaSet is by which points are given in some years: to models of one kind of registrant, or to units. Its
// criteria are the measures that name it, each with the most that it can give. A set that has ended goes on explaining
// the points that were given by it.
type CriteriaSet struct {
	Unit      ID      `cbor:"unit" is:"need,fixed,of=unit"` // owner
	Code      string  `cbor:"code" is:"need,fixed,like=dvk-tt"`
	Name      string  `cbor:"name" is:"need,short,like=Bộ tiêu chí mô hình tập thể"`
	Programme ID      `cbor:"programme" is:"of=programme"` // zero: DVK itself
	Scores    Scored  `cbor:"scores"`                      // empty: models of all kinds of registrant
	Level     Level   `cbor:"level"`                       // of the units whose models, or which themselves, are given points; empty: all
	From      int64   `cbor:"from" is:"fixed,year"`        // first year; 0: as far back as anyone knows
	To        int64   `cbor:"to" is:"year"`                // last year; 0 while it lasts
	Pass      Decimal `cbor:"pass" is:"least=0,like=70"`   // as many points pass; empty: the set says of nobody that he did or did not
	Bands     string  `cbor:"bands" is:"lines,like=90 Xuất sắc; 70 Khá; 50 Đạt"`
}

// Scored is what a criteria set gives points to.
type Scored string

// What points are given to.
const (
	ScoresCollective Scored = Scored(Collective)
	ScoresIndividual Scored = Scored(Individual)
	ScoresHousehold  Scored = Scored(Household)
	ScoresUnit       Scored = "unit" // a unit itself, year by year
)

// ScoredAll in the order in which they are offered.
var ScoredAll = choices(ScoresCollective, ScoresIndividual, ScoresHousehold, ScoresUnit)

const CriteriaSetKind Name = "criteria_set"

var _ = Register[CriteriaSet](Kind{Part: Catalog, Keyed: func(r Record, fold func(string) string) ID {
	s := r.(*CriteriaSet)
	return Derive(s.Unit, CriteriaSetKind, fold(s.Code), string(Date4(s.From)))
}})

// Kind is CriteriaSetKind.
func (*CriteriaSet) Kind() Name { return CriteriaSetKind }

// Validate tells what is wrong.
func (s *CriteriaSet) Validate() Problems {
	ps := Held(s)
	if _, bad := s.Grades(); bad != "" {
		ps.wrong("bands", BadBand, bad, "90 Xuất sắc; 70 Khá; 50 Đạt")
	}
	return ps
}

// Grade is a band: what so many points and more are called.
type Grade struct {
	From Decimal
	Name string
}

// Grades reads the bands, in the order in which they stand; bad is the first that is none, or that says what another
// says.
func (s *CriteriaSet) Grades() (all []Grade, bad string) {
	seen := map[string]bool{}
	for _, part := range strings.FieldsFunc(s.Bands, func(r rune) bool { return r == ';' || r == '\n' || r == '/' }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		number, name, _ := strings.Cut(part, " ")
		from := Decimal(strings.TrimSuffix(strings.Replace(number, ",", ".", 1), ":"))
		name = strings.TrimSpace(name)
		if !from.Valid() || from == "" || from[0] == '-' || name == "" || seen[string(from)] || seen[" "+name] {
			return nil, part
		}
		seen[string(from)], seen[" "+name] = true, true
		all = append(all, Grade{from, name})
	}
	return all, ""
}

// Assessment is the points that a unit gives by a criteria set, to one participation or to a unit for a span: who gave
// them, and before which council. What a unit says of itself and what one above finds stand beside each other. The
// points are records of their own, one for each criterion.
type Assessment struct {
	By            ID       `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks
	Set           ID       `cbor:"set" is:"need,fixed,of=criteria_set"`
	Participation ID       `cbor:"participation" is:"fixed,of=participation"` // zero: of a unit
	Unit          ID       `cbor:"unit" is:"fixed,of=unit"`                   // that is given points itself; zero: a participation is
	Span          Interval `cbor:"span" is:"need,fixed,like=2026"`            // of a participation its year
	Date          Date     `cbor:"date"`
	Council       ID       `cbor:"council" is:"of=body"`
	Members       int64    `cbor:"members" is:"least=0"` // of the council; 0: nobody says
	Present       int64    `cbor:"present" is:"least=0"`
	Votes         int64    `cbor:"votes" is:"least=0"` // for
	Minutes       ID       `cbor:"minutes" is:"of=paper"`
	Text          string   `cbor:"text" is:"lines"`
}

const AssessmentKind Name = "assessment"

var _ = Register[Assessment](Kind{
	Part: Affairs, Spoken: true, Identity: []string{"by", "set", "span", "participation", "unit"},
	identity: func(by []part) ID { return AssessmentID(by[1].id, by[3].id, by[4].id, Interval(by[2].text), by[0].id) },
})

// Kind is AssessmentKind.
func (*Assessment) Kind() Name { return AssessmentKind }

// AssessmentID is the id of what a unit says by a set of a participation, else of a unit, for a span: there is one.
func AssessmentID(set, participation, unit ID, span Interval, by ID) ID {
	return Derive(set, AssessmentKind, string(participation[:]), string(unit[:]), string(span), string(by[:]))
}

// TwoThirds is what a council needs: of its members to meet, of those who are there to decide.
const TwoThirds = "2/3"

// Validate tells what is wrong. A council meets with two thirds of its members, and two thirds of those who are there
// decide.
func (a *Assessment) Validate() Problems {
	ps := Held(a)
	if !a.Participation.IsZero() && !a.Unit.IsZero() {
		ps.wrong("unit", OutOfRange, a.Unit.String(), "")
	}
	few := func(n, of int64, field string) {
		switch {
		case n == 0 || of == 0:
		case n > of:
			ps.wrong(field, OutOfRange, itoa(n), "≤ "+itoa(of))
		case 3*n < 2*of:
			ps = append(ps, Problem{Field: field, Code: Unlikely, Found: itoa(n) + "/" + itoa(of), Want: TwoThirds})
		}
	}
	few(a.Present, a.Members, "present")
	few(a.Votes, a.Present, "votes")
	return ps
}

// Points are what a unit gives for one criterion, and what they rest on.
type Points struct {
	By            ID      `cbor:"by" is:"need,fixed,of=unit"` // the unit that speaks: of the assessment
	Assessment    ID      `cbor:"assessment" is:"need,fixed,of=assessment"`
	Criterion     ID      `cbor:"criterion" is:"need,fixed,of=measure"`
	Participation ID      `cbor:"participation" is:"fixed,of=participation"` // of the assessment
	Amount        Decimal `cbor:"amount" is:"least=0"`
	Evidence      string  `cbor:"evidence" is:"lines"`
}

const PointsKind Name = "points"

var _ = Register[Points](Kind{
	Part: Affairs, Spoken: true, Quiet: true, Identity: []string{"by", "assessment", "criterion"},
	identity: func(by []part) ID { return PointsID(by[1].id, by[2].id, by[0].id) },
})

// Kind is PointsKind.
func (*Points) Kind() Name { return PointsKind }

// PointsID is the id of what an assessment says of a criterion: there is one.
func PointsID(assessment, criterion, by ID) ID {
	return Derive(assessment, PointsKind, string(criterion[:]), string(by[:]))
}

// Validate tells what is wrong.
func (p *Points) Validate() Problems { return Held(p) }
