package app_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/keyboard"
)

// Whatever is pressed, on a screen of any size, no line is wider than the screen, none is missing, and the cursor is on
// it.
func TestNothingIsEverWiderThanTheScreen(t *testing.T) {
	c := disputed(t)
	s := c.screen(80, 24)
	keys := []keyboard.Code{
		keyboard.F1, keyboard.F2, keyboard.F4, keyboard.F5, keyboard.F6, keyboard.F7, keyboard.F9, keyboard.F10, keyboard.Enter, keyboard.Esc,
		keyboard.Esc, keyboard.Up, keyboard.Down, keyboard.Down, keyboard.Left, keyboard.Right, keyboard.PageUp, keyboard.PageDown, keyboard.Tab,
		"ctrl+f", "ctrl+p", "ctrl+l", keyboard.Delete, keyboard.Top, keyboard.Bottom,
	}
	rapid.Check(t, func(rt *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			if rapid.Bool().Draw(rt, "resize") {
				s.Resize(rapid.IntRange(60, 200).Draw(rt, "width"), rapid.IntRange(20, 60).Draw(rt, "height"))
			}
			if k := rapid.SampledFrom(append(keys, keyboard.Text)).Draw(rt, "key"); k == keyboard.Text {
				s.Type(rapid.SampledFrom([]string{"hien dat", "đ", "1", " ", "2046"}).Draw(rt, "text"))
			} else {
				s.Press(k)
			}
			width, height := s.Size()
			a := s.Area()
			if len(a.Lines) == 0 { // the palette was asked to quit
				must(t, s.Close())
				s = c.screen(80, 24)
				return
			}
			if len(a.Lines) != height {
				rt.Fatalf("%d lines on a screen of %d", len(a.Lines), height)
			}
			for _, l := range a.Lines {
				if w := ansi.StringWidth(l); w > width {
					rt.Fatalf("%d cells on a screen of %d: %q", w, width, ansi.Strip(l))
				}
			}
			if p := a.Cursor; p != nil && (p.X < 0 || p.X >= width || p.Y < 0 || p.Y >= height) {
				rt.Fatalf("the cursor is at %d, %d of %d×%d", p.X, p.Y, width, height)
			}
		}
	})
}

// A window that is too small says so, in however few cells, and everything is back when it grows.
func TestAWindowThatIsTooSmall(t *testing.T) {
	s := commune(t).screen(80, 24)
	before := s.Shown()
	for _, size := range [][2]int{{59, 24}, {80, 19}, {12, 5}, {1, 1}} {
		s.Resize(size[0], size[1])
		a := s.Area()
		for _, l := range a.Lines {
			if ansi.StringWidth(l) > size[0] || len(a.Lines) != size[1] {
				t.Errorf("%v: %q", size, a.Lines)
			}
		}
	}
	s.Resize(59, 24)
	s.Has("60×20")
	s.Resize(80, 24)
	if s.Shown() != before {
		t.Error("the screen is not as before")
	}
}
