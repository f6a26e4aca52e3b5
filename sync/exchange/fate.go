package exchange

import (
	"slices"

	"danvan/store"
	"danvan/sync/bundle"
)

// Fate is what became of a bundle, as far as is known here: of one that was sent, what its receiver says.
type Fate string

// The fates.
const (
	CameIn     Fate = "in"
	WentAside  Fate = "undone" // it came in, and its import was undone
	Unheard    Fate = ""       // sent, and nothing is known
	IsAccepted Fate = "accepted"
	IsWaiting  Fate = "waiting" // for what Status.Lacks tells, or for a key
	IsAside    Fate = "aside"   // the receiver took it in, and undid that
	IsRefused  Fate = "refused"
)

// FateOf tells what became of a bundle, and of one that waits or was refused why.
func (s *Status) FateOf(n *store.BundleNote) (f Fate, code string) {
	if !n.Out {
		if n.Aside {
			return WentAside, ""
		}
		return CameIn, ""
	}
	r, answered := s.Receipts[n.ID]
	switch {
	case answered && r.State == string(bundle.Accepted) || s.passed(n):
		return IsAccepted, ""
	case !answered:
		return Unheard, ""
	case r.State == string(bundle.Aside):
		return IsAside, r.Code
	case r.State == string(bundle.Waiting):
		return IsWaiting, r.Code
	}
	return IsRefused, r.Code
}

// passed tells that the receiver has all of a bundle though it did not name it: it accepted one that came after, or
// says that it holds everything.
func (s *Status) passed(n *store.BundleNote) bool {
	if s.Arrived && s.LastOut != nil && n.Unit == s.LastOut.Unit && n.Replica == s.LastOut.Replica && n.Serial <= s.LastOut.Serial {
		return true
	}
	if _, answered := s.Receipts[n.ID]; answered {
		return false
	}
	return slices.ContainsFunc(s.Bundles, func(later store.BundleNote) bool {
		return later.Out && later.Unit == n.Unit && later.Replica == n.Replica && later.Serial > n.Serial && s.Receipts[later.ID].State == string(bundle.Accepted)
	})
}

// Lacks gives the serials right before a bundle that its receiver has not said anything of, or has set aside; 0 for
// none.
func (s *Status) Lacks(n *store.BundleNote) (first, last uint64) {
	for i := range s.Bundles { // latest first
		b := &s.Bundles[i]
		if !b.Out || b.Unit != n.Unit || b.Replica != n.Replica || b.Serial >= n.Serial || b.Serial == 0 {
			continue
		}
		r, answered := s.Receipts[b.ID]
		switch {
		case answered && r.State == string(bundle.Waiting): // it is there, and misses something too
		case answered && r.State != string(bundle.Aside), !answered && s.passed(b):
			return first, last
		default:
			if first = b.Serial; last == 0 {
				last = b.Serial
			}
		}
	}
	return first, last
}

// Missing gives the serials of the first bundles, before one that lies in quarantine, that are neither merged nor in
// quarantine; first is 0 where that cannot be told. undone: one of them was here, and its import was undone.
func (s *Status) Missing(k *store.Quarantined) (first, last uint64, undone bool) {
	first, last = s.missing(k)
	return first, last, first > 0 && slices.ContainsFunc(s.Bundles, func(n store.BundleNote) bool {
		return !n.Out && n.Aside && n.Replica == k.Replica && n.Serial >= first && n.Serial <= last
	})
}

func (s *Status) missing(k *store.Quarantined) (first, last uint64) {
	here := map[uint64]bool{}
	for _, n := range s.Bundles {
		if !n.Out && !n.Aside && n.Replica == k.Replica && n.Serial < k.Serial {
			here[n.Serial] = true
			first = max(first, n.Serial)
		}
	}
	for _, o := range s.Quarantine {
		here[o.Serial] = here[o.Serial] || o.Replica == k.Replica
	}
	switch {
	case first == 0 && k.First > 0 && k.First < k.Serial && !here[k.First]:
		return k.First, k.Serial - 1 // as it was when it came
	case first == 0 || k.Serial == 0:
		return 0, max(k.Serial, 1) - 1
	}
	for first < k.Serial && here[first] {
		first++
	}
	if first == k.Serial {
		return 0, k.Serial - 1
	}
	for last = first; last+1 < k.Serial && !here[last+1]; {
		last++
	}
	return first, last
}
