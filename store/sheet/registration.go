package sheet

import (
	"slices"

	"danvan/store/record"
	"danvan/store/vi"
)

// The records of a registration.
const (
	slotPart = iota
	slotModel
	slotMoney
	slotLand
	slotLabour
	slotVerdict
)

// second are the columns of the registration that are asked under “Thêm ô”.
var second = []string{"post", "in_charge", "target", "programme", "source", "number", "consent", "withdrawn", "from", "to", "self_score", "proposed", "proposal", "theme", "purpose", "score", "votes", "reason", "date"}

// classes are the columns by which reports count.
var classes = []string{"field", "subject"}

// registration is the sheet of a model in one year: the model, its participation, what was mobilised, and what the
// register's own unit found.
func registration() *Sheet {
	s := &Sheet{Name: "registration", Kind: record.ParticipationKind, slots: []slot{slotPart: {kind: record.ParticipationKind}, slotModel: {kind: record.ModelKind},
		slotMoney: {kind: record.ResourceKindName, what: record.Money}, slotLand: {kind: record.ResourceKindName, what: record.Land}, slotLabour: {kind: record.ResourceKindName, what: record.Labour},
		slotVerdict: {kind: record.AppraisalKind}}}
	add := func(slot int, fields ...string) {
		k := record.KindOf(s.slots[slot].kind)
		for _, name := range fields {
			c := Column{Shape: *k.Shape(name), Kind: k.Name, Field: name, More: slices.Contains(second, name), slot: slot}
			c.Need = c.Need || slices.Contains(classes, name) // unless the place lets it be
			s.Columns = append(s.Columns, c)
		}
	}
	figure := func(slot int, m vi.Measure) {
		what := s.slots[slot].what
		s.Columns = append(s.Columns, Column{Shape: record.Shape{Name: string(what), Type: Figure}, Kind: record.ResourceKindName, Field: "amount", Measure: m, slot: slot})
	}
	purposes := func(slots ...int) {
		for _, slot := range slots {
			add(slot, "purpose")
			s.Columns[len(s.Columns)-1].Name = string(s.slots[slot].what) + "_purpose"
		}
	}
	add(slotModel, "name")
	add(slotPart, "year", "field")
	add(slotModel, "subject", "registrant", "place")
	add(slotPart, "standing", "registered")
	figure(slotMoney, vi.Dong)
	figure(slotLand, vi.SquareMetres)
	figure(slotLabour, vi.Days)
	add(slotPart, "participants")
	add(slotModel, "content")
	add(slotPart, "results")
	add(slotVerdict, "verdict", "score", "votes", "reason", "date")
	add(slotModel, "post", "in_charge", "target", "programme", "source", "number")
	add(slotPart, "from", "to", "self_score", "proposed", "proposal", "theme")
	purposes(slotMoney, slotLand, slotLabour)
	add(slotModel, "consent", "withdrawn")
	return s
}
