package measure

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Mobilised is what a unit itself mobilised for a purpose, beside its models.
type Mobilised struct {
	Unit    record.ID
	Item    *Item
	Purpose string
	Part
}

// Kind is what was mobilised.
func (m *Mobilised) Kind() record.ResourceKind { return record.ResourceKind(m.Item.Value) }

// Resources are the figures of money, land and labour that the units of a scope give of themselves, each with its
// purpose. What is stated of a unit whose units below give their own is not added to theirs.
func (b *Book) Resources(a Asked) (all []Mobilised) {
	items := b.For(a.Tree, a.Unit, a.Span)
	var walk func(u *store.Unit, x *Item) (gave bool)
	walk = func(u *store.Unit, x *Item) (gave bool) {
		for _, c := range u.Children {
			gave = walk(c, x) || gave
		}
		bySplit := map[string][]*Value{}
		var splits []string
		for _, v := range b.values[of{u.ID, x.ID}] {
			if gave && b.basis(v) == record.Stated {
				continue
			}
			key := vi.Spelled(v.Split)
			if bySplit[key] == nil {
				splits = append(splits, key)
			}
			bySplit[key] = append(bySplit[key], v)
		}
		for _, key := range splits {
			p := during(record.Sum, bySplit[key], a.Span)
			if gave = gave || len(p.From) > 0; len(p.From) > 0 || p.Crossing {
				all = append(all, Mobilised{u.ID, x, bySplit[key][0].Split, p})
			}
		}
		return gave
	}
	for _, x := range items {
		switch x.Value {
		case record.MoneyValue, record.LandValue, record.LabourValue:
			if x.Counts == "" && x.Way() == record.Sum {
				walk(a.Unit, x)
			}
		}
	}
	return all
}
