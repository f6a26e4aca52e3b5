package main

import (
	"io"
	"iter"
	"strconv"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/tally"
)

// report is one report that was counted: as JSON, and as a table for people.
type report struct {
	json  any
	title string
	// table is the report's table; numbers are written by the func it is given.
	table func(number func(int) string) *table
	notes []string
}

func (p *program) reportCommand() *cobra.Command {
	var year int
	var unit, format, dst string
	c := p.command(p.t.CLI.Commands.Report, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := p.oneOf("--format", format, "", "text", "json", "csv"); err != nil {
			return err
		}
		make := map[string]func(*reporting) (*report, error){"fields": (*reporting).fields, "units": (*reporting).units, "models": (*reporting).models}[args[0]]
		if make == nil {
			return misuse(p.t.CLI.Say.Refusals.NoReport(args[0], "fields, units, models"))
		}
		if year == 0 {
			return misuse(p.t.CLI.Usage.NeedsFlag("--year", c.CommandPath()))
		}
		if p.json {
			format = "json"
		}
		return p.reading(func(tx *store.Tx) error {
			r, err := p.reporting(tx, year, unit)
			if err != nil {
				return err
			}
			made, err := make(r)
			if err != nil {
				return err
			}
			if dst == "" {
				return p.printReport(p.out, made, format, p.columns())
			}
			if err := writeFile(dst, func(w io.Writer) error { return p.printReport(w, made, format, 0) }); err != nil {
				return err
			}
			p.note(p.t.CLI.Say.Written(dst))
			return nil
		})
	}
	f := c.Flags()
	f.IntVar(&year, "year", 0, p.t.CLI.Flags.Year)
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.StringVar(&format, "format", "", p.t.CLI.Flags.FormatReport)
	f.StringVarP(&dst, "output", "o", "", p.t.CLI.Flags.OutputReport)
	return c
}

func (p *program) printReport(w io.Writer, r *report, format string, room int) error {
	switch format {
	case "json":
		return writeJSON(w, r.json)
	case "csv":
		return r.table(strconv.Itoa).csv(w)
	}
	line(w, r.title)
	line(w, "")
	r.table(p.t.Number).write(w, room)
	for _, n := range r.notes {
		line(w, "")
		line(w, n)
	}
	return nil
}

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

// modelsReport is the printed list in JSON.
type modelsReport struct {
	Report string      `json:"report"` // "models"
	Year   int         `json:"year"`
	Unit   string      `json:"unit"`
	Rows   []listed    `json:"rows"` // in the order of the printed list
	Total  tally.Count `json:"total"`
}

func (r *reporting) models() (*report, error) {
	found := r.list.Find(r.query())
	sections := tally.Models(r.scope, r.set, counted(func(yield func(*listing.Row)) {
		for _, row := range found {
			yield(row)
		}
	}))
	v := &modelsReport{Report: "models", Year: r.scope.Year, Unit: r.scope.Unit.Code, Rows: []listed{}}
	t := r.p.t
	h := &t.CLI.Report
	made := &report{json: v, title: h.ModelList(r.scope.Unit.Name, r.scope.Year)}
	all := &table{columns: []column{{heading: h.Number, right: true}, {heading: h.Name, wide: true}, {heading: h.Registrant, wide: true},
		{heading: h.Place, wide: true}, {heading: h.Field, wide: true}, {heading: h.Unit, wide: true}, {heading: h.Verdict}}}
	made.table = func(func(int) string) *table { return all }
	for i, s := range sections {
		all.add("", roman[i]+". "+orElse(t.Terms.Subject(s.Subject), h.NoSubject)+" ("+t.Number(s.Registered)+")", "", "", "", "", "")
		for n, at := range s.Rows {
			row := listedRows(r.list, found[at:at+1])[0]
			v.Rows = append(v.Rows, row)
			all.add(strconv.Itoa(n+1), row.Name, row.Registrant, row.Place, row.Field, r.list.UnitName(found[at].Unit), t.Terms.Verdict(row.Verdict))
			v.Total.Conflicts += btoi(row.Conflict)
		}
		v.Total.Registered += s.Registered
		v.Total.Recognised += s.Recognised
		v.Total.Exemplary += s.Exemplary
		v.Total.Collective += s.Collective
		v.Total.Individual += s.Individual
		v.Total.Household += s.Household
	}
	return made, nil
}

var roman = [...]string{"I", "II", "III", "IV"}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
