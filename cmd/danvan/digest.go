package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

func (p *program) digestCommand() *cobra.Command {
	var code string
	c := p.command(p.t.CLI.Commands.Digest, p.exactly(0), func(*cobra.Command, []string) error {
		type answer struct {
			Digest string       `json:"digest"`
			Spoken string       `json:"spoken"`
			Unit   string       `json:"unit,omitempty"`
			Units  []unitDigest `json:"units,omitempty"` // each by itself
		}
		return p.reading(func(tx *store.Tx) error {
			var of *record.ID
			if code != "" {
				u, err := p.unitByCode(tx, code)
				if err != nil {
					return err
				}
				of = &u.ID
			}
			d, err := tx.Digest(of)
			if err != nil {
				return err
			}
			a := answer{d.String(), d.Spoken(), code, nil}
			if code == "" {
				if a.Units, err = unitDigests(tx); err != nil {
					return err
				}
			}
			return p.answer(a, func(w io.Writer) {
				line(w, d.Spoken())
				line(w, d.String())
				p.printDigests(w, a.Units)
			})
		})
	})
	c.Flags().StringVar(&code, "unit", "", p.t.CLI.Flags.UnitDigest)
	return c
}

// unitDigest is the digest of the channels of one unit, in JSON: both ends of an exchange compare those of the unit it
// was about.
type unitDigest struct {
	Unit   string `json:"unit"`
	Name   string `json:"name"`
	Digest string `json:"digest"`
	Spoken string `json:"spoken"`
}

func unitDigests(tx *store.Tx) ([]unitDigest, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	has := map[record.ID]bool{}
	for _, ch := range tx.Channels() {
		has[ch.Unit] = true
	}
	all := []unitDigest{}
	add := func(u *store.Unit) {
		if err != nil || !has[u.ID] {
			return
		}
		var d log.Hash
		if d, err = tx.Digest(&u.ID); err == nil {
			all = append(all, unitDigest{u.Code, u.Name, d.String(), d.Spoken()})
		}
	}
	if me := tree.Unit(tx.Me().Unit); me != nil {
		top := me
		for top.Parent != nil {
			top = top.Parent
		}
		top.Walk(add)
	}
	return all, err
}

func (p *program) printDigests(w io.Writer, all []unitDigest) {
	if len(all) < 2 {
		return
	}
	line(w, "")
	line(w, p.t.CLI.Say.Return.ByUnit)
	t := table{columns: []column{{}, {}, {wide: true}}}
	for _, d := range all {
		t.add("  "+d.Unit, d.Spoken, d.Name)
	}
	t.writeRows(w, p.columns())
}
