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

// marks say of participations what waits for somebody. They are read behind the list, which shows without them meanwhile.
type marks struct {
	way        *exchange.Way
	commented  map[record.ID]bool        // participations with a comment that was not answered; true where this unit is to answer
	duplicates map[[2]record.ID]struct{} // units and models
	version    uint64                    // of the register that the duplicates are of
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
		_, is := m.duplicates[[2]record.ID{r.Unit, r.Model}]
		return is
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

// mark reads the marks. Comparing all names takes longest: it is done only when the register has changed since.
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
		if err == nil && before != nil && before.version == m.version {
			m.duplicates = before.duplicates
		} else if err == nil {
			m.compare(rows)
		}
		return func() {
			p.marking = false
			if err != nil {
				return
			}
			p.marks = m
			again := p.changes != changes // something was saved meanwhile
			if p.filter.only != "" || p.filter.values != nil {
				p.changes++
			}
			p.lay()
			p.find()
			if again {
				p.mark()
			}
		}, err
	}})
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
		m.version += h.Number
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

func (m *marks) compare(rows *listing.Listing) {
	m.duplicates = map[[2]record.ID]struct{}{}
	for _, d := range rows.Duplicates() {
		for _, r := range []*listing.Row{d.A, d.B} {
			m.duplicates[[2]record.ID{r.Unit, r.Model}] = struct{}{}
		}
	}
}
