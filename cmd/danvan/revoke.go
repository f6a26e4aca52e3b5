package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

func (p *program) revokeCommand() *cobra.Command {
	var o exchange.RevokeOptions
	c := p.command(p.t.CLI.Commands.Revoke, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			done, err := exchange.Revoke(r, args[0], o)
			if err != nil {
				return err
			}
			answer := struct {
				Unit    string `json:"unit"`
				Keys    int    `json:"keys"`
				Streams int    `json:"streams"` // that they have signed
				Changes int    `json:"changes"` // set aside
				Records int    `json:"records"` // that they were taken from
			}{Unit: args[0], Keys: done.Keys, Streams: done.Streams}
			if done.Aside != nil {
				answer.Changes, answer.Records = done.Aside.Changes, done.Aside.Records
			}
			return p.answer(answer, func(io.Writer) {
				p.note(p.t.CLI.Say.Exchange.Revoked(args[0], done.Keys))
				if answer.Changes > 0 {
					p.note(p.t.CLI.Say.Keys.SetAside(answer.Changes, answer.Records))
				}
			})
		})
	})
	c.Flags().StringVar(&o.Why, "why", "", p.t.CLI.Flags.Why)
	c.Flags().Uint64Var(&o.Until, "until", 0, p.t.CLI.Flags.Until)
	return c
}
