package table

import (
	"strings"

	"danvan/ui/text"
	"danvan/ui/theme"
)

// Status says in one line what the table does not show by itself: how many rows are chosen, and their order. It is for
// the line of state; "" when there is nothing to say.
func (t *Table) Status(tx *text.Table, th *theme.Theme) string {
	var parts []string
	if n := len(t.chosen); n > 0 {
		parts = append(parts, tx.Parts.Selected(n))
	}
	if t.Sorted >= 0 && t.Sorted < len(t.Columns) {
		arrow := th.Shapes.Up
		if t.Down {
			arrow = th.Shapes.Down
		}
		parts = append(parts, tx.Parts.SortedBy(strings.ToLower(t.Columns[t.Sorted].Title), arrow))
	}
	return strings.Join(parts, " "+th.Shapes.Dot+" ")
}
