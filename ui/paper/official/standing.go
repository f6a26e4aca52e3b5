package official

import (
	"slices"
	"strings"

	"danvan/store/completeness"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/paper/report"
)

// standing says how the figures of a paper stand: what is in conflict, what is stated otherwise than it is counted, and
// which units have not sent.
func (m *maker) standing(conflicts int) error {
	m.disputed(conflicts)
	if err := m.stated(); err != nil {
		return err
	}
	if m.Own && m.unit.ID == m.tx.Me().Unit {
		return nil
	}
	return m.missing(m.unit.ID, m.From, m.To)
}

// disputed says how many of what the paper counts are in conflict: once, in place of what each of its tables says,
// though with the mark that their rows have.
func (m *maker) disputed(n int) {
	if n == 0 {
		m.self = append(m.self, m.t.Papers.NoConflicts)
		return
	}
	before, why := len(m.self), m.t.Reports.Conflicts(n)
	m.self = slices.DeleteFunc(m.self, m.ofConflicts)
	if m.open(why); len(m.self) < before {
		m.self = append(m.self, paper.Mark+why)
	} else {
		m.self = append(m.self, why)
	}
}

// ofConflicts tells what a report says of how many conflicts there are from what else it says.
func (m *maker) ofConflicts(s string) bool { return slices.Contains(m.marked, s) }

// contested says how many of the records that a paper is written from are in conflict.
func (m *maker) contested(n int) {
	why := m.t.Papers.Contested(n)
	if m.self = append(m.self, why); n > 0 {
		m.open(why)
	}
}

// stated says what the unit itself states otherwise than the register counts it, or than its own parts come to; of
// parts and of units below, how often. What nobody has explained is open.
func (m *maker) stated() error {
	made, err := m.report(report.Reconciliation)
	if err != nil {
		return err
	}
	rows := made.JSON.(*report.ReconciliationReport).Rows
	explained := map[string]bool{} // measures
	for _, x := range rows {
		explained[x.Measure] = explained[x.Measure] || x.Unit == m.unit.Code && x.Explanation != ""
	}
	w, same, more := &m.t.Papers, 0, 0
	for i, x := range rows {
		switch {
		case x.Difference == nil:
			continue
		case x.Difference.Low.IsZero() && x.Difference.High.IsZero():
			same++
			continue
		case x.Unit != m.unit.Code || x.Against == measure.AgainstCounted && x.Split != "":
			more++
			continue
		}
		var c [8]string
		for k, cell := range made.Doc.Row(i).Cells[:len(c)] {
			c[k] = cell.Shown(m.t)
		}
		why := w.Differs(c[0], c[1], c[2], c[3], c[4], c[7])
		m.self = append(m.self, why)
		if !explained[x.Measure] {
			m.open(w.Unexplained(c[0], c[1]))
		}
	}
	if more > 0 {
		m.self = append(m.self, w.DiffersElsewhere(more))
	} else if same > 0 && !slices.ContainsFunc(m.self, func(s string) bool { return strings.HasPrefix(s, w.StatedAs) }) {
		m.self = append(m.self, w.SameAsStated)
	}
	return nil
}

// missing says which of a unit and those below it have not sent to the register's own.
func (m *maker) missing(of record.ID, from, to int) error {
	w, due := &m.t.Papers, 0
	spans := map[string][]string{} // by the units that are missing
	var order []string
	for year := from; year <= to; year++ {
		q := m.Request.Request
		q.Name, q.From, q.To = report.Completeness, year, year
		if strings.Contains(string(q.Span), "/") {
			q.Span = ""
		}
		made, err := report.Make(m.tx, m.list, m.t, q, m.now)
		if err != nil {
			return err
		}
		var none []string
		for _, x := range made.JSON.(report.CompletenessReport).Rows {
			if x.Below != nil || x.ID != of && (m.Own || !m.list.Tree().Above(of, x.ID)) {
				continue
			}
			if due++; x.State == completeness.NotSent {
				none = append(none, x.Name)
			}
		}
		if none == nil {
			continue
		}
		units := strings.Join(none, ", ")
		if spans[units] == nil {
			order = append(order, units)
		}
		span := vi.Capital(m.t.Stretch(year, year, q.Span))
		if n := len(spans[units]); n > 0 && q.Span == "" { // “Năm 2020, 2021”
			_, span, _ = strings.Cut(span, " ")
		}
		spans[units] = append(spans[units], span)
	}
	for _, units := range order {
		why := w.Missing(strings.Join(spans[units], ", "), strings.Count(units, ", ")+1, units)
		m.open(why)
		m.self = append(m.self, why)
	}
	switch {
	case order != nil || due == 0:
	case of == m.tx.Me().Unit:
		m.self = append(m.self, w.NoneMissing)
	default:
		m.self = append(m.self, w.HasSent(m.list.UnitName(of)))
	}
	return nil
}
