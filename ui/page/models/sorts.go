package models

import (
	"slices"

	"danvan/ui/keyboard"
	"danvan/ui/page/finder"
)

// newSorts makes the panel of orders.
func newSorts(p *Page) *finder.Menu {
	t, orders := &p.host.Text().Models, p.orders()
	items := make([]finder.Item, len(orders))
	for i, b := range orders {
		items[i].Name = p.orderName(b, t)
		if b == p.order.by {
			items[i].Arrow = func() bool { return p.order.down }
		}
	}
	return &finder.Menu{Title: t.SortTitle, Keys: t.SortKeys, Again: keyboard.F6, At: max(0, slices.Index(orders, p.order.by)),
		Items: func() []finder.Item { return items }, Pick: func(at int) bool {
			o := order{by: orders[at], chosen: true}
			if old := p.order; old.by == o.by && (old.chosen || o.by == byName) {
				o.down = !old.down
			}
			if p.order = o; p.lacks() {
				p.readOwn()
			}
			return true
		}}
}
