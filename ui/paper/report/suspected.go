package report

import (
	"slices"

	"danvan/store/listing"
)

// Suspected says how many of the registrations that are counted are of models that look like another one, which nobody
// has looked at: the figures are provisional by them; "" for none. All names are compared for it, so Make does not:
// whoever only wants the figures need not wait.
func (r *Report) Suspected() string { return r.suspected() }

// Note puts a sentence below the table, once, behind what it says of conflicts.
func (r *Report) Note(s string) {
	if s == "" || slices.Contains(r.Doc.Notes, s) {
		return
	}
	at := 0
	if r.Conflicts > 0 {
		at = min(1, len(r.Doc.Notes))
	}
	r.Doc.Notes = slices.Insert(slices.Clone(r.Doc.Notes), at, s)
}

func (m *maker) suspected() string {
	if !m.ofRegistrations() {
		return ""
	}
	n, found := 0, m.list.Suspected()
	m.list.Each(m.query(), func(r *listing.Row) {
		if found.Has(r) && m.scope.Covers(m.unitOf(r), r.Year, r.Registered) {
			n++
		}
	})
	if n == 0 {
		return ""
	}
	return m.words().Suspected(n)
}

// ofRegistrations tells whether a model that is there twice makes the figures too high.
func (m *maker) ofRegistrations() bool {
	switch x := m.out.JSON.(type) {
	case *SheetReport:
		return slices.ContainsFunc(x.Measures, func(x MeasureShown) bool { return x.Counts != "" })
	case *ReconciliationReport:
		return slices.ContainsFunc(x.Rows, func(x Reconciled) bool { return x.Counted != nil })
	}
	return slices.Contains([]Name{Fields, Units, Models, Years, Resources, Reviews, Summary}, m.Name)
}
