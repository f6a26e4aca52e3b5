package report

import (
	"danvan/store/completeness"
	"danvan/store/record"
)

// lateBooks notes of how many units the books of a span that is counted changed after they were closed. The report on
// completeness says so itself.
func (m *maker) lateBooks() error {
	if m.Name == Completeness || m.Name == Awards || m.Name == Decision || m.Name == Typical {
		return nil
	}
	declared, err := completeness.Read(m.tx)
	if err != nil {
		return err
	}
	spans := []record.Interval{m.Span}
	for year := m.From; m.Span == "" && year <= m.To; year++ {
		spans = append(spans, record.Interval(digits(year)))
	}
	for _, span := range spans {
		units := 0
		for unit := range declared.Closings {
			if unit != m.scope.Unit.ID && (m.Own || !m.scope.Tree.Above(m.scope.Unit.ID, unit)) {
				continue
			}
			late, err := declared.Late(m.tx, unit, span)
			if err != nil {
				return err
			}
			if len(late) > 0 {
				units++
			}
		}
		if units > 0 {
			m.out.Doc.Notes = append(m.out.Doc.Notes, m.t.CLI.Say.Due.ChangedIn(m.t.StretchOf(span), span.Flags(), units))
		}
	}
	return nil
}
