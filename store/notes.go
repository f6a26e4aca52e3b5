package store

import (
	"bytes"
	"slices"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// BundleNote is what the register remembers of a bundle that it wrote or merged.
type BundleNote struct {
	ID       log.Hash    `cbor:"id"`      // SHA-256 of the manifest
	Out      bool        `cbor:"out"`     // written here; else merged here
	Unit     record.ID   `cbor:"unit"`    // the unit at the other end
	Replica  log.Replica `cbor:"replica"` // the register that made it
	Serial   uint64      `cbor:"serial"`
	Previous log.Hash    `cbor:"previous"` // the sender's bundle before this one to the same receiver
	Made     int64       `cbor:"made"`     // ms since 1970, by the sender's clock
	At       int64       `cbor:"at"`       // ms since 1970, when it was written or merged here
	File     string      `cbor:"file"`     // name only
	Changes  int         `cbor:"changes"`
	New      int         `cbor:"new"`    // changes that were new here
	Import   record.ID   `cbor:"import"` // that it came with; zero for none
	Aside    bool        `cbor:"aside"`  // that import was undone: it counts as not merged
	Sum      log.Hash    `cbor:"sum"`    // of one written here: SHA-256 of the file; zero where an older program wrote it
}

func (b *batch) putNote(n BundleNote) error {
	b.other = true
	return b.putNew(bBundles, n.ID[:], n)
}

// Bundle gives the note of a bundle; false when the register never saw it.
func (tx *Tx) Bundle(id log.Hash) (n BundleNote, ok bool, err error) {
	v := tx.bolt().Bucket(bBundles).Get(id[:])
	if v == nil {
		return n, false, nil
	}
	if v, err = unseal(tx.bolt(), v, "bundles", id[:]); err == nil {
		err = record.DecodeOne(v, &n)
	}
	return n, err == nil, err
}

// Bundles gives the notes of all bundles, latest first.
func (tx *Tx) Bundles() (all []BundleNote, err error) {
	err = tx.bolt().Bucket(bBundles).ForEach(func(k, v []byte) error {
		var n BundleNote
		v, err := unseal(tx.bolt(), v, "bundles", k)
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
	return r.update(func(b *batch) error {
		b.other = true
		return b.putNew(bWaiting, append(k.Unit[:], k.Public...), k)
	})
}

// Waiting gives the keys that wait to be accepted.
func (tx *Tx) Waiting() (all []WaitingKey, err error) {
	err = tx.bolt().Bucket(bWaiting).ForEach(func(k, v []byte) error {
		var w WaitingKey
		v, err := unseal(tx.bolt(), v, "waiting", k)
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
	var keys [][]byte
	c := w.bolt().Bucket(bWaiting).Cursor()
	for k, _ := c.Seek(unit[:]); k != nil && bytes.HasPrefix(k, unit[:]); k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range keys {
		w.b.other = true
		if err := w.b.drop(bWaiting, k); err != nil {
			return err
		}
	}
	return nil
}

// Millis is the time that notes keep.
func Millis(t time.Time) int64 { return t.UnixMilli() }
