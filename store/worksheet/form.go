package worksheet

import (
	"slices"
	"strings"
)

// formHead is what stands above the columns of a form that asks one thing a line.
var formHead = []string{"tt", "mục", "nội dung"}

// turned lays such a form down as a list: what it asks for are the headings, and what is written there is the one row
// below. What stands behind, how it is to be filled in, is left out.
func (d *document) turned() {
	g := d.grids[len(d.grids)-1]
	at := min(d.paragraphs, len(g.rows))
	form := g.rows[at:]
	if len(form) < 2 {
		return
	}
	for i, want := range formHead {
		if len(form[0].Cells) <= i || strings.ToLower(strings.TrimSpace(form[0].Cells[i].Text)) != want {
			return
		}
	}
	heads, row := Row{N: form[0].N}, Row{N: form[0].N + 1}
	for _, r := range form[1:] {
		if len(r.Cells) > 1 && r.Cells[1].Kind != Blank {
			heads.Cells = append(heads.Cells, r.Cells[1])
			row.Cells = append(row.Cells, r.At(2))
		}
	}
	if len(heads.Cells) > MaxColumns {
		return
	}
	g.rows = append(slices.Clone(g.rows[:at]), heads)
	if slices.ContainsFunc(row.Cells, func(c Cell) bool { return c.Kind != Blank }) {
		g.rows = append(g.rows, row)
	}
}
