package life

import (
	"cmp"
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// decisionID is the id of a decision of a unit by its number and year; zero for none.
func decisionID(unit record.ID, d *record.Decision) record.ID {
	if d == nil {
		return record.ID{}
	}
	return record.DecisionID(unit, d.Date.Year(), vi.Fold(d.Number))
}

// decide keeps a decision of the register's unit: a new one, or one that is here by its number and year, of which
// nothing is emptied.
func decide(w *store.Writer, d *record.Decision) error {
	if d == nil {
		return nil
	}
	me := w.Me().Unit
	ref := record.CatalogOf(me, record.DecisionKind, decisionID(me, d))
	var was record.Decision
	if _, err := w.Get(ref, &was); err != nil && !errors.Is(err, store.ErrNoRecord) {
		return err
	}
	now := was
	now.Unit, now.Number, now.Date, now.Issuer = me, cmp.Or(was.Number, d.Number), d.Date, cmp.Or(d.Issuer, was.Issuer)
	now.Signer, now.Level = cmp.Or(d.Signer, was.Signer), cmp.Or(d.Level, was.Level)
	if tree, err := w.Tree(); err != nil {
		return err
	} else if u := tree.Unit(me); u != nil && now.Level == "" {
		now.Level = u.Level
	}
	_, err := w.Put(ref, &now, nil, "")
	return err
}

// Decision is a decision that is here.
type Decision struct {
	ID record.ID
	record.Decision
}

// Decisions gives those of a unit, the latest first.
func Decisions(tx *store.Tx, unit record.ID) (all []Decision, err error) {
	err = tx.Each(record.Channel{Unit: unit, Part: record.Catalog}, record.DecisionKind, func(id record.ID, s *log.State) error {
		d := Decision{ID: id}
		err := record.Decode(s.Values(), &d.Decision)
		all = append(all, d)
		return err
	})
	slices.SortStableFunc(all, func(a, b Decision) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), vi.Compare(a.Number, b.Number))
	})
	return all, err
}
