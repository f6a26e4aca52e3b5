//go:build !windows

package app_test

import (
	"context"
	"os"
	"testing"
	"time"

	"danvan/store"
	"danvan/ui/app"
	"danvan/ui/internal/screentest"
)

// The whole program on a terminal: open, search as UniKey would type, look at a model, send a key byte by byte, quit.
func TestOnATerminal(t *testing.T) {
	c := commune(t)
	s := screentest.StartFunc(t, 80, 24, func(tty *os.File) error {
		return app.Run(context.Background(), app.Options{Path: c.path, Input: tty, Output: tty, Environ: screentest.Env(),
			Now: func() time.Time { return today }})
	})
	s.WaitFor("Chờ đồng chí xử lý")
	s.WaitFor("Năm 2046")
	s.Send(screentest.F2)
	s.WaitFor("Ánh sáng đường quê")
	s.SendSlowly("nguye\x7f\x7f\x7fuyễn thi them", time.Millisecond) // a mark that comes by retyping
	s.WaitGone("Ánh sáng đường quê")
	s.WaitFor("1 trong 6")
	s.Send(screentest.Enter)
	s.WaitFor("Thôn Khuổi Xoan")
	s.Send(screentest.F1)
	s.WaitFor("Không giá trị nào bị mất")
	s.Send(screentest.Esc)
	s.WaitGone("Không giá trị nào bị mất")
	before := s.Quiet(200 * time.Millisecond)
	time.Sleep(300 * time.Millisecond)
	if after := s.Written(); after != before {
		t.Errorf("%d bytes while nothing happens", after-before)
	}
	s.Send(screentest.Ctrl('q'))
	must(t, s.Wait())
	r, err := store.Open(c.path, store.Options{}) // nobody holds it any more
	must(t, err)
	must(t, r.Close())
}

// A program that is stopped closes the register.
func TestCancelledFromOutside(t *testing.T) {
	c := commune(t)
	ctx, stop := context.WithCancel(context.Background())
	s := screentest.StartFunc(t, 80, 24, func(tty *os.File) error {
		return app.Run(ctx, app.Options{Path: c.path, Input: tty, Output: tty, Environ: screentest.Env(),
			Now: func() time.Time { return today }})
	})
	s.WaitFor("Đăng ký")
	s.Send(screentest.F2)
	s.WaitFor("Tên mô hình")
	stop()
	must(t, s.Wait())
	r, err := store.Open(c.path, store.Options{})
	must(t, err)
	must(t, r.Close())
}
