package app

import (
	"slices"

	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// help explains the work of the page, then lists what its keys do.
type help struct {
	app    *App
	words  string
	offers []action.Offer
	scroll part.Scroll
}

func newHelp(a *App) *help {
	offers := slices.DeleteFunc(action.Offers(a.top().Place(), a.off), func(o action.Offer) bool { return a.absent(o.ID) })
	return &help{app: a, words: a.top().Help(), offers: offers}
}

func (h *help) key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Esc, keyboard.F1, keyboard.Enter:
		return true
	}
	h.scroll.Key(k)
	return false
}

func (h *help) draw(th *theme.Theme, under part.Area, width, height int) part.Area {
	inner := min(68, width-6)
	lines := h.lines(th, inner)
	shown := h.scroll.Show(part.Lines(lines...), height-6)
	shown.Cursor = &part.Point{}
	foot := th.Dim.Render(part.Fit(h.app.tx.App.HelpKeys, inner))
	if s := &h.scroll; !s.Whole() {
		foot = th.Dim.Render(part.Fit(h.app.tx.App.HelpKeys+" "+th.Shapes.Dot+" "+h.app.tx.Parts.LineOf(s.Top+s.Shown, s.Long), inner))
	}
	b := part.Box(th, part.Stack(shown, part.Lines("", foot)), inner)
	under.Cursor = nil
	return part.Over(under, b, (width-inner-4)/2, max(0, (height-len(b.Lines))/2))
}

// lines are the words, then the sheet of keys.
func (h *help) lines(th *theme.Theme, width int) []string {
	var out []string
	path := h.app.top().Path()
	if len(path) > 0 {
		out = append(out, th.Title.Render(part.Fit(path[len(path)-1], width)), "")
	}
	if h.words != "" {
		out = append(out, part.Wrap(h.words, width, 0)...)
		out = append(out, "")
	}
	return append(out, action.Sheet(h.offers, h.app.tx, th, width).Lines...)
}
