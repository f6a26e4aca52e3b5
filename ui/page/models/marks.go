package models

import (
	"context"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/sync/exchange"
	"danvan/ui/page"
)

// marks say of participations what waits for somebody. They are read behind the list, which shows without them
// meanwhile.
type marks struct {
	way        *exchange.Way
	commented  map[record.ID]bool // participations with a comment that was not answered; true where this unit is to answer
	duplicates *listing.Suspected
}

// has tells whether a row is among those that a filter lets through. Nil marks have none but what the row says itself.
func (m *marks) has(r *listing.Row, only page.Only) bool {
	switch only {
	case page.OnlyConflicts:
		return r.Conflict
	case page.OnlyOpen:
		return r.Verdict == ""
	case page.OnlyNoField:
		return r.Field.IsZero()
	case page.OnlyNoSubject:
		return r.Subject == ""
	}
	if m == nil {
		return false
	}
	switch only {
	case page.OnlyCommented:
		_, ok := m.commented[r.Participation]
		return ok
	case page.OnlyDuplicates:
		return m.duplicates.Has(r)
	case page.OnlyUnsent:
		return m.stage(r) < exchange.Received
	}
	return true
}

// stage is how far a row has come on its way up.
func (m *marks) stage(r *listing.Row) exchange.Stage {
	if m == nil {
		return exchange.Received
	}
	return m.way.Row(r)
}

// below tells whether anything has not arrived yet.
func (m *marks) below() bool { return m != nil && m.way.Saved+m.way.Sent > 0 }

// mark reads the marks, and behind them which models look like one: comparing all names takes longest.
func (p *Page) mark() {
	r, rows := p.host.Register(), p.host.Listing()
	if r == nil || rows == nil || p.marking {
		return
	}
	p.marking = true
	before, changes := p.marks, p.changes
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		m := &marks{}
		err := r.View(func(tx *store.Tx) error { return m.read(tx, rows) })
		if before != nil {
			m.duplicates = before.duplicates
		}
		return func() {
			p.marking = false
			if err != nil {
				return
			}
			again := p.changes != changes // something was saved meanwhile
			p.marked(m)
			if again {
				p.mark()
				return
			}
			p.suspect()
		}, err
	}})
}

// suspect finds out which models look like one.
func (p *Page) suspect() {
	rows := p.host.Listing()
	if p.suspecting {
		p.again = true
		return
	}
	p.suspecting, p.again = true, false
	p.host.Start(page.Job{Beside: true, Last: true, Work: func(context.Context, page.Tell) (func(), error) {
		found := rows.Suspected()
		return func() {
			p.suspecting = false
			if m := *p.marks; m.duplicates != found {
				m.duplicates = found
				p.marked(&m)
			}
			if p.again {
				p.suspect()
			}
		}, nil
	}})
}

// marked shows marks.
func (p *Page) marked(m *marks) {
	p.marks = m
	if p.filter.only != "" || p.filter.values != nil {
		p.changes++
	}
	p.lay()
	p.find()
}

func (m *marks) read(tx *store.Tx, rows *listing.Listing) (err error) {
	if m.way, err = exchange.WayOf(tx); err != nil {
		return err
	}
	heads, err := tx.Heads()
	if err != nil {
		return err
	}
	m.commented = map[record.ID]bool{}
	units := map[record.ID]bool{}
	for _, h := range heads {
		if ch := h.Stream.Channel; ch.Part == record.Affairs && rows.Tree().Covers(tx.Me().Unit, ch.Unit) {
			units[ch.Unit] = true
		}
	}
	for unit := range units {
		all, err := remarks.Of(tx, unit)
		if err != nil {
			return err
		}
		for _, c := range all {
			if id := c.Comment.Participation; c.Answer == nil {
				m.commented[id] = m.commented[id] || unit == tx.Me().Unit && c.Comment.By != unit
			}
		}
	}
	return nil
}
