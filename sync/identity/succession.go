package identity

import (
	"cmp"
	"slices"

	"danvan/store/record"
)

// succession is which keys count of those that roots have in their own catalogs, where nobody above answers for them.
type succession map[ownKey]bool

type ownKey struct {
	unit   record.ID
	public Public
}

// succeed follows the keys of roots from one to the next. What counts without another's word is what a person compared
// or made himself (pinned); of a root of which nothing is pinned its first key, which is the earliest of those that
// were not handed over. Every other counts when one that counts has handed over to it.
func succeed(lines []Line, tree Tree, pinned []Public) succession {
	s := succession{}
	var later []ownKey
	before := map[ownKey]Public{}
	first := map[record.ID]Line{}
	anchored := map[record.ID]bool{}
	for _, l := range lines {
		if l.In != l.Key.Unit || !tree.Root(l.In) {
			continue
		}
		k := ownKey{l.In, Public(l.Key.Public)}
		if slices.Contains(pinned, k.public) {
			s[k], anchored[l.In] = true, true
		}
		if l.Key.Before == "" {
			if was, found := first[l.In]; !found || earlier(l.Key, was.Key) {
				first[l.In] = l
			}
		} else if CheckHandover(&l.Key) == nil {
			later = append(later, k)
			before[k] = Public(l.Key.Before)
		}
	}
	for unit, l := range first {
		if !anchored[unit] { // else whoever has an old key could write an earlier one
			s[ownKey{unit, Public(l.Key.Public)}] = true
		}
	}
	for grew := true; grew; {
		grew = false
		for _, k := range later {
			if !s[k] && (s[ownKey{k.unit, before[k]}] || slices.Contains(pinned, before[k])) {
				s[k], grew = true, true
			}
		}
	}
	return s
}

func earlier(a, b record.Key) bool {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Public, b.Public)) < 0
}
