package app_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/action"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/frame"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// look is one of the ways the screen can be asked to look.
type look struct {
	name string
	opt  app.Options
}

func looks() []look {
	unmarked := func(s *settings.Settings) { s.Unmarked = true }
	return []look{
		{"vi", app.Options{}},
		{"en", app.Options{Lang: text.En}},
		{"mono", app.Options{Theme: theme.Options{Mono: true}}},
		{"ascii", app.Options{Lang: text.En, Theme: theme.Options{Mono: true, ASCII: true}}},
		{"unmarked", app.Options{Once: unmarked}},
	}
}

// misfit says what does not fit in a screen as it is drawn now, "" if all does. The page is asked by itself too, for
// the frame cuts what is too wide.
func misfit(s *apptest.Screen) string {
	width, height := s.Size()
	a := s.Area()
	if len(a.Lines) != height {
		return fmt.Sprintf("%d lines on a screen of %d", len(a.Lines), height)
	}
	for _, l := range a.Lines {
		if w := ansi.StringWidth(l); w > width {
			return fmt.Sprintf("%d cells on a screen of %d: %q", w, width, ansi.Strip(l))
		}
	}
	switch p := a.Cursor; {
	case p == nil:
		return "there is no cursor"
	case p.X < 0 || p.X >= width || p.Y < 0 || p.Y >= height:
		return fmt.Sprintf("the cursor is at %d, %d of %d×%d", p.X, p.Y, width, height)
	}
	if s.Covered() {
		return ""
	}
	w, h := frame.Inner(width, height)
	page := inside(s, width, height)
	if len(page.Lines) > h {
		return fmt.Sprintf("the page draws %d lines where %d fit", len(page.Lines), h)
	}
	for _, l := range page.Lines {
		if n := ansi.StringWidth(l); n > w {
			return fmt.Sprintf("the page draws %d cells where %d fit: %q", n, w, ansi.Strip(l))
		}
	}
	return footless(s, a.Lines[height-1])
}

// inside is the page as it draws itself in the frame of a screen so large.
func inside(s *apptest.Screen, width, height int) part.Area {
	s.Resize(width, height)
	w, h := frame.Inner(width, height)
	return s.Top().Draw(s.Look(), w, h)
}

// footless says what is wrong with the footer: it has to show two keys at the least besides help, and help on every
// page that has it there.
func footless(s *apptest.Screen, line string) string {
	hints := action.Hints(s.Offered(), s.Top().Place(), s.Text(), s.Look())
	shown := 0
	for _, h := range hints {
		if strings.Contains(ansi.Strip(line), h.Key+" "+h.Label) {
			shown++
		}
	}
	last := hints[len(hints)-1]
	switch {
	case !strings.Contains(ansi.Strip(line), last.Key+" "+last.Label):
		return fmt.Sprintf("the footer does not end in %q: %q", last.Label, ansi.Strip(line))
	case shown < min(3, len(hints)):
		return fmt.Sprintf("the footer shows %d keys: %q", shown, ansi.Strip(line))
	}
	return ""
}

// corners are the sizes at the edge of what pages are made for, and those that people have.
var corners = [][2]int{{60, 20}, {60, 70}, {220, 20}, {220, 70}, {60, 21}, {60, 22}, {61, 24}, {80, 24}, {80, 25}, {100, 30}, {120, 40}, {132, 43}, {200, 60}}

// Every page fits on a screen of any size, in both languages, with and without colour and marks.
func TestEveryPageFits(t *testing.T) {
	h := everything(t)
	for _, x := range h.pages() {
		t.Run(x.office+"/"+string(x.place), func(t *testing.T) {
			for _, l := range looks() {
				s := h.open(x.way, l.opt, 80, 24)
				if s.Top().Place() != x.place {
					t.Fatalf("%s: %s leads to %q", l.name, x.way, s.Top().Place())
				}
				for _, size := range corners {
					s.Resize(size[0], size[1])
					if wrong := misfit(s); wrong != "" {
						t.Errorf("%s at %d×%d: %s\n%s", l.name, size[0], size[1], wrong, s.Shown())
					}
				}
				screentest.Larger(t, l.name, func(width, height int) part.Area { return inside(s, width, height) })
				must(t, s.Close())
			}
		})
	}
}

// So it does after anything that may be pressed there.
func TestEveryPageFitsWhateverIsPressed(t *testing.T) {
	h := everything(t)
	stops, looks := h.pages(), looks()
	rapid.Check(t, func(rt *rapid.T) {
		x := rapid.SampledFrom(stops).Draw(rt, "page")
		l := rapid.SampledFrom(looks).Draw(rt, "look")
		s := h.open(x.way, l.opt, rapid.IntRange(60, 220).Draw(rt, "width"), rapid.IntRange(20, 70).Draw(rt, "height"))
		defer s.Close() //nolint:errcheck // a copy
		for range rapid.IntRange(1, 10).Draw(rt, "steps") {
			pressed := step(rt, s)
			if s.Quitting() {
				return
			}
			if wrong := misfit(s); wrong != "" {
				width, height := s.Size()
				rt.Fatalf("%s by %s, then %s, at %d×%d: %s\n%s", l.name, x.way, pressed, width, height, wrong, s.Shown())
			}
		}
	})
}

// step does something that a person may do: a key of the page, a key that moves, letters, or another size of the
// window.
func step(rt *rapid.T, s *apptest.Screen) (did string) {
	moves := []keyboard.Code{
		keyboard.Up, keyboard.Down, keyboard.Down, keyboard.Left, keyboard.Right, keyboard.Home, keyboard.End, keyboard.Top, keyboard.Bottom, keyboard.PageUp,
		keyboard.PageDown, keyboard.Tab, keyboard.BackTab, keyboard.Enter, keyboard.Esc, keyboard.Backspace, keyboard.Delete, keyboard.Insert, keyboard.F1,
	}
	words := []string{"hien dat", "đ", "1", " ", "185 triệu", "31/02/2023", strings.Repeat("Nghiễng ", 30), "dòng một\ndòng hai"}
	switch rapid.IntRange(0, 3).Draw(rt, "what") {
	case 0:
		s.Resize(rapid.IntRange(60, 220).Draw(rt, "width"), rapid.IntRange(20, 70).Draw(rt, "height"))
		return "another size"
	case 1:
		word := rapid.SampledFrom(words).Draw(rt, "words")
		s.Type(word)
		return fmt.Sprintf("%q", word)
	case 2:
		k := rapid.SampledFrom(moves).Draw(rt, "move")
		s.Press(k)
		return string(k)
	}
	offers := s.Offered()
	o := offers[rapid.IntRange(0, len(offers)-1).Draw(rt, "offer")]
	if o.ID == action.Quit || len(o.Keys) == 0 {
		return "nothing"
	}
	s.Press(o.Keys[0])
	return string(o.ID)
}

// A window may change its size at any moment: what was typed and where one is stays.
func TestAnotherSizeLosesNothing(t *testing.T) {
	h := everything(t)
	for _, x := range h.pages() {
		t.Run(x.office+"/"+string(x.place), func(t *testing.T) {
			s := h.open(x.way, app.Options{}, 100, 30)
			s.Press(keyboard.Down)
			s.Type("hiến 12")
			s.Area()
			before := s.Shown()
			for _, size := range [][2]int{{60, 20}, {220, 70}, {40, 10}, {61, 33}, {100, 30}} {
				s.Resize(size[0], size[1])
				s.Area()
			}
			if after := s.Shown(); after != before {
				t.Errorf("before\n%s\nafter\n%s", before, after)
			}
			must(t, s.Close())
		})
	}
}
