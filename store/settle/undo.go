package settle

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
)

// ErrNothing is that no decision can be taken back.
var ErrNothing = errors.New("settle: nothing was decided that could be taken back")

// Last tells when the decision was made that Undo would take back, and the conflicts it settled; ErrNothing when there is none.
func Last(tx *store.Tx) (at time.Time, what []record.Ref, err error) {
	m, err := recall(tx)
	if err != nil {
		return at, nil, err
	}
	if len(m.Batches) == 0 {
		return at, nil, ErrNothing
	}
	b := m.Batches[len(m.Batches)-1]
	for _, d := range b.Done {
		what = append(what, d.Ref)
	}
	return time.UnixMilli(b.At), what, nil
}

// Undone is what became of a decision that was taken back.
type Undone struct {
	Back []Place // waits to be decided again
	Left []Place // somebody has changed it since: it is left as it is
}

// Place is a field of a record.
type Place struct {
	Ref   record.Ref
	Field string
}

// Undo takes the last Settle back: what stood in before stands again, and the conflicts wait to be settled again. ErrNothing when there is none.
func Undo(w *store.Writer, reason string) (u Undone, err error) {
	m, err := recall(w.Tx)
	if err != nil {
		return u, err
	}
	if len(m.Batches) == 0 {
		return u, ErrNothing
	}
	last := len(m.Batches) - 1
	for _, d := range slices.Backward(m.Batches[last].Done) {
		back, err := d.undo(w, reason)
		if err != nil {
			return Undone{}, err
		}
		at := Place{d.Ref, d.Field}
		if !back {
			u.Left = append(u.Left, at)
			continue
		}
		if d.Now, err = dotsNow(w.Tx, d.Ref, d.Field); err != nil {
			return Undone{}, err
		}
		m.forget(d.Ref, d.Field)
		m.Again = append(m.Again, d)
		u.Back = append(u.Back, at)
	}
	m.Batches = m.Batches[:last]
	return u, m.keep(w)
}

// undo writes what stood in before; false where something else was written since.
func (d *done) undo(w *store.Writer, reason string) (bool, error) {
	now, err := dotsNow(w.Tx, d.Ref, d.Field)
	if err != nil {
		return false, err
	}
	if d.Field != Deleted {
		if !slices.Equal(now, d.Now) {
			return false, nil
		}
		return true, w.Set(d.Ref, d.Field, decoded(d.Before), reason)
	}
	h, err := w.Get(d.Ref, nil)
	switch {
	case err != nil:
		return false, err
	case !h.Deleted():
		return h.State().Exists() && h.State().Raw(Deleted) == nil, nil // it was kept, and is
	case !slices.Equal(now, d.Now):
		return false, nil
	}
	return true, restore(w, d.Ref, reason)
}
