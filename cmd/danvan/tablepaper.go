package main

import (
	"strings"

	"danvan/ui/paper"
	"danvan/ui/text"
)

// tableOf is a document as a table for people.
func tableOf(d *paper.Document, t *text.Table) *table {
	out := &table{}
	for _, c := range d.Columns {
		out.columns = append(out.columns, column{heading: c.Heading, over: c.Over, right: c.Number, wide: !c.Number && c.Width >= leastWide+4})
	}
	for i := range d.Rows {
		r := d.Row(i)
		cells := make([]string, len(r.Cells))
		for n, c := range r.Cells {
			cells[n] = r.Marked(n, d.Columns, t)
			if out.columns[n].wide && c.IsText() {
				cells[n] = strings.Repeat("  ", r.Indent) + cells[n]
			}
		}
		out.add(cells...)
	}
	return out
}
