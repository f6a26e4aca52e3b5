package models

import (
	"context"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/part/table"
	"danvan/ui/text"
)

// byOwn begins the columns of the place's own.
const byOwn by = 100

// own are the place's own columns, and what they hold where they show or the list is in their order. They are read
// behind the list. It does not change once made.
type own struct {
	columns []column
	names   map[string]string         // what the place calls the program's columns, by code
	cells   map[by]map[record.ID]held // by participation
}

// held is what a column of a registration holds, in words and as what it is sorted by.
type held struct{ words, key string }

// all are the columns that there are here, from left to right.
func (p *Page) all() []column {
	all := slices.Insert(slices.Clone(columns), len(columns)-2, p.own.columns...) // before what became of it
	for i := range all {
		if name := p.own.names[all[i].code]; name != "" {
			all[i].head = func(*text.Models) string { return name }
		}
	}
	return all
}

// readOwn reads the place's own columns, and the values of those that are wanted.
func (p *Page) readOwn() {
	r, t, year := p.host.Register(), p.host.Text(), p.filter.year
	if r == nil || p.owning {
		return
	}
	p.owning = true
	wants := map[by]bool{}
	for b, shows := range p.chosen {
		wants[b] = shows && b >= byOwn
	}
	for _, b := range append(p.filter.by(), p.order.by, p.counted) {
		wants[b] = b >= byOwn
	}
	today, changes := vi.DateOf(p.host.Now()), p.changes
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		o := &own{names: map[string]string{}, cells: map[by]map[record.ID]held{}}
		err := r.View(func(tx *store.Tx) error { return o.read(tx, t, sheet.On(year, today), wants) })
		return func() {
			p.owning = false
			if err != nil || len(o.columns)+len(o.names)+len(p.own.columns)+len(p.own.names) == 0 {
				return
			}
			p.own = o
			p.choose()
			again := p.changes != changes
			p.changes++
			p.lay()
			p.find()
			if again || p.lacks() {
				p.readOwn()
			}
		}, err
	}})
}

// lacks tells whether a column shows, is counted or filtered by, or the list is in the order of one, whose values were
// not read.
func (p *Page) lacks() bool {
	wanted := append(p.filter.by(), p.counted)
	return slices.ContainsFunc(p.own.columns, func(c column) bool {
		return (p.shows(c.by) || slices.Contains(wanted, c.by)) && p.own.cells[c.by] == nil
	})
}

func (o *own) read(tx *store.Tx, t *text.Table, on record.Date, wants map[by]bool) error {
	s, err := sheet.Named("registration").For(tx, tx.Me().Unit, on)
	if err != nil {
		return err
	}
	names, err := wording.Read(t, tx)
	if err != nil {
		return err
	}
	at := map[record.ID]by{}
	for i := range s.Columns {
		c := &s.Columns[i]
		if c.Item.IsZero() {
			if c.Title != "" {
				o.names[c.Name] = t.Column(c)
			}
			continue
		}
		b, title := byOwn+by(len(o.columns)), t.Column(c)
		x := column{by: b, code: "own:" + strings.ReplaceAll(c.Name, " ", "_"), head: func(*text.Models) string { return title }, col: table.Column{Min: 10, Grow: 1, Max: 28, Keep: 4}, cell: plain(func(l look, r *listing.Row) string {
			return l.own.cells[b][r.Participation].words
		})}
		if o.columns = append(o.columns, x); wants[b] {
			at[c.Item], o.cells[b] = b, map[record.ID]held{}
		}
	}
	for _, ch := range tx.Channels() {
		if len(at) == 0 || ch.Part != record.Affairs || !names.Tree.Covers(tx.Me().Unit, ch.Unit) {
			continue
		}
		err := tx.Each(ch, record.ValueKind, func(_ record.ID, st *log.State) error {
			b, is := at[st.IDOf("measure")]
			if !is || st.IDOf("about").IsZero() || !st.Exists() {
				return nil
			}
			var v record.MeasureValue
			if err := record.Read(st.Values(), &v); err != nil {
				return err
			}
			l, c := s.Holding(&v)
			words, err := names.Cell(tx, l, c)
			o.cells[b][v.About] = held{words, l.SortKey(c, words)}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// sort orders rows by a column of the place's own; nothing comes first.
func (o *own) sort(b by, found []*listing.Row) {
	slices.SortStableFunc(found, func(x, y *listing.Row) int {
		a, b := o.cells[b][x.Participation].key, o.cells[b][y.Participation].key
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	})
}
