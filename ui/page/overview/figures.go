package overview

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/store/settle"
	"danvan/store/tally"
	"danvan/sync/exchange"
	"danvan/ui/page/appraise"
	"danvan/ui/page/entry"
	"danvan/ui/page/grid"
)

// figures are what the page shows, read in one go.
type figures struct {
	year          int
	fields        *tally.FieldsReport
	notRecognised int
	toJudge       int // that wait for this unit's verdict
	noField       int // participations whose field was left open
	noSubject     int
	proposed      int // awards that this unit has proposed
	conflicts     int
	drafts        int                // of new models
	rows          int                // of the grid of the year
	halves        int                // of all that comes back where it was typed
	lacking       int                // spans that have ended and lack figures of the unit
	lacks         record.Interval    // the last of them
	points        map[record.ID]bool // participations that wait for this unit's points
	unscored      int                // units that lack points themselves
	comments      int                // that this unit has not answered
	closed        []late             // spans whose books this unit closed and changed since
	status        *exchange.Status
	latest        []event
	version       uint64 // of the log: the changes there are
}

// event is one of the last changes.
type event struct {
	at     time.Time
	edited bool // else it was added
	name   string
}

// lastEvents is how many of the last changes are read; the page shows as many as fit.
const lastEvents = 8

// window is how many changes of each stream are looked at for that: saving one model writes several.
const window = 6 * lastEvents

// read is the job behind the page.
func read(r *store.Register, rows *listing.Listing, year int, now time.Time) (*figures, error) {
	f := &figures{year: year}
	err := r.View(func(tx *store.Tx) error {
		status, err := exchange.StatusOf(tx)
		if err != nil {
			return err
		}
		f.status = status
		set, err := tx.Fields(status.Unit.ID, year)
		if err != nil {
			set = nil // a unit without a list still has participations to count
		}
		every, err := tx.EveryField()
		if err != nil {
			return err
		}
		scope := tally.Scope{Tree: rows.Tree(), Unit: rows.Tree().Unit(status.Unit.ID), Year: year}
		f.fields = tally.Fields(scope, set, every, f.counted(rows, status.Unit.ID))
		if f.conflicts, err = settle.Count(tx); err != nil {
			return err
		}
		err = tx.Drafts(func(name string, v []byte) error {
			switch {
			case strings.HasPrefix(name, appraise.DraftPrefix): // the model still counts as not yet appraised
			case entry.IsNew(name, v):
				f.drafts++
			case strings.HasPrefix(name, grid.DraftPrefix(year)):
				f.rows++
			default:
				f.halves++
			}
			return nil
		})
		if err != nil {
			return err
		}
		open, err := remarks.Open(tx)
		if err != nil {
			return err
		}
		f.comments = len(open)
		if err := f.asked(tx, rows.Tree(), now); err != nil {
			return err
		}
		if f.points, f.unscored, err = waiting(tx, rows, year); err != nil {
			return err
		}
		if f.proposed, err = proposed(tx); err != nil {
			return err
		}
		if f.closed, err = closed(tx, status.Unit.ID); err != nil {
			return err
		}
		if f.version, err = version(tx); err != nil {
			return err
		}
		f.latest, err = latest(tx)
		return err
	})
	return f, err
}

// asked finds the spans of the year that have ended and lack figures that the unit is asked for.
func (f *figures) asked(tx *store.Tx, tree *store.Tree, now time.Time) error {
	book, err := measure.ReadOf(tx, tx.Me().Unit)
	if err != nil {
		return err
	}
	for _, d := range book.Duties(tree, tree.Unit(tx.Me().Unit), f.year) {
		if _, last := d.Span.Days(); last <= now.Format("2006-01-02") && d.Given < d.Asked {
			if _, was := f.lacks.Days(); last > was {
				f.lacks = d.Span
			}
			f.lacking++
		}
	}
	return nil
}

// proposed counts the awards that the unit has proposed, and nobody has granted yet.
func proposed(tx *store.Tx) (n int, err error) {
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err := tx.Each(ch, record.AwardKind, func(_ record.ID, s *log.State) error {
			if s.Exists() && s.IDOf("by") == tx.Me().Unit && record.AwardState(s.Text("state")) == record.Proposed {
				n++
			}
			return nil
		})
		if err != nil {
			return 0, err
		}
	}
	return n, nil
}

// version counts the changes of the register: while it stays, so do the figures that take long.
func version(tx *store.Tx) (n uint64, err error) {
	heads, err := tx.Heads()
	for _, h := range heads {
		n += h.Number
	}
	return n, err
}

// counted gives the rows of the year to the tally, and counts what the tally does not.
func (f *figures) counted(rows *listing.Listing, unit record.ID) iter.Seq[tally.Row] {
	waits := appraise.Waits(rows.Tree(), unit)
	return func(yield func(tally.Row) bool) {
		more := true
		rows.Each(listing.Query{Year: f.year, Unit: unit}, func(r *listing.Row) {
			if !more {
				return
			}
			if r.Verdict == record.NotRecognised {
				f.notRecognised++
			}
			if r.Field.IsZero() {
				f.noField++
			}
			if r.Subject == "" {
				f.noSubject++
			}
			if waits(r) {
				f.toJudge++
			}
			more = yield(tally.Row{Unit: r.Unit, Year: r.Year, Field: r.Field, Subject: r.Subject, Standing: r.Standing, Verdict: r.Verdict,
				Conflict: r.Conflict})
		})
	}
}

// latest gives the last changes of the register, those to models and what belongs to them, one for each record.
func latest(tx *store.Tx) ([]event, error) {
	heads, err := tx.Heads()
	if err != nil {
		return nil, err
	}
	type found struct {
		ref record.Ref
		c   *log.Change
	}
	var all []found
	for _, h := range heads {
		if h.Stream.Channel.Part != record.Affairs {
			continue
		}
		first := uint64(1)
		if h.Number > window {
			first = h.Number - window + 1
		}
		err := tx.Bodies(h.Stream, first, func(_ uint64, body []byte) error {
			c, err := log.DecodeChange(slices.Clone(body), h.Stream.Replica)
			if err == nil && (c.Kind == record.ModelKind || c.Kind == record.ParticipationKind || c.Kind == record.AppraisalKind) {
				all = append(all, found{record.Ref{Channel: h.Stream.Channel, Kind: c.Kind, ID: c.ID}, c})
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(b.c.Time, a.c.Time) })
	added := map[record.ID]time.Time{}
	for _, x := range all {
		if x.ref.Kind == record.ModelKind && !replaces(x.c) {
			added[x.ref.ID] = x.c.Time.Wall()
		}
	}
	var events []event
	seen := map[record.ID]bool{}
	for _, x := range all {
		model, name, err := modelOf(tx, x.ref)
		if err != nil {
			return nil, err
		}
		if name == "" || seen[model] {
			continue
		}
		seen[model] = true
		at := x.c.Time.Wall()
		made, known := added[model]
		fresh := known && at.Sub(made) < time.Second // saved together with its model
		events = append(events, event{at: at, name: name, edited: !fresh && (x.ref.Kind == record.AppraisalKind || replaces(x.c))})
		if len(events) == lastEvents {
			break
		}
	}
	return events, nil
}

func replaces(c *log.Change) bool {
	for _, e := range c.Edits {
		if len(e.Replaces) > 0 {
			return true
		}
	}
	return false
}

// modelOf finds the model that a record belongs to.
func modelOf(tx *store.Tx, ref record.Ref) (id record.ID, name string, err error) {
	for {
		h, err := tx.Get(ref, nil)
		if err != nil || h.State() == nil {
			return ref.ID, "", ignore(err)
		}
		switch s := h.State(); ref.Kind {
		case record.ModelKind:
			return ref.ID, s.Text("name"), nil
		case record.ParticipationKind:
			ref = record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: s.IDOf("model")}
		default:
			ref = record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: s.IDOf("participation")}
		}
	}
}

// ignore lets a record that is not there, or not yet, pass.
func ignore(err error) error {
	if err == store.ErrNoRecord {
		return nil
	}
	return err
}
