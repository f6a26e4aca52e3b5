package store

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

// The entries that a transaction adds to the log wait in memory, stream by stream, until it ends, and are put in the order of their keys. Until the commit a page
// of bbolt grows without bound, and to put something into it costs as much as all that stands behind: entries of many streams in turn would cost the
// square of their number.

// await has the last entry of a stream wait to be put.
func (b *batch) await(t *tip, body []byte) {
	v := make([]byte, 0, len(t.Hash)+len(body)+4)
	v = append(append(v, t.Hash[:]...), body...)
	t.waits = append(t.waits, seal(logKey(t.no, t.Number), v))
	b.waiting[t.no] = t
}

// flushLog puts what waits.
func (b *batch) flushLog() error {
	if len(b.waiting) == 0 {
		return nil
	}
	return putLog(b.tx().Bucket(bLog), b.takeLog())
}

// logPiece is a piece of a stream's log.
type logPiece struct {
	stream uint32
	first  uint64
	sealed [][]byte
}

// takeLog gives what waits, ascending by key; it waits no more.
func (b *batch) takeLog() (pieces []logPiece) {
	for _, t := range slices.SortedFunc(maps.Values(b.waiting), func(x, y *tip) int { return cmp.Compare(x.no, y.no) }) {
		pieces = append(pieces, logPiece{t.no, t.firstWaiting(), t.waits})
		t.waits = nil
	}
	clear(b.waiting)
	return pieces
}

func putLog(log *bbolt.Bucket, pieces []logPiece) error {
	for _, p := range pieces {
		for i, v := range p.sealed {
			if err := log.Put(logKey(p.stream, p.first+uint64(i)), v); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *tip) firstWaiting() uint64 { return t.Number - uint64(len(t.waits)) + 1 }

// log is the log as the transaction leaves it.
func (b *batch) log() getter { return batchLog{b} }

type batchLog struct{ b *batch }

// Get gives an entry that waits, else one that lies in the file.
func (l batchLog) Get(key []byte) []byte {
	if t := l.b.waiting[binary.BigEndian.Uint32(key)]; t != nil {
		if number := binary.BigEndian.Uint64(key[4:]); number >= t.firstWaiting() && number <= t.Number {
			return t.waits[number-t.firstWaiting()]
		}
	}
	return l.b.tx().Bucket(bLog).Get(key)
}
