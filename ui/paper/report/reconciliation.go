package report

import (
	"danvan/store/listing"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/ui/paper"
)

// ReconciliationReport is what is stated beside what is counted, in JSON.
type ReconciliationReport struct {
	Report string          `json:"report"` // "reconciliation"
	Span   record.Interval `json:"span"`
	Unit   string          `json:"unit"` // code
	Rows   []Reconciled    `json:"rows"`
}

// Reconciled is a stated figure beside another.
type Reconciled struct {
	Measure     string          `json:"measure"` // code
	Name        string          `json:"name"`
	Unit        string          `json:"unit"` // code
	Span        record.Interval `json:"span"`
	Split       string          `json:"split"`
	Against     measure.Against `json:"against"`
	Stated      measure.Amount  `json:"stated"`
	Written     string          `json:"written,omitempty"`
	Counted     *measure.Amount `json:"counted"` // of against “counted”; null where the register cannot count it
	Sum         *measure.Amount `json:"sum,omitempty"`
	Of          int             `json:"of,omitempty"` // how many figures the sum is made of
	Difference  *measure.Amount `json:"difference"`
	About       bool            `json:"about,omitempty"` // the difference is not exact
	Explanation string          `json:"explanation"`
	Source      string          `json:"source"`
}

func (m *maker) reconciliation() error {
	book, err := m.book()
	if err != nil {
		return err
	}
	asked, err := m.asked()
	if err != nil {
		return err
	}
	lines := measure.Reconcile(book, asked, func(span record.Interval) map[tally.Cell]*tally.Count {
		one := *m
		one.during(span)
		return tally.Breakdown(one.scope, one.rows)
	})
	h, w := m.headings(), &m.words().Figures
	shown := &ReconciliationReport{Report: string(m.Name), Span: asked.Span, Unit: m.scope.Unit.Code, Rows: []Reconciled{}}
	var rows []paper.Row
	for i := range lines {
		l := &lines[i]
		stated := measure.Of(&l.Stated.MeasureValue)
		x := Reconciled{Measure: l.Item.Code, Name: l.Item.Name, Unit: l.Unit.Code, Span: l.Span, Split: l.Split, Against: l.Against, Stated: stated,
			Written: l.Stated.Written, Of: len(l.From), Explanation: l.Explanation, Source: l.Source}
		if x.Split == "" {
			x.Split = l.Dim
		}
		row := paper.Row{Disputed: l.Stated.Conflict || l.Conflict, Cells: []paper.Cell{paper.Text(toldName(l.Item)), paper.Text(m.against(l)), m.toldCell(l.Item, stated, l.Stated.Written),
			paper.Text(w.Uncountable), {}, paper.Text(l.Unit.Name), paper.Text(m.t.StretchOf(l.Span)), paper.Text(l.Explanation), paper.Text(l.Source)}}
		if l.HasOther {
			d := l.Difference()
			x.Difference, x.About = &d, d.About
			row.Cells[3], row.Cells[4] = m.toldCell(l.Item, l.Other, ""), m.toldCell(l.Item, d, "")
			if x.Sum = &l.Other; l.Against == measure.AgainstCounted {
				x.Counted, x.Sum = &l.Other, nil
			}
		}
		shown.Rows, rows = append(shown.Rows, x), append(rows, row)
	}
	m.fill([]paper.Column{{Heading: w.Measure, Width: shortWidth}, {Heading: w.Split, Width: shortWidth}, figure(w.Of), figure(w.Sum),
		figure(w.Difference), {Heading: h.Unit, Width: shortWidth}, {Heading: w.Span, Width: 14}, {Heading: w.Explanation, Width: shortWidth}, {Heading: w.Source, Width: shortWidth}}, rows)
	if m.out.JSON = shown; len(rows) == 0 {
		m.out.Nothing = w.EmptyReconciliation
	}
	m.out.behind = func(i int) *Behind {
		l := lines[i]
		if l.Against != measure.AgainstCounted {
			b := &Behind{Sheet: record.ValueKind, Label: l.Item.Name}
			for _, v := range l.From {
				b.Refs = append(b.Refs, v.Ref)
			}
			return b
		}
		one := *m
		one.during(l.Span)
		b := one.all(l.Item.Name, func(r *listing.Row) bool {
			return one.countsOne(l.Item.Counts, r) && asked.Holds(l.Split, tally.Cell{Unit: r.Unit, Field: r.Field, Subject: r.Subject, Standing: r.Standing})
		})
		b.Unit = l.Unit.ID
		return b
	}
	return nil
}

// during makes a maker count another stretch.
func (m *maker) during(span record.Interval) {
	m.Span = span
	m.scope.Since, m.scope.Until, m.scope.Span = "", "", ""
	if from, to, whole := span.Years(); whole {
		m.From, m.To, m.Span = from, to, ""
	} else {
		m.scope.Since, m.scope.Until = span.Days()
		m.From, m.To = record.Date(m.scope.Since).Year(), record.Date(m.scope.Until).Year()
	}
	m.scope.Year, m.scope.To = m.From, m.To
}

// against says what a figure is held against.
func (m *maker) against(l *measure.Line) string {
	w := &m.words().Figures
	switch l.Against {
	case measure.AgainstParts:
		return w.Parts(m.t.Terms.OfMeasure(l.Dim), len(l.From))
	case measure.AgainstSpans:
		return w.Spans(len(l.From))
	case measure.AgainstUnits:
		if l.Split != "" {
			return l.Split + ": " + w.Units(len(l.From))
		}
		return w.Units(len(l.From))
	}
	return or(l.Split, w.All)
}

// toldName is what a measure is called beside amounts of toldCell.
func toldName(x *measure.Item) string {
	if toldPower(x) > 0 {
		return named(x)
	}
	return x.Name
}

// toldCell is amountCell beside the name of the measure: in what that is told in.
func (m *maker) toldCell(x *measure.Item, a measure.Amount, written string) paper.Cell {
	cell := m.amountCell(x, a, written)
	switch {
	case written != "":
		return cell
	case cell.IsText():
		return paper.Text(m.told(x, a))
	}
	return paper.Number(asTold(x, a.Low))
}

// amountCell is an amount as a cell: a number where it is one, in words where it is only about that.
func (m *maker) amountCell(x *measure.Item, a measure.Amount, written string) paper.Cell {
	switch {
	case written != "":
		return paper.Text(written)
	case a.About || a.IsRange() || a.Unsummed || x.Value == record.PercentNumber:
		return paper.Text(m.t.Amount(x.Value, a))
	}
	return paper.Number(a.Low)
}
