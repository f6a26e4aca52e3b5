package exchange

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// imports is the section of past imports, which can be undone and put back, and of what a revocation set aside.
type imports struct {
	p     *Page
	past  []past
	table *table.Table
}

// past is one import, or what a revocation cut off.
type past struct {
	at    int64
	note  *store.ImportNote // nil for a cut
	aside *store.Aside      // nil where nothing of it lies aside
	later bool              // one that came after it stands, and must be undone first
}

func newImports(p *Page) *imports {
	x := &p.text().Exchange
	im := &imports{p: p}
	im.table = table.New(
		table.Column{Title: x.Undoing.At, Min: 16, Keep: 9},
		table.Column{Title: x.Undoing.What, Min: 12, Grow: 1, Max: 50, Keep: 7},
		table.Column{Title: x.Bundles.Changes, Min: 9, Right: true, Keep: 6},
		table.Column{Title: x.Undoing.Records, Min: 8, Right: true, Keep: 5},
		table.Column{Title: x.Undoing.State, Min: 18, Keep: 8},
	)
	im.table.Empty = x.Undoing.Empty
	return im
}

func (im *imports) place() action.Place                  { return action.OnImports }
func (im *imports) name(s *text.ExchangeSections) string { return s.Imports }
func (im *imports) count() (int, theme.State)            { return len(im.past), theme.Muted }
func (im *imports) help() string                         { return im.p.text().Exchange.Sections.HelpImports }
func (im *imports) key(k keyboard.Key) bool              { return k.Code != keyboard.Insert && im.table.Key(k) }

func (im *imports) adopt() {
	s := im.p.read
	aside := map[record.ID]*store.Aside{}
	im.past = nil
	for i := range s.Aside {
		a := &s.Aside[i]
		aside[a.ID] = a
		if !a.Import {
			im.past = append(im.past, past{at: a.At, aside: a})
		}
	}
	later := false
	for i := range s.Imports { // those that came to stand last first
		n := &s.Imports[i]
		im.past = append(im.past, past{at: n.At, note: n, aside: aside[n.ID], later: later && len(n.Streams) > 0})
		later = later || n.Undone == 0 && len(n.Streams) > 0
	}
	slices.SortStableFunc(im.past, func(a, b past) int { return cmp.Compare(b.at, a.at) })
	r := &rows{}
	for i := range im.past {
		r.add(serialText(uint64(i)), im.cells(&im.past[i])...)
	}
	im.table.SetRows(r)
}

func (im *imports) cells(e *past) []table.Cell {
	t := im.p.text()
	x := &t.Exchange.Undoing
	at := table.Cell{Text: im.p.moment(e.at)}
	if e.note == nil {
		return []table.Cell{at, {Text: im.units(e)}, {Text: t.Number(e.aside.Changes)}, {Text: t.Number(e.aside.Records)}, {Text: x.CutOff, State: theme.Bad}}
	}
	what := im.what(e.note)
	if what == "" {
		what = x.Bundles(len(slices.Compact(slices.SortedFunc(slices.Values(e.note.Bundles), compareHash))))
	}
	state := table.Cell{Text: x.Stands, State: theme.Good}
	if e.note.Undone != 0 {
		state = table.Cell{Text: x.Undone, State: theme.Muted}
	}
	return []table.Cell{at, {Text: what}, {Text: t.Number(e.note.New)}, {Text: t.Number(e.note.Records)}, state}
}

// what is what an import was of, "" for bundles.
func (im *imports) what(n *store.ImportNote) string {
	if n.Typed {
		return im.p.text().Exchange.Undoing.Typed(n.File)
	}
	return n.File
}

func compareHash(a, b log.Hash) int { return bytes.Compare(a[:], b[:]) }

func (im *imports) chosen() *past {
	if row, ok := im.table.Cursor(); ok {
		return &im.past[row]
	}
	return nil
}

// most is how many bundles or units are named; the rest are counted.
const most = 6

// units names where an import came from: “Xã A số 3, Xã B số 1”.
func (im *imports) units(e *past) string {
	var names []string
	add := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if e.note == nil {
		for _, run := range e.aside.Runs {
			add(im.p.unitName(run.Unit))
		}
	} else {
		bundles := map[log.Hash]*store.BundleNote{}
		for i := range im.p.read.Bundles {
			bundles[im.p.read.Bundles[i].ID] = &im.p.read.Bundles[i]
		}
		for _, id := range e.note.Bundles {
			if n := bundles[id]; n != nil {
				add(im.p.unitName(n.Unit) + " " + im.p.text().Exchange.Undoing.Serial(n.Serial))
			}
		}
	}
	if n := len(names) - most; n > 0 {
		names = append(names[:most], im.p.text().Parts.More(n))
	}
	return strings.Join(names, ", ")
}

func (im *imports) do(id action.ID) bool {
	e := im.chosen()
	switch {
	case e == nil || e.note == nil:
		return false
	case id == action.UndoImport:
		im.undo(e)
	case id == action.PutBack:
		im.putBack(e)
	default:
		return false
	}
	return true
}

// undo asks first: what it would take away, and what stays.
func (im *imports) undo(e *past) {
	id, r := e.note.ID, im.p.h.Register()
	x, when := &im.p.text().Exchange.Undoing, im.p.moment(e.at)
	takes := x.Takes(e.note.New, e.note.Records, im.units(e))
	if what := im.what(e.note); what != "" {
		takes = x.TakesList(e.note.New, e.note.Records, what)
	}
	ask.Whether(im.p.h, x.Title(when), takes+"\n\n"+x.Stays+"\n\n"+x.Aside, page.Answer{Label: x.Yes, Key: keyboard.F4, Do: func() {
		im.p.work(func() (string, error) {
			a, err := exchange.UndoImport(r, id, x.Why(when))
			if err != nil {
				return "", err
			}
			return x.Done(a.Changes, a.Records+a.TakenBack), nil
		})
	}})
}

func (im *imports) putBack(e *past) {
	id, r := e.note.ID, im.p.h.Register()
	x, when, changes := &im.p.text().Exchange.Undoing, im.p.moment(e.at), 0
	if e.aside != nil {
		changes = e.aside.Changes
	}
	ask.Whether(im.p.h, x.BackTitle(when), x.Back(changes), page.Answer{Label: x.BackYes, Key: keyboard.F9, Do: func() {
		im.p.work(func() (string, error) {
			a, err := exchange.PutBack(r, id, "")
			if err != nil {
				return "", err
			}
			return x.BackDone(max(a.Changes, a.TakenBack)), nil
		})
	}})
}

func (im *imports) off(id action.ID) string {
	x := &im.p.text().Exchange.Undoing
	if id != action.UndoImport && id != action.PutBack {
		return ""
	}
	switch e := im.chosen(); {
	case e == nil:
		return x.NoImport
	case e.note == nil:
		return x.ByRevocation
	case id == action.UndoImport && e.note.Undone != 0:
		return x.AlreadyUndone
	case id == action.UndoImport && e.later:
		return x.NotNewest
	case id == action.PutBack && e.note.Undone == 0:
		return x.NotUndone
	case id == action.PutBack && e.aside == nil && len(e.note.Streams) > 0:
		return x.NothingAside
	}
	return ""
}

func (im *imports) draw(th *theme.Theme, width, height int) part.Area {
	e := im.chosen()
	if e == nil {
		return listed(th, im.table, width, height)
	}
	x := &im.p.text().Exchange.Undoing
	var about, more []string
	if e.note == nil || e.note.File == "" {
		about = append(about, x.FromUnits(im.units(e)))
	}
	if e.aside != nil {
		about = append(about, x.LiesAside(e.aside.Changes, e.aside.Records))
	}
	if e.note != nil {
		if e.note.Officer != "" {
			more = append(more, x.By(e.note.Officer))
		}
		if e.note.Conflicts > 0 {
			more = append(more, x.Conflicts(e.note.Conflicts))
		}
	}
	return listed(th, im.table, width, height, append(about, strings.Join(more, " "+th.Shapes.Dot+" "))...)
}
