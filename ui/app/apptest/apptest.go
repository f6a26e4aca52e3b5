// Package apptest runs the screen without a terminal and without waiting: keys go in, jobs run to their end at once,
// and what is drawn is looked at through an emulator.
//
//	s := apptest.Open(t, register, 80, 24)
//	s.Press(keyboard.F2)
//	s.Type("hien dat")
//	screentest.Golden(t, "models-80x24", s.Emulated().Dump())
package apptest

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/ui/app"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part"
)

// Screen is an app under test.
type Screen struct {
	*app.App
	t             testing.TB
	width, height int
}

// Open shows the register at a path, at a time of the test's.
func Open(t testing.TB, o app.Options, width, height int) *Screen {
	t.Helper()
	o.Sleep = func(time.Duration) {}
	o.Width, o.Height = width, height
	s := &Screen{App: app.New(o), t: t, width: width, height: height}
	t.Cleanup(func() { _ = s.Close() })
	s.run(s.Init())
	return s
}

// run does what the app asks for, and what comes of it, until nothing is left.
func (s *Screen) run(cmd tea.Cmd) {
	queue := []tea.Cmd{cmd}
	for len(queue) > 0 {
		next := queue[0]
		queue = queue[1:]
		if next == nil {
			continue
		}
		switch msg := next().(type) {
		case nil, tea.QuitMsg:
		case tea.BatchMsg:
			queue = append(queue, msg...)
		default:
			_, cmd := s.Update(msg)
			queue = append(queue, cmd)
		}
	}
}

// Press presses keys, one after the other.
func (s *Screen) Press(codes ...keyboard.Code) {
	for _, c := range codes {
		s.Key(keyboard.Press(c))
		s.Settle()
	}
}

// Type types text, a letter at a time.
func (s *Screen) Type(text string) {
	for _, r := range text {
		s.Key(keyboard.Type(string(r)))
		s.Settle()
	}
}

// Send gives the app a message, such as one of the mouse.
func (s *Screen) Send(msg tea.Msg) {
	_, cmd := s.Update(msg)
	s.run(cmd)
}

// Settle runs what the last key started.
func (s *Screen) Settle() {
	_, cmd := s.Update(nil)
	s.run(cmd)
}

// Resize changes the size of the screen.
func (s *Screen) Resize(width, height int) {
	s.width, s.height = width, height
	_, cmd := s.Update(tea.WindowSizeMsg{Width: width, Height: height})
	s.run(cmd)
}

// Area is what is drawn.
func (s *Screen) Area() part.Area { return s.Draw() }

// Emulated is what is drawn, on an emulated terminal.
func (s *Screen) Emulated() *screentest.Screen { return screentest.Render(s.Draw(), s.width, s.height) }

// Shown is what can be read on the screen.
func (s *Screen) Shown() string { return s.Emulated().String() }

// Has fails the test when the screen does not show all of these.
func (s *Screen) Has(texts ...string) {
	s.t.Helper()
	screen := s.Shown()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			s.t.Fatalf("the screen does not show %q:\n%s", text, screen)
		}
	}
}

// HasNot fails the test when the screen shows one of these.
func (s *Screen) HasNot(texts ...string) {
	s.t.Helper()
	screen := s.Shown()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			s.t.Fatalf("the screen shows %q:\n%s", text, screen)
		}
	}
}

// Size is that of the screen.
func (s *Screen) Size() (width, height int) { return s.width, s.height }
