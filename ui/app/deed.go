package app

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// deed is what was saved in one go, as a person knows it.
type deed struct {
	what   string // “sửa mô hình “Đường hoa” và 3 mục khác”
	at     time.Time
	head   record.Ref   // the record that names it
	models []record.Ref // that it was done to
	rest   bool         // and to what belongs to no model
}

// written is a change with its record.
type written struct {
	ref    record.Ref
	change *log.Change
}

// deedOf puts into words what was saved.
func deedOf(tx *store.Tx, t *text.Table, s store.Saved, where *time.Location) (d deed, err error) {
	all, err := changesOf(tx, s)
	if err != nil || len(all) == 0 {
		return d, err
	}
	names, err := wording.Read(t, tx)
	if err != nil {
		return d, err
	}
	head := all[0]
	for _, kind := range []record.Name{record.ParticipationKind, record.ModelKind} { // a model that was entered is called by its name, not by its money
		if i := slices.IndexFunc(all, func(w written) bool { return w.ref.Kind == kind }); i >= 0 {
			head = all[i]
		}
	}
	seen := map[record.Ref]bool{}
	for _, w := range all {
		about, err := settle.About(tx, w.ref)
		if err != nil {
			return d, err
		}
		if about.Model == (record.Ref{}) {
			d.rest = true
		} else if !seen[about.Model] {
			d.models = append(d.models, about.Model)
		}
		seen[about.Model] = true
	}
	about, err := settle.About(tx, head.ref)
	if err != nil {
		return d, err
	}
	say := t.History.Created
	for _, e := range head.change.Edits {
		if e.MarksDeleted() {
			say = t.History.Deleted
			break
		}
		if len(e.Replaces) > 0 {
			say = t.History.Changed
		}
	}
	d.head, d.at = head.ref, head.change.Time.Wall().In(where)
	d.what = say(wording.Called(t, head.ref.Kind, about), about.Name)
	if n := len(d.models) - 1; n > 0 {
		d.what = t.App.AndOthers(d.what, n)
	}
	if unit := head.ref.Channel.Unit; unit != tx.Me().Unit && head.ref.Channel.Part == record.Affairs {
		d.what += " · " + names.Unit(unit)
	}
	return d, nil
}

// changesOf are those that a save wrote; of records without spans the last of each.
func changesOf(tx *store.Tx, s store.Saved) (all []written, err error) {
	for _, span := range s.Spans {
		err := tx.Bodies(span.Stream, span.First, func(n uint64, body []byte) error {
			if n > span.Last {
				return errEnough
			}
			c, err := log.DecodeChange(slices.Clone(body), span.Stream.Replica)
			if err == nil {
				all = append(all, written{record.Ref{Channel: span.Stream.Channel, Kind: c.Kind, ID: c.ID}, c})
			}
			return err
		})
		if err != nil && !errors.Is(err, errEnough) {
			return nil, err
		}
	}
	if len(s.Spans) > 0 {
		return all, nil
	}
	for _, ref := range s.Refs {
		events, err := tx.History(ref)
		if err != nil {
			return nil, err
		}
		if n := len(events); n > 0 {
			all = append(all, written{ref, events[n-1].Change})
		}
	}
	return all, nil
}

var errEnough = errors.New("app: enough was read")

// shownBy tells whether a page shows what was done: only there it can be undone. The overview and the journal are about
// all of the register.
func (d *deed) shownBy(p page.Page) bool {
	if of, ok := p.(page.OfModel); ok {
		return !d.rest && len(d.models) == 1 && d.models[0] == of.Model()
	}
	if of, ok := p.(page.OfKind); ok {
		return d.head.Kind == of.Kind()
	}
	switch p.Place() {
	case action.OnOverview, action.OnHistory:
		return true
	case action.OnModels:
		return !d.rest
	case action.OnCatalog:
		return d.head.Channel.Part != record.Affairs
	case action.OnExchange, action.OnReports:
		return d.head.Kind == record.ClosingKind
	}
	return false
}
