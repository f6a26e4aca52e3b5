package store

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"danvan/store/record"
)

// Report is what Check found.
type Report struct {
	OK       bool     `json:"ok"`
	Records  int      `json:"records"`
	Changes  int      `json:"changes"`
	Problems []string `json:"problems"`
}

const maxProblems = 100 // told; a file so damaged needs no longer list

func (r *Report) add(format string, args ...any) {
	if len(r.Problems) < maxProblems {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

// Check reads the whole register: the pages of the file, every checksum, every chain, and whether each record is what
// its changes add up to. It changes nothing. Where the pages do not hold, nothing else is looked at.
func (r *Register) Check() (*Report, error) {
	rep := &Report{Problems: []string{}}
	r.writing.Lock() // until the beginning of the file is read: the second save from now would overwrite it
	written := sync.OnceFunc(r.writing.Unlock)
	defer written()
	err := r.View(func(tx *Tx) error {
		all, done, err := r.pictures(tx)
		defer done()
		if err != nil {
			return err
		}
		if err := walkPages(tx.bolt(), r.path, true, written); err != nil {
			rep.add("%v", err)
			return nil
		}
		for _, step := range []func(*Tx, *Report) error{checkSeals, checkSums, r.checkLog(all), checkAside, checkKept} {
			if err := r.guard(func() error { return step(tx, rep) }); err != nil {
				rep.add("%v", err)
			}
		}
		return nil
	})
	rep.OK = len(rep.Problems) == 0
	return rep, err
}

func checkSeals(tx *Tx, rep *Report) error {
	for _, name := range slices.Concat(firstBuckets, [][]byte{bVouchers, bListing}, newerBuckets) {
		bucket := tx.bolt().Bucket(name)
		if bucket == nil {
			continue // not made yet, or gone
		}
		look := tx.pass()
		err := bucket.ForEach(func(k, v []byte) error {
			look.by(k, v)
			if _, err := unseal(tx.bolt(), v, string(name), k); err != nil {
				rep.add("checksum of %s/%x", name, k)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// checkLogLength holds the number of the log's entries against what the heads speak of.
func checkLogLength(tx *Tx, rep *Report) error {
	staged, err := readStaged(tx.bolt())
	if err != nil {
		return err
	}
	laid, look := 0, tx.pass()
	tx.Release()
	err = tx.bolt().Bucket(bLog).ForEach(func(k, v []byte) error {
		look.by(k, v)
		_, first, last, ok := logSpan(k)
		if !ok {
			rep.add("log: %x is no place of a change", k)
		} else if !beyond(staged, k) {
			laid += int(last - first + 1)
		}
		return nil
	})
	if err == nil && laid != rep.Changes {
		rep.add("log: %d entries, the heads speak of %d", laid, rep.Changes)
	}
	return err
}

// Conflicted gives every record that is in conflict.
func (tx *Tx) Conflicted() (refs []record.Ref, err error) {
	err = tx.bolt().Bucket(bConflicts).ForEach(func(k, _ []byte) error {
		ch, kind, id, ok := splitRecordKey(k)
		if !ok {
			return &Error{Code: Damaged, Where: "conflicts"}
		}
		refs = append(refs, record.Ref{Channel: tx.names.channelAt(ch), Kind: kind, ID: id})
		return nil
	})
	return refs, err
}

// Commits counts the transactions that changed the register so far; it tells whether anything changed between two
// readings.
func (tx *Tx) Commits() (uint64, error) {
	v, err := getMeta(tx.bolt().Bucket(bMeta), metaCommit)
	if err != nil || len(v) != 8 {
		return 0, &Error{Code: Damaged, Where: "meta"}
	}
	return binary.BigEndian.Uint64(v), nil
}
