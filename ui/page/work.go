package page

import (
	"context"

	"danvan/store"
)

// Do does something short away from the screen; what it gives back runs there.
func Do(h Host, do func() (then func(), err error)) { h.Start(Job{Work: Short(do)}) }

// Beside is Do of what only reads, beside other work.
func Beside(h Host, do func() (then func(), err error)) { h.Start(Job{Beside: true, Work: Short(do)}) }

// Short makes a job's work of something that tells nothing and cannot be cancelled.
func Short(do func() (then func(), err error)) func(context.Context, Tell) (func(), error) {
	return func(context.Context, Tell) (func(), error) { return do() }
}

// Read reads beside other work, and hands what was read to then, on the screen. An error is shown, and then is not
// called.
func Read[T any](h Host, read func(*store.Tx) (T, error), then func(T)) {
	r := h.Register()
	Beside(h, func() (func(), error) {
		var x T
		if err := r.View(func(tx *store.Tx) (err error) { x, err = read(tx); return err }); err != nil {
			return nil, err
		}
		return func() { then(x) }, nil
	})
}

// Edit writes in one transaction; then is called on the screen once it is saved, nil: nothing follows. An error is
// shown.
func Edit(h Host, write func(*store.Writer) error, then func()) {
	r := h.Register()
	Do(h, func() (func(), error) {
		if err := r.Edit("", write); err != nil {
			return nil, err
		}
		return then, nil
	})
}

// Latest is work of which only what was asked for last counts: what is asked for while it is done is done afterwards,
// in one go.
type Latest struct{ busy, again bool }

// Do does it beside other work; anew asks for what is wanted by then.
func (l *Latest) Do(h Host, do func() (then func(), err error), anew func()) {
	if l.again = l.busy; l.busy {
		return
	}
	l.busy = true
	Beside(h, func() (func(), error) {
		then, err := do()
		return func() {
			l.busy = false
			switch {
			case l.again:
				anew()
			case then != nil:
				then()
			}
		}, err
	})
}
