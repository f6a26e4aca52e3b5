package entry

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/ui/page/inputs"
)

// Saved says what a save did.
type Saved struct {
	Changed bool
	InYear  int // participations of the unit in the year, this one included
}

// Save writes what was entered within a transaction: only what the person changed, and beside whatever came in since
// the sheet was read. sheet.ErrThere says that what the form was about to add is there by now, written by somebody
// else.
func (s *Sheet) Save(w *store.Writer, e *Entered, reason string) (done Saved, err error) {
	if done.Changed, err = e.Line.Put(w, reason); err != nil {
		return done, err
	}
	more, err := s.saveResources(w, e, reason)
	if err != nil {
		return done, err
	}
	done.Changed = done.Changed || more || len(e.Notes)+len(e.Answers) > 0
	if err := s.saveRemarks(w, e); err != nil {
		return done, err
	}
	err = w.Each(s.partRef().Channel, record.ParticipationKind, func(_ record.ID, st *log.State) error {
		if int(st.Int("year")) == s.Year {
			done.InYear++
		}
		return nil
	})
	return done, err
}

// Next gives the sheet for the next model, without reading the register again: this one is now among the others.
func (s *Sheet) Next(e *Entered, id record.ID) *Sheet {
	next := *s
	next.Target.Model, next.next = id, true
	next.Others = s.Others.with(&Other{ID: s.Model, Name: e.text(inName), Registrant: e.text(inRegistrant), Place: e.text(inPlace), Years: []int{s.Year}}, e)
	next.Drafts, next.Remarks, next.resources = nil, nil, nil
	l := s.line.Sheet.Begin(s.Unit, id, s.Year)
	inputs.Likely(l, s.today)
	l.Set(l.Sheet.Column(inSubject), e.text(inSubject))
	next.begin(l)
	return &next
}
