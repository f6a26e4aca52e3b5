package grid

import (
	"strconv"
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

const (
	gap      = 2  // between columns
	least    = 8  // the narrowest that the last column which shows is cut to
	boxWidth = 30 // the narrowest box to type in, where there is room for it
	widest   = 64 // of the first column
)

// slot is a column on the screen.
type slot struct{ col, x, width int }

// numbers is the width of the column of row numbers, with the state's shape.
func (g *Grid) numbers() int { return max(3, len(strconv.Itoa(g.rows.Len()+1))) + 2 }

// slots lays the columns out so that the cursor's shows whole, scrolling no further than needed.
func (g *Grid) slots(width int) []slot {
	x := g.numbers() + 1
	first := max(least, min(g.Columns[0].Width, (width-x)*2/5))
	room := width - x - first - gap
	g.left = max(1, min(g.left, len(g.Columns)-1))
	if g.col > 0 {
		g.left = min(g.left, g.col)
		for g.left < g.col && g.span(g.left, g.col) > room {
			g.left++
		}
	}
	rest := room - g.span(g.left, len(g.Columns)-1)
	for g.left > 1 && rest >= g.Columns[g.left-1].Width+gap { // no room is left over while something is hidden
		g.left--
		rest -= g.Columns[g.left].Width + gap
	}
	if rest > 0 && g.left == 1 {
		first = min(first+rest, max(first, widest))
	}
	out := []slot{{0, x, first}}
	x += first + gap
	for c := g.left; c < len(g.Columns) && width-x >= least; c++ {
		w := min(g.Columns[c].Width, width-x)
		out = append(out, slot{c, x, w})
		x += w + gap
	}
	return out
}

// span is the width of columns from to to.
func (g *Grid) span(from, to int) (n int) {
	for c := from; c <= to && c < len(g.Columns); c++ {
		n += g.Columns[c].Width
		if c < to {
			n += gap
		}
	}
	return n
}

// Draw draws the grid: headings, then rows, exactly as many lines as there is room for.
func (g *Grid) Draw(th *theme.Theme, width, height int) part.Area {
	slots := g.slots(width)
	g.page = max(1, height-1)
	g.top = max(0, min(g.top, g.row, g.rows.Len()+1-g.page))
	g.top = max(g.top, g.row-g.page+1)
	a := part.Lines(g.heading(th, slots))
	for i := g.top; i <= g.rows.Len() && len(a.Lines) < height; i++ {
		a.Lines = append(a.Lines, g.line(th, slots, i))
	}
	at := part.Point{Y: g.row - g.top + 1}
	var here slot
	for _, s := range slots {
		if s.col == g.col {
			here = s
		}
	}
	at.X = here.x
	if g.edit == nil {
		a.Cursor = &at
		return a.Crop(height)
	}
	a = a.Crop(height)
	if g.edit.area != nil {
		box := g.edit.box(th, width, height)
		y := at.Y + 1
		if y+len(box.Lines) > height {
			y = max(0, height-len(box.Lines))
		}
		return part.Over(a, box, 0, y).Crop(height)
	}
	w := min(max(here.width, boxWidth), width-here.x)
	box := g.edit.line.Draw(th, w, true)
	box = part.Over(part.Lines(strings.Repeat(" ", w)), box, 0, 0) // what lies under the box must not show behind it
	a = part.Over(a, box, here.x, at.Y)
	return g.popup(th, a, here.x, at.Y, width, height).Crop(height)
}

// popup lays the list of what can be chosen below the cell, or above it where there is more room.
func (g *Grid) popup(th *theme.Theme, a part.Area, x, y, width, height int) part.Area {
	list := g.edit.line.Popup(th, width-x)
	if len(list.Lines) == 0 {
		return a
	}
	at := y + 1
	if below := height - at; len(list.Lines) > below {
		if y-1 > below {
			at = max(1, y-len(list.Lines))
			list.Lines = list.Lines[:min(len(list.Lines), y-at)]
		} else {
			list.Lines = list.Lines[:below]
		}
	}
	cursor := a.Cursor
	a = part.Over(a, list, x, at)
	a.Cursor = cursor
	return a
}

func (g *Grid) heading(th *theme.Theme, slots []slot) string {
	var b strings.Builder
	x := 0
	for i, s := range slots {
		c := g.Columns[s.col]
		title := part.Pad(c.Title, s.width)
		if c.Right {
			title = part.PadLeft(c.Title, s.width)
		}
		if i == 1 && s.col > 1 { // something is hidden at the left
			title = part.Pad(th.Shapes.ArrowLeft+c.Title, s.width)
		}
		if last := i == len(slots)-1; last && s.col < len(g.Columns)-1 {
			title = part.Pad(c.Title, s.width-2) + " " + th.Shapes.ArrowRight
		}
		b.WriteString(strings.Repeat(" ", s.x-x))
		b.WriteString(title)
		x = s.x + s.width
	}
	return th.Dim.Render(strings.TrimRight(b.String(), " "))
}

// line draws one row.
func (g *Grid) line(th *theme.Theme, slots []slot, row int) string {
	var b strings.Builder
	n := g.numbers()
	number := part.PadLeft(strconv.Itoa(row+1), n-2)
	if row == g.rows.Len() {
		number = part.PadLeft("+", n-2)
	}
	state := theme.None
	if row < g.rows.Len() {
		state = g.rows.State(row)
	}
	b.WriteString(th.Mark(state) + " ")
	b.WriteString(th.Dim.Render(number))
	x, pending := n, 0
	for _, s := range slots {
		pending += s.x - x
		x = s.x + s.width
		here := row == g.row && s.col == g.col && g.edit == nil
		cell := Cell{}
		if row < g.rows.Len() {
			cell = g.rows.Cell(row, s.col)
		}
		if cell.Text == "" && cell.State == theme.None && !here {
			pending += s.width
			continue
		}
		b.WriteString(strings.Repeat(" ", pending))
		pending = 0
		g.cell(&b, th, s, cell, here)
	}
	return b.String()
}

// cell draws one cell, exactly as wide as its column.
func (g *Grid) cell(b *strings.Builder, th *theme.Theme, s slot, c Cell, here bool) {
	width, style := s.width, theme.Style("")
	switch {
	case here:
		style = th.Selected
	case c.State != theme.None:
		style = th.Style(c.State)
	}
	mark := ""
	if c.State != theme.None && width > 2 {
		mark = th.Shape(c.State)
		width--
	}
	text := strings.ReplaceAll(c.Text, "\n", " / ")
	if g.Columns[s.col].Right {
		text = part.PadLeft(text, width)
	} else {
		text = part.Pad(text, width)
	}
	b.WriteString(style.Render(mark + text))
}
