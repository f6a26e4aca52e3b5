package store

import "go.etcd.io/bbolt"

// passBytes is after how many bytes of values a pass lets go of the file. The system maps more than what is asked for, up to sixteen pages around each.
const passBytes = 4 << 20

// pass is a long look at the file: the pages that it came by are let go of now and then, for else the whole file counts as what the process holds.
type pass struct {
	tx   *bbolt.Tx
	came int
}

func (p *pass) by(k, v []byte) {
	if p.came += len(k) + len(v); p.came > passBytes {
		p.came = 0
		release(p.tx)
	}
}
