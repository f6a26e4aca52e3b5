package record

// Layout is how lists with certain headings are read: what a person answered once about their columns and words. It
// lies in the catalog of the unit that takes them in.
type Layout struct {
	Unit    ID     `cbor:"unit" is:"need,fixed,of=unit"`
	Heads   string `cbor:"heads" is:"need,fixed"` // hash of the row of headings, hexadecimal
	Answers string `cbor:"answers" is:"need,lines"`
}

const LayoutKind Name = "layout"

var _ = Register[Layout](Kind{Part: Catalog, Quiet: true, Keyed: func(r Record, _ func(string) string) ID {
	l := r.(*Layout)
	return LayoutID(l.Unit, l.Heads)
}})

// Kind is LayoutKind.
func (*Layout) Kind() Name { return LayoutKind }

// LayoutID is the id of a unit's layout: there is one for a row of headings.
func LayoutID(unit ID, heads string) ID { return Derive(unit, LayoutKind, heads) }

// Validate tells what is wrong.
func (l *Layout) Validate() Problems { return Held(l) }
