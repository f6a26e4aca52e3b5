package store

import (
	"bytes"
	"encoding/binary"

	"danvan/store/record"
)

// Packed gives the number of a stream that was last put into a bundle for a unit.
func (tx *Tx) Packed(unit record.ID, s Stream) (uint64, error) {
	return counter(tx.bolt.Bucket(bPacked), append(unit[:], s.Bytes()...))
}

// Held gives the number up to which every register of a unit that ever sent us a bundle is known to hold a stream; 0 when none
// ever did. A unit may have two laptops, or one that was restored from a backup: what the one holds the other may lack.
func (tx *Tx) Held(unit record.ID, s Stream) (least uint64, err error) {
	first := true
	held := tx.bolt.Bucket(bHeld)
	err = tx.bolt.Bucket(bReplicas).ForEach(func(replica, v []byte) error {
		v, err := unseal(v, "replicas", replica)
		if err != nil || !bytes.Equal(v, unit[:]) {
			return err
		}
		if k, _ := held.Cursor().Seek(replica); !bytes.HasPrefix(k, replica) {
			return nil // it never sent anything
		}
		n, err := counter(held, append(bytes.Clone(replica), s.Bytes()...))
		if first || n < least {
			first, least = false, n
		}
		return err
	})
	return least, err
}

type getter interface{ Get([]byte) []byte }

func counter(b getter, key []byte) (uint64, error) {
	v := b.Get(key)
	if v == nil {
		return 0, nil
	}
	v, err := unseal(v, "counters", key)
	if err != nil || len(v) != 8 {
		return 0, &Error{Code: Damaged, Where: "counters"}
	}
	return binary.BigEndian.Uint64(v), nil
}

// raise sets a counter, unless it stands higher.
func (b *batch) raise(bucket, key []byte, to uint64) error {
	if n, err := counter(b.tx.Bucket(bucket), key); err != nil || n >= to {
		return err
	}
	b.other = true
	return b.put(bucket, key, binary.BigEndian.AppendUint64(nil, to))
}

// greet notes that a register has sent something, were it an empty bundle: from now on it is one that may lack what others of its unit hold.
func (b *batch) greet(by Replica) error {
	key := append(by[:], Stream{}.Bytes()...)
	if b.tx.Bucket(bHeld).Get(key) == nil {
		return b.put(bHeld, key, make([]byte, 8, 12))
	}
	return nil
}

// acknowledge notes that another register holds a stream up to a head, if that is the stream we know.
func (b *batch) acknowledge(by Replica, held Head) error {
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
func (r *Register) NoteExport(n BundleNote, heads []Head) error {
	return r.update(func(b *batch) error {
		for _, h := range heads {
			if err := b.raise(bPacked, append(n.Unit[:], h.Stream.Bytes()...), h.Number); err != nil {
				return err
			}
		}
		return b.putNote(n)
	})
}
