package record

import "reflect"

// Holds tells whether something that goes from one date to another, either of which may be empty, holds on a day, or on
// some day of a wider date.
func Holds(from, to, on Date) bool {
	first, last := on.Days()
	return HoldsIn(from, to, first, last)
}

// HoldsIn is Holds of some day of a stretch, from its first day to its last.
func HoldsIn(from, to Date, first, last string) bool {
	begins, _ := from.Days()
	_, ends := to.Days()
	return begins <= last && (to == "" || first <= ends)
}

// stretches are the fields between which something holds, by their names: in whatever kind they stand, none ends before
// it begins.
var stretches = [][2]string{{"from", "to"}, {"blocked_from", "blocked_to"}}

// findStretches gives those that the kind has.
func (k *Kind) findStretches() (all [][2]*Shape) {
	for _, s := range stretches {
		if from, to := k.Shape(s[0]), k.Shape(s[1]); from != nil && to != nil {
			all = append(all, [2]*Shape{from, to})
		}
	}
	return all
}

func (ps *Problems) backwards(k *Kind, v reflect.Value) {
	for _, s := range k.stretches() {
		from, to := s[0], s[1]
		begins, ends := dateIn(from, v), dateIn(to, v)
		if ends == "" || !begins.Valid() || !ends.Valid() {
			continue
		}
		first, _ := begins.Days()
		if _, last := ends.Days(); last < first {
			ps.wrong(to.Name, Backwards, string(ends), "≥ "+string(begins))
		}
	}
}

// dateIn is what a field holds that is a date, or a year.
func dateIn(s *Shape, v reflect.Value) Date {
	switch x := v.Field(s.index); s.Type {
	case Day:
		return Date(x.String())
	case Year:
		return Date4(x.Int())
	}
	return ""
}
