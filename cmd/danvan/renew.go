package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
)

// renewCommand gives the register a new life, where its disk was put back to an earlier day and it went on from there.
func (p *program) renewCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Renew, p.exactly(0), func(*cobra.Command, []string) error {
		return p.writing(func(r *store.Register) error {
			backup, err := r.BackupOnce(p.now(), "renew")
			if err != nil {
				return err
			}
			done, err := r.Renew()
			if err != nil {
				return err
			}
			return p.answer(struct {
				Backup  string `json:"backup"`
				Changes int    `json:"changes"` // written anew
			}{backup, done.Changes}, func(io.Writer) {
				p.note(p.t.CLI.Say.Keys.Renewed(done.Changes))
				p.note(p.t.CLI.Say.Keys.RenewedNext)
			})
		})
	})
}
