package appraise

import (
	"danvan/store/listing"
	"danvan/ui/page/wording"
	"danvan/ui/part/table"
)

// lay makes the columns, as the rows need them.
func (p *Page) lay() {
	t, heads := &p.host.Text().Appraise, &p.host.Text().Models
	columns := []table.Column{{Title: heads.Name, Min: 22, Grow: 6, Lines: 2, Keep: 9, Ends: true}}
	if p.deep {
		columns = append(columns, table.Column{Title: heads.Unit, Min: 12, Grow: 2, Max: 26, Keep: 7})
	}
	if p.filter.field.IsZero() {
		columns = append(columns, table.Column{Title: heads.Field, Min: 10, Grow: 1, Max: 28, Keep: 4})
	}
	columns = append(columns, table.Column{Title: heads.Proposed, Min: 10, Keep: 5}, table.Column{Title: heads.State, Min: 16, Grow: 1, Max: 22, Keep: 8})
	p.Table.Columns = columns
	switch {
	case !p.read:
		p.Table.Empty = t.Reading
	case p.filter == (filter{year: p.filter.year}) && p.Search.Empty():
		p.Table.Empty = t.None + "\n" + t.NoneMore
	default:
		p.Table.Empty = t.NoneFound
	}
}

// Len, Row and ID make the page the table's rows.
func (p *Page) Len() int { return len(p.rows) }

// ID is the participation's.
func (p *Page) ID(i int) string { return idOf(p.rows[i]) }

func idOf(r *listing.Row) string { return string(r.Participation[:]) }

// Row is one line of the queue.
func (p *Page) Row(i int) []table.Cell {
	r, rows := p.rows[i], p.host.Listing()
	cells := make([]table.Cell, 0, 5)
	cells = append(cells, table.Cell{Text: r.Name})
	if p.deep {
		cells = append(cells, table.Cell{Text: rows.UnitName(r.Unit)})
	}
	if p.filter.field.IsZero() {
		cells = append(cells, table.Cell{Text: rows.FieldName(r.Field)})
	}
	return append(cells, table.Cell{Text: wording.Date(r.Proposed)}, p.state(r))
}
