package models

import (
	"strconv"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// lay makes the columns, as the rows and the order need them.
func (p *Page) lay() {
	t := &p.host.Text().Models
	p.years = p.filter.year == 0
	columns := []table.Column{{Title: t.Name, Min: 22, Grow: 6, Lines: 2, Keep: 9}}
	keys := []by{byName}
	add := func(k by, c table.Column) { columns, keys = append(columns, c), append(keys, k) }
	if p.years {
		add(byYear, table.Column{Title: t.YearHead, Min: 6, Keep: 6})
	}
	if p.deep {
		add(byUnit, table.Column{Title: t.Unit, Min: 12, Grow: 2, Max: 26, Lines: 2, Keep: 7})
	}
	if p.filter.field.IsZero() {
		add(byField, table.Column{Title: t.Field, Min: 10, Grow: 1, Max: 28, Keep: 4})
	}
	add(byRegistrant, table.Column{Title: t.Registrant, Min: 16, Grow: 2, Max: 34, Lines: 2, Keep: 5})
	if p.order.by == byDay {
		add(byDay, table.Column{Title: t.Day, Min: 10, Keep: 7})
	}
	add(byState, table.Column{Title: t.State, Min: 16, Keep: 8})
	if p.marks != nil && p.marks.below() {
		columns = append(columns, table.Column{Title: t.Sent, Min: 4, Keep: 6})
	}
	if p.table == nil {
		p.table = table.New(columns...)
	}
	p.table.Columns, p.table.Sorted, p.table.Down = columns, -1, p.order.down
	if p.search.Empty() || p.order.chosen {
		for i, k := range keys {
			if k == p.order.by {
				p.table.Sorted = i
			}
		}
	}
	p.table.Empty = t.NoneFound
	if p.total() == 0 && p.filter == (filter{}) {
		p.table.Empty = t.Empty
	}
	if !p.read || p.marks == nil && p.filter.only != "" {
		p.table.Empty = t.Reading
	}
}

// Len, Row and ID make the page the table's rows.
func (p *Page) Len() int { return len(p.rows) }

// ID is the participation's.
func (p *Page) ID(i int) string {
	id := p.rows[i].Participation
	return string(id[:])
}

// Row is one line of the list.
func (p *Page) Row(i int) []table.Cell {
	r, rows := p.rows[i], p.host.Listing()
	cells := make([]table.Cell, 0, 7)
	cells = append(cells, table.Cell{Text: r.Name})
	if p.years {
		cells = append(cells, table.Cell{Text: strconv.Itoa(r.Year)})
	}
	if p.deep {
		cells = append(cells, table.Cell{Text: rows.UnitName(r.Unit)})
	}
	if p.filter.field.IsZero() {
		cells = append(cells, table.Cell{Text: rows.FieldName(r.Field)})
	}
	cells = append(cells, table.Cell{Text: r.Registrant})
	if p.order.by == byDay {
		cells = append(cells, table.Cell{Text: wording.Date(r.Registered)})
	}
	return append(cells, p.state(r), p.sent(r))
}

// state is what became of a participation, as a shape and a word; what waits for a person comes first.
func (p *Page) state(r *listing.Row) table.Cell {
	t := &p.host.Text().Models
	switch {
	case r.Conflict:
		return table.Cell{Text: t.Conflict, State: theme.Warn}
	case p.marks != nil && p.marks.commented[r.Participation]:
		return table.Cell{Text: t.Commented, State: theme.Warn}
	case r.Verdict == record.Exemplary:
		return table.Cell{Text: t.Exemplary, State: theme.Good}
	case r.Verdict == record.Recognised:
		return table.Cell{Text: t.Recognised, State: theme.Good}
	case r.Verdict == record.NotRecognised:
		return table.Cell{Text: t.NotRecognised, State: theme.Bad}
	}
	switch {
	case p.marks.has(r, page.OnlyCommented):
		return table.Cell{Text: t.Awaited, State: theme.Muted}
	case p.marks.has(r, page.OnlyDuplicates):
		return table.Cell{Text: t.Duplicate, State: theme.Muted}
	}
	return table.Cell{Text: t.Running, State: theme.Muted}
}

// sent is how far a participation is on its way up: a shape, and nothing once it has arrived.
func (p *Page) sent(r *listing.Row) table.Cell {
	switch stage := p.marks.stage(r); {
	case stage == exchange.Saved:
		return table.Cell{State: theme.Muted}
	case stage == exchange.Packed:
		return table.Cell{Text: p.host.Text().Models.Packed}
	}
	return table.Cell{}
}
