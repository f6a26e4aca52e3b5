package store

import (
	"bytes"
	"cmp"
	"maps"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
)

// The changes that a transaction adds to the log wait in memory, stream by stream, until it ends, and are put in the
// order of their keys. Until the commit a page of bbolt grows without bound, and to put something into it costs as much
// as all that stands behind: changes of many streams in turn would cost the square of their number.

// chained is a change, and the hash of its stream's chain after it.
type chained struct {
	hash log.Hash
	body []byte
}

// await has the next change of a stream wait to be put.
func (b *batch) await(t *tip, body []byte, hash log.Hash) {
	if len(t.waits) == 0 {
		t.before = t.Hash
	}
	t.Number, t.Hash = t.Number+1, hash
	t.waits = append(t.waits, chained{hash, body})
	b.waiting[t.no] = t
}

// flushLog puts what waits.
func (b *batch) flushLog() error {
	if len(b.waiting) == 0 {
		return nil
	}
	return putLog(b.tx().Bucket(bLog), b.takeLog(false))
}

// logPiece is a piece of a stream's log.
type logPiece struct {
	stream uint32
	first  uint64
	before log.Hash
	waits  []chained
}

// takeLog gives what waits, ascending by key; it waits no more. Where more is to come, what does not fill a block waits
// on, unless that is much.
func (b *batch) takeLog(more bool) (pieces []logPiece) {
	rest := 0
	for _, t := range b.waiting {
		rest += size(t.waits[filled(t.waits):])
	}
	more = more && rest < StageAfter/2
	for _, t := range slices.SortedFunc(maps.Values(b.waiting), func(x, y *tip) int { return cmp.Compare(x.no, y.no) }) {
		take := len(t.waits)
		if more {
			take = filled(t.waits)
		}
		if take == 0 {
			continue
		}
		pieces = append(pieces, logPiece{t.no, t.firstWaiting(), t.before, t.waits[:take:take]})
		t.before = t.waits[take-1].hash
		if t.waits = slices.Clone(t.waits[take:]); len(t.waits) == 0 {
			delete(b.waiting, t.no)
		}
	}
	return pieces
}

// nextBlock counts the changes that make the next block, and tells whether they fill one.
func nextBlock(waits []chained) (n int, full bool) {
	for size := 0; n < len(waits) && !full; n++ {
		size += len(waits[n].body)
		full = size >= PackAfter*blockChange
	}
	return n, full
}

// filled counts the changes that fill blocks.
func filled(waits []chained) (all int) {
	for {
		n, full := nextBlock(waits[all:])
		if !full {
			return all
		}
		all += n
	}
}

func putLog(entries *bbolt.Bucket, pieces []logPiece) error {
	for _, p := range pieces {
		if len(p.waits) >= PackAfter {
			if err := p.pack(entries); err != nil {
				return err
			}
			continue
		}
		for i, v := range p.waits {
			key, one := logKey(p.stream, p.first+uint64(i)), make([]byte, 0, len(v.hash)+len(v.body)+4)
			if err := entries.Put(key, seal(entries.Tx(), "log", key, append(append(one, v.hash[:]...), v.body...))); err != nil {
				return err
			}
		}
	}
	return nil
}

// pack puts a piece as blocks.
func (p logPiece) pack(entries *bbolt.Bucket) error {
	var into packer
	for len(p.waits) > 0 {
		n, _ := nextBlock(p.waits)
		into = packer{before: p.before, raw: into.raw[:0]}
		for _, v := range p.waits[:n] {
			into.add(v.body)
		}
		key := blockKey(p.stream, p.first, p.first+uint64(n)-1)
		if err := entries.Put(key, seal(entries.Tx(), "log", key, into.value())); err != nil {
			return err
		}
		p.before, p.first, p.waits = p.waits[n-1].hash, p.first+uint64(n), p.waits[n:]
	}
	return nil
}

// gatherLog makes blocks of what lies singly at the end of streams that have grown by enough of it. A long save leaves
// nothing like that.
func (b *batch) gatherLog() error {
	for _, t := range b.tips {
		if every := uint64(PackAfter); b.staged || t.Number <= t.was || t.was/every == t.Number/every {
			continue
		}
		if err := b.gatherSingly(t); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) gatherSingly(t *tip) error {
	entries := b.tx().Bucket(bLog)
	p := logPiece{stream: t.no, first: t.Number + 1}
	c := entries.Cursor()
	for k, v := c.Seek(logKey(t.no, t.Number)); bytes.Equal(k, logKey(t.no, p.first-1)) && len(p.waits) < 2*PackAfter; k, v = c.Prev() {
		l, err := readLaid(entries.Tx(), k, v)
		if err != nil {
			return err
		}
		p.first--
		p.waits = append(p.waits, chained{l.hash[0], bytes.Clone(l.body[0])})
	}
	if len(p.waits) < PackAfter/2 {
		return nil
	}
	slices.Reverse(p.waits)
	var err error
	if p.before, err = b.hashAt(t.Stream, p.first-1, &t.Head); err != nil {
		return err
	}
	for n := p.first; n <= t.Number; n++ {
		if err := entries.Delete(logKey(t.no, n)); err != nil {
			return err
		}
	}
	return p.pack(entries)
}

func size(waits []chained) (n int) {
	for _, v := range waits {
		n += len(v.hash) + len(v.body)
	}
	return n
}

func (t *tip) firstWaiting() uint64 { return t.Number - uint64(len(t.waits)) + 1 }

// logEntry is that of the log as the transaction leaves it.
func (b *batch) logEntry(stream uint32, number uint64) (h log.Hash, body []byte, err error) {
	if t := b.waiting[stream]; t != nil && number >= t.firstWaiting() && number <= t.Number {
		v := t.waits[number-t.firstWaiting()]
		return v.hash, v.body, nil
	}
	return b.blocks.entry(b.tx().Bucket(bLog), stream, number)
}
