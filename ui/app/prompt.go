package app

import (
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// passphrase asks for the passphrase of the unit's key. What is typed shows as dots.
type passphrase struct {
	app   *App
	wrong string // what was the matter with the one before
	box   *input.Line
	then  func(string)
}

func (a *App) prompt(wrong string, then func(string)) {
	box := input.NewLine("")
	box.Secret = true
	a.overlays = append(a.overlays, &passphrase{a, wrong, box, then})
}

func (p *passphrase) key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc:
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
	t := &p.app.tx.App
	body := part.Lines(th.Title.Render(part.Fit(t.Passphrase, inner)), "")
	for _, l := range part.Wrap(t.PassphraseWhy, inner, 3) {
		body.Lines = append(body.Lines, th.Dim.Render(l))
	}
	if p.wrong != "" {
		body.Lines = append(body.Lines, th.Mark(theme.Bad)+" "+part.Fit(p.wrong, inner-2))
	}
	body.Lines = append(body.Lines, "")
	body = part.Stack(body, part.Beside(part.Lines(th.Mark(theme.Current)), 2, p.box.Draw(th, inner-2, true)),
		part.Lines("", th.Dim.Render(part.Fit(t.PassphraseKeys, inner))))
	b := part.Box(th, body, inner)
	return part.Over(under, b, (width-inner-4)/2, max(0, (height-len(b.Lines))/2))
}
