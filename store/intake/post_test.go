package intake

import (
	"testing"

	"danvan/store/record"
	"danvan/store/worksheet"
)

// The post of who registers is a field of its own; several columns of it are told apart by their headings.
func TestThePostOfWhoRegisters(t *testing.T) {
	for what, c := range map[string]struct {
		columns []Column
		cells   []string
		post    string
	}{
		"one":  {[]Column{Name, Post, Content}, []string{"Đường hoa", "Trưởng thôn", "Trồng hoa"}, "Trưởng thôn"},
		"two":  {[]Column{Name, Post, Post}, []string{"Đường hoa", "Trưởng thôn", "Bí thư chi bộ"}, "post: Trưởng thôn\npost: Bí thư chi bộ"},
		"none": {[]Column{Name, Post, Content}, []string{"Đường hoa", "-", "Trồng hoa"}, ""},
	} {
		l := &List{}
		p := typedParser(l, c.columns)
		var r row
		p.read(worksheet.Row{N: 1, Cells: typedCells(c.cells)}, &r)
		if want := (record.Model{Name: "Đường hoa", Post: c.post, Content: r.model.Content}); r.model != want {
			t.Errorf("%s: %+v, not %+v", what, r.model, want)
		}
		if c.columns[2] == Content && r.model.Content != "Trồng hoa" {
			t.Errorf("%s: the content is %q", what, r.model.Content)
		}
	}
}
