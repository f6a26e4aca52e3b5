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
	if n := p.Table.NumChosen(); n > 0 {
		b.State = t.Models.Chosen(n)
		return b
	}
	if p.Table.Sorted < 0 && !p.Search.Empty() {
		b.State = t.Models.ByBest
	}
	return b
}

// Draw draws the list with how much was found.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	count := ""
	switch {
	case p.read && !p.Search.Empty() && p.total() >= 0:
		count = t.Parts.Rows(len(p.rows), p.total())
	case p.read:
		count = t.Number(len(p.rows))
	}
	return p.Finder.Draw(th, t, count, width, height, p.totals(th, width).Lines...)
}
