package part

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Point is a cell of the screen or of an area; the first line and the first column are 0.
type Point struct{ X, Y int }

// Area is what a part draws.
type Area struct {
	Lines  []string // with styles; none wider than was asked
	Cursor *Point   // where the terminal's cursor belongs; nil: not here

	over *Area // what was laid over it and has the cursor, for Linear
}

// Lines makes an area without a cursor.
func Lines(lines ...string) Area { return Area{Lines: lines} }

// Height is the number of lines.
func (a Area) Height() int { return len(a.Lines) }

// Shift moves the area's cursor; the lines stay.
func (a Area) Shift(dx, dy int) Area {
	if a.Cursor != nil {
		a.Cursor = &Point{a.Cursor.X + dx, a.Cursor.Y + dy}
	}
	return a
}

// Indent puts n spaces before each line.
func (a Area) Indent(n int) Area {
	out := Area{Lines: make([]string, len(a.Lines)), Cursor: a.Cursor}
	for i, l := range a.Lines {
		out.Lines[i] = spaces(n) + l
	}
	return out.Shift(n, 0)
}

// Crop makes the area exactly height lines: it is filled with empty lines or cut at its end. A cursor that is cut off
// is gone.
func (a Area) Crop(height int) Area {
	height = max(height, 0)
	out := Area{Lines: make([]string, height), Cursor: a.Cursor, over: a.over}
	copy(out.Lines, a.Lines)
	if a.Cursor != nil && a.Cursor.Y >= height {
		out.Cursor = nil
	}
	return out
}

// String joins the lines for tea.View.
func (a Area) String() string { return strings.Join(a.Lines, "\n") }

// Stack puts areas below each other. The last cursor stands.
func Stack(areas ...Area) Area {
	var out Area
	for _, a := range areas {
		if a.Cursor != nil {
			out.Cursor = a.Shift(0, len(out.Lines)).Cursor
		}
		out.Lines = append(out.Lines, a.Lines...)
	}
	return out
}

// Beside puts right at the right of left, from column x on; left's lines are cut or filled there.
func Beside(left Area, x int, right Area) Area {
	out := Area{Lines: make([]string, max(len(left.Lines), len(right.Lines))), Cursor: left.Cursor}
	for i := range out.Lines {
		var l string
		if i < len(left.Lines) {
			l = left.Lines[i]
		}
		if i < len(right.Lines) && right.Lines[i] != "" {
			l = fill(l, x) + right.Lines[i]
		}
		out.Lines[i] = l
	}
	if right.Cursor != nil {
		out.Cursor = right.Shift(x, 0).Cursor
	}
	return out
}

// Over lays top on base at column x and line y; what it covers is gone, and so is base's cursor.
func Over(base, top Area, x, y int) Area {
	out := Area{Lines: append([]string(nil), base.Lines...)}
	for len(out.Lines) < y+len(top.Lines) {
		out.Lines = append(out.Lines, "")
	}
	for i, l := range top.Lines {
		under := out.Lines[y+i]
		out.Lines[y+i] = fill(under, x) + l + ansi.TruncateLeft(under, x+ansi.StringWidth(l), "")
	}
	if top.Cursor != nil {
		out.Cursor = top.Shift(x, y).Cursor
		out.over = &top
	}
	return out
}

// Under lays a list over what stands below the input that it is of; typing goes on there.
func Under(a, list Area, x, y int) Area {
	if len(list.Lines) == 0 {
		return a
	}
	caret := a.Cursor
	a = Over(a, list, x, y)
	a.Cursor = caret
	return a
}

// fill is a styled line cut or filled to exactly width cells.
func fill(line string, width int) string {
	w := ansi.StringWidth(line)
	if w > width {
		line = ansi.Truncate(line, width, "")
		w = ansi.StringWidth(line)
	}
	return line + spaces(width-w)
}
