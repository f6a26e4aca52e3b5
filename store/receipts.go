package store

import (
	"bytes"
	"cmp"

	"danvan/store/log"
	"danvan/store/record"
)

// Receipt is what a receiver says became of a bundle that was sent to it.
type Receipt struct {
	Bundle  log.Hash    `cbor:"bundle"` // SHA-256 of the manifest
	Serial  uint64      `cbor:"serial"`
	State   string      `cbor:"state"` // accepted, waiting, refused, aside
	Code    string      `cbor:"code"`  // why, unless it was accepted
	By      record.ID   `cbor:"by"`    // the unit that says so
	Replica log.Replica `cbor:"replica"`
	Made    int64       `cbor:"made"` // ms since 1970, by its clock
	Told    uint64      `cbor:"told"` // serial of the bundle that says so, which decides between two of one second
}

// receive keeps receipts. Of several for one bundle the one made last stays, whatever order they come in.
func (b *batch) receive(rs []Receipt) error {
	for _, r := range rs {
		next, err := record.EncodeOne(r)
		if err != nil {
			return err
		}
		was, err := get(b.tx(), bReceipts, r.Bundle[:])
		if err != nil {
			return err
		}
		if was != nil {
			var has Receipt
			if err := record.DecodeOne(was, &has); err != nil {
				return err
			}
			if cmp.Or(cmp.Compare(has.Made, r.Made), cmp.Compare(has.Told, r.Told), bytes.Compare(was, next)) >= 0 {
				continue
			}
		}
		if err := b.put(bReceipts, r.Bundle[:], next); err != nil {
			return err
		}
	}
	return nil
}

// Receipts gives, by bundle, what receivers said last.
func (tx *Tx) Receipts() (map[log.Hash]Receipt, error) {
	all := map[log.Hash]Receipt{}
	err := each(tx.bolt(), bReceipts, func(_, v []byte) error {
		var r Receipt
		err := record.DecodeOne(v, &r)
		all[r.Bundle] = r
		return err
	})
	return all, err
}
