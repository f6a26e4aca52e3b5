package sheet

import (
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/worksheet"
)

// Why a row is not taken unasked.
const (
	HiddenRow Code = "hidden-row" // it does not show, or its worksheet does not
	StruckRow Code = "struck-row" // it is struck through
)

// above reads the rows of a worksheet as people mean them: where a cell says “as above”, or is merged with those above it, what stands there holds.
type above struct {
	ws    *worksheet.Sheet
	cells map[int]worksheet.Cell
}

// row is a row of the list. One that the program wrote stands as it is.
func (a *above) row(l *List, r worksheet.Row, section string) Row {
	row := Row{Sheet: a.ws.Name, N: r.N, cells: slices.Clone(r.Cells), section: section}
	if row.text(l.id) == "" {
		a.fill(l, &row)
		row.left = l.leftRow(&row, r.Hidden || a.ws.Hidden)
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
		case !figure && (c.Ditto() || c.Kind == worksheet.Blank && a.merged(r.N, h.at)):
			for len(r.cells) <= h.at {
				r.cells = append(r.cells, worksheet.Cell{})
			}
			r.cells[h.at] = a.cells[h.at]
		}
		a.cells[h.at] = r.cell(h.at)
	}
}

// merged tells a cell that an area goes down to from another row.
func (a *above) merged(row, column int) bool {
	return slices.ContainsFunc(a.ws.Merges, func(m worksheet.Merge) bool {
		return m.Top < row && row <= m.Bottom && m.Left <= column && column <= m.Right
	})
}

// leftRow tells why a row is not taken; "" for one that is.
func (l *List) leftRow(r *Row, hidden bool) Code {
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
		return HiddenRow
	case filled > 0 && filled == struck:
		return StruckRow
	}
	return ""
}
