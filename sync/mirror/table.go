package mirror

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"danvan/store/record"
)

// column is one of a table, with its type in SQL.
type column struct{ name, sql string }

// The types, as the database is asked for them.
const (
	words   = "text"
	whole   = "bigint"
	number  = "numeric"
	day     = "date"
	flag    = "boolean"
	instant = "timestamp with time zone"
)

// table is one of the mirror. Its first columns say whose row it is, and which.
type table struct {
	name    string
	columns []column
	key     int          // how many columns tell two rows apart
	kind    *record.Kind // nil: it is no kind's
}

// own are the first columns of every table. row_sum is that of everything else in the row, so that rows are compared
// without reading them.
var own = []column{{"register", words}, {"in_unit", words}, {"id", words}, {"row_sum", whole}}

func newTable(name string, columns ...column) *table {
	return &table{name: name, columns: append(own[:len(own):len(own)], columns...), key: 3}
}

// The tables that are no kind's.
var (
	registrations = newTable("registration", []column{{"model", words}, {"year", whole}, {"field", words}, {"field_name", words}, {"name", words},
		{"registrant", words}, {"place", words}, {"subject", words}, {"standing", words}, {"verdict", words}, {"verdict_by", words}, {"registered", words},
		{"registered_first", day}, {"registered_last", day}, {"proposed", words}, {"proposed_first", day}, {"proposed_last", day}, {"copies", whole},
		{"copy_of", words}, {"conflict", flag}, {"money", number}, {"land", number}, {"labour", number}, {"approximate", words}}...)
	places = newTable("tree", []column{{"code", words}, {"full_code", words}, {"name", words}, {"level", words}, {"parent", words}, {"depth", whole}, {"path", words},
		{"from", words}, {"from_first", day}, {"from_last", day}, {"to", words}, {"to_first", day}, {"to_last", day}}...)
	heads      = newTable("head", []column{{"replica", words}, {"part", whole}, {"number", whole}, {"hash", words}}...)
	openValues = &table{name: "open_value", key: 6, columns: append(own[:len(own):len(own)], []column{{"kind", words}, {"field", words}, {"place", whole}, {"stands", flag}, {"unread", words},
		{"value", words}, {"by_unit", words}, {"author", words}, {"at", instant}, {"reason", words}}...)}
)

// publication is the table that says of each register how far its mirror is.
const publication = "publication"

var publicationColumns = []column{{"register", words}, {"code", words}, {"name", words}, {"shape", words}, {"state", words}, {"run", whole}, {"replica", words},
	{"published", instant}}

// kindTables are the tables of all kinds, by name.
func kindTables() (all []*table) {
	for _, k := range record.Kinds() {
		t := newTable(string(k.Name), column{"conflicts", words}, column{"changed", instant})
		t.kind = k
		for _, s := range k.Shapes() {
			for _, c := range columnsOf(s) {
				for slices.ContainsFunc(t.columns, func(o column) bool { return o.name == c.name }) {
					c.name += "_" // a field that is called like one of ours
				}
				t.columns = append(t.columns, c)
			}
		}
		all = append(all, t)
	}
	return all
}

// columnsOf are the columns of a field.
func columnsOf(s record.Shape) []column {
	switch s.Type {
	case record.Whole, record.Year:
		return []column{{s.Name, whole}}
	case record.Number:
		return []column{{s.Name, number}}
	case record.Flag:
		return []column{{s.Name, flag}}
	case record.Day, record.Span:
		return []column{{s.Name, words}, {s.Name + "_first", day}, {s.Name + "_last", day}}
	}
	return []column{{s.Name, words}}
}

// primary names the columns of the key.
func (t *table) primary() (names []string) {
	for _, c := range t.columns[:3] {
		names = append(names, c.name)
	}
	for _, c := range t.columns[len(own) : len(own)+t.key-3] {
		names = append(names, c.name)
	}
	return names
}

// version changes when rows are made otherwise than before from the same records.
const version = 1

// shapeOf sums up what the rows of a register are made by: where it is another than a mirror was written by, every row
// is compared.
func shapeOf(all []*table) string {
	h := fnv.New64a()
	fmt.Fprint(h, version)
	for _, t := range all {
		fmt.Fprint(h, t.name, t.columns)
		if t.kind != nil {
			for _, s := range t.kind.Shapes() {
				fmt.Fprint(h, s.Name, s.Type, s.Terms, s.Need, s.Short)
			}
		}
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

func quoted(names []string) string { return `"` + strings.Join(names, `", "`) + `"` }
