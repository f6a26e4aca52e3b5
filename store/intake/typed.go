package intake

import (
	"danvan/store/value"
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

// Understood says how a text is understood in a column that holds a date or a figure, in the form in which people write it; “” where it is no such
// column, or the text cannot be read.
func Understood(c Column, s string, hints vi.DateHints) string {
	switch c {
	case Registered, From, To:
		d, err := vi.ParseDate(s, hints)
		if err != nil {
			return ""
		}
		return vi.FormatDate(d)
	case Participants, Money, Land, Labour:
		if f, ok, err := value.ReadFigure(measureOf[c], s, value.Scale{}); err == nil && ok && (c != Participants || !f.Amount.IsZero()) {
			return vi.FormatDecimal(f.Amount)
		}
	}
	return ""
}

// Words are those that a column takes, as they are best written; nil when it takes any text.
func Words(c Column) []string {
	switch c {
	case Subject:
		return subjects.Words()
	case Standing:
		return standings.Words()
	case Verdict:
		return verdicts.Words()
	case Target:
		return levels.Words()
	}
	return nil
}

// Key is what a model is known by within its unit: its name and its registrant, folded.
func Key(name, registrant string) string { return vi.Fold(name) + "\x00" + vi.Fold(registrant) }

// Means gives the word of a column that a text stands for: “TT” is “Tập thể”. ok is false when the column has no such word.
func Means(c Column, s string) (word string, ok bool) {
	switch c {
	case Subject:
		return subjects.Best(s)
	case Standing:
		return standings.Best(s)
	case Verdict:
		return verdicts.Best(s)
	case Target:
		return levels.Best(s)
	}
	return "", false
}
