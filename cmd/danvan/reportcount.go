package main

import (
	"iter"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/tally"
)

// reporting is what every report counts.
type reporting struct {
	p     *program
	tx    *store.Tx
	list  *listing.Listing
	scope tally.Scope
	set   *store.FieldSet // nil where no list of fields is in force
}

func (p *program) reporting(tx *store.Tx, year int, code string) (*reporting, error) {
	tree, unit, err := p.unitOr(tx, code)
	if err != nil {
		return nil, err
	}
	list, err := listing.Load(tx)
	if err != nil {
		return nil, err
	}
	set, err := tx.Fields(unit.ID, year)
	if err != nil && err != store.ErrNoRecord {
		return nil, err
	}
	return &reporting{p, tx, list, tally.Scope{Tree: tree, Unit: unit, Year: year}, set}, nil
}

func (r *reporting) query() listing.Query {
	return listing.Query{Year: r.scope.Year, Unit: r.scope.Unit.ID}
}

// rows gives what is counted.
func (r *reporting) rows() iter.Seq[tally.Row] {
	return counted(func(yield func(*listing.Row)) { r.list.Each(r.query(), yield) })
}

func counted(each func(func(*listing.Row))) iter.Seq[tally.Row] {
	return func(yield func(tally.Row) bool) {
		more := true
		each(func(l *listing.Row) {
			if more {
				more = yield(tally.Row{Unit: l.Unit, Year: l.Year, Field: l.Field, Subject: l.Subject, Standing: l.Standing, Verdict: l.Verdict, Conflict: l.Conflict})
			}
		})
	}
}

// made puts a report together; first are the headings in front of the figures.
func (r *reporting) made(v any, title func(unit string, year int) string, total tally.Count, first []column, fill func(add func(tally.Count, ...string))) *report {
	h := &r.p.t.CLI.Report
	made := &report{json: v, title: title(r.scope.Unit.Name, r.scope.Year)}
	made.table = func(number func(int) string) *table {
		t := &table{columns: append([]column{}, first...)}
		for _, heading := range []string{h.Registered, h.Recognised, h.Exemplary, h.Rate, h.Collective, h.Individual, h.Household} {
			t.columns = append(t.columns, column{heading: heading, right: true})
		}
		add := func(c tally.Count, names ...string) {
			rate := ""
			if c.Registered > 0 {
				rate = r.p.percent(c.Rate())
			}
			t.add(append(names, number(c.Registered), number(c.Recognised), number(c.Exemplary), rate, number(c.Collective),
				number(c.Individual), number(c.Household))...)
		}
		fill(add)
		names := make([]string, len(first))
		names[len(first)-1] = h.Total
		add(total, names...)
		return t
	}
	if total.Conflicts > 0 {
		made.notes = append(made.notes, h.RestsOnConflicts(total.Conflicts))
	}
	return made
}

func (r *reporting) fields() (*report, error) {
	all, err := r.tx.EveryField()
	if err != nil {
		return nil, err
	}
	counted := tally.Fields(r.scope, r.set, all, r.rows())
	h := &r.p.t.CLI.Report
	return r.made(counted, h.ByField, counted.Total, []column{{heading: h.Field, wide: true}}, func(add func(tally.Count, ...string)) {
		for _, row := range counted.Rows {
			add(row.Count, orElse(row.Field, h.NoField))
		}
	}), nil
}

func (r *reporting) units() (*report, error) {
	counted := tally.Units(r.scope, false, r.rows())
	h := &r.p.t.CLI.Report
	made := r.made(counted, h.ByUnit, counted.Total, []column{{heading: h.Code}, {heading: h.Unit, wide: true}}, func(add func(tally.Count, ...string)) {
		for _, row := range counted.Rows {
			name := row.Name
			if !row.Sent {
				name += " " + h.NothingSent
			}
			add(row.Count, row.Unit, name)
		}
	})
	return made, nil
}
