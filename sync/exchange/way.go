package exchange

import (
	"errors"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
)

// Way tells how far participations have come on their way up, each with its model and all that hangs on it: what has
// come least far counts.
type Way struct {
	*Ladder
	tree  *store.Tree
	me    *store.Unit
	parts map[record.ID]Stage // of participations of which something that hangs on them has not arrived
}

// WayOf reads it from a register.
func WayOf(tx *store.Tx) (*Way, error) {
	ladder, err := LadderOf(tx)
	if err != nil {
		return nil, err
	}
	return ladder.way(tx)
}

// Way is WayOf for a register whose status is known.
func (s *Status) Way(tx *store.Tx) (*Way, error) { return s.Ladder.way(tx) }

func (l *Ladder) way(tx *store.Tx) (*Way, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	w := &Way{l, tree, tree.Unit(tx.Me().Unit), map[record.ID]Stage{}}
	kinds := map[record.Channel]map[record.Name]bool{}
	for ref := range l.below {
		if kinds[ref.Channel] == nil {
			kinds[ref.Channel] = map[record.Name]bool{}
		}
		kinds[ref.Channel][ref.Kind] = true
	}
	for ch, all := range kinds {
		for kind := range all {
			if err := w.hang(tx, ch, kind); err != nil {
				return nil, err
			}
		}
	}
	return w, nil
}

// hang finds out how far the records of a kind have come that hang on participations: resources, verdicts, answers,
// values.
func (w *Way) hang(tx *store.Tx, ch record.Channel, kind record.Name) error {
	field := "participation"
	if kind == record.ValueKind {
		field = "about"
	} else if !kind.Hangs() {
		return nil
	}
	return tx.Each(ch, kind, func(id record.ID, s *log.State) error {
		stage, of := w.Of(record.Ref{Channel: ch, Kind: kind, ID: id}), s.IDOf(field)
		if had, ok := w.parts[of]; stage < Received && (!ok || stage < had) {
			w.parts[of] = stage
		}
		return nil
	})
}

// Climbs tells whether the affairs of a unit are this register's own, and go up.
func (w *Way) Climbs(unit record.ID) bool {
	return w.me != nil && w.me.Parent != nil && unit == w.me.ID
}

// Appraised tells whether a unit above gave a verdict on one of the register's own participations.
func (w *Way) Appraised(tx *store.Tx, part record.Ref) (bool, error) {
	for above := w.me.Parent; above != nil; above = above.Parent {
		h, err := tx.Get(record.Ref{Channel: part.Channel, Kind: record.AppraisalKind, ID: record.AppraisalID(part.ID, above.ID)}, nil)
		switch {
		case errors.Is(err, store.ErrNoRecord):
		case err != nil:
			return false, err
		case h.State().Text("verdict") != "":
			return true, nil
		}
	}
	return false, nil
}

// Row is how far a participation has come.
func (w *Way) Row(r *listing.Row) Stage {
	return w.Participation(r.ParticipationRef(), r.ModelRef(), r.Verdict != "" && w.me != nil && w.tree.Above(r.By, w.me.ID))
}

// Participation is how far one has come; appraised tells whether a unit above gave it a verdict.
func (w *Way) Participation(part, model record.Ref, appraised bool) Stage {
	stage := w.Of(part, model)
	if hangs, ok := w.parts[part.ID]; ok {
		stage = min(stage, hangs)
	}
	if stage == Received && appraised {
		return Appraised
	}
	return stage
}
