package app

import (
	"time"

	"danvan/ui/crash"
)

// faultMsg has the screen end on a fault that came up while it was drawn.
type faultMsg struct{}

// Fault is why the screen ended by itself; nil when it did not.
func (a *App) Fault() error {
	if a.fault == nil {
		return nil
	}
	return a.fault
}

// caught is deferred by everything that runs on the screen's goroutine: a panic ends there.
func (a *App) caught() {
	if v := recover(); v != nil {
		a.broke(crash.Caught(v, time.Now()))
	}
}

// broke ends the screen on a fault of the program, as if the person had quit: every page keeps what is half done, as
// far as it still can. The first fault counts; the others come from it.
func (a *App) broke(f *crash.Fault) {
	if a.fault != nil {
		return
	}
	a.fault, a.quitting = f, true
	for i := len(a.pages) - 1; i >= 0; i-- {
		func() {
			defer a.caught()
			a.pages[i].Leave()
		}()
	}
	if a.program != nil {
		go a.program.Send(faultMsg{}) // the goroutine that would take it is this one
	}
}

// attempt runs a job's work, whose panic is the job's error.
func attempt(work func() (func(), error)) (then func(), err error) {
	defer func() {
		if v := recover(); v != nil {
			then, err = nil, crash.Caught(v, time.Now())
		}
	}()
	return work()
}
