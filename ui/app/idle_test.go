//go:build linux

package app_test

import (
	"context"
	"os"
	"syscall"
	"testing"
	"time"

	"danvan/ui/app"
	"danvan/ui/internal/screentest"
)

// processor is the time that this process has been on a processor.
func processor(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	must(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// While nothing happens nothing is sent, and the program takes less than half a per cent of a core: less than waking up
// sixty times a second would. The emulator of the test is in the figure too.
func TestIdle(t *testing.T) {
	const still = 3 * time.Second
	share := func(during func()) float64 {
		before := processor(t)
		during()
		return 100 * float64(processor(t)-before) / float64(still)
	}
	bare := share(func() {
		tick := time.NewTicker(time.Second / 60)
		defer tick.Stop()
		for end := time.Now().Add(still); time.Now().Before(end); {
			<-tick.C
		}
	})
	c := commune(t)
	s := screentest.StartFunc(t, 80, 24, func(tty *os.File) error {
		return app.Run(context.Background(), app.Options{Path: c.path, Input: tty, Output: tty, Environ: screentest.Env(),
			Now: func() time.Time { return today }})
	})
	s.WaitFor("Năm 2046")
	sent := s.Quiet(400 * time.Millisecond)
	used := share(func() { time.Sleep(still) })
	if after := s.Written(); after != sent {
		t.Errorf("%d bytes in %v", after-sent, still)
	}
	t.Logf("%.2f %% of a core; a bare ticker takes %.2f %%", used, bare)
	if used > 0.5 {
		t.Errorf("%.2f %% of a core, want under 0.5; a bare ticker takes %.2f %%", used, bare)
	}
	s.Send(screentest.Ctrl('q'))
	must(t, s.Wait())
}
