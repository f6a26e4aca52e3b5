package main

import (
	"context"

	"github.com/spf13/cobra"
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
func (p *program) screenOn(context.Context, string) error {
	return misuse(p.t.CLI.Say.Refusals.NeedsTerminal)
}
