package store

import (
	"crypto/sha256"
	"fmt"

	"danvan/store/log"
	"danvan/store/record"
)

// checkAside follows the chain of everything that lies aside.
func checkAside(tx *Tx, rep *Report) error {
	all, err := tx.Aside()
	if err != nil {
		return err
	}
	told := 0
	for _, a := range all {
		lie := 0
		for _, run := range a.Runs {
			n, err := checkAsideRun(tx, a.ID, run)
			if err != nil {
				rep.add("aside %s: stream %s: %v", a.ID, run.Stream.Replica, err)
			}
			lie += n
		}
		if lie != a.Changes {
			rep.add("aside %s: %d changes, it speaks of %d", a.ID, lie, a.Changes)
		}
		told += lie
	}
	lie := 0
	err = each(tx.bolt(), bAsideLog, func(_, _ []byte) error { lie++; return nil })
	if lie != told {
		rep.add("aside: %d changes, %d are spoken of", lie, told)
	}
	return err
}

func checkAsideRun(tx *Tx, id record.ID, run AsideRun) (n int, err error) {
	no, _ := tx.names.findStream(run.Stream)
	h := run.Before
	for number := run.First; number <= run.Last; number++ {
		lies, body, err := asideEntry(tx.bolt().Bucket(bAsideLog), asideKey(id, no, number))
		if err != nil {
			return n, err
		}
		if h = h.Next(body); h != lies {
			return n, fmt.Errorf("the chain breaks at change %d", number)
		}
		if _, err := log.DecodeChange(body, run.Stream.Replica); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// checkKept compares the files in quarantine with their names.
func checkKept(tx *Tx, rep *Report) error {
	kept, err := tx.Quarantine()
	if err != nil {
		return err
	}
	whole := 0
	for _, q := range kept {
		if !q.Whole {
			continue
		}
		whole++
		b, err := get(tx.bolt(), bKept, q.ID[:])
		if err != nil || sha256.Sum256(b) != q.ID {
			rep.add("quarantine: %s is not the file that came", q.File)
		}
	}
	lie := 0
	err = each(tx.bolt(), bKept, func(_, _ []byte) error { lie++; return nil })
	if lie != whole {
		rep.add("quarantine: %d files, %d are spoken of", lie, whole)
	}
	if err == nil {
		_, err = tx.Imports()
	}
	return err
}
