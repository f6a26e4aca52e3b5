package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

func (p *program) revokeCommand() *cobra.Command {
	var why string
	c := p.command(p.t.CLI.Commands.Revoke, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			done, err := exchange.Revoke(r, args[0], exchange.RevokeOptions{Why: why})
			if err != nil {
				return err
			}
			answer := struct {
				Unit string `json:"unit"`
				Keys int    `json:"keys"`
			}{args[0], done.Keys}
			return p.answer(answer, func(w io.Writer) { p.note(p.t.CLI.Say.Exchange.Revoked(args[0], done.Keys)) })
		})
	})
	c.Flags().StringVar(&why, "why", "", p.t.CLI.Flags.Why)
	return c
}
