package sheet

import (
	"slices"
	"strconv"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// OfYear gives a list of registrations without a column of years the year that it is of, where nobody said another; 0:
// it is asked.
func (l *List) OfYear(o *TakeOptions, year int) {
	c := l.Sheet.Column("year")
	if !l.Sheet.registers() || year == 0 || o.Given[c] != "" || slices.ContainsFunc(l.Columns, func(h Heading) bool { return h.Column == c }) {
		return
	}
	if o.Given == nil {
		o.Given = map[*Column]string{}
	}
	o.Given[c] = strconv.Itoa(year)
}

// fill reads a row into a line, as far as it can be read.
func (t *taker) fill(r *Row, line *Line) {
	for _, h := range t.inOrder() {
		if v, err := t.reader.read(line, h.Column, t.source(r, h)); err == nil && v != nil {
			line.Set(h.Column, v)
		}
	}
	t.give(r, line, map[*Column]bool{})
}

// source is a cell as it is meant.
func (t *taker) source(r *Row, h Heading) worksheet.Cell {
	cell := h.told.put(r.cell(h.at))
	if post, is := t.postOf(r, h.Column); is {
		return post
	}
	if len(t.o.Means[h.Column]) == 0 {
		return cell
	}
	switch means := t.meant(h.Column, cell.Shown()); means {
	case cell.Shown():
		return cell
	case "":
		return worksheet.Cell{}
	default:
		return worksheet.Cell{Kind: worksheet.Text, Text: means}
	}
}

// meant is what a text means in a column; “-” is nothing.
func (t *taker) meant(c *Column, text string) string {
	switch means, said := t.o.Means[c][vi.Spelled(text)]; {
	case !said:
		return text
	case means == "-":
		return ""
	default:
		return means
	}
}

// give fills in what was said for all lines that say nothing.
func (t *taker) give(r *Row, line *Line, told map[*Column]bool) (ok bool) {
	ok = true
	for i := range t.Sheet.Columns {
		c := &t.Sheet.Columns[i]
		text := t.o.Given[c]
		if text == "" || told[c] || !line.Empty(c) {
			continue
		}
		switch v, err := t.reader.Read(line, c, text); {
		case err != nil:
			t.problem(r, c, text, err)
			told[c], ok = true, false
		case v != nil:
			line.Set(c, v)
		}
	}
	return ok
}
