package models

import (
	"strings"

	"danvan/store"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/theme"
)

// sorts is the panel of orders.
type sorts struct {
	page *Page
	at   int
}

func newSorts(p *Page) *sorts {
	s := &sorts{page: p}
	for i, b := range p.orders() {
		if b == p.order.by {
			s.at = i
		}
	}
	return s
}

func (s *sorts) key(k keyboard.Key) (close bool) {
	orders := s.page.orders()
	switch k.Code {
	case keyboard.Up:
		s.at = max(0, s.at-1)
	case keyboard.Down:
		s.at = min(len(orders)-1, s.at+1)
	case keyboard.Enter:
		o := order{by: orders[s.at], chosen: true}
		if old := s.page.order; old.by == o.by && (old.chosen || o.by == byName) {
			o.down = !old.down
		}
		s.page.order = o
		return true
	case keyboard.Esc, keyboard.F6:
		return true
	}
	return false
}

func (s *sorts) draw(th *theme.Theme, width int) part.Area {
	t := &s.page.host.Text().Models
	a := part.Lines(th.Title.Render(part.Fit(t.SortTitle, width)), "")
	orders := s.page.orders()
	from, to := window(len(orders), s.at)
	for i, b := range orders[from:to] {
		line := " " + part.Pad(b.name(t), width-4) + "  "
		if b == s.page.order.by {
			arrow := th.Shapes.Up
			if s.page.order.down {
				arrow = th.Shapes.Down
			}
			line = " " + part.Pad(b.name(t), width-4) + arrow + " "
		}
		if from+i == s.at {
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
			line = th.Selected.Render(line)
		}
		a.Lines = append(a.Lines, line)
	}
	a.Lines = append(a.Lines, "")
	for _, l := range part.Wrap(t.SortKeys, width, 2) {
		a.Lines = append(a.Lines, th.Dim.Render(l))
	}
	return a
}

// most is how many lines a panel lists at once: what fits on the smallest screen.
const most = 8

// window is what shows of n lines so that the one at a place does.
func window(n, at int) (from, to int) {
	from = max(0, min(at-most/2, n-most))
	return from, min(from+most, n)
}

// unitOptions are a unit and all below it, each further in than the one above.
func unitOptions(u *store.Unit) []choice.Option {
	var out []choice.Option
	var walk func(u *store.Unit, depth int)
	walk = func(u *store.Unit, depth int) {
		out = append(out, choice.Option{ID: u.ID.String(), Name: strings.Repeat("  ", depth) + u.Name})
		for _, c := range u.Children {
			walk(c, depth+1)
		}
	}
	walk(u, 0)
	return out
}

func compare(a, b string) int { return vi.Compare(a, b) }
