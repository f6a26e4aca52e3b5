package page

import (
	"context"

	"danvan/store"
)

// Read reads beside other work, and hands what was read to then, on the screen. An error is shown, and then is not called.
func Read[T any](h Host, read func(*store.Tx) (T, error), then func(T)) {
	r := h.Register()
	h.Start(Job{Beside: true, Work: func(context.Context, Tell) (func(), error) {
		var x T
		if err := r.View(func(tx *store.Tx) (err error) { x, err = read(tx); return err }); err != nil {
			return nil, err
		}
		return func() { then(x) }, nil
	}})
}

// Edit writes in one transaction; then is called on the screen once it is saved, nil: nothing follows. An error is shown.
func Edit(h Host, write func(*store.Writer) error, then func()) {
	r := h.Register()
	h.Start(Job{Work: func(context.Context, Tell) (func(), error) {
		if err := r.Edit("", write); err != nil {
			return nil, err
		}
		return then, nil
	}})
}
