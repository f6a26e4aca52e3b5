package wording

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/ui/text"
)

// Step is what a change made of one input, in words.
type Step struct{ Label, Old, New string }

// Steps puts what a change did to a record into words, in the order of the form. Steps that are hidden, or say nothing,
// are left out.
func (n *Names) Steps(tx *store.Tx, ref record.Ref, steps []store.Step, hidden func(store.Step) bool) (all []Step) {
	if kind := record.KindOf(ref.Kind); kind != nil {
		fields := kind.Fields()
		steps = slices.Clone(steps)
		slices.SortStableFunc(steps, func(a, b store.Step) int {
			return cmp.Compare(slices.Index(fields, a.Field), slices.Index(fields, b.Field))
		})
	}
	for _, s := range steps {
		if hidden(s) {
			continue
		}
		x := Step{Label: n.Text.Terms.Label(ref.Kind, s.Field), New: n.Was(tx, ref, s.Field, s.New)}
		for i, v := range s.Old {
			if i > 0 {
				x.Old += " / "
			}
			x.Old += n.Was(tx, ref, s.Field, v)
		}
		if x.Old != "" || x.New != "" {
			all = append(all, x)
		}
	}
	return all
}

// Says is from what to what.
func (s Step) Says(t *text.Table, arrow string) string {
	now := cmp.Or(s.New, t.Model.Emptied)
	if s.Old != "" {
		now = s.Old + " " + arrow + " " + now
	}
	return now
}

// Writer names who wrote: the officer, where that is known, and the unit.
func (n *Names) Writer(unit record.ID, officer string) string {
	who := cmp.Or(n.Unit(unit), n.Text.Model.Unknown)
	if officer != "" {
		who = officer + ", " + who
	}
	return who
}
