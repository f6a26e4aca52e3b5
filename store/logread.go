package store

import (
	"bytes"
	"encoding/binary"

	"go.etcd.io/bbolt"

	"danvan/store/log"
)

// logReader finds single changes in the log. It keeps the blocks that it last took apart, for who reads several changes
// often finds them in few.
type logReader struct {
	kept [8]keptBlock
	next int // the one that gives way
}

type keptBlock struct {
	key []byte
	*laid
}

// find gives what holds a change: itself, or its block.
func (r *logReader) find(entries *bbolt.Bucket, stream uint32, number uint64) (*laid, error) {
	k, v := entries.Cursor().Seek(logKey(stream, number))
	if of, first, _, ok := logSpan(k); !ok || of != stream || first > number {
		return nil, damagedLog()
	}
	for _, b := range r.kept {
		if bytes.Equal(b.key, k) {
			return b.laid, nil
		}
	}
	l, err := readLaid(entries.Tx(), k, v)
	if err == nil && l.block {
		r.kept[r.next], r.next = keptBlock{bytes.Clone(k), l}, (r.next+1)%len(r.kept)
	}
	return l, err
}

// forget lets go of what was taken apart; who takes something out of the log calls it.
func (r *logReader) forget() { r.kept = [8]keptBlock{} }

// logEntry reads one change: the chain's hash after it and its bytes, which may share memory with the file.
func (tx *Tx) logEntry(stream uint32, number uint64) (h log.Hash, body []byte, err error) {
	if tx.b != nil {
		return tx.b.logEntry(stream, number)
	}
	return tx.blocks.entry(tx.at.Bucket(bLog), stream, number)
}

func (r *logReader) entry(entries *bbolt.Bucket, stream uint32, number uint64) (h log.Hash, body []byte, err error) {
	l, err := r.find(entries, stream, number)
	if err != nil {
		return h, nil, err
	}
	return l.hashAt(number), l.bodies[number-l.first], nil
}

// Bodies calls fn for the changes of a stream from a number to its head. The bytes are only good until fn returns.
func (tx *Tx) Bodies(s log.Stream, first uint64, fn func(number uint64, body []byte) error) error {
	return tx.bodies(s, first, fn, func(uint64, log.Hash) error { return nil })
}

// bodies is Bodies that also tells the hashes of the chain which the log holds: after a single change, and before the
// first change of a block.
func (tx *Tx) bodies(s log.Stream, first uint64, fn func(number uint64, body []byte) error, holds func(after uint64, h log.Hash) error) error {
	no, ok := tx.names.findStream(s)
	if !ok {
		return nil
	}
	if tx.b != nil {
		if err := tx.b.flushLog(); err != nil {
			return err
		}
	}
	head, err := tx.Head(s)
	if err != nil {
		return err
	}
	next := max(first, 1)
	c, look := tx.bolt().Bucket(bLog).Cursor(), tx.pass()
	prefix := binary.BigEndian.AppendUint32(nil, no)
	for k, v := c.Seek(logKey(no, next)); next <= head.Number && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		look.by(k, v)
		l, err := readLaid(tx.bolt(), k, v)
		if err != nil {
			return err
		}
		if l.first > next || l.last() < next || l.last() > head.Number {
			return damagedLog()
		}
		if l.block && l.first == next {
			if err := holds(next-1, l.before); err != nil {
				return err
			}
		}
		for ; next <= l.last(); next++ {
			if err := fn(next, l.bodies[next-l.first]); err != nil {
				return err
			}
		}
		if !l.block {
			if err := holds(l.first, l.hashes[0]); err != nil {
				return err
			}
		}
	}
	if next <= head.Number {
		return damagedLog()
	}
	return nil
}

// HashAt gives the chain's hash at a number of a stream; ErrNoChange for one that the register does not have.
func (tx *Tx) HashAt(s log.Stream, number uint64) (log.Hash, error) {
	head, err := tx.Head(s)
	switch {
	case number == 0:
		return s.Genesis(), nil
	case err != nil:
		return log.Hash{}, err
	case number == head.Number:
		return head.Hash, nil
	case number > head.Number:
		return log.Hash{}, ErrNoChange
	}
	no, _ := tx.names.findStream(s)
	h, _, err := tx.logEntry(no, number)
	return h, err
}
