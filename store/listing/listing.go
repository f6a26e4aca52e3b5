package listing

import (
	"slices"
	"sync"

	"danvan/store"
	"danvan/store/record"
)

// Listing is all rows of a register. It may be read by several goroutines while one refreshes it; a Row once given never changes.
type Listing struct {
	mu     sync.RWMutex
	tree   *store.Tree
	fields map[record.ID]record.Field
	units  []record.ID // in the order of the tree, then those that no tree knows

	entered   map[record.ID][]Row // of each unit, by name
	redirects map[record.ID]map[record.ID]redirect
	apart     map[record.ID][]record.Distinct // what each unit decided
	same      map[key]*class                  // of every model that is a copy or has one
	rows      map[record.ID][]Row             // entered, with copies put to what they are copies of
	count     int
	index     *index // nil until somebody searches

	comparing sync.Mutex
	suspected *Suspected // nil until somebody asks
	reads     int        // how often rows were read

	naming sync.Mutex
	byName []*Row // all; nil until somebody asks

	packed map[record.ID][]byte // what of a unit's rows is for counting, in place of those; nil but in Counts
}

// Tree gives the units as they were when the listing was last read.
func (l *Listing) Tree() *store.Tree {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.tree
}

// Load reads all rows.
func Load(tx *store.Tx) (*Listing, error) {
	l := &Listing{entered: map[record.ID][]Row{}, redirects: map[record.ID]map[record.ID]redirect{}, apart: map[record.ID][]record.Distinct{},
		rows: map[record.ID][]Row{}}
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
	return l, l.settle(tx, read)
}

// Refresh reads again what lies in the channels of the records that a transaction touched.
func (l *Listing) Refresh(tx *store.Tx, touched []record.Ref) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.reads, l.suspected = l.reads+1, nil
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
		if err := l.readCatalog(tx); err != nil {
			return err
		}
	}
	if err := l.readUnits(tx, read); err != nil {
		return err
	}
	return l.settle(tx, read)
}

func (l *Listing) readCatalog(tx *store.Tx) (err error) {
	if l.tree, err = tx.Tree(); err != nil {
		return err
	}
	if l.fields, err = tx.EveryField(); err != nil {
		return err
	}
	l.units = l.units[:0:0]
	for _, r := range l.tree.Roots {
		r.Walk(func(u *store.Unit) { l.units = append(l.units, u.ID) })
	}
	for u := range l.rows {
		if l.tree.Unit(u) == nil {
			l.units = append(l.units, u)
		}
	}
	return nil
}

// show puts a unit's rows in place of those it had.
func (l *Listing) show(unit record.ID, rows []Row) {
	old, known := l.rows[unit]
	if !known && l.tree.Unit(unit) == nil {
		l.units = append(l.units, unit)
	}
	l.rows[unit], l.byName = rows, nil
	l.count += len(rows) - len(old)
	if l.index != nil {
		l.index.put(unit, rows)
	}
}

// Len counts the rows.
func (l *Listing) Len() int {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.count
}

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
	l.mu.RLock()
	defer l.mu.RUnlock()
	l.each(l.rows, q, fn)
}

// Entered is Each for the rows as they were entered: copies stand as what they were entered as, also those that do not count.
func (l *Listing) Entered(q Query, fn func(*Row)) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	l.each(l.entered, q, fn)
}

func (l *Listing) each(of map[record.ID][]Row, q Query, fn func(*Row)) {
	units := l.units
	if !q.Unit.IsZero() {
		units = slices.DeleteFunc(slices.Clone(units), func(u record.ID) bool { return !l.tree.Covers(q.Unit, u) })
	}
	tell := func(rows []Row) {
		for i := range rows {
			if q.matches(&rows[i]) {
				fn(&rows[i])
			}
		}
	}
	if l.packed != nil {
		l.unpacked(units, tell)
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
	l.mu.RLock()
	defer l.mu.RUnlock()
	if f, ok := l.fields[id]; ok {
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
