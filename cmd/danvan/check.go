package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
)

// checked is what a check found, in JSON.
type checked struct {
	*store.Report
	Unsealed []string `json:"unsealed,omitempty"` // copies beside a sealed register that anybody can read
}

func (p *program) checkCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Check, p.exactly(0), func(*cobra.Command, []string) error {
		rep, err := p.check()
		if err != nil {
			return err
		}
		err = p.answer(rep, func(w io.Writer) {
			say := &p.t.CLI.Say
			if rep.OK {
				line(w, say.CheckedWhole(rep.Records, rep.Changes))
				for _, path := range rep.Unsealed {
					line(w, "! "+p.t.Seal.InClear(path))
				}
				return
			}
			line(w, say.CheckedDamaged(len(rep.Problems)))
			for _, problem := range rep.Problems {
				line(w, "  "+problem)
			}
			line(w, say.CheckedNext)
		})
		return errors.Join(err, needsPersonIf(!rep.OK || len(rep.Unsealed) > 0))
	})
}

// check reads the register whole. One that is too damaged to be opened is a finding, not a failure.
func (p *program) check() (rep checked, err error) {
	err = p.withRegister(true, func(r *store.Register) (err error) {
		if rep.Report, err = listing.Check(r); err == nil {
			rep.Unsealed, err = r.Unsealed()
		}
		return err
	})
	if store.IsCode(err, store.Damaged) {
		if rep.Report == nil {
			rep.Report = &store.Report{}
		}
		rep.OK, rep.Problems = false, append(rep.Problems, err.Error())
		err = nil
	}
	return rep, err
}
