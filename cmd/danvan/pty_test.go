//go:build !windows

package main

import (
	"io"
	"os"
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
	c := started(t, args...)
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
	if strings.Contains(all, " 123") {
		t.Errorf("the passphrase was shown:\n%s", all)
	}
	if _, err := os.Stat(filepath.Join(dir, "so.dvr")); err != nil {
		t.Error(err)
	}
}

// Where somebody can be asked, a key is accepted by the six groups that were heard, and by no others.
func TestTheFingerprintHeardIsAskedFor(t *testing.T) {
	dir := t.TempDir()
	if err := madeProvince(dir); err != nil {
		t.Fatal(err)
	}
	command := commandIn(t, dir)
	command(0, "init", "--unit", "031", "--units", "units.csv", "--no-passphrase", "--register", "huyen.dvr")
	command(0, "invite", "00901", "-o", "moi.dvk", "--register", "huyen.dvr")
	command(0, "join", "moi.dvk", "--no-passphrase", "--register", "xa.dvr")
	command(0, "export", "-o", "goi.dvk", "--register", "xa.dvr")
	command(3, "import", "goi.dvk", "--register", "huyen.dvr")
	spoken := spokenIn.FindStringSubmatch(command(2, "accept", "00901", "--register", "huyen.dvr"))[1]
	for _, typed := range []struct{ groups, said string }{
		{"00000 11111 22222 33333 44444 55555", "có dấu vân tay khác"}, {"", "Dấu vân tay viết chưa đúng"}, {spoken, "Đã chấp nhận khóa"},
	} {
		tty, read, wait := onTerminal(t, dir, "accept", "00901", "--register", "huyen.dvr")
		read("gõ sáu nhóm số họ đọc:")
		if _, err := io.WriteString(tty, typed.groups+"\n"); err != nil {
			t.Fatal(err)
		}
		all := read("")
		if err := wait(); (err == nil) != (typed.groups == spoken) || !strings.Contains(all, typed.said) {
			t.Errorf("%q: %v\n%s", typed.groups, err, all)
		}
	}
}

// commandIn gives a function that runs danvan without a terminal, wants an exit status, and gives what it said.
func commandIn(t *testing.T, dir string) func(want int, args ...string) string {
	return func(want int, args ...string) string {
		t.Helper()
		c := started(t, args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "HOME="+dir, "DANVAN_PASSPHRASE=bí mật 123", "DANVAN_REGISTER=", "DANVAN_LANG=")
		out, _ := c.CombinedOutput()
		if got := c.ProcessState.ExitCode(); got != want {
			t.Fatalf("%q: exit status %d, expected %d\n%s", args, got, want, out)
		}
		return string(out)
	}
}

// Reading what is encrypted asks for the passphrase as signing does, and only then.
func TestThePassphraseIsAskedForToReadABundle(t *testing.T) {
	dir := t.TempDir()
	if err := madeProvince(dir); err != nil {
		t.Fatal(err)
	}
	command := commandIn(t, dir)
	command(0, "init", "--unit", "031", "--units", "units.csv", "--register", "huyen.dvr")
	command(0, "invite", "00901", "-o", "moi.dvk", "--register", "huyen.dvr")
	command(0, "join", "moi.dvk", "--no-passphrase", "--register", "xa.dvr")
	command(0, "export", "-o", "goi.dvk", "--register", "xa.dvr")
	command(0, "export", "--plain", "-o", "tran.dvk", "--register", "xa.dvr")

	tty, read, wait := onTerminal(t, dir, "verify", "goi.dvk", "--register", "huyen.dvr")
	read("Mật khẩu")
	awaitNoEcho(t, tty)
	if _, err := io.WriteString(tty, "bí mật 123\n"); err != nil {
		t.Fatal(err)
	}
	all := read("") // until it ends
	_ = wait()      // 3: the commune's key waits
	if strings.Contains(all, " 123") || strings.Contains(all, "được mã hóa") || !strings.Contains(all, "chưa được chấp nhận") {
		t.Error(all)
	}
	_, read, wait = onTerminal(t, dir, "verify", "tran.dvk", "--register", "huyen.dvr")
	all = read("")
	if _ = wait(); strings.Contains(all, "Mật khẩu") || !strings.Contains(all, "chưa được chấp nhận") {
		t.Error(all)
	}
}

// The old passphrase is asked once, the new one twice; none of them is shown.
func TestThePassphraseIsChangedAtATerminal(t *testing.T) {
	dir := t.TempDir()
	if err := madeProvince(dir); err != nil {
		t.Fatal(err)
	}
	answer := func(args []string, questions ...string) string {
		t.Helper()
		tty, read, wait := onTerminal(t, dir, args...)
		for i := 0; i < len(questions); i += 2 {
			read(questions[i])
			awaitNoEcho(t, tty)
			if _, err := io.WriteString(tty, questions[i+1]+"\n"); err != nil {
				t.Fatal(err)
			}
		}
		all := read("")
		if err := wait(); err != nil || strings.Contains(all, " 123") {
			t.Fatalf("%v\n%s", err, all)
		}
		return all
	}
	answer([]string{"init", "--unit", "05", "--units", "units.csv", "--register", "so.dvr"}, "Đặt mật khẩu", "cũ 123", "Gõ lại", "cũ 123")
	all := answer([]string{"passphrase", "--register", "so.dvr"}, "Mật khẩu hiện nay", "cũ 123", "Mật khẩu mới", "mới 123", "Gõ lại", "mới 123")
	if !strings.Contains(all, "Đã đổi mật khẩu") {
		t.Error(all)
	}
	answer([]string{"invite", "031", "-o", "moi.dvk", "--register", "so.dvr"}, "Mật khẩu của khóa", "mới 123")
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
