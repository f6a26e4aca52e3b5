package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"maps"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// replay applies the log of one channel beside the register and holds what comes of it against the records there. A
// record that is what it should be is let go of at once, so that the longest channel takes little memory.
type replay struct {
	tx        *Tx
	rep       *Report
	channel   uint32
	records   *bbolt.Bucket
	conflicts *bbolt.Bucket
	open      map[string]*replayed // by key: what is not, or not yet, what the register holds
	whole     map[uint64]struct{}  // hashes of the keys of the others
	seed      maphash.Seed
	lies      log.State // what was read last,
	read      []byte    // of which key
	look      pass
}

func newReplay(tx *Tx, channel uint32, rep *Report) *replay {
	return &replay{tx: tx, rep: rep, channel: channel, records: tx.bolt().Bucket(bRecords), conflicts: tx.bolt().Bucket(bConflicts), lies: log.State{Names: tx.names}, look: tx.pass(),
		open: map[string]*replayed{}, whole: map[uint64]struct{}{}, seed: maphash.MakeSeed()}
}

// replayed is a record as the changes so far make it.
type replayed struct {
	log.State
	awaits int // of how many changes what the register holds is made; 0 where it holds nothing that can be read
}

// stream applies the changes of one stream.
func (x *replay) stream(h log.Head) error {
	no, _ := x.tx.names.findStream(h.Stream)
	if _, ok := x.tx.names.findChannel(h.Stream.Channel); !ok {
		return fmt.Errorf("its channel has no number")
	}
	hash, next := h.Stream.Genesis(), uint64(1)
	err := x.tx.bodies(h.Stream, 1, func(n uint64, body []byte) error {
		if n != next {
			return fmt.Errorf("change %d is missing", next)
		}
		next++
		hash = hash.Next(body)
		c, err := log.DecodeChange(body, h.Stream.Replica) // what it holds lies in the file, as long as this is read, or in the block
		if err != nil {
			return fmt.Errorf("change %d: %w", n, err)
		}
		x.rep.Changes++
		return x.apply(c, log.Place{Stream: no, Number: n}, h.Stream.Channel)
	}, func(after uint64, holds log.Hash) error {
		if holds != hash {
			return fmt.Errorf("the chain breaks at change %d", after)
		}
		return nil
	})
	if err == nil && (next != h.Number+1 || hash != h.Hash) {
		err = fmt.Errorf("its head says %d changes, the log holds %d", h.Number, next-1)
	}
	return err
}

func (x *replay) apply(c *log.Change, at log.Place, of record.Channel) error {
	key := recordKey(x.channel, c.Kind, c.ID)
	s := x.open[string(key)]
	if s == nil {
		s = &replayed{State: log.State{Names: x.tx.names}}
		if x.reads(key) {
			s.awaits = len(x.lies.Marks())
		}
	}
	err := s.Apply(c, at, func(r log.Replica) (uint32, error) {
		no, ok := x.tx.names.findStream(log.Stream{Replica: r, Channel: of})
		if !ok {
			return 0, fmt.Errorf("change %d replaces a value of an unknown stream", at.Number)
		}
		return no, nil
	})
	if err != nil {
		return err
	}
	if _, was := x.whole[x.hash(key)]; !was && len(s.Marks()) == s.awaits && x.reads(key) && x.lies.Same(&s.State) {
		x.whole[x.hash(key)] = struct{}{}
		x.count(key, &s.State)
		delete(x.open, string(key))
		return nil
	}
	x.open[string(key)] = s
	return nil
}

func (x *replay) hash(key []byte) uint64 { return maphash.Bytes(x.seed, key) }

// reads reads what the register holds of a record.
func (x *replay) reads(key []byte) bool {
	if bytes.Equal(x.read, key) {
		return true
	}
	x.read = nil
	raw := x.records.Get(key)
	x.look.far(key, raw)
	v, err := unseal(x.tx.bolt(), raw, "records", key)
	if err == nil && x.lies.Decode(v) {
		x.read = key
	}
	return x.read != nil
}

// count counts a record that is as it should be.
func (x *replay) count(key []byte, s *log.State) {
	switch {
	case s.InConflict() != (x.conflicts.Get(key) != nil):
		x.rep.add("record %x is in the list of conflicts by mistake, or missing there", key)
	case s.Exists():
		x.rep.Records++
	}
}

// recordsCursor is a place among the records.
type recordsCursor struct {
	c    *bbolt.Cursor
	k, v []byte
}

// compare goes on among the records to the end of the channel's and names those that are not what was replayed.
func (x *replay) compare(at *recordsCursor) {
	for ; at.k != nil; at.k, at.v = at.c.Next() {
		k := at.k
		x.look.by(k, at.v)
		if len(k) >= 4 && binary.BigEndian.Uint32(k) > x.channel {
			break
		}
		_, open := x.open[string(k)]
		delete(x.open, string(k))
		if _, err := unseal(x.tx.bolt(), at.v, "records", k); err != nil {
			continue // told already
		}
		_, whole := x.whole[x.hash(k)]
		switch {
		case open:
			x.rep.add("record %x is not what its changes add up to", k)
		case !whole:
			x.rep.add("record %x has no changes", k)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(x.open)) {
		x.rep.add("record %x is missing", k)
	}
}
