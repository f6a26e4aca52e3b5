package exchange

import (
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// passphraseForm is a form with a new passphrase, typed twice.
func passphraseForm(h page.Host, title, intro string) (a *ask, typed func() string) {
	x := &h.Text().Exchange.Keys
	one, two := input.NewLine(""), input.NewLine("")
	one.Secret, two.Secret = true, true
	a = &ask{h: h, title: title, intro: intro, help: h.Text().Exchange.Sections.HelpOwnKeys}
	a.form = form.New(
		&form.Field{ID: "one", Label: x.NewPassphrase, Control: one, Hint: x.MayBeEmpty, Verdict: quiet},
		&form.Field{ID: "two", Label: x.Again, Control: two, Verdict: func() input.Verdict {
			if a.tried && one.Value() != two.Value() {
				return input.Verdict{State: theme.Warn, Problem: x.Differ}
			}
			return input.Verdict{}
		}},
	)
	a.wrong = func() string {
		if one.Value() != two.Value() {
			return x.Differ
		}
		return ""
	}
	return a, one.Value
}

// effect says what a new passphrase, or none, means.
func effect(h page.Host, passphrase string) string {
	x := &h.Text().Exchange.Keys
	if passphrase == "" {
		return x.NoPassphraseEffect
	}
	return x.PassphraseEffect
}

// newPassphrase changes the passphrase of the unit's key, which is asked for first.
func newPassphrase(h page.Host) *ask {
	x := &h.Text().Exchange.Keys
	a, typed := passphraseForm(h, x.PassphraseTitle, x.PassphraseIntro)
	a.ready = func() {
		passphrase := typed()
		a.question(x.PassphraseAsk, effect(h, passphrase), page.Answer{Label: x.PassphraseYes, Key: keyboard.F4, Do: func() {
			h.Unlock(func(key identity.Key) {
				r := h.Register()
				a.run(func() (func(), error) {
					err := exchange.ChangePassphrase(r, key, passphrase)
					return func() { h.Say(theme.Good, x.PassphraseDone) }, err
				})
			})
		}})
	}
	return a
}

// newNewKey makes another key for the unit. Where the old one can be opened it is asked for, so that a root hands over; it is not needed where it was lost.
func newNewKey(h page.Host, root bool) *ask {
	x := &h.Text().Exchange.Keys
	intro := x.NewKeyIntro
	if root {
		intro = x.NewKeyIntroRoot
	}
	a, typed := passphraseForm(h, x.NewKeyTitle, intro)
	a.ready = func() {
		passphrase := typed()
		change := func(old identity.Key) {
			r := h.Register()
			a.run(func() (func(), error) {
				key, err := exchange.NewKey(r, old, passphrase)
				if err != nil {
					return nil, err
				}
				print, err := key.Public().Fingerprint()
				return func() {
					h.Relock()
					h.Say(theme.Good, x.NewKeyDone)
					h.Push(newReadOut(h, h.Text().Exchange.Sections.Keys, print, true))
				}, err
			})
		}
		a.question(x.NewKeyAsk, x.NewKeyEffect+" "+effect(h, passphrase),
			page.Answer{Label: x.NewKeyYes, Key: keyboard.F4, Do: func() { h.Unlock(change) }},
			page.Answer{Label: x.NewKeyLost, Key: keyboard.F9, Do: func() { change(identity.Key{}) }})
	}
	return a
}
