package store

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// Aside is what was taken out of the register by an undone import or a cut, and can be put back.
type Aside struct {
	ID      record.ID  `cbor:"id"`     // of the import, or of the cut
	At      int64      `cbor:"at"`     // ms since 1970
	Why     string     `cbor:"why"`    // as it was given
	Import  bool       `cbor:"import"` // else a cut
	Runs    []AsideRun `cbor:"runs"`
	Changes int        `cbor:"changes"` // that lie aside
	Records int        `cbor:"records"` // that they were taken from

	TakenBack int `cbor:"-"` // records that a list wrote and that are as they were before
	Kept      int `cbor:"-"` // records that a list wrote and somebody changed since
}

// AsideRun is the end of a stream that lies aside.
type AsideRun struct {
	Stream log.Stream `cbor:"stream"`
	First  uint64     `cbor:"first"`
	Last   uint64     `cbor:"last"`
	Before log.Hash   `cbor:"before"` // hash of the chain before First
	Unit   record.ID  `cbor:"unit"`   // that the replica belongs to; zero when unknown
}

func asideKey(id record.ID, stream uint32, number uint64) []byte {
	return append(id[:], logKey(stream, number)...)
}

// asideEntry reads a change that lies aside: the chain's hash after it and its bytes, which share memory with the file.
func asideEntry(entries *bbolt.Bucket, key []byte) (h log.Hash, body []byte, err error) {
	if v := entries.Get(key); v != nil {
		if v, err := unseal(entries.Tx(), v, "aside-log", key); err == nil && len(v) >= len(h) {
			return log.Hash(v[:len(h)]), v[len(h):], nil
		}
	}
	return h, nil, &Error{Code: Damaged, Where: "aside-log"}
}

// Aside gives all that lies aside, latest first.
func (tx *Tx) Aside() (all []Aside, err error) {
	err = each(tx.bolt(), bAside, func(_, v []byte) error {
		var a Aside
		err := record.DecodeOne(v, &a)
		all = append(all, a)
		return err
	})
	slices.SortFunc(all, func(a, b Aside) int {
		return cmp.Or(cmp.Compare(b.At, a.At), bytes.Compare(b.ID[:], a.ID[:]))
	})
	return all, err
}

// AsideChanges calls fn for every change of a run that lies aside.
func (tx *Tx) AsideChanges(id record.ID, run AsideRun, fn func(number uint64, c *log.Change) error) error {
	bodies, err := asideBodies(tx, id, run)
	if err != nil {
		return err
	}
	r, err := log.RunOf(run.Stream, run.First, run.Before, bodies)
	if err != nil {
		return &Error{Code: Damaged, Where: "aside-log", Err: err}
	}
	return r.Each(fn)
}

// asideBodies gives copies of the bytes of a run that lies aside.
func asideBodies(tx *Tx, id record.ID, run AsideRun) ([][]byte, error) {
	no, ok := tx.names.findStream(run.Stream)
	if !ok {
		return nil, &Error{Code: Damaged, Where: "aside"}
	}
	var bodies [][]byte
	for n := run.First; n <= run.Last; n++ {
		_, body, err := asideEntry(tx.bolt().Bucket(bAsideLog), asideKey(id, no, n))
		if err != nil {
			return nil, err
		}
		bodies = append(bodies, bytes.Clone(body))
	}
	return bodies, nil
}

// PutBack merges what lies aside, with the same checks as Merge; of a list that was undone it restores the rows, for
// the reason why. The import stands again, as the newest. Errors: *UndoError; *GapError when something else that lies
// aside must be put back first; *ForkError; *ReplicaError.
func (r *Register) PutBack(id record.ID, why string) (*Aside, error) {
	var aside *Aside
	err := r.update(func(b *batch) error {
		n, err := b.undone(id)
		if err != nil {
			return err
		}
		a := &Arrival{Writers: map[log.Replica]record.ID{}}
		if aside, err = b.asideNote(id); err != nil {
			return err
		}
		if aside == nil && (n == nil || len(n.Streams) > 0) {
			return &UndoError{Code: NotAside, Import: id}
		}
		if aside == nil {
			aside = &Aside{ID: id, Import: true}
		}
		if err := b.gather(a, aside); err != nil {
			return err
		}
		if n != nil {
			b.direct = true
			if n.Order, err = b.tx().Bucket(bImports).NextSequence(); err != nil {
				return err
			}
			n.Undone, n.Streams, n.at = 0, nil, nil
		}
		if err := b.fits(a); err != nil {
			return err
		}
		if _, err := b.add(a, n); err != nil {
			return err
		}
		if err := b.claim(a.Writers); err != nil || n == nil {
			return err
		}
		return errors.Join(b.flip(n, aside, why), b.marks(n, false))
	})
	return aside, err
}

// undone gives the note of an import that was undone and of which something can be put back; nil for none.
func (b *batch) undone(id record.ID) (*ImportNote, error) {
	v, err := get(b.tx(), bImports, id[:])
	if v == nil || err != nil {
		return nil, err
	}
	n, err := b.importNote(id)
	if err != nil || n.Undone == 0 {
		return nil, err
	}
	return n, nil
}

func (b *batch) asideNote(id record.ID) (*Aside, error) {
	v, err := get(b.tx(), bAside, id[:])
	if v == nil || err != nil {
		return nil, err
	}
	a := &Aside{}
	return a, record.DecodeOne(v, a)
}

// gather makes an arrival of what lies aside.
func (b *batch) gather(a *Arrival, aside *Aside) error {
	for _, run := range aside.Runs {
		bodies, err := asideBodies(&Tx{at: b.tx(), names: b.names}, aside.ID, run)
		if err != nil {
			return err
		}
		read, err := log.RunOf(run.Stream, run.First, run.Before, bodies)
		if err != nil {
			return &Error{Code: Damaged, Where: "aside-log", Err: err}
		}
		a.Runs = append(a.Runs, read)
		if !run.Unit.IsZero() {
			a.Writers[run.Stream.Replica] = run.Unit
		}
	}
	return nil
}

// dropAside lets go of what lies aside of a stream as far as the register holds the same again.
func (b *batch) dropAside(t *tip) error {
	if !b.asideRead {
		var err error
		if b.aside, err = (&Tx{at: b.tx()}).Aside(); err != nil {
			return err
		}
		b.asideRead = true
	}
	for i := range b.aside {
		a := &b.aside[i]
		for j := range a.Runs {
			if run := &a.Runs[j]; run.Stream == t.Stream {
				if err := b.dropRun(a.ID, run, t); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (b *batch) dropRun(id record.ID, run *AsideRun, t *tip) error {
	entries := b.tx().Bucket(bAsideLog)
	for run.First <= min(run.Last, t.Number) {
		at := asideKey(id, t.no, run.First)
		lay, _, err := asideEntry(entries, at)
		if err != nil {
			return err
		}
		has, err := b.hashAt(t.Stream, run.First, &t.Head)
		if err != nil {
			return err
		}
		if has != lay {
			return nil // the stream went on differently
		}
		if err := b.drop(bAsideLog, at); err != nil {
			return err
		}
		run.First++
		run.Before = has
	}
	return nil
}

// saveAside writes what is left of what lay aside.
func (b *batch) saveAside() error {
	for i := range b.aside {
		a := &b.aside[i]
		had := a.Changes
		a.Changes = 0
		a.Runs = slices.DeleteFunc(a.Runs, func(r AsideRun) bool { a.Changes += int(r.Last + 1 - r.First); return r.First > r.Last })
		var err error
		switch {
		case a.Changes == had:
		case a.Changes == 0:
			err = b.drop(bAside, a.ID[:])
		default:
			err = b.putNew(bAside, a.ID[:], a)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
