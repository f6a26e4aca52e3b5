package listing

import (
	"bytes"
	"runtime"
	"slices"
	"sort"
	"sync"

	"danvan/store/record"
	"danvan/store/vi"
)

// ByName gives the rows that a query means by name, whatever their unit; Search is not looked at. The order of all, and
// of each year, is made once, and again after a Refresh.
func (l *Listing) ByName(q Query) (found []*Row) {
	all, p := l.byName.from(l, func(p *picture) *named { return byYear(merged(p.rows)) })
	rows := all.rows
	if q.Year != 0 {
		rows = all.years[q.Year]
	}
	if q.all() { // to look at each of a million takes a tenth of a second
		return slices.Clone(rows)
	}
	inside := p.inside(q)
	for _, r := range rows {
		if (inside == nil || inside[r.Unit]) && q.matches(r) {
			found = append(found, r)
		}
	}
	return found
}

// named are rows by name: all, and those of each year.
type named struct {
	rows  []*Row
	years map[int][]*Row
}

func byYear(all []*Row) *named {
	of := map[int]int{}
	for _, r := range all {
		of[r.Year]++
	}
	n := &named{all, map[int][]*Row{}}
	for year, size := range of {
		if n.years[year] = make([]*Row, 0, size); size == len(all) { // there is no other
			n.years[year] = all
			return n
		}
	}
	for _, r := range all {
		n.years[r.Year] = append(n.years[r.Year], r)
	}
	return n
}

// merged puts the rows of units, each unit's by name, into one order by name: on all cores, each a stretch of the
// alphabet.
func merged(of map[record.ID][]Row) []*Row {
	var longest []Row
	n := 0
	for _, rows := range of {
		n += len(rows)
		if len(rows) > len(longest) {
			longest = rows
		}
	}
	all, rest := make([]*Row, n), make([][]Row, 0, len(of))
	for _, rows := range of {
		rest = append(rest, rows)
	}
	var work sync.WaitGroup
	defer work.Wait()
	from, parts := 0, runtime.GOMAXPROCS(0)
	for part := range parts {
		m, size := merging{}, 0
		var next keyed
		if at := (part + 1) * len(longest) / parts; at < len(longest) {
			next.be(&longest[at])
		}
		for i, rows := range rest {
			end := len(rows)
			if next.row != nil {
				end = sort.Search(len(rows), func(at int) bool { var k keyed; k.be(&rows[at]); return k.compare(&next) >= 0 })
			}
			m, size, rest[i] = append(m, run{rest: rows[:end]}), size+end, rows[end:]
		}
		to := all[from : from+size]
		from += size
		work.Go(func() { m.into(to) })
	}
	return all
}

// merging are runs of rows, once it was started the one with the first row first, as in a heap.
type merging []run

// run is rows by name, without the first, which has its key.
type run struct {
	keyed
	rest []Row
}

// on goes to the next row; false where there is none.
func (r *run) on() bool {
	if len(r.rest) == 0 {
		return false
	}
	r.be(&r.rest[0])
	r.rest = r.rest[1:]
	return true
}

// into puts all rows into to, which has as many places.
func (m merging) into(to []*Row) {
	m = slices.DeleteFunc(m, func(r run) bool { return len(r.rest) == 0 })
	for i := range m {
		m[i].on()
	}
	for i := len(m)/2 - 1; i >= 0; i-- {
		m.sink(i)
	}
	for i := range to {
		to[i] = m[0].row
		if !m[0].on() {
			m[0] = m[len(m)-1]
			m = m[:len(m)-1]
		}
		m.sink(0)
	}
}

// sink puts a run behind those before it.
func (m merging) sink(i int) {
	for {
		first := 2*i + 1
		if first >= len(m) {
			return
		}
		if second := first + 1; second < len(m) && m[second].compare(&m[first].keyed) < 0 {
			first = second
		}
		if m[i].compare(&m[first].keyed) <= 0 {
			return
		}
		m[i], m[first] = m[first], m[i]
		i = first
	}
}

// SortByName orders rows by name, then registrant, by the Vietnamese alphabet.
func SortByName(rows []*Row) {
	ks := make([]keyed, len(rows))
	var k keyed
	for i, r := range rows {
		k.be(r)
		ks[i] = keyed{bytes.Clone(k.key), r}
	}
	slices.SortFunc(ks, func(a, b keyed) int { return a.compare(&b) })
	for i, k := range ks {
		rows[i] = k.row
	}
}

// sortRows is SortByName for the rows themselves.
func sortRows(rows []Row) {
	order := make([]*Row, len(rows))
	for i := range rows {
		order[i] = &rows[i]
	}
	SortByName(order)
	sorted := make([]Row, len(rows))
	for i, r := range order {
		sorted[i] = *r
	}
	copy(rows, sorted)
}

// keyed is a row with what it is sorted by.
type keyed struct {
	key []byte
	row *Row
}

// be makes it that of a row, in the memory that it has.
func (k *keyed) be(r *Row) {
	k.key, k.row = appendKey(k.key[:0], r.Name, r.Registrant), r
}

func appendKey(b []byte, name, registrant string) []byte {
	return vi.AppendSortKey(append(vi.AppendSortKey(b, name), 0, 0), registrant)
}

func (k *keyed) compare(o *keyed) int {
	if c := bytes.Compare(k.key, o.key); c != 0 {
		return c
	}
	return bytes.Compare(k.row.Participation[:], o.row.Participation[:])
}
