package record

// Model is a “Dân vận khéo” model. It lives for years; what it does in one year is a Participation.
type Model struct {
	Name       string      `cbor:"name" is:"need,short"`
	Subject    SubjectKind `cbor:"subject"`                          // who registers: collective, individual, household; empty: left open, where the place lets it be
	Registrant string      `cbor:"registrant" is:"need,short"`       // the collective's or person's name
	Post       string      `cbor:"post" is:"short"`                  // of the registrant
	Place      string      `cbor:"place" is:"short"`                 // thôn, bản, tổ
	Content    string      `cbor:"content" is:"lines"`               // content, goal, way of doing it
	InCharge   string      `cbor:"in_charge"`                        // person in charge
	Target     Level       `cbor:"target"`                           // level it aims to be recognised at
	Programme  ID          `cbor:"programme" is:"of=programme"`      // zero: DVK itself
	Source     ID          `cbor:"source" is:"of=model"`             // the model it was taken from
	Number     int64       `cbor:"number" is:"least=0"`              // the unit's own running number; 0 until given
	Consent    Date        `cbor:"consent" is:"day,like=2026-10-05"` // the day on which who registers agreed to be named in public
	Withdrawn  Date        `cbor:"withdrawn" is:"day"`               // the day on which they took that back
	// Both empty, but for a second record of a model that is registered elsewhere too: it only points there, and does
	// not count.
	SameUnit ID `cbor:"same_unit" is:"fixed,of=unit"` // in whose affairs the model itself lies
	SameAs   ID `cbor:"same_as" is:"fixed,of=model"`  // the model itself
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
var SubjectKinds = choices(Collective, Individual, Household)

const ModelKind Name = "model"

var _ = Register[Model](Kind{Part: Affairs, Reasoned: []string{"same_as", "same_unit"}})

// Kind is ModelKind.
func (*Model) Kind() Name { return ModelKind }

// Validate tells what is wrong.
func (m *Model) Validate() Problems {
	ps := Held(m)
	ps.need(m.SameAs.IsZero() || !m.SameUnit.IsZero(), "same_unit", "")
	ps.need(m.Withdrawn == "" || m.Consent != "" || m.Subject == Collective, "consent", "")
	if m.Consent != "" && m.Withdrawn != "" && m.Withdrawn < m.Consent {
		ps.wrong("withdrawn", Backwards, string(m.Withdrawn), "≥ "+string(m.Consent))
	}
	ps.need(m.SameUnit.IsZero() || !m.SameAs.IsZero(), "same_as", "")
	return ps
}

// MayBeShown tells whether a model may be named in public on a day: of a person or a household, once they agreed, and
// until they take that back; of a collective, until it objects.
func (m *Model) MayBeShown(on Date) bool {
	agreed := m.Subject == Collective || m.Consent != "" && m.Consent <= on
	return agreed && (m.Withdrawn == "" || m.Withdrawn > on)
}
