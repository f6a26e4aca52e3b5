package measure

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/tally"
)

// Basis says what a cell is made of.
type Basis string

// What cells are made of.
const (
	Counted Basis = "counted"
	Given   Basis = "given"
	Stated  Basis = "stated"
	Mixed   Basis = "mixed"
)

// Cell is what a unit, or all, come to in a measure.
type Cell struct {
	Part
	Has            bool
	Counted, Other Amount // what is counted, and what is given or stated, of a cell that is made of both
	Basis          Basis
	Beside         *Part // what is stated of the unit, where something else stands

	units int // how many say something
}

// Row is a unit with all below it.
type Row struct {
	Unit  *store.Unit
	Depth int // 0: of the unit itself alone
	Sent  bool
	Cells []Cell // one for each item
}

// Sheet is the units below one, each with its figures.
type Sheet struct {
	Items []*Item
	Rows  []Row
	Total []Cell
}

// Asked is what a sheet is about.
type Asked struct {
	Tree *store.Tree
	Unit *store.Unit
	Span record.Interval
	Deep bool // all units below, not only those right below

	Fields map[record.ID]record.Field // all that the register knows
}

// Counts are what the register counts in the span, and how many participations each unit has in its years, whenever
// they were registered.
type Counts struct {
	Of   map[record.ID]*tally.Count
	Rows map[record.ID]int
}

// filler is one run of Fill.
type filler struct {
	*Book
	Asked
	Counts
	items []*Item
	at    map[record.ID]int // places of items
	nodes map[record.ID]*node
}

// node is a unit with all below it.
type node struct {
	own, all []Cell
	rows     int
	sent     bool // the unit itself or one below says something
	ownSent  bool
}

// Fill makes the sheet of a unit.
func Fill(b *Book, a Asked, counts Counts) *Sheet {
	f := newFiller(b, a, counts)
	total := f.node(a.Unit)
	s := &Sheet{Items: f.items, Total: total.all}
	switch {
	case len(a.Unit.Children) == 0:
		s.Rows = append(s.Rows, Row{a.Unit, 0, total.ownSent, total.all})
	case total.ownSent:
		s.Rows = append(s.Rows, Row{a.Unit, 0, true, total.own})
	}
	var walk func(u *store.Unit, depth int)
	walk = func(u *store.Unit, depth int) {
		n := f.node(u)
		s.Rows = append(s.Rows, Row{u, depth, n.sent, n.all})
		if a.Deep {
			for _, c := range u.Children {
				walk(c, depth+1)
			}
		}
	}
	for _, u := range a.Unit.Children {
		walk(u, 1)
	}
	return s
}

func newFiller(b *Book, a Asked, counts Counts) *filler {
	f := &filler{Book: b, Asked: a, Counts: counts, items: b.For(a.Tree, a.Unit, a.Span), at: map[record.ID]int{}, nodes: map[record.ID]*node{}}
	for i, x := range f.items {
		f.at[x.ID] = i
	}
	return f
}

func (f *filler) node(u *store.Unit) *node {
	if n := f.nodes[u.ID]; n != nil {
		return n
	}
	n := &node{own: make([]Cell, len(f.items)), all: make([]Cell, len(f.items)), rows: f.Rows[u.ID]}
	f.nodes[u.ID] = n
	for _, c := range u.Children {
		below := f.node(c)
		n.rows += below.rows
		n.sent = n.sent || below.sent
	}
	n.ownSent = f.Rows[u.ID] > 0
	for i, x := range f.items {
		if x.Adds == record.Ratio {
			continue
		}
		own := f.own(u, x)
		n.own[i] = own
		all := own
		for _, c := range u.Children {
			all.take(f.nodes[c.ID].all[i])
		}
		if x.Way() == record.Never && all.units > own.units {
			all = Cell{} // nobody can say what they come to
		}
		n.all[i] = f.beside(u, x, all, n.rows > 0)
		n.ownSent = n.ownSent || own.Has || n.all[i].Beside != nil || n.all[i].Basis == Stated && all.units == 0
	}
	n.sent = n.sent || n.ownSent
	for i, x := range f.items { // who reports something, and has no rows, has registered none
		if c := &n.all[i]; x.Counts != "" && n.sent && !c.Has && !c.Crossing {
			c.Has, c.Basis = true, Counted
		}
	}
	for i, x := range f.items {
		if x.Adds == record.Ratio {
			n.own[i], n.all[i] = f.ratio(u, x, n.own), f.ratio(u, x, n.all)
		}
	}
	return n
}

// own is what a unit has by itself.
func (f *filler) own(u *store.Unit, x *Item) (c Cell) {
	if x.Counts != "" {
		if f.Rows[u.ID] == 0 {
			return c
		}
		var count tally.Count
		if n := f.Of[u.ID]; n != nil {
			count = *n
		}
		c = Cell{Part: Part{Amount: CountOf(count, x.Counts)}, Has: true, Basis: Counted, units: 1}
		c.Counted = c.Amount
		return c
	}
	return cellOf(f.over(u, x, record.Given), Given)
}

func cellOf(p Part, basis Basis) Cell {
	if len(p.From) == 0 && !p.Crossing {
		return Cell{}
	}
	return Cell{Part: p, Has: !p.Crossing, Basis: basis, Other: p.Amount, units: 1}
}

// beside puts what is stated of a unit in a cell's place where that has nothing, else beside it.
func (f *filler) beside(u *store.Unit, x *Item, c Cell, rows bool) Cell {
	p := f.over(u, x, record.Stated)
	switch {
	case len(p.From) == 0 && !p.Crossing:
	case x.Counts != "" && !rows, x.Counts == "" && !c.Has && !c.Crossing:
		return cellOf(p, Stated)
	default:
		c.Beside = &p
	}
	return c
}

// over is what a unit's values come to that rest on something. Of what nobody asks for regularly no part is missing.
func (f *filler) over(u *store.Unit, x *Item, basis record.Basis) Part {
	var all []*Value
	for _, v := range f.values[of{u.ID, x.ID}] {
		if f.basis(v) == basis {
			all = append(all, v)
		}
	}
	p := over(x.Way(), all, f.Span, f.dimension)
	p.Partial = p.Partial && x.Every != ""
	return p
}

// take adds the cell of a unit below.
func (c *Cell) take(d Cell) {
	switch {
	case !d.Has && !d.Crossing || d.units == 0: // nothing, or nothing registered
		return
	case !c.Has && !c.Crossing:
		beside := c.Beside
		*c = d
		c.Beside = beside
		return
	}
	c.add(d.Part)
	c.Has = c.Has && d.Has
	c.Counted, c.Other = c.Counted.Plus(d.Counted), c.Other.Plus(d.Other)
	if c.units += d.units; c.Basis != d.Basis {
		c.Basis = Mixed
	}
}

// ratio is the one measure's amount by the other's; what is stated where there is neither.
func (f *filler) ratio(u *store.Unit, x *Item, cells []Cell) Cell {
	i, okI := f.at[x.Measure.Part]
	j, okJ := f.at[x.Whole]
	if okI && okJ && cells[i].Has && cells[j].Has {
		if p, ok := cells[i].Percent(cells[j].Amount); ok {
			c := Cell{Part: Part{Amount: p, Partial: cells[i].Partial || cells[j].Partial}, Has: true, Basis: cells[i].Basis, units: 1}
			return f.beside(u, x, c, true)
		}
	}
	return f.beside(u, x, Cell{}, false)
}

// CountOf is one figure of a count.
func CountOf(c tally.Count, of record.CountedAs) Amount {
	switch of {
	case record.CountMoney, record.CountLand, record.CountLabour:
		kind := record.ResourceKind(of)
		return Amount{c.Of(kind).Decimal, c.Of(kind).Decimal, c.Approximate.Has(kind), c.Unsummed.Has(kind)}
	}
	return Whole(map[record.CountedAs]int{record.CountRegistered: c.Registered, record.CountRecognised: c.Recognised, record.CountExemplary: c.Exemplary,
		record.CountNew: c.New, record.CountMaintained: c.Maintained, record.CountCollective: c.Collective, record.CountIndividual: c.Individual,
		record.CountHousehold: c.Household}[of])
}
