package table

import (
	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// Cell is one value of a row. A State shows as its shape before the text.
type Cell struct {
	Text  string
	State theme.State
	Style theme.Style
}

// Rows is where a table takes its rows from. Row must be quick: it is called for each row that shows, at every frame.
type Rows interface {
	Len() int
	Row(i int) []Cell // one cell for each column, in order
	ID(i int) string  // what the row is chosen by; the same in every order
}

// Table is a list with a cursor. Make it with New.
type Table struct {
	Columns []Column
	Sorted  int    // the column the rows are in order of, -1 for none
	Down    bool   // the order is descending
	Empty   string // what stands in place of rows; a page says what to do first

	rows   Rows
	cursor int
	top    int // the first row that shows
	page   int // the rows that showed last
	chosen map[string]bool
}

// New makes a table without rows.
func New(columns ...Column) *Table {
	return &Table{Columns: columns, Sorted: -1, rows: none{}, chosen: map[string]bool{}, page: 10}
}

type none struct{}

func (none) Len() int       { return 0 }
func (none) Row(int) []Cell { return nil }
func (none) ID(int) string  { return "" }

// SetRows gives the table other rows. The cursor keeps its place in the list, as far as there is one.
func (t *Table) SetRows(r Rows) {
	t.rows = r
	t.Move(t.cursor)
}

// Len is the number of rows.
func (t *Table) Len() int { return t.rows.Len() }

// Cursor is the row under the cursor; ok is false when there are no rows.
func (t *Table) Cursor() (row int, ok bool) { return t.cursor, t.rows.Len() > 0 }

// ID is that of the row under the cursor, "" when there are no rows.
func (t *Table) ID() string {
	if t.rows.Len() == 0 {
		return ""
	}
	return t.rows.ID(t.cursor)
}

// Move puts the cursor on a row, or on the nearest there is.
func (t *Table) Move(row int) { t.cursor = max(0, min(row, t.rows.Len()-1)) }

// Chosen tells whether the row with this ID is chosen.
func (t *Table) Chosen(id string) bool { return t.chosen[id] }

// Choice are the IDs of the chosen rows, those not in the list at present included; their order is not defined.
func (t *Table) Choice() []string {
	ids := make([]string, 0, len(t.chosen))
	for id := range t.chosen {
		ids = append(ids, id)
	}
	return ids
}

// ClearChoice chooses nothing.
func (t *Table) ClearChoice() { clear(t.chosen) }

// Key gives the table a key: Up, Down, pages, Home, End (with Ctrl or without), and Insert, or Shift with Up and Down,
// to choose. A page with a search box gives Home and End to the box first, if something is in it. Typing never comes
// here.
func (t *Table) Key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Insert:
		t.toggle()
	case shiftUp:
		t.stretch(-1)
	case shiftDown:
		t.stretch(1)
	default:
		to, moves := keyboard.Step(k, t.cursor, max(1, t.page-1), t.rows.Len()-1)
		if moves {
			t.Move(to)
		}
		return moves
	}
	return true
}

// toggle chooses the row under the cursor, or no longer, and goes on to the next, as file managers do.
func (t *Table) toggle() {
	id := t.ID()
	if id == "" {
		return
	}
	if t.chosen[id] {
		delete(t.chosen, id)
	} else {
		t.chosen[id] = true
	}
	t.Move(t.cursor + 1)
}
