package main

import (
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"danvan/store"
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
	p.yearFlag(f, &year)
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
