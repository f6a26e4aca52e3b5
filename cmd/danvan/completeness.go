package main

import (
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/paper/report"
)

func (p *program) completenessCommand() *cobra.Command {
	var s spanFlags
	c := p.command(p.t.CLI.Commands.Completeness, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		span, err := p.period(c, &s)
		if err != nil {
			return err
		}
		return p.reading(func(tx *store.Tx) error {
			_, unit, err := p.unitOr(tx, "")
			if err != nil {
				return err
			}
			rows, err := listing.Load(tx)
			if err != nil {
				return err
			}
			counted, err := exchange.Completeness(tx, rows, span, p.now())
			if err != nil {
				return err
			}
			if err := p.answer(report.CompletenessReport{Report: counted, Rate: counted.Total.Rate()}, func(w io.Writer) { p.printCompleteness(w, counted, unit, span) }); err != nil {
				return err
			}
			return counted.Check()
		})
	}
	p.spanFlags(c.Flags(), &s)
	return c
}

func (p *program) printCompleteness(w io.Writer, r *completeness.Report, unit *store.Unit, span record.Interval) {
	say, h := &p.t.CLI.Say.Due, &p.t.CLI.Report
	line(w, say.Title(p.t.StretchOf(span), unit.Name))
	line(w, "")
	t := table{columns: []column{{heading: h.Code}, {heading: h.Unit, wide: true}, {heading: say.HeadState}, {heading: say.HeadEntries, right: true},
		{heading: say.HeadDue}, {heading: say.HeadArrived}, {heading: say.HeadNote, wide: true}}}
	for _, row := range r.Rows {
		state, due, arrived := say.State(string(row.State)), "", ""
		if row.Late {
			state += ", " + say.Late
		}
		var day vi.Date
		if day.UnmarshalText([]byte(row.Due)) == nil && row.Due != "" {
			due = vi.FormatDate(day)
		}
		if row.Arrived != 0 {
			arrived = p.t.Date(time.UnixMilli(row.Arrived).In(p.now().Location()))
		}
		t.add(row.Unit, strings.Repeat("  ", row.Depth-1)+row.Name, state, p.t.Number(row.Entries), due, arrived, strings.Join(p.whyPartial(&row), ", "))
	}
	t.write(w, p.columns())
	line(w, "")
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Changed > 0 {
			line(w, say.ChangedOf(row.Unit, row.Name))
			for _, c := range row.Changes {
				line(w, "  "+p.t.Moment(c.At.Local())+"  "+p.t.LateChange(c)+"  ("+c.Author+")")
			}
			line(w, "")
		}
	}
	line(w, say.Sent(r.Total.Sent, r.Total.Due, r.Total.Complete, r.Total.Late)+" "+p.t.Share(r.Total.Rate()))
}

// whyPartial says what is behind a row's state.
func (p *program) whyPartial(row *completeness.Row) (notes []string) {
	say := &p.t.CLI.Say.Due
	add := func(is bool, note string) {
		if is {
			notes = append(notes, note)
		}
	}
	add(row.Asked > 0, p.t.Terms.Kind(record.ValueKind)+": "+p.t.Month.Given(row.Given, row.Asked))
	add(row.Conflicts > 0, say.Conflicts(row.Conflicts))
	add(row.Behind, say.BundleMissing)
	add(row.Missing, say.ClosedMissing)
	add(row.Figures, say.FiguresAlone)
	add(row.Disagree, say.Disagrees)
	add(row.Closed && !row.Disagree && !row.Missing, say.Closes)
	add(row.Changed > 0, say.Changed(row.Changed))
	return notes
}
