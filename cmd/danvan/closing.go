package main

import (
	"io"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/store/vi"
)

// period is what --year and --half mean.
type period struct{ year, half int }

// span is the period as records hold it.
func (s period) span() record.Date {
	if s.half == 0 {
		return record.Date(strconv.Itoa(s.year))
	}
	return record.Date(strconv.Itoa(s.year) + "-H" + strconv.Itoa(s.half))
}

// periodFlags adds --year and --half; --half by itself is the first half of the year.
func (p *program) periodFlags(f *pflag.FlagSet, to *period) {
	p.yearFlag(f, &to.year)
	f.IntVar(&to.half, "half", 0, p.t.CLI.Flags.Half)
	f.Lookup("half").NoOptDefVal = "1"
}

func (p *program) checkPeriod(c *cobra.Command, s period) error {
	if s.year == 0 {
		return misuse(p.t.CLI.Usage.NeedsFlag("--year", c.CommandPath()))
	}
	if s.half < 0 || s.half > 2 {
		return misuse(p.t.CLI.Usage.FlagBadValue("--half", strconv.Itoa(s.half), "1, 2"))
	}
	return nil
}

// closeCommand declares the books of the own unit closed, or open again.
func (p *program) closeCommand() *cobra.Command {
	var s period
	var nothing, reopen bool
	c := p.command(p.t.CLI.Commands.Close, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := p.checkPeriod(c, s); err != nil {
			return err
		}
		rec := &record.Closing{Span: s.span(), Nothing: nothing && !reopen}
		if !reopen {
			rec.Date = record.Date(p.now().Format("2006-01-02"))
		}
		err := p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error { return completeness.Close(w, rec) })
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			Span    record.Date `json:"span"`
			Closed  bool        `json:"closed"`
			Nothing bool        `json:"nothing"`
		}{rec.Span, rec.Closed(), rec.Nothing}, func(io.Writer) {
			say := &p.t.CLI.Say.Due
			tell := say.Closed
			switch {
			case reopen:
				tell = say.Reopened
			case nothing:
				tell = say.ClosedNothing
			}
			p.note(tell(say.Span(s.year, s.half)))
		})
	}
	f := c.Flags()
	p.periodFlags(f, &s)
	f.BoolVar(&nothing, "nothing", false, p.t.CLI.Flags.Nothing)
	f.BoolVar(&reopen, "reopen", false, p.t.CLI.Flags.Reopen)
	return c
}

// dueCommand says until when the units below are to report.
func (p *program) dueCommand() *cobra.Command {
	var s period
	var typed string
	c := p.command(p.t.CLI.Commands.Due, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		if err := p.checkPeriod(c, s); err != nil {
			return err
		}
		if typed == "" {
			return misuse(p.t.CLI.Usage.NeedsFlag("--date", c.CommandPath()))
		}
		day, err := vi.ParseDate(typed, vi.DateHints{Year: s.year})
		if err != nil {
			return err
		}
		var rec *record.Period
		err = p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				me := w.Me().Unit
				rec = &record.Period{Unit: me, Span: s.span(), Due: record.Date(day.String())}
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
			Span record.Date `json:"span"`
			Due  record.Date `json:"due"`
		}{rec.Span, rec.Due}, func(io.Writer) {
			say := &p.t.CLI.Say.Due
			p.note(say.DueSaved(say.Span(s.year, s.half), vi.FormatDate(day)))
		})
	}
	f := c.Flags()
	p.periodFlags(f, &s)
	f.StringVar(&typed, "date", "", p.t.CLI.Flags.DueDate)
	return c
}
