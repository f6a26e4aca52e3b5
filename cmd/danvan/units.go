package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// keyAnswer is a unit's key as it is compared over the telephone.
type keyAnswer struct {
	Fingerprint string `json:"fingerprint"`
	Spoken      string `json:"spoken"`
}

func printOf(f identity.Fingerprint) keyAnswer { return keyAnswer{f.String(), f.Spoken()} }

// keyOf gives the key of a register that was just opened or made.
func keyOf(r *store.Register, passphrase string) (keyAnswer, error) {
	key, err := exchange.Unlock(r, passphrase)
	if err != nil {
		return keyAnswer{}, err
	}
	f, err := key.Public().Fingerprint()
	return printOf(f), err
}

func (p *program) initCommand() *cobra.Command {
	var unit, units, fields, officer string
	var open bool
	c := p.command(p.t.CLI.Commands.Init, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		for flag, v := range map[string]string{"--unit": unit, "--units": units} {
			if v == "" {
				return misuse(p.t.CLI.Usage.NeedsFlag(flag, c.CommandPath()))
			}
		}
		tree, err := os.Open(units)
		if err != nil {
			return err
		}
		defer tree.Close() //nolint:errcheck // only read
		s := exchange.Setup{UnitCode: unit, Units: tree, Officer: officer, Now: p.now()}
		if fields != "" {
			f, err := os.Open(fields)
			if err != nil {
				return err
			}
			defer f.Close() //nolint:errcheck // only read
			s.Fields = f
		}
		if s.Path, err = p.newRegisterPath(); err != nil {
			return err
		}
		if s.Passphrase, err = p.newPassphrase(open); err != nil {
			return err
		}
		r, err := exchange.Init(s)
		if err != nil {
			return err
		}
		defer r.Close() //nolint:errcheck // everything is on the disk
		return p.newRegister(r, s.Passphrase)
	}
	f := c.Flags()
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitInit)
	f.StringVar(&units, "units", "", p.t.CLI.Flags.Units)
	f.StringVar(&fields, "fields", "", p.t.CLI.Flags.Fields)
	f.StringVar(&officer, "officer", "", p.t.CLI.Flags.Officer)
	f.BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NoPassphrase)
	return c
}

// newRegister tells of a register that was made.
func (p *program) newRegister(r *store.Register, passphrase string) error {
	key, err := keyOf(r, passphrase)
	if err != nil {
		return err
	}
	answer := struct {
		Register string `json:"register"`
		Unit     string `json:"unit"`
		Name     string `json:"name"`
		Above    string `json:"above,omitempty"`
		Units    int    `json:"units"` // at and below this one
		keyAnswer
	}{Register: r.Path(), keyAnswer: key}
	err = r.View(func(tx *store.Tx) error {
		_, u, err := p.unitOr(tx, "")
		if err != nil {
			return err
		}
		answer.Unit, answer.Name = u.Code, u.Name
		if u.Parent != nil {
			answer.Above = u.Parent.Code
		}
		u.Walk(func(*store.Unit) { answer.Units++ })
		return nil
	})
	if err != nil {
		return err
	}
	return p.answer(answer, func(w io.Writer) {
		line(w, answer.Register)
		p.note(p.t.CLI.Say.RegisterMade(answer.Name, answer.Unit, answer.Units))
		p.note(p.t.CLI.Say.OwnKey(key.Spoken))
	})
}

func (p *program) inviteCommand() *cobra.Command {
	var dst string
	c := p.command(p.t.CLI.Commands.Invite, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			key, err := p.unlock(r)
			if err != nil {
				return err
			}
			f, err := key.Public().Fingerprint()
			if err != nil {
				return err
			}
			path, err := exchange.Invite(r, key, args[0], dst)
			if err != nil {
				return err
			}
			answer := struct {
				Path string `json:"path"`
				Unit string `json:"unit"`
				keyAnswer
			}{path, args[0], printOf(f)}
			return p.answer(answer, func(w io.Writer) {
				line(w, path)
				p.note(p.t.CLI.Say.Exchange.Invited(args[0], answer.Spoken))
			})
		})
	})
	c.Flags().StringVarP(&dst, "output", "o", "", p.t.CLI.Flags.OutputBundle)
	return c
}

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

func (p *program) acceptCommand() *cobra.Command {
	var fingerprint string
	c := p.command(p.t.CLI.Commands.Accept, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			key, err := exchange.Accept(r, args[0], fingerprint)
			if err != nil {
				return err
			}
			f, err := identity.Public(key.Public).Fingerprint()
			if err != nil {
				return err
			}
			answer := struct {
				Unit    string `json:"unit"`
				Officer string `json:"officer"`
				keyAnswer
			}{args[0], key.Officer, printOf(f)}
			return p.answer(answer, func(w io.Writer) {
				p.note(p.t.CLI.Say.Exchange.Accepted(args[0], answer.Spoken))
				if fingerprint == "" {
					p.note(p.t.CLI.Say.Exchange.CompareAccepted)
				}
			})
		})
	})
	c.Flags().StringVar(&fingerprint, "fingerprint", "", p.t.CLI.Flags.Fingerprint)
	return c
}

func (p *program) revokeCommand() *cobra.Command {
	var why string
	c := p.command(p.t.CLI.Commands.Revoke, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			n, err := exchange.Revoke(r, args[0], why)
			if err != nil {
				return err
			}
			answer := struct {
				Unit string `json:"unit"`
				Keys int    `json:"keys"`
			}{args[0], n}
			return p.answer(answer, func(w io.Writer) { p.note(p.t.CLI.Say.Exchange.Revoked(args[0], n)) })
		})
	})
	c.Flags().StringVar(&why, "why", "", p.t.CLI.Flags.Why)
	return c
}
