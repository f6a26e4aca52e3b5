package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

func (p *program) acceptCommand() *cobra.Command {
	var fingerprint string
	c := p.command(p.t.CLI.Commands.Accept, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			key, err := exchange.Accept(r, args[0], fingerprint)
			if err != nil {
				return err
			}
			f, err := identity.Public(key.Public).Fingerprint()
			if err != nil {
				return err
			}
			answer := struct {
				Unit    string `json:"unit"`
				Officer string `json:"officer"`
				keyAnswer
			}{args[0], key.Officer, printOf(f)}
			return p.answer(answer, func(w io.Writer) {
				p.note(p.t.CLI.Say.Exchange.Accepted(args[0], answer.Spoken))
				if fingerprint == "" {
					p.note(p.t.CLI.Say.Exchange.CompareAccepted)
				}
			})
		})
	})
	c.Flags().StringVar(&fingerprint, "fingerprint", "", p.t.CLI.Flags.Fingerprint)
	return c
}
