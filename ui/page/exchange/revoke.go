package exchange

import (
	"strconv"
	"strings"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// newRevoke asks why the keys of a unit are revoked, and up to which of its bundles they are believed. last is the latest that came.
func newRevoke(h page.Host, unit *store.Unit, last uint64) *ask {
	x := &h.Text().Exchange.Keys
	why, until := input.NewLine(""), input.NewCode("")
	why.Placeholder, until.Placeholder = x.WhyHint, x.UntilHint(last)
	a := &ask{h: h, title: x.RevokeTitle(unit.Name), intro: x.RevokeIntro, help: h.Text().Exchange.Sections.HelpOwnKeys}
	serial := func() (n uint64, ok bool) {
		if until.Empty() {
			return 0, true
		}
		n, err := strconv.ParseUint(strings.TrimSpace(until.Value()), 10, 64)
		return n, err == nil && n > 0 && n <= last
	}
	until.Check = func(string) input.Verdict {
		if _, ok := serial(); !ok {
			return input.Verdict{State: theme.Bad, Problem: x.BadUntil, Later: true}
		}
		return input.Verdict{}
	}
	a.form = form.New(
		&form.Field{ID: "why", Label: x.Why, Control: why, Verdict: quiet},
		&form.Field{ID: "until", Label: x.Until, Control: until},
	)
	a.wrong = func() string {
		if why.Empty() {
			a.form.Go("why")
			return x.NeedsWhy
		}
		if _, ok := serial(); !ok {
			return x.BadUntil
		}
		return ""
	}
	a.ready = func() {
		n, _ := serial()
		scope := x.RevokeAll
		if n > 0 {
			scope = x.RevokeUntil(n)
		}
		reason := why.Value()
		a.question(x.RevokeAsk(unit.Name), scope+"\n\n"+x.RevokeEffect, page.Answer{Label: x.RevokeYes, Key: keyboard.F4, Do: func() {
			r := h.Register()
			a.run(func() (func(), error) {
				done, err := exchange.Revoke(r, unit.Code, exchange.RevokeOptions{Why: reason, Until: n})
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
func newReplace(h page.Host, k waitingKey, then func()) *ask {
	x := &h.Text().Exchange.Keys
	why := input.NewLine("")
	why.Placeholder = x.WhyHint
	a := &ask{h: h, title: x.ReplaceTitle(k.name), intro: x.ReplaceIntro, help: h.Text().Exchange.Sections.HelpOwnKeys}
	a.form = form.New(&form.Field{ID: "why", Label: x.Why, Control: why, Verdict: quiet})
	a.wrong = func() string {
		if why.Empty() {
			return x.NeedsWhy
		}
		return ""
	}
	a.ready = func() {
		reason := why.Value()
		a.question(x.ReplaceAsk(k.name), k.fingerprint.Spoken()+"\n\n"+x.ReplaceEffect, page.Answer{Label: x.ReplaceYes, Key: keyboard.F4, Do: func() {
			r := h.Register()
			a.run(func() (func(), error) {
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
