package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What a list does not say of models and participations; a row has no place for it.
var notOfLists = []string{"Programme", "Source", "Number", "SameUnit", "SameAs", "Model", "Year", "Field", "SelfScore", "Proposed",
	"stands", "lost", "said", "disputed"}

// A row comes back from its packed form as it was, in blocks that are full and in the last one, and knows its sheet
// without being read.
func TestRowsComeBackAsTheyWere(t *testing.T) {
	sections := []Section{{Text: "I. Tập thể", Row: 3}}
	rapid.Check(t, func(t *rapid.T) {
		var rs rows
		var all []row
		for range rapid.IntRange(1, 12).Draw(t, "rows") {
			r := row{}
			fillAny(t, reflect.ValueOf(&r).Elem())
			if rapid.Bool().Draw(t, "section") {
				r.sections = sections
			}
			if rapid.Bool().Draw(t, "bad") {
				r.problems = []Problem{{Row: r.n, Code: Repeated}}
				r.late = []lateDate{{Registered, "5/2"}}
			}
			if rapid.Bool().Draw(t, "long") {
				r.model.Content = strings.Repeat("dài ", rowBlock/4)
			}
			rs.add(&r)
			all = append(all, r)
		}
		for i, r := range rs.from(0) {
			if !reflect.DeepEqual(*r, all[i]) || rs.sheet(i) != all[i].sheet {
				t.Fatalf("row %d came back as %+v, was %+v", i, *r, all[i])
			}
		}
		if rs.len() != len(all) {
			t.Errorf("%d rows of %d", rs.len(), len(all))
		}
	})
}

// fillAny puts something into every field, so that one which is forgotten shows.
func fillAny(t *rapid.T, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); !slices.Contains(notOfLists, f.Name) {
				fillAny(t, reachable(v.Field(i)))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fillAny(t, reachable(v.Index(i)))
		}
	case reflect.String:
		v.SetString(rapid.StringN(0, 9, -1).Draw(t, "text"))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.IntRange(0, 1<<40).Draw(t, "number")))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	}
}

// reachable lets a field be set that is not exported.
func reachable(v reflect.Value) reflect.Value {
	return reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem()
}
