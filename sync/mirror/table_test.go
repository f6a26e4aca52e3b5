package mirror

import (
	"errors"
	"slices"
	"testing"

	"danvan/store/record"
)

func codeIn(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Every column of every table has a name of its own that a database takes, and no two tables are called alike.
func TestTablesCanBeMade(t *testing.T) {
	var names []string
	for _, of := range append(kindTables(), openValues, registrations, places, heads, meta) {
		names = append(names, of.name)
		var columns []string
		for _, c := range of.columns {
			if !Good(c.name) || slices.Contains(columns, c.name) {
				t.Errorf("%s.%s", of.name, c.name)
			}
			columns = append(columns, c.name)
		}
		if !Good(of.name) {
			t.Errorf("%q", of.name)
		}
	}
	slices.Sort(names)
	if n := len(names); len(slices.Compact(names)) != n {
		t.Errorf("two tables of one name: %q", names)
	}
	if len(kindTables()) != len(record.Kinds()) {
		t.Error("a kind has no table")
	}
}
