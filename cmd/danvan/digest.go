package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
)

func (p *program) digestCommand() *cobra.Command {
	var code string
	c := p.command(p.t.CLI.Commands.Digest, p.exactly(0), func(*cobra.Command, []string) error {
		type answer struct {
			Digest string `json:"digest"`
			Spoken string `json:"spoken"`
			Unit   string `json:"unit,omitempty"`
		}
		return p.reading(func(tx *store.Tx) error {
			var of *record.ID
			if code != "" {
				u, err := p.unitByCode(tx, code)
				if err != nil {
					return err
				}
				of = &u.ID
			}
			d, err := tx.Digest(of)
			if err != nil {
				return err
			}
			return p.answer(answer{d.String(), d.Spoken(), code}, func(w io.Writer) {
				line(w, d.Spoken())
				line(w, d.String())
			})
		})
	})
	c.Flags().StringVar(&code, "unit", "", p.t.CLI.Flags.UnitDigest)
	return c
}
