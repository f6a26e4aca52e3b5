package sheets

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/wording"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
)

// line is one line in words.
type line struct {
	ref   record.Ref
	cells []string
	keys  []string // what the cells are ordered by
	text  string   // all of them folded, to be searched
	place int      // where it stands of itself
	over  bool     // it no longer counts
}

// find shows the lines in which all words are, and what the filters let through.
func (p *Lines) find() {
	t := &p.host.Text().Sheets
	fits := p.Finding()
	p.shown = p.shown[:0:0]
	for i := range p.all {
		if l := &p.all[i]; fits(l.text) && p.lets(l) {
			p.shown = append(p.shown, l)
		}
	}
	p.Table.SetRows(p)
	p.Table.Sorted, p.Table.Down = p.by, p.down
	switch {
	case p.all == nil:
		p.Table.Empty = t.Reading
	case len(p.all) == 0:
		p.Table.Empty = t.Empty
	default:
		p.Table.Empty = t.NoMatch
	}
}

func (p *Lines) lets(l *line) bool {
	for i, s := range l.cells {
		if want := p.only[p.code(i)]; want != "" && want != strings.TrimSpace(s) {
			return false
		}
	}
	return true
}

// code names a place in a row.
func (p *Lines) code(i int) string { return strconv.Itoa(i) }

// Changed reads the lines again, when one of the sheet changed.
func (p *Lines) Changed(refs []record.Ref) {
	if p.host.Register() == nil || len(refs) > 0 && !slices.ContainsFunc(refs, func(r record.Ref) bool { return r.Kind == p.sheet.Kind }) {
		return
	}
	those := p.those
	s, columns, by, down, t, today := p.sheet, p.columns, p.by, p.down, p.host.Text(), vi.DateOf(p.host.Now())
	page.Read(p.host, func(tx *store.Tx) ([]line, error) {
		names, err := wording.Read(t, tx)
		if err != nil {
			return nil, err
		}
		refs, err := s.Standing(tx)
		if err != nil {
			return nil, err
		}
		r := lineReader{tx, names, s, columns, today}
		all := make([]line, 0, len(refs))
		for _, ref := range refs {
			if those != nil && !slices.Contains(those, ref) {
				continue
			}
			l, err := r.read(ref)
			if err != nil {
				return nil, err
			}
			all = append(all, l)
		}
		r.place(all)
		order(all, by, down)
		return all, nil
	}, func(all []line) {
		if p.sheet == s {
			p.all = all
			p.find()
		}
	})
}

// lineReader puts lines into words.
type lineReader struct {
	tx      *store.Tx
	names   *wording.Names
	sheet   *sheet.Sheet
	columns []*sheet.Column
	today   vi.Date
}

func (r lineReader) read(ref record.Ref) (x line, err error) {
	x.ref = ref
	l, err := r.sheet.Read(r.tx, ref)
	if err != nil {
		return x, err
	}
	x.place, x.over = int(l.Order()), l.Past(record.Date(r.today.String()))
	for _, c := range r.columns {
		s, err := r.names.Cell(r.tx, l, c)
		if err != nil {
			return x, err
		}
		x.cells, x.keys = append(x.cells, s), append(x.keys, l.SortKey(c, s))
	}
	unit := r.names.Unit(ref.Channel.Unit)
	x.cells, x.keys = append(x.cells, unit), append(x.keys, string(vi.SortKey(unit)))
	x.text = vi.Fold(strings.Join(x.cells, " "))
	return x, nil
}

// place says where lines stand of themselves: units as the tree has them, each further in than the one above; others in
// their order, as they were read.
func (r lineReader) place(all []line) {
	if r.sheet.Kind == record.UnitKind {
		depth, place := map[record.ID]int{}, map[record.ID]int{}
		for _, root := range r.names.Tree.Roots {
			root.Walk(func(u *store.Unit) {
				place[u.ID] = len(place)
				if u.Parent != nil {
					depth[u.ID] = depth[u.Parent.ID] + 1
				}
			})
		}
		for i := range all {
			x := &all[i]
			x.place = place[x.ref.ID]
			x.cells[0] = strings.Repeat("  ", depth[x.ref.ID]) + x.cells[0]
		}
	}
	slices.SortStableFunc(all, func(a, b line) int { return cmp.Compare(a.place, b.place) })
	for i := range all {
		all[i].place = i
	}
}

// order puts lines in the order of a column; -1: as they stand.
func order(all []line, by int, down bool) {
	slices.SortStableFunc(all, func(a, b line) int {
		if by < 0 || a.keys[by] == b.keys[by] {
			return cmp.Compare(a.place, b.place)
		}
		if down {
			a, b = b, a
		}
		return cmp.Compare(a.keys[by], b.keys[by])
	})
}

// sorts is the panel of orders.
func (p *Lines) sorts() *finder.Menu {
	t := &p.host.Text().Models
	items := make([]finder.Item, len(p.Table.Columns))
	for i, c := range p.Table.Columns {
		items[i].Name = c.Title
		if i == p.by {
			items[i].Arrow = func() bool { return p.down }
		}
	}
	return &finder.Menu{Title: t.SortTitle, Keys: t.SortKeys, Again: keyboard.F6, At: max(0, p.by), Items: func() []finder.Item { return items }, Pick: func(at int) bool {
		p.down = p.by == at && !p.down
		p.by = at
		all, by, down := slices.Clone(p.all), p.by, p.down
		page.Beside(p.host, func() (func(), error) {
			order(all, by, down)
			return func() {
				if len(all) == len(p.all) {
					p.all = all
					p.find()
					p.Table.Move(0)
				}
			}, nil
		})
		return true
	}}
}

// most is how many different values a column may hold to be offered as a filter: of more the search finds.
const most = 500

// filters is the panel of filters: a choice for each column, of what its cells hold.
func (p *Lines) filters() *finder.Filters {
	t := p.host.Text()
	var fields []*form.Field
	for i, c := range p.Table.Columns {
		held := map[string]string{} // words and their keys
		for j := range p.all {
			if s := strings.TrimSpace(p.all[j].cells[i]); s != "" && len(held) <= most {
				held[s] = p.all[j].keys[i]
			}
		}
		if len(held) == 0 || len(held) > most {
			continue
		}
		options := make([]choice.Option, 0, len(held))
		for s := range held {
			options = append(options, choice.Option{ID: s, Name: s})
		}
		slices.SortFunc(options, func(a, b choice.Option) int {
			return cmp.Or(cmp.Compare(held[a.ID], held[b.ID]), cmp.Compare(a.ID, b.ID))
		})
		fields = append(fields, finder.Filter(t, p.code(i), c.Title, p.only[p.code(i)], t.Models.FilterAny, options))
	}
	return &finder.Filters{Title: t.Models.FilterTitle, Keys: t.Models.FilterKeys, Again: "ctrl+f", Form: form.New(fields...), Take: func(value func(string) string) {
		for i := range p.Table.Columns {
			p.only[p.code(i)] = value(p.code(i))
		}
	}}
}
