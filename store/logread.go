package store

import (
	"bytes"
	"encoding/binary"
)

// logEntry reads one entry: the chain's hash after it and its bytes, which share memory with the file.
func logEntry(log getter, stream uint32, number uint64) (h Hash, body []byte, err error) {
	return entryAt(log, "log", logKey(stream, number))
}

func entryAt(log getter, where string, key []byte) (h Hash, body []byte, err error) {
	v := log.Get(key)
	if v == nil {
		return h, nil, &Error{Code: Damaged, Where: where}
	}
	if v, err = unseal(v, where, key); err != nil || len(v) < len(h) {
		return h, nil, &Error{Code: Damaged, Where: where}
	}
	copy(h[:], v)
	return h, v[len(h):], nil
}

// log is where entries are looked up.
func (tx *Tx) log() getter {
	if tx.b != nil {
		return tx.b.log()
	}
	return tx.bolt().Bucket(bLog)
}

// Bodies calls fn for the changes of a stream from a number to its head. The bytes are only good until fn returns.
func (tx *Tx) Bodies(s Stream, first uint64, fn func(number uint64, body []byte) error) error {
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
	c := tx.bolt().Bucket(bLog).Cursor()
	prefix := binary.BigEndian.AppendUint32(nil, no)
	for k, v := c.Seek(logKey(no, first)); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		v, err := unseal(v, "log", k)
		if err != nil || len(v) < len(Hash{}) || len(k) != 12 {
			return &Error{Code: Damaged, Where: "log"}
		}
		if next > head.Number {
			break // the rest is staged
		}
		if binary.BigEndian.Uint64(k[4:]) != next {
			return &Error{Code: Damaged, Where: "log"}
		}
		next++
		if err := fn(binary.BigEndian.Uint64(k[4:]), v[len(Hash{}):]); err != nil {
			return err
		}
	}
	if next <= head.Number {
		return &Error{Code: Damaged, Where: "log"}
	}
	return nil
}

// HashAt gives the chain's hash at a number of a stream; ErrNoChange for one that the register does not have.
func (tx *Tx) HashAt(s Stream, number uint64) (Hash, error) {
	head, err := tx.Head(s)
	switch {
	case number == 0:
		return s.Genesis(), nil
	case err != nil:
		return Hash{}, err
	case number == head.Number:
		return head.Hash, nil
	case number > head.Number:
		return Hash{}, ErrNoChange
	}
	no, _ := tx.names.findStream(s)
	h, _, err := logEntry(tx.log(), no, number)
	return h, err
}
