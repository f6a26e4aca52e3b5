//go:build !windows

package main

import (
	"os/exec"
	"syscall"
	"testing"
	"time"

	"danvan/ui/app/apptest"
)

const f3 = "\x1bOR"

// half types a part of a name into the form of a fresh register.
func half(t *testing.T, d *desk, c *exec.Cmd) *apptest.Session {
	t.Helper()
	s := apptest.Start(t, c, 100, 30)
	s.WaitFor("Nhập mới")
	s.Send(f3)
	s.WaitFor("Tên mô hình")
	s.Send("\r") // the unit stays
	s.Send("Vận động hiến đất")
	s.WaitFor("Vận động hiến đất")
	return s
}

// offered opens the form again: what was typed is offered, and there.
func offered(t *testing.T, d *desk) {
	t.Helper()
	s := d.open()
	s.WaitFor("Nhập mới")
	s.Send(f3)
	s.WaitFor("Nhập tiếp")
	time.Sleep(500 * time.Millisecond) // a question takes no key of a hand that was faster than the eyes
	s.Send("\r")
	s.WaitGone("Nhập tiếp")
	s.WaitFor("Vận động hiến đất")
	d.close(s)
}

func madeDesk(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	if err := madeProvince(d.dir); err != nil {
		t.Fatal(err)
	}
	d.run("init", "--unit", "031", "--units", "units.csv", "--no-passphrase", "--officer", "Ma V.")
	return d
}

// However the program ends, what is in the input is in the draft: at once by a signal or when the window is closed, and
// by a power cut but for the last moment.
func TestWhateverEndsTheProgramKeepsTheDraft(t *testing.T) {
	for name, end := range map[string]func(c *exec.Cmd, s *apptest.Session) error{
		"SIGHUP":  func(c *exec.Cmd, _ *apptest.Session) error { return c.Process.Signal(syscall.SIGHUP) },
		"SIGTERM": func(c *exec.Cmd, _ *apptest.Session) error { return c.Process.Signal(syscall.SIGTERM) },
		"SIGINT":  func(c *exec.Cmd, _ *apptest.Session) error { return c.Process.Signal(syscall.SIGINT) },
		"closed":  func(_ *exec.Cmd, s *apptest.Session) error { s.HangUp(); return nil },
		"killed": func(c *exec.Cmd, _ *apptest.Session) error {
			time.Sleep(time.Second)
			return c.Process.Kill()
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := madeDesk(t)
			c := d.command()
			s := half(t, d, c)
			if err := end(c, s); err != nil {
				t.Fatal(err)
			}
			if err := s.Wait(); err == apptest.ErrStillRuns {
				t.Fatal(err)
			}
			offered(t, d)
		})
	}
}

// Without a terminal nobody can end the program, so that it ends by itself, even where the signal that says so is
// ignored; the register is free again.
func TestNoTerminalLeft(t *testing.T) {
	d := madeDesk(t)
	c := d.command()
	path, err := exec.LookPath("danvan")
	if err != nil {
		t.Fatal(err)
	}
	ignoring := exec.Command("sh", "-c", `trap "" HUP; exec "$0"`, path)
	ignoring.Dir, ignoring.Env = c.Dir, c.Env
	s := half(t, d, ignoring)
	s.HangUp()
	if err := s.Wait(); err == apptest.ErrStillRuns {
		t.Fatal(err)
	}
	offered(t, d)
}

// A paste whose end is told in two reads, or never, comes in, and keys are keys again.
func TestAPasteIsNotWaitedForForEver(t *testing.T) {
	for name, reads := range map[string][]string{
		"in two":  {"\x1b[200~Hoa\x1b", "[201~"},
		"cut":     {"\x1b[200~Hoa\x1b[20", "1~"},
		"never":   {"\x1b[200~Hoa"},
		"by Esc":  {"\x1b[200~Hoa", "\x1b"},
		"slow":    {"\x1b[20", "0~Ho", "a\x1b[201~"},
		"half of": {"\x1b[200~Hoa\x1b[2"},
	} {
		t.Run(name, func(t *testing.T) {
			d := madeDesk(t)
			s := d.open()
			s.WaitFor("Nhập mới")
			s.Send(f3)
			s.WaitFor("Tên mô hình")
			for _, r := range reads {
				s.Send(r)
				time.Sleep(100 * time.Millisecond)
			}
			s.WaitFor("Hoa")
			s.Send("Xyz")
			s.WaitFor("HoaXyz")
			d.close(s)
		})
	}
}

// Ctrl+C is what other programs copy by: it asks before it ends this one.
func TestCtrlCAsks(t *testing.T) {
	d := madeDesk(t)
	c := d.command()
	s := half(t, d, c)
	s.Send("\x03")
	s.WaitFor("Thoát danvan?")
	time.Sleep(500 * time.Millisecond)
	s.Send("\x1b")
	s.WaitGone("Thoát danvan?")
	s.WaitFor("Vận động hiến đất")
	d.close(s)
}
