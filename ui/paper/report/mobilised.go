package report

import (
	"unicode/utf8"

	"danvan/store/record"
	"danvan/store/resource"
	"danvan/store/tally"
	"danvan/ui/paper"
)

// mobilised puts columns of what was mobilised behind the others, of the kinds that there are; the last row is the
// total.
func (m *maker) mobilised(total tally.Count, of func(i int) tally.Count) {
	d := m.out.Doc
	var kinds []record.ResourceKind
	for _, k := range resource.Summed {
		if !total.Of(k).IsZero() || total.Unsummed.Has(k) {
			kinds = append(kinds, k)
			width := utf8.RuneCountInString(m.t.SumFigure(total.Sum, k))
			for i := range d.Rows - 1 {
				width = max(width, utf8.RuneCountInString(m.t.SumFigure(of(i).Sum, k)))
			}
			d.Columns = append(d.Columns, paper.Column{Heading: m.t.Sums.Head(k), Number: true, Width: float64(width + 1)})
		}
	}
	if len(kinds) == 0 {
		return
	}
	if total.Approximate != 0 {
		d.Notes = append(d.Notes, m.t.Sums.Note)
	}
	row := d.Row
	d.Row = func(i int) paper.Row {
		r, sum := row(i), total.Sum
		if i < d.Rows-1 {
			sum = of(i).Sum
		}
		r.Cells = r.Cells[:len(r.Cells):len(r.Cells)]
		for _, k := range kinds {
			r.Cells = append(r.Cells, m.amount(sum, k))
		}
		return r
	}
}

// amount is a sum as a cell: a number where it is one, in words where it is only about that.
func (m *maker) amount(s resource.Sum, k record.ResourceKind) paper.Cell {
	if s.Approximate.Has(k) || s.Unsummed.Has(k) {
		return paper.Text(m.t.SumFigure(s, k))
	}
	return paper.Number(s.Of(k).Decimal)
}
