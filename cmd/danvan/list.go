package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

// listed is a participation with its model, in JSON, and how far it has come on its way up where it is the own unit's.
type listed struct {
	report.Listed
	Stage string `json:"stage,omitempty"`
}

func (p *program) listCommand() *cobra.Command {
	var year, limit int
	var unit, field, verdict, search, format, on, open string
	var public bool
	var dst outFile
	c := p.command(p.t.CLI.Commands.List, p.between(0, 1), func(c *cobra.Command, args []string) error {
		if err := p.form(&format, "table", "csv", "json", "xlsx"); err != nil {
			return err
		}
		if limit < 0 || limit == 0 && c.Flags().Changed("limit") {
			return misuse(p.t.CLI.Usage.FlagBadValue("--limit", strconv.Itoa(limit), "1, 2, 3…"))
		}
		if err := dst.check(p); err != nil {
			return err
		}
		if err := p.oneOf("--verdict", verdict, "", string(record.Recognised), string(record.Exemplary), string(record.NotRecognised), string(listing.NoVerdict)); err != nil {
			return err
		}
		if err := p.oneOf("--open", open, "", "field", "subject"); err != nil {
			return err
		}
		if len(args) > 0 {
			s, err := p.sheetNamed(args[0])
			if err != nil {
				return err
			}
			for _, flag := range []string{"year", "field", "verdict", "public", "open"} {
				if c.Flags().Changed(flag) && (flag != "year" || s.Column(flag) == nil) {
					return misuse(p.t.CLI.Usage.FlagElsewhere("--"+flag, "list "+s.Name, "list"))
				}
			}
			day, err := p.dayOf(s, on)
			if err != nil {
				return err
			}
			return p.listSheet(s, unit, list.Query{Year: year, Search: search, On: day}, limit, dst, format)
		}
		if on != "" {
			return misuse(p.t.CLI.Usage.FlagElsewhere("--on", "list", lasting()))
		}
		return p.reading(func(tx *store.Tx) error {
			l, err := listing.Load(tx)
			if err != nil {
				return err
			}
			q := listing.Query{Year: year, Verdict: record.Verdict(verdict), Search: vi.CleanLine(search)}
			if unit != "" {
				u, err := p.unitByCode(tx, unit)
				if err != nil {
					return err
				}
				q.Unit = u.ID
			}
			if field != "" {
				if q.Only, err = p.onlyField(tx, field); err != nil {
					return err
				}
			}
			if open != "" {
				q.Only = leftOpen(q.Only, open)
			}
			found := l.Find(q)
			if public {
				var held int
				if found, held, err = official.InPublic(tx, found, record.Date(vi.DateOf(p.now()).String())); err != nil {
					return err
				}
				if held > 0 {
					p.note(p.t.CLI.Say.NotPublic(held))
				}
			}
			of := len(found)
			if limit > 0 && limit < of {
				found = found[:limit]
			}
			way, err := exchange.WayOf(tx)
			if err != nil {
				return err
			}
			rows := &listedRows{l, way, found}
			return p.deliver(dst, format, func(w io.Writer) error {
				if limited := len(found) < of; limited && format != "" && format != "table" {
					p.note(p.t.CLI.Say.Listed(len(found), of))
				}
				switch format {
				case "json":
					return writeEach(w, len(found), func(i int) any { return rows.at(i) })
				case "csv", "xlsx":
					return p.listPaper(rows).Write(w, paper.Format(format), p.t)
				}
				tableOf(p.listPaper(rows), p.t).write(w, p.room(dst.path))
				p.note(p.t.CLI.Say.Listed(len(found), of))
				return nil
			})
		})
	})
	f := c.Flags()
	p.yearFlag(f, &year)
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.StringVar(&field, "field", "", p.t.CLI.Flags.Field)
	f.StringVar(&verdict, "verdict", "", p.t.CLI.Flags.Verdict)
	f.StringVar(&open, "open", "", p.t.CLI.Flags.Open)
	f.BoolVar(&public, "public", false, p.t.CLI.Flags.Public)
	f.StringVar(&search, "search", "", p.t.CLI.Flags.Search)
	f.StringVar(&on, "on", "", p.t.CLI.Flags.On)
	f.IntVar(&limit, "limit", 0, p.t.CLI.Flags.Limit)
	f.StringVar(&format, "format", "", p.t.CLI.Flags.FormatList)
	dst.flags(p, f, p.t.CLI.Flags.OutputFile)
	return c
}

// lasting names the lists of what holds from one date to another.
func lasting() string {
	var names []string
	for _, s := range sheet.All() {
		if s.Lasts() {
			names = append(names, s.Name)
		}
	}
	return "list " + strings.Join(names, ", ")
}

// dayOf reads the day on which lines of a sheet are to hold; "" for none.
func (p *program) dayOf(s *sheet.Sheet, typed string) (record.Date, error) {
	if typed == "" {
		return "", nil
	}
	if !s.Lasts() {
		return "", misuse(p.t.CLI.Usage.FlagElsewhere("--on", "list "+s.Name, lasting()))
	}
	d, err := vi.ParseDate(vi.CleanLine(typed), p.hints())
	if err != nil {
		return "", misuse(p.t.CLI.Usage.FlagBadValue("--on", typed, "5/10/2026"))
	}
	return record.Date(d.String()), nil
}

// form settles the form of an answer from --format and --json, which may not say two things.
func (p *program) form(format *string, choices ...string) error {
	if err := p.oneOf("--format", *format, append(choices, "")...); err != nil {
		return err
	}
	if p.json {
		if *format != "" && *format != "json" {
			return misuse(p.t.CLI.Usage.FlagBadValue("--format", *format, "json (--json)"))
		}
		*format = "json"
	}
	return nil
}

// oneOf refuses a flag's value that is none of its choices.
func (p *program) oneOf(flag, value string, choices ...string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	want := ""
	for _, c := range choices {
		if c != "" && want != "" {
			want += ", "
		}
		want += c
	}
	return misuse(p.t.CLI.Usage.FlagBadValue(flag, value, want))
}

// leftOpen is the condition that a row's field, or its kind of subject, was left open, beside another.
func leftOpen(also func(*listing.Row) bool, what string) func(*listing.Row) bool {
	return func(r *listing.Row) bool {
		open := r.Field.IsZero()
		if what == "subject" {
			open = r.Subject == ""
		}
		return open && (also == nil || also(r))
	}
}

// onlyField is the condition that a row's field is called so, in whatever list it is.
func (p *program) onlyField(tx *store.Tx, name string) (func(*listing.Row) bool, error) {
	all, err := tx.EveryField()
	if err != nil {
		return nil, err
	}
	ids := map[record.ID]bool{}
	want := vi.Fold(name)
	for id, f := range all {
		if vi.Fold(f.Name) == want || f.Code != "" && vi.Fold(f.Code) == want {
			ids[id] = true
		}
	}
	if len(ids) == 0 {
		return nil, fail(p.t.CLI.Say.Refusals.NoField(name))
	}
	return func(r *listing.Row) bool { return ids[r.Field] }, nil
}

// listedRows are rows, each put into words when it is asked for.
type listedRows struct {
	of    *listing.Listing
	way   *exchange.Way
	found []*listing.Row
}

func (rs *listedRows) at(i int) listed {
	r := rs.found[i]
	return listed{report.ListedOf(rs.of, r), stageOf(rs.way, r)}
}

// listPaper is the list as a table; it stands alone, without a heading.
func (p *program) listPaper(rows *listedRows) *paper.Document {
	h := &p.t.CLI.Report
	d := &paper.Document{Name: p.t.Models.Title, Columns: []paper.Column{{Heading: "ID", Width: 18}, {Heading: h.Code, Width: 11}, {Heading: h.Year, Number: true},
		{Heading: h.Name, Width: 44}, {Heading: h.Field, Width: 24}, {Heading: h.Subject}, {Heading: h.Registrant, Width: 24}, {Heading: h.Place, Width: 24},
		{Heading: h.Standing}, {Heading: h.Verdict, Width: 16}}, Rows: len(rows.found)}
	staged := slices.ContainsFunc(rows.found, func(r *listing.Row) bool { return stageOf(rows.way, r) != "" })
	if staged {
		d.Columns = append(d.Columns, paper.Column{Heading: p.t.CLI.Say.Return.StageHead})
	}
	d.Row = func(i int) paper.Row {
		r := rows.at(i)
		verdict := p.t.Terms.Verdict(r.Verdict)
		if r.Conflict {
			verdict += " !"
		}
		cells := []paper.Cell{paper.Text(r.ID.String()), paper.Text(r.Unit), paper.Year(r.Year), paper.Text(r.Name), paper.Text(r.Field),
			paper.Text(p.t.Terms.Subject(r.Subject)), paper.Text(r.Registrant), paper.Text(r.Place), paper.Text(p.t.Terms.Standing(r.Standing)), paper.Text(verdict)}
		if staged {
			cells = append(cells, paper.Text(p.t.CLI.Say.Return.Stage(r.Stage)))
		}
		return paper.Row{Cells: cells}
	}
	return d
}
