package store

import (
	"bytes"
	"errors"

	"go.etcd.io/bbolt"

	"danvan/store/log"
)

// update runs fn in the one writing transaction and makes it last. When fn fails nothing is written. When the commit
// fails, the file is reopened and asked whether it happened: the answer given is the truth.
func (r *Register) update(fn func(*batch) error) error {
	r.writing.Lock()
	defer r.writing.Unlock()
	if r.readOnly {
		return &Error{Code: NoAccess, Path: r.path}
	}
	if r.broken.Load() {
		return &Error{Code: Damaged, Path: r.path, Where: "beginning of file"}
	}
	if r.leftover {
		if err := r.sweep(); err != nil {
			return err
		}
	}
	b, err := r.try(fn)
	if r.leftover {
		_ = r.sweep() // the next save tries again
	}
	if err != nil {
		return asRegisterError(r.path, err)
	}
	if b == nil {
		return nil
	}
	for _, f := range r.watchers {
		f(b.touched)
	}
	return nil
}

// try gives the batch that was committed; nil when there was nothing to write.
func (r *Register) try(fn func(*batch) error) (*batch, error) {
	b, committing, err := r.transact(fn)
	if err != nil && (committing || b != nil && b.unsure) {
		return r.outcome(b, err)
	}
	if err != nil || !committing {
		return nil, err
	}
	r.commit++
	r.copied, r.unknown = false, false
	r.know(b.me)
	r.tree = b.tree
	r.names.saved()
	return b, nil
}

// transact tells whether it came as far as the commit, after which an error leaves the outcome unknown.
func (r *Register) transact(fn func(*batch) error) (b *batch, committing bool, err error) {
	r.open.RLock()
	defer r.open.RUnlock()
	var tx *bbolt.Tx
	whole := false
	defer func() {
		if b != nil {
			tx = b.tx()
			r.leftover = b.staged && (!committing || err != nil)
		}
		if !whole && tx != nil { // fn did not come back: it panicked, and that is for others to tell
			_ = tx.Rollback()
		}
	}()
	err = r.guard(func() (err error) {
		if tx, err = r.db.Begin(true); err != nil {
			return classify(r.path, err)
		}
		b = r.newBatch(tx)
		if err := b.renew(); err != nil {
			return err
		}
		if err := r.startReplica(b); err != nil {
			return err
		}
		if err := fn(b); err != nil {
			return err
		}
		if b.changes == 0 && !b.other {
			return b.tx().Rollback()
		}
		if err := b.finish(r.commit + 1); err != nil {
			return classify(r.path, err)
		}
		committing = true
		return classify(r.path, b.tx().Commit())
	})
	whole = true
	if b != nil {
		tx = b.tx()
	}
	if err != nil {
		r.letGo(tx, err)
	}
	return b, committing, err
}

// letGo ends a transaction that failed, perhaps by a panic on a damaged page, so that bbolt's locks are free again. A
// panic before there was a transaction leaves them held: then bbolt must not be asked again.
func (r *Register) letGo(tx *bbolt.Tx, err error) {
	if tx == nil {
		r.broken.Store(IsCode(err, Damaged))
		return
	}
	_ = r.guard(tx.Rollback) // an error when Commit has done so already
}

// outcome finds out whether a commit that returned an error happened all the same.
func (r *Register) outcome(b *batch, failed error) (*batch, error) {
	r.open.Lock()
	defer r.open.Unlock()
	want := r.commit + 1
	_ = r.guard(func() error { return closeBolt(r.db) })
	if err := r.openFile(); err != nil {
		return nil, err
	}
	if err := r.load(); err != nil {
		return nil, err
	}
	if r.commit == want {
		return b, nil
	}
	return nil, failed
}

// startReplica gives a file that turned out to be a copy a life of its own, in the transaction of its first save. A
// file that an older program or another kind of system wrote gets this one's mark.
func (r *Register) startReplica(b *batch) error {
	if !r.copied && !r.unknown {
		return nil
	}
	if r.copied {
		fresh := log.NewReplica()
		if err := b.put(bReplicas, r.me.Replica[:], bytes.Clone(r.me.Unit[:])); err != nil {
			return err
		}
		if err := b.putMeta(metaReplica, fresh[:]); err != nil {
			return err
		}
		b.me.Replica = fresh
	}
	return errors.Join(b.putMeta(metaFile, []byte(oldMark(r.path))), b.putMeta(metaMarks, withMark(r.marks, r.path)))
}

// Begin starts the life of a register that turned out to be a copy, as its first save would: for what is told in its
// name before anything is saved.
func (r *Register) Begin() error {
	r.open.RLock()
	copied := r.copied
	r.open.RUnlock()
	if !copied {
		return nil
	}
	return r.update(func(b *batch) error { b.other = true; return nil })
}
