package models

import (
	"context"
	"slices"

	"danvan/store/listing"
	"danvan/ui/page"
)

// wanted is what is to be found.
type wanted struct {
	filter filter
	order  order
	search string
	seen   int // the state of the listing it is found in
}

// base are all rows that the filters let through, in order: what shows while nothing is searched for.
type base struct {
	of   wanted
	rows []*listing.Row
	read bool
}

// find starts to find what is wanted now, unless it was found or is being found. Sorting everything takes longest and
// does not hold up a search.
func (p *Page) find() {
	p.lay()
	rows := p.host.Listing()
	want := wanted{p.filter, p.order, p.Search.Value(), p.changes}
	if rows == nil || want == p.found && p.read && p.toward == nil {
		return
	}
	if p.unread() {
		p.readOwn()
		return
	}
	all := want
	all.search = ""
	if !p.base.read || p.base.of != all {
		p.sort(rows, all)
	} else if want.search == "" {
		p.show(want, p.base.rows)
	}
	if want.search != "" {
		p.seek(rows, want)
	}
}

// sort makes base. What is wanted by then is looked at when it has ended.
func (p *Page) sort(rows *listing.Listing, all wanted) {
	if p.sorted {
		return
	}
	p.sorted = true
	l, columns := p.look(), p.all()
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		found := rows.ByName(all.filter.query("", l, columns))
		all.order.then(rows, l.own, found)
		return func() {
			p.sorted, p.base = false, base{all, found, true}
			p.find()
		}, nil
	}})
}

// seek searches. Letters typed meanwhile are searched for in one go afterwards.
func (p *Page) seek(rows *listing.Listing, want wanted) {
	if p.asked {
		return
	}
	p.asked = true
	l, columns := p.look(), p.all()
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		found := rows.Find(want.filter.query(want.search, l, columns))
		if want.order.chosen {
			want.order.sort(rows, l.own, found)
		}
		return func() {
			p.asked = false
			if !p.Search.Empty() {
				p.show(want, found)
			}
			p.find()
		}, nil
	}})
}

// show puts rows into the table: with the cursor on the row it was on when only the register changed, else on the
// first.
func (p *Page) show(want wanted, found []*listing.Row) {
	before := p.current()
	same := p.read && want.filter == p.found.filter && want.order == p.found.order && want.search == p.found.search
	p.rows, p.found, p.read = found, want, true
	p.Table.SetRows(p)
	p.lay()
	p.sum()
	if c, is := p.Panel.(*counts); is {
		c.again()
	}
	if p.arrive() {
		return
	}
	if !same {
		p.Table.Move(0)
		return
	}
	for i, r := range p.rows {
		if before != nil && r.Participation == before.Participation {
			p.Table.Move(i)
			return
		}
	}
}

// total is how many rows there are without the search; -1 while nobody knows.
func (p *Page) total() int {
	if p.base.read && p.base.of.filter == p.filter {
		return len(p.base.rows)
	}
	return -1
}

// unread tells whether the rows cannot be found yet: they are filtered by a column of the place's own whose values are
// being read.
func (p *Page) unread() bool {
	by := p.filter.by()
	return slices.ContainsFunc(p.own.columns, func(c column) bool { return slices.Contains(by, c.by) && p.own.cells[c.by] == nil })
}

// arrive puts the cursor on the first row of the value that was asked for.
func (p *Page) arrive() bool {
	v := p.toward
	if v == nil || p.found.order.by != v.by {
		return false
	}
	p.toward = nil
	all, l := p.all(), p.look()
	at := slices.IndexFunc(all, func(c column) bool { return c.by == v.by })
	i := slices.IndexFunc(p.rows, func(r *listing.Row) bool { return at >= 0 && all[at].of(l, r).key == v.key })
	if i >= 0 {
		p.Table.Move(i)
	}
	return i >= 0
}
