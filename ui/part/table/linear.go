package table

import (
	"fmt"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// linear draws the row under the cursor and nothing else, for screen readers: which of how many it is, its first value,
// then a line for each other with the column's name before it.
func (t *Table) linear(th *theme.Theme, width, height int, focused bool) part.Area {
	t.Move(t.cursor)
	t.page = 10
	a := part.Area{}
	if focused {
		a.Cursor = &part.Point{}
	}
	cells := t.cells(t.cursor)
	for c, col := range t.Columns {
		words := cells[c].Text
		if words == "" && c > 0 {
			continue
		}
		if cells[c].State != theme.None {
			words = th.Shape(cells[c].State) + " " + words
		}
		if c == 0 {
			words = fmt.Sprintf("%d/%d %s", t.cursor+1, t.rows.Len(), words)
			if t.chosen[t.rows.ID(t.cursor)] {
				words = "+ " + words
			}
		} else {
			words = col.Title + ": " + words
		}
		a.Lines = append(a.Lines, part.Wrap(words, width, 0)...)
	}
	return a.Crop(min(len(a.Lines), height))
}
