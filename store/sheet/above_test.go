package sheet

import (
	"fmt"
	"strings"
	"testing"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/worksheet"
)

// A row is what a person sees of it: “-nt-”, a cell merged with the one above and a dash say what they say, a row that
// is hidden or struck through is named, and what the program wrote stands as it is.
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
	over := newAbove(ws)
	var got []string
	for i, r := range []worksheet.Row{
		{Cells: cells("Chi bộ A", "Giấy khen", "5/10/2026", "-")}, {Cells: cells("Chi bộ B", "-nt-", "")}, {Cells: cells("“", "Bằng khen", "", "")}, {Hidden: true, Cells: cells("Ma Văn C", "nt", "")},
		{Cells: struck}, {Hidden: true, Cells: cells("Ma Văn E", "-nt-", "", "-", "01M8NV4H1K4MJN8GA2DVAP7SKG")},
	} {
		r.N = i + 2
		row := over.row(l, r, "")
		left := Code("")
		if e, is := row.problem.(*Error); is {
			left = e.Code
		}
		got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", row.text(0), row.text(1), row.text(2), row.text(3), left))
	}
	want := []string{"Chi bộ A|Giấy khen|5/10/2026||", "Chi bộ B|Giấy khen|5/10/2026||", "Chi bộ B|Bằng khen|||", "Ma Văn C|Bằng khen|||hidden-row", "Ma Văn D|Giấy khen|||struck-row", "Ma Văn E|-nt-||-|"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

// Below headings in another order the cells go where the list has them; a table with other columns is named, and of two
// columns that mean the same the first that shows holds.
func TestRowsBelowOtherHeadings(t *testing.T) {
	s := Named("decision")
	heads := Heads(func(_, heading string) Meaning {
		for _, name := range []string{"number", "date", "title", "signer"} {
			if heading == name {
				return Meaning{As: AsColumn, Column: s.Column(name)}
			}
		}
		return Meaning{}
	})
	l := &List{Sheet: s, id: -1, unit: -1}
	ws := &worksheet.Sheet{Name: "DS", Commas: true}
	over := newAbove(ws)
	var got []string
	for i, r := range [][]worksheet.Cell{cells("TT", "number", "date", "title", "date"), cells("1", "15", "5/10/2026", "A", "6/10/2026"), cells("number", "title", "date"), cells("16", "B", "7/10/2026"),
		cells("number", "signer", "date"), cells("17", "C", "8/10/2026"), cells("x", "number", "date", "title"), cells("4", "18", "9/10/2026", "D"),
		cells("5", "19", "9/10/2026", "D", "", "30"), cells("6", "20", "9/10/2026", "D", "")} {
		row := worksheet.Row{N: i + 1, Cells: r}
		if !over.begun || l.repeats(row) {
			if y, is := l.heading(ws, row, heads); is {
				over.lie(l, y)
				continue
			}
		}
		x := over.row(l, row, "")
		var line []string
		for _, h := range l.Columns {
			line = append(line, h.Column.Name+"="+x.text(h.at))
		}
		if x.problem != nil {
			line = []string{string(x.problem.(*Error).Code)}
		}
		got = append(got, strings.Join(line, " "))
	}
	want := []string{"number=15 date=5/10/2026 title=A", "number=16 date=7/10/2026 title=B", "other-heads", "number=18 date=9/10/2026 title=D", "long-row", "number=20 date=9/10/2026 title=D"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

// A workbook holds the year of a span, or of a date, as a number.
func TestAYearIsNoFigure(t *testing.T) {
	for kind, name := range map[string]string{"value": "span", "decision": "date"} {
		s := Named(kind)
		l := s.New(record.ID{1})
		l.asked = map[record.ID]value.Asked{}
		v, err := (&Reader{}).read(l, s.Column(name), worksheet.Cell{Kind: worksheet.Number, Text: "2026"})
		if err != nil || fmt.Sprint(v) != "2026" {
			t.Errorf("%s: %v, %v", kind, v, err)
		}
	}
}
