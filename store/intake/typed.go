package intake

import (
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// typedParser reads rows that somebody typed, of columns whose meaning is known.
func typedParser(l *List, columns []Column) *parser {
	h := header{}
	for i, c := range columns {
		h.columns = append(h.columns, Mapped{Column: c, Heading: string(c), Exact: true, index: i, Letters: worksheet.ColumnName(i)})
	}
	h.place()
	p := newParser(l.newReader(&worksheet.Sheet{}), h)
	p.typed = true
	return p
}

// typedCells gives the cells of a row; nil when all are empty.
func typedCells(texts []string) []worksheet.Cell {
	cells, filled := make([]worksheet.Cell, len(texts)), false
	for i, s := range texts {
		cells[i] = worksheet.TextCell(s)
		filled = filled || cells[i].Kind != worksheet.Blank
	}
	if !filled {
		return nil
	}
	return cells
}

// Key is what a model is known by within its unit: its name and its registrant, folded.
func Key(name, registrant string) string { return vi.Fold(name) + "\x00" + vi.Fold(registrant) }
