package exchange

import (
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
)

// Completeness says which units below have reported for a span, from what was accepted here: rows are the register's.
func Completeness(tx *store.Tx, rows *listing.Listing, span record.Interval, now time.Time) (*completeness.Report, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	in := completeness.Input{Unit: tree.Unit(tx.Me().Unit), Span: span, Now: now, Arrived: map[record.ID][]int64{}, Behind: map[record.ID]bool{}}
	if in.Unit == nil {
		return nil, &Error{Code: UnknownUnit}
	}
	in.Entries = completeness.Count(rows, in.Unit.ID, span)
	if in.Declared, err = completeness.Read(tx); err != nil {
		return nil, err
	}
	if in.Asked, err = asked(tx, tree, in.Unit, span); err != nil {
		return nil, err
	}
	in.Late = map[record.ID][]completeness.Change{}
	for unit := range in.Declared.Closings {
		if !tree.Above(in.Unit.ID, unit) {
			continue
		}
		if in.Late[unit], err = in.Declared.Late(tx, unit, span); err != nil {
			return nil, err
		}
	}
	if err := arrivals(tx, in.Arrived); err != nil {
		return nil, err
	}
	kept, err := tx.Quarantine()
	if err != nil {
		return nil, err
	}
	for _, q := range kept {
		if waits(State(q.State), q.Code) {
			in.Behind[q.Unit] = true
		}
	}
	return completeness.Of(in), nil
}

// asked counts the figures that the units below one are asked for, for just a span, and those that they gave, and tells
// who gave any.
func asked(tx *store.Tx, tree *store.Tree, unit *store.Unit, span record.Interval) (map[record.ID]completeness.Asked, error) {
	book, err := measure.Read(tx)
	if err != nil || len(book.Items) == 0 {
		return nil, err
	}
	all := map[record.ID]completeness.Asked{}
	unit.Walk(func(u *store.Unit) {
		all[u.ID] = completeness.Asked{Any: book.Gives(u.ID, span)}
		for _, d := range book.Duties(tree, u, span.Year()) {
			if d.Span == span {
				all[u.ID] = completeness.Asked{Asked: d.Asked, Given: d.Given, Any: all[u.ID].Any}
			}
		}
	})
	return all, nil
}

// arrivals gathers when bundles came in with the affairs of each unit; a bundle without any is its sender's.
func arrivals(tx *store.Tx, at map[record.ID][]int64) error {
	notes, err := tx.Bundles()
	if err != nil {
		return err
	}
	for _, n := range notes {
		if n.Out || n.Aside {
			continue
		}
		text, err := tx.Manifest(n.ID)
		if err != nil {
			return err
		}
		units := map[record.ID]bool{n.Unit: true}
		if text != nil {
			m, err := manifestOf(text)
			if err != nil {
				return err
			}
			for _, l := range m.Lines {
				units[l.Stream.Channel.Unit] = units[l.Stream.Channel.Unit] || l.Stream.Channel.Part == record.Affairs
			}
		}
		for u, has := range units {
			if has {
				at[u] = append(at[u], n.At)
			}
		}
	}
	return nil
}
