package report

import (
	"math"

	"danvan/store"
	"danvan/store/criteria"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/paper"
)

// CriteriaReport is what points come to by each set, in JSON.
type CriteriaReport struct {
	Report string          `json:"report"` // "criteria"
	Span   record.Interval `json:"span"`
	Unit   string          `json:"unit"` // code
	Sets   []SetReport     `json:"sets"`
}

// SetReport is one criteria set: what was given by it, and who should have been given points by it and was not.
type SetReport struct {
	Set      string         `json:"set"` // code
	Name     string         `json:"name"`
	Scores   record.Scored  `json:"scores,omitempty"`
	Pass     record.Decimal `json:"pass,omitempty"`
	Warnings []string       `json:"warnings"`
	Items    []*ScoredLine  `json:"items"`
	Bands    []*ScoredLine  `json:"bands"`
	Units    []*ScoredLine  `json:"units"`
	Total    *ScoredLine    `json:"total"`
	Passed   *ScoredLine    `json:"passed"`
	Without  *ScoredLine    `json:"without_points"`
	Differs  *ScoredLine    `json:"verdict_differs"`
	Few      *ScoredLine    `json:"council_too_small"`

	set *criteria.Set
}

// ScoredLine is a criterion, a band, a unit…: how many were given it by themselves, and by those above, with the mean
// of their points.
type ScoredLine struct {
	Code      string      `json:"code,omitempty"`
	Unit      string      `json:"unit,omitempty"` // code
	Name      string      `json:"name"`
	Most      *vi.Decimal `json:"most,omitempty"`
	Self      ScoredPart  `json:"self"`
	Appraised ScoredPart  `json:"appraised"`
	Full      int         `json:"full,omitempty"` // of a criterion: how many have all the points there are, by the highest that gave some

	of   map[record.ID]bool // what stands behind it: participations
	refs []record.Ref       // assessments
}

// ScoredPart is one side of a line.
type ScoredPart struct {
	N    int         `json:"n"`
	Mean *vi.Decimal `json:"mean,omitempty"`
	Rate *float64    `json:"rate,omitempty"` // of those with points for every criterion
	sum  vi.Decimal
}

func (p *ScoredPart) add(n vi.Decimal) {
	p.N++
	p.sum, _ = p.sum.Plus(n)
	mean := vi.NewDecimal(int64(math.Round(p.sum.Float()/float64(p.N)*100)), 2)
	p.Mean = &mean
}

func (p *ScoredPart) share(of int) {
	if of > 0 {
		rate := float64(p.N) / float64(of)
		p.Rate = &rate
	}
}

// scored is a participation, or a unit in a year, with what it gave itself and what the highest of those above found.
type scored struct {
	id, unit, by record.ID // by: whose verdict stands
	verdict      record.Verdict
	self, above  *criteria.Assessed
}

// sides calls do for each side that there is.
func (o *scored) sides(l *ScoredLine, do func(a *criteria.Assessed, p *ScoredPart) bool) {
	for _, side := range []struct {
		a *criteria.Assessed
		p *ScoredPart
	}{{o.self, &l.Self}, {o.above, &l.Appraised}} {
		if side.a != nil && do(side.a, side.p) {
			l.of[o.id], l.refs = true, append(l.refs, side.a.Ref)
		}
	}
}

func (m *maker) criteria() error {
	book, err := criteria.ReadOf(m.tx, m.scope.Has)
	if err != nil {
		return err
	}
	found, err := m.scored(book)
	if err != nil {
		return err
	}
	shown := &CriteriaReport{Report: string(m.Name), Span: m.interval(), Unit: m.scope.Unit.Code, Sets: []SetReport{}}
	var rows []paper.Row
	var lines []*ScoredLine
	var sets []*criteria.Set
	add := func(set *criteria.Set, kind paper.RowKind, all ...*ScoredLine) {
		for _, l := range all {
			rows, lines, sets = append(rows, paper.Row{Kind: kind, Cells: l.cells()}), append(lines, l), append(sets, set)
		}
	}
	for _, set := range book.Sets {
		if len(found[set]) == 0 {
			continue
		}
		x := m.ofSet(set, found[set])
		shown.Sets = append(shown.Sets, x)
		add(set, paper.Section, &ScoredLine{Name: set.Name})
		add(set, paper.Plain, x.Items...)
		add(set, paper.Total, x.Total)
		add(set, paper.Plain, x.Bands...)
		if set.Pass != "" {
			add(set, paper.Plain, x.Passed)
		}
		add(set, paper.Plain, x.Units...)
		for _, l := range []*ScoredLine{x.Without, x.Differs, x.Few} {
			if l.Self.N+l.Appraised.N > 0 {
				add(set, paper.Plain, l)
			}
		}
		m.out.Doc.Notes = append(m.out.Doc.Notes, x.Warnings...)
	}
	w := &m.t.Points
	m.fill([]paper.Column{{Heading: w.Lines, Width: nameWidth}, figure(w.Most), figure(w.SelfN), figure(w.SelfMean), figure(w.AboveN), figure(w.AboveMean), figure(w.Full)}, rows)
	m.out.Doc.Notes = append(m.out.Doc.Notes, w.Note)
	if m.out.JSON = shown; len(rows) == 0 {
		m.out.Nothing = w.NoReport
	}
	m.out.behind = func(i int) *Behind {
		switch l := lines[i]; {
		case len(l.of) == 0:
			return nil
		case sets[i].Scores == record.ScoresUnit && len(l.refs) == 0: // nothing stands there yet
			return nil
		case sets[i].Scores == record.ScoresUnit:
			return &Behind{Sheet: record.AssessmentKind, Label: l.Name, Refs: l.refs}
		default:
			return m.all(l.Name, func(r *listing.Row) bool { return l.of[r.Participation] })
		}
	}
	return nil
}

// cells are a line on paper; a rate stands where others have a mean.
func (l *ScoredLine) cells() []paper.Cell {
	number := func(d *vi.Decimal) paper.Cell {
		if d == nil {
			return paper.Cell{}
		}
		return paper.Number(*d)
	}
	all := []paper.Cell{paper.Text(l.Name), number(l.Most)}
	for _, p := range []*ScoredPart{&l.Self, &l.Appraised} {
		mean := number(p.Mean)
		if p.Rate != nil {
			mean = paper.Share(*p.Rate)
		}
		n := paper.Cell{}
		if l.of != nil {
			n = paper.Whole(p.N)
		}
		all = append(all, n, mean)
	}
	if l.Code == "" {
		return append(all, paper.Cell{})
	}
	return append(all, paper.Whole(l.Full))
}

// scored puts what was given points, or should have been, under its set: the one that was used, else the one that
// holds.
func (m *maker) scored(book *criteria.Book) (map[*criteria.Set][]*scored, error) {
	found := map[*criteria.Set][]*scored{}
	programme, theme, err := criteria.Programmes(m.tx, m.scope.Has)
	if err != nil || len(book.Sets) == 0 {
		return found, err
	}
	put := func(o scored, holds []*criteria.Set, is func(*criteria.Assessed) bool) {
		by := map[*criteria.Set]*scored{}
		for _, a := range book.Of(o.id) { // the highest comes last
			if !is(a) || len(a.Points) == 0 {
				continue
			}
			if by[a.Set] == nil {
				one := o
				by[a.Set], found[a.Set] = &one, append(found[a.Set], &one)
			}
			if a.Self() {
				by[a.Set].self = a
			} else {
				by[a.Set].above = a
			}
			if a.Conflict {
				m.out.Conflicts++
			}
		}
		if len(by) == 0 && len(holds) > 0 {
			found[holds[0]] = append(found[holds[0]], &o)
		}
	}
	m.list.Each(m.query(), func(r *listing.Row) {
		if !m.scope.Covers(r.Unit, r.Year, r.Registered) {
			return
		}
		m.out.Registered++
		about := criteria.About{Scores: record.Scored(r.Subject), Programme: programme[r.Model], Theme: theme[r.Participation]}
		put(scored{id: r.Participation, unit: r.Unit, by: r.By, verdict: r.Verdict}, book.For(m.list.Tree().Unit(r.Unit), about, r.Year), func(*criteria.Assessed) bool { return true })
	})
	m.scope.Unit.Walk(func(u *store.Unit) {
		for year := m.From; year <= m.To && m.scope.Has(u.ID); year++ {
			holds := book.For(u, criteria.About{Scores: record.ScoresUnit}, year)
			for _, set := range book.Sets {
				if set.Scores != record.ScoresUnit {
					continue
				}
				var waits []*criteria.Set
				for _, s := range holds {
					if s == set && book.Tried(s, u.ID, year) {
						waits = append(waits, s)
					}
				}
				put(scored{id: u.ID, unit: u.ID}, waits, func(a *criteria.Assessed) bool {
					_, last := a.Span.Days()
					return a.Set == set && record.Date(last).Year() == year
				})
			}
		}
	})
	return found, nil
}

// ofSet counts one set.
func (m *maker) ofSet(set *criteria.Set, all []*scored) SetReport {
	w := &m.t.Points
	line := func(name string) *ScoredLine { return &ScoredLine{Name: name, of: map[record.ID]bool{}} }
	x := SetReport{Set: set.Code, Name: set.Name, Scores: set.Scores, Pass: set.Pass, Warnings: []string{}, Items: []*ScoredLine{}, Bands: []*ScoredLine{}, Units: []*ScoredLine{},
		Total: line(w.Sum), Passed: line(w.PassedLine(points(set.Pass))), Without: line(w.Without), Differs: line(w.DiffersLine), Few: line(w.Few), set: set}
	most := set.Most()
	x.Total.Most = &most
	for _, f := range set.Faults() {
		x.Warnings = append(x.Warnings, m.t.CriteriaFault(f))
	}
	for _, it := range set.Items {
		l := line(it.Called())
		l.Code, l.Most = it.Code, new(vi.Decimal)
		_ = l.Most.UnmarshalText([]byte(it.Measure.Most)) // none
		x.Items = append(x.Items, l)
	}
	bands, units := map[string]*ScoredLine{}, map[record.ID]*ScoredLine{}
	for _, name := range set.Names() {
		bands[name] = line(name)
		x.Bands = append(x.Bands, bands[name])
	}
	for _, o := range all {
		units[o.unit] = line("")
	}
	m.scope.Unit.Walk(func(u *store.Unit) {
		if l := units[u.ID]; l != nil {
			l.Name, l.Unit = u.Name, u.Code
			x.Units = append(x.Units, l)
		}
	})
	for _, o := range all {
		m.count(&x, o, bands, units[o.unit])
	}
	if set.Pass != "" {
		x.Passed.Self.share(x.Total.Self.N)
		x.Passed.Appraised.share(x.Total.Appraised.N)
	}
	return x
}

// count adds what one was given.
func (m *maker) count(x *SetReport, o *scored, bands map[string]*ScoredLine, unit *ScoredLine) {
	last := o.self
	if o.above != nil {
		last = o.above
	}
	for i, it := range x.set.Items {
		l := x.Items[i]
		o.sides(l, func(a *criteria.Assessed, p *ScoredPart) bool {
			n, ok := it.At(a.At)
			if !ok {
				return false
			}
			if p.add(n); a == last && n == *l.Most {
				l.Full++
			}
			return true
		})
	}
	whole := func(a *criteria.Assessed) bool { s := a.Sum(); return s.Whole() }
	for _, l := range []*ScoredLine{x.Total, unit} {
		o.sides(l, func(a *criteria.Assessed, p *ScoredPart) bool {
			if whole(a) {
				p.add(a.Sum().Points)
			}
			return whole(a)
		})
	}
	one := func(l *ScoredLine, is func(a *criteria.Assessed, s criteria.Sum) bool) {
		o.sides(l, func(a *criteria.Assessed, p *ScoredPart) bool {
			if !is(a, a.Sum()) {
				return false
			}
			p.N++
			return true
		})
	}
	for name, l := range bands {
		one(l, func(_ *criteria.Assessed, s criteria.Sum) bool { return s.Grade == name })
	}
	one(x.Passed, func(_ *criteria.Assessed, s criteria.Sum) bool { return s.Passed })
	one(x.Differs, func(a *criteria.Assessed, s criteria.Sum) bool { return a.By == o.by && s.Differs(o.verdict) })
	one(x.Few, func(a *criteria.Assessed, _ criteria.Sum) bool {
		for _, q := range a.Validate() {
			if q.Want == record.TwoThirds {
				return true
			}
		}
		return false
	})
	for _, side := range []struct {
		a *criteria.Assessed
		p *ScoredPart
	}{{o.self, &x.Without.Self}, {o.above, &x.Without.Appraised}} {
		if side.a == nil || !whole(side.a) {
			side.p.N++
			x.Without.of[o.id] = true
		}
	}
}

// points are written as people write numbers.
func points(d record.Decimal) string {
	var n vi.Decimal
	_ = n.UnmarshalText([]byte(d)) // none
	return vi.FormatDecimal(n)
}
