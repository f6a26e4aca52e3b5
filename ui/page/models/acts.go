package models

import (
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/ui/keyboard"
	"danvan/ui/page/many"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// acts is the panel of what can be done to the rows that are chosen.
type acts struct{ menu *many.Menu }

func (p *Page) acts() *acts {
	return &acts{many.NewMenu(p.host, p.selection(), func(s life.Saved) {
		p.table.ClearChoice()
		p.trail.Add(s.Spans)
	})}
}

// selection are the rows that are chosen, those that the search or a filter hides included, in the order of units.
func (p *Page) selection() (rows []*listing.Row) {
	p.host.Listing().Each(listing.Query{}, func(r *listing.Row) {
		if p.table.Chosen(string(r.Participation[:])) {
			rows = append(rows, r)
		}
	})
	return rows
}

func (a *acts) key(k keyboard.Key) (close bool) { return a.menu.Key(k) }

func (a *acts) draw(th *theme.Theme, width int) part.Area { return a.menu.Draw(th, width) }
