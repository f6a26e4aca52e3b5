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
	var open, dryRun bool
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
			return p.joinWith(guest, fingerprint != "", dryRun)
		}
		if dryRun { // there is nothing yet that could become different
			return misuse(p.t.Alone.NoRegisterToJoin(path))
		}
		passphrase, err := p.newPassphrase(open)
		if err != nil {
			return err
		}
		r, err := guest.Join(path, officer, passphrase, nil)
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
	f.BoolVar(&dryRun, "dry-run", false, p.t.CLI.Flags.DryRun)
	f.BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NoPassphrase)
	return c
}

// joinAnswer is the JSON of danvan join into a register that is there.
type joinAnswer struct {
	DryRun      bool                  `json:"dry_run,omitempty"`
	Register    string                `json:"register"`
	Unit        string                `json:"unit"`
	Above       string                `json:"above"`
	Backup      string                `json:"backup"`
	Differences []exchange.Difference `json:"differences,omitempty"`
	Again       []string              `json:"again,omitempty"` // codes of units below that joined before, and must be invited again
}

// joinWith lets the register that is there go on below the unit that invited it; a dry run only tells what would be
// different.
func (p *program) joinWith(guest *exchange.Guest, compared, dryRun bool) error {
	return p.writing(func(r *store.Register) error {
		if err := guest.Fits(r); err != nil {
			return err
		}
		a := joinAnswer{DryRun: dryRun, Register: r.Path(), Unit: guest.To.Code, Above: guest.From.Code}
		join, done, next := guest.JoinWith, p.t.Alone.Joined, p.t.Alone.JoinedNext
		var err error
		if dryRun {
			join, done, next = guest.Preview, p.t.Alone.WouldJoin, p.t.Alone.JoinNotYet
		} else if a.Backup, err = r.BackupOnce(p.now(), "join"); err != nil {
			return err
		}
		if a.Differences, a.Again, err = join(r); err != nil {
			return err
		}
		if !compared {
			p.note(p.t.CLI.Say.Exchange.CompareInviter(guest.From.Name, guest.Fingerprint.Spoken()))
		}
		err = p.answer(a, func(w io.Writer) {
			line(w, done(guest.To.Name, guest.From.Name))
			for _, d := range a.Differences {
				line(w, "  "+p.t.Alone.Difference(d))
			}
			if len(a.Again) > 0 {
				line(w, "! "+p.t.Alone.InviteAgain(a.Again))
			}
			line(w, next)
		})
		return errors.Join(err, needsPersonIf(len(a.Again) > 0))
	})
}
