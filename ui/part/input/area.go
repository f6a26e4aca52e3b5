package input

import (
	"strings"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Area is an input of many lines, broken between syllables to the width it is drawn in. Make it with NewArea.
type Area struct {
	Placeholder string

	buf    buffer
	rows   []row // as last laid out
	laidAt int   // the version of the text that rows is of
	width  int   // the width that rows is of
	top    int   // the first row that shows
	height int   // as last drawn
	column int   // where Up and Down want to be; -1: where the caret is
}

// row is a line of the screen: cells[from:to], without the space or line end it was broken at.
type row struct{ from, to int }

// NewArea makes an input that holds value, with the caret at its beginning.
func NewArea(value string) *Area {
	a := &Area{column: -1, width: 80, height: 5}
	a.buf.lines = true
	a.Set(value)
	return a
}

// Limit sets the most graphemes that can be typed; 0 is no limit.
func (a *Area) Limit(n int) *Area { a.buf.limit = n; return a }

// Set replaces the text and forgets what could be undone.
func (a *Area) Set(value string) {
	a.buf.set(value)
	a.buf.move(0)
	a.top = 0
}

// Value is the text, clean: NFC, line ends \n, none at the ends.
func (a *Area) Value() string { return vi.Clean(a.buf.text()) }

// Empty tells that Value is "".
func (a *Area) Empty() bool { return a.Value() == "" }

// Leave is called when the keyboard goes elsewhere.
func (a *Area) Leave() { a.buf.grouped = false }

// Position is the caret's row and the number of rows, both counted from 1, for a line of state.
func (a *Area) Position() (row, of int) {
	a.lay(a.width)
	r, _ := a.where()
	return r + 1, len(a.rows)
}

// Key gives the input a key. Enter makes a line; Tab and Esc are the page's.
func (a *Area) Key(k keyboard.Key) (handled bool) {
	rows := 0
	switch k.Code {
	case keyboard.Up:
		rows = -1
	case keyboard.Down:
		rows = 1
	case keyboard.PageUp:
		rows = -max(1, a.height-1)
	case keyboard.PageDown:
		rows = max(1, a.height-1)
	case keyboard.Top:
		a.buf.move(0)
	case keyboard.Bottom:
		a.buf.move(len(a.buf.cells))
	case keyboard.Home:
		a.lay(a.width)
		r, _ := a.where()
		a.buf.move(a.rows[r].from)
	case keyboard.End:
		a.lay(a.width)
		r, _ := a.where()
		a.buf.move(a.rows[r].to)
	case keyboard.Enter:
		a.buf.insert("\n", true)
	default:
		if !a.buf.key(k) {
			return false
		}
	}
	if rows == 0 {
		a.column = -1
	} else {
		a.climb(rows)
	}
	return true
}

// climb moves the caret up or down, keeping to its column as far as the rows are long enough.
func (a *Area) climb(rows int) {
	a.lay(a.width)
	r, x := a.where()
	if a.column < 0 {
		a.column = x
	}
	to := min(max(r+rows, 0), len(a.rows)-1)
	at, used := a.rows[to].from, 0
	for at < a.rows[to].to {
		w := part.Width(a.buf.cells[at])
		if used+w > a.column {
			break
		}
		used += w
		at++
	}
	a.buf.move(at)
}

// lay breaks the text into rows; the work is done once for each change of the text or the width.
func (a *Area) lay(width int) {
	if a.rows != nil && a.laidAt == a.buf.version && a.width == width {
		return
	}
	a.rows, a.laidAt, a.width = a.rows[:0], a.buf.version, width
	from, space, used := 0, -1, 0
	for i, c := range a.buf.cells {
		if c == "\n" {
			a.rows = append(a.rows, row{from, i})
			from, space, used = i+1, -1, 0
			continue
		}
		w := part.Width(c)
		if used+w >= width && c != " " && i > from { // the last column is the caret's
			if space >= from {
				a.rows = append(a.rows, row{from, space})
				from = space + 1
				used = columns(a.buf.cells[from:i])
			} else {
				a.rows = append(a.rows, row{from, i})
				from, used = i, 0
			}
			space = -1
		}
		if c == " " {
			space = i
		}
		used += w
	}
	a.rows = append(a.rows, row{from, len(a.buf.cells)})
}

// where is the caret's row and column.
func (a *Area) where() (r, x int) {
	for r = len(a.rows) - 1; r > 0 && a.rows[r].from > a.buf.caret; r-- {
	}
	end := min(a.buf.caret, a.rows[r].to)
	return r, columns(a.buf.cells[a.rows[r].from:max(end, a.rows[r].from)])
}

// Draw draws at most height rows, scrolled so that the caret shows; without the keyboard as many as there are, the rest
// told by “…”.
func (a *Area) Draw(th *theme.Theme, width, height int, focused bool) part.Area {
	width, height = max(width, 2), max(height, 1)
	if len(a.buf.cells) == 0 {
		out := part.Lines(th.Dim.Render(part.Fit(a.Placeholder, width)))
		if focused {
			out.Cursor = &part.Point{}
		}
		return out
	}
	if !focused {
		return part.Area{Lines: part.Wrap(a.buf.text(), width, height)}
	}
	a.lay(width)
	a.height = height
	r, x := a.where()
	a.top = max(min(a.top, r, len(a.rows)-height), r-height+1, 0)
	out := part.Area{Cursor: &part.Point{X: min(x, width-1), Y: r - a.top}}
	for _, row := range a.rows[a.top:min(a.top+height, len(a.rows))] {
		out.Lines = append(out.Lines, part.Fit(strings.TrimRight(strings.Join(a.buf.cells[row.from:row.to], ""), " "), width))
	}
	return out
}
