package report

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/resource"
	"danvan/ui/paper"
)

// MadeOf is one thing that a figure of the sheet is made of, in JSON: a value that somebody gave or a paper states, or
// a registration that is counted.
type MadeOf struct {
	Row     string          `json:"row"`  // code of the unit in whose row the figure stands; "" of the total
	Unit    string          `json:"unit"` // code of whose it is
	Measure string          `json:"measure"`
	Basis   measure.Basis   `json:"basis"` // counted, given, stated
	ID      record.ID       `json:"id"`    // of the value, or the participation
	Span    record.Interval `json:"span"`
	Split   string          `json:"split,omitempty"`
	Figure  string          `json:"figure"` // as written; of a registration the model
	Source  string          `json:"source,omitempty"`
}

// madeOf are the values that a figure is made of, then what is stated beside it: of a share those of both its measures.
func madeOf(items []*measure.Item, cells []measure.Cell, at int) (all []*measure.Value) {
	c := &cells[at]
	all = append(all, c.From...)
	if c.Beside != nil {
		all = append(all, c.Beside.From...)
	}
	if x := items[at]; x.Adds == record.Ratio && len(all) == 0 {
		for i, y := range items {
			if y.ID == x.Measure.Part || y.ID == x.Whole {
				all = append(all, madeOf(items, cells, i)...)
			}
		}
	}
	return all
}

// countsOne tells whether a registration is one of those that a measure counts.
func (m *maker) countsOne(of record.CountedAs, r *listing.Row) bool {
	switch of {
	case record.CountRegistered:
		return true
	case record.CountRecognised:
		return r.Verdict.Recognises()
	case record.CountExemplary:
		return r.Verdict == record.Exemplary
	case record.CountNew, record.CountMaintained:
		return string(r.Standing) == string(of)
	case record.CountCollective, record.CountIndividual, record.CountHousehold:
		return string(r.Subject) == string(of)
	}
	sum := r.Mobilised()
	return !sum.Of(record.ResourceKind(of)).IsZero()
}

// behindRow is what a row of the sheet is made of: of all its figures, and of each.
func (m *maker) behindRow(s *measure.Sheet, i int) *Behind {
	all, cells := m.all("", nil), s.Total
	covers := func(*listing.Row) bool { return true }
	if i < len(s.Rows) {
		r := s.Rows[i]
		cells, all.Unit = r.Cells, r.Unit.ID
		covers = func(l *listing.Row) bool { return m.scope.Tree.Covers(r.Unit.ID, l.Unit) }
		if r.Depth == 0 {
			covers = func(l *listing.Row) bool { return l.Unit == m.scope.Unit.ID }
			all = m.all(m.words().Page.Alone, covers)
		}
	}
	for at, x := range s.Items {
		figure := m.cell(x, &cells[at]).Shown(m.t)
		if figure == "" {
			continue
		}
		part := &Behind{Name: x.Name + ": " + figure}
		values := madeOf(s.Items, cells, at)
		switch {
		case len(values) > 0:
			part.Sheet = record.ValueKind
			for _, v := range values {
				part.Refs = append(part.Refs, v.Ref)
			}
		case x.Counts != "":
			name := part.Name
			part = m.all(x.Name, func(l *listing.Row) bool { return covers(l) && m.countsOne(x.Counts, l) })
			part.Name, part.Unit = name, all.Unit
		default:
			continue
		}
		all.Parts = append(all.Parts, part)
	}
	return all
}

// sheetRows prints what every figure of the sheet is made of, in place of the sheet.
func (m *maker) sheetRows(s *measure.Sheet, shown *SheetReport) {
	shown.Behind = []MadeOf{}
	var rows []paper.Row
	var open []*Behind
	add := func(x MadeOf, amount paper.Cell, name, of string, unit record.ID, b *Behind) {
		rows = append(rows, paper.Row{Cells: []paper.Cell{paper.Text(x.Row), paper.Text(m.list.UnitName(unit)), paper.Text(name), paper.Text(m.t.StretchOf(x.Span)), paper.Text(x.Split),
			amount, paper.Text(x.Figure), paper.Text(of), paper.Text(x.Source)}})
		shown.Behind, open = append(shown.Behind, x), append(open, b)
	}
	one := func(code string, unit *store.Unit, cells []measure.Cell) {
		for at, x := range s.Items {
			if x.Counts != "" && unit != nil {
				m.countedIn(code, unit, x, add)
			}
			if x.Adds == record.Ratio {
				continue // its values stand below both its measures
			}
			values := madeOf(s.Items, cells, at)
			slices.SortStableFunc(values, func(a, b *measure.Value) int { return cmp.Compare(a.Span, b.Span) })
			for _, v := range values {
				y := MadeOf{code, m.code(v.Ref.Channel.Unit), x.Code, measure.Basis(cmp.Or(v.Basis, record.Given)), v.Ref.ID, v.Span, v.Split,
					or(v.Written, m.t.Amount(x.Value, measure.Of(&v.MeasureValue))), v.Source}
				if x.Counts != "" {
					y.Basis = measure.Stated
				}
				add(y, m.amountCell(x, measure.Of(&v.MeasureValue), ""), x.Name, m.t.Term(string(y.Basis)), v.Ref.Channel.Unit, &Behind{Sheet: record.ValueKind, Refs: []record.Ref{v.Ref}})
			}
		}
	}
	for _, r := range s.Rows {
		if r.Depth <= 1 { // those below are part of these
			one(r.Unit.Code, r.Unit, r.Cells)
		}
	}
	stated := make([]measure.Cell, len(s.Total))
	for i := range s.Total {
		stated[i].Beside = s.Total[i].Beside
	}
	one("", nil, stated)
	h, w := m.headings(), &m.words().Figures
	m.fill([]paper.Column{{Heading: h.Code, Width: 11}, {Heading: h.Unit, Width: shortWidth}, {Heading: w.Measure, Width: shortWidth}, {Heading: w.Span, Width: 14}, {Heading: w.Split, Width: shortWidth},
		figure(m.t.Terms.Label("", "amount")), {Heading: w.Written, Width: shortWidth}, {Heading: w.Rests, Width: 10}, {Heading: w.Source, Width: shortWidth}}, rows)
	m.out.behind = func(i int) *Behind { return open[i] }
}

// countedIn adds the registrations that a measure counts in the row of a unit.
func (m *maker) countedIn(code string, unit *store.Unit, x *measure.Item, add func(MadeOf, paper.Cell, string, string, record.ID, *Behind)) {
	m.list.Each(m.query(), func(r *listing.Row) {
		if !m.scope.Covers(r.Unit, r.Year, r.Registered) || !m.countsOne(x.Counts, r) {
			return
		}
		if unit == m.scope.Unit && r.Unit != unit.ID && len(unit.Children) > 0 || !m.scope.Tree.Covers(unit.ID, r.Unit) {
			return
		}
		span := record.Interval(r.Registered)
		if span == "" {
			span = record.Interval(digits(r.Year))
		}
		add(MadeOf{Row: code, Unit: m.code(r.Unit), Measure: x.Code, Basis: measure.Counted, ID: r.Participation, Span: span, Figure: r.Name}, m.countedCell(x.Counts, r), x.Name, m.words().Figures.Counted, r.Unit, &Behind{Row: r})
	})
}

// countedCell is what a registration adds to a figure that the register counts: one, or what was mobilised for it.
func (m *maker) countedCell(of record.CountedAs, r *listing.Row) paper.Cell {
	if k := record.ResourceKind(of); slices.Contains(resource.Summed, k) {
		return m.amount(r.Mobilised(), k)
	}
	return paper.Whole(1)
}
