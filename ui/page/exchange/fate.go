package exchange

import (
	"danvan/store"
	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// fate is what became of a bundle, short for the list and in words.
type fate struct {
	state       theme.State
	short, long string
}

// fateOf tells what became of a bundle: of one that was sent, as far as its receiver has said.
func (p *Page) fateOf(n *store.BundleNote) fate {
	x := &p.text().Exchange.Fates
	unit := p.unitName(n.Unit)
	switch {
	case !n.Out && n.Aside:
		return fate{theme.Muted, x.Undone, x.WentAside}
	case !n.Out:
		return fate{theme.Good, x.In, x.CameIn(n.File, n.Changes)}
	}
	r, answered := p.read.Receipts[n.ID]
	switch {
	case answered && r.State == string(bundle.Accepted) || p.passed(n):
		return fate{theme.Good, x.Accepted, x.ByNow(unit)}
	case !answered:
		return fate{theme.Muted, x.Unknown, x.NoNews(unit)}
	case r.State == string(bundle.Aside):
		return fate{theme.Muted, x.Aside, x.WasAside(unit)}
	case r.State == string(bundle.Waiting):
		return fate{theme.Warn, x.Waiting, p.whyNot(n, r.Code)}
	}
	return fate{theme.Bad, x.Refused, p.whyNot(n, r.Code)}
}

// passed tells that the receiver has all of a bundle though it did not name it: it accepted one that came after, or says that it holds
// everything.
func (p *Page) passed(n *store.BundleNote) bool {
	if s := p.read; s.Arrived && s.LastOut != nil && n.Unit == s.LastOut.Unit && n.Replica == s.LastOut.Replica && n.Serial <= s.LastOut.Serial {
		return true
	}
	if _, answered := p.read.Receipts[n.ID]; answered {
		return false
	}
	for i := range p.read.Bundles {
		later := &p.read.Bundles[i]
		if later.Out && later.Unit == n.Unit && later.Replica == n.Replica && later.Serial > n.Serial &&
			p.read.Receipts[later.ID].State == string(bundle.Accepted) {
			return true
		}
	}
	return false
}

// whyNot says, to the one who sent it, why a bundle is not in, and what to do.
func (p *Page) whyNot(n *store.BundleNote, code string) string {
	x := &p.text().Exchange.Fates
	unit := p.unitName(n.Unit)
	switch code {
	case string(exchange.MissingBundle), "gap":
		if first, last := p.missingAbove(n); first > 0 {
			return x.Missing(unit, first, last)
		}
		return x.MissingSome(unit)
	case string(exchange.WaitingKey), string(exchange.UnknownKey):
		return x.KeyWaits(unit)
	case string(exchange.RevokedKey):
		return x.KeyRevoked(unit)
	case string(exchange.Frozen), "fork":
		return x.AtFork(unit)
	case string(bundle.Altered), string(bundle.Truncated), string(bundle.BadSignature):
		return x.Altered(unit)
	}
	own := p.unitName(p.read.Unit.ID)
	return x.Because(unit, p.text().Reason(text.Kept{Code: code, File: n.File, Unit: own, Serial: n.Serial}).What)
}

// missingAbove gives the serials right before a bundle that its receiver has not said anything of, or has set aside; 0 for none.
func (p *Page) missingAbove(n *store.BundleNote) (first, last uint64) {
	for i := range p.read.Bundles { // latest first
		b := &p.read.Bundles[i]
		if !b.Out || b.Unit != n.Unit || b.Replica != n.Replica || b.Serial >= n.Serial || b.Serial == 0 {
			continue
		}
		r, answered := p.read.Receipts[b.ID]
		switch {
		case answered && r.State == string(bundle.Waiting): // it is there, and misses something too
		case answered && r.State != string(bundle.Aside), !answered && p.passed(b):
			return first, last
		default:
			if first = b.Serial; last == 0 {
				last = b.Serial
			}
		}
	}
	return first, last
}
