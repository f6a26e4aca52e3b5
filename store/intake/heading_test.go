package intake

import (
	"encoding/csv"
	"os"
	"testing"

	"danvan/store/worksheet"
)

// headingsOf reads a table of headings and what they mean.
func headingsOf(t *testing.T, path string) (rows [][]string) {
	t.Helper()
	f, err := os.Open(path)
	must(t, err)
	defer func() { _ = f.Close() }()
	rows, err = csv.NewReader(f).ReadAll()
	must(t, err)
	return rows[1:]
}

// means tells whether a column is what a table of headings calls it; all that is not taken is “unused” there.
func means(c Column, want string) bool {
	switch want {
	case "unused":
		return c == Unused || leftOut(c) || c == Proposal || c == FamilyName || c == Extra
	case "unit":
		return c == UnitName || c == UnitAbove
	}
	return string(c) == want
}

func TestHeadingsAsOfficesWriteThem(t *testing.T) {
	for _, r := range headingsOf(t, "testdata/headings.csv") {
		x := (&List{reading: Reading{Year: 2026}}).newReader(&worksheet.Sheet{})
		h := header{columns: []Mapped{recognise(r[0])}}
		x.ofYear(&h, &h.columns[0])
		if m := h.columns[0]; !means(m.Column, r[1]) {
			t.Errorf("%q is taken for %q, means %q", r[0], m.Column, r[1])
		}
	}
}
