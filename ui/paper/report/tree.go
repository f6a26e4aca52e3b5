package report

import (
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// OnTree tells whether a report can be made on the units of another day.
func OnTree(n Name) bool { return n == Fields || n == Units || n == Years }

// unitOf is the unit for which a participation counts: that which registered it, or with Tree what became of that.
func (m *maker) unitOf(r *listing.Row) record.ID {
	if m.Tree == "" {
		return r.Unit
	}
	unit, _ := m.heirs.On(m.Tree, r.Unit, r.Place)
	return unit
}

// onTree says on whose units a report is, and what it could not give to any of them.
func (m *maker) onTree() {
	if m.Tree == "" {
		return
	}
	w := m.words()
	m.out.Doc.Notes = append(m.out.Doc.Notes, w.OnTree(wording.Date(record.Date(m.Tree))))
	open, first := 0, ""
	m.list.Each(m.query(), func(r *listing.Row) {
		if unit, is := m.heirs.On(m.Tree, r.Unit, r.Place); is && m.scope.Covers(unit, r.Year, r.Registered) {
			if open++; open == 1 {
				first = join(m.list.UnitName(r.Unit), r.Place)
			}
		}
	})
	if open > 0 {
		m.out.Doc.Notes = append(m.out.Doc.Notes, paper.Mark+w.NoHeir(open, first))
	}
	if units, ok := m.out.JSON.(*tally.UnitsReport); ok {
		units.Open = open
	}
}

// fieldOf is the field in which a participation counts: that in which it was registered, or what that counts as here.
func (m *maker) fieldOf(r *listing.Row) record.ID {
	if into, mapped := m.into[r.Field]; mapped {
		return into
	}
	return r.Field
}
