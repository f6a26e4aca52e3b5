package listing

import (
	"slices"

	"danvan/store/record"
	"danvan/store/search"
)

// index finds rows by words. A row's document number is its place in flat, where the rows of a unit stand together.
type index struct {
	words search.Index
	flat  []*Row
	of    map[record.ID]span
	free  []span // that rows left behind
}

// span is places in flat.
type span struct{ from, size int }

// Index builds the index of words, unless it is there; the first search does so by itself.
func (l *Listing) Index() {
	l.indexing.Lock()
	defer l.indexing.Unlock()
	l.mu.RLock()
	known, now := l.index, l.picture
	l.mu.RUnlock()
	if known != nil {
		return
	}
	if now.packed != nil {
		panic("listing: nothing can be found in what is for counting")
	}
	x := &index{flat: make([]*Row, 0, now.count), of: map[record.ID]span{}}
	for _, u := range now.units {
		x.put(u, now.rows[u])
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for u, rows := range l.rows { // that were read meanwhile
		if was := now.rows[u]; len(rows) != len(was) || len(rows) > 0 && &rows[0] != &was[0] {
			x.put(u, rows)
		}
	}
	l.index = x
}

// put makes rows those of a unit, in place of what it had.
func (x *index) put(unit record.ID, rows []Row) {
	at := x.of[unit]
	for doc := at.from; doc < at.from+at.size; doc++ {
		x.words.Remove(uint32(doc))
		x.flat[doc] = nil
	}
	if len(rows) > at.size {
		if at.size > 0 {
			x.free = append(x.free, at)
		}
		at = x.room(len(rows))
		x.of[unit] = at
	}
	for i := range rows {
		doc := at.from + i
		x.flat[doc] = &rows[i]
		x.words.Put(uint32(doc), rows[i].Name, rows[i].Registrant, rows[i].Place)
	}
}

// room gives at least so many places that are free.
func (x *index) room(n int) span {
	for i, s := range x.free {
		if s.size >= n {
			x.free = slices.Delete(x.free, i, i+1)
			return s
		}
	}
	s := span{len(x.flat), n + n/8 + 2} // a unit will have more
	x.flat = append(x.flat, make([]*Row, s.size)...)
	return s
}

func (l *Listing) search(q Query) []*Row {
	l.Index()
	l.mu.RLock()
	defer l.mu.RUnlock()
	inside := l.inside(q)
	hits := l.index.words.Search(q.Search, func(doc uint32) bool {
		r := l.index.flat[doc]
		return r != nil && (inside == nil || inside[r.Unit]) && q.matches(r)
	}, make([]uint32, 0, len(l.index.flat)))
	found := make([]*Row, len(hits))
	for i, h := range hits {
		found[i] = l.index.flat[h]
	}
	return found
}

// inside gives the units that a query means; nil for all.
func (p *picture) inside(q Query) map[[16]byte]bool {
	if q.Unit.IsZero() {
		return nil
	}
	in := map[[16]byte]bool{}
	for _, u := range p.units {
		if p.tree.Covers(q.Unit, u) {
			in[u] = true
		}
	}
	return in
}
