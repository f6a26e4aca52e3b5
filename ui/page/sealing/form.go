package sealing

import (
	"danvan/store/vault"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/outfile"
	"danvan/ui/paper"
	"danvan/ui/part/input"
)

// New makes the form; seal gets what was typed once the person has said yes.
func New(h page.Host, path []string, seal func(Wish)) *ask.Form {
	t := &h.Text().Seal
	f := ask.New(h, ask.What{Path: path, Title: t.Title, Intro: t.Intro, Help: t.Help})
	one, two, sheet := input.NewLine(""), input.NewLine(""), outfile.NewBox(h, "")
	one.Secret, two.Secret = true, true
	sheet.Placeholder = t.RecoveryHint
	f.Add("one", t.Prompt, "", one)
	f.Add("two", t.Again, "", two)
	f.Add("sheet", t.Recovery, "", sheet)
	f.Check = func() (string, string) {
		err := vault.Fit(one.Value())
		switch {
		case err != nil:
			return "one", h.Text().Error(err).String()
		case one.Value() != two.Value():
			return "two", t.Differ
		case !sheet.Empty() && !paper.IsRecovery(sheet.Path()):
			return "sheet", t.SheetKind(sheet.Path()).String()
		}
		return "", ""
	}
	f.Ready = func() {
		effect := t.Intro
		if sheet.Empty() {
			effect += "\n\n" + t.NoRecovery
		}
		ask.Whether(h, t.Ask, effect, page.Answer{Label: t.Yes, Do: func() { seal(Wish{one.Value(), sheet.Path()}) }})
	}
	return f
}
