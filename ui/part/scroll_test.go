package part_test

import (
	"fmt"
	"testing"

	"danvan/ui/keyboard"
	"danvan/ui/part"
)

// What does not fit is gone through by lines and by pages, of which a line stays in sight, and never past an end.
func TestScroll(t *testing.T) {
	var a part.Area
	for i := range 10 {
		a.Lines = append(a.Lines, fmt.Sprint(i))
	}
	a.Cursor = &part.Point{Y: 5}
	var s part.Scroll
	for _, x := range []struct {
		key  keyboard.Code
		want string
	}{{"", "0123"}, {keyboard.Up, "0123"}, {keyboard.Down, "1234"}, {keyboard.PageDown, "4567"}, {keyboard.PageDown, "6789"}, {keyboard.Down, "6789"},
		{keyboard.PageUp, "3456"}, {keyboard.End, "6789"}, {keyboard.Home, "0123"}} {
		s.Key(keyboard.Press(x.key))
		shown := s.Show(a, 4)
		got := ""
		for _, l := range shown.Lines {
			got += l
		}
		if got != x.want {
			t.Errorf("after %q it shows %q, want %q", x.key, got, x.want)
		}
		if in := s.Top <= 5 && 5 < s.Top+4; (shown.Cursor != nil) != in || in && shown.Cursor.Y != 5-s.Top {
			t.Errorf("after %q the cursor is at %v", x.key, shown.Cursor)
		}
	}
	if s.Key(keyboard.Press(keyboard.Enter)) {
		t.Error("Enter scrolls")
	}
	for _, x := range []struct{ from, to, want int }{{5, 7, 3}, {4, 5, 3}, {2, 3, 2}, {4, 10, 4}} {
		if s.Reveal(x.from, x.to, 4); s.Top != x.want {
			t.Errorf("to show %d to %d the first line is %d, want %d", x.from, x.to, s.Top, x.want)
		}
	}
	if s.Show(part.Lines("0"), 4); !s.Whole() || s.Top != 0 {
		t.Errorf("a single line is scrolled: %+v", s)
	}
}
