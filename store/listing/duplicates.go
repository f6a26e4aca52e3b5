package listing

import (
	"cmp"
	"runtime"
	"runtime/debug"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/search"
	"danvan/store/vi"
)

// Duplicate is two models that look like one: their names are alike, and they are of the same unit, of the same
// registrant, or one of a commune and the other of an organisation that hangs below it or beside it.
type Duplicate struct {
	A, B       *Row // of any of their years, as they were entered
	Similarity float64
}

// farPlaces is what the similarity of two names is worth when the models are at different places: the same good idea in
// the next village is another model, unless the names say quite the same.
const farPlaces = 0.75

// Duplicates gives all pairs of models that look like one, the most similar first, then in the order of lists. Copies
// are left out, and pairs that somebody decided to be two. A model that has not taken part in any year has no row, and
// is not among them.
func (l *Listing) Duplicates() []Duplicate {
	p := l.now()
	return p.suspects().pairs(nil)
}

// DuplicatesOf gives those in which one of these models is A; refs of other kinds do not matter.
func (l *Listing) DuplicatesOf(refs []record.Ref) []Duplicate {
	p := l.now()
	s := p.suspects()
	asked := map[key]bool{}
	for _, ref := range refs {
		if ref.Kind == record.ModelKind {
			asked[keyOf(ref)] = true
		}
	}
	return s.pairs(func(i int32) bool { return asked[key{s.rows[i].Unit, s.rows[i].Model}] })
}

// DuplicatesWith gives the pairs there would be if these rows were in the register too, each with one of them as A.
// They need a unit, a name, a registrant and a place; one with a model's id stands in place of that model.
func (l *Listing) DuplicatesWith(rows []Row) []Duplicate {
	p := l.now()
	s := p.suspects()
	given := map[key]bool{}
	for i := range rows {
		given[key{rows[i].Unit, rows[i].Model}] = true
	}
	s.rows = slices.DeleteFunc(s.rows, func(r *Row) bool { return given[key{r.Unit, r.Model}] })
	here := int32(len(s.rows))
	for i := range rows {
		s.rows = append(s.rows, &rows[i])
	}
	return s.pairs(func(i int32) bool { return i >= here })
}

// manyModels is from how many on taking their names apart leaves much behind.
const manyModels = 100_000

// suspects is a picture of the register's models, to be compared without holding up anybody who saves.
type suspects struct {
	rows  []*Row // one of each model that is no copy, in the order of lists
	tree  *store.Tree
	apart map[[2]record.ID]bool
}

func (p *picture) suspects() *suspects {
	s := &suspects{rows: make([]*Row, 0, p.count), tree: p.tree, apart: map[[2]record.ID]bool{}}
	for _, u := range p.units {
		for _, d := range p.apart[u] {
			s.apart[pairOf(d.One, d.Other)] = true
		}
		rows := p.entered[u]
		seen := make(map[record.ID]bool, len(rows))
		for i := range rows {
			r := &rows[i]
			if c := p.same[key{u, r.Model}]; seen[r.Model] || c != nil && c.itself != (key{u, r.Model}) {
				continue
			}
			seen[r.Model] = true
			s.rows = append(s.rows, r)
		}
	}
	return s
}

// pairOf names a pair in either order.
func pairOf(a, b record.ID) [2]record.ID {
	if slices.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return [2]record.ID{a, b}
}

// pairs gives the pairs, or only those with a model that is asked for.
func (s *suspects) pairs(asked func(int32) bool) []Duplicate {
	parts := make([][]alike, runtime.GOMAXPROCS(0))
	s.compare(len(parts), asked, func(by int, p alike) { parts[by] = append(parts[by], p) })
	found := slices.Concat(parts...)
	slices.SortFunc(found, func(x, y alike) int {
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	pairs := make([]Duplicate, len(found))
	for i, f := range found {
		pairs[i] = Duplicate{s.rows[f.a], s.rows[f.b], f.similarity}
	}
	return pairs
}

// compare finds the pairs; see blocks.compare.
func (s *suspects) compare(goroutines int, asked func(int32) bool, found func(by int, p alike)) {
	names, places := new(search.Names), new(places)
	names.Room(len(s.rows))
	registrants, number := make([]int32, len(s.rows)), map[string]int32{"": 0} // 0: none
	for i, r := range s.rows {
		names.Add(r.Name)
		places.add(r.Place)
		no, known := number[r.Registrant]
		if !known {
			folded := vi.Fold(r.Registrant)
			if no, known = number[folded]; !known {
				no = int32(len(number))
			}
			number[folded], number[r.Registrant] = no, no
		}
		registrants[i] = no
	}
	all := s.blocks(registrants)
	if asked == nil && len(s.rows) > manyModels {
		debug.FreeOSMemory() // what was made on the way, before what takes long and makes little
	}
	all.compare(goroutines, names, asked, func(a, b int32, similarity float64) (float64, bool) {
		if places.apart(a, b) {
			similarity *= farPlaces
		}
		return similarity, similarity >= search.Likely && !s.apart[pairOf(s.rows[a].Model, s.rows[b].Model)]
	}, found)
}
