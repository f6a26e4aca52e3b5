package store

import (
	"bytes"
	"sync/atomic"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// Tx reads one unmoving picture of the register.
type Tx struct {
	at    *bbolt.Tx // when reading; see bolt
	names *names
	me    Me
	b     *batch // what a writing transaction has not put into its buckets yet; nil when reading
	tree  *Tree
	clock *clock // nil: the computer's

	blocks logReader
	came   atomic.Int64 // bytes of values that were come by since the file was let go of; see pass.go
	damage error        // the first that was met; who read on past it has no answer to give
	sums   *accounts    // nil where there are none that hold
	proven *proven
	remade *atomic.Bool
}

// View reads. What fn gets from the Tx must not be used after fn returned, unless its description says that it is a
// copy.
func (r *Register) View(fn func(*Tx) error) error {
	r.open.RLock()
	defer r.open.RUnlock()
	if r.broken.Load() {
		return &Error{Code: Damaged, Path: r.path, Where: "beginning of file"}
	}
	began := false
	err := r.guard(func() error {
		return r.db.View(func(tx *bbolt.Tx) error {
			began = true
			sums, err := readAccounts(tx)
			if err != nil {
				return err
			}
			t := &Tx{at: tx, names: r.names, me: r.Me(), clock: &r.clock, sums: sums, proven: r.proven, remade: &r.remade}
			if err := fn(t); err != nil {
				return err
			}
			return t.damage
		})
	})
	if err != nil && !began {
		r.letGo(nil, err)
	}
	return asRegisterError(r.path, err)
}

// asRegisterError gives a register error its path and leaves the errors of callers alone.
func asRegisterError(path string, err error) error {
	if e, ok := err.(*Error); ok {
		return classify(path, e)
	}
	return err
}

// Me tells whose register it is.
func (tx *Tx) Me() Me { return tx.me }

// Held is a record as it was read: the base that a later Put is compared with. It is a copy.
type Held struct {
	Ref   record.Ref
	state *log.State
}

// State gives the record's live values and what they rest on.
func (h *Held) State() *log.State { return h.state }

// Conflicts names the fields in conflict.
func (h *Held) Conflicts() []string { return h.state.Conflicts() }

// Deleted tells whether the record was deleted.
func (h *Held) Deleted() bool { return h.state.Deleted() }

// Get reads a record into rec (nil to see its state only). ErrNoRecord when nothing is known of it; a deleted record is
// read as empty, and Held tells so.
func (tx *Tx) Get(ref record.Ref, rec record.Record) (*Held, error) {
	s, err := tx.state(ref, true)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return nil, ErrNoRecord
	}
	h := &Held{ref, s}
	if rec != nil {
		err = record.Decode(s.Values(), rec)
	}
	return h, err
}

// state reads a state; nil when the record is unknown. A copy does not share memory with the file.
func (tx *Tx) state(ref record.Ref, copied bool) (*log.State, error) {
	s, err := tx.look(ref, copied)
	return s, tx.met(err)
}

// met remembers damage, so that nobody can overlook it.
func (tx *Tx) met(err error) error {
	if tx.damage == nil && IsCode(err, Damaged) {
		tx.damage = err
	}
	return err
}

func (tx *Tx) look(ref record.Ref, copied bool) (*log.State, error) {
	no, ok := tx.names.findChannel(ref.Channel)
	if !ok {
		return nil, nil
	}
	key := recordKey(no, ref.Kind, ref.ID)
	if tx.b != nil {
		if e, ok := tx.b.entries[ref]; ok {
			s := e.state.Clone()
			if copied {
				s.Own()
			}
			return s, nil
		}
	}
	if err := tx.prove(no, ref.Kind); err != nil {
		return nil, err
	}
	return tx.lying(key, ref.Kind, copied)
}

// lying is the state that lies under a key; nil where there is none.
func (tx *Tx) lying(key []byte, kind record.Name, copied bool) (*log.State, error) {
	v := tx.records().Get(key)
	if v == nil {
		return nil, nil
	}
	v, err := unseal(tx.bolt(), v, "records", key)
	if err != nil {
		return nil, err
	}
	if copied {
		v = bytes.Clone(v)
	}
	s := &log.State{Names: tx.names, Kind: record.KindOf(kind)}
	if !s.Decode(v) {
		return nil, &Error{Code: Damaged, Where: "records"}
	}
	return s, nil
}

// bolt is the transaction of bbolt.
func (tx *Tx) bolt() *bbolt.Tx {
	if tx.b != nil {
		return tx.b.tx()
	}
	return tx.at
}

// records is where the records lie.
func (tx *Tx) records() *bbolt.Bucket {
	if tx.b != nil {
		return tx.b.recordsIn()
	}
	return tx.bolt().Bucket(bRecords)
}

// Each calls fn for every record of a kind in a channel that exists, ascending by id. The State is only good until fn
// returns.
func (tx *Tx) Each(ch record.Channel, kind record.Name, fn func(record.ID, *log.State) error) error {
	return tx.each(ch, kind, (*log.State).Exists, fn)
}

// EachDeleted calls fn for every record of a kind in a channel that was deleted, ascending by id: for a history, which
// tells of it still.
func (tx *Tx) EachDeleted(ch record.Channel, kind record.Name, fn func(record.ID) error) error {
	return tx.each(ch, kind, (*log.State).Deleted, func(id record.ID, _ *log.State) error { return fn(id) })
}

func (tx *Tx) each(ch record.Channel, kind record.Name, wanted func(*log.State) bool, fn func(record.ID, *log.State) error) error {
	no, ok := tx.names.findChannel(ch)
	if !ok {
		return nil
	}
	of := record.KindOf(kind)
	return tx.walk(kindPrefix(no, kind), func(k []byte, s *log.State) error {
		s.Kind = of
		_, _, id, ok := splitRecordKey(k)
		if !ok {
			return &Error{Code: Damaged, Where: "records"}
		}
		if !wanted(s) {
			return nil
		}
		return fn(id, s)
	})
}

// Release tells the system that what was read of the file need not stay in memory. After a pass over the whole register
// it halves what the process holds.
func (tx *Tx) Release() { release(tx.bolt()) }

// Channels gives every channel the register knows.
func (tx *Tx) Channels() []record.Channel {
	tx.names.mu.RLock()
	defer tx.names.mu.RUnlock()
	return append([]record.Channel(nil), tx.names.byChannel...)
}

// Find gives every record of any channel that has this id. An id is made once: only where nothing has it, all channels
// are made sure of; else those of what was found.
func (tx *Tx) Find(id record.ID) (refs []record.Ref, err error) {
	var all []record.Ref
	for _, ch := range tx.Channels() {
		no, _ := tx.names.findChannel(ch)
		for _, k := range record.Kinds() {
			if k.Part != ch.Part {
				continue
			}
			ref := record.Ref{Channel: ch, Kind: k.Name, ID: id}
			all = append(all, ref)
			if tx.b != nil && tx.b.entries[ref] != nil || tx.records().Get(recordKey(no, ref.Kind, ref.ID)) != nil {
				refs = append(refs, ref)
			}
		}
	}
	if len(refs) > 0 {
		all = refs
	}
	refs = nil
	for _, ref := range all {
		s, err := tx.state(ref, false)
		if err != nil {
			return nil, err
		}
		if s != nil {
			refs = append(refs, ref)
		}
	}
	return refs, nil
}

// Heads gives the head of every stream that has changes, in no order.
func (tx *Tx) Heads() (hs []log.Head, err error) {
	err = tx.bolt().Bucket(bStreams).ForEach(func(k, v []byte) error {
		s, ok := log.StreamOf(k)
		_, h, err := decodeHead(tx.bolt(), s, k, v)
		if err != nil || !ok {
			return &Error{Code: Damaged, Where: "streams"}
		}
		if h.Number > 0 && !tx.moved(h.Stream) {
			hs = append(hs, h)
		}
		return nil
	})
	if tx.b != nil {
		for _, t := range tx.b.tips {
			if t.Number > 0 {
				hs = append(hs, t.Head)
			}
		}
	}
	return hs, err
}

// moved tells whether a writing transaction knows better than the file where a stream ends.
func (tx *Tx) moved(s log.Stream) bool { return tx.b != nil && tx.b.tips[s] != nil }

// Head gives the head of one stream; number 0 for one without changes.
func (tx *Tx) Head(s log.Stream) (log.Head, error) {
	if tx.moved(s) {
		return tx.b.tips[s].Head, nil
	}
	v := tx.bolt().Bucket(bStreams).Get(s.Bytes())
	if v == nil {
		return log.Head{Stream: s, Number: 0, Hash: s.Genesis()}, nil
	}
	_, h, err := decodeHead(tx.bolt(), s, s.Bytes(), v)
	return h, err
}

// UnitOf gives the unit that a replica belongs to; false when no bundle has said so.
func (tx *Tx) UnitOf(r log.Replica) (record.ID, bool) {
	if r == tx.me.Replica {
		return tx.me.Unit, true
	}
	v, err := get(tx.bolt(), bReplicas, r[:])
	if tx.met(err) != nil || len(v) != 16 {
		return record.ID{}, false
	}
	return record.ID(v), true
}
