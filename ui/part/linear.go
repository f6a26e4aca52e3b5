package part

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"

	"danvan/ui/theme"
)

// Linear makes plain lines of what was drawn, for screen readers: no styles, no frames, no bars, no empty lines, and “;
// ” in place of the space between columns. What lies over something else stands alone. The cursor stays on its
// character. What would be wider than width is cut.
func Linear(th *theme.Theme, a Area, width int) Area {
	if a.over != nil {
		a = *a.over
	}
	var out Area
	for y, l := range a.Lines {
		x := -1
		if a.Cursor != nil && a.Cursor.Y == y {
			x = a.Cursor.X
		}
		line, at := plain(th, ansi.Strip(l), x)
		if line == "" && x < 0 {
			continue
		}
		if x >= 0 {
			out.Cursor = &Point{X: min(at, max(0, width-1)), Y: len(out.Lines)}
		}
		out.Lines = append(out.Lines, ansi.Truncate(line, width, ""))
	}
	return out
}

// plain is a line with single spaces, and where in it the column x went.
func plain(th *theme.Theme, line string, x int) (out string, at int) {
	s := &th.Shapes
	lines := strings.NewReplacer(s.Left, " ", s.Rule+s.Rule, "  ", s.TopLeft, " ", s.TopRight, " ", s.BottomLeft, " ", s.BottomRight, " ", "  "+s.Rule, "   ",
		s.Full, " ", s.Empty+s.Empty, "  ")
	line = lines.Replace(line)
	var b strings.Builder
	column, width, spaces := 0, 0, 0
	at = -1
	for rest, state := line, -1; rest != ""; {
		var cell string
		var w int
		cell, rest, w, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if cell == " " {
			if column == x {
				at = width + min(spaces, 1)
			}
			spaces++
			column++
			continue
		}
		switch {
		case width == 0:
		case spaces > 1 && !strings.HasSuffix(b.String(), ":"):
			b.WriteString("; ")
			width += 2
		case spaces > 0:
			b.WriteString(" ")
			width++
		}
		spaces = 0
		if x >= column && x < column+w {
			at = width
		}
		b.WriteString(cell)
		width += w
		column += w
	}
	if at < 0 && x >= column {
		at = width + min(spaces, 1)
	}
	return b.String(), max(0, at)
}
