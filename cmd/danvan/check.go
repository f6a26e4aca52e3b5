package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
)

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
				return
			}
			line(w, say.CheckedDamaged(len(rep.Problems)))
			for _, problem := range rep.Problems {
				line(w, "  "+problem)
			}
			line(w, say.CheckedNext)
		})
		return errors.Join(err, needsPersonIf(!rep.OK))
	})
}

// check reads the register whole. One that is too damaged to be opened is a finding, not a failure.
func (p *program) check() (*store.Report, error) {
	var rep *store.Report
	err := p.withRegister(true, func(r *store.Register) (err error) {
		rep, err = listing.Check(r)
		return err
	})
	if store.IsCode(err, store.Damaged) {
		if rep == nil {
			rep = &store.Report{}
		}
		rep.OK, rep.Problems = false, append(rep.Problems, err.Error())
		err = nil
	}
	return rep, err
}
