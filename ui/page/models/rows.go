package models

import (
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/page"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// lay makes the columns, as the rows, the order and a person's choice need them.
func (p *Page) lay() {
	t := &p.host.Text().Models
	p.years = p.filter.year == 0
	p.columns = p.columns[:0]
	heads, keys := []table.Column{}, []by{}
	for _, c := range p.all() {
		if p.shows(c.by) {
			if c.col.Title = c.head(t); p.single {
				c.col.Lines = 1
			}
			p.columns, heads, keys = append(p.columns, c), append(heads, c.col), append(keys, c.by)
		}
	}
	p.Table.Columns, p.Table.Sorted, p.Table.Down = heads, -1, p.order.down
	if p.Search.Empty() || p.order.chosen {
		for i, k := range keys {
			if k == p.order.by {
				p.Table.Sorted = i
			}
		}
	}
	p.Table.Empty = t.NoneFound
	if p.total() == 0 && p.filter == (filter{}) {
		p.Table.Empty = t.Empty
	}
	if !p.read || p.marks == nil && p.filter.only != "" {
		p.Table.Empty = t.Reading
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
	cells, l := make([]table.Cell, len(p.columns)), p.look()
	for j, c := range p.columns {
		cells[j] = c.cell(l, p.rows[i])
	}
	return cells
}

// state is what became of a participation, as a shape and a word; what waits for a person comes first.
func (l look) state(r *listing.Row) table.Cell {
	t := &l.t.Models
	switch {
	case r.Conflict:
		return table.Cell{Text: t.Conflict, State: theme.Warn}
	case l.marks != nil && l.marks.commented[r.Participation]:
		return table.Cell{Text: t.Commented, State: theme.Warn}
	case r.Verdict == record.Exemplary:
		return table.Cell{Text: t.Exemplary, State: theme.Good}
	case r.Verdict == record.Recognised:
		return table.Cell{Text: t.Recognised, State: theme.Good}
	case r.Verdict == record.NotRecognised:
		return table.Cell{Text: t.NotRecognised, State: theme.Bad}
	}
	switch {
	case l.marks.has(r, page.OnlyCommented):
		return table.Cell{Text: t.Awaited, State: theme.Muted}
	case l.marks.has(r, page.OnlyDuplicates):
		return table.Cell{Text: t.Duplicate, State: theme.Muted}
	}
	if r.Proposed != "" {
		return table.Cell{Text: t.IsProposed, State: theme.Muted}
	}
	return table.Cell{Text: t.Running, State: theme.Muted}
}

// sent is how far a participation is on its way up: a shape, and nothing once it has arrived.
func (l look) sent(r *listing.Row) table.Cell {
	switch stage := l.marks.stage(r); {
	case stage == exchange.Saved:
		return table.Cell{State: theme.Muted}
	case stage == exchange.Packed:
		return table.Cell{Text: l.t.Models.Packed}
	}
	return table.Cell{}
}
