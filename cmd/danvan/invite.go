package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

func (p *program) inviteCommand() *cobra.Command {
	var dst outFile
	var alone bool
	c := p.command(p.t.CLI.Commands.Invite, p.exactly(1), func(_ *cobra.Command, args []string) error {
		if err := dst.check(p); err != nil {
			return err
		}
		return p.writing(func(r *store.Register) error {
			key, err := p.unlock(r)
			if err != nil {
				return err
			}
			f, err := key.Public().Fingerprint()
			if err != nil {
				return err
			}
			invite := exchange.InviteOver
			if alone {
				invite = exchange.InviteAlone
			}
			path, err := invite(r, key, args[0], dst.path, dst.force)
			if err != nil {
				return err
			}
			answer := struct {
				Path string `json:"path"`
				Unit string `json:"unit"`
				keyAnswer
			}{path, args[0], printOf(f)}
			return p.answer(answer, func(w io.Writer) {
				line(w, path)
				dst.told(p, path)
				p.note(p.t.CLI.Say.Exchange.Invited(args[0], answer.Spoken))
			})
		})
	})
	c.Flags().BoolVar(&alone, "alone", false, p.t.Alone.InviteFlag)
	dst.flags(p, c.Flags(), p.t.CLI.Flags.OutputBundle)
	return c
}
