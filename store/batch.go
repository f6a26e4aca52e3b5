package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"maps"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/record"
)

// batch is one writing transaction: what it adds to the log and what becomes of the records is kept in memory and put in ascending order at the
// end, because bbolt is many times faster so. Who reads meanwhile is shown both.
type batch struct {
	tx       *bbolt.Tx
	me       Me
	names    *names
	channels uint32 // that the file knows; records of newer ones need not be looked for
	clock    *clock
	entries  map[record.Ref]*entry
	dirty    []*entry
	touched  []record.Ref
	tips     map[Stream]*tip
	waiting  map[uint32]*tip // with entries for the log, by the number of their stream
	changes  int
	other    bool // something beside changes was written

	imports map[record.ID]*ImportNote // looked at
	sums    *accounts                 // of the buckets, as this transaction leaves them
	records map[string]*account       // by how much it changed those of records, by the prefix of their keys
	proven  *proven

	aside     []Aside // as it lay, once read
	asideRead bool
}

// entry is a record that the transaction has looked at.
type entry struct {
	state  State
	ref    record.Ref
	key    []byte
	listed bool     // in the bucket of conflicts
	dirty  bool     // to be put
	from   *Arrival // the last one that touched it
}

// tip is a stream's head in this transaction, with the stream's number in keys.
type tip struct {
	Head
	no    uint32
	was   uint64   // number before this transaction
	waits [][]byte // its last entries of the log, sealed; see logwrite.go
}

func (r *Register) newBatch(tx *bbolt.Tx) *batch {
	tx.Bucket(bLog).FillPercent = 0.9     // each stream only grows at its end
	tx.Bucket(bRecords).FillPercent = 0.9 // most records come in lists and bundles, in the order of their keys
	return &batch{tx: tx, me: r.me, names: r.names, channels: r.names.channelsSaved(), clock: &r.clock, proven: r.proven,
		entries: map[record.Ref]*entry{}, tips: map[Stream]*tip{}, waiting: map[uint32]*tip{}}
}

// reader reads what the transaction sees.
func (b *batch) reader() *Tx {
	return &Tx{bolt: b.tx, names: b.names, me: b.me, b: b, sums: b.sums, proven: b.proven}
}

func (b *batch) tip(s Stream) (*tip, error) {
	if t, ok := b.tips[s]; ok {
		return t, nil
	}
	t := &tip{Head: Head{s, 0, s.Genesis()}, no: b.names.stream(s)}
	if v := b.tx.Bucket(bStreams).Get(s.Bytes()); v != nil {
		var err error
		if _, t.Head, err = decodeHead(s, s.Bytes(), v); err != nil {
			return nil, err
		}
	}
	t.was = t.Number
	b.tips[s] = t
	return t, nil
}

func (b *batch) entry(ref record.Ref) (*entry, error) {
	if e, ok := b.entries[ref]; ok {
		return e, nil
	}
	no := b.names.channel(ref.Channel)
	e := &entry{ref: ref, key: recordKey(no, ref.Kind, ref.ID)}
	e.state.names, e.state.kind = b.names, record.KindOf(ref.Kind)
	if no < b.channels {
		if err := b.reader().prove(no, ref.Kind); err != nil {
			return nil, err
		}
		if v := b.tx.Bucket(bRecords).Get(e.key); v != nil {
			v, err := unseal(v, "records", e.key)
			if err != nil {
				return nil, err
			}
			if !e.state.decode(v) {
				return nil, &Error{Code: Damaged, Where: "records"}
			}
			e.listed = e.state.InConflict()
		}
	}
	b.entries[ref] = e
	return e, nil
}

// append adds the next change of a stream: log, head and state.
func (b *batch) append(st Stream, body []byte, c *Change) error {
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

// appendTo is append where the entry, the tip and the chain's next hash are known already.
func (b *batch) appendTo(e *entry, t *tip, body []byte, hash Hash, c *Change) error {
	t.Number++
	t.Hash = hash
	b.await(t, body)
	b.changes++
	b.touch(e)
	return e.state.apply(c, place{t.no, t.Number}, func(r Replica) (uint32, error) {
		if r == t.Stream.Replica {
			return t.no, nil
		}
		return b.names.stream(Stream{r, t.Stream.Channel}), nil
	})
}

// touch notes that a record is to be put.
func (b *batch) touch(e *entry) {
	if !e.dirty {
		e.dirty = true
		b.dirty = append(b.dirty, e)
		b.touched = append(b.touched, e.ref)
	}
}

// flush puts the states that changed, ascending by key.
func (b *batch) flush() error {
	slices.SortFunc(b.dirty, func(x, y *entry) int { return bytes.Compare(x.key, y.key) })
	for _, e := range b.dirty {
		var err error
		if len(e.state.touched) > 0 {
			err = b.put(bRecords, e.key, e.state.encode(make([]byte, 0, e.state.size())))
		} else {
			err = b.drop(bRecords, e.key) // its last change was cut
		}
		if err != nil {
			return err
		}
		e.dirty = false
		if e.state.InConflict() == e.listed {
			continue
		}
		if e.listed = !e.listed; e.listed {
			err = b.put(bConflicts, e.key, nil)
		} else {
			err = b.drop(bConflicts, e.key)
		}
		if err != nil {
			return err
		}
	}
	b.dirty = b.dirty[:0]
	return nil
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
	if err := errors.Join(b.flushLog(), b.flush(), b.saveHeads(), b.names.save(b), b.saveImports(), b.saveAside()); err != nil {
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
