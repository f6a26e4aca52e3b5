package record

// Model is a “Dân vận khéo” model. It lives for years; what it does in one year is a Participation.
type Model struct {
	Name       string      `cbor:"name"`
	Subject    SubjectKind `cbor:"subject"`    // who registers: collective, individual, household
	Registrant string      `cbor:"registrant"` // the collective's or person's name
	Place      string      `cbor:"place"`      // thôn, bản, tổ
	Content    string      `cbor:"content"`    // content, goal, way of doing it; may have several lines
	InCharge   string      `cbor:"in_charge"`  // person in charge
	Target     Level       `cbor:"target"`     // level it aims to be recognised at
	Programme  ID          `cbor:"programme"`  // zero: DVK itself
	Source     ID          `cbor:"source"`     // the model it was taken from
	Number     int64       `cbor:"number"`     // the unit's own running number; 0 until given
	// Both empty, but for a second record of a model that is registered elsewhere too: it only points there, and does not count.
	SameUnit ID `cbor:"same_unit"` // in whose affairs the model itself lies
	SameAs   ID `cbor:"same_as"`   // the model itself
}

// SubjectKind is who registers.
type SubjectKind string

// Kinds of subject, in the order of a printed list.
const (
	Collective SubjectKind = "collective"
	Individual SubjectKind = "individual"
	Household  SubjectKind = "household"
)

// SubjectKinds in the order of a printed list.
var SubjectKinds = []SubjectKind{Collective, Individual, Household}

const ModelKind Name = "model"

var _ = register[Model](Kind{Part: Affairs, Reasoned: []string{"same_as", "same_unit"}})

// Kind is ModelKind.
func (*Model) Kind() Name { return ModelKind }

// Validate tells what is wrong.
func (m *Model) Validate() (ps Problems) {
	ps.need(m.Name != "", "name", "")
	ps.short(m.Name, "name")
	oneOf(&ps, m.Subject, "subject", false, SubjectKinds...)
	ps.need(m.Registrant != "", "registrant", "")
	ps.short(m.Registrant, "registrant")
	ps.short(m.Place, "place")
	oneOf(&ps, m.Target, "target", true, Province, District, Cluster, Commune)
	if m.Number < 0 {
		ps = append(ps, Problem{Field: "number", Code: OutOfRange, Hard: true, Found: itoa(m.Number), Want: "≥ 0"})
	}
	ps.need(m.SameAs.IsZero() || !m.SameUnit.IsZero(), "same_unit", "")
	ps.need(m.SameUnit.IsZero() || !m.SameAs.IsZero(), "same_as", "")
	return ps
}
