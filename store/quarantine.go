package store

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Quarantined is a file that could not be let in, kept with its bytes and the reason.
type Quarantined struct {
	ID       log.Hash     `cbor:"id"`   // SHA-256 of the bytes
	File     string       `cbor:"file"` // name only
	At       int64        `cbor:"at"`   // ms since 1970, when it came
	Tried    int64        `cbor:"tried"`
	State    string       `cbor:"state"` // as the one who imports calls it
	Code     string       `cbor:"code"`
	Detail   string       `cbor:"detail"`
	Unit     record.ID    `cbor:"unit"` // that it says it comes from; zero when that cannot be told
	UnitCode string       `cbor:"unit_code"`
	Replica  log.Replica  `cbor:"replica"`
	Bundle   log.Hash     `cbor:"bundle"` // hash of the manifest, when its signature holds
	Serial   uint64       `cbor:"serial"`
	First    uint64       `cbor:"first"`   // of a gap: serial of the first bundle that is missing; 0 where it is not known
	Streams  []log.Stream `cbor:"streams"` // that have another past than here
	Size     int64        `cbor:"size"`    // bytes
	Whole    bool         `cbor:"whole"`   // the bytes are kept, not only the reason
	Bytes    []byte       `cbor:"-"`       // for Quarantine: the file; nil to keep the reason alone, or to renew it
}

// Quarantine keeps files. Of one that lies there already the reason and the time of the last try are renewed.
func (r *Register) Quarantine(files []Quarantined) error {
	return r.update(func(b *batch) error {
		for i := range files {
			if err := b.quarantine(files[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

func (b *batch) quarantine(q Quarantined) error {
	b.other = true
	was, err := get(b.tx(), bQuarantine, q.ID[:])
	if err != nil {
		return err
	}
	q.Whole = len(q.Bytes) > 0
	if was != nil {
		var has Quarantined
		if err := record.DecodeOne(was, &has); err != nil {
			return err
		}
		q.At, q.Whole = has.At, q.Whole || has.Whole
		if q.Size == 0 {
			q.Size = has.Size
		}
	}
	if len(q.Bytes) > 0 {
		q.Size = int64(len(q.Bytes))
		if err := b.put(bKept, q.ID[:], slices.Clip(q.Bytes)); err != nil {
			return err
		}
	}
	return b.putNew(bQuarantine, q.ID[:], q)
}

// Quarantine gives what lies in quarantine, without its bytes, latest first.
func (tx *Tx) Quarantine() (all []Quarantined, err error) {
	err = each(tx.bolt(), bQuarantine, func(_, v []byte) error {
		var q Quarantined
		err := record.DecodeOne(v, &q)
		all = append(all, q)
		return err
	})
	slices.SortFunc(all, func(a, b Quarantined) int {
		return cmp.Or(cmp.Compare(b.At, a.At), bytes.Compare(a.ID[:], b.ID[:]))
	})
	return all, err
}

// QuarantinedBytes gives the bytes of a file in quarantine; ErrNoRecord when they are not kept. It is a copy.
func (tx *Tx) QuarantinedBytes(id log.Hash) ([]byte, error) {
	v, err := get(tx.bolt(), bKept, id[:])
	if err == nil && v == nil {
		err = ErrNoRecord
	}
	return bytes.Clone(v), err
}

// Release lets files go from quarantine and tells how many lay there.
func (r *Register) Release(ids ...log.Hash) (n int, err error) {
	err = r.update(func(b *batch) error {
		n = 0
		for _, id := range ids {
			if b.tx().Bucket(bQuarantine).Get(id[:]) == nil {
				continue
			}
			b.other = true
			n++
			if err := b.drop(bQuarantine, id[:]); err != nil {
				return err
			}
			if err := b.drop(bKept, id[:]); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}
