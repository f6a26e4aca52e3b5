package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/keyboard/compose"
	"danvan/ui/settings"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// shown opens the commune's register with settings.
func (c *office) shown(t *testing.T, o app.Options, width, height int) *apptest.Screen {
	o.Path, o.Now = c.path, func() time.Time { return today }
	s := apptest.Open(t, o, width, height)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func TestGoldenSettings(t *testing.T) {
	c := commune(t)
	for _, v := range []struct {
		lang text.Lang
		look theme.Options
		size [2]int
		name string
	}{
		{text.Vi, theme.Options{}, screentest.Sizes[0], "settings"}, {text.Vi, theme.Options{}, screentest.Sizes[1], "settings"},
		{text.En, theme.Options{}, screentest.Sizes[1], "settings-english"}, {text.Vi, theme.Options{Mono: true}, screentest.Sizes[1], "settings-mono"},
	} {
		t.Run(v.name, func(t *testing.T) {
			s := c.shown(t, app.Options{Lang: v.lang, Theme: v.look}, v.size[0], v.size[1])
			s.Press("ctrl+o", keyboard.Down, keyboard.Down)
			golden(t, s, v.name)
		})
	}
}

// What is chosen holds at once, and the next time.
func TestSettingsHoldAtOnceAndAreKept(t *testing.T) {
	c := commune(t)
	path := filepath.Join(t.TempDir(), "danvan", "settings.json")
	s := c.shown(t, app.Options{SettingsPath: path}, 80, 24)
	s.Press("ctrl+o", keyboard.Right)
	s.Has("Settings", "Language", "Officer's name")
	s.Press(keyboard.Left)
	s.Has("Cài đặt", "Ngôn ngữ")
	s.Press(keyboard.Right, keyboard.Esc)
	s.Has("Registered")
	s.Press("ctrl+o", keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Right, keyboard.Right)
	s.Has("(*) ASCII")
	kept, err := settings.Load(path)
	must(t, err)
	if kept != (settings.Settings{Lang: "en", Shapes: settings.ASCII}) {
		t.Errorf("kept %+v", kept)
	}
}

// What was asked for this once is in force and not kept.
func TestAskedForThisOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	s := commune(t).shown(t, app.Options{SettingsPath: path, Once: func(s *settings.Settings) { s.Lang = "en" }}, 80, 24)
	s.Press("ctrl+o", keyboard.Down, keyboard.Down, keyboard.Right)
	s.Has("Settings")
	kept, err := settings.Load(path)
	must(t, err)
	if kept != (settings.Settings{Mono: true}) {
		t.Errorf("kept %+v", kept)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestOfficersNameIsWrittenIntoTheRegister(t *testing.T) {
	s := commune(t).shown(t, app.Options{}, 80, 24)
	before := s.Me().Officer
	s.Press("ctrl+o", keyboard.Up, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down, keyboard.Down)
	s.Press(keyboard.End, "ctrl+u")
	s.Type("Nông Thị Mới")
	s.Press(keyboard.Esc)
	if s.Me().Officer != "Nông Thị Mới" {
		t.Errorf("the officer is %q, was %q", s.Me().Officer, before)
	}
}

func TestBuiltInTelexTypesIntoTheSearchBox(t *testing.T) {
	s := commune(t).shown(t, app.Options{Settings: settings.Settings{Method: compose.Telex}}, 80, 24)
	s.Press(keyboard.F2)
	s.Type("hieens ddaats")
	s.Has("hiến đất")
}

// Without marks nothing that shows has one, and what is typed keeps its own.
func TestUnmarkedScreens(t *testing.T) {
	s := commune(t).shown(t, app.Options{Settings: settings.Settings{Unmarked: true, Shapes: settings.ASCII}}, 80, 24)
	for _, walk := range [][]keyboard.Code{{}, {keyboard.F2}, {keyboard.Enter}, {keyboard.F1}, {keyboard.Esc, keyboard.F10, keyboard.F3}} {
		s.Press(walk...)
		for _, r := range s.View().Content {
			if r > 0x7e {
				t.Fatalf("%q shows after %v", r, walk)
			}
		}
	}
	s.Type("Hiến đất")
	s.Has("Hiến đất")
}

// Line by line there is one thing at a time, without columns, frames or styles.
func TestLinearScreens(t *testing.T) {
	c := commune(t)
	for _, v := range views {
		for _, width := range []int{60, 80, 200} {
			s := c.shown(t, app.Options{Theme: theme.Options{Linear: true}}, width, 24)
			v.walk(s)
			if width == 80 {
				golden(t, s, "linear-"+v.name)
			}
			shown := s.Draw()
			if shown.Cursor == nil {
				t.Errorf("%s: no cursor", v.name)
			}
			for _, l := range shown.Lines {
				if strings.ContainsAny(l, "\x1b│─┌┐└┘") || strings.Contains(l, "   ") {
					t.Errorf("%s: %q", v.name, l)
				}
			}
			must(t, s.Close())
		}
	}
}
