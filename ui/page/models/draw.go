package models

import (
	"strings"

	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Bars show the filters as chips, and the order.
func (p *Page) Bars() page.Bars {
	t := p.host.Text()
	var b page.Bars
	chips := p.chips()
	for i, c := range chips {
		chips[i] = c + " ×"
	}
	b.Right = strings.Join(chips, "  ")
	if n := p.table.NumChosen(); n > 0 {
		b.State = t.Models.Chosen(n)
		return b
	}
	if p.table.Sorted < 0 && !p.search.Empty() {
		b.State = t.Models.ByBest
	}
	return b
}

// Draw draws the search box and how much was found, then the table; a panel lies over its right.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	label := t.Parts.Search + " "
	count := ""
	switch {
	case p.read && !p.search.Empty() && p.total() >= 0:
		count = t.Parts.Rows(len(p.rows), p.total())
	case p.read:
		count = t.Number(len(p.rows))
	}
	x := part.Width(label)
	box := p.search.Draw(th, max(8, width-x-part.Width(count)-2), p.panel == nil)
	top := part.Beside(part.Lines(th.Strong.Render(label)), x, box)
	top = part.Beside(top, width-part.Width(count), part.Lines(th.Dim.Render(count)))
	below := p.totals(th, width)
	list := p.table.Draw(th, width, height-2-below.Height(), true)
	caret := top.Cursor
	a := part.Stack(top, part.Lines(""), list)
	if below.Height() > 0 {
		a = part.Stack(a, below)
	}
	if p.typing || list.Cursor == nil { // the cursor is where the hands are
		a.Cursor = caret
	}
	if p.panel == nil {
		return a
	}
	inner := min(44, width-8)
	drawn := part.Box(th, p.panel.draw(th, inner), inner)
	a.Cursor = nil
	return part.Over(a, drawn, width-inner-4, 1).Crop(height)
}
