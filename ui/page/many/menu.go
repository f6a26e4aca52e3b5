package many

import (
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Menu lets a person choose what is done to rows. Make it with NewMenu.
type Menu struct {
	h    page.Host
	acts []Act
	at   int
}

// Act is one entry of the menu.
type Act struct {
	Name string
	Do   func()
}

// NewMenu makes the menu of acts on rows; more are entries of the page's own, behind them.
func NewMenu(h page.Host, rows []*listing.Row, then func(life.Saved), more ...Act) *Menu {
	t := &h.Text().Many
	open := func(form func(page.Host, []*listing.Row, func(life.Saved))) func() {
		return func() { form(h, rows, then) }
	}
	return &Menu{h: h, acts: append([]Act{
		{t.Recognise.Title, open(Recognise)}, {t.Propose.Title, open(Propose)}, {t.Review.Title, open(Review)},
		{t.CarryOver.Title, open(CarryOver)}, {t.Set.Title, open(Set)},
		{t.Export.Title, func() { Export(h, rows) }},
	}, more...)}
}

// Key moves in the menu; close tells that it is done with, after Enter or Esc.
func (m *Menu) Key(k keyboard.Key) (close bool) {
	switch k.Code {
	case keyboard.Up:
		m.at = max(0, m.at-1)
	case keyboard.Down:
		m.at = min(len(m.acts)-1, m.at+1)
	case keyboard.Enter:
		m.acts[m.at].Do()
		return true
	case keyboard.Esc, keyboard.F9:
		return true
	}
	return false
}

// Draw draws the menu.
func (m *Menu) Draw(th *theme.Theme, width int) part.Area {
	t := &m.h.Text().Many
	a := part.Lines(th.Title.Render(part.Fit(t.Acts, width)), "")
	for i, act := range m.acts {
		line := " " + part.Pad(act.Name, width-1)
		if i == m.at {
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
			line = th.Selected.Render(line)
		}
		a.Lines = append(a.Lines, line)
	}
	return part.Stack(a, part.Lines("", th.Dim.Render(part.Fit(t.ActsKeys, width))))
}
