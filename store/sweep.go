package store

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

// sweepAtOnce is how many entries of the log are taken out in one transaction. Tests make it small.
var sweepAtOnce = 20_000

// sweep takes away what a long save has left that was cut off; see stage.go. Cut off itself, it begins again.
func (r *Register) sweep() error {
	r.open.RLock()
	defer r.open.RUnlock()
	for {
		rest := 0
		err := r.guard(func() error {
			return r.db.Update(func(tx *bbolt.Tx) (err error) {
				rest, err = sweepSome(tx)
				return err
			})
		})
		if err != nil {
			return classify(r.path, err)
		}
		if rest == 0 {
			r.leftover = false
			return nil
		}
	}
}

// sweepSome takes out the first entries beyond their heads, and when there are none, all else. It gives how many it
// took out.
func sweepSome(tx *bbolt.Tx) (n int, err error) {
	heads, err := readStaged(tx)
	if err != nil || heads == nil {
		return 0, err
	}
	entries := tx.Bucket(bLog)
	for _, no := range slices.Sorted(maps.Keys(heads)) {
		prefix := binary.BigEndian.AppendUint32(nil, no)
		var keys [][]byte
		c := entries.Cursor()
		for k, _ := c.Seek(logKey(no, heads[no]+1)); bytes.HasPrefix(k, prefix) && n < sweepAtOnce; k, _ = c.Next() {
			if !beyond(heads, k) {
				return n, damagedLog()
			}
			keys = append(keys, bytes.Clone(k))
			n++
		}
		for _, k := range keys {
			if err := entries.Delete(k); err != nil {
				return n, err
			}
		}
	}
	if n > 0 {
		return n, nil
	}
	if err := tx.DeleteBucket(bStaged); err != nil {
		return 0, err
	}
	sums, err := readAccounts(tx)
	if err != nil {
		return 0, err
	}
	b := &batch{bolt: tx, sums: sums}
	if b.sums == nil {
		b.sums = &accounts{}
	}
	if err := b.putFormat(Format); err != nil || sums == nil {
		return 0, err
	}
	return 0, b.putMeta(metaSums, sums.encode())
}
