package settle

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// ErrNothing is that no decision can be taken back.
var ErrNothing = errors.New("settle: nothing was decided that could be taken back")

// Last tells when the decision was made that Undo would take back, and the conflicts it settled; ErrNothing when there
// is none.
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

// Undo takes the last Settle back: what stood in before stands again, and the conflicts wait to be settled again, with
// those that a deletion settled. ErrNothing when there is none.
func Undo(w *store.Writer, reason string) (u Undone, err error) {
	m, err := recall(w.Tx)
	if err != nil {
		return u, err
	}
	if len(m.Batches) == 0 {
		return u, ErrNothing
	}
	last := len(m.Batches) - 1
	var with []done // what went with the record that comes next
	for _, d := range slices.Backward(m.Batches[last].Done) {
		if d.With {
			with = append(with, d)
			continue
		}
		back, err := d.undo(w, with, reason)
		if err == nil && back && d.Field == Deleted {
			err = m.follow(w.Tx, &d, last)
		}
		if err != nil {
			return Undone{}, err
		}
		for _, d := range append(with, d) {
			if !back {
				u.Left = append(u.Left, Place{d.Ref, d.Field})
				continue
			}
			d.With = false
			if d.Now, err = dotsNow(w.Tx, d.Ref, d.Field); err != nil {
				return Undone{}, err
			}
			m.forget(d.Ref, d.Field)
			m.Again = append(m.Again, d)
			u.Back = append(u.Back, Place{d.Ref, d.Field})
		}
		with = nil
	}
	m.Batches = m.Batches[:last]
	return u, m.keep(w)
}

// follow lets the decisions that were made of a record before it was deleted be taken back also after that was: what
// they wrote stands again, written anew.
func (m *memory) follow(tx *store.Tx, deleted *done, before int) (err error) {
	for i := range m.Batches[:before] {
		for j := range m.Batches[i].Done {
			d := &m.Batches[i].Done[j]
			if d.Ref != deleted.Ref || d.Field == Deleted || len(d.Now) == 0 || !within(d.Now, deleted.Dots) {
				continue
			}
			if d.Now, err = dotsNow(tx, d.Ref, d.Field); err != nil {
				return err
			}
		}
	}
	return nil
}

func within(some, all []log.Dot) bool {
	return !slices.ContainsFunc(some, func(d log.Dot) bool { return !slices.Contains(all, d) })
}

// undo writes what stood in before, also in the fields that went with a record; false where something else was written
// since.
func (d *done) undo(w *store.Writer, with []done, reason string) (bool, error) {
	now, err := dotsNow(w.Tx, d.Ref, d.Field)
	if err != nil {
		return false, err
	}
	if d.Field != Deleted {
		if !slices.Equal(now, d.Now) {
			return false, nil
		}
		return true, w.PutBack(func() error { return w.Set(d.Ref, d.Field, decoded(d.Before), reason) })
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
	if err := restore(w, d.Ref, reason); err != nil {
		return false, err
	}
	for _, s := range with { // the history tells the last value of a field, not which of several stood in
		if err := w.Set(s.Ref, s.Field, decoded(s.Before), reason); err != nil {
			return false, err
		}
	}
	return true, nil
}
