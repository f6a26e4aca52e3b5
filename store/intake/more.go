package intake

import (
	"slices"
	"strings"
)

// more puts into a row what another row of its model says beyond it. Where both say something and not the same, nothing
// is taken of the two, and a person is asked; of two free texts the first stays.
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
	for _, s := range sayings() {
		was, now := s.of(into), s.of(from)
		switch {
		case s.key || now == "" || sameSaying(s.column, was, now) || into.disputed[s.column]:
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
		if !slices.ContainsFunc(into.late, func(o lateDate) bool { return o.column == l.column }) && inRecordOf(l.column).in(into).IsZero() {
			into.late = append(slices.Clone(into.late), l)
		}
	}
	return ps
}

// unlike names the cells, of all columns or of those of models, in which a row that repeats another says something
// else, or something more.
func (p *planner) unlike(first, r *row, models bool) (ps []Problem) {
	for _, s := range sayings() {
		if s.key || models && !s.model {
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
