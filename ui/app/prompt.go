package app

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// passphrase asks for a passphrase, of the unit's key or of a sealed register. What is typed shows as dots.
type passphrase struct {
	app   *App
	title string
	why   string
	keys  string
	wrong string // what was the matter with the one before
	box   *input.Line
	then  func(string)
	esc   func() // nil: nothing
}

// prompt asks for that of the unit's key.
func (a *App) prompt(wrong string, then func(string)) {
	t := &a.tx.App
	a.askSecret(&passphrase{title: t.Passphrase, why: t.PassphraseWhy, keys: t.PassphraseKeys, wrong: wrong, then: then})
}

func (a *App) askSecret(p *passphrase) {
	p.app, p.box = a, input.NewLine("")
	p.box.Secret = true
	a.overlays = append(a.overlays, p)
}

func (p *passphrase) key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc:
		if p.esc != nil {
			p.esc()
		}
		return true
	case keyboard.Enter:
		p.app.lift(p)
		p.then(p.box.Value())
		return true
	}
	p.box.Key(k)
	return false
}

func (p *passphrase) draw(th *theme.Theme, under part.Area, width, height int) part.Area {
	inner := min(56, width-6)
	body := part.Lines(th.Title.Render(part.Fit(p.title, inner)), "")
	body = part.Stack(body, part.Paragraph(th.Dim, p.why, inner, 3), part.Say(th, theme.Bad, "", p.wrong, inner, 3), part.Lines(""))
	body = part.Stack(body, part.Beside(part.Lines(th.Mark(theme.Current)), 2, p.box.Draw(th, inner-2, true)),
		part.Lines("", th.Dim.Render(part.Fit(p.keys, inner))))
	b := part.Box(th, body, inner)
	return part.Over(under, b, (width-inner-4)/2, max(0, (height-len(b.Lines))/2))
}
