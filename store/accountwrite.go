package store

import (
	"errors"
	"maps"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/vault"
)

// account has the accounts ready before the transaction writes: as the file keeps them, or made anew from what lies in
// it.
func (b *batch) account(known *accounts) error {
	b.records = map[string]*account{}
	if known != nil {
		b.sums = known
		return nil
	}
	b.direct = true
	if err := b.tx().DeleteBucket(bSums); err != nil {
		return err
	}
	if _, err := b.tx().CreateBucket(bSums); err != nil {
		return err
	}
	b.sums = &accounts{buckets: map[string]*bucketAccount{}}
	for _, name := range accounted() {
		a, err := adding(b.tx().Bucket(name), name)
		if err != nil {
			return err
		}
		b.sums.buckets[string(name)] = &a
	}
	var err error
	b.records, err = recordsByPrefix(b.tx())
	return err
}

// firstAccounts puts the accounts of a register that holds nothing yet.
func firstAccounts(tx *bbolt.Tx, lock *vault.Lock) error {
	b := &batch{bolt: tx}
	if err := errors.Join(b.account(nil), b.putLock(lock)); err != nil {
		return err
	}
	return b.saveAccounts(0)
}

// accountFor changes the accounts by a value that is put (nil: dropped) in place of what lies there.
func (b *batch) accountFor(in *bbolt.Bucket, bucket, key, v []byte) {
	a := b.sums.accountOf(bucket)
	if a == nil {
		return
	}
	var change account
	if was := in.Get(key); was != nil {
		if was, counts := weighed(bucket, key, was); counts {
			change.take(key, was)
		}
	}
	if v != nil {
		if v, counts := weighed(bucket, key, v); counts {
			change.add(key, v)
		}
	}
	a.join(change)
}

// accountRecord changes the accounts by what became of a record.
func (b *batch) accountRecord(key []byte, change account) {
	a := b.sums.accountOf(bRecords)
	if a == nil {
		return
	}
	a.join(change)
	prefix := recordPrefix(key)
	of := b.records[string(prefix)]
	if of == nil {
		of = &account{}
		b.records[string(prefix)] = of
	}
	of.join(change)
}

// saveAccounts puts what the accounts have become; nothing may be put after it.
func (b *batch) saveAccounts(commit uint64) error {
	for _, prefix := range slices.Sorted(maps.Keys(b.records)) {
		key, a := []byte(prefix), *b.records[prefix]
		was, err := get(b.tx(), bSums, key)
		if err != nil {
			return err
		}
		if x, ok := decodeAccount(was); ok {
			a.join(x)
		}
		if a.count == 0 {
			err = b.drop(bSums, key)
		} else {
			err = b.put(bSums, key, a.encode())
		}
		if err != nil {
			return err
		}
	}
	for name, a := range b.sums.buckets {
		a.sequence = b.tx().Bucket([]byte(name)).Sequence()
	}
	b.sums.commit = commit
	return b.putMeta(metaSums, b.sums.encode())
}
