package exchange

import (
	"strconv"
	"strings"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// newRevoke asks why the keys of a unit are revoked, and up to which of its bundles they are believed. last is the
// latest that came.
func newRevoke(h page.Host, unit *store.Unit, last uint64) *ask.Form {
	x := &h.Text().Exchange.Keys
	why, until := input.NewLine(""), input.NewCode("")
	why.Placeholder, until.Placeholder = x.WhyHint, x.UntilHint(last)
	a := newAsk(h, h.Text().Exchange.Sections.Keys, x.RevokeTitle(unit.Name), x.RevokeIntro, h.Text().Exchange.Sections.HelpOwnKeys)
	serial := func() (n uint64, ok bool) {
		if until.Empty() {
			return 0, true
		}
		n, err := strconv.ParseUint(strings.TrimSpace(until.Value()), 10, 64)
		return n, err == nil && n > 0 && n <= last
	}
	a.Add("why", x.Why, "", why)
	a.Add("until", x.Until, "", until)
	a.Check = func() (string, string) {
		if why.Empty() {
			return "why", x.NeedsWhy
		}
		if _, ok := serial(); !ok {
			return "until", x.BadUntil
		}
		return "", ""
	}
	a.Ready = func() {
		n, _ := serial()
		scope := x.RevokeAll
		if n > 0 {
			scope = x.RevokeUntil(n)
		}
		reason := why.Value()
		ask.Whether(h, x.RevokeAsk(unit.Name), scope+"\n\n"+x.RevokeEffect, page.Answer{Label: x.RevokeYes, Key: keyboard.F4, Do: func() {
			r := h.Register()
			run(h, a, func() (func(), error) {
				done, err := exchange.Revoke(r, unit.DatedCode(), exchange.RevokeOptions{Why: reason, Until: n})
				if err != nil {
					return nil, err
				}
				aside := 0
				if done.Aside != nil {
					aside = done.Aside.Changes
				}
				return func() { h.Say(theme.Good, x.RevokeDone(done.Keys, aside)) }, nil
			})
		}})
	}
	return a
}

// newReplace asks why the other keys of a unit are revoked while one that was just compared is accepted.
func newReplace(h page.Host, k waitingKey, then func()) *ask.Form {
	x := &h.Text().Exchange.Keys
	why := input.NewLine("")
	why.Placeholder = x.WhyHint
	a := newAsk(h, h.Text().Exchange.Sections.Keys, x.ReplaceTitle(k.name), x.ReplaceIntro, h.Text().Exchange.Sections.HelpOwnKeys)
	a.Add("why", x.Why, "", why)
	a.Check = func() (string, string) {
		if why.Empty() {
			return "why", x.NeedsWhy
		}
		return "", ""
	}
	a.Ready = func() {
		reason := why.Value()
		ask.Whether(h, x.ReplaceAsk(k.name), k.fingerprint.Spoken()+"\n\n"+x.ReplaceEffect, page.Answer{Label: x.ReplaceYes, Key: keyboard.F4, Do: func() {
			r := h.Register()
			run(h, a, func() (func(), error) {
				if err := r.NoteWaiting(k.WaitingKey); err != nil {
					return nil, err
				}
				if _, err := exchange.Replace(r, k.code, k.fingerprint.String(), reason); err != nil {
					return nil, err
				}
				return func() { accepted(h, x.ReplaceDone(k.name), then) }, nil
			})
		}})
	}
	return a
}
