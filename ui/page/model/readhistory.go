package model

import (
	"slices"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page/history"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// histories adds the changes of the model's participations and of all that hangs on them, of what was deleted too: a
// figure that somebody took away is what one looks for here.
func (r *reader) histories(model record.Ref) error {
	all, err := journal.Around(r.tx, model, true)
	if err != nil {
		return err
	}
	for _, ref := range all[1:] {
		about, err := settle.About(r.tx, ref)
		if err != nil {
			return err
		}
		if err := r.history(ref, about); err != nil {
			return err
		}
	}
	return nil
}

// history adds the changes of a record, each with what it replaced.
func (r *reader) history(ref record.Ref, about settle.Subject) error {
	what := wording.Called(r.t, ref.Kind, about)
	events, err := r.tx.History(ref)
	if err != nil {
		return err
	}
	for _, e := range events {
		x := event{at: e.Change.Time.Wall().In(r.now), what: what, reason: e.Change.Reason}
		x.who = r.names.Writer(e.Unit, e.Change.Author)
		x.made = history.Made{Spans: []store.Span{e.Span(ref.Channel)}, Refs: []record.Ref{ref}, By: e.Unit}
		x.created = !slices.ContainsFunc(e.Steps, func(s store.Step) bool { return len(s.Old) > 0 })
		x.deleted = slices.ContainsFunc(e.Steps, func(s store.Step) bool { return s.Field == settle.Deleted && s.New != nil })
		x.steps = r.names.Steps(r.tx, ref, e.Steps, func(s store.Step) bool { // the head tells of a deletion; what was written first stands above; a verdict is looked for
			return s.Field == settle.Deleted || x.created && s.Field != "verdict" || wording.Links(ref.Kind, s.Field) && (len(s.Old) == 0 || x.deleted)
		})
		x.made.What = x.words(r.t, what)
		r.d.history = append(r.d.history, x)
	}
	return nil
}

// words is what a change did to something.
func (e *event) words(t *text.Table, what string) string {
	switch {
	case e.deleted:
		return t.Model.Deleted(what)
	case e.created:
		return t.Model.Created(what)
	}
	return t.Model.Changed(what)
}
