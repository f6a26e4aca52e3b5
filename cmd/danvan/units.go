package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/exchange"
)

// unitsAnswer is the JSON of danvan units.
type unitsAnswer struct {
	DryRun      bool                      `json:"dry_run"`
	Backup      string                    `json:"backup,omitempty"`
	Differences []exchange.UnitDifference `json:"differences"`
	Left        int                       `json:"left"` // that wait for a person
}

func (p *program) unitsCommand() *cobra.Command {
	var dryRun bool
	var ended string
	c := p.command(p.t.Alone.Units, p.between(0, 1), func(_ *cobra.Command, args []string) error {
		on, err := p.lastDay(ended)
		if err != nil {
			return err
		}
		var list io.Reader
		if len(args) > 0 {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close() //nolint:errcheck // only read
			list = f
		}
		units, err := exchange.ReadUnits(list)
		if err != nil {
			return err
		}
		a := unitsAnswer{DryRun: dryRun}
		if dryRun {
			err = p.reading(func(tx *store.Tx) (err error) { a.Differences, err = units.Compare(tx, on); return err })
		} else {
			err = p.writing(func(r *store.Register) (err error) {
				if a.Backup, err = r.BackupOnce(p.now(), "units"); err != nil {
					return err
				}
				a.Differences, err = units.Take(r, on)
				return err
			})
		}
		if err != nil {
			return err
		}
		for _, d := range a.Differences {
			a.Left += btoi(!d.Done)
		}
		err = p.answer(a, func(w io.Writer) {
			for _, d := range a.Differences {
				line(w, map[bool]string{true: "  ", false: "! "}[d.Done]+p.t.Alone.UnitDifference(d))
			}
			line(w, p.t.Alone.UnitsDone(len(a.Differences)-a.Left, a.Left, dryRun))
		})
		return errors.Join(err, needsPersonIf(a.Left > 0))
	})
	c.Flags().BoolVar(&dryRun, "dry-run", false, p.t.CLI.Flags.DryRun)
	c.Flags().StringVar(&ended, "ended", "", p.t.Alone.EndedFlag)
	return c
}

// lastDay reads the last day of units that have ended; "" for none.
func (p *program) lastDay(typed string) (record.Date, error) {
	if typed == "" {
		return "", nil
	}
	if d, err := vi.ParseDate(vi.CleanLine(typed), p.hints()); err == nil && len(d.String()) == len("2006-01-02") {
		return record.Date(d.String()), nil
	}
	return "", misuse(p.t.CLI.Usage.FlagBadValue("--ended", typed, "31/12/2026"))
}
