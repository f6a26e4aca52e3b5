package editor

import (
	"strings"

	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part/buffer"
)

// Editor is an input of many lines. Make it with New.
type Editor struct {
	Placeholder string // shown dim while there is nothing

	buf    buffer.Text
	rows   []row
	width  int // that rows is of
	top    int // the first row that shows
	height int // as last drawn
	column int // where Up and Down want to be; -1: where the caret is
	// Where a word wider than the editor is broken, the end of one row and the beginning of the next are the same place
	// in the text. End goes to the first.
	atEnd bool

	value   string // clean, of the version valueAt
	valueAt int
}

// New makes an editor that holds value, with the caret at its beginning.
func New(value string) *Editor {
	e := &Editor{width: 80, height: 5, valueAt: -1}
	e.buf.Lines = true
	e.Set(value)
	return e
}

// Set replaces the text and forgets what could be undone.
func (e *Editor) Set(value string) {
	e.buf.Set(value)
	e.buf.Move(0)
	e.top, e.column, e.atEnd = 0, -1, false
}

// Value is the text, clean: NFC, line ends \n, none at the ends.
func (e *Editor) Value() string {
	if e.valueAt != e.buf.Version() {
		trimmed := strings.Trim(e.buf.String(), " \n") // what is left is nearly always clean, which the door sees quickly
		e.value, e.valueAt = vi.Clean(trimmed), e.buf.Version()
	}
	return e.value
}

// Empty tells that Value is "".
func (e *Editor) Empty() bool {
	for _, c := range e.buf.Cells() {
		if c != " " && c != "\n" {
			return false
		}
	}
	return true
}

// Leave is called when the keyboard goes elsewhere.
func (e *Editor) Leave() { e.buf.Rest() }

// ToEnd puts the caret behind the text.
func (e *Editor) ToEnd() { e.Key(keyboard.Press(keyboard.Bottom)) }

// Position is the caret's row and the number of rows, both counted from 1, for a line of state.
func (e *Editor) Position() (row, of int) {
	e.lay(e.width)
	r, _ := e.where()
	return r + 1, len(e.rows)
}

// Key gives the editor a key. Enter makes a line; Tab and Esc are the page's.
func (e *Editor) Key(k keyboard.Key) (handled bool) {
	switch k.Code {
	case keyboard.Up:
		e.climb(-1)
		return true
	case keyboard.Down:
		e.climb(1)
		return true
	case keyboard.PageUp:
		e.climb(-max(1, e.height-1))
		return true
	case keyboard.PageDown:
		e.climb(max(1, e.height-1))
		return true
	}
	atEnd := false
	switch k.Code {
	case keyboard.Home:
		e.buf.Move(e.row().from)
	case keyboard.End:
		r := e.row()
		e.buf.Move(r.to)
		atEnd = r.broken
	case keyboard.Top:
		e.buf.Move(0)
	case keyboard.Bottom:
		e.buf.Move(e.buf.Len())
	case "ctrl+up":
		e.buf.Move(max(e.buf.Caret()-1, 0))
		e.buf.Move(e.buf.LineStart())
	case "ctrl+down":
		e.buf.Move(e.buf.Caret() + 1)
		e.buf.Move(e.buf.LineEnd())
	case keyboard.Enter:
		e.buf.Insert("\n", true)
	default:
		if !e.buf.Key(k) {
			return false
		}
	}
	e.column, e.atEnd = -1, atEnd
	return true
}

// climb moves the caret up or down by rows, keeping to its column as far as the rows are long enough.
func (e *Editor) climb(rows int) {
	e.lay(e.width)
	r, x := e.where()
	if e.column < 0 {
		e.column = x
	}
	to := e.rows[min(max(r+rows, 0), len(e.rows)-1)]
	at, past := e.reach(to, e.column)
	e.buf.Move(at)
	e.atEnd = past && to.broken
}
