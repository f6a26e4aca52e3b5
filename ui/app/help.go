package app

import (
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
	top    int
	last   int // the furthest top
	page   int
}

func newHelp(a *App) *help {
	return &help{app: a, words: a.top().Help(), offers: action.Offers(a.top().Place(), a.off), page: 1}
}

func (h *help) key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Up:
		h.top--
	case keyboard.Down:
		h.top++
	case keyboard.PageUp:
		h.top -= h.page
	case keyboard.PageDown:
		h.top += h.page
	case keyboard.Top:
		h.top = 0
	case keyboard.Bottom:
		h.top = h.last
	case keyboard.Esc, keyboard.F1, keyboard.Enter:
		return true
	}
	h.top = max(0, min(h.top, h.last))
	return false
}

func (h *help) draw(th *theme.Theme, under part.Area, width, height int) part.Area {
	inner := min(68, width-6)
	lines := h.lines(th, inner)
	h.page = max(1, min(len(lines), height-6))
	h.last = max(0, len(lines)-h.page)
	h.top = min(h.top, h.last)
	shown := part.Area{Lines: lines[h.top : h.top+h.page], Cursor: &part.Point{}}
	foot := th.Dim.Render(part.Fit(h.app.tx.App.HelpKeys, inner))
	if h.last > 0 {
		foot = th.Dim.Render(part.Fit(h.app.tx.App.HelpKeys+" "+th.Shapes.Dot+" "+h.app.tx.Parts.LineOf(h.top+h.page, len(lines)), inner))
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
