package intake

import (
	"cmp"
	"crypto/sha256"
	"path/filepath"
	"slices"

	"danvan/store"
	"danvan/store/record"
)

// Options say how a list is taken in.
type Options struct {
	Year      int                      // 0: the one year that the list itself names
	Own       bool                     // rows of others are counted and skipped, not refused
	AddFields bool                     // fields that the list in force lacks are added to it, where the unit owns it
	Strict    bool                     // nothing goes in while any hard problem is left
	Update    bool                     // what the register holds is overwritten where the list says otherwise; else it is listed in Plan.Changes, and stays
	Reason    string                   // kept with each change; empty: the list's file name where a unit below is corrected, or something is overwritten
	Watch     func(done, of int) error // told how many rows are planned, then how many are written; its error ends it; nil: nobody is
	Set       *Given                   // what a person said beforehand for what the list does not say; nil: nothing
}

// Counts tell what becomes of the rows. Rows is the sum of the others.
type Counts struct {
	Rows             int `json:"rows"`
	NewModels        int `json:"new_models"`        // each with its participation
	NewParticipation int `json:"new_participation"` // of models already known
	Changed          int `json:"changed"`           // participations already known, of which something is different now
	Known            int `json:"known"`             // the register says the same already
	Differing        int `json:"differing"`         // the register says otherwise, and stays so: see Plan.Changes
	Repeated         int `json:"repeated"`          // stand in an earlier row of the list too
	SaysMore         int `json:"says_more"`         // of tables that say more of models in other rows, and are taken with those
	Others           int `json:"others"`            // of units that are neither the importing one nor below it: refused or, with Own, skipped
	Bad              int `json:"bad"`               // with a hard problem
}

// Plan is what importing a list does, or did.
type Plan struct {
	Year     int       `json:"year"` // 0: each row has its own, see Years
	Counts   Counts    `json:"counts"`
	Hard     int       `json:"hard"`     // hard problems
	Problems []Problem `json:"problems"` // hard ones and notes, in the order of the list
	Fields   []string  `json:"fields"`   // names of fields that are added
	// Changes are the filled values of the register that the list says otherwise, in the order of the list: overwritten
	// with Update, otherwise left.
	Changes []Overwrite `json:"changes"`
	Fates   []Fate      `json:"-"` // what becomes of each row of the list, in its order
	// Years are the years that rows are of, ascending.
	Years []YearRows `json:"year_rows"`
	// Units are the units that rows go to, how many and why; in the order of the tree.
	Units []UnitRows `json:"units"`
	// Groups are the problems put together, once for each kind and column.
	Groups []Group `json:"groups"`
	// Refused tells that nothing goes in, because of Strict and a hard problem.
	Refused bool `json:"refused"`
	// Applied tells that it was done.
	Applied bool `json:"applied"`

	source string // file name of the list
	kept   []kept
	added  []addedField
	by     *planner // until it was written
}

// Plan holds the list against the register and says what importing would do. It changes nothing. An *Error when the
// year is not known.
func (l *List) Plan(tx *store.Tx, o Options) (*Plan, error) {
	if err := l.asked(&o); err != nil {
		return nil, err
	}
	p, err := newPlanner(tx, l, o)
	if err != nil {
		return nil, err
	}
	if p.joined, err = p.join(); err != nil {
		return nil, err
	}
	for i, r := range l.rows.from(0) {
		if err := watch(o.Watch, i, l.rows.len()); err != nil {
			return nil, err
		}
		fate := FateMore
		if r, own := p.joined.row(i, r); own {
			if fate, err = p.row(i, r); err != nil {
				return nil, err
			}
		}
		if i%releaseEvery == releaseEvery-1 {
			p.tx.Release() // what was looked up in a large register
		}
		p.plan.Counts.add(fate)
		p.plan.Fates = append(p.plan.Fates, fate)
	}
	return p.finish(), nil
}

// watch tells whoever watches, now and then.
func watch(told func(done, of int) error, done, of int) error {
	if told == nil || done%watchedEvery != 0 {
		return nil
	}
	return told(done, of)
}

// watchedEvery is after how many rows somebody is told.
const watchedEvery = 256

// releaseEvery is after how many rows the register may forget what it has read.
const releaseEvery = 1 << 12

// planner makes a Plan.
type planner struct {
	tx   *store.Tx
	list *List
	o    Options
	me   *store.Unit
	units
	fields
	known  map[record.ID]*models // by unit
	last   int                   // the year asked, or the last one that the list names
	years  map[int]*heldYear     // that were asked, or rows are of
	joined *joiner               // rows that others say more of; nil when there are none
	seen   map[yearKey]place
	like   map[rowKey]place       // by folded key
	ids    map[record.ID]whereIs  // of the models, and of their participations in the years of the list
	others map[record.ID]whereIs  // of participations in any year; nil until one is asked for
	said   map[modelColumn]saidIn // of models, where each row has its own year
	fresh  map[rowKey]listedModel // where each row has its own year
	plan   *Plan
}

// rowKey stands for a unit and what a model is known by in it: the beginning of their SHA-256.
type rowKey [16]byte

func keyOf(unit record.ID, key string) rowKey {
	var buf [256]byte
	sum := sha256.Sum256(append(append(buf[:0], unit[:]...), key...))
	return rowKey(sum[:])
}

// yearKey is one in a year.
type yearKey struct {
	rowKey
	year int
}

// place is where a row of the list stands among them, and how it was taken.
type place struct {
	row int32
	who bool // what stands for its unit is who registers
}

func newPlanner(tx *store.Tx, l *List, o Options) (*planner, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	me := tree.Unit(tx.Me().Unit)
	if me == nil {
		return nil, store.ErrNoRecord
	}
	p := &planner{tx: tx, list: l, o: o, me: me, known: map[record.ID]*models{}, seen: make(map[yearKey]place, l.rows.len()),
		like: make(map[rowKey]place, l.rows.len()), said: map[modelColumn]saidIn{}, years: map[int]*heldYear{}, fresh: map[rowKey]listedModel{}}
	p.units = units{tree: tree, me: me, names: unitNames{tree: tree, me: me}, resolved: map[unitWords]resolution{}, sections: map[sectionKey]sectionSays{},
		sheets: make([]sheetSays, len(l.parsers)), own: o.Own, counts: map[unitSource]int{}}
	p.fields = fields{tx: tx, me: me, add: o.AddFields, sets: map[unitYear]*fieldSet{}, lists: map[record.ID]*fieldSet{}}
	if p.last = o.Year; p.last == 0 {
		if years := l.yearsNamed(); len(years) > 0 {
			p.last = slices.Max(years)
		}
	}
	p.plan = &Plan{Year: o.Year, source: filepath.Base(l.Path), Problems: append([]Problem{}, l.Notes...), Fields: []string{}, Changes: []Overwrite{}, Years: []YearRows{}, Fates: make([]Fate, 0, l.rows.len()), by: p}
	for _, n := range l.Notes {
		p.plan.Hard += btoi(n.Hard)
	}
	if err := p.prepareSet(); err != nil {
		return nil, err
	}
	p.holding(o.Year)
	return p, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// located is a problem at a column of a row.
func (p *planner) located(r *row, c Column, code Code, hard bool, found string, want ...string) Problem {
	r = p.origin(r, c)
	q := p.list.parsers[r.sheet].problem(r.n, c, code, hard, found, want...)
	if q.Column == "" && q.Heading == "" {
		q.Heading = string(c) // the list lacks the column
	}
	return q
}

// row plans one row.
func (p *planner) row(i int, r *row) (Fate, error) {
	r = p.supplied(r)
	if r.lost {
		p.report(r.problems...)
		return FateBad, nil
	}
	res, from := p.units.of(p, r)
	found, told, err := p.byID(r)
	if err != nil {
		return FateBad, err
	}
	named := found
	if r.stands.unit != nil {
		found = r.stands
		res, from = resolution{unit: found.unit}, unitSource{unit: found.unit, by: ByModel}
	} else if found.unit != nil {
		if told = p.elsewhere(r, res.unit, found.unit); len(told) == 0 {
			res, from = resolution{unit: found.unit}, unitSource{unit: found.unit, by: ByID}
		}
	}
	year, wrong := p.yearOf(r, named)
	unit := res.unit
	if unit == nil && res.foreign {
		return FateOther, nil
	}
	if unit != nil && !p.tree.Covers(p.me.ID, unit.ID) {
		if !p.o.Own {
			p.report(p.located(r, unitColumn(r), NotOurs, true, unit.Code+" "+unit.Name, p.me.Code+" "+p.me.Name))
		}
		return FateOther, nil
	}
	ps := told
	if res.code != "" {
		ps = append(ps, p.located(r, res.column, res.code, res.hard, res.found, res.want...))
	}
	if unit != nil {
		p.units.count(from)
	}
	if res.who {
		ps = append(ps, p.located(r, UnitName, WhoRegisters, false, r.unit))
		r = p.whoRegisters(r)
	}
	at := place{int32(i), res.who}
	ps = append(ps, r.problems...)
	ps = append(ps, wrong...)
	p.countYear(year)
	if p.waits(r, year) || unit == nil || year == 0 {
		p.report(ps...)
		return FateBad, nil
	}
	s := step{row: r, at: at, unit: unit, year: year, model: found.model}
	ps = append(ps, p.lateDates(&s)...)
	if err := p.meet(&s); err != nil {
		return FateBad, err
	}
	more, err := p.complete(&s)
	if err != nil {
		return FateBad, err
	}
	ps = append(ps, more...)
	key := yearKey{s.key, year}
	first, repeated := p.seen[key]
	fate := FateBad
	switch {
	case slices.ContainsFunc(ps, func(q Problem) bool { return q.Hard }):
	case repeated:
		fate = FateRepeated
		was := p.rowAt(first)
		ps = append(ps, p.located(r, Name, Repeated, false, r.model.Name, p.placeOf(was)))
		ps = append(ps, p.unlike(was, r, false)...)
	default:
		p.seen[key] = at
		like, err := p.suspect(&s)
		if err != nil {
			return FateBad, err
		}
		ps = append(ps, like...)
		changes := len(p.plan.Changes)
		notes, err := p.compare(&s)
		if err != nil {
			return FateBad, err
		}
		ps = append(ps, notes...)
		if other := p.another(&s, changes); other != nil {
			ps = append(ps, other...)
			break
		}
		if s.follows {
			ps = append(ps, p.unlike(p.rowAt(p.fresh[s.key].at), r, true)...)
		}
		fate = p.take(&s)
		if fate != FateKnown && s.field != nil && s.field.added && !s.field.used {
			s.field.used = true
			ps = append(ps, p.located(r, Field, FieldAdded, false, s.field.name))
		}
	}
	p.report(ps...)
	return fate, nil
}

// whoRegisters takes what stands in the column of units for who registers, where it is no unit of the tree.
func (p *planner) whoRegisters(r *row) *row {
	if r.model.Registrant != "" {
		return r
	}
	c := *r
	c.model.Registrant = r.unit
	c.problems = slices.DeleteFunc(slices.Clone(r.problems), func(q Problem) bool {
		return q.Code == Code(record.Missing) && q.Heading == p.located(r, Registrant, "", false, "").Heading
	})
	return &c
}

// take takes a good row in, if there is anything to write for it.
func (p *planner) take(s *step) (f Fate) {
	switch {
	case s.newModel:
		f = FateNew
		p.isNew(s)
	case s.newPart:
		f = FateJoined
	case len(s.edits) > 0:
		f = FateChanged
	case s.differs:
		return FateDiffers
	default:
		return FateKnown
	}
	p.plan.kept = append(p.plan.kept, s.keep())
	return f
}

func (p *planner) report(ps ...Problem) {
	p.plan.Problems = append(p.plan.Problems, ps...)
	for _, q := range ps {
		p.plan.Hard += btoi(q.Hard)
	}
}

// finish puts the problems in the order of the list and decides.
func (p *planner) finish() *Plan {
	order := map[string]int{}
	for i, q := range p.plan.Problems {
		if _, ok := order[q.Sheet]; !ok {
			order[q.Sheet] = len(p.list.Sheets) + i
		}
	}
	for i, s := range p.list.Sheets {
		order[s.Name] = i
	}
	slices.SortStableFunc(p.plan.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(order[a.Sheet], order[b.Sheet]), cmp.Compare(a.Row, b.Row),
			cmp.Compare(len(a.Column), len(b.Column)), cmp.Compare(a.Column, b.Column))
	})
	p.plan.added = p.fields.used()
	for _, f := range p.plan.added {
		p.plan.Fields = append(p.plan.Fields, f.Name)
	}
	p.plan.Units = p.units.rows()
	p.tellOwn()
	p.plan.Groups = groupsOf(p.plan.Problems, p.list)
	p.plan.Refused = p.o.Strict && p.plan.Hard > 0
	p.known, p.seen, p.like, p.ids, p.others = nil, nil, nil, nil, nil
	return p.plan
}
