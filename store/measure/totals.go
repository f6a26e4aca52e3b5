package measure

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Totals are stated figures by what they are counted as.
type Totals map[record.CountedAs]Amount

// Plus adds others.
func (t Totals) Plus(o Totals) {
	for k, a := range o {
		t[k] = t[k].Plus(a)
	}
}

// Totals are what is stated of a unit with all below it of figures that the register counts; nil for nothing.
func (b *Book) Totals(a Asked, u *store.Unit) (t Totals) {
	for _, x := range b.For(a.Tree, a.Unit, a.Span) {
		if x.Counts == "" {
			continue
		}
		p := over(x.Way(), b.values[of{u.ID, x.ID}], a.Span, a.dimension)
		if len(p.From) == 0 {
			continue
		}
		if t == nil {
			t = Totals{}
		}
		if _, twice := t[x.Counts]; !twice {
			t[x.Counts] = p.Amount
		}
	}
	return t
}

// ByField are what Totals states by field alone, by the folded names of fields: the part that is of each.
func (b *Book) ByField(a Asked, u *store.Unit) map[string]Totals {
	all := map[string]Totals{}
	for _, x := range b.For(a.Tree, a.Unit, a.Span) {
		bySplit := map[string][]*Value{}
		for _, v := range b.values[of{u.ID, x.ID}] {
			if x.Counts != "" && a.dimension(v.Split) == string(ByField) {
				bySplit[vi.Fold(v.Split)] = append(bySplit[vi.Fold(v.Split)], v)
			}
		}
		for name, values := range bySplit {
			p := during(x.Way(), values, a.Span)
			if len(p.From) == 0 {
				continue
			}
			if all[name] == nil {
				all[name] = Totals{}
			}
			if _, twice := all[name][x.Counts]; !twice {
				all[name][x.Counts] = p.Amount
			}
		}
	}
	return all
}

// TotalsOnly is a unit that states totals and has no rows.
type TotalsOnly struct {
	Unit   *store.Unit
	Stated Totals
	Within bool // one above it in the scope does so too, and counts in its place
}

// TotalsOnly are the units of a scope that state totals and have no rows in its years, themselves or below.
func (b *Book) TotalsOnly(a Asked, rows map[record.ID]int) (all []TotalsOnly) {
	sum := map[*store.Unit]int{}
	var count func(u *store.Unit) int
	count = func(u *store.Unit) int {
		sum[u] = rows[u.ID]
		for _, c := range u.Children {
			sum[u] += count(c)
		}
		return sum[u]
	}
	count(a.Unit)
	var walk func(u *store.Unit, within bool)
	walk = func(u *store.Unit, within bool) {
		if t := b.Totals(a, u); t != nil && sum[u] == 0 {
			all, within = append(all, TotalsOnly{u, t, within}), true
		}
		for _, c := range u.Children {
			walk(c, within)
		}
	}
	walk(a.Unit, false)
	return all
}
