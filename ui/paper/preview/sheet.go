package preview

import (
	"strconv"
	"strings"

	"danvan/ui/paper/docx"
)

// mostColumns of a worksheet are looked at.
const mostColumns = 40

// sheetOf reads a worksheet as a table: cells that are one are so, formulas stand as they are, for they are counted
// where the file is opened.
func sheetOf(s docx.Sheet) (g grid) {
	last := 0
	for _, r := range s.Rows {
		for _, c := range r {
			last = max(last, c.Column)
		}
	}
	last = min(last, mostColumns)
	for i := range last {
		w := 9
		if s.Wide[i+1] > 0 {
			w = s.Wide[i+1]
		}
		g.wide = append(g.wide, w)
	}
	g.line = true
	for _, r := range s.Rows {
		row := make([]cell, 0, last)
		next := 1
		for _, c := range r {
			if c.Column < next || c.Column > last {
				continue
			}
			for ; next < c.Column; next++ {
				row = append(row, cell{span: 1})
			}
			x := cell{span: min(max(1, c.Span), last-c.Column+1)}
			if c.Text != "" {
				for _, l := range strings.Split(c.Text, "\n") {
					x.lines = append(x.lines, Line{Text: l})
				}
			}
			if _, err := strconv.ParseFloat(c.Text, 64); err == nil && c.Number {
				x.right = true
			}
			row = append(row, x)
			next += x.span
		}
		g.rows = append(g.rows, row)
	}
	return g
}
