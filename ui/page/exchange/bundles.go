package exchange

import (
	"danvan/store"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// bundles is the section of all bundles that were sent and received, and what became of each.
type bundles struct {
	p     *Page
	notes []*store.BundleNote
	table *table.Table
}

func newBundles(p *Page) *bundles {
	x := &p.text().Exchange
	b := &bundles{p: p}
	b.table = table.New(
		table.Column{Title: x.Bundles.At, Min: 16, Keep: 7},
		table.Column{Title: x.Bundles.Way, Min: 6, Keep: 6},
		table.Column{Title: x.Bundles.Unit, Min: 20, Grow: 1, Max: 40, Keep: 5},
		table.Column{Title: x.Bundles.Serial, Min: 4, Right: true, Keep: 9},
		table.Column{Title: x.States.State, Min: 14, Keep: 8},
		table.Column{Title: x.Bundles.Changes, Right: true, Keep: 4},
	)
	b.table.Empty = x.Bundles.None
	return b
}

func (b *bundles) place() action.Place                  { return action.OnBundles }
func (b *bundles) name(s *text.ExchangeSections) string { return s.Bundles }
func (b *bundles) count() (int, theme.State)            { return len(b.notes), theme.Muted }
func (b *bundles) help() string                         { return b.p.text().Exchange.Sections.HelpBundles }
func (b *bundles) do(action.ID) bool                    { return false }
func (b *bundles) off(action.ID) string                 { return "" }
func (b *bundles) key(k keyboard.Key) bool              { return k.Code != keyboard.Insert && b.table.Key(k) }

// adopt lists the bundles, latest first. Invitations count apart and carry no news.
func (b *bundles) adopt() {
	t := b.p.text()
	b.notes = nil
	r := &rows{}
	for i := range b.p.read.Bundles {
		n := &b.p.read.Bundles[i]
		if n.Serial == 0 {
			continue
		}
		b.notes = append(b.notes, n)
		way := t.Exchange.Bundles.In
		if n.Out {
			way = t.Exchange.Bundles.Out
		}
		f := b.p.fateOf(n)
		r.add(n.ID.String(), table.Cell{Text: b.p.moment(n.At)}, table.Cell{Text: way}, table.Cell{Text: b.p.unitName(n.Unit)},
			table.Cell{Text: serialText(n.Serial)}, table.Cell{Text: f.short, State: f.state}, table.Cell{Text: t.Number(n.Changes)})
	}
	b.table.SetRows(r)
}

func (b *bundles) draw(th *theme.Theme, width, height int) part.Area {
	row, ok := b.table.Cursor()
	if !ok {
		return listed(th, b.table, width, height)
	}
	return listed(th, b.table, width, height, b.p.fateOf(b.notes[row]).long)
}
