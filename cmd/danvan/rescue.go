package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/ui/rescue"
)

// rescueAnswer is the JSON of danvan rescue.
type rescueAnswer struct {
	*rescue.Account
	Bundles *bundlesDone `json:"bundles,omitempty"`
}

func (p *program) rescueCommand() *cobra.Command {
	var dst string
	var from []string
	c := p.command(p.t.CLI.Commands.Rescue, p.exactly(1), func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("register") {
			return misuse(p.t.CLI.Rescue.NoRegister)
		}
		damaged := args[0]
		if dst == "" {
			dst = rescue.NameFor(damaged, p.now(), p.t)
		}
		registers, bundles, err := rescue.Sources(damaged, from)
		if err != nil {
			return err
		}
		answer := rescueAnswer{}
		var done *store.Rescued
		err = p.unlocked(func() (err error) {
			done, err = store.Rescue(damaged, dst, registers, store.Options{Now: p.now}, func(r *store.Register) (err error) {
				answer.Bundles, err = p.rescueBundles(r, bundles)
				return err
			})
			return err
		})
		if store.IsCode(err, store.Damaged) && rescue.NoUnit(err, damaged) {
			return fail(p.t.CLI.Rescue.NoUnit(damaged))
		}
		if err != nil {
			return err
		}
		if answer.Account, err = rescue.ReadFile(p.t, dst, done); err != nil {
			return err
		}
		if err := p.answer(answer, func(w io.Writer) { p.printRescued(w, damaged, &answer) }); err != nil {
			return err
		}
		return needsPersonIf(answer.Doubtful() || answer.Bundles != nil && waits(answer.Bundles))
	})
	c.Flags().StringVarP(&dst, "output", "o", "", p.t.CLI.Rescue.Output)
	c.Flags().StringArrayVar(&from, "from", nil, p.t.CLI.Rescue.From)
	return c
}

// waits tells whether a bundle did not come in.
func waits(d *bundlesDone) bool { return d.New+d.Known+d.Own < len(d.Files) }

// rescueBundles lets bundles in as an import does.
func (p *program) rescueBundles(r *store.Register, bundles []string) (*bundlesDone, error) {
	if len(bundles) == 0 {
		return nil, nil
	}
	key, err := p.opener(r, bundles)
	if err != nil {
		return nil, err
	}
	res, err := exchange.Import(context.Background(), r, bundles, exchange.ImportOptions{Key: key, Fresh: true})
	if err != nil {
		return nil, err
	}
	return p.bundlesDone(res), nil
}

func (p *program) printRescued(w io.Writer, damaged string, a *rescueAnswer) {
	line(w, a.Path)
	line(w, p.t.CLI.Rescue.Made(a.Records, a.Changes))
	for _, l := range a.Sources(p.t, damaged, func(path string) string { return path }) {
		line(w, marked(l))
	}
	if a.Bundles != nil {
		p.printBundles(w, a.Bundles)
	}
	p.printMissing(w, a.Account)
	for _, l := range a.Doubts(p.t) {
		line(w, marked(l))
	}
	p.note(p.t.CLI.Rescue.Next(a.Path, damaged))
}

func marked(l rescue.Line) string {
	if l.Doubt {
		return "! " + l.Text
	}
	return "  " + l.Text
}

// printMissing prints what is missing, and who has it.
func (p *program) printMissing(w io.Writer, a *rescue.Account) {
	say := &p.t.CLI.Rescue
	if len(a.Missing) == 0 {
		line(w, say.NothingMissing)
		return
	}
	t := table{columns: []column{{heading: say.Unit, wide: true}, {heading: say.Laptop}, {heading: say.Numbers}, {heading: say.Who, wide: true}, {heading: say.When, wide: true}, {heading: say.Holder, wide: true}}}
	for i := range a.Missing {
		cells := a.Missing[i].Cells(p.t)
		t.add(cells[:]...)
	}
	line(w, say.Missing(a.Lost()))
	t.write(w, p.columns())
	line(w, say.MissingNext)
}
