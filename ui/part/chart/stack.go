package chart

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Stack is a figure of which a part is told apart: recognised of registered.
type Stack struct {
	Name        string
	Value, Part int
	Text        string // both as written: 803 / 1.600
}

// Stacks is Rows with longer bars. Without colours, and without bars, the figures say the same.
func Stacks(th *theme.Theme, all []Stack, width int) part.Area { return rows(th, all, width, maxStack) }

// maxStack is the longest bar that is worth its room.
const maxStack = 60

// split shares the cells of a value's bar between its part and the rest.
func split(r Stack, most, cells int) (inside, rest int) {
	all := filled(r.Value, most, cells)
	inside = filled(r.Part, r.Value, all)
	return inside, all - inside
}

// Columns draws the values beside each other, each a column to the scale of the largest, over its name and under its
// figures. Where they have no room, and for screen readers, they are rows as in Stacks.
func Columns(th *theme.Theme, values []Stack, width, height int) part.Area {
	wide, most := leastColumn, 0
	for _, v := range values {
		wide = max(wide, part.Width(v.Text), part.Width(v.Name))
		most = max(most, v.Value)
	}
	const spare = 2 // cells between columns
	tall := min(height-2, maxTall)
	if th.Linear || len(values)*(wide+spare) > width || tall < minTall {
		return Stacks(th, values, width)
	}
	type column struct{ inside, all int }
	columns := make([]column, len(values))
	for i, v := range values {
		inside, rest := split(v, most, tall)
		columns[i] = column{inside, inside + rest}
	}
	a := part.Area{}
	for y := tall; y >= 0; y-- {
		var b strings.Builder
		for i, v := range values {
			switch c := columns[i]; {
			case y == c.all: // the figures stand on the column
				b.WriteString(middle(v.Text, wide) + strings.Repeat(" ", spare))
			case y < c.inside:
				b.WriteString(block(th.Bar, th.Shapes.Full, wide) + strings.Repeat(" ", spare))
			case y < c.all:
				b.WriteString(block(th.Dim, th.Shapes.Empty, wide) + strings.Repeat(" ", spare))
			default:
				b.WriteString(strings.Repeat(" ", wide+spare))
			}
		}
		a.Lines = append(a.Lines, strings.TrimRight(b.String(), " "))
	}
	var names strings.Builder
	for _, v := range values {
		names.WriteString(middle(v.Name, wide) + strings.Repeat(" ", spare))
	}
	a.Lines = append(a.Lines, strings.TrimRight(names.String(), " "))
	for len(a.Lines) > 0 && a.Lines[0] == "" {
		a.Lines = a.Lines[1:]
	}
	return a
}

// Widths and heights of columns, in cells.
const (
	leastColumn = 6
	minTall     = 3
	maxTall     = 12
)

// block is one line of a column, a cell narrower at each side than its name.
func block(s theme.Style, shape string, wide int) string {
	return " " + s.Render(strings.Repeat(shape, wide-2)) + " "
}

func middle(s string, wide int) string {
	left := max(0, (wide-part.Width(s))/2)
	return part.Pad(strings.Repeat(" ", left)+s, wide)
}
