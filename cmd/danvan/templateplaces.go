package main

import (
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

// placesCommand lists what the template of a paper may name, with what stands there now and where that is from.
func (p *program) placesCommand() *cobra.Command {
	var asked ofTemplate
	c := p.command(p.t.CLI.Commands.PlacesTemplate, p.exactly(1), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		name := official.Name(args[0])
		if !slices.Contains(official.Names, name) {
			return misuse(p.t.Papers.NoPaper(args[0], paperNames()))
		}
		if asked.when == (spanFlags{}) && (!byNumber(report.Name(name)) || asked.q.Numbers == "") { // a decision's number says its year
			asked.q.From, asked.q.To = p.now().Year(), p.now().Year()
		}
		return p.ofTemplate(c, &asked, func(tx *store.Tx, list *listing.Listing) error {
			made, err := official.Make(tx, list, official.Request{Request: asked.q, Paper: name, Skin: official.Skins[0], Blank: true}, p.now())
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
	p.ofTemplateFlags(c.Flags(), &asked)
	return c
}

// ofTemplate is what the places of a template are asked for: a unit, a stretch of time, a decision.
type ofTemplate struct {
	q    report.Request
	when spanFlags
	unit string
}

func (p *program) ofTemplateFlags(f *pflag.FlagSet, asked *ofTemplate) {
	f.StringVar(&asked.unit, "unit", "", p.t.CLI.Flags.UnitOnly)
	f.StringVar(&asked.q.Numbers, "number", "", p.t.CLI.Flags.NumberOf)
	p.spanFlags(f, &asked.when)
}

// ofTemplate calls fn with the listing, once what was asked for is known.
func (p *program) ofTemplate(c *cobra.Command, asked *ofTemplate, fn func(*store.Tx, *listing.Listing) error) error {
	if asked.when != (spanFlags{}) {
		i, err := p.interval(c, &asked.when)
		if err != nil {
			return err
		}
		asked.q.From, asked.q.To, asked.q.Span = stretched(i)
	}
	return p.reading(func(tx *store.Tx) error {
		_, u, err := p.unitOr(tx, asked.unit)
		if err != nil {
			return err
		}
		asked.q.Unit = u.ID
		list, err := listing.Load(tx)
		if err != nil {
			return err
		}
		return fn(tx, list)
	})
}

func (p *program) printPlaces(w io.Writer, all []placeHeld) {
	say := &p.t.Papers
	t := &table{columns: []column{{heading: say.PlaceName}, {heading: say.PlaceHolds, wide: true}, {heading: say.PlaceFrom}}}
	for _, h := range all {
		t.add(h.named(), h.holds(say), say.Origin(h.From, p.t.Reports.Sheet(h.From)))
	}
	t.write(w, p.columns())
}
