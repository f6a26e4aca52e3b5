package listing

import (
	"maps"
	"slices"
	"sync"

	"danvan/store"
	"danvan/store/record"
)

// Listing is all rows of a register. It may be read by several goroutines while one refreshes it; a Row once given
// never changes.
type Listing struct {
	refreshing sync.Mutex
	mu         sync.RWMutex // held for moments: nobody who looks waits for what takes long
	picture
	index     *index // nil until somebody searches
	indexing  sync.Mutex
	byName    derived[*named]
	suspected derived[*Suspected]
}

// picture is what a listing says at one moment. It is not changed any more once a listing has it.
type picture struct {
	tree   *store.Tree
	fields map[record.ID]record.Field
	units  []record.ID // in the order of the tree, then those that no tree knows

	entered   map[record.ID][]Row // of each unit, by name
	redirects map[record.ID]map[record.ID]redirect
	apart     map[record.ID][]record.Distinct // what each unit decided
	same      map[key]*class                  // of every model that is a copy or has one
	rows      map[record.ID][]Row             // entered, with copies put to what they are copies of
	count     int
	reads     int // how often rows were read

	packed map[record.ID][]byte // what of a unit's rows is for counting, in place of those; nil but in Counts
}

// derived is what is made of a picture when somebody asks, and again once there is another.
type derived[T any] struct {
	making sync.Mutex
	value  T
	reads  int // that it was made after
	made   bool
}

// from gives it with the picture that it is of.
func (d *derived[T]) from(l *Listing, draw func(*picture) T) (T, *picture) {
	d.making.Lock()
	defer d.making.Unlock()
	now := l.now()
	if !d.made || d.reads != now.reads {
		d.value, d.reads, d.made = draw(&now), now.reads, true
	}
	return d.value, &now
}

// now is what the listing says.
func (l *Listing) now() picture {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.picture
}

// Tree gives the units as they were when the listing was last read.
func (l *Listing) Tree() *store.Tree { return l.now().tree }

// Load reads all rows.
func Load(tx *store.Tx) (*Listing, error) {
	l := &Listing{picture: picture{entered: map[record.ID][]Row{}, redirects: map[record.ID]map[record.ID]redirect{}, apart: map[record.ID][]record.Distinct{},
		rows: map[record.ID][]Row{}}}
	if err := l.readCatalog(tx); err != nil {
		return nil, err
	}
	read := map[record.ID]bool{}
	for _, ch := range tx.Channels() {
		if ch.Part == record.Affairs {
			read[ch.Unit] = true
		}
	}
	if err := l.readUnits(tx, read); err != nil {
		return nil, err
	}
	tx.Release()
	_, err := l.settle(tx, read)
	return l, err
}

// Refresh reads again what lies in the channels of the records that a transaction touched. Where that fails, the
// listing says what it said.
func (l *Listing) Refresh(tx *store.Tx, touched []record.Ref) error {
	l.refreshing.Lock()
	defer l.refreshing.Unlock()
	next := l.now()
	next.reads++
	next.entered, next.redirects, next.apart, next.rows = maps.Clone(next.entered), maps.Clone(next.redirects), maps.Clone(next.apart), maps.Clone(next.rows)
	read := map[record.ID]bool{}
	catalog := false
	for _, ref := range touched {
		if ref.Channel.Part == record.Catalog {
			catalog = true
		} else {
			read[ref.Channel.Unit] = true
		}
	}
	if catalog {
		if err := next.readCatalog(tx); err != nil {
			return err
		}
	}
	if err := next.readUnits(tx, read); err != nil {
		return err
	}
	shown, err := next.settle(tx, read)
	if err != nil {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.picture = next
	if l.index != nil {
		for u := range shown {
			l.index.put(u, next.rows[u])
		}
	}
	return nil
}

func (p *picture) readCatalog(tx *store.Tx) (err error) {
	if p.tree, err = tx.Tree(); err != nil {
		return err
	}
	if p.fields, err = tx.EveryField(); err != nil {
		return err
	}
	p.units = nil
	for _, r := range p.tree.Roots {
		r.Walk(func(u *store.Unit) { p.units = append(p.units, u.ID) })
	}
	for u := range p.rows {
		if p.tree.Unit(u) == nil {
			p.units = append(p.units, u)
		}
	}
	return nil
}

// show puts a unit's rows in place of those it had.
func (p *picture) show(unit record.ID, rows []Row) {
	old, known := p.rows[unit]
	if !known && p.tree.Unit(unit) == nil {
		p.units = append(slices.Clip(p.units), unit)
	}
	p.rows[unit] = rows
	p.count += len(rows) - len(old)
}

// Len counts the rows.
func (l *Listing) Len() int { return l.now().count }

// Query says which rows are wanted; what is zero does not matter.
type Query struct {
	Year    int
	Unit    record.ID // it and the units below
	Field   record.ID
	Verdict record.Verdict // Recognised means any that counts as recognised
	Subject record.SubjectKind
	Model   record.ID // itself and its copies
	Search  string
	Only    func(*Row) bool // a further condition
}

// all tells whether a query means all rows, or all of its year.
func (q *Query) all() bool {
	return q.Unit.IsZero() && q.Field.IsZero() && q.Verdict == "" && q.Subject == "" && q.Model.IsZero() && q.Only == nil
}

// NoVerdict asks for participations that nobody has appraised.
const NoVerdict record.Verdict = "none"

func (q *Query) matches(r *Row) bool {
	switch {
	case q.Year != 0 && r.Year != q.Year,
		q.Subject != "" && r.Subject != q.Subject,
		!q.Model.IsZero() && r.Model != q.Model && (r.Into == nil || r.Into.ID != q.Model),
		!q.Field.IsZero() && r.Field != q.Field:
		return false
	}
	switch q.Verdict {
	case "":
	case NoVerdict:
		if r.Verdict != "" {
			return false
		}
	case record.Recognised:
		if !r.Verdict.Recognises() {
			return false
		}
	default:
		if r.Verdict != q.Verdict {
			return false
		}
	}
	return q.Only == nil || q.Only(r)
}

// Each calls fn for every row that a query means, by unit; Search is not looked at.
func (l *Listing) Each(q Query, fn func(*Row)) {
	p := l.now()
	p.each(p.rows, q, fn)
}

// Entered is Each for the rows as they were entered: copies stand as what they were entered as, also those that do not
// count.
func (l *Listing) Entered(q Query, fn func(*Row)) {
	p := l.now()
	p.each(p.entered, q, fn)
}

func (p *picture) each(of map[record.ID][]Row, q Query, fn func(*Row)) {
	units := p.units
	if !q.Unit.IsZero() {
		units = slices.DeleteFunc(slices.Clone(units), func(u record.ID) bool { return !p.tree.Covers(q.Unit, u) })
	}
	tell := func(rows []Row) {
		for i := range rows {
			if q.matches(&rows[i]) {
				fn(&rows[i])
			}
		}
	}
	if p.packed != nil {
		p.unpacked(units, tell)
		return
	}
	for _, u := range units {
		tell(of[u])
	}
}

// Find gives the rows that a query means: with a Search the best first, else by unit and then by name.
func (l *Listing) Find(q Query) []*Row {
	if q.Search != "" {
		return l.search(q)
	}
	var found []*Row
	l.Each(q, func(r *Row) { found = append(found, r) })
	return found
}

// Years gives the years that have rows, latest first.
func (l *Listing) Years() []int {
	seen := map[int]bool{}
	last := 0
	l.Each(Query{}, func(r *Row) {
		if r.Year != last {
			last, seen[r.Year] = r.Year, true
		}
	})
	years := make([]int, 0, len(seen))
	for y := range seen {
		years = append(years, y)
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}

// FieldName names a field; its id when no list that is here has it.
func (l *Listing) FieldName(id record.ID) string {
	if f, ok := l.now().fields[id]; ok {
		return f.Name
	}
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// UnitName names a unit; its id when no tree that is here has it.
func (l *Listing) UnitName(id record.ID) string {
	if u := l.Tree().Unit(id); u != nil {
		return u.Name
	}
	return id.String()
}
