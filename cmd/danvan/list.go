package main

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
)

// listed is a participation with its model, in JSON.
type listed struct {
	ID         record.ID          `json:"id"` // of the participation
	Model      record.ID          `json:"model"`
	Name       string             `json:"name"`
	Unit       string             `json:"unit"` // code
	Field      string             `json:"field"`
	Year       int                `json:"year"`
	Subject    record.SubjectKind `json:"subject_kind"`
	Registrant string             `json:"registrant"`
	Place      string             `json:"place"`
	Standing   record.Standing    `json:"standing"`
	Verdict    record.Verdict     `json:"verdict"` // empty while nobody has appraised it
	Conflict   bool               `json:"conflict,omitempty"`
	Stage      stage              `json:"stage,omitempty"` // of the own unit's: how far it has come on its way up
}

func (p *program) listCommand() *cobra.Command {
	var year, limit int
	var unit, field, verdict, search, format string
	c := p.command(p.t.CLI.Commands.List, p.exactly(0), func(*cobra.Command, []string) error {
		if err := p.oneOf("--format", format, "", "table", "csv", "json"); err != nil {
			return err
		}
		if err := p.oneOf("--verdict", verdict, "", string(record.Recognised), string(record.Exemplary), string(record.NotRecognised), string(listing.NoVerdict)); err != nil {
			return err
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
			found := l.Find(q)
			of := len(found)
			if limit > 0 && limit < of {
				found = found[:limit]
			}
			way, err := ladderOf(tx)
			if err != nil {
				return err
			}
			rows := listedRows(l, way, found)
			switch {
			case p.json || format == "json":
				return writeJSON(p.out, rows)
			case format == "csv":
				return p.listTable(rows).csv(p.out)
			}
			p.listTable(rows).write(p.out, p.columns())
			p.note(p.t.CLI.Say.Listed(len(rows), of))
			return nil
		})
	})
	f := c.Flags()
	p.yearFlag(f, &year)
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.StringVar(&field, "field", "", p.t.CLI.Flags.Field)
	f.StringVar(&verdict, "verdict", "", p.t.CLI.Flags.Verdict)
	f.StringVar(&search, "search", "", p.t.CLI.Flags.Search)
	f.IntVar(&limit, "limit", 0, p.t.CLI.Flags.Limit)
	f.StringVar(&format, "format", "", p.t.CLI.Flags.FormatList)
	return c
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

func listedRows(l *listing.Listing, way *ladder, found []*listing.Row) []listed {
	tree := l.Tree()
	rows := make([]listed, len(found))
	for i, r := range found {
		code := r.Unit.String()
		if u := tree.Unit(r.Unit); u != nil {
			code = u.Code
		}
		rows[i] = listed{r.Participation, r.Model, r.Name, code, l.FieldName(r.Field), r.Year, r.Subject, r.Registrant, r.Place,
			r.Standing, r.Verdict, r.Conflict, way.row(r)}
	}
	return rows
}

func (p *program) listTable(rows []listed) *table {
	h := &p.t.CLI.Report
	t := &table{columns: []column{{heading: "ID"}, {heading: h.Code}, {heading: h.Year, right: true}, {heading: h.Name, wide: true},
		{heading: h.Field, wide: true}, {heading: h.Subject}, {heading: h.Registrant, wide: true}, {heading: h.Place, wide: true},
		{heading: h.Standing}, {heading: h.Verdict}}}
	staged := slices.ContainsFunc(rows, func(r listed) bool { return r.Stage != "" })
	if staged {
		t.columns = append(t.columns, column{heading: p.t.CLI.Say.Return.StageHead})
	}
	for _, r := range rows {
		verdict := p.t.Terms.Verdict(r.Verdict)
		if r.Conflict {
			verdict += " !"
		}
		cells := []string{r.ID.String(), r.Unit, strconv.Itoa(r.Year), r.Name, r.Field, p.t.Terms.Subject(r.Subject), r.Registrant, r.Place,
			p.t.Terms.Standing(r.Standing), verdict}
		if staged {
			cells = append(cells, p.t.CLI.Say.Return.Stage(string(r.Stage)))
		}
		t.add(cells...)
	}
	return t
}
