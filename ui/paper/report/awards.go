package report

import (
	"cmp"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// Only narrows which awards are counted; "" for all. Names are told by their words, terms by their codes.
type Only struct{ Programme, Form, Level, Track, Giver, Field, Subject string }

// Narrowing is one way to narrow awards.
type Narrowing struct {
	Name   string // as the command calls it
	Column string // of an award
	Want   *string
	of     func(a *award) string
}

// Ways are all ways to narrow awards.
func (o *Only) Ways() []Narrowing {
	return []Narrowing{
		{"programme", "programme", &o.Programme, func(a *award) string { return a.Programme }}, {"form", "form", &o.Form, func(a *award) string { return a.Form }},
		{"level", "level", &o.Level, func(a *award) string { return string(a.Level) }}, {"track", "track", &o.Track, func(a *award) string { return string(a.Track) }},
		{"giver", "giver", &o.Giver, func(a *award) string { return a.Giver }}, {"field", "field", &o.Field, func(a *award) string { return a.field }},
		{"subject", "recipient", &o.Subject, func(a *award) string { return string(a.Recipient) }},
	}
}

// award is one in words, with its record.
type award struct {
	ref record.Ref
	tally.Award
	rec   record.Award
	field string
}

// awards counts what was given in the span. What was proposed, cancelled or revoked is not given.
func (m *maker) awards() error {
	all, proposed, undated, err := m.given()
	if err != nil {
		return err
	}
	var counted []tally.Award
	refs := map[tally.AwardGroup][]record.Ref{}
	for _, a := range all {
		counted = append(counted, a.Award)
		refs[a.Key()] = append(refs[a.Key()], a.ref)
	}
	r := &tally.AwardReport{Report: string(Awards), Span: string(m.interval()), Unit: m.scope.Unit.Code}
	r.Rows, r.Total = tally.Awards(counted)
	h, w, t := m.headings(), &m.words().Awards, m.t
	rows := make([]paper.Row, 0, len(r.Rows)+1)
	line := func(kind paper.RowKind, name string, g tally.AwardGroup, c tally.AwardCount) {
		rows = append(rows, paper.Row{Kind: kind, Disputed: c.Conflicts > 0, Cells: []paper.Cell{paper.Text(name), paper.Text(g.Giver), paper.Whole(c.Total),
			paper.Whole(c.Collective), paper.Whole(c.Individual), paper.Whole(c.Household), paper.Whole(c.Unit), paper.Text(t.Term(string(g.Level))), paper.Text(t.Term(string(g.Track))),
			paper.Text(g.Programme)}})
	}
	for _, x := range r.Rows {
		line(paper.Plain, x.Form, x.AwardGroup, x.AwardCount)
	}
	line(paper.Total, h.Total, tally.AwardGroup{}, r.Total)
	label := func(field string) string { return t.Terms.Label(record.AwardKind, field) }
	m.fill([]paper.Column{{Heading: label("form"), Width: shortWidth}, {Heading: label("giver"), Width: shortWidth + 6}, figure(h.Total), figure(h.Collective),
		figure(h.Individual), figure(h.Household), figure(t.Term("unit")), {Heading: label("level"), Width: 20}, {Heading: label("track"), Width: 20},
		{Heading: label("programme"), Width: shortWidth}}, rows)
	for _, n := range []struct {
		n   int
		say func(int) string
	}{{proposed, w.Proposed}, {undated, w.Undated}} {
		if n.n > 0 {
			m.out.Doc.Notes = append(m.out.Doc.Notes, n.say(n.n))
		}
	}
	m.out.JSON, m.out.Registered, m.out.Conflicts = r, r.Total.Total, r.Total.Conflicts
	m.out.behind = func(i int) *Behind {
		if i == len(r.Rows) {
			var all []record.Ref
			for _, x := range r.Rows {
				all = append(all, refs[x.Key()]...)
			}
			return &Behind{Sheet: record.AwardKind, Refs: all}
		}
		return &Behind{Sheet: record.AwardKind, Label: r.Rows[i].Form, Refs: refs[r.Rows[i].Key()]}
	}
	return nil
}

// each reads the records of a kind among the affairs of the units of the scope, in the order of the tree.
func (m *maker) each(kind record.Name, do func(ref record.Ref, s *log.State) error) error {
	channels := slices.DeleteFunc(m.tx.Channels(), func(ch record.Channel) bool { return ch.Part != record.Affairs || !m.scope.Has(ch.Unit) })
	place := m.places()
	slices.SortFunc(channels, func(a, b record.Channel) int { return place[a.Unit] - place[b.Unit] })
	for _, ch := range channels {
		err := m.tx.Each(ch, kind, func(id record.ID, s *log.State) error {
			if !s.Exists() {
				return nil
			}
			return do(record.Ref{Channel: ch, Kind: kind, ID: id}, s)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// places are where the units of the scope stand in the tree.
func (m *maker) places() map[record.ID]int {
	place := map[record.ID]int{}
	m.scope.Unit.Walk(func(u *store.Unit) { place[u.ID] = len(place) })
	return place
}

// in tells whether something is of the span that is reported on: by its day, else where all of the stretch that it is
// about lies in it. open: it may be, but is not told exactly enough, or its stretch is longer.
func (m *maker) in(day record.Date, of record.Interval) (is, open bool) {
	since, until := m.Span.Days()
	if m.Span == "" {
		since, until = m.interval().Days()
	}
	first, last := of.Days()
	if day != "" {
		first, last = day.Days()
	}
	return first != "" && first >= since && last <= until, first <= until && last >= since || first == ""
}

// given reads the awards of the span that are asked for; proposed of it are not given yet, undated are of a stretch
// that goes beyond it.
func (m *maker) given() (given []award, proposed, undated int, err error) {
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return nil, 0, 0, err
	}
	var all []award
	err = m.each(record.AwardKind, func(ref record.Ref, s *log.State) error {
		a := award{ref: ref}
		if err := record.Read(s.Values(), &a.rec); err != nil || a.rec.State == "" || a.rec.Over() {
			return err
		}
		a.Conflict = s.InConflict()
		all = append(all, a)
		return all[len(all)-1].name(m, names)
	})
	if err != nil {
		return nil, 0, 0, err
	}
	if all, err = m.narrowed(all); err != nil {
		return nil, 0, 0, err
	}
	for _, a := range all {
		switch is, open := m.in(a.rec.Date, a.rec.Span); {
		case !is && !open:
		case a.rec.State == record.Proposed:
			proposed++
		case !is:
			undated++
		default:
			given = append(given, a)
		}
	}
	return given, proposed, undated, nil
}

// name puts what an award points to into words.
func (a *award) name(m *maker, names *wording.Names) (err error) {
	r := &a.rec
	a.Form, a.Level, a.Track, a.Giver, a.Recipient = r.Form, r.Level, r.Track, r.Giver, r.Recipient
	a.Programme = m.words().Awards.DVK
	for _, x := range []struct {
		of   record.Name
		id   record.ID
		into *string
	}{{record.ProgrammeKind, r.Programme, &a.Programme}, {record.FieldKind, r.Field, &a.field}, {record.BodyKind, r.Body, &a.Giver}} {
		if !x.id.IsZero() {
			if *x.into, err = names.Named(m.tx, a.ref.Channel.Unit, x.of, x.id); err != nil {
				return err
			}
		}
	}
	if by := m.scope.Tree.Unit(r.By); r.Giver == "" && by != nil { // the unit that says so gave it, or a body of it
		a.Giver, a.Level = cmp.Or(a.Giver, by.Name), cmp.Or(a.Level, record.AwardLevel(by.Level))
	}
	return nil
}

// narrowed leaves those that were asked for. A name that no award has is an error: a count of nothing would not tell
// that it was misspelled.
func (m *maker) narrowed(all []award) ([]award, error) {
	m.out.Choices = map[string][]string{}
	for _, x := range m.Only.Ways() {
		var values []string
		for i := range all {
			if v := x.of(&all[i]); v != "" && !slices.ContainsFunc(values, func(w string) bool { return vi.Spelled(w) == vi.Spelled(v) }) {
				values = append(values, v)
			}
		}
		slices.SortFunc(values, vi.Compare)
		m.out.Choices[x.Name] = values
	}
	left := all
	for _, x := range m.Only.Ways() {
		if *x.Want == "" {
			continue
		}
		same := func(v string) bool { return vi.Fold(v) == vi.Fold(*x.Want) }
		if there := m.out.Choices[x.Name]; !slices.ContainsFunc(there, same) && len(all) > 0 {
			return nil, &sheet.Error{Code: sheet.NoSuch, Of: record.AwardKind, Found: cmp.Or(m.t.Term(*x.Want), *x.Want), Like: m.inTerms(there[:min(len(there), 5)])}
		}
		left = slices.DeleteFunc(slices.Clone(left), func(a award) bool { return !same(x.of(&a)) })
		m.out.narrow += ", " + cmp.Or(m.t.Term(*x.Want), *x.Want)
	}
	m.out.Doc.Heading.Period += m.out.narrow // a figure is what its heading says
	return left, nil
}

// inTerms puts values of awards into the words of their terms.
func (m *maker) inTerms(values []string) (words []string) {
	for _, v := range values {
		words = append(words, cmp.Or(m.t.Term(v), v))
	}
	return words
}
