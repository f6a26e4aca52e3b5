package store

import (
	"bytes"
	"cmp"
	"container/heap"
	"slices"
	"strings"
	"time"

	"danvan/store/log"
	"danvan/store/record"
)

// Unit is a unit in its place in the tree.
type Unit struct {
	record.Unit
	ID       record.ID
	Ref      record.Ref
	Parent   *Unit   // nil for a root
	Children []*Unit // in the order of the list they came from
	Rightful *Unit   // the unit to which the code belongs that this one says is its own; nil where it is
	depth    int
}

// Tree is the units that the register knows. A unit counts when it was drawn by a unit that may draw it: a root draws
// itself, and any unit draws what hangs below it.
type Tree struct {
	Roots  []*Unit
	units  map[record.ID]*Unit
	byCode map[string][]*Unit // the one whose code it is first; see rightful
	named  map[string]int     // how many have a name
	today  record.Date
}

// Tree gives the units. It is a copy.
func (tx *Tx) Tree() (*Tree, error) {
	if tx.tree != nil && tx.b == nil {
		return tx.tree, nil
	}
	t := &Tree{units: map[record.ID]*Unit{}, byCode: map[string][]*Unit{}, named: map[string]int{}, today: tx.today()}
	var all []*Unit
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.UnitKind, func(id record.ID, s *log.State) error {
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

// today is the day by the register's clock.
func (tx *Tx) today() record.Date {
	now := time.Now()
	if tx.clock != nil {
		now = tx.clock.now()
	}
	return record.Date(now.Format("2006-01-02"))
}

// arrange hangs the units up. A unit that drew itself is a root, unless a root beside it draws it below: the list of
// the unit above counts more than that of the unit itself, as of one that began alone.
func (t *Tree) arrange(all []*Unit) {
	var roots []*Unit
	for _, u := range all {
		if u.Unit.Parent.IsZero() && u.Ref.Channel.Unit == u.ID {
			roots = append(roots, u)
		}
	}
	slices.SortFunc(roots, func(a, b *Unit) int { return slices.Compare(a.ID[:], b.ID[:]) })
	drawn := map[record.ID]bool{}
	for _, u := range all {
		drawn[u.ID] = drawn[u.ID] || !u.Unit.Parent.IsZero()
	}
	hung := func(u *Unit) bool { return t.units[u.ID] != nil }
	if firm := slices.DeleteFunc(slices.Clone(roots), func(u *Unit) bool { return drawn[u.ID] }); len(firm) > 0 && len(firm) < len(roots) {
		t.grow(firm, all) // many may have begun alone: this leaves few to be tried one by one
		roots = append(firm, slices.DeleteFunc(slices.DeleteFunc(roots, func(u *Unit) bool { return !drawn[u.ID] }), hung)...)
		slices.SortFunc(roots, func(a, b *Unit) int { return slices.Compare(a.ID[:], b.ID[:]) })
	}
	for i := 0; i < len(roots) && len(roots) > 1; {
		if !drawn[roots[i].ID] {
			i++
			continue
		}
		rest := slices.Delete(slices.Clone(roots), i, i+1)
		if t.grow(rest, all); hung(roots[i]) {
			roots = rest
		} else {
			i++
		}
	}
	t.grow(roots, all)
	t.finish()
}

// maxDepth is deeper than any tree of units.
const maxDepth = 32

// grow hangs up the units from the roots down, so that a unit can only be drawn by one that stands above it already.
// Where several draw the same, the highest of them counts, whatever came first.
func (t *Tree) grow(roots, all []*Unit) {
	t.units = map[record.ID]*Unit{}
	t.Roots = roots
	below := map[record.ID][]*Unit{}
	for _, u := range all {
		u.Parent, u.Children, u.Rightful, u.depth = nil, nil, nil, 0
		below[u.Unit.Parent] = append(below[u.Unit.Parent], u)
	}
	waiting := &drawings{tree: t}
	hang := func(u *Unit) {
		t.units[u.ID] = u
		for _, c := range below[u.ID] {
			if drawer := c.Ref.Channel.Unit; drawer == u.ID || t.Above(drawer, u.ID) {
				heap.Push(waiting, c)
			}
		}
	}
	for _, u := range roots {
		hang(u)
	}
	for waiting.Len() > 0 {
		u := heap.Pop(waiting).(*Unit)
		parent := t.units[u.Unit.Parent]
		if t.units[u.ID] != nil || parent.depth == maxDepth {
			continue
		}
		u.Parent, u.depth = parent, parent.depth+1
		parent.Children = append(parent.Children, u)
		hang(u)
	}
}

// drawings are units that can be hung up, those of the highest drawer first.
type drawings struct {
	tree *Tree
	us   []*Unit
}

func (d *drawings) Len() int           { return len(d.us) }
func (d *drawings) Less(i, j int) bool { return d.tree.compareDrawn(d.us[i], d.us[j]) < 0 }
func (d *drawings) Swap(i, j int)      { d.us[i], d.us[j] = d.us[j], d.us[i] }
func (d *drawings) Push(x any)         { d.us = append(d.us, x.(*Unit)) }
func (d *drawings) Pop() any {
	last := len(d.us) - 1
	u := d.us[last]
	d.us = d.us[:last]
	return u
}

// rank is how far from the top the unit stands that drew a unit.
func (t *Tree) rank(u *Unit) int {
	if drawer := t.units[u.Ref.Channel.Unit]; drawer != nil {
		return drawer.depth
	}
	return maxDepth + 1
}

func (t *Tree) compareDrawn(a, b *Unit) int {
	x, y := a.Ref.Channel.Unit, b.Ref.Channel.Unit
	return cmp.Or(cmp.Compare(t.rank(a), t.rank(b)), bytes.Compare(x[:], y[:]), bytes.Compare(a.ID[:], b.ID[:]))
}

// finish puts units in order and under their codes.
func (t *Tree) finish() {
	byOrder := func(a, b *Unit) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), strings.Compare(a.Code, b.Code), bytes.Compare(a.ID[:], b.ID[:]))
	}
	slices.SortFunc(t.Roots, byOrder)
	for _, u := range t.units {
		t.named[u.Name]++
		slices.SortFunc(u.Children, byOrder)
		if u.Code != "" {
			t.byCode[u.Code] = append(t.byCode[u.Code], u)
		}
	}
	for _, us := range t.byCode {
		t.settle(us)
	}
}

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
