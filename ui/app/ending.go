package app

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The program may be told to end from outside: by a signal, because the window was closed (which on Windows comes as
// SIGTERM, and leaves five seconds), or because there is no terminal any more. It then does what quitting does: every
// page keeps what is half done.

// endMsg says that the program is to end.
type endMsg struct{}

// grace is how long what runs may take before the program ends without it, and last how long closing the register may
// take then. Together they are less than the five seconds of Windows.
const (
	grace = 3 * time.Second
	last  = 1500 * time.Millisecond
)

// onSignal calls end at the first signal that ends a program; a second one has its usual effect. Undo it by what it
// returns.
func onSignal(end func()) func() {
	came := make(chan os.Signal, 1)
	signal.Notify(came, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		select {
		case <-came:
			signal.Stop(came)
			end()
		case <-done:
		}
	}()
	return func() { signal.Stop(came); close(done) }
}

// tell has the program end, at the latest when its grace is over.
func (a *App) tell(p *tea.Program, ended <-chan struct{}) {
	p.Send(endMsg{})
	select {
	case <-ended:
	case <-time.After(grace):
		p.Kill()
	}
}

// end closes every page and cancels the work that covers it: nobody is there to wait for it.
func (a *App) end() {
	for _, r := range a.jobs.queue {
		if r.Doing != "" {
			r.cancel()
		}
	}
	a.quit()
}

// left does what is left to be done where the program ended without having been asked to: the pages keep what is half
// done, and their jobs, and those that wait, are done here; what has begun is waited for. The goroutine of the screen
// is gone by now, and nobody begins what was only handed to it.
func (a *App) left() {
	if a.register == nil {
		return
	}
	if !a.quitting {
		a.quit()
	}
	for _, r := range a.jobs.queue {
		switch {
		case r.Doing != "": // somebody waited for it
		case r.begins():
			_, _ = r.Work(r.ctx, func(string, int, int) {})
		default:
			<-r.ended
		}
	}
}

// shut has what is left done and lets go of the register. It waits for what still reads or writes, but not for ever:
// the file can be left as it is at any moment, and the system takes the lock off with the process.
func (a *App) shut() error {
	done := make(chan error, 1)
	go func() { a.left(); done <- a.Close() }()
	select {
	case err := <-done:
		return err
	case <-time.After(last):
		return nil
	}
}
