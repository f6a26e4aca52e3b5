package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

func (p *program) exportCommand() *cobra.Command {
	var o exchange.ExportOptions
	var dst outFile
	c := p.command(p.t.CLI.Commands.Export, p.exactly(0), func(*cobra.Command, []string) error {
		if err := dst.check(p); err != nil {
			return err
		}
		o.Dst, o.Over = dst.path, dst.force
		return p.writing(func(r *store.Register) error {
			key, err := p.unlock(r)
			if err != nil {
				return err
			}
			e, err := exchange.Export(r, key, o)
			if err != nil {
				return err
			}
			answer := struct {
				Path      string `json:"path"`
				To        string `json:"to"`
				Serial    uint64 `json:"serial"`
				Streams   int    `json:"streams"`
				Changes   int    `json:"changes"`
				Bytes     int    `json:"bytes"`
				Encrypted bool   `json:"encrypted"`
			}{e.Path, e.To, e.Serial, e.Streams, e.Changes, e.Bytes, e.Encrypted}
			return p.answer(answer, func(w io.Writer) {
				line(w, e.Path)
				dst.told(p, e.Path)
				p.note(p.t.CLI.Say.Exchange.Exported(int(e.Serial), e.ToName, e.Changes, e.Bytes))
				if !e.Encrypted && !o.Plain {
					p.note(p.t.CLI.Say.Exchange.NoKeyToEncrypt(e.ToName))
				}
			})
		})
	})
	f := c.Flags()
	dst.flags(p, f, p.t.CLI.Flags.OutputBundle)
	f.StringVar(&o.To, "to", "", p.t.CLI.Flags.To)
	f.BoolVar(&o.Full, "full", false, p.t.CLI.Flags.Full)
	f.BoolVar(&o.Plain, "plain", false, p.t.CLI.Flags.Plain)
	return c
}
