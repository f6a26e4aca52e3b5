package record

import "strings"

// Column is what a unit asks of a column of the registration, for itself and the units below it: whether it must be
// filled in, or is not asked at all, and what it is called. What the nearest unit above says stands before what those
// further up say. A place's own column is a Measure, which says the same of itself.
type Column struct {
	Unit    ID         `cbor:"unit" is:"need,fixed,of=unit"`    // who asks
	Name    ColumnName `cbor:"column" is:"fixed"`               // of the program's own; or
	Measure ID         `cbor:"measure" is:"fixed,of=measure"`   // the measure that is a column
	Use     Use        `cbor:"use"`                             // empty: as it is
	Label   string     `cbor:"label" is:"short"`                // empty: as it is called
	Order   int64      `cbor:"order" is:"least=0"`              // from 1; 0: where it stands anyway
	English string     `cbor:"english" is:"short"`              // empty: Label
	From    Date       `cbor:"from" is:"fixed,like=2026-10-05"` // empty: as far back as anyone knows
	To      Date       `cbor:"to" is:"like=2026-12-31"`         // empty while it lasts
}

// Use is how a column is asked for.
type Use string

// Uses: of what is hidden only what was filled in shows.
const (
	Needed Use = "needed"
	Asked  Use = "asked"
	More   Use = "more" // in the second part of a form
	Hidden Use = "hidden"
)

// Uses in the order in which they are offered.
var Uses = choices(Needed, Asked, More, Hidden)

// ColumnName is a column of the registration.
type ColumnName string

// ofRegistration begins the names of the registration's columns.
const ofRegistration = "registration."

// ColumnNames in the order of the sheet, without what units find of a model: that is said at the appraisal.
var ColumnNames = choices(columnNames("name", "year", "field", "subject", "registrant", "place", "standing", "registered", "money", "land", "labour", "participants", "content",
	"results", "post", "in_charge", "target", "programme", "source", "number", "from", "to", "self_score", "proposed", "proposal",
	"theme", "money_purpose", "land_purpose", "labour_purpose", "consent", "withdrawn")...)

func columnNames(all ...string) (names []ColumnName) {
	for _, name := range all {
		names = append(names, ColumnName(ofRegistration+name))
	}
	return names
}

// Column is the code name of the column on its sheet.
func (n ColumnName) Column() string { return strings.TrimPrefix(string(n), ofRegistration) }

const ColumnKind Name = "column"

var _ = Register[Column](Kind{Part: Catalog, Keyed: func(r Record, _ func(string) string) ID {
	c := r.(*Column)
	return Derive(c.Unit, ColumnKind, string(c.Name), string(c.Measure[:]), string(c.From))
}})

// Kind is ColumnKind.
func (*Column) Kind() Name { return ColumnKind }

// always are the columns without which there is no registration.
var always = []ColumnName{"registration.name", "registration.year", "registration.registrant"}

// Validate tells what is wrong.
func (c *Column) Validate() Problems {
	ps := Held(c)
	ps.need((c.Name == "") != c.Measure.IsZero(), "column", "registration.content|measure")
	for _, name := range always {
		if c.Name == name && c.Use != "" && c.Use != Needed {
			ps.wrong("use", OutOfRange, string(c.Use), string(Needed))
		}
	}
	return ps
}
