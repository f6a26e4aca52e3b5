package identity

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/record"
)

// Line is one Key record of the register.
type Line struct {
	Key record.Key
	In  record.ID // the unit in whose catalog it lies
}

// Holder is a unit that a key may speak for.
type Holder struct {
	Unit    record.ID
	From    record.Date
	Revoked record.Date // empty while the key holds
	Why     string      // why it was revoked
	good    good        // how far it was good; see Good
}

// Roster says for which units a key may speak.
type Roster struct{ holders map[Public][]Holder }

// NewRoster takes all Key records of a register. A line counts only in the catalog of a unit above the key's unit. A
// root writes its own, where its first key counts, those that a person compared or made (pinned), and those that were
// handed over from one that counts: whoever can write there cannot just add a key. Where several lines that count speak
// of one key and unit, one that revokes it is enough, and the strictest says how far it was good. The order of lines
// does not matter.
func NewRoster(lines []Line, tree Tree, pinned ...Public) *Roster {
	r := &Roster{holders: map[Public][]Holder{}}
	own := succeed(lines, tree, pinned)
	for _, l := range lines {
		public := Public(l.Key.Public)
		if _, err := ParsePublic(l.Key.Public); err != nil {
			continue
		}
		above := tree.Above(l.In, l.Key.Unit) && l.Key.Before == "" // only a root's own are handed over
		if above || l.In == l.Key.Unit && own[ownKey{l.In, public}] {
			r.holders[public] = add(r.holders[public], Holder{l.Key.Unit, l.Key.From, l.Key.Revoked, l.Key.Why, goodOf(&l.Key)})
		}
	}
	return r
}

func add(hs []Holder, h Holder) []Holder {
	i, known := slices.BinarySearchFunc(hs, h, func(a, b Holder) int { return bytes.Compare(a.Unit[:], b.Unit[:]) })
	if !known {
		return slices.Insert(hs, i, h)
	}
	both := h.good.both(hs[i].good)
	if stricter(h, hs[i]) {
		hs[i] = h
	}
	hs[i].good = both
	return hs
}

// stricter orders the lines of one key and unit, so that it does not matter in which order they are read: revoked
// before in force, then revoked earlier, then the rest.
func stricter(a, b Holder) bool {
	if (a.Revoked != "") != (b.Revoked != "") {
		return a.Revoked != ""
	}
	return cmp.Or(cmp.Compare(a.Revoked, b.Revoked), cmp.Compare(a.From, b.From), cmp.Compare(a.Why, b.Why)) < 0
}

// Lookup gives the units a key may speak for, or once could; none for a key that nobody vouches for. It is usually one.
// It can be asked before anything that the key signed is read.
func (r *Roster) Lookup(p Public) []Holder { return slices.Clone(r.holders[p]) }

// Speaks tells whether a key is on the roster for a unit, and what the roster says of it.
func (r *Roster) Speaks(p Public, unit record.ID) (Holder, bool) {
	for _, h := range r.holders[p] {
		if h.Unit == unit {
			return h, true
		}
	}
	return Holder{}, false
}

// Keys gives the keys that hold for a unit today, in order of their lines: those that were not revoked. They are who a
// bundle is encrypted for.
func (r *Roster) Keys(unit record.ID) (keys []Public) {
	for p := range r.holders {
		if h, ok := r.Speaks(p, unit); ok && h.Revoked == "" {
			keys = append(keys, p)
		}
	}
	slices.Sort(keys)
	return keys
}
