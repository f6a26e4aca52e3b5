package record

// MeasureValue is a figure of a measure that a unit gave for a span, or that a paper states of it. It lies in the
// affairs of the unit that it is about; there is one for a measure, span, split and model, so that two laptops that
// enter it meet in its fields.
type MeasureValue struct {
	Measure     ID        `cbor:"measure" is:"need,fixed,of=measure"`
	Span        Interval  `cbor:"span" is:"need,fixed"`
	Split       string    `cbor:"split" is:"fixed,short"`            // “Kinh tế”, “Tập thể; Kinh tế”, a purpose; empty: the whole
	About       ID        `cbor:"about" is:"fixed,of=participation"` // zero: the unit itself
	Amount      Decimal   `cbor:"amount" is:"least=0"`               // the lower end of a range; empty: Text says it
	High        Decimal   `cbor:"high" is:"least=0"`                 // the upper one; empty: it is no range, or nobody can say
	Qualifier   Qualifier `cbor:"qualifier"`
	Written     string    `cbor:"written"` // as it was written
	Basis       Basis     `cbor:"basis"`   // empty: given, of a measure that the register counts stated
	Source      string    `cbor:"source" is:"short"`
	Explanation string    `cbor:"explanation" is:"lines"`
	Text        string    `cbor:"text" is:"lines"` // of a measure that is no figure: words, one of its terms, a date as record.Date writes it
}

// Basis is on what a figure rests. What a unit gives is of itself alone and adds up with what those below it give; what
// a paper states of a unit is of all below it too, and stands beside.
type Basis string

// On what figures rest.
const (
	Given  Basis = "given"
	Stated Basis = "stated"
)

// Bases in the order in which they are offered.
var Bases = choices(Given, Stated)

const ValueKind Name = "value"

var _ = Register[MeasureValue](Kind{Part: Affairs, OfUnit: true, Keyed: func(r Record, fold func(string) string) ID {
	v := r.(*MeasureValue)
	return ValueID(v.Measure, v.Span, fold(v.Split), v.About)
}})

// Kind is ValueKind.
func (*MeasureValue) Kind() Name { return ValueKind }

// ValueID is what the id of a value is made of, beside the unit.
func ValueID(measure ID, span Interval, foldedSplit string, about ID) ID {
	return Derive(measure, ValueKind, string(span), foldedSplit, string(about[:]))
}

// ValueAboutID is the id of a unit's value about a participation, for its year.
func ValueAboutID(unit, measure, participation ID, year int64) ID {
	return Derive(ValueID(measure, Interval(Date4(year)), "", participation), ValueKind, string(unit[:]))
}

// Figure is the figure that it holds.
func (v *MeasureValue) Figure() FigureAt {
	return FigureAt{&v.Amount, &v.High, &v.Qualifier, &v.Written}
}

// Validate tells what is wrong.
func (v *MeasureValue) Validate() Problems {
	ps := Held(v)
	ps.need(v.Amount != "" || v.Text != "", "amount", "")
	return ps
}
