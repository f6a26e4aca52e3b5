package exchange

import (
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// passphraseForm is a form with a new passphrase, typed twice.
func passphraseForm(h page.Host, title, intro string) (f *ask.Form, typed func() string) {
	x := &h.Text().Exchange
	one, two := input.NewLine(""), input.NewLine("")
	one.Secret, two.Secret = true, true
	f = newAsk(h, x.Sections.Keys, title, intro, x.Sections.HelpOwnKeys)
	f.Add("one", x.Keys.NewPassphrase, x.Keys.MayBeEmpty, one)
	f.Add("two", x.Keys.Again, "", two)
	f.Check = func() (string, string) {
		if one.Value() != two.Value() {
			return "two", x.Keys.Differ
		}
		return "", ""
	}
	return f, one.Value
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
func newPassphrase(h page.Host) *ask.Form {
	x := &h.Text().Exchange.Keys
	a, typed := passphraseForm(h, x.PassphraseTitle, x.PassphraseIntro)
	a.Ready = func() {
		passphrase := typed()
		ask.Whether(h, x.PassphraseAsk, effect(h, passphrase), page.Answer{Label: x.PassphraseYes, Key: keyboard.F4, Do: func() {
			h.Unlock(func(key identity.Key) {
				r := h.Register()
				run(h, a, func() (func(), error) {
					err := exchange.ChangePassphrase(r, key, passphrase)
					return func() { h.Say(theme.Good, x.PassphraseDone) }, err
				})
			})
		}})
	}
	return a
}

// newNewKey makes another key for the unit. Where the old one can be opened it is asked for, so that a root hands over;
// it is not needed where it was lost.
func newNewKey(h page.Host, root bool) *ask.Form {
	x := &h.Text().Exchange.Keys
	intro := x.NewKeyIntro
	if root {
		intro = x.NewKeyIntroRoot
	}
	a, typed := passphraseForm(h, x.NewKeyTitle, intro)
	a.Ready = func() {
		passphrase := typed()
		change := func(old identity.Key) {
			r := h.Register()
			run(h, a, func() (func(), error) {
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
		ask.Whether(h, x.NewKeyAsk, x.NewKeyEffect+" "+effect(h, passphrase),
			page.Answer{Label: x.NewKeyYes, Key: keyboard.F4, Do: func() { h.Unlock(change) }},
			page.Answer{Label: x.NewKeyLost, Key: keyboard.F9, Do: func() { change(identity.Key{}) }})
	}
	return a
}
