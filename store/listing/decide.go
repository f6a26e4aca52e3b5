package listing

import (
	"fmt"

	"danvan/store"
	"danvan/store/record"
)

// JoinCode says why a model cannot be made a copy of another.
type JoinCode string

// Why a model cannot be made a copy.
const (
	NoModel  JoinCode = "no-model"  // there is no such model, or it was deleted
	OneModel JoinCode = "one-model" // the two are the same record
	Circle   JoinCode = "circle"    // the other is a copy of this one
)

// JoinError names the model that stands in the way.
type JoinError struct {
	Code  JoinCode
	Model record.Ref
}

func (e *JoinError) Error() string { return fmt.Sprintf("listing: %s: model %s", e.Code, e.Model.ID) }

// Join makes a model a copy of another: it is listed and counted as that from now on. Nothing of it is lost, and Part
// undoes it. A unit that decides about another unit's model must give a reason.
func Join(w *store.Writer, copied, into record.Ref, reason string) error {
	if copied == into {
		return &JoinError{OneModel, into}
	}
	for _, ref := range []record.Ref{copied, into} {
		if _, err := get(w.Tx, ref); err != nil {
			return err
		}
	}
	seen := map[key]bool{}
	for at := into; !seen[keyOf(at)]; {
		seen[keyOf(at)] = true
		m, err := get(w.Tx, at)
		if err != nil || m.SameAs.IsZero() {
			break // the last of the chain
		}
		if at = (key{m.SameUnit, m.SameAs}).ref(); at == copied {
			return &JoinError{Circle, into}
		}
	}
	return point(w, copied, into.Channel.Unit, into.ID, reason)
}

// Part makes a copy a model of its own again.
func Part(w *store.Writer, copied record.Ref, reason string) error {
	if _, err := get(w.Tx, copied); err != nil {
		return err
	}
	return point(w, copied, record.ID{}, record.ID{}, reason)
}

// point writes where a model points: in one change, or people who decide at the same time could end up with a unit from
// one and a model from the other. What they differed about before is settled.
func point(w *store.Writer, ref record.Ref, unit, model record.ID, reason string) error {
	m := new(record.Model)
	held, err := w.Get(ref, m)
	if err != nil {
		return err
	}
	m.SameUnit, m.SameAs = unit, model
	if _, err := w.Put(ref, m, held, reason); err != nil {
		return err
	}
	for _, field := range held.Conflicts() { // one that showed what was decided already was not written
		switch field {
		case "same_unit":
			err = w.Set(ref, field, valueOf(unit), reason)
		case "same_as":
			err = w.Set(ref, field, valueOf(model), reason)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// valueOf is an id as a field holds it: nil empties it.
func valueOf(id record.ID) any {
	if id.IsZero() {
		return nil
	}
	return id
}

// Apart decides, in the name of the register's unit, that two models are two: they are suspected no longer.
func Apart(w *store.Writer, a, b record.Ref, reason string) error {
	if a.ID == b.ID {
		return &JoinError{OneModel, b}
	}
	d, id := record.NewDistinct(a.ID, b.ID)
	_, err := w.Put(record.AffairsOf(w.Me().Unit, record.DistinctKind, id), d, nil, reason)
	return err
}

// Suspect takes back what this unit decided with Apart. Nothing happens when it did not.
func Suspect(w *store.Writer, a, b record.Ref, reason string) error {
	_, id := record.NewDistinct(a.ID, b.ID)
	err := w.Delete(record.AffairsOf(w.Me().Unit, record.DistinctKind, id), reason)
	if err == store.ErrNoRecord {
		return nil
	}
	return err
}

func get(tx *store.Tx, ref record.Ref) (*record.Model, error) {
	m := new(record.Model)
	h, err := tx.Get(ref, m)
	if err == store.ErrNoRecord || err == nil && !h.State().Exists() || ref.Kind != record.ModelKind {
		return nil, &JoinError{NoModel, ref}
	}
	return m, err
}
