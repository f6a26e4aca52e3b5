package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/vi"
	"danvan/ui/paper"
	"danvan/ui/paper/list"
)

func (p *program) templateCommand() *cobra.Command {
	var dst outFile
	c := p.command(p.t.CLI.Commands.Template, p.exactly(1), func(_ *cobra.Command, args []string) error {
		s, err := p.sheetNamed(args[0])
		if err != nil {
			return err
		}
		if dst.path == "" {
			return misuse(p.t.CLI.Usage.NeedsFlag("--output", "template"))
		}
		return p.reading(func(tx *store.Tx) error {
			offers, err := list.ReadOffers(tx, p.t, s, vi.DateOf(p.now()))
			if err != nil {
				return err
			}
			return p.deliver(dst, "xlsx", func(w io.Writer) error { return list.Template(p.t, s, offers).Write(w, paper.XLSX, p.t) })
		})
	})
	dst.flags(p, c.Flags(), p.t.CLI.Flags.OutputFile)
	return c
}
