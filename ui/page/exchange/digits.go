package exchange

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// segments draw a digit three cells wide and three lines high, in ASCII: every font has it.
var segments = [10][3]string{
	{" _ ", "| |", "|_|"}, {"   ", "  |", "  |"}, {" _ ", " _|", "|_ "}, {" _ ", " _|", " _|"}, {"   ", "|_|", "  |"},
	{" _ ", "|_ ", " _|"}, {" _ ", "|_ ", "|_|"}, {" _ ", "  |", "  |"}, {" _ ", "|_|", "|_|"}, {" _ ", "|_|", " _|"},
}

const (
	digitWidth = 4 // with the space behind
	between    = 5 // spaces between groups
)

// groups draws the groups of a fingerprint to be compared: large, with the same digits below for those who copy or
// listen; where there is no room, small but far apart.
func groups(th *theme.Theme, spoken string, width, height int) part.Area {
	all := strings.Fields(spoken)
	one := len(all[0])*digitWidth - 1
	for _, perRow := range []int{6, 3, 2} {
		count := (len(all) + perRow - 1) / perRow
		if perRow*(one+between)-between <= width && count*5-1 <= height {
			return large(th, all, perRow)
		}
	}
	return small(th, all, width)
}

func large(th *theme.Theme, all []string, perRow int) (a part.Area) {
	gap := strings.Repeat(" ", between)
	for i := 0; i < len(all); i += perRow {
		if i > 0 {
			a.Lines = append(a.Lines, "")
		}
		row := all[i:min(i+perRow, len(all))]
		for line := range 3 {
			cells := make([]string, len(row))
			for n, group := range row {
				cells[n] = bigLine(group, line)
			}
			a.Lines = append(a.Lines, th.Strong.Render(strings.Join(cells, gap)))
		}
		cells := make([]string, len(row))
		for n, group := range row {
			cells[n] = part.Pad(strings.Repeat(" ", (len(group)*digitWidth-1-len(group))/2)+group, len(group)*digitWidth-1)
		}
		a.Lines = append(a.Lines, th.Dim.Render(strings.TrimRight(strings.Join(cells, gap), " ")))
	}
	return a
}

func bigLine(group string, line int) string {
	var b strings.Builder
	for i, d := range group {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(segments[d-'0'][line])
	}
	return b.String()
}

// small writes three groups a line, or two, each in one piece.
func small(th *theme.Theme, all []string, width int) (a part.Area) {
	perRow := 3
	if width < 3*5+2*6 {
		perRow = 2
	}
	for i := 0; i < len(all); i += perRow {
		if i > 0 {
			a.Lines = append(a.Lines, "")
		}
		a.Lines = append(a.Lines, th.Strong.Render(strings.Join(all[i:min(i+perRow, len(all))], strings.Repeat(" ", 6))))
	}
	return a
}
