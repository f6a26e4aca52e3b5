package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/sync/exchange"
)

func (p *program) initCommand() *cobra.Command {
	var unit, alone, units, fields, officer string
	var open bool
	c := p.command(p.t.CLI.Commands.Init, p.exactly(0), nil)
	c.RunE = func(c *cobra.Command, _ []string) error {
		s := exchange.Setup{UnitCode: unit, Officer: officer, Now: p.now()}
		switch {
		case alone != "" && (unit != "" || units != ""):
			return misuse(p.t.CLI.Usage.FlagElsewhere(map[bool]string{true: "--unit", false: "--units"}[unit != ""], "init --alone", "init --unit"))
		case alone != "":
			place, err := p.placeNamed(alone)
			if err != nil {
				return err
			}
			s.UnitCode, s.Alone = place.Code, true
		case unit == "":
			return misuse(p.t.CLI.Usage.NeedsFlag("--unit / --alone", c.CommandPath()))
		}
		for path, into := range map[string]*io.Reader{units: &s.Units, fields: &s.Fields} {
			if path == "" {
				continue
			}
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close() //nolint:errcheck // only read
			*into = f
		}
		var err error
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
	f.StringVar(&alone, "alone", "", p.t.Alone.Flag)
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitInit)
	f.StringVar(&units, "units", "", p.t.CLI.Flags.Units)
	f.StringVar(&fields, "fields", "", p.t.CLI.Flags.Fields)
	f.StringVar(&officer, "officer", "", p.t.CLI.Flags.Officer)
	f.BoolVar(&open, "no-passphrase", false, p.t.CLI.Flags.NoPassphrase)
	return c
}

// mostNamed is how many communes are named that somebody may mean.
const mostNamed = 20

// placeNamed finds the one commune that a code or a part of a name means. Where it may be several, they are named, and
// nothing is done.
func (p *program) placeNamed(query string) (*catalog.Place, error) {
	vietnam := catalog.Vietnam()
	found, same, alike, partly := vietnam.Find(query, mostNamed)
	switch {
	case same == 1, alike == 0 && partly == 1:
		for _, x := range found[min(1, alike):min(alike, len(found))] {
			p.note(p.t.Alone.AlsoNamed(x.Code, p.t.Alone.Place(x.Name, x.Province.Name, x.Called(query))))
		}
		return found[0], nil
	case len(found) == 0:
		if err := exchange.EndedCode(query); err != nil {
			return nil, err
		}
		return nil, fail(p.t.Alone.NoPlace(query))
	}
	all := max(partly, len(found))
	if alike > 0 {
		found, all = found[:min(alike, len(found))], alike
	}
	for _, x := range found {
		p.note(x.Code + "  " + p.t.Alone.Place(x.Name, x.Province.Name, wasNames(x)))
	}
	return nil, misuse(p.t.Alone.SeveralPlaces(query, all, len(found)))
}

// wasNames are the names of what went into a commune.
func wasNames(x *catalog.Place) (names []string) {
	for _, u := range x.Was {
		names = append(names, u.Name)
	}
	return names
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
