package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"time"

	"danvan/store/record"
)

// BundleNote is what the register remembers of a bundle that it wrote or merged.
type BundleNote struct {
	ID       Hash      `cbor:"id"`   // SHA-256 of the manifest
	Out      bool      `cbor:"out"`  // written here; else merged here
	Unit     record.ID `cbor:"unit"` // the unit at the other end
	Serial   uint64    `cbor:"serial"`
	Previous Hash      `cbor:"previous"` // the sender's bundle before this one to the same receiver
	Made     int64     `cbor:"made"`     // ms since 1970, by the sender's clock
	At       int64     `cbor:"at"`       // ms since 1970, when it was written or merged here
	File     string    `cbor:"file"`     // name only
	Changes  int       `cbor:"changes"`
	New      int       `cbor:"new"` // changes that were new here
}

func (b *batch) putNote(n BundleNote) error {
	v, err := record.EncodeOne(n)
	if err != nil {
		return err
	}
	b.other = true
	return b.tx.Bucket(bBundles).Put(n.ID[:], seal(v))
}

// Bundle gives the note of a bundle; false when the register never saw it.
func (tx *Tx) Bundle(id Hash) (n BundleNote, ok bool, err error) {
	v := tx.bolt.Bucket(bBundles).Get(id[:])
	if v == nil {
		return n, false, nil
	}
	if v, err = unseal(v, "bundles", id[:]); err == nil {
		err = record.DecodeOne(v, &n)
	}
	return n, err == nil, err
}

// Bundles gives the notes of all bundles, latest first.
func (tx *Tx) Bundles() (all []BundleNote, err error) {
	err = tx.bolt.Bucket(bBundles).ForEach(func(k, v []byte) error {
		var n BundleNote
		v, err := unseal(v, "bundles", k)
		if err == nil {
			err = record.DecodeOne(v, &n)
		}
		all = append(all, n)
		return err
	})
	slices.SortFunc(all, func(a, b BundleNote) int {
		if a.At != b.At {
			return int(b.At - a.At)
		}
		return bytes.Compare(a.ID[:], b.ID[:])
	})
	return all, err
}

// Packed is how far a stream has gone to another unit.
type Packed struct {
	Held   uint64 // number the unit is known to hold
	Packed uint64 // number last put into a bundle for it
}

// Packed tells how far a stream has gone to a unit.
func (tx *Tx) Packed(unit record.ID, s Stream) (Packed, error) {
	return packed(tx.bolt.Bucket(bPeers), peerKey(unit, s))
}

type getter interface{ Get([]byte) []byte }

func packed(b getter, key []byte) (p Packed, err error) {
	v := b.Get(key)
	if v == nil {
		return p, nil
	}
	if v, err = unseal(v, "peers", key); err != nil || len(v) != 16 {
		return p, &Error{Code: Damaged, Where: "peers"}
	}
	return Packed{binary.BigEndian.Uint64(v), binary.BigEndian.Uint64(v[8:])}, nil
}

func peerKey(unit record.ID, s Stream) []byte {
	return append(append([]byte(nil), unit[:]...), s.Bytes()...)
}

func (b *batch) putPacked(unit record.ID, s Stream, p Packed) error {
	v := binary.BigEndian.AppendUint64(nil, p.Held)
	b.other = true
	return b.tx.Bucket(bPeers).Put(peerKey(unit, s), seal(binary.BigEndian.AppendUint64(v, p.Packed)))
}

// acknowledge notes that a unit holds a stream up to a head, if that is the stream we know.
func (b *batch) acknowledge(unit record.ID, held Head) error {
	h, err := b.head(held.Stream)
	if err != nil || held.Number == 0 || held.Number > h.Number {
		return err
	}
	if hash, err := b.hashAt(held.Stream, held.Number, h); err != nil || hash != held.Hash {
		return err
	}
	p, err := packed(b.tx.Bucket(bPeers), peerKey(unit, held.Stream))
	if err != nil || p.Held >= held.Number {
		return err
	}
	p.Held = held.Number
	return b.putPacked(unit, held.Stream, p)
}

// NoteExport remembers a bundle that was written, and how far each stream has now been packed for its receiver.
func (r *Register) NoteExport(n BundleNote, heads []Head) error {
	return r.update(func(b *batch) error {
		for _, h := range heads {
			p, err := packed(b.tx.Bucket(bPeers), peerKey(n.Unit, h.Stream))
			if err != nil {
				return err
			}
			p.Packed = max(p.Packed, h.Number)
			if err := b.putPacked(n.Unit, h.Stream, p); err != nil {
				return err
			}
		}
		return b.putNote(n)
	})
}

// WaitingKey is a key that a bundle came with and that nobody has accepted.
type WaitingKey struct {
	Unit    record.ID `cbor:"unit"`
	Public  string    `cbor:"public"`
	Officer string    `cbor:"officer"`
	File    string    `cbor:"file"`
	At      int64     `cbor:"at"` // ms since 1970
}

// NoteWaiting remembers a key that waits to be accepted.
func (r *Register) NoteWaiting(k WaitingKey) error {
	v, err := record.EncodeOne(k)
	if err != nil {
		return err
	}
	return r.update(func(b *batch) error {
		b.other = true
		return b.tx.Bucket(bWaiting).Put(append(k.Unit[:], k.Public...), seal(v))
	})
}

// Waiting gives the keys that wait to be accepted.
func (tx *Tx) Waiting() (all []WaitingKey, err error) {
	err = tx.bolt.Bucket(bWaiting).ForEach(func(k, v []byte) error {
		var w WaitingKey
		v, err := unseal(v, "waiting", k)
		if err == nil {
			err = record.DecodeOne(v, &w)
		}
		all = append(all, w)
		return err
	})
	return all, err
}

// DropWaiting forgets the keys of a unit that waited; they were accepted or refused.
func (w *Writer) DropWaiting(unit record.ID) error {
	c := w.bolt.Bucket(bWaiting).Cursor()
	for k, _ := c.Seek(unit[:]); k != nil && bytes.HasPrefix(k, unit[:]); k, _ = c.Next() {
		w.b.other = true
		if err := c.Delete(); err != nil {
			return err
		}
	}
	return nil
}

// Millis is the time that notes keep.
func Millis(t time.Time) int64 { return t.UnixMilli() }
