package app_test

import (
	"testing"

	"danvan/ui/app"
	"danvan/ui/keyboard"
)

// What was saved in a session can be taken back anywhere, one save after the other, and done again.
func TestSavesAreUndoneAndRedone(t *testing.T) {
	c := commune(t)
	s := c.shown(t, app.Options{}, 80, 24)
	s.Press("ctrl+z")
	s.Has("chưa lưu gì")
	s.Press("ctrl+o", keyboard.Esc)
	edit := func(text string) {
		s.Press(keyboard.F2)
		s.Type("hien dat mo rong")
		s.Press(keyboard.F4, keyboard.End)
		s.Type(text)
		s.Press("ctrl+s")
		s.Press(keyboard.F10)
	}
	edit(" A")
	edit(" B")
	shows := func(name string) {
		t.Helper()
		s.Press(keyboard.F2)
		s.Has(name)
		s.Press(keyboard.F10)
	}
	shows("Nà Ta A B")
	s.Press("ctrl+z")
	s.Has("Đã hoàn tác “Hiến đất mở rộng đường nội thôn Nà Ta A B”", "Ctrl+Y")
	s.Press("ctrl+z")
	shows("Nà Ta    ")
	s.Press("ctrl+y")
	shows("Nà Ta A  ")
	s.Press("ctrl+y")
	s.Has("Đã làm lại")
	shows("Nà Ta A B")
	s.Press("ctrl+y")
	s.Has("Không có gì vừa hoàn tác")
	s.Press("ctrl+z") // a new save ends what could be redone
	edit(" C")
	s.Press("ctrl+y")
	s.Has("Không có gì vừa hoàn tác")
}
