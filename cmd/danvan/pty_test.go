//go:build !windows

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/termios"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// onTerminal starts danvan on a terminal of its own. read gives what it has printed once it says something.
func onTerminal(t *testing.T, dir string, args ...string) (tty *os.File, read func(until string) string, wait func() error) {
	t.Helper()
	c := exec.Command("danvan", args...) // TestMain has put it on the path
	c.Dir = dir
	c.Env = append(os.Environ(), "TERM=xterm-256color", "SSH_TTY=1", "HOME="+dir, "DANVAN_PASSPHRASE=", "DANVAN_REGISTER=", "DANVAN_LANG=")
	tty, err := pty.StartWithSize(c, &pty.Winsize{Rows: 30, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = tty.Close() })
	var seen strings.Builder
	read = func(until string) string {
		buf := make([]byte, 4096)
		for !strings.Contains(seen.String(), until) || until == "" {
			n, err := tty.Read(buf)
			seen.Write(buf[:n])
			if err != nil {
				break
			}
		}
		return seen.String()
	}
	return tty, read, c.Wait
}

// awaitNoEcho waits until what is typed is no longer shown: a hand is slower than that, a test is not.
func awaitNoEcho(t *testing.T, tty *os.File) {
	t.Helper()
	for {
		state, err := termios.GetTermios(int(tty.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		if state.Lflag&unix.ECHO == 0 {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func TestThePassphraseIsAskedForAndNotShown(t *testing.T) {
	dir := t.TempDir()
	if err := madeProvince(dir); err != nil {
		t.Fatal(err)
	}
	tty, read, wait := onTerminal(t, dir, "init", "--unit", "05", "--units", "units.csv", "--register", "so.dvr")
	for _, asked := range []string{"Đặt mật khẩu", "Gõ lại mật khẩu"} {
		read(asked)
		awaitNoEcho(t, tty)
		if _, err := io.WriteString(tty, "bí mật 123\n"); err != nil {
			t.Fatal(err)
		}
	}
	all := read("") // until it ends
	if err := wait(); err != nil {
		t.Fatalf("%v\n%s", err, all)
	}
	if strings.Contains(all, "123") {
		t.Errorf("the passphrase was shown:\n%s", all)
	}
	if _, err := os.Stat(filepath.Join(dir, "so.dvr")); err != nil {
		t.Error(err)
	}
}

func TestTheScreenOpensAndCloses(t *testing.T) {
	tty, read, wait := onTerminal(t, t.TempDir(), "demo")
	read("Theo lĩnh vực")
	if _, err := io.WriteString(tty, "\x11"); err != nil { // Ctrl+Q
		t.Fatal(err)
	}
	all := read("")
	if err := wait(); err != nil {
		t.Fatalf("%v\n%q", err, all)
	}
}
