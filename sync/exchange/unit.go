package exchange

import (
	"strings"

	"danvan/store"
	"danvan/store/record"
)

// UnitByCode finds the unit that a code means. Errors: *Error with UnknownUnit, SeveralUnits.
func UnitByCode(tree *store.Tree, code string) (*store.Unit, error) {
	switch all := tree.ByCodeAll(code); len(all) {
	case 0:
		return nil, &Error{Code: UnknownUnit, Unit: code}
	case 1:
		return all[0], nil
	default:
		var codes []string
		for _, u := range all {
			codes = append(codes, tree.FullCode(u))
		}
		return nil, &Error{Code: SeveralUnits, Unit: code, Other: strings.Join(codes, ", ")}
	}
}

// Misuse is a unit that was drawn with a code that belongs to another: the code goes on to mean that other one.
type Misuse struct {
	Unit     *store.Unit
	Code     string      // by which the unit is found
	Drawer   *store.Unit // who drew it
	Rightful *store.Unit
}

// MisusedCodes names every such unit.
func MisusedCodes(tree *store.Tree) (all []Misuse) {
	tree.Misused(func(u *store.Unit) {
		all = append(all, Misuse{u, tree.FullCode(u), tree.Unit(u.Ref.Channel.Unit), u.Rightful})
	})
	return all
}

// misused gives the units of a register that go by the code of another.
func misused(r *store.Register) (all []Misuse, err error) {
	err = r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil {
			all = MisusedCodes(tree)
		}
		return err
	})
	return all, err
}

// newMisuse leaves out what was so before.
func newMisuse(before, now []Misuse) (all []Misuse) {
	known := map[record.ID]bool{}
	for _, m := range before {
		known[m.Unit.ID] = true
	}
	for _, m := range now {
		if !known[m.Unit.ID] {
			all = append(all, m)
		}
	}
	return all
}
