package intake

import (
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Typed makes a list of rows that somebody typed or pasted, with what each column means. name stands for the file's name where the history tells
// where something came from. Rows are numbered from 1 as given; empty ones are left out. A problem's Heading is the code name of its column.
func Typed(name string, columns []Column, rows [][]string) *List {
	l := &List{Path: name, typed: true}
	p := typedParser(l, columns)
	l.parsers = []*parser{p}
	for i, texts := range rows {
		if cells := typedCells(texts); cells != nil {
			r := p.read(worksheet.Row{N: i + 1, Cells: cells})
			l.rows.add(&r)
		}
	}
	l.Sheets = []Sheet{{Columns: p.h.columns, Rows: l.rows.len()}}
	return l
}

// Row gives the number of the i-th row of the list, as Plan.Fates counts them.
func (l *List) Row(i int) int { return l.rows.one(i).n }

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
