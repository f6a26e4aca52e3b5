package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// batch is one writing transaction: what it adds to the log and what becomes of the records is kept in memory and put
// in ascending order at the end, because bbolt is many times faster so. Who reads meanwhile is shown both.
type batch struct {
	bolt     *bbolt.Tx // see tx
	me       Me
	names    *names
	channels uint32 // that the file knows; records of newer ones need not be looked for
	streams  uint32 // the same of streams, for heads
	clock    *clock
	entries  map[record.Ref]*entry
	dirty    []*entry
	told     bool         // somebody waits to be told what it touched
	touched  []record.Ref // nil where nobody does: of a long list they are many
	distinct int          // records that it touched, each counted once
	latest   *entry       // the last that was asked for: a save asks for each several times
	tips     map[log.Stream]*tip
	waiting  map[uint32]*tip // with entries for the log, by the number of their stream
	blocks   logReader
	changes  int
	other    bool // something beside changes was written
	direct   bool // something was put where all will see it
	holds    int  // about how many bytes of memory wait to be put

	staging *staging // of a long save, as long as it is; see stage.go
	staged  bool     // it was
	unsure  bool     // a commit failed on the way
	guard   func(func() error) error

	imports map[record.ID]*ImportNote // looked at
	sums    *accounts                 // of the buckets, as this transaction leaves them
	records map[string]*account       // by how much it changed those of records, by the prefix of their keys
	proven  *proven
	tree    *Tree // of the units, as the transaction has them; nil until asked for

	aside     []Aside // as it lay, once read
	asideRead bool
}

// entry is a record that the transaction has looked at.
type entry struct {
	state  log.State
	ref    record.Ref
	key    []byte
	listed bool     // in the bucket of conflicts
	dirty  bool     // to be put
	seen   bool     // counted as touched
	lies   account  // what of it lies in the file: 0 or 1
	from   *Arrival // the last one that touched it
}

// tip is a stream's head in this transaction, with the stream's number in keys.
type tip struct {
	log.Head
	no     uint32
	was    uint64    // number before this transaction
	waits  []chained // its last changes, not in the log yet; see logwrite.go
	before log.Hash  // of the chain, before those
}

func (r *Register) newBatch(tx *bbolt.Tx) *batch {
	b := &batch{told: len(r.watchers)+len(r.savers) > 0, guard: r.guard, me: r.me, names: r.names, channels: r.names.channelsSaved(), streams: r.names.streamsSaved(), clock: &r.clock, proven: r.proven, tree: r.tree,
		entries: map[record.Ref]*entry{}, tips: map[log.Stream]*tip{}, waiting: map[uint32]*tip{}}
	b.writeIn(tx)
	return b
}

// writeIn has the batch write in a transaction of bbolt.
func (b *batch) writeIn(tx *bbolt.Tx) {
	b.bolt = tx
	tx.Bucket(bLog).FillPercent = 0.9 // each stream only grows at its end
	b.recordsOf(tx).FillPercent = 0.9 // most records come in lists and bundles, in the order of their keys
}

// reader reads what the transaction sees.
func (b *batch) reader() *Tx {
	return &Tx{names: b.names, me: b.me, clock: b.clock, b: b, sums: b.sums, proven: b.proven}
}

func (b *batch) tip(s log.Stream) (*tip, error) {
	if t, ok := b.tips[s]; ok {
		return t, nil
	}
	t := &tip{Head: log.Head{Stream: s, Number: 0, Hash: s.Genesis()}, no: b.names.stream(s)}
	if t.no < b.streams {
		if v := b.tx().Bucket(bStreams).Get(s.Bytes()); v != nil {
			var err error
			if _, t.Head, err = decodeHead(b.tx(), s, s.Bytes(), v); err != nil {
				return nil, err
			}
		}
	}
	t.was = t.Number
	b.tips[s] = t
	return t, nil
}

func (b *batch) entry(ref record.Ref) (*entry, error) {
	if b.latest != nil && b.latest.ref == ref {
		return b.latest, nil
	}
	if e, ok := b.entries[ref]; ok {
		b.latest = e
		return e, nil
	}
	no := b.names.channel(ref.Channel)
	e := &entry{ref: ref, key: recordKey(no, ref.Kind, ref.ID)}
	e.state.Names, e.state.Kind = b.names, record.KindOf(ref.Kind)
	if no < b.channels || b.wasStaged(e.key) {
		if err := b.reader().prove(no, ref.Kind); err != nil {
			return nil, err
		}
		if raw := b.recordsIn().Get(e.key); raw != nil {
			v, err := unseal(b.tx(), raw, "records", e.key)
			if err != nil {
				return nil, err
			}
			if !e.state.Decode(v) {
				return nil, &Error{Code: Damaged, Where: "records"}
			}
			e.lies.add(e.key, raw)
			e.listed = e.state.InConflict()
			e.seen = b.wrote(&e.state)
		}
	}
	b.entries[ref], b.latest = e, e
	return e, nil
}

// append adds the next change of a stream: log, head and state.
func (b *batch) append(st log.Stream, body []byte, c *log.Change) error {
	t, err := b.tip(st)
	if err != nil {
		return err
	}
	e, err := b.entry(record.Ref{Channel: st.Channel, Kind: c.Kind, ID: c.ID})
	if err != nil {
		return err
	}
	return b.appendTo(e, t, body, t.Hash.Next(body), c)
}

// appendTo is append where the entry, the tip and the chain's next hash are known already. It keeps the body.
func (b *batch) appendTo(e *entry, t *tip, body []byte, hash log.Hash, c *log.Change) error {
	b.await(t, body, hash)
	b.holds += entryCost + 3*len(body)
	b.changes++
	b.touch(e)
	return e.state.Apply(c, log.Place{Stream: t.no, Number: t.Number}, func(r log.Replica) (uint32, error) {
		if r == t.Stream.Replica {
			return t.no, nil
		}
		return b.names.stream(log.Stream{Replica: r, Channel: t.Stream.Channel}), nil
	})
}

// touch notes that a record is to be put.
func (b *batch) touch(e *entry) {
	if !e.dirty {
		e.dirty = true
		b.dirty = append(b.dirty, e)
		if b.told {
			b.touched = append(b.touched, e.ref)
		}
	}
	if e.ref.Kind == record.UnitKind {
		b.tree = nil
	}
	if !e.seen {
		e.seen = true
		b.distinct++
	}
}

// flush puts the states that changed.
func (b *batch) flush() error {
	err := b.putRecords(b.recordsIn(), b.dirty)
	clear(b.dirty)
	b.dirty = b.dirty[:0]
	return err
}

// putRecords puts the states of records, ascending by key.
func (b *batch) putRecords(in *bbolt.Bucket, dirty []*entry) error {
	slices.SortFunc(dirty, func(x, y *entry) int { return bytes.Compare(x.key, y.key) })
	for _, e := range dirty {
		if err := b.putRecord(in, e); err != nil {
			return err
		}
		e.dirty = false
		if e.state.InConflict() == e.listed {
			continue
		}
		e.listed = !e.listed
		if err := b.list(e.key, e.listed); err != nil {
			return err
		}
	}
	return nil
}

// putRecord puts the state of a record, which knows what of it lay there.
func (b *batch) putRecord(in *bbolt.Bucket, e *entry) error {
	change := account{-e.lies.count, -e.lies.sum}
	var err error
	if e.lies = (account{}); len(e.state.Marks()) > 0 {
		v := seal(in.Tx(), "records", e.key, e.state.Encode(make([]byte, 0, e.state.Size())))
		e.lies.add(e.key, v)
		err = in.Put(e.key, v)
	} else {
		err = in.Delete(e.key) // its last change was cut
	}
	change.join(e.lies)
	b.accountRecord(e.key, change)
	return err
}

// list puts a record into the bucket of conflicts, or takes it out. What is staged nobody may see yet.
func (b *batch) list(key []byte, conflict bool) error {
	switch {
	case b.staging != nil:
		b.staging.conflicts[string(key)] = conflict
		return nil
	case conflict:
		return b.put(bConflicts, key, nil)
	}
	return b.drop(bConflicts, key)
}

// wrote tells whether this transaction has touched a record before it was staged.
func (b *batch) wrote(s *log.State) bool {
	return b.staging != nil && slices.ContainsFunc(s.Marks(), func(m log.Mark) bool {
		head, longer := b.staging.heads[m.Stream]
		return longer && m.Number > head
	})
}

func (b *batch) saveHeads() error {
	for _, t := range slices.SortedFunc(maps.Values(b.tips), func(x, y *tip) int { return bytes.Compare(x.Stream.Bytes(), y.Stream.Bytes()) }) {
		if t.Number == t.was && t.Number == 0 {
			continue
		}
		if err := b.put(bStreams, t.Stream.Bytes(), headValue(t.no, t.Head)); err != nil {
			return err
		}
	}
	return nil
}

// finish writes everything that the changes so far amount to, and the mark by which the commit can be recognised.
func (b *batch) finish(commit uint64) error {
	if err := b.join(); err != nil {
		return err
	}
	if err := b.unstage(); err != nil {
		return err
	}
	if err := errors.Join(b.flushLog(), b.gatherLog(), b.flush(), b.saveHeads(), b.names.save(b), b.saveImports(), b.saveAside()); err != nil {
		return err
	}
	if err := b.putMeta(metaClock, binary.BigEndian.AppendUint64(nil, uint64(b.clock.last))); err != nil {
		return err
	}
	if err := b.putMeta(metaCommit, binary.BigEndian.AppendUint64(nil, commit)); err != nil {
		return err
	}
	return b.saveAccounts(commit)
}
