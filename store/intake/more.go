package intake

import (
	"slices"
	"strings"
)

// saying is one thing that a row may say, for laying two rows of one model side by side.
type saying struct {
	column Column
	of     func(r *row) string
	take   func(into, from *row)
	text   bool // free text: of two, the first is kept
}

// sayings are all of them but the name, the registrant and the unit, by which rows are known to be of one model.
var sayings = func() []saying {
	all := []saying{
		{Field, func(r *row) string { return r.field }, func(a, b *row) { a.field = b.field }, false},
		{Subject, func(r *row) string { return string(r.model.Subject) }, func(a, b *row) { a.model.Subject = b.model.Subject }, false},
		{Place, func(r *row) string { return r.model.Place }, func(a, b *row) { a.model.Place = b.model.Place }, true},
		{Content, func(r *row) string { return r.model.Content }, func(a, b *row) { a.model.Content = b.model.Content }, true},
		{InCharge, func(r *row) string { return r.model.InCharge }, func(a, b *row) { a.model.InCharge = b.model.InCharge }, true},
		{Post, func(r *row) string { return r.model.Post }, func(a, b *row) { a.model.Post = b.model.Post }, true},
		{Target, func(r *row) string { return string(r.model.Target) }, func(a, b *row) { a.model.Target = b.model.Target }, false},
		{Standing, func(r *row) string { return string(r.part.Standing) }, func(a, b *row) { a.part.Standing = b.part.Standing }, false},
		{Registered, func(r *row) string { return string(r.part.Registered) }, func(a, b *row) { a.part.Registered = b.part.Registered }, false},
		{From, func(r *row) string { return string(r.part.From) }, func(a, b *row) { a.part.From = b.part.From }, false},
		{To, func(r *row) string { return string(r.part.To) }, func(a, b *row) { a.part.To = b.part.To }, false},
		{Participants, func(r *row) string { return countOrNothing(r.part.Participants) }, func(a, b *row) { a.part.Participants = b.part.Participants }, false},
		{Results, func(r *row) string { return r.part.Results }, func(a, b *row) { a.part.Results = b.part.Results }, true},
		{Proposal, func(r *row) string { return r.part.Proposal }, func(a, b *row) { a.part.Proposal = b.part.Proposal }, true},
		{Verdict, func(r *row) string { return string(r.verdict) }, func(a, b *row) { a.verdict = b.verdict }, false},
	}
	for i, c := range amountColumns {
		all = append(all, saying{c, func(r *row) string { return string(r.amounts[i].value) }, func(a, b *row) { a.amounts[i] = b.amounts[i] }, false})
	}
	return all
}()

func countOrNothing(n int64) string {
	if n == 0 {
		return ""
	}
	return itoa(int(n))
}

// more puts into a row what another row of its model says beyond it. Where both say something and not the same, nothing is taken of the two, and a person is asked;
// of two free texts the first stays.
func (p *planner) more(into, from *row) (ps []Problem) {
	for _, q := range from.problems {
		if q.Code != Code("missing") {
			ps = append(ps, q)
		}
	}
	if into.model.Registrant == "" && from.model.Registrant != "" {
		into.model.Registrant = from.model.Registrant
		into.from(Registrant, from)
		into.forget(p, Registrant)
	}
	for _, s := range sayings {
		was, now := s.of(into), s.of(from)
		switch {
		case now == "" || sameSaying(s.column, was, now) || into.disputed[s.column]:
		case was == "":
			s.take(into, from)
			into.from(s.column, from)
			into.forget(p, s.column)
		default:
			ps = append(ps, p.rowsDiffer(s.column, from, now, was, into))
			if !s.text {
				s.take(into, &row{})
				if into.disputed == nil {
					into.disputed = map[Column]bool{}
				}
				into.disputed[s.column] = true
			}
		}
	}
	for _, l := range from.late {
		if !slices.ContainsFunc(into.late, func(o lateDate) bool { return o.column == l.column }) && string(*into.dateOf(l.column)) == "" {
			into.late = append(slices.Clone(into.late), l)
		}
	}
	return ps
}

// ofModels are the columns that speak of a model and not of its year.
var ofModels = []Column{Subject, Place, Content, InCharge, Post, Target}

// unlike names the cells, of all columns or of some, in which a row that repeats another says something else, or something more.
func (p *planner) unlike(first, r *row, of ...Column) (ps []Problem) {
	for _, s := range sayings {
		if len(of) > 0 && !slices.Contains(of, s.column) {
			continue
		}
		if was, now := s.of(first), s.of(r); now != "" && !sameSaying(s.column, was, now) {
			ps = append(ps, p.rowsDiffer(s.column, r, now, was, first))
		}
	}
	return ps
}

func (p *planner) rowsDiffer(c Column, r *row, now, was string, other *row) Problem {
	q := p.located(r, c, RowsDiffer, false, now, was, p.placeOf(p.origin(other, c)))
	q.Asks = true
	return q
}

func sameSaying(c Column, a, b string) bool {
	if c == Field {
		return fieldKey(a) == fieldKey(b)
	}
	return a == b || strings.EqualFold(a, b)
}

// from notes which row said something.
func (r *row) from(c Column, other *row) {
	if r.said == nil {
		r.said = map[Column]*row{}
	}
	r.said[c] = other
}

// origin is the row that said something of a model that several rows speak of.
func (p *planner) origin(r *row, c Column) *row {
	if o := r.said[c]; o != nil {
		return o
	}
	return r
}

// forget takes back that a column is empty.
func (r *row) forget(p *planner, c Column) {
	at := p.located(r, c, "", false, "")
	r.problems = slices.DeleteFunc(r.problems, func(q Problem) bool {
		return q.Found == "" && q.Code == Code("missing") && (q.Heading == at.Heading && q.Column == at.Column || q.Column == "" && q.Heading == string(c))
	})
	r.bad = slices.ContainsFunc(r.problems, func(q Problem) bool { return q.Hard })
}

func (r *row) clone() *row {
	c := *r
	c.problems = slices.Clone(r.problems)
	c.said, c.disputed = nil, nil
	return &c
}
