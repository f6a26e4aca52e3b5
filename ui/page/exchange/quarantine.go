package exchange

import (
	"context"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// quarantine is the section of what could not be let in.
type quarantine struct {
	p     *Page
	table *table.Table
}

func newQuarantine(p *Page) *quarantine {
	x := &p.text().Exchange
	q := &quarantine{p: p}
	q.table = table.New(
		table.Column{Title: x.States.Unit, Min: 18, Grow: 2, Max: 40, Keep: 9},
		table.Column{Title: x.States.Serial, Min: 4, Right: true, Keep: 7},
		table.Column{Title: x.States.State, Min: 22, Keep: 8},
		table.Column{Title: x.Kept.At, Min: 16, Keep: 6},
		table.Column{Title: x.States.File, Min: 20, Grow: 3, Max: 50, Keep: 5},
	)
	q.table.Empty = x.Kept.Empty
	return q
}

func (q *quarantine) place() action.Place                  { return action.OnQuarantine }
func (q *quarantine) name(s *text.ExchangeSections) string { return s.Quarantine }
func (q *quarantine) count() (int, theme.State)            { return len(q.p.read.Quarantine), theme.Warn }
func (q *quarantine) help() string                         { return q.p.text().Exchange.Sections.HelpQuarantine }
func (q *quarantine) key(k keyboard.Key) bool              { return k.Code != keyboard.Insert && q.table.Key(k) }

func (q *quarantine) adopt() {
	t := q.p.text()
	r := &rows{}
	for i := range q.p.read.Quarantine {
		k := &q.p.read.Quarantine[i]
		state := table.Cell{}
		for _, s := range states {
			if string(s.state) == k.State {
				state = table.Cell{Text: s.name(&t.Exchange.States), State: s.mark}
			}
		}
		serial := ""
		if k.Serial > 0 {
			serial = serialText(k.Serial)
		}
		r.add(k.ID.String(), table.Cell{Text: q.from(k)}, table.Cell{Text: serial}, state, table.Cell{Text: q.p.moment(k.At)}, table.Cell{Text: k.File})
	}
	q.table.SetRows(r)
}

// from names the unit that a file says it comes from, or the file.
func (q *quarantine) from(k *store.Quarantined) string {
	switch {
	case q.p.read.tree.Unit(k.Unit) != nil:
		return q.p.unitName(k.Unit)
	case k.UnitCode != "":
		return k.UnitCode
	}
	return k.File
}

// chosen is the file under the cursor; nil for none.
func (q *quarantine) chosen() *store.Quarantined {
	if row, ok := q.table.Cursor(); ok {
		return &q.p.read.Quarantine[row]
	}
	return nil
}

// candidate is the key that the file under the cursor waits for, or else the first that waits.
func (q *quarantine) candidate() (exchange.Candidate, bool) {
	var unit record.ID
	if k := q.chosen(); k != nil {
		unit = k.Unit
	}
	return q.p.candidate(unit)
}

func (q *quarantine) do(id action.ID) bool {
	switch id {
	case action.Retry:
		x := &q.p.text().Exchange
		retry(q.p.h, x.Kept.Trying, func(in, _, left int) {
			switch {
			case in > 0:
				q.p.h.Say(theme.Good, x.Kept.Tried(in, left))
			default:
				q.p.h.Say(theme.Warn, x.Kept.NoneCame(left))
			}
			q.p.Changed(nil)
		})
	case action.Drop:
		if k := q.chosen(); k != nil {
			q.drop(k)
		}
	default:
		return false
	}
	return true
}

func (q *quarantine) drop(k *store.Quarantined) {
	x, id, r := &q.p.text().Exchange.Kept, k.ID, q.p.h.Register()
	ask.Whether(q.p.h, x.DropTitle(q.from(k), k.Serial), x.DropBody, page.Answer{Label: x.DropYes, Key: keyboard.F4, Do: func() {
		q.p.work(func() (string, error) {
			_, err := r.Release(id)
			return x.Dropped, err
		})
	}})
}

func (q *quarantine) off(id action.ID) string {
	if (id == action.Retry || id == action.Drop) && len(q.p.read.Quarantine) == 0 {
		return q.p.text().Exchange.Kept.NothingKept
	}
	return ""
}

func (q *quarantine) draw(th *theme.Theme, width, height int) part.Area {
	k := q.chosen()
	if k == nil {
		return listed(th, q.table, width, height)
	}
	x := &q.p.text().Exchange.Kept
	why := q.reason(k)
	note := ""
	if !k.Whole {
		note = x.NotWhole
	}
	return listed(th, q.table, width, height, why.What, why.Next, note, x.Since(q.p.moment(k.At), q.p.moment(k.Tried)))
}

// reason says why a file lies here and what to do.
func (q *quarantine) reason(k *store.Quarantined) text.Sentence {
	t, from := q.p.text(), q.from(k)
	switch k.Code {
	case string(exchange.WrongReceiver):
		return t.Exchange.Kept.OtherReceiver(from)
	case string(exchange.MissingBundle), "gap":
		first, last, undone := q.p.read.Missing(k)
		say := t.Error(&exchange.Error{Code: exchange.MissingBundle, Name: from, First: first, Last: last})
		if undone {
			say.Next = t.Exchange.Kept.GapUndone
		}
		return say
	}
	return t.Reason(text.Kept{Code: k.Code, File: k.File, Unit: from, Serial: k.Serial, First: k.First, Detail: k.Detail})
}

// retry lets in what lies in quarantine and may come in now, and tells how many bundles and changes came in, and how
// many files are left. The passphrase is asked where the key has one: what lies there may be encrypted.
func retry(h page.Host, doing string, then func(in, changes, left int)) {
	h.Unlock(func(key identity.Key) {
		r, t := h.Register(), h.Text()
		h.Start(page.Job{
			Doing: doing,
			Work: func(ctx context.Context, tell page.Tell) (func(), error) {
				progress := func(done, of int) { tell(t.Exchange.FilesOf(done, of), done, of) }
				res, err := exchange.Import(ctx, r, nil, exchange.ImportOptions{Key: key, Progress: progress})
				if res == nil {
					return nil, err
				}
				var left []store.Quarantined
				if verr := r.View(func(tx *store.Tx) (err error) { left, err = tx.Quarantine(); return err }); verr != nil {
					return nil, verr
				}
				return func() { then(res.Count(exchange.New), res.New, len(left)) }, err
			},
		})
	})
}
