package reports

import (
	"strconv"

	"danvan/ui/keyboard"
	"danvan/ui/page/finder"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/theme"
)

// picking asks behind which of the figures of a row to look.
type picking struct {
	page *Page
	of   *report.Behind
	form *form.Form
	pick *choice.Pick
}

func newPicking(p *Page, b *report.Behind) *picking {
	options := []choice.Option{}
	for i, x := range b.Parts {
		options = append(options, choice.Option{ID: strconv.Itoa(i), Name: x.Name})
	}
	pick := choice.NewPick("0", options...)
	pick.NoMatch = p.host.Text().Parts.NoMatch
	w := p.words()
	return &picking{p, b, form.New(&form.Field{ID: w.Figure, Label: w.Figure, Control: pick}), pick}
}

// Key goes to the form.
func (x *picking) Key(k keyboard.Key) (close bool) {
	if k.Code == keyboard.Esc {
		return true
	}
	handled := x.form.Key(k)
	if k.Code != keyboard.Enter || handled && x.pick.Value() == "" {
		return false
	}
	if at, err := strconv.Atoi(x.pick.Value()); err == nil {
		x.page.open(x.of.Parts[at])
		return true
	}
	return false
}

// Draw draws the form.
func (x *picking) Draw(th *theme.Theme, width int) part.Area {
	w := x.page.words()
	return finder.DrawForm(th, w.PickFigure, w.PickKeys, x.form, width, finder.Tallest)
}
