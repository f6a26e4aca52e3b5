package form

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/editor"
	"danvan/ui/theme"
)

// Long is an input of many lines within a form. It is closed at first, so that Enter, Up and Down mean the same as in
// every other field; typing or F4 opens it, and then Enter makes a line and the text grows until it fills the form. Tab
// goes on, Esc closes it. Make it with NewLong.
type Long struct {
	*editor.Editor
	open bool
	room int // the most lines the form has
}

// closed is how many lines show of a text that nobody is writing.
const closed = 2

// NewLong makes an input of many lines.
func NewLong(value string) *Long { return &Long{Editor: editor.New(value), room: closed} }

// Open tells whether Enter makes a line.
func (l *Long) Open() bool { return l.open }

// Leave closes it.
func (l *Long) Leave() { l.open = false; l.Editor.Leave() }

// Room tells how many lines the form has for it.
func (l *Long) Room(lines int) { l.room = max(lines, 1) }

// Key gives it a key.
func (l *Long) Key(k keyboard.Key) (handled bool) {
	if l.open {
		if k.Code == keyboard.Esc {
			l.open = false
			return true
		}
		return l.Editor.Key(k)
	}
	switch k.Code {
	case keyboard.F4:
		l.open = true
		l.ToEnd()
		return true
	case keyboard.Text, keyboard.Pasted, keyboard.Backspace:
		l.open = !l.Empty() || k.Code != keyboard.Backspace // an input method may send one by itself
		l.ToEnd()
		return l.Editor.Key(k)
	}
	return false
}

// Draw draws as many lines as there are and the form has room for; two while nobody writes in it.
func (l *Long) Draw(th *theme.Theme, width int, focused bool) part.Area {
	if focused && l.open || l.Empty() {
		return l.Editor.Draw(th, width, l.room, focused)
	}
	a := l.Glance(width, closed)
	if focused { // writing goes on where the text ends
		last := len(a.Lines) - 1
		a.Cursor = &part.Point{X: min(part.Width(a.Lines[last]), max(width-1, 0)), Y: last}
	}
	return a
}
