package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/store/vi"
)

// period is what books are closed for.
func (p *program) period(c *cobra.Command, s *spanFlags) (record.Interval, error) {
	i, err := p.interval(c, s)
	return record.Interval(i.String()), err
}

// closeCommand declares the books of the own unit closed, or open again.
func (p *program) closeCommand() *cobra.Command {
	var s spanFlags
	var nothing, reopen bool
	c := p.command(p.t.CLI.Commands.Close, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		span, err := p.period(c, &s)
		if err != nil {
			return err
		}
		rec := &record.Closing{Span: span, Nothing: nothing && !reopen}
		if !reopen {
			rec.Date = record.Date(p.now().Format("2006-01-02"))
		}
		err = p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error { return completeness.Close(w, rec) })
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			Span    record.Interval `json:"span"`
			Closed  bool            `json:"closed"`
			Nothing bool            `json:"nothing"`
		}{rec.Span, rec.Closed(), rec.Nothing}, func(io.Writer) {
			say := &p.t.CLI.Say.Due
			tell := say.Closed
			switch {
			case reopen:
				tell = say.Reopened
			case nothing:
				tell = say.ClosedNothing
			}
			p.note(tell(p.t.StretchOf(span)))
		})
	}
	f := c.Flags()
	p.spanFlags(f, &s)
	f.BoolVar(&nothing, "nothing", false, p.t.CLI.Flags.Nothing)
	f.BoolVar(&reopen, "reopen", false, p.t.CLI.Flags.Reopen)
	return c
}

// dueCommand says until when the units below are to report.
func (p *program) dueCommand() *cobra.Command {
	var s spanFlags
	var typed string
	c := p.command(p.t.CLI.Commands.Due, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		span, err := p.period(c, &s)
		if err != nil {
			return err
		}
		if typed == "" {
			return misuse(p.t.CLI.Usage.NeedsFlag("--date", c.CommandPath()))
		}
		day, err := vi.ParseDate(typed, vi.DateHints{Year: span.Year()})
		if err != nil {
			return err
		}
		var rec *record.Period
		err = p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				me := w.Me().Unit
				rec = &record.Period{Unit: me, Span: span, Due: record.Date(day.String())}
				if err := p.acceptable(record.PeriodKind, rec, ""); err != nil {
					return err
				}
				_, err := w.Put(record.CatalogOf(me, record.PeriodKind, record.PeriodID(me, rec.Span)), rec, nil, "")
				return err
			})
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			Span record.Interval `json:"span"`
			Due  record.Date     `json:"due"`
		}{rec.Span, rec.Due}, func(io.Writer) {
			say := &p.t.CLI.Say.Due
			p.note(say.DueSaved(p.t.StretchOf(span), vi.FormatDate(day)))
		})
	}
	f := c.Flags()
	p.spanFlags(f, &s)
	f.StringVar(&typed, "date", "", p.t.CLI.Flags.DueDate)
	return c
}
