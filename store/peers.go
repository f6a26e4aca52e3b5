package store

import (
	"encoding/binary"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// Packed gives the number of a stream that was last put into a bundle for a unit.
func (tx *Tx) Packed(unit record.ID, s log.Stream) (uint64, error) {
	return counter(tx.bolt(), bPacked, append(unit[:], s.Bytes()...))
}

func counter(tx *bbolt.Tx, bucket, key []byte) (uint64, error) {
	v := tx.Bucket(bucket).Get(key)
	if v == nil {
		return 0, nil
	}
	v, err := unseal(tx, v, string(bucket), key)
	if err != nil || len(v) != 8 {
		return 0, &Error{Code: Damaged, Where: string(bucket)}
	}
	return binary.BigEndian.Uint64(v), nil
}

// raise sets a counter, unless it stands higher.
func (b *batch) raise(bucket, key []byte, to uint64) error {
	if n, err := counter(b.tx(), bucket, key); err != nil || n >= to {
		return err
	}
	b.other = true
	return b.put(bucket, key, binary.BigEndian.AppendUint64(nil, to))
}

// greet notes that a register has sent something, were it an empty bundle: from now on it is one that may lack what
// others of its unit hold.
func (b *batch) greet(by log.Replica) error {
	key := append(by[:], log.Stream{}.Bytes()...)
	if b.tx().Bucket(bHeld).Get(key) == nil {
		return b.put(bHeld, key, make([]byte, 8, 12))
	}
	return nil
}

// acknowledge notes that another register holds a stream up to a head, if that is the stream we know.
func (b *batch) acknowledge(by log.Replica, held log.Head) error {
	h, err := b.tip(held.Stream)
	if err != nil || held.Number == 0 || held.Number > h.Number {
		return err
	}
	if hash, err := b.hashAt(held.Stream, held.Number, &h.Head); err != nil || hash != held.Hash {
		return err
	}
	return b.raise(bHeld, append(by[:], held.Stream.Bytes()...), held.Number)
}

// NoteExport remembers a bundle that was written, and how far each stream has now been packed for its receiver.
func (r *Register) NoteExport(n BundleNote, heads []log.Head) error {
	return r.update(func(b *batch) error {
		for _, h := range heads {
			if err := b.raise(bPacked, append(n.Unit[:], h.Stream.Bytes()...), h.Number); err != nil {
				return err
			}
		}
		return b.putNote(n)
	})
}
