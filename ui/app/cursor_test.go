package app_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/app"
	"danvan/ui/keyboard"
)

// The cursor is where the hands are, for screen readers and input methods: on the line that is marked as chosen or
// being typed in, or on the first of a page that has none.
func TestTheCursorIsWhereTheHandsAre(t *testing.T) {
	h := everything(t)
	for _, stop := range h.pages() {
		t.Run(stop.office+"/"+string(stop.place), func(t *testing.T) {
			s := h.open(stop.way, app.Options{}, 100, 30)
			for _, k := range []keyboard.Code{"", keyboard.Down, keyboard.Down, keyboard.PageDown, keyboard.Up} {
				if k != "" {
					s.Press(k)
				}
				screen := s.Emulated()
				x, y, visible := screen.Cursor()
				lines, styles := strings.Split(screen.String(), "\n"), strings.Split(screen.Styles(), "\n")
				typed := x == ansi.StringWidth(lines[y]) // in an input, while its completion has a mark of its own
				at := visible && (typed || strings.Contains(lines[y], s.Look().Shapes.Current) || y < len(styles) && strings.Contains(styles[y], "r"))
				marked := strings.Contains(screen.String(), s.Look().Shapes.Current) || strings.Contains(screen.Styles(), "r")
				if !at && (marked || !visible) {
					t.Errorf("after %q the cursor is on line %d: %q\n%s", k, y, lines[y], screen.String())
				}
			}
			must(t, s.Close())
		})
	}
}
