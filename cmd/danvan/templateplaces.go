package main

import (
	"io"
	"slices"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

// placesCommand lists what the template of a paper may name, with what stands there now and where that is from.
func (p *program) placesCommand() *cobra.Command {
	var q report.Request
	var when spanFlags
	var unit string
	c := p.command(p.t.CLI.Commands.PlacesTemplate, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		name := official.Name(args[0])
		if !slices.Contains(official.Names, name) {
			return misuse(p.t.Papers.NoPaper(args[0], paperNames()))
		}
		if when != (spanFlags{}) {
			i, err := p.interval(c, &when)
			if err != nil {
				return err
			}
			q.From, q.To, q.Span = stretched(i)
		} else if !byNumber(report.Name(name)) || q.Numbers == "" { // a decision's number says its year
			q.From, q.To = p.now().Year(), p.now().Year()
		}
		return p.reading(func(tx *store.Tx) error {
			_, u, err := p.unitOr(tx, unit)
			if err != nil {
				return err
			}
			q.Unit = u.ID
			list, err := listing.Load(tx)
			if err != nil {
				return err
			}
			made, err := official.Make(tx, list, official.Request{Request: q, Paper: name, Skin: official.Skins[0], Blank: true}, p.now())
			if err != nil {
				return err
			}
			all := []placeHeld{}
			for _, s := range made.Places.List() {
				all = append(all, heldOf(s))
			}
			return p.answer(all, func(w io.Writer) { p.printPlaces(w, all) })
		})
	}
	f := c.Flags()
	f.StringVar(&unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.StringVar(&q.Numbers, "number", "", p.t.CLI.Flags.NumberOf)
	p.spanFlags(f, &when)
	return c
}

func (p *program) printPlaces(w io.Writer, all []placeHeld) {
	say := &p.t.Papers
	t := &table{columns: []column{{heading: say.PlaceName}, {heading: say.PlaceHolds, wide: true}, {heading: say.PlaceFrom}}}
	for _, h := range all {
		t.add(h.named(), h.holds(say), say.Origin(h.From, p.t.Reports.Sheet(h.From)))
	}
	t.write(w, p.columns())
}
