package report

import (
	"danvan/store/listing"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/paper"
)

// Widths of columns on paper, in characters.
const (
	nameWidth  = 44
	shortWidth = 24
)

// figure is a column of numbers.
func figure(heading string) paper.Column { return paper.Column{Heading: heading, Number: true} }

// counted are the columns of every table of counts.
func (m *maker) counted(total tally.Count) (columns []paper.Column) {
	h := m.headings()
	names := []string{h.Registered, h.Recognised, h.Exemplary, h.Rate, h.Collective, h.Individual, h.Household}
	if total.Open > 0 {
		names = append(names, h.Open)
	}
	for _, s := range names {
		columns = append(columns, figure(s))
	}
	return columns
}

// cells are the figures of counted; what is left open stands where the total has any.
func cells(c, total tally.Count) []paper.Cell {
	rate := paper.Cell{}
	if c.Registered > 0 {
		rate = paper.Share(c.Rate())
	}
	all := []paper.Cell{paper.Whole(c.Registered), paper.Whole(c.Recognised), paper.Whole(c.Exemplary), rate, paper.Whole(c.Collective),
		paper.Whole(c.Individual), paper.Whole(c.Household)}
	if total.Open > 0 {
		all = append(all, paper.Whole(c.Open))
	}
	return all
}

// fill puts rows into the document.
func (m *maker) fill(columns []paper.Column, rows []paper.Row) {
	d := m.out.Doc
	d.Columns, d.Rows, d.Row = columns, len(rows), func(i int) paper.Row { return rows[i] }
	for _, r := range rows {
		if r.Disputed && r.Kind == paper.Plain {
			m.disputed++
		}
	}
}

func row(kind paper.RowKind, c, total tally.Count, names ...paper.Cell) paper.Row {
	return paper.Row{Kind: kind, Cells: append(names, cells(c, total)...), Disputed: c.Conflicts > 0}
}

func (m *maker) totals(c tally.Count, fault error) {
	m.out.Registered, m.out.Conflicts, m.out.Fault = c.Registered, c.Conflicts, fault
	if c.New+c.Maintained != c.Registered {
		m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Figures.Standings(c.New, c.Maintained, c.Registered))
	}
}

func (m *maker) fields() error {
	all, err := m.tx.EveryField()
	if err != nil {
		return err
	}
	if m.into, err = m.tx.Crosswalk(m.scope.Unit.ID); err != nil {
		return err
	}
	r := tally.Fields(m.scope, m.set, all, m.rows)
	stated, err := m.totalsOnly()
	if err != nil {
		return err
	}
	h := m.headings()
	rows := make([]paper.Row, 0, len(r.Rows)+1)
	unmapped := ""
	for i, x := range r.Rows {
		name := or(x.Field, h.NoField)
		if x.Unmapped {
			unmapped = join(unmapped, m.t.Quote(x.Field))
		}
		m.out.Bars = append(m.out.Bars, Bar{Name: name, Value: x.Registered, Part: x.Recognised})
		if total := stated.fields[vi.Fold(x.Field)]; total != nil {
			name += m.states(total)
			r.Rows[i].Stated = total
		}
		rows = append(rows, row(paper.Plain, x.Count, r.Total, paper.Text(name)))
	}
	rows = append(rows, row(paper.Total, r.Total, r.Total, paper.Text(h.Total)))
	m.fill(append([]paper.Column{{Heading: h.Field, Width: nameWidth}}, m.counted(r.Total)...), rows)
	m.mobilised(r.Total, func(i int) tally.Count { return r.Rows[i].Count })
	m.totals(r.Total, r.Check())
	m.out.JSON = r
	if unmapped != "" {
		m.out.Doc.Notes = append(m.out.Doc.Notes, paper.Mark+m.words().Unmapped(unmapped))
	}
	m.out.behind = func(i int) *Behind {
		if i == len(r.Rows) {
			return m.all("", nil)
		}
		// A field of another list counts in the row of the same name, as in the tally.
		x, key := r.Rows[i], vi.Fold(r.Rows[i].Field)
		return m.all(or(x.Field, h.NoField), func(l *listing.Row) bool {
			field := m.fieldOf(l)
			return !x.ID.IsZero() && field == x.ID || vi.Fold(all[field].Name) == key
		})
	}
	return nil
}

func (m *maker) units() error {
	r := tally.Units(m.scope, m.Deep, m.rows)
	stated, err := m.totalsOnly()
	if err != nil {
		return err
	}
	h := m.headings()
	rows := make([]paper.Row, 0, len(r.Rows)+1)
	for i, x := range r.Rows {
		name := x.Name
		switch total := stated.of[x.ID]; {
		case total != nil:
			name += m.states(total)
			r.Rows[i].Stated = total
		case !x.Sent:
			name += " " + h.NothingSent
		}
		line := row(paper.Plain, x.Count, r.Total, paper.Text(x.Unit), paper.Text(name))
		line.Indent = max(0, x.Depth-1)
		rows = append(rows, line)
		if x.Depth <= 1 {
			m.out.Bars = append(m.out.Bars, Bar{Name: x.Name, Value: x.Registered, Part: x.Recognised})
		}
	}
	rows = append(rows, row(paper.Total, r.Total, r.Total, paper.Cell{}, paper.Text(h.Total)))
	m.fill(append([]paper.Column{{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: nameWidth}}, m.counted(r.Total)...), rows)
	m.mobilised(r.Total, func(i int) tally.Count { return r.Rows[i].Count })
	m.totals(r.Total, r.Check())
	m.out.JSON = r
	m.out.behind = func(i int) *Behind {
		if i == len(r.Rows) {
			return m.all("", nil)
		}
		x := r.Rows[i]
		switch {
		case x.Depth == 0:
			return m.all(m.words().Page.Alone, func(l *listing.Row) bool { return m.unitOf(l) == x.ID })
		case m.Tree != "":
			return m.all(x.Name, func(l *listing.Row) bool { return m.scope.Tree.Covers(x.ID, m.unitOf(l)) })
		}
		b := m.all("", nil)
		b.Unit = x.ID
		return b
	}
	return nil
}

func (m *maker) years() error {
	r := tally.Years(m.scope, m.rows)
	h, w := m.headings(), m.words()
	var open tally.Count
	for i := range r.Rows {
		open.Open += r.Rows[i].Open
	}
	columns := []paper.Column{{Heading: h.Year, Width: 13}, figure(h.Registered), figure(w.New), figure(w.Maintained), figure(w.Stayed), figure(h.Recognised),
		figure(h.Exemplary), figure(h.Rate), figure(h.Collective), figure(h.Individual), figure(h.Household)}
	if open.Open > 0 {
		columns = append(columns, figure(h.Open))
	}
	line := func(kind paper.RowKind, name string, c tally.YearCount, stayed paper.Cell) paper.Row {
		x := cells(c.Count, open)
		return paper.Row{Kind: kind, Disputed: c.Conflicts > 0, Cells: append([]paper.Cell{paper.Text(name), x[0], paper.Whole(c.New),
			paper.Whole(c.Maintained), stayed}, x[1:]...)}
	}
	var rows []paper.Row
	for _, x := range r.Rows {
		stayed := paper.Cell{}
		if x.Stayed != nil {
			stayed = paper.Whole(*x.Stayed)
		}
		rows = append(rows, line(paper.Plain, digits(x.Year), x.YearCount, stayed))
		m.out.Bars = append(m.out.Bars, Bar{Name: digits(x.Year), Value: x.Registered, Part: x.Recognised})
	}
	m.fill(columns, append(rows, line(paper.Total, h.Total, r.Total, paper.Cell{})))
	m.totals(r.Total.Count, r.Check())
	if r.Models > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, w.Models(r.Models, r.Total.Registered))
		if len(r.Rows) > 1 {
			spells := ""
			for _, s := range r.Spells {
				spells = join(spells, w.Spell(s.Years, s.Models))
			}
			m.out.Doc.Notes = append(m.out.Doc.Notes, spells+".")
		}
	}
	m.out.JSON, m.out.Columns = r, true
	m.out.behind = func(i int) *Behind {
		if i == len(r.Rows) {
			return m.all("", nil)
		}
		one := *m
		one.From, one.To = r.Rows[i].Year, r.Rows[i].Year
		one.scope.Year, one.scope.To = one.From, one.To
		return one.all("", nil)
	}
	return nil
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
