package model

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/page/history"
	"danvan/ui/text"
)

// histories adds the changes of the model's participations and of all that hangs on them, of what was deleted too: a figure that somebody took away
// is what one looks for here.
func (r *reader) histories(model record.Ref) error {
	years := map[record.ID]int64{} // of its participations
	for _, y := range r.d.years {
		years[y.ref.ID] = y.year
	}
	type told struct {
		ref  record.Ref
		year int64
	}
	var all []told
	var unsure []record.Ref // what they hung on must be looked up
	for _, kind := range append([]record.Name{record.ParticipationKind}, record.Hanging()...) {
		refOf := func(id record.ID) record.Ref { return record.Ref{Channel: model.Channel, Kind: kind, ID: id} }
		err := errors.Join(r.tx.Each(model.Channel, kind, func(id record.ID, s *store.State) error {
			p := id
			if kind.Hangs() {
				p = s.IDOf("participation")
			}
			if year, ok := years[p]; ok {
				all = append(all, told{refOf(id), year})
			} else if p.IsZero() || s.Raw(settle.Deleted) != nil { // taken back; deleted on one side and edited on the other
				unsure = append(unsure, refOf(id))
			}
			return nil
		}), r.tx.EachDeleted(model.Channel, kind, func(id record.ID) error {
			unsure = append(unsure, refOf(id))
			return nil
		}))
		if err != nil {
			return err
		}
	}
	for _, ref := range unsure {
		about, err := settle.About(r.tx, ref)
		if err != nil {
			return err
		}
		if about.Model == model {
			all = append(all, told{ref, about.Year})
		}
	}
	for _, x := range all {
		if err := r.history(x.ref, x.year); err != nil {
			return err
		}
	}
	return nil
}

// called is what a record is called here: “lượt đăng ký 2026”, “nguồn lực 2026 (tiền)”.
func (r *reader) called(ref record.Ref, year int64) (string, error) {
	name := strings.ToLower(r.t.Terms.Kind(ref.Kind))
	if year != 0 {
		name += " " + strconv.FormatInt(year, 10)
	}
	if ref.Kind == record.ResourceKindName {
		about, err := settle.About(r.tx, ref)
		if err != nil {
			return "", err
		}
		if about.What != "" {
			name += " (" + strings.ToLower(r.t.Terms.Resource(about.What)) + ")"
		}
	}
	return name, nil
}

// history adds the changes of a record, each with what it replaced.
func (r *reader) history(ref record.Ref, year int64) error {
	what, err := r.called(ref, year)
	if err != nil {
		return err
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
		x.deleted = slices.ContainsFunc(e.Steps, func(s store.Step) bool { return s.Field == settle.Deleted && s.New != nil })
		for _, s := range e.Steps {
			if s.Field == settle.Deleted { // the head says it
				continue
			}
			// What was written first stands above, or before the arrow of a later change; a verdict is what one looks for.
			if x.created && s.Field != "verdict" || links[s.Field] && (len(s.Old) == 0 || x.deleted) {
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
