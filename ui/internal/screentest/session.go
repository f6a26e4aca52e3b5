//go:build !windows

package screentest

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// patience is how long WaitFor and Close wait. It is long, for machines that do ten things at once; only a failing test
// ever takes it.
const patience = 30 * time.Second

// Session is a program that runs on a pseudo-terminal with an emulated screen behind it.
type Session struct {
	*Screen
	t    testing.TB
	tty  *os.File // our end of the terminal
	done chan struct{}
	err  error // how the program ended; read after done
}

// Env is what a program finds around it: a plain terminal, and SSH_TTY, which keeps Bubble Tea from asking the terminal
// questions and waiting for answers.
func Env() []string {
	return []string{"TERM=xterm-256color", "SSH_TTY=/dev/pts/0", "LANG=C.UTF-8"}
}

// Start runs a command on a terminal of its own. The environment of the command is its Env, or the test's if that is
// nil, with that of [Env] on top. The program is stopped at the end of the test.
func Start(t testing.TB, cmd *exec.Cmd, width, height int) *Session {
	t.Helper()
	if cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(cmd.Env, Env()...)
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, tty, width, height)
	go func() {
		s.err = cmd.Wait()
		close(s.done)
	}()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-s.done
		_ = tty.Close()
	})
	return s
}

// StartFunc runs a function as the program, within the test: tty is its standard input and output. It must return when
// its input ends.
func StartFunc(t testing.TB, width, height int, program func(tty *os.File) error) *Session {
	t.Helper()
	ours, theirs, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(ours, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		t.Fatal(err)
	}
	s := open(t, ours, width, height)
	go func() {
		s.err = program(theirs)
		close(s.done)
	}()
	t.Cleanup(func() {
		_ = ours.Close()
		_ = theirs.Close()
	})
	return s
}

func open(t testing.TB, tty *os.File, width, height int) *Session {
	s := &Session{Screen: NewScreen(width, height), t: t, tty: tty, done: make(chan struct{})}
	go func() { _, _ = io.Copy(s.Screen, tty) }()
	go func() {
		_, _ = io.Copy(tty, s.answers())
		_, _ = io.Copy(io.Discard, s.answers()) // nobody is there to be answered
	}()
	return s
}

// Send types: the bytes go to the program in one piece.
func (s *Session) Send(keys string) {
	s.t.Helper()
	sent := make(chan error, 1)
	go func() {
		_, err := io.WriteString(s.tty, keys)
		sent <- err
	}()
	select {
	case err := <-sent:
		if err != nil {
			s.t.Fatalf("the program does not read: %v", err)
		}
	case <-time.After(patience):
		s.t.Fatalf("the program does not read what was typed:\n%s", s)
	}
}

// SendSlowly sends one byte at a time, pause apart, so that each is read by itself.
func (s *Session) SendSlowly(keys string, pause time.Duration) {
	s.t.Helper()
	for i := range len(keys) {
		s.Send(keys[i : i+1])
		time.Sleep(pause)
	}
}

// WaitFor waits until the screen shows text, and fails the test if it never does.
func (s *Session) WaitFor(text string) {
	s.t.Helper()
	s.Until(fmt.Sprintf("%q shows", text), func(screen string) bool { return strings.Contains(screen, text) })
}

// WaitGone waits until the screen no longer shows text.
func (s *Session) WaitGone(text string) {
	s.t.Helper()
	s.Until(fmt.Sprintf("%q is gone", text), func(screen string) bool { return !strings.Contains(screen, text) })
}

// WaitForCursor waits until the cursor shows at a column and a line, counted from 0.
func (s *Session) WaitForCursor(x, y int) {
	s.t.Helper()
	s.Until(fmt.Sprintf("the cursor is at %d, %d", x, y), func(string) bool {
		atX, atY, visible := s.Cursor()
		return visible && atX == x && atY == y
	})
}

// Until waits until the screen is as ok wants it.
func (s *Session) Until(what string, ok func(screen string) bool) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok(s.String()) {
			return
		}
		select {
		case <-s.done:
			time.Sleep(20 * time.Millisecond) // what it printed last may still be on its way
			if !ok(s.String()) {
				s.t.Fatalf("the program ended (%v) before %s:\n%s", s.err, what, s.String())
			}
			return
		default:
		}
	}
	s.t.Fatalf("waited in vain until %s:\n%s", what, s.String())
}

// Quiet waits until the program has printed nothing for the pause, and returns the number of bytes printed so far.
func (s *Session) Quiet(pause time.Duration) int {
	s.t.Helper()
	last, since := s.Written(), time.Now()
	for end := since.Add(patience); time.Since(since) < pause; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("the program never stops printing:\n%s", s)
		}
		if n := s.Written(); n != last {
			last, since = n, time.Now()
		}
	}
	return last
}

// Resize changes the size of the terminal. A program started with StartFunc is not told by a signal.
func (s *Session) Resize(width, height int) {
	s.t.Helper()
	s.mu.Lock()
	s.emu.Resize(width, height)
	s.mu.Unlock()
	if err := pty.Setsize(s.tty, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		s.t.Fatal(err)
	}
}

// HangUp takes the terminal away, as a window that is closed does. A reader that waits holds the terminal open, so that
// the program is first given something to draw.
func (s *Session) HangUp() {
	width, height := s.emu.Width(), s.emu.Height()
	s.Resize(width-1, height)
	_ = s.tty.Close()
}

// ErrStillRuns is what Wait returns for a program that does not end.
var ErrStillRuns = errors.New("the program still runs")

// Wait waits until the program ends and returns how it did.
func (s *Session) Wait() error {
	select {
	case <-s.done:
		return s.err
	case <-time.After(patience):
		return ErrStillRuns
	}
}
