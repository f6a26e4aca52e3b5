package form

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Long is an input of many lines within a form. It is closed at first, so that Enter, Up and Down mean the same as in
// every other field; typing or F4 opens it, and then Enter makes a line. Tab goes on, Esc closes it. Make it with NewLong.
type Long struct {
	*input.Area
	height int
	open   bool
}

// closed is how many lines show of a text that does not have the keyboard.
const closed = 2

// NewLong makes an input that grows to height lines.
func NewLong(value string, height int) *Long {
	return &Long{Area: input.NewArea(value), height: height}
}

// Open tells whether Enter makes a line.
func (l *Long) Open() bool { return l.open }

// Leave closes it.
func (l *Long) Leave() { l.open = false; l.Area.Leave() }

// Key gives it a key.
func (l *Long) Key(k keyboard.Key) (handled bool) {
	if l.open {
		if k.Code == keyboard.Esc {
			l.open = false
			return true
		}
		return l.Area.Key(k)
	}
	switch k.Code {
	case keyboard.F4:
		l.open = true
		return true
	case keyboard.Text, keyboard.Pasted, keyboard.Backspace, keyboard.Delete:
		if !l.Empty() && k.Code != keyboard.Delete {
			l.Area.Key(keyboard.Press(keyboard.Bottom)) // writing goes on where the text ends
		}
		l.open = k.Code == keyboard.Text || k.Code == keyboard.Pasted
		return l.Area.Key(k)
	}
	return false
}

// Draw draws as many lines as there are, up to its height; two while it does not have the keyboard.
func (l *Long) Draw(th *theme.Theme, width int, focused bool) part.Area {
	if !focused {
		return l.Area.Draw(th, width, closed, false)
	}
	return l.Area.Draw(th, width, l.height, true)
}
