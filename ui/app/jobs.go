package app

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/crash"
	"danvan/ui/page"
)

// jobs are the work that runs away from the screen.
type jobs struct {
	ready   bool       // the register is open, or there is none
	queue   []*running // in order; the first one runs
	waiting []*running // those beside, until ready
	beside  int        // how many run
	started bool       // the first of the queue runs
	ticking bool
	later   []*running // when nothing else is to be done
	kept    uint64     // bytes that were in use when memory was last given back
}

// running is a job with what is known of it.
type running struct {
	page.Job
	turn   turn   // what becomes of what it saves
	alone  func() // called on the screen before it begins, when nothing else runs; nothing begins until it has ended. nil: it may run beside others
	ctx    context.Context
	cancel context.CancelFunc
	since  time.Time
	at     atomic.Pointer[counts]

	begun atomic.Bool // its work, by whoever came first: its own goroutine, or the end of the program
	ended chan struct{}
}

// begins tells whether the work is still to be done, by the one who asks.
func (r *running) begins() bool { return r.begun.CompareAndSwap(false, true) }

// counts are how far a job is.
type counts struct {
	text        string
	done, total int
}

// doneMsg brings a job's end to the screen.
type doneMsg struct {
	job     *running
	then    func()
	err     error
	touched []record.Ref
	saves   []store.Saved
	late    map[record.Interval]int // of books that are closed, how much the job changed
}

// tickMsg comes while a job covers the page.
type tickMsg struct{}

// tempo is how often the line of progress is drawn, patience how long a job may take before it shows at all: nothing
// flashes.
const (
	tempo    = 100 * time.Millisecond
	patience = 200 * time.Millisecond
)

// Start runs a job; see page.Host.
func (a *App) Start(j page.Job) {
	t := ahead
	if turnOf(a.doing) != ahead || a.doing == action.Unsave {
		t = own
	}
	a.start(j, t)
}

func (a *App) start(j page.Job, t turn) { a.queue(&running{Job: j, turn: t}) }

// startAlone starts a job that waits for all others, and beside which none begins. before is called on the screen just
// before it does.
func (a *App) startAlone(j page.Job, before func()) { a.queue(&running{Job: j, alone: before}) }

func (a *App) queue(r *running) {
	r.since = a.opt.Now()
	r.ctx, r.cancel = context.WithCancel(context.Background())
	r.ended = make(chan struct{})
	switch {
	case r.Last:
		a.jobs.later = append(a.jobs.later, r)
		a.rest()
		return
	case r.Beside && r.Doing == "":
		a.jobs.waiting = append(a.jobs.waiting, r)
	default:
		a.jobs.queue = append(a.jobs.queue, r)
	}
	a.pump()
}

// rest starts what was left for when nothing else is to be done, one after the other.
func (a *App) rest() {
	if len(a.jobs.later) > 0 && a.jobs.ready && a.idle() && !a.quitting {
		a.jobs.waiting, a.jobs.later = a.jobs.later[:1:1], a.jobs.later[1:]
		a.pump()
	}
}

// pump starts what can be started.
func (a *App) pump() {
	if !a.jobs.ready {
		return
	}
	alone := len(a.jobs.queue) > 0 && a.jobs.queue[0].alone != nil
	if !alone {
		for _, r := range a.jobs.waiting {
			a.jobs.beside++
			a.cmds = append(a.cmds, a.run(r))
		}
		a.jobs.waiting = nil
	}
	if len(a.jobs.queue) > 0 && !a.jobs.started && (!alone || a.jobs.beside == 0) {
		a.jobs.started = true
		if alone {
			a.jobs.queue[0].alone()
		}
		a.cmds = append(a.cmds, a.run(a.jobs.queue[0]))
	}
	if a.cover() != nil && !a.jobs.ticking {
		a.jobs.ticking = true
		a.cmds = append(a.cmds, a.after(tempo))
	}
}

func (a *App) after(d time.Duration) tea.Cmd {
	return func() tea.Msg { a.opt.Sleep(d); return tickMsg{} }
}

func (a *App) tick() {
	a.jobs.ticking = false
	a.pump()
}

// run is the job on its goroutine, and the reading of what it changed.
func (a *App) run(r *running) tea.Cmd {
	register, rows := a.register, a.listing
	return func() tea.Msg {
		if !r.begins() {
			return nil
		}
		defer close(r.ended)
		defer r.cancel()
		then, err := attempt(func() (func(), error) {
			return r.Work(r.ctx, func(text string, done, total int) { r.at.Store(&counts{text, done, total}) })
		})
		msg := doneMsg{job: r, then: then, err: err}
		if !r.Beside {
			msg.touched, msg.saves = a.take(), a.takeSaves()
			msg.late = closedBooks(register, msg.touched)
		}
		if len(msg.touched) == 0 || register == nil || rows == nil {
			return msg
		}
		if readErr := register.View(func(tx *store.Tx) error { return rows.Refresh(tx, msg.touched) }); readErr != nil && msg.err == nil {
			msg.err = readErr
		}
		return msg
	}
}

// touch is called by the register after every transaction, on the goroutine that wrote.
func (a *App) touch(refs []record.Ref) {
	a.mu.Lock()
	a.touched = append(a.touched, refs...)
	a.mu.Unlock()
}

func (a *App) take() []record.Ref {
	a.mu.Lock()
	defer a.mu.Unlock()
	refs := a.touched
	a.touched = nil
	return refs
}

// done ends a job on the screen.
func (a *App) done(msg doneMsg) {
	a.occasion++
	if msg.job.Beside && msg.job.Doing == "" {
		a.jobs.beside--
	} else {
		a.jobs.queue, a.jobs.started = a.jobs.queue[1:], false
	}
	if msg.err == nil || len(msg.saves) > 0 {
		a.saves.settle(msg.job.turn, msg.saves)
	}
	if msg.then != nil {
		msg.then()
	}
	a.tellClosed(msg.late)
	if !msg.job.Beside || msg.job.Doing != "" {
		a.countSaves(msg.saves)
		a.survey()
	}
	if len(msg.touched) > 0 {
		a.changed(msg.touched)
	}
	switch fault := (*crash.Fault)(nil); {
	case msg.err == nil:
	case errors.As(msg.err, &fault):
		a.broke(fault)
	case msg.job.Failed != nil:
		msg.job.Failed(msg.err)
	default:
		a.Fail(msg.err)
	}
	a.pump()
	a.rest()
	if a.idle() && !a.quitting {
		a.cmds = append(a.cmds, a.giveBack())
	}
}

// cover is the job that covers the page; nil for none.
func (a *App) cover() *running {
	for _, r := range a.jobs.queue {
		if r.Doing != "" {
			return r
		}
	}
	return nil
}

// idle tells that nothing runs or waits to run.
func (a *App) idle() bool {
	return len(a.jobs.queue) == 0 && a.jobs.beside == 0 && len(a.jobs.waiting) == 0
}
