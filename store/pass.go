package store

import (
	"sync/atomic"

	"go.etcd.io/bbolt"
)

// passBytes is after how many bytes of values a pass lets go of the file. The system maps more than what is asked for, up to sixteen pages around each.
const passBytes = 4 << 20

// pass is a long look at the file: the pages that it came by are let go of now and then, for else the whole file counts as what the process holds.
type pass struct {
	tx   *bbolt.Tx
	came *atomic.Int64
}

func passOver(tx *bbolt.Tx) pass { return pass{tx, new(atomic.Int64)} }

// pass is that of all looks at this picture: many short ones come to a long one.
func (tx *Tx) pass() pass { return pass{tx.bolt(), &tx.came} }

func (p pass) by(k, v []byte) {
	if p.came.Add(int64(len(k)+len(v))) > passBytes {
		p.came.Store(0)
		release(p.tx)
	}
}
