package models

import (
	"context"
	"strings"

	"danvan/store/listing"
	"danvan/store/resource"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// sums are what was mobilised for the rows that show. They are added up beside the screen, and anew when the rows
// change.
type sums struct {
	of      wanted
	total   resource.Sum
	known   bool // total is of what shows
	running bool
}

// sum starts to add up what shows, unless that was done or is being done.
func (p *Page) sum() {
	s := &p.sums
	s.known = s.known && s.of == p.found
	if p.host.Register() == nil || !p.read || s.known || s.running {
		return
	}
	s.running = true
	of, rows := p.found, p.rows
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		total := add(rows)
		return func() {
			s.running, s.of, s.total, s.known = false, of, total, of == p.found
			p.sum()
		}, nil
	}})
}

func add(rows []*listing.Row) (total resource.Sum) {
	for _, r := range rows {
		if r.Sum != nil {
			total.Plus(*r.Sum)
		}
	}
	return total
}

// totals is the line below the list; nothing while nobody knows, or where nothing was mobilised. What has no room is
// left out whole: a figure that is cut would be another one.
func (p *Page) totals(th *theme.Theme, width int) part.Area {
	t := p.host.Text()
	if !p.sums.known {
		return part.Area{}
	}
	parts := t.SumsOf(p.sums.total)
	if len(parts) == 0 {
		return part.Area{}
	}
	dot := " " + th.Shapes.Dot + " "
	line := t.Sums.Total(strings.Join(parts, dot))
	for n := len(parts) - 1; n > 0 && part.Width(line) > width; n-- {
		line = t.Sums.Total(strings.Join(parts[:n], dot) + dot + "…")
	}
	if part.Width(line) > width {
		line = t.Sums.Total("…")
	}
	return part.Lines(th.Dim.Render(line))
}
