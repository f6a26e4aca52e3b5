package tally

import (
	"cmp"
	"iter"
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// Section is a part of the printed list: I. Tập thể, II. Cá nhân, III. Hộ gia đình.
type Section struct {
	Subject record.SubjectKind // empty for participations whose kind of subject is unknown
	Rows    []int              // places in the sequence that was given, in the order of the list
	Count
}

// Sections are the printed list.
type Sections []Section

// Total counts the whole list.
func (l Sections) Total() (total Count) {
	for _, s := range l {
		total.plus(s.Count)
	}
	return total
}

// Models puts the rows of a scope in the order of a printed list: by kind of subject, then by unit as the tree has
// them, then by field as the list has them (nil: left as they come). Sections without rows are left out.
func Models(s Scope, set *store.FieldSet, rows iter.Seq[Row]) Sections {
	place := map[record.ID]int{}
	s.Unit.Walk(func(u *store.Unit) { place[u.ID] = len(place) })
	order := map[record.ID]int{}
	if set != nil {
		for i, f := range set.Items {
			order[f.ID] = i - len(set.Items) // fields of other lists come behind, at 0
		}
	}
	type entry struct {
		i, unit, field int
	}
	kinds := append(slices.Clone(record.SubjectKinds), "")
	sections := make(Sections, len(kinds))
	entries := make([][]entry, len(kinds))
	for i, r := range s.within(rows) {
		k := slices.Index(kinds, r.Subject)
		if k < 0 {
			k = len(kinds) - 1
		}
		sections[k].add(r)
		entries[k] = append(entries[k], entry{i, place[r.Unit], order[r.Field]})
	}
	for k := range sections {
		sections[k].Subject = kinds[k]
		slices.SortStableFunc(entries[k], func(a, b entry) int { return cmp.Or(a.unit-b.unit, a.field-b.field) })
		for _, e := range entries[k] {
			sections[k].Rows = append(sections[k].Rows, e.i)
		}
	}
	return slices.DeleteFunc(sections, func(s Section) bool { return len(s.Rows) == 0 })
}
