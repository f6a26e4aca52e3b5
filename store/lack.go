package store

import "errors"

// Lack is what a register that took the place of another has not.
type Lack struct {
	Changes uint64 // that the other has
	Was, Is string // the units of the two, where they are not one
}

// LackOf compares the register at path with the one that was put aside for it; nothing where that cannot be read.
func LackOf(path, aside string) (l Lack) {
	err := look(aside, func(was *Tx) error {
		return look(path, func(is *Tx) error {
			heads, err := was.Heads()
			if err != nil {
				return err
			}
			for _, h := range heads {
				has, err := is.Head(h.Stream)
				if err != nil {
					return err
				}
				l.Changes += max(h.Number, has.Number) - has.Number
			}
			if was.Me().Unit != is.Me().Unit {
				l.Was, l.Is = called(was), called(is)
			}
			return nil
		})
	})
	if err != nil {
		return Lack{}
	}
	return l
}

// look shows what is in a register to which nobody writes.
func look(path string, fn func(*Tx) error) error {
	r, err := Open(path, Options{ReadOnly: true, apart: true})
	if err != nil {
		return err
	}
	return errors.Join(r.View(fn), r.Close())
}

// called is the name of a register's unit.
func called(tx *Tx) string {
	if tree, err := tx.Tree(); err == nil && tree.Unit(tx.Me().Unit) != nil {
		return tree.Called(tree.Unit(tx.Me().Unit))
	}
	return tx.Me().Unit.String()
}
