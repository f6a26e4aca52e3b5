package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
)

func (p *program) restoreCommand() *cobra.Command {
	var replace bool
	c := p.command(p.t.CLI.Commands.Restore, p.exactly(1), func(_ *cobra.Command, args []string) error {
		path, err := p.newRegisterPath()
		if err != nil {
			return err
		}
		was, _ := store.LockOf(path) // there may be none
		var rep *store.Report
		var aside string
		err = p.unlocked(func() (err error) { rep, aside, err = p.restore(args[0], path, replace); return err })
		if store.IsCode(err, store.Exists) {
			return fail(p.t.CLI.Say.Refusals.RestoreExists(path))
		}
		if err != nil {
			return err
		}
		var lack store.Lack
		if aside != "" {
			_ = p.unlocked(func() error { lack = store.LackOf(path, aside); return nil })
		}
		answer := struct {
			Path    string `json:"path"`
			Aside   string `json:"aside,omitempty"`
			Records int    `json:"records"`
			Changes int    `json:"changes"`
			Lacks   uint64 `json:"lacks,omitempty"` // changes that the register put aside has
		}{path, aside, rep.Records, rep.Changes, lack.Changes}
		err = p.answer(answer, func(w io.Writer) {
			line(w, path)
			p.note(p.t.CLI.Say.Restored(rep.Records, rep.Changes))
			if aside != "" {
				p.note(p.t.CLI.Say.PutAside(aside))
			}
			for _, l := range p.t.Lack(lack, aside) {
				p.note("! " + l)
			}
			if is, err := store.LockOf(path); err == nil && was != nil && is == nil {
				p.note("! " + p.t.Seal.NowOpen)
			}
		})
		return errors.Join(err, needsPersonIf(lack.Was != ""))
	})
	c.Flags().BoolVar(&replace, "replace", false, p.t.CLI.Flags.Replace)
	return c
}

// restore makes the register from a backup. With replace, a register that is in the way gets the name aside, and at no
// moment is there none.
func (p *program) restore(backup, path string, replace bool) (rep *store.Report, aside string, err error) {
	if !replace || !exists(path) {
		rep, err = store.Restore(backup, path)
		return rep, "", err
	}
	aside = store.AsideName(path, p.now())
	rep, err = store.Replace(backup, path, aside)
	return rep, aside, err
}

func exists(path string) bool { _, err := os.Lstat(path); return err == nil }
