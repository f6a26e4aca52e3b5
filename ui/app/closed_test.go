package app_test

import (
	"testing"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/ui/keyboard"
)

// Who changes books that are closed is told so on the screen, each time and for each span; what lies in an open year is
// saved without a word of it.
func TestWhoChangesClosedBooksIsTold(t *testing.T) {
	c := commune(t)
	for _, span := range []record.Interval{"2046", "2046-H2"} {
		c.with(func(r *store.Register) {
			must(t, r.Edit("", func(w *store.Writer) error {
				return completeness.Close(w, &record.Closing{Span: span, Date: "2046-10-05"})
			}))
		})
	}
	s := c.screen(120, 30)
	s.Has("Năm 2046")
	s.HasNot("đã chốt")
	rename := func(model, more string) {
		s.Press(keyboard.F2)
		s.Press("ctrl+l")
		s.Type(model)
		s.Press(keyboard.Enter, keyboard.F4)
		s.Type(more)
		s.Press("ctrl+s")
	}
	rename("to tu quan", " của thôn")
	s.Has("Số liệu năm 2046 đã chốt: 1 lượt khác lúc chốt")
	s.Press(keyboard.F10)
	rename("anh sang", " sáng hơn")
	s.Has("Số liệu năm 2046 đã chốt: 1 lượt khác lúc chốt")
	s.Press(keyboard.F10)
	turn(s, "ctrl+z")
	s.Has("Đã hoàn tác")
	s.Press(keyboard.F10, keyboard.F2, "ctrl+f", keyboard.Delete, keyboard.Esc)
	rename("nuoi ca", " trên sông")
	s.HasNot("đã chốt") // of 2045, which is open
}
