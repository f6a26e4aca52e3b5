package sheet

import (
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Problem is what is wrong with a column of a line.
type Problem struct {
	Column *Column
	record.Problem
}

// Problems tells everything that is wrong with a line, hard and soft, in the order of the sheet.
func (l *Line) Problems() (all []Problem) {
	found := map[int]record.Problems{}
	for i := range l.Parts {
		if !l.idle(i) && !l.gone(i) {
			found[i] = l.Parts[i].Rec.Validate()
		}
	}
	for i := range l.Sheet.Columns {
		c := &l.Sheet.Columns[i]
		for _, p := range found[c.slot] {
			if p.Field == c.Field && !l.tied(c) {
				all = append(all, Problem{c, p})
			}
		}
		if c.Type == Figure && l.ask(c).Over(l.Value(c).(value.Figure)) {
			all = append(all, Problem{c, record.Problem{Field: c.Field, Code: record.OutOfRange, Hard: true, Found: string(*l.figure(c).Amount), Want: "≤ " + l.ask(c).Most.String()}})
		}
		if l.over(c) {
			all = append(all, Problem{c, record.Problem{Field: c.Field, Code: record.OutOfRange, Hard: true, Found: formatted(l.Value(c).(record.Decimal)), Want: "≤ " + formatted(c.Most)}})
		}
		if c.Type == record.Reference && c.Of == c.Kind && !l.Empty(c) && l.Value(c) == l.Part(c).Ref.ID {
			all = append(all, Problem{c, record.Problem{Field: c.Field, Code: record.OfItself, Hard: true}})
		}
		all = append(all, l.measureProblem(c)...)
		all = append(all, l.asPlaced(c, len(all) > 0 && all[len(all)-1].Column == c)...)
		if l.few[c] {
			of, _, _ := strings.Cut(scales[l.Measure(c)], "|")
			all = append(all, Problem{c, record.Problem{Field: c.Field, Code: record.Unlikely, Found: string(*l.figure(c).Amount), Want: of}})
		}
	}
	return all
}

// tied tells a field that Put fills in.
func (l *Line) tied(c *Column) bool { return c.Kind == record.ParticipationKind && c.Field == "model" }

// formatted is a number as people write it.
func formatted(d record.Decimal) string {
	var n vi.Decimal
	if n.UnmarshalText([]byte(d)) != nil {
		return string(d)
	}
	return vi.FormatDecimal(n)
}
