package criteria

import (
	"cmp"
	"slices"
	"strconv"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// Set is a criteria set with its criteria.
type Set struct {
	record.CriteriaSet
	ID     record.ID
	Items  []*Item // in the order of the set, each before its parts
	Leaves []*Item // those that points are given for
	grades []grade // the highest first
	lost   []string
}

// Item is a criterion of a set.
type Item struct {
	record.Measure
	ID     record.ID
	Number string // its place: “1”, “1.2”
	Parts  []*Item
	Depth  int // 0: of the set itself
}

// Called is “1.2. Bền vững”.
func (x *Item) Called() string { return x.Number + ". " + x.Name }

type grade struct {
	from vi.Decimal
	name string
}

// number reads an amount of a record; ok is false where it has none.
func number(d record.Decimal) (n vi.Decimal, ok bool) {
	return n, d != "" && n.UnmarshalText([]byte(d)) == nil
}

// Sets reads the criteria sets of a register, by the units that issued them, their years and their codes.
func Sets(tx *store.Tx) ([]*Set, error) {
	var all []*Set
	byID, items := map[record.ID]*Set{}, map[record.ID][]*Item{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.CriteriaSetKind, func(id record.ID, s *log.State) error {
			if !s.Exists() {
				return nil
			}
			x := &Set{ID: id}
			all, byID[id] = append(all, x), x
			return record.Read(s.Values(), &x.CriteriaSet)
		})
		if err != nil {
			return nil, err
		}
	}
	if len(all) == 0 {
		return nil, nil
	}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Catalog {
			continue
		}
		err := tx.Each(ch, record.MeasureKind, func(id record.ID, s *log.State) error {
			if set := byID[s.IDOf("set")]; set == nil || set.Unit != ch.Unit || !s.Exists() {
				return nil // none, or of a unit that did not issue the set
			}
			x := &Item{ID: id}
			items[s.IDOf("set")] = append(items[s.IDOf("set")], x)
			return record.Read(s.Values(), &x.Measure)
		})
		if err != nil {
			return nil, err
		}
	}
	for _, s := range all {
		s.order(items[s.ID])
	}
	slices.SortFunc(all, func(a, b *Set) int {
		return cmp.Or(cmp.Compare(a.Unit.String(), b.Unit.String()), cmp.Compare(a.From, b.From), cmp.Compare(a.Code, b.Code), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	return all, nil
}

// order puts each criterion before its parts, and numbers them. One that is a part of nothing here stands by itself.
func (s *Set) order(items []*Item) {
	slices.SortFunc(items, func(a, b *Item) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), vi.Compare(a.Code, b.Code), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	byID := map[record.ID]*Item{}
	for _, x := range items {
		byID[x.ID] = x
	}
	var tops []*Item
	for _, x := range items {
		switch up := byID[x.Under]; {
		case x.Under.IsZero():
			tops = append(tops, x)
		case up == nil || ring(byID, x):
			tops, s.lost = append(tops, x), append(s.lost, x.Name)
		default:
			up.Parts = append(up.Parts, x)
		}
	}
	var walk func(all []*Item, before string, depth int)
	walk = func(all []*Item, before string, depth int) {
		for i, x := range all {
			x.Number, x.Depth = before+strconv.Itoa(i+1), depth
			if s.Items = append(s.Items, x); len(x.Parts) == 0 {
				s.Leaves = append(s.Leaves, x)
			}
			walk(x.Parts, x.Number+".", depth+1)
		}
	}
	walk(tops, "", 0)
	grades, _ := s.Grades()
	for _, g := range grades {
		from, _ := number(g.From)
		s.grades = append(s.grades, grade{from, g.Name})
	}
	slices.SortFunc(s.grades, func(a, b grade) int { return compare(b.from, a.from) })
}

// ring tells a criterion that is, by and by, a part of itself.
func ring(byID map[record.ID]*Item, x *Item) bool {
	at := x
	for range len(byID) + 1 {
		if at = byID[at.Under]; at == nil {
			return false
		}
		if at == x {
			return true
		}
	}
	return true
}

func compare(a, b vi.Decimal) int {
	d, ok := a.Plus(vi.Decimal{Coef: -b.Coef, Scale: b.Scale})
	if !ok {
		return cmp.Compare(a.Float(), b.Float())
	}
	return cmp.Compare(d.Coef, 0)
}

// Most is how many points the set can give.
func (s *Set) Most() (sum vi.Decimal) {
	for _, x := range s.Items {
		if x.Depth == 0 {
			sum = plus(sum, x.most())
		}
	}
	return sum
}

func (x *Item) most() vi.Decimal {
	n, _ := number(x.Most)
	return n
}

// plus adds points; what no register holds is more than fits.
func plus(a, b vi.Decimal) vi.Decimal {
	sum, _ := a.Plus(b)
	return sum
}

// Names are the bands, the highest first.
func (s *Set) Names() (all []string) {
	for _, g := range s.grades {
		all = append(all, g.name)
	}
	return all
}

// Holds tells whether the set holds in a year.
func (s *Set) Holds(year int) bool {
	return (s.From == 0 || int64(year) >= s.From) && (s.To == 0 || int64(year) <= s.To)
}

// Code says what does not fit in a set, or in points.
type Code string

// What does not fit.
const (
	NotHundred  Code = "not-hundred"  // the maxima of a set
	PartsDiffer Code = "parts-differ" // the maxima of a criterion's parts, from its own
	NoCriteria  Code = "no-criteria"
	NoWhole     Code = "no-whole"    // a criterion is a part of one that is not in the set
	Unreachable Code = "unreachable" // the pass mark or a band is more than the set can give
)

// Fault is something that does not fit in a set. It is told, and changes nothing.
type Fault struct {
	Code        Code
	Set         *Set
	Name        string // of the criterion, or the band; "" for the set
	Found, Want vi.Decimal
}

// Faults tells what does not fit in a set.
func (s *Set) Faults() (all []Fault) {
	if len(s.Items) == 0 {
		return []Fault{{Code: NoCriteria, Set: s}}
	}
	hundred, most := vi.NewDecimal(100, 0), s.Most()
	if most != hundred {
		all = append(all, Fault{NotHundred, s, "", most, hundred})
	}
	for _, x := range s.Items {
		if len(x.Parts) == 0 {
			continue
		}
		var sum vi.Decimal
		for _, p := range x.Parts {
			sum = plus(sum, p.most())
		}
		if sum != x.most() {
			all = append(all, Fault{PartsDiffer, s, x.Called(), sum, x.most()})
		}
	}
	for _, name := range s.lost {
		all = append(all, Fault{Code: NoWhole, Set: s, Name: name})
	}
	if pass, ok := number(s.Pass); ok && compare(pass, most) > 0 {
		return append(all, Fault{Unreachable, s, "", pass, most})
	}
	for _, g := range s.grades {
		if compare(g.from, most) > 0 {
			all = append(all, Fault{Unreachable, s, g.name, g.from, most})
		}
	}
	return all
}
