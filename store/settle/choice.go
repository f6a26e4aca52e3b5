package settle

import (
	"slices"

	"danvan/store/record"
)

// Rule says which side is taken, whatever it is.
type Rule uint8

// The rules.
const (
	Latest Rule = iota // what was written last
	Filled             // the only value that is not empty
	ByUnit             // what one unit wrote
)

// Choice is a rule that can be applied to many conflicts.
type Choice struct {
	Rule Rule
	Unit record.ID // of ByUnit
}

// Pick gives the side that a choice takes; false where it says nothing, not one thing, or what cannot be written.
func (c *Conflict) Pick(ch Choice) (side int, ok bool) {
	switch ch.Rule {
	case Latest:
		for i := range c.Sides {
			if c.writable(&c.Sides[i]) && (!ok || c.Sides[i].Time >= c.Sides[side].Time) {
				side, ok = i, true
			}
		}
		return side, ok
	case Filled:
		return c.filled()
	}
	return c.only(func(s *Side) bool { return s.Unit == ch.Unit })
}

// filled is the side with the only value where the others are empty.
func (c *Conflict) filled() (side int, ok bool) {
	if c.Field == Deleted || !slices.ContainsFunc(c.Sides, func(s Side) bool { return s.Empty() }) {
		return 0, false
	}
	return c.only(func(s *Side) bool { return !s.Empty() })
}

// only is the last of the sides that are meant, provided that they all mean the same.
func (c *Conflict) only(meant func(*Side) bool) (side int, ok bool) {
	for i := range c.Sides {
		s := &c.Sides[i]
		if !meant(s) || !c.writable(s) {
			continue
		}
		if ok && (s.Act != c.Sides[side].Act || string(s.Value) != string(c.Sides[side].Value)) {
			return 0, false
		}
		side, ok = i, true
	}
	return side, ok
}

// writable tells whether a side could be written today: an older version may have let through what a field cannot hold.
func (c *Conflict) writable(s *Side) bool {
	kind := record.KindOf(c.Ref.Kind)
	return s.Act != Write || kind == nil || kind.Refuses(c.Field, s.Value) == nil
}

// Units are those that wrote the sides, each once.
func (c *Conflict) Units() (units []record.ID) {
	for _, s := range c.Sides {
		if !slices.Contains(units, s.Unit) {
			units = append(units, s.Unit)
		}
	}
	slices.SortFunc(units, func(a, b record.ID) int { return slices.Compare(a[:], b[:]) })
	return units
}

// Alike gives those of all that are like c, and c itself: the same kind and field, the same units, and ours to decide.
func Alike(all []Conflict, c Conflict) (same []Conflict) {
	for _, d := range all {
		if d.Mine && d.Ref.Kind == c.Ref.Kind && d.Field == c.Field && slices.Equal(d.Units(), c.Units()) {
			same = append(same, d)
		}
	}
	return same
}

// Decide makes the decisions of a choice, for those conflicts where it says something and that are ours to decide.
func Decide(all []Conflict, ch Choice) (ds []Decision) {
	for _, c := range all {
		if side, ok := c.Pick(ch); ok && c.Mine {
			ds = append(ds, Decision{Conflict: c, Side: side})
		}
	}
	return ds
}
