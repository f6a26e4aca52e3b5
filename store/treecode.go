package store

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"danvan/store/record"
)

// settle decides whose a code is that several units have. It belongs to those whose drawer stands highest: who stands
// below cannot take it, by whatever day. What one drawer gave to several, one after the other, is the one's that has it
// today, else the last one's that had it, else that of who will. Where several drawers of one rank gave it, it is
// nobody's: it must be written behind a code above (“071/01”).
func (t *Tree) settle(us []*Unit) {
	slices.SortFunc(us, func(a, b *Unit) int {
		return cmp.Or(cmp.Compare(t.rank(a), t.rank(b)), cmp.Compare(t.when(a), t.when(b)),
			-cmp.Compare(a.From, b.From), -cmp.Compare(a.To, b.To), bytes.Compare(a.ID[:], b.ID[:]))
	})
	for _, u := range us {
		if t.rank(u) > t.rank(us[0]) {
			u.Rightful = us[0]
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// when is 0 for a unit that is there today, 1 for one that has ended, 2 for one that has not begun.
func (t *Tree) when(u *Unit) int {
	switch {
	case u.From > t.today:
		return 2
	case u.To != "" && u.To < t.today:
		return 1
	}
	return 0
}

// Unit gives a unit by its id; nil when unknown.
func (t *Tree) Unit(id record.ID) *Unit { return t.units[id] }

// CodeOf gives a unit's code, the id where the tree does not have it; "" for no unit.
func (t *Tree) CodeOf(id record.ID) string {
	if u := t.Unit(id); u != nil {
		return u.Code
	}
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// ByCode gives the unit whose code it is now, else the last one whose it was; nil when there is none, or several units
// may mean it. A code behind another (“071/01”) is looked for below that one alone; one with a first day behind it
// (“02269@2025-07-01”) is that unit.
func (t *Tree) ByCode(code string) *Unit {
	if us := t.ByCodeAll(code); len(us) == 1 {
		return us[0]
	}
	return nil
}

// ByCodeAll gives the one unit that ByCode gives, or all that may mean it.
func (t *Tree) ByCodeAll(code string) []*Unit {
	us := t.byCode[code]
	if len(us) > 0 {
		return t.meant(us)
	}
	if code, from, dated := strings.Cut(code, "@"); dated {
		if u := t.Unit(record.UnitID(code, record.Date(from))); u != nil && u.Code == code {
			return []*Unit{u}
		}
	}
	i := strings.LastIndexByte(code, '/')
	if i < 0 {
		return nil
	}
	above := t.ByCode(code[:i])
	if above == nil {
		return nil
	}
	var below []*Unit
	for _, u := range t.byCode[code[i+1:]] {
		if t.Above(above.ID, u.ID) {
			below = append(below, u)
		}
	}
	return t.meant(below)
}

// meant gives the first of units with one code, as settle ordered them, and one more for every further drawer of its
// rank.
func (t *Tree) meant(us []*Unit) (all []*Unit) {
	for _, u := range us {
		sameDrawer := slices.ContainsFunc(all, func(v *Unit) bool { return v.Ref.Channel == u.Ref.Channel })
		if !sameDrawer && t.rank(u) == t.rank(us[0]) {
			all = append(all, u)
		}
	}
	return all
}

// FullCode is a code by which ByCode finds a unit: its own, or where others mean that too, behind those above, else
// with its first day.
func (t *Tree) FullCode(u *Unit) string {
	code := u.Code
	for v := u.Parent; t.ByCode(code) != u; v = v.Parent {
		if v == nil {
			return u.DatedCode()
		}
		code = v.Code + "/" + u.Code
	}
	return code
}

// HadCode gives the unit that had the code of another in a year in which that one was not there; nil where it was, or
// none had.
func (t *Tree) HadCode(u *Unit, year int) *Unit {
	first, last := record.Date(fmt.Sprintf("%04d-01-01", year)), record.Date(fmt.Sprintf("%04d-12-31", year))
	there := func(v *Unit) bool { return v.From <= last && (v.To == "" || v.To >= first) }
	if year == 0 || there(u) {
		return nil
	}
	for _, v := range t.byCode[u.Code] {
		if v.Ref.Channel == u.Ref.Channel && there(v) {
			return v
		}
	}
	return nil
}

// InTheWay gives the unit because of which another cannot draw one with a code; nil where it may. A code can be used
// again by who drew the unit that has it, once that has ended. What was drawn further down is in nobody's way: it loses
// the code.
func (t *Tree) InTheWay(drawer record.ID, code string) *Unit {
	for _, u := range t.byCode[code] {
		by := u.Ref.Channel.Unit
		if !t.Above(drawer, by) && (by != drawer || u.To == "") {
			return u
		}
	}
	return nil
}

// Misused calls fn for every unit that goes by the code of another, in the order of the tree.
func (t *Tree) Misused(fn func(*Unit)) {
	for _, r := range t.Roots {
		r.Walk(func(u *Unit) {
			if u.Rightful != nil {
				fn(u)
			}
		})
	}
}

// Called is a unit's name, with the code by which it is found where others have the name too.
func (t *Tree) Called(u *Unit) string {
	if t.named[u.Name] < 2 {
		return u.Name
	}
	return u.Name + " (" + t.FullCode(u) + ")"
}
