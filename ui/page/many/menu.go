package many

import (
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
)

// Act is one entry of the menu.
type Act struct {
	Name string
	Do   func()
}

// NewMenu makes the menu of acts on rows; more are entries of the page's own, behind them.
func NewMenu(h page.Host, rows []*listing.Row, then func(life.Saved), more ...Act) *finder.Menu {
	t := &h.Text().Many
	open := func(form func(page.Host, []*listing.Row, func(life.Saved))) func() {
		return func() { form(h, rows, then) }
	}
	acts := append([]Act{
		{t.Recognise.Title, open(Recognise)}, {t.Propose.Title, open(Propose)}, {t.Review.Title, open(Review)},
		{t.CarryOver.Title, open(CarryOver)}, {t.Set.Title, open(Set)},
		{t.Export.Title, func() { Export(h, rows) }},
		{t.Commend.Title, open(Commend)},
	}, more...)
	items := make([]finder.Item, len(acts))
	for i, a := range acts {
		items[i].Name = a.Name
	}
	return &finder.Menu{Title: t.Acts, Keys: t.ActsKeys, Again: keyboard.F9, Items: func() []finder.Item { return items }, Pick: func(at int) bool {
		acts[at].Do()
		return true
	}}
}
