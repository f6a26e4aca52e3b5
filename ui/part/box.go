package part

import (
	"strings"

	"danvan/ui/theme"
)

// Box draws a thin frame around an area of inner cells: inner + 4 wide, two lines higher. The area's cursor is kept.
func Box(th *theme.Theme, a Area, inner int) Area {
	s := &th.Shapes
	rule := strings.Repeat(s.Rule, inner+2)
	left, right := th.Rule.Render(s.Left)+" ", " "+th.Rule.Render(s.Right)
	out := Area{Lines: []string{th.Rule.Render(s.TopLeft + rule + s.TopRight)}, Cursor: a.Shift(2, 1).Cursor}
	for _, l := range a.Lines {
		out.Lines = append(out.Lines, left+fill(l, inner)+right)
	}
	out.Lines = append(out.Lines, th.Rule.Render(s.BottomLeft+rule+s.BottomRight))
	return out
}
