//go:build !windows

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"danvan/ui/app/apptest"
)

// desk is a person's computer: a folder of its own, in which danvan is started as they would.
type desk struct {
	t        testing.TB
	dir      string
	register string
}

// newDesk is a computer on which danvan was never started.
func newDesk(t testing.TB) *desk {
	t.Helper()
	dir := t.TempDir()
	return &desk{t: t, dir: dir, register: filepath.Join(dir, "so.dvr")}
}

// started is danvan, which TestMain has put on the path. One that does not end is killed, so that its own test fails
// and not that of whoever waits longest.
func started(t testing.TB, args ...string) *exec.Cmd {
	ctx, done := context.WithTimeout(context.Background(), 4*time.Minute)
	t.Cleanup(done)
	return exec.CommandContext(ctx, "danvan", args...)
}

// command is danvan with arguments; without any it is the screen.
func (d *desk) command(args ...string) *exec.Cmd {
	c := started(d.t, args...)
	c.Dir = d.dir
	c.Env = append(os.Environ(), "HOME="+d.dir, "XDG_DATA_HOME="+d.dir, "XDG_CONFIG_HOME="+d.dir, "TZ=UTC", "DANVAN_REGISTER="+d.register,
		"DANVAN_PASSPHRASE=", "DANVAN_LANG=", "DANVAN_SETTINGS=", "NO_COLOR=")
	return c
}

// run runs a command that must be done without anybody being needed, and gives what it says.
func (d *desk) run(args ...string) string {
	d.t.Helper()
	out, err := d.command(args...).CombinedOutput()
	if err != nil {
		d.t.Fatalf("danvan %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// open starts danvan on a terminal.
func (d *desk) open(args ...string) *apptest.Session {
	d.t.Helper()
	return apptest.Start(d.t, d.command(args...), 100, 30)
}

// close quits, waits for the program's end and checks the whole register.
func (d *desk) close(s *apptest.Session) {
	d.t.Helper()
	s.Send("\x11") // Ctrl+Q
	if err := s.Wait(); err != nil {
		d.t.Fatalf("%v\n%s", err, s)
	}
	d.run("check")
}
