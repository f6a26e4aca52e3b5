package main

import (
	"github.com/spf13/cobra"

	"danvan/sync/exchange"
)

func (p *program) joinCommand() *cobra.Command {
	var fingerprint, officer string
	var open bool
	c := p.command(p.t.CLI.Commands.Join, p.exactly(1), func(_ *cobra.Command, args []string) error {
		guest, err := exchange.OpenInvitation(args[0])
		if err != nil {
			return err
		}
		if fingerprint != "" {
			same, err := guest.Fingerprint.Matches(fingerprint)
			if err != nil {
				return err
			}
			if !same {
				return fail(p.t.CLI.Say.Refusals.OtherInviter(guest.From.Name, guest.Fingerprint.Spoken()))
			}
		}
		path, err := p.newRegisterPath()
		if err != nil {
			return err
		}
		passphrase, err := p.newPassphrase(open)
		if err != nil {
			return err
		}
		r, err := guest.Join(path, officer, passphrase)
		if err != nil {
			return err
		}
		defer r.Close() //nolint:errcheck // everything is on the disk
		if fingerprint == "" {
			p.note(p.t.CLI.Say.Exchange.CompareInviter(guest.From.Name, guest.Fingerprint.Spoken()))
		}
		return p.newRegister(r, passphrase)
	})
	f := c.Flags()
	f.StringVar(&fingerprint, "fingerprint", "", p.t.CLI.Flags.Fingerprint)
	f.StringVar(&officer, "officer", "", p.t.CLI.Flags.Officer)
	f.BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NoPassphrase)
	return c
}
