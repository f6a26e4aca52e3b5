package measure

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/tally"
	"danvan/store/vi"
)

// Against is what a stated figure is held against.
type Against string

// What figures are held against.
const (
	AgainstCounted Against = "counted" // what the register counts
	AgainstParts   Against = "parts"   // the sum of its own parts, by one thing
	AgainstSpans   Against = "spans"   // what the spans within come to
	AgainstUnits   Against = "units"   // the sum of what the units below state
)

// Line is a stated figure beside another.
type Line struct {
	Item        *Item
	Unit        *store.Unit
	Span        record.Interval
	Split       string // the words of a part, or by what the parts are
	Dim         string // of AgainstParts
	Against     Against
	Stated      *Value   // whose figure it is
	Other       Amount   // what it is held against
	HasOther    bool     // false: the register cannot count it
	Conflict    bool     // what is counted rests on one
	From        []*Value // the figures that Other is made of; nil: it is counted
	Explanation string
	Source      string
}

// Difference is how much more the other is.
func (l *Line) Difference() Amount { return l.Other.Minus(Of(&l.Stated.MeasureValue)) }

// Counting counts what was registered in a span, in one pass.
type Counting func(span record.Interval) map[tally.Cell]*tally.Count

// cell is what is counted of participations that have so much in common.
type cell struct {
	at    tally.Cell
	count *tally.Count
}

// reconciler is one run of Reconcile.
type reconciler struct {
	*Book
	Asked
	count Counting
	seen  map[record.Interval]map[record.ID][]cell // by unit
	lines []Line
	items []*Item
}

// Reconcile holds every stated figure of the units of a scope whose span lies in the one that is asked for against what
// the register counts, its own parts, the spans within it and the units below: unit by unit as the tree has them,
// measure by measure. Nothing is repaired.
func Reconcile(b *Book, a Asked, count Counting) []Line {
	r := &reconciler{Book: b, Asked: a, count: count, seen: map[record.Interval]map[record.ID][]cell{}, items: b.For(a.Tree, a.Unit, a.Span)}
	var below []*Item // units below have measures of their own
	for _, x := range b.Items {
		if !slices.Contains(r.items, x) && a.Tree.Above(a.Unit.ID, x.Unit) {
			x.Code = x.Measure.Code
			below = append(below, x)
		}
	}
	slices.SortFunc(below, func(x, y *Item) int {
		return cmp.Or(cmp.Compare(x.Code, y.Code), cmp.Compare(x.ID.String(), y.ID.String()))
	})
	r.items = append(r.items, below...)
	a.Unit.Walk(func(u *store.Unit) {
		for _, x := range r.items {
			r.unit(u, x)
		}
		r.siblings(u)
	})
	return r.lines
}

// within are the figures of a unit whose span lies in the one that is asked for.
func (r *reconciler) within(u *store.Unit, x *Item) (all []*Value) {
	first, last := r.Span.Days()
	for _, v := range r.values[of{u.ID, x.ID}] {
		if v.first >= first && v.last <= last {
			all = append(all, v)
		}
	}
	slices.SortFunc(all, func(a, b *Value) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(b.last, a.last), vi.Compare(a.Split, b.Split), cmp.Compare(a.Ref.ID.String(), b.Ref.ID.String()))
	})
	return all
}

func (r *reconciler) unit(u *store.Unit, x *Item) {
	all := r.within(u, x)
	for _, v := range all {
		if x.Counts != "" {
			r.counted(u, x, v)
		}
		if v.Split == "" {
			r.parts(u, x, v, all)
			r.spans(u, x, v, all)
		}
		r.below(u, x, v)
	}
}

func (r *reconciler) line(u *store.Unit, x *Item, v *Value, l Line) {
	l.Item, l.Unit, l.Span, l.Stated = x, u, v.Span, v
	l.Explanation, l.Source = cmp.Or(l.Explanation, v.Explanation), v.Source
	r.lines = append(r.lines, l)
}

func (r *reconciler) counted(u *store.Unit, x *Item, v *Value) {
	c, ok := r.split(v.Split)
	l := Line{Against: AgainstCounted, Split: v.Split, HasOther: ok}
	if ok {
		n := r.sum(u, v.Span, &c)
		l.Other, l.Conflict = CountOf(n, x.Counts), n.Conflicts > 0
	}
	r.line(u, x, v, l)
}

// sum counts what is registered in a unit and below it.
func (r *reconciler) sum(u *store.Unit, span record.Interval, c *condition) (sum tally.Count) {
	cells, is := r.seen[span]
	if !is {
		cells = map[record.ID][]cell{}
		for at, n := range r.count(span) {
			cells[at.Unit] = append(cells[at.Unit], cell{at, n})
		}
		r.seen[span] = cells
	}
	u.Walk(func(u *store.Unit) {
		for _, x := range cells[u.ID] {
			if c.holds(x.at) {
				sum.Join(*x.count)
			}
		}
	})
	return sum
}

// parts holds a whole against its own parts, by each thing that it is split by.
func (r *reconciler) parts(u *store.Unit, x *Item, whole *Value, all []*Value) {
	by := map[string]*Line{}
	for _, v := range all {
		if v.Split == "" || v.Span != whole.Span {
			continue
		}
		dim := r.dimension(v.Split)
		if by[dim] == nil {
			by[dim] = &Line{Against: AgainstParts, Dim: dim, HasOther: true, Explanation: whole.Explanation}
		}
		l := by[dim]
		l.Other, l.From = l.Other.Plus(Of(&v.MeasureValue)), append(l.From, v)
		if whole.Explanation == "" && v.Explanation != "" {
			l.Explanation = strings.TrimPrefix(l.Explanation+"; "+v.Explanation, "; ")
		}
	}
	for _, dim := range []string{string(ByField), string(BySubject), string(ByStanding)} {
		if by[dim] != nil {
			r.line(u, x, whole, *by[dim])
			delete(by, dim)
		}
	}
	var rest []string
	for dim := range by {
		rest = append(rest, dim)
	}
	slices.Sort(rest)
	for _, dim := range rest {
		r.line(u, x, whole, *by[dim])
	}
}

// spans holds a figure of a wider span against those within it, where they cover all of it.
func (r *reconciler) spans(u *store.Unit, x *Item, whole *Value, all []*Value) {
	var within []*Value
	for _, v := range all {
		if v.Split == "" && v.Span != whole.Span {
			within = append(within, v)
		}
	}
	p := during(x.Way(), within, whole.Span)
	if len(p.From) == 0 || p.Partial || p.Crossing {
		return
	}
	r.line(u, x, whole, Line{Against: AgainstSpans, Other: p.Amount, HasOther: true, From: p.From})
}

// below holds what is stated of a unit against what is stated of those right below it.
func (r *reconciler) below(u *store.Unit, x *Item, whole *Value) {
	if r.basis(whole) != record.Stated || x.Adds == record.Never || x.Adds == record.Ratio {
		return
	}
	l := Line{Against: AgainstUnits, Split: whole.Split, HasOther: true}
	for _, c := range u.Children {
		for _, v := range r.values[of{c.ID, x.ID}] {
			if vi.Fold(v.Split) == vi.Fold(whole.Split) && v.Span == whole.Span {
				l.Other, l.From = l.Other.Plus(Of(&v.MeasureValue)), append(l.From, v)
			}
		}
	}
	if len(l.From) > 0 {
		r.line(u, x, whole, l)
	}
}

// siblings holds what is registered against measures that are parts of it: new and maintained; collective, individual
// and household.
func (r *reconciler) siblings(u *store.Unit) {
	for _, x := range r.items {
		if x.Counts != record.CountRegistered {
			continue
		}
		for _, whole := range r.within(u, x) {
			if whole.Split != "" {
				continue
			}
			for _, parts := range []struct {
				dim Dim
				of  []record.CountedAs
			}{{BySubject, []record.CountedAs{record.CountCollective, record.CountIndividual, record.CountHousehold}}, {ByStanding, []record.CountedAs{record.CountNew, record.CountMaintained}}} {
				l := Line{Against: AgainstParts, Dim: string(parts.dim), HasOther: true}
				for _, y := range r.items {
					if y.Unit != x.Unit || !slices.Contains(parts.of, y.Counts) {
						continue
					}
					for _, v := range r.within(u, y) {
						if v.Split == "" && v.Span == whole.Span {
							l.Other, l.From = l.Other.Plus(Of(&v.MeasureValue)), append(l.From, v)
						}
					}
				}
				if len(l.From) > 1 {
					r.line(u, x, whole, l)
				}
			}
		}
	}
}
