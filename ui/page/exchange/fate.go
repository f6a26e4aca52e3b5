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
	switch became, code := p.read.FateOf(n); became {
	case exchange.WentAside:
		return fate{theme.Muted, x.Undone, x.WentAside}
	case exchange.CameIn:
		return fate{theme.Good, x.In, x.CameIn(n.File, n.Changes)}
	case exchange.IsAccepted:
		return fate{theme.Good, x.Accepted, x.ByNow(unit)}
	case exchange.IsAside:
		return fate{theme.Muted, x.Aside, x.WasAside(unit)}
	case exchange.IsWaiting:
		return fate{theme.Warn, x.Waiting, p.whyNot(n, code)}
	case exchange.IsRefused:
		return fate{theme.Bad, x.Refused, p.whyNot(n, code)}
	}
	return fate{theme.Muted, x.Unknown, x.NoNews(unit)}
}

// whyNot says, to the one who sent it, why a bundle is not in, and what to do.
func (p *Page) whyNot(n *store.BundleNote, code string) string {
	x := &p.text().Exchange.Fates
	unit := p.unitName(n.Unit)
	switch code {
	case string(exchange.MissingBundle), "gap":
		if first, last := p.read.Lacks(n); first > 0 {
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
