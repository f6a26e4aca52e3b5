package store

import (
	"slices"
	"strings"

	"danvan/store/record"
)

// Unit is a unit in its place in the tree.
type Unit struct {
	record.Unit
	ID       record.ID
	Ref      record.Ref
	Parent   *Unit   // nil for a root
	Children []*Unit // in the order of the list they came from
}

// Tree is the units that the register knows. A unit counts when it was drawn by a unit that may draw it: a root draws itself, and any unit draws
// what hangs below it.
type Tree struct {
	Roots  []*Unit
	units  map[record.ID]*Unit
	byCode map[string]*Unit
}

// Tree gives the units. It is a copy.
func (tx *Tx) Tree() (*Tree, error) {
	if tx.tree != nil && tx.b == nil {
		return tx.tree, nil
	}
	t := &Tree{units: map[record.ID]*Unit{}, byCode: map[string]*Unit{}}
	var all []*Unit
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.UnitKind, func(id record.ID, s *State) error {
			u := &Unit{ID: id, Ref: record.Ref{Channel: ch, Kind: record.UnitKind, ID: id}}
			if err := record.Decode(s.Values(), &u.Unit); err != nil {
				return err
			}
			all = append(all, u)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	t.arrange(all)
	tx.tree = t
	return t, nil
}

// arrange hangs the units up. A unit that drew itself is a root, unless a root beside it draws it below: the list of the unit above
// counts more than that of the unit itself.
func (t *Tree) arrange(all []*Unit) {
	var roots []*Unit
	for _, u := range all {
		if u.Unit.Parent.IsZero() && u.Ref.Channel.Unit == u.ID {
			roots = append(roots, u)
		}
	}
	slices.SortFunc(roots, func(a, b *Unit) int { return slices.Compare(a.ID[:], b.ID[:]) })
	for i := 0; i < len(roots) && len(roots) > 1; {
		rest := slices.Delete(slices.Clone(roots), i, i+1)
		if t.grow(rest, all); t.units[roots[i].ID] != nil {
			roots = rest
		} else {
			i++
		}
	}
	t.grow(roots, all)
	t.finish()
}

// grow hangs up the units from the roots down, so that a unit can only be drawn by one that stands above it already.
func (t *Tree) grow(roots, all []*Unit) {
	t.units = map[record.ID]*Unit{}
	t.Roots = roots
	for _, u := range all {
		u.Parent, u.Children = nil, nil
	}
	for _, u := range roots {
		t.units[u.ID] = u
	}
	for grew := true; grew; {
		grew = false
		for _, u := range all {
			parent, drawer := t.units[u.Unit.Parent], u.Ref.Channel.Unit
			if t.units[u.ID] != nil || parent == nil || drawer != parent.ID && !t.Above(drawer, parent.ID) {
				continue
			}
			t.units[u.ID], grew = u, true
			u.Parent = parent
			parent.Children = append(parent.Children, u)
		}
	}
}

// finish puts units in order and under their codes.
func (t *Tree) finish() {
	byOrder := func(a, b *Unit) int {
		if a.Order != b.Order {
			return int(a.Order - b.Order)
		}
		return strings.Compare(a.Code, b.Code)
	}
	slices.SortFunc(t.Roots, byOrder)
	for _, u := range t.units {
		slices.SortFunc(u.Children, byOrder)
		if old := t.byCode[u.Code]; old == nil || old.To != "" && u.To == "" || old.To == u.To && old.From < u.From {
			t.byCode[u.Code] = u
		}
	}
}

// Unit gives a unit by its id; nil when unknown.
func (t *Tree) Unit(id record.ID) *Unit { return t.units[id] }

// ByCode gives the unit that has a code now, else the last one that had it; nil when unknown.
func (t *Tree) ByCode(code string) *Unit { return t.byCode[code] }

// Len counts the units.
func (t *Tree) Len() int { return len(t.units) }

// Above tells whether a stands strictly above b.
func (t *Tree) Above(a, b record.ID) bool {
	u := t.units[b]
	for u != nil && u.Parent != nil {
		if u = u.Parent; u.ID == a {
			return true
		}
	}
	return false
}

// Root tells whether a unit stands below no other that the register knows.
func (t *Tree) Root(id record.ID) bool { u := t.units[id]; return u != nil && u.Parent == nil }

// Covers tells whether b is a or below it.
func (t *Tree) Covers(a, b record.ID) bool { return a == b || t.Above(a, b) }

// Walk calls fn for a unit and all below it, parents first, in order.
func (u *Unit) Walk(fn func(*Unit)) {
	fn(u)
	for _, c := range u.Children {
		c.Walk(fn)
	}
}
