package entry

import (
	"bytes"
	"errors"

	"danvan/store"
	"danvan/store/record"
)

// ErrMeanwhile says that what the form was about to add is there by now, written by somebody else.
var ErrMeanwhile = errors.New("entry: the record was written meanwhile")

// Saved says what a save did.
type Saved struct {
	Changed bool
	InYear  int // participations of the unit in the year, this one included
}

// Save writes what was entered within a transaction: only what the person changed, and beside whatever came in since the sheet was read.
func (s *Sheet) Save(w *store.Writer, e *Entered, reason string) (done Saved, err error) {
	put := func(ref record.Ref, rec record.Record) error {
		changed, err := s.put(w, ref, rec, reason)
		done.Changed = done.Changed || changed
		return err
	}
	if err := put(s.modelRef(), &e.Model); err != nil {
		return done, err
	}
	if err := put(s.partRef(), &e.Part); err != nil {
		return done, err
	}
	for i := range kinds {
		ref := s.resourceRef(i)
		if e.Resources[i].Amount != "" {
			err = put(ref, &e.Resources[i])
		} else if s.resources[i].Amount != "" {
			done.Changed = true
			err = s.remove(w, ref, reason)
		}
		if err != nil {
			return done, err
		}
	}
	done.Changed = done.Changed || len(e.Notes)+len(e.Answers) > 0
	if err := s.saveRemarks(w, e); err != nil {
		return done, err
	}
	err = w.Each(s.partRef().Channel, record.ParticipationKind, func(_ record.ID, st *store.State) error {
		if int(st.Int("year")) == s.Year {
			done.InYear++
		}
		return nil
	})
	return done, err
}

// put writes a record over what it was when the sheet was read.
func (s *Sheet) put(w *store.Writer, ref record.Ref, rec record.Record, reason string) (bool, error) {
	base := s.held[ref]
	if base == nil {
		switch _, err := w.Get(ref, nil); {
		case err == nil:
			return false, ErrMeanwhile
		case !errors.Is(err, store.ErrNoRecord):
			return false, err
		}
	}
	return w.Put(ref, rec, base, reason)
}

// remove takes a figure away. Where somebody changed it meanwhile only its amount is emptied, so that both show as a conflict.
func (s *Sheet) remove(w *store.Writer, ref record.Ref, reason string) error {
	base := s.held[ref]
	var now record.Resource
	held, err := w.Get(ref, &now)
	if err != nil {
		return err
	}
	if sameValues(held, base) {
		return w.Delete(ref, reason)
	}
	var was record.Resource
	if err := record.Decode(base.State().Values(), &was); err != nil {
		return err
	}
	was.Amount = ""
	return w.PutBack(func() error {
		_, err := w.Put(ref, &was, base, reason)
		return err
	})
}

func sameValues(a, b *store.Held) bool {
	x, y := a.State().Values(), b.State().Values()
	if len(x) != len(y) || len(a.Conflicts()) != len(b.Conflicts()) {
		return false
	}
	for i := range x {
		if x[i].Name != y[i].Name || !bytes.Equal(x[i].Raw, y[i].Raw) {
			return false
		}
	}
	return true
}

// Next gives the sheet for the next model, without reading the register again: this one is now among the others.
func (s *Sheet) Next(e *Entered, id record.ID) *Sheet {
	next := *s
	next.Target.Model, next.next = id, true
	next.Others = append(next.Others, Other{ID: s.Model, Name: e.Model.Name, Registrant: e.Model.Registrant, Place: e.Model.Place,
		Years: []int{s.Year}, wording: wordingOf(e.Model.Name)})
	next.Places = first(e.Model.Place, s.Places)
	next.Registrants = first(e.Model.Registrant, s.Registrants)
	next.Drafts, next.Remarks = nil, nil
	next.held = map[record.Ref]*store.Held{}
	next.model = record.Model{Subject: e.Model.Subject}
	next.part = record.Participation{Model: id, Year: int64(s.Year), Standing: record.New, Registered: s.todayIn()}
	next.resources = [3]record.Resource{}
	return &next
}

// first puts a text before the others.
func first(text string, others []string) []string {
	all := make([]string, 0, len(others)+1)
	if text != "" {
		all = append(all, text)
	}
	for _, o := range others {
		if o != text {
			all = append(all, o)
		}
	}
	return all
}
