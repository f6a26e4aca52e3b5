package app_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/keyboard"
)

// A paste whose end never comes shows all the same: the screen looks after a while, with no key pressed.
func TestAPasteThatNeverEndsShows(t *testing.T) {
	s := commune(t).screen(80, 24)
	s.Press(keyboard.F3)
	s.Send(tea.PasteMsg{Content: "\x1fNuôi ong"}) // more follows, it says
	s.Has("Nuôi ong")
}
