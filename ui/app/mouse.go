package app

import (
	tea "charm.land/bubbletea/v2"

	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/part/frame"
)

// The mouse is off unless a person switches it on: while it is on, the terminal's own way to mark and copy text needs
// Shift. A click is made into the keys that the hands would have pressed, so that it can do nothing that they cannot.

// wheel is how many rows a notch of the wheel goes.
const wheel = 3

// mouse takes what the mouse did.
func (a *App) mouse(msg tea.MouseMsg) {
	m := msg.Mouse()
	switch msg.(type) {
	case tea.MouseWheelMsg:
		code := keyboard.Down
		if m.Button == tea.MouseWheelUp {
			code = keyboard.Up
		}
		for range wheel {
			a.Key(keyboard.Press(code))
		}
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft {
			a.click(m.X, m.Y)
		}
	}
}

// click does the key of the footer that was clicked on, or goes to the row or input.
func (a *App) click(x, y int) {
	if y == a.height-1 && len(a.overlays) == 0 && a.cover() == nil && !a.small() && !a.th.Linear {
		hints := action.Hints(action.Offers(a.top().Place(), a.off), a.top().Place(), a.tx, a.th)
		if i, ok := frame.HintAt(hints, a.width, x); ok {
			for _, o := range action.Offers(a.top().Place(), a.off) {
				if len(o.Keys) > 0 && o.Key(a.th) == hints[i].Key && o.Off == "" {
					a.Key(keyboard.Press(o.Keys[0]))
					return
				}
			}
		}
		return
	}
	a.walk(y)
}

// walk presses Up or Down until the cursor is on the line, or as near as it comes. It goes no further than the lines
// there are, and back if the last step went past.
func (a *App) walk(y int) {
	for range a.height {
		at := a.Draw().Cursor
		if at == nil || at.Y == y {
			return
		}
		there, again := keyboard.Down, keyboard.Up
		if at.Y > y {
			there, again = again, there
		}
		a.Key(keyboard.Press(there))
		now := a.Draw().Cursor
		switch {
		case now == nil || *now == *at:
			return
		case (now.Y > y) != (at.Y > y) && now.Y != y: // the row begins above the line that was clicked on
			if now.Y > y {
				a.Key(keyboard.Press(again))
			}
			return
		}
	}
}
