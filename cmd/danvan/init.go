package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
)

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
