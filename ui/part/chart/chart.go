// Package chart draws small bars beside figures.
package chart

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Bar is value of most as a bar of exactly width cells. What is not nothing shows at least one cell, and what is not
// all leaves at least one.
func Bar(th *theme.Theme, value, most, width int) string {
	n := filled(value, most, width)
	return th.Bar.Render(strings.Repeat(th.Shapes.Full, n)) + th.Dim.Render(strings.Repeat(th.Shapes.Empty, width-n))
}

func filled(value, most, width int) int {
	if most <= 0 || value <= 0 || width <= 0 {
		return 0
	}
	if value >= most {
		return width
	}
	return min(max((value*width+most/2)/most, 1), max(width-1, 1))
}

// Rows draws a name, a figure and a bar for each row, bars to the scale of the largest: the part filled, the rest
// shaded. Names are cut, then bars left out, where the width is short.
func Rows(th *theme.Theme, all []Stack, width int) part.Area { return rows(th, all, width, maxBar) }

func rows(th *theme.Theme, all []Stack, width, longest int) part.Area {
	name, figure, most := 0, 0, 0
	for _, r := range all {
		name = max(name, part.Width(r.Name))
		figure = max(figure, part.Width(r.Text))
		most = max(most, r.Value)
	}
	name = max(1, min(name, max(width/2, width-figure-2-minBar-2), width-figure-2))
	bar := min(width-name-figure-4, longest)
	var a part.Area
	for _, r := range all {
		if name+2+figure > width { // too narrow for both
			a.Lines = append(a.Lines, part.Fit(r.Text, width))
			continue
		}
		line := part.Pad(r.Name, name) + "  " + part.PadLeft(r.Text, figure)
		if bar >= minBar && r.Value > 0 {
			inside, rest := split(r, most, bar)
			line += "  " + th.Bar.Render(strings.Repeat(th.Shapes.Full, inside)) + th.Dim.Render(strings.Repeat(th.Shapes.Empty, rest))
		}
		a.Lines = append(a.Lines, line)
	}
	return a
}

// minBar is the shortest longest bar that still says something, maxBar the longest that is worth its room.
const (
	minBar = 4
	maxBar = 30
)
