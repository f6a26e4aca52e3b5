package sheet

import (
	"fmt"
	"strings"
	"testing"

	"danvan/store/worksheet"
)

// A row is what a person sees of it: “-nt-”, a cell merged with the one above and a dash say what they say, a row that is hidden or struck through is named, and what the program
// wrote stands as it is.
func TestRowsAreReadAsPeopleMeanThem(t *testing.T) {
	s := Named("award")
	l := &List{Sheet: s, id: 4, unit: -1}
	for i, name := range []string{"name", "form", "date", "post"} {
		h := Heading{Meaning: Meaning{As: AsColumn, Column: s.Column(name)}, at: i}
		l.Heads, l.Columns = append(l.Heads, h), append(l.Columns, h)
	}
	struck := cells("Ma Văn D", "Giấy khen", "")
	for i := range struck {
		struck[i].Struck = true
	}
	ws := &worksheet.Sheet{Name: "DS", Merges: []worksheet.Merge{{Top: 2, Bottom: 3, Left: 2, Right: 2}}}
	over := above{ws, map[int]worksheet.Cell{}}
	var got []string
	for i, r := range []worksheet.Row{
		{Cells: cells("Chi bộ A", "Giấy khen", "5/10/2026", "-")}, {Cells: cells("Chi bộ B", "-nt-", "")}, {Cells: cells("“", "Bằng khen", "", "")}, {Hidden: true, Cells: cells("Ma Văn C", "nt", "")},
		{Cells: struck}, {Hidden: true, Cells: cells("Ma Văn E", "-nt-", "", "-", "01M8NV4H1K4MJN8GA2DVAP7SKG")},
	} {
		r.N = i + 2
		row := over.row(l, r, "")
		got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", row.text(0), row.text(1), row.text(2), row.text(3), row.left))
	}
	want := []string{"Chi bộ A|Giấy khen|5/10/2026||", "Chi bộ B|Giấy khen|5/10/2026||", "Chi bộ B|Bằng khen|||", "Ma Văn C|Bằng khen|||hidden-row", "Ma Văn D|Giấy khen|||struck-row", "Ma Văn E|-nt-||-|"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}
