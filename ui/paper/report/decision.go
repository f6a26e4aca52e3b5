package report

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/tally"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/paper"
)

// DecisionReport is the list that goes with a decision, or with the two of one occasion.
type DecisionReport struct {
	Report  string           `json:"report"` // "decision"
	Unit    string           `json:"unit"`   // code
	Numbers []Decided        `json:"numbers"`
	Rows    []Recipient      `json:"rows"` // in the order of the printed list
	Total   tally.AwardCount `json:"total"`
}

// Decided is a decision that was asked for.
type Decided struct {
	Number string        `json:"number"`
	Date   record.Date   `json:"date"`
	Issuer string        `json:"issuer"`
	Signer string        `json:"signer"`
	others []record.Date // other days that awards say of it
}

// Recipient is one who is recognised or given an award by it.
type Recipient struct {
	ID      record.ID        `json:"id"` // of the appraisal or the award
	Kind    record.Name      `json:"kind"`
	Subject record.Recipient `json:"subject"`
	Name    string           `json:"name"`
	Post    string           `json:"post"`
	Unit    string           `json:"unit"` // code
	What    string           `json:"what"` // the model, or what it is given for
	Form    string           `json:"form"` // of the award; the verdict
	Number  string           `json:"number"`
	of      record.ID        // the unit
	behind  *Behind
	clash   bool
}

// decision makes the list of everybody who is recognised or given an award by decisions of the unit, by their numbers.
func (m *maker) decision() error {
	names, err := wording.Read(m.t, m.tx)
	if err != nil {
		return err
	}
	r := &DecisionReport{Report: string(Decision), Unit: m.scope.Unit.Code, Numbers: []Decided{}, Rows: []Recipient{}}
	there, err := m.decisions()
	if err != nil {
		return err
	}
	for _, d := range there {
		if m.From == 0 || d.Date.Year() >= m.From && d.Date.Year() <= m.To {
			m.out.Decisions = append(m.out.Decisions, d)
		}
	}
	if m.Numbers == "" && len(m.out.Decisions) > 0 { // those of the last day
		m.Numbers = OfADay(m.out.Decisions)[0]
	}
	m.out.Numbers = m.Numbers
	for _, typed := range strings.FieldsFunc(m.Numbers, func(r rune) bool { return r == '\n' }) {
		d, err := m.decided(there, typed)
		if err != nil {
			return err
		}
		r.Numbers = append(r.Numbers, d)
		for _, day := range d.others {
			m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Awards.OtherDay(d.Number, wording.Date(d.Date), wording.Date(day)))
		}
		rows, err := m.byDecision(names, d)
		if err != nil {
			return err
		}
		r.Rows = append(r.Rows, rows...)
	}
	m.ordered(r.Rows)
	sections, of := m.recipients()
	var entries []entry
	for _, x := range r.Rows {
		r.Total.Add(x.Subject, x.clash)
		cells := []paper.Cell{paper.Text(x.Name), paper.Text(x.Post), paper.Text(x.What), paper.Text(x.Form)}
		if len(r.Numbers) > 1 {
			cells = append(cells, paper.Text(x.Number))
		}
		entries = append(entries, entry{of(x.Subject), cells, x.behind, x.clash})
	}
	label := func(field string) string { return m.t.Terms.Label(record.AwardKind, field) }
	columns := []paper.Column{{Heading: label("name"), Width: nameWidth}, {Heading: label("post"), Width: shortWidth + 6}, {Heading: label("reason"), Width: shortWidth + 6},
		{Heading: label("form"), Width: 20}}
	if len(r.Numbers) > 1 {
		columns = append(columns, paper.Column{Heading: label("number"), Width: 20})
	}
	m.sections(columns, sections, entries)
	m.out.JSON = r
	var with []string
	for _, d := range r.Numbers {
		with = append(with, m.words().Awards.Decision(d.Number, wording.Date(d.Date), d.Issuer))
	}
	if with != nil {
		m.out.Doc.Heading.Period = m.words().Awards.With(strings.Join(with, " "+m.words().Awards.And+" "))
	}
	m.out.Doc.Notes = append(m.out.Doc.Notes, m.words().Awards.Sum(r.Total.Collective, r.Total.Individual, r.Total.Household, r.Total.Unit, r.Total.Open()))
	return nil
}

// ordered puts people in the order of a printed list: by whom it is for, people by their given names, others by where
// they stand in the tree.
func (m *maker) ordered(rows []Recipient) {
	place := m.places()
	slices.SortStableFunc(rows, func(a, b Recipient) int {
		if a.Subject == b.Subject && a.Subject == record.Recipient(record.Individual) {
			return vi.ComparePeople(a.Name, b.Name)
		}
		return cmp.Or(slices.Index(record.Recipients, a.Subject)-slices.Index(record.Recipients, b.Subject), place[a.of]-place[b.of], vi.Compare(a.Name, b.Name))
	})
}

// OfADay gives the numbers of the decisions of each day, as Request.Numbers has them: an occasion often has one for
// collectives and another for individuals.
func OfADay(all []Decided) (numbers []string) {
	for i, d := range all {
		if i > 0 && d.Date == all[i-1].Date {
			numbers[len(numbers)-1] += "\n" + d.Number
		} else {
			numbers = append(numbers, d.Number)
		}
	}
	return numbers
}

// decisions finds the decisions of the unit: those that are written down, and what awards say of others.
func (m *maker) decisions() (all []Decided, err error) {
	see := func(d Decided) {
		for i, x := range all {
			if vi.Fold(x.Number) == vi.Fold(d.Number) && x.Date.Year() == d.Date.Year() {
				if x.Date != d.Date && !slices.Contains(x.others, d.Date) {
					all[i].others = append(x.others, d.Date)
				}
				all[i].Issuer, all[i].Signer = cmp.Or(x.Issuer, d.Issuer), cmp.Or(x.Signer, d.Signer)
				return
			}
		}
		if d.Number != "" {
			all = append(all, d)
		}
	}
	err = m.tx.Each(record.Channel{Unit: m.scope.Unit.ID, Part: record.Catalog}, record.DecisionKind, func(_ record.ID, s *log.State) error {
		issuer, err := m.body(s.Text("issuer"), s.IDOf("body"))
		see(Decided{Number: s.Text("number"), Date: record.Date(s.Text("date")), Issuer: issuer, Signer: s.Text("signer")})
		return err
	})
	if err != nil {
		return nil, err
	}
	err = m.each(record.AwardKind, func(_ record.Ref, s *log.State) error {
		if s.IDOf("by") != m.scope.Unit.ID {
			return nil
		}
		issuer, err := m.body(s.Text("giver"), s.IDOf("body"))
		see(Decided{Number: s.Text("number"), Date: record.Date(s.Text("date")), Issuer: issuer})
		return err
	})
	slices.SortStableFunc(all, func(a, b Decided) int { return cmp.Or(cmp.Compare(b.Date, a.Date), vi.Compare(a.Number, b.Number)) })
	return all, err
}

// body is in whose name something is done: as it is written, else a body.
func (m *maker) body(written string, body record.ID) (string, error) {
	if written != "" || body.IsZero() {
		return written, nil
	}
	return sheetTitle(m.tx, body)
}

// decided finds the one that a number names. Numbers begin anew each year.
func (m *maker) decided(there []Decided, typed string) (Decided, error) {
	var found []Decided
	e := &sheet.Error{Code: sheet.NoSuch, Of: record.DecisionKind, Found: typed}
	for _, d := range there {
		switch in := m.From == 0 || d.Date.Year() >= m.From && d.Date.Year() <= m.To; {
		case in && vi.Fold(d.Number) == vi.Fold(typed):
			found = append(found, d)
		case in && len(e.Like) < 5:
			e.Like = append(e.Like, d.Number)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	if len(found) > 1 {
		e.Code, e.Like = sheet.Several, nil
		for _, d := range found {
			e.Like = append(e.Like, d.Number+", "+wording.Date(d.Date))
		}
	}
	return Decided{}, e
}

// byDecision gives all that rests on a decision: verdicts of the unit that refer to it, and awards that it speaks of
// with its number and year.
func (m *maker) byDecision(names *wording.Names, d Decided) (rows []Recipient, err error) {
	me := m.scope.Unit.ID
	id := record.DecisionID(me, d.Date.Year(), vi.Fold(d.Number))
	err = m.each(record.AppraisalKind, func(ref record.Ref, s *log.State) error {
		if s.IDOf("by") != me || s.IDOf("decision") != id || !record.Verdict(s.Text("verdict")).Recognises() {
			return nil
		}
		x, err := m.recognised(ref, s, d.Number)
		if err == nil {
			rows = append(rows, x)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	err = m.each(record.AwardKind, func(ref record.Ref, s *log.State) error {
		var a record.Award
		if s.IDOf("by") != me || vi.Fold(s.Text("number")) != vi.Fold(d.Number) || record.Date(s.Text("date")).Year() != d.Date.Year() {
			return nil
		}
		if err := record.Read(s.Values(), &a); err != nil || a.State != record.Granted {
			return err
		}
		x, err := m.awarded(names, ref, &a, s.InConflict())
		x.Number = d.Number
		rows = append(rows, x)
		return err
	})
	return rows, err
}

// awarded is who is given an award, and what for.
func (m *maker) awarded(names *wording.Names, ref record.Ref, a *record.Award, clash bool) (x Recipient, err error) {
	what := a.Reason
	if what == "" && !a.Model.IsZero() {
		what, err = names.Named(m.tx, ref.Channel.Unit, record.ModelKind, a.Model)
	}
	return Recipient{ref.ID, ref.Kind, a.Recipient, a.Name, m.at(a.Post, ref.Channel.Unit), m.code(ref.Channel.Unit), strings.ReplaceAll(what, "\n", " "), a.Form, a.Number,
		ref.Channel.Unit, &Behind{Sheet: ref.Kind, Refs: []record.Ref{ref}}, clash}, err
}

// recognised is who registered what a verdict is about.
func (m *maker) recognised(ref record.Ref, s *log.State, number string) (x Recipient, err error) {
	var p record.Participation
	var model record.Model
	clash := s.InConflict()
	h, err := m.tx.Get(record.Ref{Channel: ref.Channel, Kind: record.ParticipationKind, ID: s.IDOf("participation")}, &p)
	if err == nil {
		clash = clash || h.State().InConflict()
		h, err = m.tx.Get(record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: p.Model}, &model)
	}
	if err == nil {
		clash = clash || h.State().InConflict()
	}
	if errors.Is(err, store.ErrNoRecord) {
		err = nil // it has not come yet: the verdict stands without a name
	}
	unit := ref.Channel.Unit
	row := &listing.Row{Model: p.Model, Participation: s.IDOf("participation"), Traits: &listing.Traits{Unit: unit, Year: int(p.Year)}}
	return Recipient{ref.ID, ref.Kind, record.Recipient(model.Subject), cmp.Or(model.Registrant, model.Name), m.at(model.Post, unit), m.code(unit), model.Name,
		m.t.Terms.Verdict(record.Verdict(s.Text("verdict"))), number, unit, &Behind{Row: row}, clash}, err
}

// at is a post with its unit, where that is another than the report's and the post does not say it; or the unit alone.
func (m *maker) at(post string, unit record.ID) string {
	name := m.list.UnitName(unit)
	switch {
	case post == "":
		return name
	case unit == m.scope.Unit.ID || strings.Contains(vi.Fold(post), vi.Fold(name)):
		return post
	}
	return post + ", " + name
}

func (m *maker) code(unit record.ID) string {
	if u := m.scope.Tree.Unit(unit); u != nil {
		return u.Code
	}
	return unit.String()
}
