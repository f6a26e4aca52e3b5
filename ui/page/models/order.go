package models

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/text"
)

// by is what the list is sorted by.
type by uint8

const (
	byName by = iota
	byUnit
	byField
	byRegistrant
	byState
	byDay
	byYear
	byPlace
	bySubject
	byStanding
	byProposed
	bySent // a column that nothing is sorted by
)

// order is the order of the list. One that a person chose holds for a search too, where else the best match is first.
type order struct {
	by     by
	down   bool
	chosen bool
}

// first are the orders that people want most; those of the other columns follow.
var first = []by{byName, byUnit, byField, byRegistrant, byState, byDay}

// orders are what a person can choose, in the order of the panel: any column, shown or not.
func (p *Page) orders() []by {
	all := slices.Clone(first)
	for _, c := range p.all() {
		if c.by != bySent && !slices.Contains(all, c.by) {
			all = append(all, c.by)
		}
	}
	return slices.DeleteFunc(all, func(b by) bool { return b == byUnit && !p.deep || b == byYear && !p.years })
}

func (p *Page) orderName(b by, t *text.Models) string {
	for _, c := range p.all() {
		if c.by == b {
			return c.head(t)
		}
	}
	return ""
}

// sort orders rows: by name first, then, keeping that, by what was chosen.
func (o order) sort(rows *listing.Listing, own *own, found []*listing.Row) {
	listing.SortByName(found)
	o.then(rows, own, found)
}

// then orders rows that are in the order of names by what was chosen, keeping that.
func (o order) then(rows *listing.Listing, own *own, found []*listing.Row) {
	switch o.by {
	default:
		own.sort(o.by, found)
	case byName:
	case byUnit:
		place := map[record.ID]int{}
		for _, r := range rows.Tree().Roots {
			r.Walk(func(u *store.Unit) { place[u.ID] = len(place) })
		}
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(place[a.Unit], place[b.Unit]) })
	case byField:
		rank(found, func(r *listing.Row) string { return rows.FieldName(r.Field) })
	case byRegistrant:
		keys := make(map[*listing.Row]string, len(found))
		for _, r := range found {
			keys[r] = string(vi.PersonSortKey(r.Registrant))
		}
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(keys[a], keys[b]) })
	case byState:
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(weight(a), weight(b)) })
	case byDay:
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(a.Registered, b.Registered) })
	case byPlace:
		rankBy(found, func(r *listing.Row) string { return r.Place })
	case bySubject:
		slices.SortStableFunc(found, func(a, b *listing.Row) int {
			return cmp.Compare(slices.Index(record.SubjectKinds, a.Subject), slices.Index(record.SubjectKinds, b.Subject))
		})
	case byStanding:
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(b.Standing, a.Standing) }) // new ones first
	case byProposed:
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(a.Proposed, b.Proposed) })
	case byYear:
		slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(a.Year, b.Year) })
	}
	if o.down {
		slices.Reverse(found)
	}
}

// rank sorts by few different names: each is made a key once.
func rank(found []*listing.Row, name func(*listing.Row) string) {
	keys := map[record.ID]string{}
	for _, r := range found {
		if _, ok := keys[r.Field]; !ok {
			keys[r.Field] = string(vi.SortKey(name(r)))
		}
	}
	slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(keys[a.Field], keys[b.Field]) })
}

// rankBy sorts by a text by the Vietnamese alphabet; each different one is made a key once.
func rankBy(found []*listing.Row, text func(r *listing.Row) string) {
	keys := map[string]string{}
	for _, r := range found {
		if t := text(r); keys[t] == "" && t != "" {
			keys[t] = string(vi.SortKey(t))
		}
	}
	slices.SortStableFunc(found, func(a, b *listing.Row) int { return cmp.Compare(keys[text(a)], keys[text(b)]) })
}

// weight puts what needs a person first, then what is open.
func weight(r *listing.Row) int {
	switch {
	case r.Conflict:
		return 0
	case r.Verdict == "":
		return 1
	case r.Verdict == record.Exemplary:
		return 2
	case r.Verdict == record.Recognised:
		return 3
	}
	return 4
}
