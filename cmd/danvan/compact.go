package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
)

func (p *program) compactCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Compact, p.exactly(0), func(*cobra.Command, []string) error {
		path, err := p.registerPath()
		if err != nil {
			return err
		}
		aside := store.AsideName(path, p.now())
		var c store.Compacted
		err = p.unlocked(func() (err error) { c, err = store.Compact(path, aside); return err })
		if err != nil {
			return err
		}
		answer := struct {
			Path   string `json:"path"`
			Aside  string `json:"aside"`
			Before int64  `json:"before"`
			After  int64  `json:"after"`
		}{path, aside, c.Before, c.After}
		return p.answer(answer, func(w io.Writer) {
			line(w, path)
			p.note(p.t.CLI.Say.Compacted(c.Before, c.After))
			p.note(p.t.CLI.Say.PutAside(aside))
		})
	})
}
