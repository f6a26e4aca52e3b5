package sheet

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Why a row is not taken unasked.
const (
	HiddenRow  Code = "hidden-row"  // it does not show, or its worksheet does not
	StruckRow  Code = "struck-row"  // it is struck through
	LongRow    Code = "long-row"    // a row of a text with more cells than headings: the comma of a number parted it; Found: its first cells
	OtherHeads Code = "other-heads" // the headings above it are not those of the list; Found: its worksheet
)

// above reads the rows of a worksheet as people mean them: where a cell says “as above”, or is merged with those above
// it, what stands there holds.
type above struct {
	ws    *worksheet.Sheet
	cells map[int]worksheet.Cell
	begun bool        // below headings
	width int         // behind the last heading
	from  map[int]int // where the cells of the list's columns are; nil: in their places
	other bool        // the headings have columns that the list has not
}

func newAbove(ws *worksheet.Sheet) above { return above{ws: ws, cells: map[int]worksheet.Cell{}} }

// lie says how the rows below some headings lie: in the list's own order, in another, or as another list.
func (a *above) lie(l *List, y layout) {
	a.begun, a.from, a.other = true, map[int]int{}, false
	a.cells = map[int]worksheet.Cell{}
	for _, h := range y.heads {
		a.width = h.at + 1
		i := slices.IndexFunc(l.Heads, func(o Heading) bool {
			return o.As == h.As && o.Column == h.Column && (o.Text == h.Text || h.As == AsColumn || h.As == AsID || h.As == AsUnit)
		})
		if i >= 0 {
			a.from[l.Heads[i].at] = h.at
		}
		a.other = a.other || h.As == AsColumn && (i < 0 || l.Heads[i].told != h.told)
	}
	if !slices.ContainsFunc(l.Heads, func(h Heading) bool { at, is := a.from[h.at]; return !is || at != h.at }) {
		a.from = nil
	}
}

// lay puts the cells of a row where the list has them.
func (a *above) lay(l *List, cells []worksheet.Cell) []worksheet.Cell {
	if a.from == nil {
		return slices.Clone(cells)
	}
	laid := make([]worksheet.Cell, len(cells))
	for _, h := range l.Heads {
		for len(laid) <= h.at {
			laid = append(laid, worksheet.Cell{})
		}
		if at, is := a.from[h.at]; is && at < len(cells) {
			laid[h.at] = cells[at]
		}
	}
	return laid
}

// row is a row of the list. One that the program wrote stands as it is.
func (a *above) row(l *List, r worksheet.Row, section string) Row {
	row := Row{Sheet: a.ws.Name, N: r.N, cells: a.lay(l, r.Cells), section: section}
	switch {
	case a.other:
		row.problem = l.left(OtherHeads, &row)
		return row
	case a.ws.Commas && !blank(r.Cells[min(a.width, len(r.Cells)):]):
		row.problem = &Error{Code: LongRow, Of: l.Sheet.Kind, Found: vi.CleanLine(r.At(0).Shown() + " " + r.At(1).Shown())}
		return row
	}
	if row.text(l.id) == "" {
		a.fill(l, &row)
		row.problem = l.leftRow(&row, r.Hidden || a.ws.Hidden)
	}
	row.cells = l.noted(row.cells)
	return row
}

// fill puts what stands above into the cells of a row. Figures are not repeated: they would be counted twice.
func (a *above) fill(l *List, r *Row) {
	for _, h := range l.Heads {
		c := r.cell(h.at)
		figure := h.Column != nil && slices.Contains([]record.Type{Figure, record.Whole, record.Number}, h.Column.Type)
		switch {
		case c.Kind == worksheet.Text && strings.Trim(c.Text, "-–— ") == "":
			r.cells[h.at] = worksheet.Cell{}
		case !figure && (c.Ditto() || c.Kind == worksheet.Blank && a.merged(r.N, a.place(h.at))):
			for len(r.cells) <= h.at {
				r.cells = append(r.cells, worksheet.Cell{})
			}
			r.cells[h.at] = a.cells[h.at]
		}
		a.cells[h.at] = r.cell(h.at)
	}
}

// place is where a column of the list is on the worksheet.
func (a *above) place(at int) int {
	if a.from == nil {
		return at
	}
	return a.from[at]
}

// merged tells a cell that an area goes down to from another row.
func (a *above) merged(row, column int) bool {
	return slices.ContainsFunc(a.ws.Merges, func(m worksheet.Merge) bool {
		return m.Top < row && row <= m.Bottom && m.Left <= column && column <= m.Right
	})
}

// leftRow tells why a row is not taken; nil for one that is.
func (l *List) leftRow(r *Row, hidden bool) error {
	filled, struck := 0, 0
	for _, h := range l.Columns {
		if c := r.cell(h.at); c.Kind != worksheet.Blank {
			filled++
			if c.Struck {
				struck++
			}
		}
	}
	switch {
	case hidden:
		return l.left(HiddenRow, r)
	case filled > 0 && filled == struck:
		return l.left(StruckRow, r)
	}
	return nil
}

// left says why a row is not taken.
func (l *List) left(why Code, r *Row) error {
	return &Error{Code: why, Of: l.Sheet.Kind, Found: r.Sheet}
}
