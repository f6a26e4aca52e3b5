package table

import "danvan/ui/keyboard"

// NumChosen is how many rows are chosen, those not in the list at present included.
func (t *Table) NumChosen() int { return len(t.chosen) }

// ChooseAll chooses every row of the list; when all of them are chosen already, none of them any longer.
func (t *Table) ChooseAll() {
	all := true
	for i := range t.rows.Len() {
		all = all && t.chosen[t.rows.ID(i)]
	}
	for i := range t.rows.Len() {
		if all {
			delete(t.chosen, t.rows.ID(i))
		} else {
			t.chosen[t.rows.ID(i)] = true
		}
	}
}

// stretch chooses the row under the cursor, goes on, and chooses the next: with Shift held and an arrow, as in every
// list.
func (t *Table) stretch(step int) {
	if t.rows.Len() == 0 {
		return
	}
	t.chosen[t.ID()] = true
	t.Move(t.cursor + step)
	t.chosen[t.ID()] = true
}

// The keys of stretch.
const (
	shiftUp   keyboard.Code = "shift+up"
	shiftDown keyboard.Code = "shift+down"
)
