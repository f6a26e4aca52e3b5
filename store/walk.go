package store

import (
	"bytes"
	"slices"

	"danvan/store/log"
)

// walk calls fn for every record whose key begins with a prefix, ascending. Key and State are only good until fn
// returns. A writing transaction is shown what it wrote so far, but not what fn itself writes. Once all were shown they
// are compared with their account: a prefix is that of whole kinds.
func (tx *Tx) walk(prefix []byte, fn func(k []byte, s *log.State) error) error {
	return tx.met(tx.walkAll(prefix, fn))
}

func (tx *Tx) walkAll(prefix []byte, fn func(k []byte, s *log.State) error) error {
	should, accounted, err := tx.recordsAccount(prefix)
	if err != nil {
		return err
	}
	var has account
	wrote := tx.wrote(prefix)
	s := &log.State{Names: tx.names}
	c, look := tx.records().Cursor(), tx.pass()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		look.by(k, v)
		has.add(k, v)
		for ; len(wrote) > 0 && bytes.Compare(wrote[0].key, k) < 0; wrote = wrote[1:] {
			if err := fn(wrote[0].key, wrote[0].state.Clone()); err != nil {
				return err
			}
		}
		if len(wrote) > 0 && bytes.Equal(wrote[0].key, k) {
			continue // fn is given what it is now, before the next
		}
		v, err := unseal(tx.bolt(), v, "records", k)
		if err != nil {
			return err
		}
		if !s.Decode(v) {
			return &Error{Code: Damaged, Where: "records"}
		}
		if err := fn(k, s); err != nil {
			return err
		}
	}
	if accounted && has != should {
		return notAccounted("records", has.count, should.count)
	}
	for _, e := range wrote {
		if err := fn(e.key, e.state.Clone()); err != nil {
			return err
		}
	}
	return nil
}

// wrote gives the records with a prefix that this transaction has written, ascending by key.
func (tx *Tx) wrote(prefix []byte) (es []*entry) {
	if tx.b == nil {
		return nil
	}
	for _, e := range tx.b.dirty {
		if bytes.HasPrefix(e.key, prefix) {
			es = append(es, e)
		}
	}
	slices.SortFunc(es, func(x, y *entry) int { return bytes.Compare(x.key, y.key) })
	return es
}
