package app_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
	"danvan/ui/settings"
)

// at gives the line on which a text shows, and its column.
func at(t *testing.T, s *apptest.Screen, text string) (x, y int) {
	t.Helper()
	for y, l := range strings.Split(s.Shown(), "\n") {
		if before, _, found := strings.Cut(l, text); found {
			return len([]rune(before)), y
		}
	}
	t.Fatalf("%q does not show:\n%s", text, s.Shown())
	return 0, 0
}

func click(t *testing.T, s *apptest.Screen, text string) {
	t.Helper()
	x, y := at(t, s, text)
	s.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// A click goes to the row, whatever line of it, and to the input; a key in the footer does what it says; the wheel goes
// down and up.
func TestMouse(t *testing.T) {
	s := commune(t).shown(t, app.Options{Settings: settings.Settings{Mouse: true}}, 80, 24)
	if s.View().MouseMode == tea.MouseModeNone {
		t.Fatal("the mouse is not asked for")
	}
	click(t, s, "F2 Mô hình")
	s.Has("Tên mô hình")
	_, want := at(t, s, "Tổ tự quản")
	click(t, s, "Tổ tự quản")
	if c := s.Area().Cursor; c == nil || c.Y != want {
		t.Errorf("the cursor is at %v, want line %d", c, want)
	}
	_, want = at(t, s, "Khéo vận động")
	s.Send(tea.MouseClickMsg{X: 4, Y: want + 1, Button: tea.MouseLeft}) // the second line of its name
	if c := s.Area().Cursor; c == nil || c.Y != want {
		t.Errorf("the cursor is at %v, want line %d", c, want)
	}
	s.Send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	_, want = at(t, s, "Ánh sáng")
	if c := s.Area().Cursor; c == nil || c.Y != want {
		t.Errorf("after the wheel the cursor is at %v, want line %d", c, want)
	}
	click(t, s, "F1 Trợ giúp")
	s.Has("Esc đóng")
	s.Press(keyboard.Esc, "ctrl+o")
	click(t, s, "Gõ tiếng Việt")
	s.Has("Telex: dduwowngf")
}

func TestNoMouseUnlessSwitchedOn(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	if s.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse takes the terminal's own marking away")
	}
}
