package table

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// indent is how far the further lines of a value stand in.
const indent = 2

// Draw draws the head and the rows from the first that shows down to the last line. The list moves only when the
// cursor would leave it.
func (t *Table) Draw(th *theme.Theme, width, height int, focused bool) part.Area {
	width, height = max(width, margin+1), max(height, 2)
	if th.Linear && t.rows.Len() > 0 {
		return t.linear(th, width, height, focused)
	}
	w := widths(t.Columns, width)
	a := part.Area{Lines: make([]string, 0, height)}
	a.Lines = append(a.Lines, t.head(th, w))
	if t.rows.Len() == 0 {
		a.Lines = append(a.Lines, "")
		for _, l := range part.Wrap(t.Empty, width-margin, max(height-2, 1)) {
			a.Lines = append(a.Lines, " "+th.Dim.Render(l))
		}
		return a.Crop(min(len(a.Lines), height))
	}
	t.scroll(w, height-1)
	t.page = 0
	for i := t.top; i < t.rows.Len() && len(a.Lines) < height; i++ {
		if i == t.cursor && focused {
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
		}
		lines := t.row(th, w, i, focused)
		if room := height - len(a.Lines); len(lines) > room {
			if i != t.cursor { // a name is not cut by the end of the page
				break
			}
			lines = lines[:room]
		}
		t.page++
		a.Lines = append(a.Lines, lines...)
	}
	return a
}

// scroll moves the list as little as shows all of the row under the cursor.
func (t *Table) scroll(w []int, room int) {
	t.Move(t.cursor)
	t.top = min(t.top, t.cursor)
	used := 0
	for first := t.cursor; first >= t.top; first-- {
		used += t.height(w, first)
		if used > room && first < t.cursor {
			t.top = first + 1
			return
		}
	}
	for t.top > 0 { // no empty lines at the end while there is something above
		below := 0
		for i := t.top - 1; i < t.rows.Len() && below <= room; i++ {
			below += t.height(w, i)
		}
		if below > room {
			return
		}
		t.top--
	}
}

// cells are a row's, one for each column, even where the rows have fewer.
func (t *Table) cells(i int) []Cell {
	cells := t.rows.Row(i)
	for len(cells) < len(t.Columns) {
		cells = append(cells, Cell{})
	}
	return cells
}

// height is how many lines a row takes.
func (t *Table) height(w []int, i int) int {
	tallest := 1
	cells := t.cells(i)
	for c := range t.Columns {
		if t.Columns[c].Lines > 1 && w[c] > 0 {
			tallest = max(tallest, len(value(cells[c], t.Columns[c], w[c])))
		}
	}
	return tallest
}

// value is a cell's text, cut to its column; further lines are narrower by their indent.
func value(c Cell, col Column, width int) []string {
	if c.State != theme.None {
		width = max(1, width-2)
	}
	fit := part.Fit
	if col.Ends {
		fit = part.FitEnds
	}
	if col.Lines <= 1 || width <= indent+4 || part.Width(c.Text) <= width {
		return []string{fit(c.Text, width)}
	}
	first := part.Wrap(c.Text, width, 0)[0]
	rest := strings.TrimPrefix(c.Text[len(first):], " ")
	if col.Lines == 2 {
		return []string{first, fit(rest, width-indent)}
	}
	return append([]string{first}, part.Wrap(rest, width-indent, col.Lines-1)...)
}

func align(s string, width int, right bool) string {
	if right {
		return part.PadLeft(s, width)
	}
	return part.Pad(s, width)
}

func (t *Table) head(th *theme.Theme, w []int) string {
	l := liner{}
	l.skip(margin)
	for i, c := range t.Columns {
		if w[i] == 0 {
			continue
		}
		title := part.Fit(c.Title, w[i])
		if i == t.Sorted {
			arrow := th.Shapes.Up
			if t.Down {
				arrow = th.Shapes.Down
			}
			title = part.Fit(c.Title, w[i]-2) + " " + arrow
		}
		l.put(th.Dim, title, w[i], c.Right)
		l.skip(gap)
	}
	return l.b.String()
}

// row draws one row. Under the cursor the first column is reversed; the others keep their colours, and need not be sent
// again when the cursor goes on.
func (t *Table) row(th *theme.Theme, w []int, i int, focused bool) []string {
	cells := t.cells(i)
	chosen := len(t.chosen) > 0 && t.chosen[t.rows.ID(i)]
	values := make([][]string, len(t.Columns))
	tall := 1
	for c := range t.Columns {
		if w[c] > 0 {
			values[c] = value(cells[c], t.Columns[c], w[c])
			tall = max(tall, len(values[c]))
		}
	}
	lines := make([]string, tall)
	for n := range lines {
		l := liner{}
		mark := t.mark(th, n, i, chosen, focused)
		if i == t.cursor && focused {
			l.write(th.Selected, mark+t.bar(th.Shape(cells[0].State), cells[0], values[0], n, w[0]))
		} else {
			l.put(th.Strong, strings.TrimRight(mark, " "), margin, false)
			l.column(th, cells[0], values[0], n, w[0], t.Columns[0].Right, chosen)
		}
		for c := 1; c < len(t.Columns); c++ {
			if w[c] > 0 {
				l.skip(gap)
				l.column(th, cells[c], values[c], n, w[c], t.Columns[c].Right, chosen)
			}
		}
		lines[n] = l.b.String()
	}
	return lines
}

// bar is the n-th line of the first column under the cursor, reversed over its whole width.
func (t *Table) bar(shape string, c Cell, value []string, n, width int) string {
	if n >= len(value) {
		return strings.Repeat(" ", width)
	}
	before := ""
	if c.State != theme.None {
		before = "  "
		if n == 0 {
			before = shape + " "
		}
	}
	if n > 0 {
		before += strings.Repeat(" ", indent)
	}
	return before + align(value[n], max(0, width-part.Width(before)), t.Columns[0].Right)
}

// mark is the shape in the margin: the cursor's, or that of a chosen row.
func (t *Table) mark(th *theme.Theme, line, row int, chosen, focused bool) string {
	switch {
	case line > 0:
		return " "
	case chosen && (row != t.cursor || focused): // the reversed row shows the cursor by itself
		return "+"
	case row == t.cursor:
		return th.Shapes.Current
	}
	return " "
}
