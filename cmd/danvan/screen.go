package main

import (
	"context"

	"github.com/spf13/cobra"

	"danvan/ui/app"
	"danvan/ui/theme"
)

// openScreen is danvan without a command.
func (p *program) openScreen(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return p.unknownCommand(c, args[0])
	}
	if err := p.needsTerminal(); err != nil {
		return err
	}
	path, err := p.newRegisterPath()
	if err != nil {
		return err
	}
	return p.screenOn(c.Context(), path)
}

// needsTerminal refuses the screen where there is nothing to draw on and nobody to type.
func (p *program) needsTerminal() error {
	_, in := terminal(p.in)
	_, out := terminal(p.screen)
	if in && out {
		return nil
	}
	return misuse(p.t.CLI.Say.Refusals.NeedsTerminal)
}

// screenOn opens the screen on a register.
func (p *program) screenOn(ctx context.Context, path string) error {
	return app.Run(ctx, app.Options{Path: path, Lang: p.t.Lang, Theme: theme.FromEnv(p.getenv), Now: p.now})
}
