package store

import (
	"bytes"
	"encoding/binary"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// bListing holds extracts: local channel (4), part (1) → length of the position (variable), position, bytes of the
// part. It is in no account and in no list of buckets, for nothing rests on it: what is missing, damaged or of another
// position is drawn from the records anew.
var bListing = []byte("listing")

// Extract is what was drawn from the records of a channel, so that they need not be read again: as many parts as
// whoever drew it likes, each of which can be read without the others.
type Extract struct {
	Channel record.Channel
	At      Position
	Parts   [][]byte
}

// Position says how far the log of a channel went: for each of its streams, ascending, the number by which the file
// knows it (4), that of its head (8), and the hash there (32). Records are what the changes add up to that it vouches
// for, whatever way they came.
type Position []byte

const positionItem = 4 + 8 + len(log.Hash{})

// Positions gives those of all channels that have changes.
func (tx *Tx) Positions() (map[record.Channel]Position, error) {
	heads, err := tx.Heads()
	if err != nil {
		return nil, err
	}
	number := func(h log.Head) uint32 { no, _ := tx.names.findStream(h.Stream); return no }
	slices.SortFunc(heads, func(x, y log.Head) int { return int(number(x)) - int(number(y)) })
	all := map[record.Channel]Position{}
	for _, h := range heads {
		all[h.Stream.Channel] = append(all[h.Stream.Channel], headValue(number(h), h)...)
	}
	return all, nil
}

// split gives how far each stream went, by its number.
func (p Position) split() map[uint32]log.Head {
	heads := map[uint32]log.Head{}
	for ; len(p) >= positionItem; p = p[positionItem:] {
		heads[binary.BigEndian.Uint32(p)] = log.Head{Number: binary.BigEndian.Uint64(p[4:]), Hash: log.Hash(p[12:positionItem])}
	}
	return heads
}

// Beyond counts the changes that a position has beyond an earlier one; all, where it does not go on from there.
func (p Position) Beyond(q Position) (n int) {
	was, on := q.split(), true
	for no, h := range p.split() {
		n += int(h.Number)
		if w, is := was[no]; is {
			on = on && (w.Number < h.Number || w == h)
			delete(was, no)
		}
	}
	if !on || len(was) > 0 {
		return n
	}
	for _, h := range q.split() {
		n -= int(h.Number)
	}
	return n
}

func extractKey(channel uint32, part int) []byte {
	return append(binary.BigEndian.AppendUint32(nil, channel), byte(part))
}

// Extract gives the first parts of what Keep kept of a channel; nil where they are not there, not of one position, or
// damaged, which Remade tells. The bytes are only good as long as the Tx.
func (tx *Tx) Extract(ch record.Channel, parts int) *Extract {
	no, ok := tx.names.findChannel(ch)
	if !ok || tx.b != nil { // a transaction that writes knows more than the file
		return nil
	}
	x := &Extract{Channel: ch}
	none := 0
	for part := range parts {
		v, err := get(tx.bolt(), bListing, extractKey(no, part))
		r := log.Reader{B: v}
		switch at := Position(r.Bytes()); {
		case v == nil && err == nil:
			none++
		case err != nil || r.Bad || part > 0 && !bytes.Equal(at, x.At):
			tx.remade.Store(true)
			return nil
		default:
			x.At, x.Parts = at, append(x.Parts, r.B)
		}
	}
	if none == 0 {
		return x
	}
	if none < parts {
		tx.remade.Store(true)
	}
	return nil
}

// Remade tells whether an extract was damaged, and what was asked of it was drawn from the records.
func (r *Register) Remade() bool { return r.remade.Load() }

// Keep puts extracts into the file, in place of those of their channels, or of all where any was damaged. It is no
// save: it is not written in the log, and a register that cannot be written is left as it is. An extract that a save
// has overtaken since it was drawn is kept as what it is.
func (r *Register) Keep(all []Extract) error {
	r.writing.Lock()
	defer r.writing.Unlock()
	if r.readOnly || r.leftover || r.broken.Load() || len(all) == 0 {
		return nil
	}
	committing, err := r.keep(all)
	if committing && err != nil {
		_, err = r.outcome(nil, err)
	}
	return asRegisterError(r.path, err)
}

func (r *Register) keep(all []Extract) (committing bool, err error) {
	r.open.RLock()
	defer r.open.RUnlock()
	var tx *bbolt.Tx
	err = r.guard(func() (err error) {
		if tx, err = r.db.Begin(true); err != nil {
			return err
		}
		if r.remade.Load() && tx.Bucket(bListing) != nil {
			if err := tx.DeleteBucket(bListing); err != nil {
				return err
			}
		}
		b, err := tx.CreateBucketIfNotExists(bListing)
		if err != nil {
			return err
		}
		for _, x := range all {
			no, ok := r.names.findChannel(x.Channel)
			for part, v := range x.Parts {
				key := extractKey(no, part)
				head := append(binary.AppendUvarint(nil, uint64(len(x.At))), x.At...)
				if err := b.Put(key, seal(tx, string(bListing), key, append(head, v...))); err != nil || !ok {
					return err
				}
			}
		}
		committing = true
		return classify(r.path, tx.Commit())
	})
	if err != nil {
		r.letGo(tx, err)
	}
	return committing, err
}
