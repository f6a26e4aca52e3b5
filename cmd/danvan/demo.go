package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store/disk"
	"danvan/ui/app"
)

func (p *program) demoCommand() *cobra.Command {
	var keep string
	var guided bool
	c := p.command(p.t.CLI.Commands.Demo, p.exactly(0), func(c *cobra.Command, _ []string) error {
		if keep != "" {
			if err := disk.MakeFolder(keep, 0o700); err != nil {
				return err
			}
			path, err := p.makeDemo(keep)
			if err != nil {
				return err
			}
			return p.answer(pathAnswer{path}, func(w io.Writer) {
				line(w, path)
				p.note(p.t.CLI.Say.DemoMade)
			})
		}
		if err := p.needsTerminal(); err != nil {
			return err
		}
		dir, err := os.MkdirTemp("", "danvan-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir) //nolint:errcheck // a throw-away folder
		path, err := p.makeDemo(dir)
		if err != nil {
			return err
		}
		return p.screenOn(c.Context(), path, func(o *app.Options) { o.Demo, o.Tour = true, guided })
	})
	c.Flags().BoolVar(&p.linear, "linear", false, p.t.CLI.Flags.Linear)
	c.Flags().BoolVar(&guided, "tour", false, p.t.CLI.Flags.Tour)
	c.Flags().StringVar(&keep, "keep", "", p.t.CLI.Flags.Keep)
	return c
}
