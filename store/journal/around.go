package journal

import (
	"errors"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/settle"
	"danvan/store/sheet"
)

// Around gives a record and those that a person sees with it, itself first: a participation with its model and all that
// hangs on it, a model with its participations and theirs, a body with its members, what comments there are. With gone
// those too that were deleted or taken back: what somebody took away is what one looks for in a history.
func Around(tx *store.Tx, ref record.Ref, gone bool) ([]record.Ref, error) {
	a := around{tx: tx, unit: ref.Channel.Unit, gone: gone, all: []record.Ref{ref}}
	var err error
	switch {
	case ref.Kind == record.ParticipationKind || ref.Kind == record.ModelKind:
		err = a.model(ref)
	case ref.Kind == record.AssessmentKind:
		err = a.pointing(record.PointsKind, "assessment", ref.ID)
	default:
		if err = a.below(ref); err == nil && ref.Kind.Commented() {
			err = a.said(ref)
		}
	}
	return a.all, err
}

// around gathers what lies in the channels of one unit.
type around struct {
	tx   *store.Tx
	unit record.ID
	gone bool
	all  []record.Ref
}

func (a *around) ref(kind record.Name, id record.ID) record.Ref {
	return record.Ref{Channel: record.Channel{Unit: a.unit, Part: record.KindOf(kind).Part}, Kind: kind, ID: id}
}

func (a *around) add(kind record.Name, id record.ID) { a.all = append(a.all, a.ref(kind, id)) }

// there adds a record where the register has it.
func (a *around) there(ref record.Ref) error {
	_, err := a.tx.Get(ref, nil)
	if err == nil {
		a.all = append(a.all, ref)
	} else if errors.Is(err, store.ErrNoRecord) {
		err = nil
	}
	return err
}

// model adds what belongs to a model, or to one of its participations.
func (a *around) model(ref record.Ref) error {
	of, err := settle.About(a.tx, ref)
	if err != nil {
		return err
	}
	whole := ref.Kind == record.ModelKind
	parts := map[record.ID]bool{ref.ID: !whole}
	kinds := append(record.Hanging(), record.ValueKind)
	if whole {
		kinds = append([]record.Name{record.ParticipationKind}, kinds...)
	} else if err := a.there(of.Model); err != nil {
		return err
	}
	for _, kind := range kinds {
		ch := a.ref(kind, record.ID{}).Channel
		lost := func(id record.ID) error { // whose it was, only its history tells
			about, err := settle.About(a.tx, a.ref(kind, id))
			if err == nil && about.Model == of.Model && (whole || about.Year == of.Year) {
				a.add(kind, id)
			}
			return err
		}
		err := a.tx.Each(ch, kind, func(id record.ID, s *log.State) error {
			on := s.IDOf("participation")
			switch {
			case kind == record.ParticipationKind && s.IDOf("model") == ref.ID:
				parts[id], on = true, id
			case kind == record.ValueKind:
				on = s.IDOf("about")
			}
			if parts[on] {
				a.add(kind, id)
			} else if a.gone && (on.IsZero() && kind != record.ValueKind || s.Raw(log.DeletedField) != nil) {
				return lost(id)
			}
			return nil
		})
		if a.gone && err == nil {
			err = a.tx.EachDeleted(ch, kind, lost)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pointing adds the records of a kind of which a field names another.
func (a *around) pointing(kind record.Name, field string, to record.ID) error {
	ch := a.ref(kind, record.ID{}).Channel
	err := a.tx.Each(ch, kind, func(id record.ID, s *log.State) error {
		if s.IDOf(field) == to {
			a.add(kind, id)
		}
		return nil
	})
	if err != nil || !a.gone {
		return err
	}
	return a.tx.EachDeleted(ch, kind, func(id record.ID) error {
		vs, err := settle.Whole(a.tx, a.ref(kind, id))
		if raw, has := vs.Get(field); err == nil && has {
			var of record.ID
			if record.DecodeOne(raw, &of) == nil && of == to {
				a.add(kind, id)
			}
		}
		return err
	})
}

// below adds the lines of other sheets that belong to one.
func (a *around) below(ref record.Ref) error {
	if !a.gone {
		lines, err := sheet.Below(a.tx, ref)
		for _, l := range lines {
			a.all = append(a.all, l.Ref())
		}
		return err
	}
	for _, s := range sheet.All() {
		c := s.About()
		if c == nil || c.Of != ref.Kind || s.Kind == record.FieldKind {
			continue
		}
		if err := a.pointing(s.Kind, c.Field, ref.ID); err != nil {
			return err
		}
	}
	return nil
}

// said adds comments on a line, and what was answered.
func (a *around) said(ref record.Ref) error {
	said, err := remarks.Of(a.tx, ref.Channel.Unit)
	for _, r := range said {
		if r.About() != ref {
			continue
		}
		a.all = append(a.all, r.Ref)
		if r.Answer == nil {
			continue
		}
		if err := a.there(record.Ref{Channel: r.Ref.Channel, Kind: record.AnswerKind, ID: record.AnswerID(r.Ref.ID, r.Answer.By)}); err != nil {
			return err
		}
	}
	return err
}
