package app_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// views are the screens that golden files hold: how to come to each from the overview of a commune.
var views = []struct {
	name string
	walk func(s *apptest.Screen)
}{
	{"overview", func(*apptest.Screen) {}},
	{"models", func(s *apptest.Screen) { s.Press(keyboard.F2, keyboard.Down) }},
	{"search", func(s *apptest.Screen) { s.Press(keyboard.F2); s.Type("hien dat") }},
	{"filter", func(s *apptest.Screen) { s.Press(keyboard.F2, "ctrl+f", keyboard.Down); s.Type("kinh") }},
	{"sort", func(s *apptest.Screen) { s.Press(keyboard.F2, keyboard.F6, keyboard.Down) }},
	{"model", func(s *apptest.Screen) { s.Press(keyboard.F2); s.Type("hien dat mo rong"); s.Press(keyboard.Enter) }},
	{"help", func(s *apptest.Screen) { s.Press(keyboard.F1) }},
	{"palette", func(s *apptest.Screen) { s.Press("ctrl+p"); s.Type("m") }},
}

// golden compares the screen with testdata/NAME-WIDTHxHEIGHT.golden, once each steady put a text that stays in place of
// what differs from run to run. A page of 80×24 that nothing covers must lose nothing on a larger screen.
func golden(t *testing.T, s *apptest.Screen, name string, steady ...func(string) string) {
	t.Helper()
	width, height := s.Size()
	screentest.Sized(t, name, s.Draw(), width, height, steady...)
	if width == 80 && !s.Covered() {
		screentest.Larger(t, name, func(width, height int) part.Area { return inside(s, width, height) })
	}
}

func TestGoldenScreens(t *testing.T) {
	c := commune(t)
	for _, v := range views {
		for _, size := range screentest.Sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				s := c.screen(size[0], size[1])
				v.walk(s)
				golden(t, s, v.name)
				must(t, s.Close())
			})
		}
	}
}

func TestGoldenConflict(t *testing.T) {
	c := disputed(t)
	for _, size := range screentest.Sizes {
		name := fmt.Sprintf("conflict-%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) {
			s := c.screen(size[0], size[1])
			s.Press(keyboard.F7, keyboard.Down)
			golden(t, s, "conflict")
			must(t, s.Close())
		})
	}
}

func TestGoldenGuide(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	for _, size := range screentest.Sizes {
		for _, v := range []struct {
			name string
			keys []keyboard.Code
		}{{"guide", nil}, {"guide-setup", []keyboard.Code{keyboard.Enter}}, {"guide-invitation", []keyboard.Code{keyboard.Down, keyboard.Enter}}} {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				s := apptest.Open(t, app.Options{Path: filepath.Join("so", "so.dvr"), Now: func() time.Time { return today }}, size[0], size[1])
				s.Press(v.keys...)
				golden(t, s, v.name)
			})
		}
	}
}

func TestGoldenVariants(t *testing.T) {
	c := commune(t)
	open := func(o app.Options) *apptest.Screen {
		o.Path, o.Now = c.path, func() time.Time { return today }
		return apptest.Open(t, o, 80, 24)
	}
	s := open(app.Options{Lang: text.En})
	s.Press(keyboard.F2)
	golden(t, s, "models-english")
	must(t, s.Close())
	s = open(app.Options{Theme: theme.Options{Mono: true, ASCII: true}})
	golden(t, s, "overview-ascii-mono")
	must(t, s.Close())
}
