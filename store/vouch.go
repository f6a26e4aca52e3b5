package store

import (
	"bytes"

	"go.etcd.io/bbolt"

	"danvan/store/log"
)

// vouch keeps the manifest that answers for a stream up to where a run of it ends, so that the run can be passed on;
// also that of an earlier end, because the stream may be cut back to it.
func (b *batch) vouch(a *Arrival, end log.Head) error {
	id, ok := a.Vouchers[end.Stream]
	if !ok || b.tx().Bucket(bVouched).Get(end.Hash[:]) != nil {
		return nil
	}
	if b.tx().Bucket(bManifests).Get(id[:]) == nil {
		if err := b.put(bManifests, id[:], bytes.Clone(a.Manifests[id])); err != nil {
			return err
		}
	}
	return b.put(bVouched, bytes.Clone(end.Hash[:]), bytes.Clone(id[:]))
}

// Voucher gives the manifest that vouches for a stream's head, as it came, and its hash; nil for a stream of our own or
// one that nobody vouches for.
func (tx *Tx) Voucher(s log.Stream) (id log.Hash, manifest []byte, err error) {
	if tx.bolt().Bucket(bVouchers) != nil {
		id, err = hash32(tx.bolt(), bVouchers, s.Bytes())
	} else {
		var head log.Head
		if head, err = tx.Head(s); err == nil {
			id, err = hash32(tx.bolt(), bVouched, head.Hash[:])
		}
	}
	if err != nil || id == (log.Hash{}) {
		return id, nil, err
	}
	m, err := unseal(tx.bolt(), tx.bolt().Bucket(bManifests).Get(id[:]), "manifests", id[:])
	return id, bytes.Clone(m), err
}

// hash32 reads a hash; zero when it is not there.
func hash32(tx *bbolt.Tx, bucket, key []byte) (h log.Hash, err error) {
	v, err := get(tx, bucket, key)
	if v == nil || err != nil {
		return h, err
	}
	if len(v) != len(h) {
		return h, &Error{Code: Damaged, Where: string(bucket)}
	}
	return log.Hash(v), nil
}

// Manifest gives a manifest with its signature, as it came; nil when the register has none of that hash.
func (tx *Tx) Manifest(id log.Hash) ([]byte, error) {
	m, err := get(tx.bolt(), bManifests, id[:])
	return bytes.Clone(m), err
}

// Manifests calls fn for every manifest that vouches for a stream, now or up to an earlier head. The bytes are only
// good until fn returns.
func (tx *Tx) Manifests(fn func(id log.Hash, manifest []byte) error) error {
	return each(tx.bolt(), bManifests, func(k, v []byte) error {
		if len(k) != len(log.Hash{}) {
			return &Error{Code: Damaged, Where: "manifests"}
		}
		return fn(log.Hash(k), v)
	})
}
