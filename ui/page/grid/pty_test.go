//go:build !windows

package grid_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/app"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/part/dialog"
)

// TestMain makes the test's own binary the program, so that it can be killed.
func TestMain(m *testing.M) {
	if path := os.Getenv("GRID_REGISTER"); path != "" {
		if err := app.Run(context.Background(), app.Options{Path: path, Input: os.Stdin, Output: os.Stdout, Environ: screentest.Env(), Now: morning}); err != nil {
			panic(err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func morning() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }

// program is the whole program on a terminal, with the grid open.
func program(t testing.TB, width, height int) (*screentest.Session, string) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	create(t, path)
	return start(t, path, width, height), path
}

func create(t testing.TB, path string) {
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: "00901", Units: strings.NewReader(pagetest.Units), Officer: "Chẩu T."})
	must(t, err)
	must(t, r.Close())
}

func start(t testing.TB, path string, width, height int) *screentest.Session {
	s := screentest.StartFunc(t, width, height, func(tty *os.File) error {
		return app.Run(context.Background(), app.Options{Path: path, Input: tty, Output: tty, Environ: screentest.Env(),
			Now: morning})
	})
	enter(s)
	return s
}

// enter opens the grid.
func enter(s *screentest.Session) {
	s.WaitFor("2026")
	s.Send(screentest.Ctrl('t'))
	s.WaitFor("Nhập bảng")
	s.WaitFor("+")
}

// agree has what was pasted with its headings filled in.
func agree(s *screentest.Session) {
	s.WaitFor("theo tiêu đề?")
	s.Quiet(dialog.Grace + 100*time.Millisecond) // a question is deaf at first
	s.Send("\r")
}

// The program is killed while a cell is being typed: all cells that were left come back, in their rows.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.dvr")
	create(t, path)
	run := func() (*screentest.Session, *exec.Cmd) {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "GRID_REGISTER="+path)
		s := screentest.Start(t, cmd, 100, 30)
		enter(s)
		return s, cmd
	}
	s, cmd := run()
	s.Send(screentest.Pasted("Đường hoa\tKinh tế\rNước sạch\tKinh tế\r"))
	s.WaitFor("Nước sạch")
	s.Send(screentest.Down + "Nước sạch về bản" + screentest.Right)
	s.WaitFor("Bản nháp đã lưu")
	s.Quiet(100 * time.Millisecond)
	s.Send("Văn hóa")
	s.WaitFor("Văn hóa")
	must(t, cmd.Process.Kill())
	_ = s.Wait()
	s, _ = run()
	s.WaitFor("Còn 2 dòng để dở từ lần trước")
	s.WaitFor("Đường hoa")
	s.WaitFor("Nước sạch về bản")
	s.Send(screentest.Ctrl('q'))
	must(t, s.Wait())
}

// Both ways in which a terminal sends a paste of 500 rows: marked, with \r for line ends, and unmarked, each byte
// written by itself.
func TestFiveHundredRowsOnATerminal(t *testing.T) {
	clip := strings.ReplaceAll(list(500), "\r\n", "\r")
	for name, send := range map[string]func(*screentest.Session){
		"marked": func(s *screentest.Session) { s.Send(screentest.Pasted(strings.ReplaceAll(clip, "\n", "\r"))) },
		"bytes":  func(s *screentest.Session) { s.SendSlowly(strings.ReplaceAll(clip, "\n", "\r"), 0) },
	} {
		s, path := program(t, 120, 40)
		began := time.Now()
		send(s)
		agree(s)
		s.WaitFor("500 dòng: 500 đúng")
		t.Logf("%s: %v to checked rows", name, time.Since(began).Round(time.Millisecond))
		s.Send(screentest.Ctrl('s'))
		s.WaitFor("Đã lưu 500 dòng: 500 mô hình mới.")
		s.Send(screentest.Ctrl('z'))
		s.WaitFor("và 499 mô hình khác")
		s.Quiet(dialog.Grace + 100*time.Millisecond) // a question is deaf at first
		s.Send("\x1b[20~")                           // F9
		s.WaitFor("Đã lấy lại 500 dòng vừa lưu")
		s.Send(screentest.Ctrl('q'))
		must(t, s.Wait())
		r, err := store.Open(path, store.Options{})
		must(t, err)
		if n := drafts(t, r); n != 500 {
			t.Errorf("%s: %d rows are kept", name, n)
		}
		rep, err := r.Check()
		must(t, err)
		if !rep.OK {
			t.Error(rep.Problems)
		}
		must(t, r.Close())
	}
}

// A line to a far place is slow: a letter costs at most 20 bytes, a row that scrolls at most 300.
func TestFewBytesAreSent(t *testing.T) {
	s, _ := program(t, 100, 30)
	s.Send(screentest.Pasted(strings.ReplaceAll(strings.ReplaceAll(list(100), "\r\n", "\r"), "\n", "\r")))
	agree(s)
	s.WaitFor("100 dòng: 100 đúng")
	s.Send(screentest.Down)
	quiet := func() int { return s.Quiet(100 * time.Millisecond) }
	quiet()
	s.Send("V")
	before := quiet()
	const letters = "an dong Nhan"
	for _, r := range letters {
		s.Send(string(r))
		quiet()
	}
	per := float64(quiet()-before) / float64(len(letters))
	t.Logf("%.1f bytes a letter", per)
	if per > 20 {
		t.Errorf("%.1f bytes a letter", per)
	}
	s.Send(screentest.Esc)
	for range 30 { // to the lower edge, and beyond
		s.Send(screentest.Down)
	}
	before = quiet()
	const rows = 10
	for range rows {
		s.Send(screentest.Down)
		quiet()
	}
	per = float64(quiet()-before) / rows
	t.Logf("%.0f bytes a scrolled row", per)
	if per > 300 {
		t.Errorf("%.0f bytes a scrolled row", per)
	}
}
