package intake

import (
	"cmp"
	"slices"

	"danvan/store/record"
)

// YearRows is how many rows of a list are of a year.
type YearRows struct {
	Year int `json:"year"`
	Rows int `json:"rows"`
}

// asked settles the year that is asked: what was said, else the one that the list names of itself. It is 0 where each
// row says its own: a person said so, or the list names several, and ids that show it to be one of the register's own.
func (l *List) asked(o *Options) error {
	if o.Set.EachRow() {
		if o.Year != 0 {
			return &GivenError{Year, o.Set.texts[Year], WrongYear, []string{itoa(o.Year)}}
		}
		return nil
	}
	if o.Year == 0 && o.Set != nil {
		o.Year = o.Set.year
	}
	if o.Year != 0 {
		return nil
	}
	years := l.yearsNamed()
	switch {
	case len(years) == 1:
		o.Year = years[0]
	case !l.rows.ids:
		return &Error{Code: NoYear, Path: l.Path, Years: years}
	}
	return nil
}

// yearOf is the year of a row: that of the participation whose id it has, what it says itself, else the one asked.
// Without a word of a person rows of several years come in by their ids alone.
func (p *planner) yearOf(r *row, found whereIs) (year int, ps []Problem) {
	year = cmp.Or(found.year, r.year, p.o.Year)
	byID := found.unit != nil
	switch {
	case found.year != 0 && r.year != 0 && r.year != found.year:
		ps = append(ps, p.located(r, Year, IDOfOtherYear, true, itoa(r.year), itoa(found.year)))
	case year == 0:
		ps = append(ps, p.located(r, Year, Code(record.Missing), true, ""))
	case p.o.Year == 0 && !byID && !p.o.Set.EachRow():
		ps = append(ps, p.located(r, Year, SeveralYears, true, itoa(year)))
	case p.o.Year != 0 && year != p.o.Year && !byID:
		ps = append(ps, p.located(r, Year, WrongYear, true, itoa(year), itoa(p.o.Year)))
	}
	if p.o.Year == 0 {
		for _, m := range p.list.parsers[r.sheet].h.columns {
			if isYearly(m.Column) && len(m.years) > 0 && !slices.Contains(m.years, year) {
				ps = append(ps, p.located(r, m.Column, WrongYear, true, itoa(year), itoa(m.years[0])))
			}
		}
	}
	return year, ps
}

// another tells of a known row of another year than the one asked that something of it would be written: that year is
// to be asked for.
func (p *planner) another(s *step, changes int) []Problem {
	if p.o.Year == 0 || s.year == p.o.Year || !s.newPart && len(s.edits) == 0 && len(p.plan.Changes) == changes {
		return nil
	}
	p.plan.Changes = p.plan.Changes[:changes]
	return []Problem{p.located(s.row, Year, WrongYear, true, itoa(s.year), itoa(p.o.Year))}
}

// listedModel is a new model of the list, for its rows of other years.
type listedModel struct {
	at    place
	year  int
	model record.ID // when it is written
}

// isNew keeps a new model for rows of other years.
func (p *planner) isNew(s *step) {
	if p.o.Year == 0 {
		p.fresh[s.key] = listedModel{at: s.at, year: s.year}
	}
}

// made notes the id of a new model, and madeBefore gives it to a row of another year.
func (p *planner) made(s *step) {
	if len(p.fresh) == 0 {
		return
	}
	key := keyOf(s.unit.ID, exactKey(s.row.model.Name, s.row.model.Registrant))
	if m, ok := p.fresh[key]; ok {
		m.model = s.model
		p.fresh[key] = m
	}
}

func (p *planner) madeBefore(s *step) record.ID {
	return p.fresh[keyOf(s.unit.ID, exactKey(s.row.model.Name, s.row.model.Registrant))].model
}

// countYear counts a row of a year.
func (p *planner) countYear(year int) {
	if year == 0 {
		return
	}
	i, known := slices.BinarySearchFunc(p.plan.Years, year, func(y YearRows, year int) int { return y.Year - year })
	if !known {
		p.plan.Years = slices.Insert(p.plan.Years, i, YearRows{Year: year})
	}
	p.plan.Years[i].Rows++
}
