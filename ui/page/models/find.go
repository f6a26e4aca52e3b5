package models

import (
	"context"

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

// find starts to find what is wanted now, unless it was found or is being found. Sorting everything takes longest and does not
// hold up a search.
func (p *Page) find() {
	p.lay()
	rows := p.host.Listing()
	want := wanted{p.filter, p.order, p.Search.Value(), p.changes}
	if rows == nil || want == p.found && p.read {
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
	m, own := p.marks, p.own
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		found := make([]*listing.Row, 0, rows.Len())
		rows.Each(all.filter.query("", m), func(r *listing.Row) { found = append(found, r) })
		all.order.sort(rows, own, found)
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
	m, own := p.marks, p.own
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		found := rows.Find(want.filter.query(want.search, m))
		if want.order.chosen {
			want.order.sort(rows, own, found)
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

// show puts rows into the table: with the cursor on the row it was on when only the register changed, else on the first.
func (p *Page) show(want wanted, found []*listing.Row) {
	before := p.current()
	same := p.read && want.filter == p.found.filter && want.order == p.found.order && want.search == p.found.search
	p.rows, p.found, p.read = found, want, true
	p.Table.SetRows(p)
	p.lay()
	p.sum()
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
