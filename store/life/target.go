package life

import (
	"errors"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
)

// target is one participation with its model, as an act finds it.
type target struct {
	*store.Writer
	ref   record.Ref
	part  record.Participation
	held  *store.Held
	model record.Ref
	of    record.Model
	holds *store.Held // the model
	tree  *store.Tree
	lists lists

	awards *sheet.Awards
	sheets map[inYear]*sheet.Sheet // of registrations, as units have them
}

// sheet is the registration as its unit has it in its year.
func (x *target) sheet() (s *sheet.Sheet, err error) {
	key := inYear{x.ref.Channel.Unit, int(x.part.Year)}
	if s = x.sheets[key]; s == nil {
		s, err = sheet.Named("registration").For(x.Tx, key.unit, record.Date4(x.part.Year))
		x.sheets[key] = s
	}
	return s, err
}

// read gets the participation and its model; why it cannot be acted on.
func (x *target) read() (Why, error) {
	if x.ref.Kind != record.ParticipationKind {
		return Gone, nil
	}
	unit := x.ref.Channel.Unit
	if !x.tree.Covers(x.Me().Unit, unit) {
		return NotMine, nil
	}
	held, err := x.Get(x.ref, &x.part)
	if errors.Is(err, store.ErrNoRecord) || err == nil && !held.State().Exists() {
		return Gone, nil
	}
	if err != nil {
		return "", err
	}
	x.held, x.model = held, record.AffairsOf(unit, record.ModelKind, x.part.Model)
	x.holds, err = x.Get(x.model, &x.of)
	if errors.Is(err, store.ErrNoRecord) || err == nil && !x.holds.State().Exists() {
		return Gone, nil
	}
	return "", err
}

// copied tells whether the model is a copy of one that takes part in the same year: then that one counts, and is acted
// on.
func (x *target) copied() (bool, error) {
	if x.of.SameAs.IsZero() {
		return false, nil
	}
	itself := record.AffairsOf(x.of.SameUnit, record.ParticipationKind, record.ParticipationID(x.of.SameAs, x.part.Year))
	h, err := x.said(itself, nil)
	return h != nil && h.State().Exists(), err
}

// disputed tells whether any of the fields is in conflict, or the record itself.
func disputed(h *store.Held, fields ...string) bool {
	return slices.ContainsFunc(h.Conflicts(), func(f string) bool { return f == "deleted" || slices.Contains(fields, f) })
}

// ladder are the units that may speak of the participation: its own and those above it, the highest first.
func (x *target) ladder() (units []record.ID) {
	unit := x.ref.Channel.Unit
	if x.tree.Unit(unit) == nil {
		return []record.ID{unit}
	}
	for u := x.tree.Unit(unit); u != nil; u = u.Parent {
		units = append(units, u.ID)
	}
	slices.Reverse(units)
	return units
}

// appraisal is what a unit has found of it; nothing where it has not spoken.
func (x *target) appraisal(by record.ID) (ref record.Ref, a record.Appraisal, h *store.Held, err error) {
	ref = record.Ref{Channel: x.ref.Channel, Kind: record.AppraisalKind, ID: record.AppraisalID(x.ref.ID, by)}
	h, err = x.said(ref, &a)
	return ref, a, h, err
}

// said reads what a unit has said; h is nil where it has said nothing.
func (x *target) said(ref record.Ref, rec record.Record) (h *store.Held, err error) {
	h, err = x.Get(ref, rec)
	if errors.Is(err, store.ErrNoRecord) {
		return nil, nil
	}
	return h, err
}

// lists are the field lists in force, by unit and year; nil where there is none.
type lists map[inYear]*store.FieldSet

type inYear struct {
	unit record.ID
	year int
}

func (x *target) fields(year int) (*store.FieldSet, error) {
	key := inYear{x.ref.Channel.Unit, year}
	if set, known := x.lists[key]; known {
		return set, nil
	}
	set, err := x.Fields(key.unit, year)
	if errors.Is(err, store.ErrNoRecord) {
		set, err = nil, nil
	}
	x.lists[key] = set
	return set, err
}

// offers tells whether the list in force in a year has the field, and offers it.
func (x *target) offers(year int, id record.ID) (bool, error) {
	set, err := x.fields(year)
	if set == nil || err != nil {
		return false, err
	}
	f, ok := set.ByID(id)
	return ok && !f.Retired, nil
}
