package main

import (
	"maps"
	"slices"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
)

// watchClosed begins to note what is saved once the own unit has closed books: of a long list it is much.
func (p *program) watchClosed(r *store.Register) error {
	if p.saved != nil {
		return nil
	}
	return r.View(func(tx *store.Tx) error {
		closed, err := completeness.HasClosed(tx)
		if closed {
			p.saved = &[]record.Ref{}
			r.Watch(func(refs []record.Ref) { *p.saved = append(*p.saved, refs...) })
		}
		return err
	})
}

// tellClosed says to who saved something that it belongs to books that are closed: it goes up all the same, and the
// unit above sees that they changed.
func (p *program) tellClosed(r *store.Register) error {
	if p.saved == nil || len(*p.saved) == 0 {
		return nil
	}
	return r.View(func(tx *store.Tx) error {
		d, err := completeness.Read(tx)
		if err != nil {
			return err
		}
		late, err := d.Again(tx, *p.saved)
		if err != nil {
			return err
		}
		say := &p.t.CLI.Say.Due
		for _, span := range slices.Sorted(maps.Keys(late)) {
			p.note("! " + say.SavedClosed(p.t.StretchOf(span), len(late[span])))
			p.note("  " + say.CloseAgain(span.Flags()))
		}
		return nil
	})
}
