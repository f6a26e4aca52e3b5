package measure

import (
	"fmt"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Duty is a span for which a unit is asked for figures.
type Duty struct {
	Span  record.Interval
	Items []*Item // in the order of the sheet, those that the register counts too
	Asked int     // how many the unit is to give
	Given int     // of them it has given
}

// parts are how many spans of a year there are of each kind.
var parts = []struct {
	every record.AskedEvery
	n     int
	form  string
}{{record.EveryMonth, 12, "%d-%02d"}, {record.EveryQuarter, 4, "%d-Q%d"}, {record.EveryHalf, 2, "%d-H%d"}, {record.EveryYear, 1, "%d"}}

// Duties are the spans of a year for which a unit is asked for figures: months, quarters, halves, the year.
func (b *Book) Duties(tree *store.Tree, unit *store.Unit, year int) (all []Duty) {
	for _, p := range parts {
		for i := 1; i <= p.n; i++ {
			span := record.Interval(fmt.Sprintf(p.form, year, i))
			if p.n == 1 {
				span = record.Interval(fmt.Sprint(year))
			}
			d := Duty{Span: span}
			for _, x := range b.For(tree, unit, span) {
				if x.Every != p.every || x.Adds == record.Ratio {
					continue
				}
				if d.Items = append(d.Items, x); x.Counts != "" {
					continue
				}
				if d.Asked++; b.Has(unit.ID, x, span) {
					d.Given++
				}
			}
			if len(d.Items) > 0 {
				all = append(all, d)
			}
		}
	}
	return all
}

// Has tells whether a unit has given a measure for exactly a span, as a whole or in parts.
func (b *Book) Has(unit record.ID, x *Item, span record.Interval) bool {
	return slices.ContainsFunc(b.values[of{unit, x.ID}], func(v *Value) bool { return v.Span == span })
}

// Gives tells whether a unit gives or states any figure of a span, or of a part of it.
func (b *Book) Gives(unit record.ID, span record.Interval) bool {
	first, last := span.Days()
	for id := range b.Items {
		if slices.ContainsFunc(b.values[of{unit, id}], func(v *Value) bool { return v.first >= first && v.last <= last }) {
			return true
		}
	}
	return false
}

// Value is the value of a unit for exactly a span and part; nil for none.
func (b *Book) Value(unit record.ID, x *Item, span record.Interval, split string) *Value {
	for _, v := range b.values[of{unit, x.ID}] {
		if v.Span == span && vi.Fold(v.Split) == vi.Fold(split) {
			return v
		}
	}
	return nil
}

// LastDuty is the place of the duty that ended last before a day, which is the one that waits; of those that ended
// together the narrowest.
func LastDuty(all []Duty, today string) int {
	at := -1
	for i, d := range all {
		_, last := d.Span.Days()
		if last > today {
			continue
		}
		if at < 0 {
			at = i
			continue
		}
		if _, was := all[at].Span.Days(); last > was {
			at = i
		}
	}
	return max(at, 0)
}
