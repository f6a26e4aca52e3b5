package main

import (
	"errors"
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

func (p *program) joinCommand() *cobra.Command {
	var fingerprint, officer string
	var open bool
	c := p.command(p.t.CLI.Commands.Join, p.exactly(1), func(c *cobra.Command, args []string) error {
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
		if _, err := os.Stat(path); err == nil {
			for _, flag := range []string{"officer", "no-passphrase"} {
				if c.Flags().Changed(flag) {
					return misuse(p.t.Alone.RegisterIsThere(path, "--"+flag))
				}
			}
			return p.joinWith(guest, fingerprint != "")
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

// joinAnswer is the JSON of danvan join into a register that is there.
type joinAnswer struct {
	Register    string                `json:"register"`
	Unit        string                `json:"unit"`
	Above       string                `json:"above"`
	Backup      string                `json:"backup"`
	Differences []exchange.Difference `json:"differences,omitempty"`
	Again       []string              `json:"again,omitempty"` // codes of units below that joined before, and must be invited again
}

// joinWith lets the register that is there go on below the unit that invited it.
func (p *program) joinWith(guest *exchange.Guest, compared bool) error {
	return p.writing(func(r *store.Register) error {
		if err := guest.Fits(r); err != nil {
			return err
		}
		a := joinAnswer{Register: r.Path(), Unit: guest.To.Code, Above: guest.From.Code}
		var err error
		if a.Backup, err = r.BackupOnce(p.now(), "join"); err != nil {
			return err
		}
		if a.Differences, a.Again, err = guest.JoinWith(r); err != nil {
			return err
		}
		if !compared {
			p.note(p.t.CLI.Say.Exchange.CompareInviter(guest.From.Name, guest.Fingerprint.Spoken()))
		}
		err = p.answer(a, func(w io.Writer) {
			line(w, p.t.Alone.Joined(guest.To.Name, guest.From.Name))
			for _, d := range a.Differences {
				line(w, "  "+p.t.Alone.Difference(d))
			}
			if len(a.Again) > 0 {
				line(w, "! "+p.t.Alone.InviteAgain(a.Again))
			}
			line(w, p.t.Alone.JoinedNext)
		})
		return errors.Join(err, needsPersonIf(len(a.Again) > 0))
	})
}
