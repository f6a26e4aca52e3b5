//go:build !windows

package main

import (
	"io"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// A terminal that takes no escape sequences gets none: a sentence, and after Enter the linear mode in lines, in which a
// name is typed, kept and offered again.
func TestNothingIsDrawnWhereNothingCanBe(t *testing.T) {
	d := madeDesk(t)
	c := d.command()
	c.Env = append(c.Env, "TERM=dumb")
	tty, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close() //nolint:errcheck // the program is gone
	var seen strings.Builder
	read := func(until string) {
		t.Helper()
		buf := make([]byte, 4096)
		for until == "" || !strings.Contains(seen.String(), until) {
			n, err := tty.Read(buf)
			seen.Write(buf[:n])
			if err != nil && until != "" {
				t.Fatalf("waited in vain for %q:\n%s", until, seen.String())
			} else if err != nil {
				return
			}
		}
	}
	for _, step := range [][2]string{{"Use legacy console", "\r"}, {"F3 Nhập mới", f3}, {"> Đơn vị", "\r"}, {"> Tên mô hình", "Vận động hiến đất"}, {"Tên mô hình; Vận động hiến đất", "\x11"}} {
		read(step[0])
		if _, err := io.WriteString(tty, step[1]); err != nil {
			t.Fatal(err)
		}
	}
	read("")
	if err := c.Wait(); err != nil {
		t.Errorf("%v\n%s", err, seen.String())
	}
	if at := strings.IndexByte(seen.String(), 0x1b); at >= 0 {
		t.Errorf("an escape sequence: %q", seen.String()[at:])
	}
	offered(t, d)
}
