package editor

import "danvan/ui/part"

// row is a line of the screen: cells[from:to], without the space or line end it was broken at.
type row struct {
	from, to int
	broken   bool // within a word: the next row begins at to
}

// lay breaks the text into rows. Only rows that a change can have touched are broken anew: those from the one before it
// on, since a word that became shorter may move up.
func (e *Editor) lay(width int) {
	changed := e.buf.Changed()
	if e.width != width {
		changed, e.width = 0, width
	}
	if len(e.rows) > 0 && changed == e.buf.Len() && e.rows[len(e.rows)-1].to == changed {
		return
	}
	keep := len(e.rows)
	for keep > 0 && e.rows[keep-1].to >= changed {
		keep--
	}
	keep = max(keep-1, 0)
	from := 0
	if keep < len(e.rows) && keep > 0 {
		from = e.rows[keep].from
	}
	e.rows = e.breakAll(e.rows[:keep], from)
}

// breakAll adds the rows of the text from a cell on.
func (e *Editor) breakAll(rows []row, from int) []row {
	cells := e.buf.Cells()
	space, used := -1, 0
	for i := from; i < len(cells); i++ {
		c := cells[i]
		if c == "\n" {
			rows = append(rows, row{from: from, to: i})
			from, space, used = i+1, -1, 0
			continue
		}
		w := part.Width(c)
		for used+w >= e.width && c != " " && i > from { // the last column is the caret's
			if space >= from {
				rows = append(rows, row{from: from, to: space})
				from = space + 1
				used = part.Widths(cells[from:i])
			} else {
				rows = append(rows, row{from, i, true})
				from, used = i, 0
			}
			space = -1
		}
		if c == " " {
			space = i
		}
		used += w
	}
	return append(rows, row{from: from, to: len(cells)})
}

// where is the caret's row and column.
func (e *Editor) where() (r, x int) {
	caret := e.buf.Caret()
	low, high := 0, len(e.rows)-1
	for low < high { // the last row that begins at the caret or before
		if mid := (low + high + 1) / 2; e.rows[mid].from <= caret {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if e.atEnd && low > 0 && e.rows[low].from == caret && e.rows[low-1].broken {
		low--
	}
	at := e.rows[low]
	return low, part.Widths(e.buf.Cells()[at.from:max(at.from, min(caret, at.to))])
}

// row is the caret's.
func (e *Editor) row() row {
	e.lay(e.width)
	r, _ := e.where()
	return e.rows[r]
}

// reach is the cell of a row that stands in a column; past: the row ends before it.
func (e *Editor) reach(r row, column int) (at int, past bool) {
	cells, used := e.buf.Cells(), 0
	for at = r.from; at < r.to; at++ {
		w := part.Width(cells[at])
		if used+w > column {
			return at, false
		}
		used += w
	}
	return at, true
}
