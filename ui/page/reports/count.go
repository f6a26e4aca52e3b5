package reports

import (
	"context"
	"slices"
	"strconv"

	"danvan/store"
	"danvan/ui/page"
	"danvan/ui/paper"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// count counts what is asked for now.
func (p *Page) count() {
	rows := p.host.Listing()
	if rows == nil {
		return
	}
	r, t, now, q := p.host.Register(), p.host.Text(), p.host.Now(), p.request()
	p.counting.Do(p.host, func() (func(), error) {
		var made *report.Report
		err := r.View(func(tx *store.Tx) (err error) { made, err = report.Make(tx, rows, t, q, now); return err })
		if err != nil {
			return nil, err
		}
		return func() { p.show(made); p.suspect(made) }, nil
	}, p.count)
}

// suspect says below the figures how many may be there twice, once all names were compared.
func (p *Page) suspect(made *report.Report) {
	p.host.Start(page.Job{Beside: true, Last: true, Work: func(context.Context, page.Tell) (func(), error) {
		said := made.Suspected()
		return func() { made.Note(said) }, nil
	}})
}

// show puts a report into the table; the cursor stays on its row.
func (p *Page) show(made *report.Report) {
	same := p.made != nil && slices.EqualFunc(p.made.Doc.Columns, made.Doc.Columns, func(a, b paper.Column) bool { return a.Heading == b.Heading && a.Width == b.Width })
	p.made = made
	if !same {
		columns := make([]table.Column, len(made.Doc.Columns))
		figures := made.Name != report.Models // which need the room more than names do
		for i, c := range made.Doc.Columns {
			columns[i] = columnOf(c, i)
			switch {
			case c.Width >= 40 && !figures:
				columns[i].Min = 30
			case made.Name == report.Sheet && c.Number: // their headings are long, and may be cut
				columns[i].Min = max(12, widest(made.Doc, i))
			}
		}
		p.table.Columns = columns
	}
	p.table.Empty = p.words().EmptyUnits
	p.table.SetRows(&rows{p, made.Doc})
}

// widest is how much room the figures of a column take.
func widest(d *paper.Document, column int) (n int) {
	for i := range d.Rows {
		n = max(n, part.Width(d.Row(i).Cells[column].Shown(text.For(text.Vi))))
	}
	return n
}

// wideName is how wide a column of names grows: figures stay near them.
const wideName = 56

// columnOf lays a column of the paper out for the screen: names may take two lines, figures keep their heading. The
// first columns stay longest.
func columnOf(c paper.Column, at int) table.Column {
	out := table.Column{Title: c.Heading, Right: c.Number, Keep: 100 - at}
	switch {
	case c.Number && at == 0: // which of how many
		out.Min = 5
	case c.Number:
		out.Min = max(7, part.Width(c.Heading), int(c.Width)) // a figure that is cut would be another one
	case c.Width >= 40:
		out.Min, out.Grow, out.Max, out.Lines, out.Keep = 20, 3, wideName, 2, 100
	case c.Width >= 20:
		out.Min, out.Grow, out.Max, out.Lines = 14, 1, 32, 2
	default:
		out.Min, out.Keep = max(part.Width(c.Heading), int(c.Width)-1), 99
	}
	return out
}

// rows are those of a document, for the table.
type rows struct {
	p   *Page
	doc *paper.Document
}

func (r *rows) Len() int { return r.doc.Rows }

func (r *rows) ID(i int) string { return strconv.Itoa(i) }

func (r *rows) Row(i int) []table.Cell {
	row := r.doc.Row(i)
	th := r.p.strong
	cells := make([]table.Cell, len(row.Cells))
	for n, c := range row.Cells {
		cells[n].Text = c.Shown(r.p.host.Text())
		if row.Kind != paper.Plain {
			cells[n].Style = th
		}
		if row.Indent > 0 && c.IsText() && r.doc.Columns[n].Width >= 40 {
			cells[n].Text = indents[:min(2*row.Indent, len(indents))] + cells[n].Text
		}
	}
	switch {
	case row.Disputed:
		cells[0].State = theme.Warn
	case r.p.made.Conflicts > 0 && !r.doc.Columns[0].Number: // in line with those that have the mark
		cells[0].Text = "  " + cells[0].Text
	}
	return cells
}

const indents = "            "
