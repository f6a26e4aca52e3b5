package sheet

import (
	"slices"
	"strconv"
	"time"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Typed makes a list of lines that somebody typed: a text for each of some columns, where nil stands for the unit that
// a line lies in. Rows are numbered from 1 as given, and empty ones are left out. What is only unlikely keeps no row
// out, and a row that repeats an earlier one is told from it. name is what stands as the file's.
func Typed(s *Sheet, name string, columns []*Column, rows [][]string) *List {
	l := &List{Sheet: s, File: name, id: -1, unit: -1, typed: true}
	for i, c := range columns {
		if c == nil {
			l.unit = i
			continue
		}
		l.Columns = append(l.Columns, Heading{Meaning: Meaning{As: AsColumn, Column: c}, at: i})
	}
	for i, texts := range rows {
		cells := make([]worksheet.Cell, len(texts))
		for j, s := range texts {
			cells[j] = worksheet.TextCell(s)
		}
		if !blank(cells) {
			l.Rows = append(l.Rows, Row{N: i + 1, cells: cells})
			l.units = l.units || l.unit >= 0 && cells[l.unit].Kind != worksheet.Blank
		}
	}
	return l
}

// Texts gives what stands in some columns, row by row; nil stands for the unit.
func (l *List) Texts(columns []*Column) (all [][]string) {
	for i := range l.Rows {
		r, texts := &l.Rows[i], make([]string, len(columns))
		for j, c := range columns {
			switch k := slices.IndexFunc(l.Columns, func(h Heading) bool { return h.Column == c }); {
			case c == nil:
				texts[j] = r.text(l.unit)
			case k >= 0 && c.Type == record.Lines:
				texts[j] = vi.Clean(r.cell(l.Columns[k].at).Text)
			case k >= 0:
				texts[j] = r.text(l.Columns[k].at)
			case c == l.divides():
				texts[j] = r.section
			}
		}
		all = append(all, texts)
	}
	return all
}

// again tells whether an earlier row of a typed list is the same line, and says so of this one.
func (t *taker) again(r *Row, key string) bool {
	first := t.took[key]
	switch {
	case !t.typed:
		return false
	case first == 0:
		t.took[key] = r.N
		return false
	}
	t.fate(Repeated)
	t.problem(r, nil, "", &Error{Code: Repeats, Of: t.Sheet.Kind, Like: []string{strconv.Itoa(first)}})
	return true
}

// newID makes the id of a line that may be made.
func (t *taker) newID() record.ID {
	if t.w == nil {
		return record.NewID(time.Unix(0, 0)) // of nothing
	}
	return t.w.NewID()
}
