package listing

import "danvan/store/search"

// index finds rows by words. A row's document number is its place in flat.
type index struct {
	words search.Index
	flat  []*Row
	free  []uint32 // places that rows left behind
	place map[*Row]uint32
}

// Index builds the index of words, unless it is there; the first search does so by itself.
func (l *Listing) Index() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.index != nil {
		return
	}
	if l.packed != nil {
		panic("listing: nothing can be found in what is for counting")
	}
	x := &index{flat: make([]*Row, 0, l.count), place: make(map[*Row]uint32, l.count)}
	for _, u := range l.units {
		x.swap(nil, l.rows[u])
	}
	l.index = x
}

// swap takes old rows out and puts new ones in.
func (x *index) swap(old, rows []Row) {
	for i := range old {
		at := x.place[&old[i]]
		delete(x.place, &old[i])
		x.words.Remove(at)
		x.flat[at] = nil
		x.free = append(x.free, at)
	}
	for i := range rows {
		r := &rows[i]
		at := uint32(len(x.flat))
		if n := len(x.free); n > 0 {
			at, x.free = x.free[n-1], x.free[:n-1]
			x.flat[at] = r
		} else {
			x.flat = append(x.flat, r)
		}
		x.place[r] = at
		x.words.Put(at, r.Name, r.Registrant, r.Place)
	}
}

func (l *Listing) search(q Query) []*Row {
	l.Index()
	l.mu.RLock()
	defer l.mu.RUnlock()
	inside := l.inside(q)
	hits := l.index.words.Search(q.Search, func(doc uint32) bool {
		r := l.index.flat[doc]
		return r != nil && (inside == nil || inside[r.Unit]) && q.matches(r)
	}, nil)
	found := make([]*Row, len(hits))
	for i, h := range hits {
		found[i] = l.index.flat[h]
	}
	return found
}

// inside gives the units that a query means; nil for all.
func (l *Listing) inside(q Query) map[[16]byte]bool {
	if q.Unit.IsZero() {
		return nil
	}
	in := map[[16]byte]bool{}
	for _, u := range l.units {
		if l.tree.Covers(q.Unit, u) {
			in[u] = true
		}
	}
	return in
}
