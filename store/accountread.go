package store

import (
	"bytes"
	"fmt"
	"slices"
	"sync"

	"go.etcd.io/bbolt"

	"danvan/store/record"
)

// accounted are the buckets that have an account: all but the log. Records have one of each kind in each channel
// besides, under the prefix of their keys in the bucket of sums: who reads some records need not read all to know that
// none is hidden.
func accounted() [][]byte {
	return slices.DeleteFunc(slices.Concat(firstBuckets, newerBuckets), func(b []byte) bool { return bytes.Equal(b, bLog) })
}

// large tells whether a bucket is not read when a register is opened. What reads records and the log accounts for what
// it reads; what lies aside or is kept is spoken of by its exact key.
func large(bucket []byte) bool {
	return slices.ContainsFunc([][]byte{bLog, bRecords, bAsideLog, bKept, bListing}, func(b []byte) bool { return bytes.Equal(b, bucket) })
}

// weighed is what of a value an account counts. The accounts are not in their own; and which file it is older programs
// write without a commit.
func weighed(bucket, k, v []byte) (_ []byte, counts bool) {
	if !bytes.Equal(bucket, bMeta) {
		return v, true
	}
	switch string(k) {
	case metaSums:
		return nil, false
	case metaFile, metaMarks:
		return nil, true
	}
	return v, true
}

// readAccounts gives the accounts of a transaction's picture; nil when there are none, or a program that knows of none
// has written since.
func readAccounts(tx *bbolt.Tx) (*accounts, error) {
	meta := tx.Bucket(bMeta)
	v, err := getMeta(meta, metaSums)
	if err != nil {
		return nil, err
	}
	if v == nil {
		if tx.Bucket(bSums) != nil {
			return nil, &Error{Code: Damaged, Where: "meta/" + metaSums}
		}
		return nil, nil
	}
	a, ok := decodeAccounts(v)
	commit, err := metaUint(meta, metaCommit)
	if err != nil {
		return nil, err
	}
	if !ok || a.commit > commit {
		return nil, &Error{Code: Damaged, Where: "meta/" + metaSums}
	}
	if a.commit < commit {
		return nil, nil
	}
	return a, nil
}

// adding adds up a bucket.
func adding(b *bbolt.Bucket, name []byte) (a bucketAccount, err error) {
	a.sequence = b.Sequence()
	look := passOver(b.Tx())
	err = b.ForEach(func(k, v []byte) error {
		look.by(k, v)
		if v, counts := weighed(name, k, v); counts {
			a.add(k, v)
		}
		return nil
	})
	return a, err
}

// hold compares the buckets with their accounts and names the first that differs; large ones only when asked to. A
// bucket without an account is of a later version.
func (a *accounts) hold(tx *bbolt.Tx, all bool, differs func(bucket string, has, should uint64) error) error {
	names := make([]string, 0, len(a.buckets))
	for name := range a.buckets {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b := tx.Bucket([]byte(name))
		should := a.buckets[name]
		if b == nil {
			if err := differs(name, 0, should.count); err != nil {
				return err
			}
			continue
		}
		if !all && large([]byte(name)) {
			continue
		}
		has, err := adding(b, []byte(name))
		if err != nil {
			return err
		}
		if has != *should {
			if err := differs(name, has.count, should.count); err != nil {
				return err
			}
		}
	}
	return nil
}

func notAccounted(bucket string, has, should uint64) error {
	return &Error{Code: Damaged, Where: bucket, Err: fmt.Errorf("%d values, %d are accounted for", has, should)}
}

// recordsAccount gives the account of the records with a prefix, whole kinds of a channel; ok is false when the picture
// has none.
func (tx *Tx) recordsAccount(prefix []byte) (a account, ok bool, err error) {
	if tx.sums == nil {
		return a, false, nil
	}
	c := tx.bolt().Bucket(bSums).Cursor()
	for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix) && k != nil; k, v = c.Next() {
		v, err := unseal(tx.bolt(), v, "sums", k)
		x, whole := decodeAccount(v)
		if err != nil || !whole {
			return a, false, &Error{Code: Damaged, Where: "sums"}
		}
		a.join(x)
	}
	if tx.b != nil {
		for k, x := range tx.b.records {
			if bytes.HasPrefix([]byte(k), prefix) {
				a.join(*x)
			}
		}
	}
	return a, true, nil
}

// proven remembers of which kinds of which channels all records are where they are looked for. It is found out once in
// each run: what a run writes itself it need not doubt.
type proven struct {
	mu   sync.Mutex
	seen map[string]bool
}

func (p *proven) has(prefix []byte) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.seen[string(prefix)]
}

func (p *proven) add(prefix []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen[string(prefix)] = true
}

// prove makes sure that a record of a kind in a channel can be looked up: that all are there and as they were last put,
// and each is found by its key. Else one that is hidden would be taken for one that never was, and a page of old for
// what is now.
func (tx *Tx) prove(channel uint32, kind record.Name) error {
	prefix := kindPrefix(channel, kind)
	if tx.sums == nil || tx.proven.has(prefix) || tx.b != nil && tx.b.staging != nil { // what is staged was copied whole
		return nil
	}
	should, _, err := tx.recordsAccount(prefix)
	if err != nil {
		return err
	}
	b := tx.bolt().Bucket(bRecords)
	var has account
	c, look := b.Cursor(), tx.pass()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		look.by(k, v)
		has.add(k, v)
		if b.Get(k) == nil {
			return &Error{Code: Damaged, Where: "records"}
		}
	}
	if has != should {
		return notAccounted("records", has.count, should.count)
	}
	tx.proven.add(prefix)
	return nil
}

// checkSums compares everything with its account.
func checkSums(tx *Tx, rep *Report) error {
	if tx.sums == nil {
		return nil
	}
	err := tx.sums.hold(tx.bolt(), true, func(bucket string, has, should uint64) error {
		rep.add("%s: %d values, %d are accounted for, or one is not what was put", bucket, has, should)
		return nil
	})
	if err != nil {
		return err
	}
	found, err := recordsByPrefix(tx.bolt())
	if err != nil {
		return err
	}
	err = each(tx.bolt(), bSums, func(k, v []byte) error {
		should, _ := decodeAccount(v)
		has := account{}
		if x := found[string(k)]; x != nil {
			has = *x
		}
		if delete(found, string(k)); has != should {
			rep.add("records %x: %d, %d are accounted for, or one is not what was put", k, has.count, should.count)
		}
		return nil
	})
	for k := range found {
		rep.add("records %x are not accounted for", k)
	}
	return err
}

// recordsByPrefix adds up the records of each kind in each channel.
func recordsByPrefix(tx *bbolt.Tx) (map[string]*account, error) {
	all := map[string]*account{}
	var of []byte
	var a *account
	look := passOver(tx)
	err := tx.Bucket(bRecords).ForEach(func(k, v []byte) error {
		look.by(k, v)
		prefix := recordPrefix(k)
		if a == nil || !bytes.Equal(prefix, of) {
			of = prefix
			if a = all[string(of)]; a == nil {
				a = &account{}
				all[string(of)] = a
			}
		}
		a.add(k, v)
		return nil
	})
	return all, err
}

// recordPrefix is the part of a record's key that names its channel and kind.
func recordPrefix(k []byte) []byte { return k[:max(0, len(k)-len(record.ID{}))] }
