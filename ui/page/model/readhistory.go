package model

import (
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/page/history"
)

// history adds the changes of a record, each with what it replaced.
func (r *reader) history(ref record.Ref, what string) error {
	if r.copied != "" { // a copy's own page tells that
		return nil
	}
	events, err := r.tx.History(ref)
	if err != nil {
		return err
	}
	for _, e := range events {
		x := event{at: e.Change.Time.Wall().In(r.now), what: what, reason: e.Change.Reason}
		x.who = r.names.Unit(e.Unit)
		if x.who == "" {
			x.who = r.t.Model.Unknown
		}
		if e.Change.Author != "" {
			x.who = e.Change.Author + ", " + x.who
		}
		x.made = history.Made{Spans: []store.Span{e.Span(ref.Channel)}, Refs: []record.Ref{ref}, By: e.Unit}
		x.created = !slices.ContainsFunc(e.Steps, func(s store.Step) bool { return len(s.Old) > 0 })
		for _, s := range e.Steps {
			// What was written first stands above, or before the arrow of a later change; a verdict is what one looks for.
			if x.created && s.Field != "verdict" || links[s.Field] && len(s.Old) == 0 {
				continue
			}
			var old string
			for i, v := range s.Old {
				if i > 0 {
					old += " / "
				}
				old += r.names.Value(ref.Kind, s.Field, v)
			}
			x.steps = append(x.steps, step{r.t.Terms.Label(ref.Kind, s.Field), old, r.names.Value(ref.Kind, s.Field, s.New)})
		}
		if x.made.What = r.t.Model.Changed(what); x.created {
			x.made.What = r.t.Model.Created(what)
		}
		r.d.history = append(r.d.history, x)
	}
	return nil
}
