package store

import (
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
)

// passBytes is after how many bytes of values a pass lets go of the file. The system maps more than what is asked for,
// up to sixteen pages around each.
const passBytes = 4 << 20

// passFile is how much of the file may be mapped while values are read here and there: sixteen pages for each page of
// passBytes.
const passFile = 64 << 20

// pass is a long look at the file: the pages that it came by are let go of now and then, for else the whole file counts
// as what the process holds.
type pass struct {
	tx   *bbolt.Tx
	came *atomic.Int64
}

func passOver(tx *bbolt.Tx) pass { return pass{tx, new(atomic.Int64)} }

// pass is that of all looks at this picture: many short ones come to a long one.
func (tx *Tx) pass() pass { return pass{tx.bolt(), &tx.came} }

// by tells that a pass came by a value.
func (p pass) by(k, v []byte) { p.read(int64(len(k) + len(v))) }

// far tells that a pass came by a value somewhere else, of which the system has mapped more than that. A file that is
// no larger than what may be mapped is not let go of for it: to map it again takes longer than to read it.
func (p pass) far(k, v []byte) {
	if p.tx.Size() <= passFile {
		p.by(k, v)
		return
	}
	p.read(4 << 10)
}

func (p pass) read(n int64) {
	if p.came.Add(n) > passBytes {
		p.came.Store(0)
		release(p.tx)
	}
}

// letGoMeanwhile runs what reads the whole file at once and does not tell where it is.
func letGoMeanwhile(tx *bbolt.Tx, fn func() error) error {
	done, data, size := make(chan struct{}), tx.DB().Info().Data, tx.Size()
	var letting sync.WaitGroup
	letting.Go(func() {
		now := time.NewTicker(time.Millisecond)
		defer now.Stop()
		for {
			select {
			case <-done:
				return
			case <-now.C:
				releaseAt(data, size)
			}
		}
	})
	defer letting.Wait()
	defer close(done)
	return fn()
}
