//go:build !windows

package input_test

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"

	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// form is the smallest real program: one input, which Enter ends.
type form struct {
	line  *input.Line
	th    *theme.Theme
	keys  keyboard.Translator
	names []string // of the keys the input did not want
}

func (f *form) Init() tea.Cmd { return nil }

func (f *form) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	for _, k := range f.keys.Keys(msg, time.Now()) {
		if f.line.Key(k) {
			continue
		}
		if k.Code == keyboard.Enter {
			return f, tea.Quit
		}
		f.names = append(f.names, string(k.Code))
	}
	return f, nil
}

func (f *form) View() tea.View {
	a := f.line.Draw(f.th, 80, true)
	v := tea.NewView("Tên:\n" + a.String() + "\n" + strings.Join(f.names, " "))
	v.AltScreen = true
	v.Cursor = tea.NewCursor(a.Cursor.X, 1+a.Cursor.Y)
	return v
}

func start(t testing.TB) (*screentest.Session, *form) {
	f := &form{line: input.NewLine(""), th: theme.New(theme.Options{})}
	s := screentest.StartFunc(t, 100, 30, func(tty *os.File) error {
		_, err := tea.NewProgram(f, tea.WithInput(keyboard.NewReader(tty)), tea.WithOutput(tty),
			tea.WithEnvironment(screentest.Env()), tea.WithoutSignalHandler()).Run()
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	})
	s.WaitFor("Tên:")
	return s, f
}

// uniKey are the bytes that UniKey sends for “Nguyễn Thị Đường” typed in Telex, \b standing for its Backspace: letters
// as they come, and where a mark is typed, Backspaces over the word's tail and the tail anew.
const uniKey = "Nguye\bên\b\bễn" + " Thi\bị" + " D\bĐu\bưo\b\bươ\bờ\bờng" + "\b\b\b\bường"

const name = "Nguyễn Thị Đường"

func TestUniKeyOnATerminal(t *testing.T) {
	for _, bs := range []struct{ name, bytes string }{{"0x7f", "\x7f"}, {"0x08", "\x08"}} {
		stream := strings.ReplaceAll(uniKey, "\b", bs.bytes)
		for _, c := range []struct {
			name string
			send func(*screentest.Session)
		}{
			{"at once", func(s *screentest.Session) { s.Send(stream) }},
			{"one byte a write", func(s *screentest.Session) { s.SendSlowly(stream, time.Millisecond) }},
			{"bytes of a letter apart", func(s *screentest.Session) { // longer than Bubble Tea waits for the rest
				for _, r := range stream {
					if r < 0x80 {
						s.Send(string(r))
						continue
					}
					s.SendSlowly(string(r), 70*time.Millisecond)
				}
			}},
			{"decomposed", func(s *screentest.Session) { s.SendSlowly(norm.NFD.String(name), time.Millisecond) }},
			{"pasted", func(s *screentest.Session) { s.Send(screentest.Pasted(norm.NFD.String(name) + "\r\n")) }},
		} {
			t.Run(bs.name+" "+c.name, func(t *testing.T) {
				s, f := start(t)
				c.send(s)
				s.WaitFor(name)
				s.WaitForCursor(16, 1)
				s.Send(screentest.Enter)
				if err := s.Wait(); err != nil {
					t.Fatal(err)
				}
				if got := f.line.Value(); got != name {
					t.Errorf("got %q (% x), want %q", got, got, name)
				}
				if len(f.names) > 0 {
					t.Errorf("some keys were not text: %q", f.names)
				}
			})
		}
	}
}

func TestLinuxConsoleFunctionKeysOnATerminal(t *testing.T) {
	s, f := start(t)
	s.SendSlowly("\x1b[[A", time.Millisecond)
	s.Send("\x1b[[E")
	s.WaitFor("f1 f5")
	s.Send("a\r")
	if err := s.Wait(); err != nil || f.line.Value() != "a" {
		t.Errorf("%v, %q", err, f.line.Value())
	}
}

// The figure is of a screen of 100×30: a letter must not redraw the line.
func TestBytesOfATypedLetter(t *testing.T) {
	s, _ := start(t)
	s.Send("đường ")
	before := s.Quiet(100 * time.Millisecond)
	const letters = 20
	for range letters {
		s.Send("ề")
		s.Quiet(40 * time.Millisecond)
	}
	per := (s.Quiet(100*time.Millisecond) - before) / letters
	t.Logf("%d bytes a letter", per)
	if per > 20 {
		t.Errorf("%d bytes a typed letter, want at most 20", per)
	}
}

func TestLongPasteOneByteARead(t *testing.T) {
	s, f := start(t)
	text := strings.Repeat("Hiến đất mở đường ", 280)
	begin := time.Now()
	for i := range len(text) {
		s.Send(text[i : i+1])
	}
	s.Send("§\r")
	if err := s.Wait(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d letters in %v", len([]rune(text)), time.Since(begin))
	if got := f.line.Value(); got != text+"§" {
		t.Errorf("%d of %d bytes came", len(got), len(text)+2)
	}
}
