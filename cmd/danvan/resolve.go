package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
)

// resolving is what danvan resolve was told.
type resolving struct {
	p    *program
	c    *cobra.Command
	args []string // ID, or ID and field, or nothing

	take                     int
	value, unit              string // --value, --take-unit
	filled, latest           bool
	all, dryRun, undo        bool
	field                    string // --field
	reason                   string
	taken, written, fromUnit bool // whether the flag was given
}

func (p *program) resolveCommand() *cobra.Command {
	r := &resolving{p: p}
	c := p.command(p.t.CLI.Commands.Resolve, p.between(0, 2), nil)
	r.c = c
	c.RunE = func(c *cobra.Command, args []string) error {
		r.args = args
		r.taken, r.written, r.fromUnit = c.Flags().Changed("take"), c.Flags().Changed("value"), c.Flags().Changed("take-unit")
		switch err := r.wellFormed(); {
		case err != nil:
			return err
		case r.undo:
			return r.takeBack()
		case r.taken || r.written:
			return r.one()
		}
		return r.many()
	}
	f, say := c.Flags(), &p.t.CLI.Say.Settling
	f.IntVar(&r.take, "take", 0, p.t.CLI.Flags.Take)
	f.StringVar(&r.value, "value", "", p.t.CLI.Flags.Value)
	f.BoolVar(&r.filled, "keep-filled", false, say.FlagFilled)
	f.BoolVar(&r.latest, "latest", false, say.FlagLatest)
	f.StringVar(&r.unit, "take-unit", "", say.FlagUnit)
	f.BoolVar(&r.all, "all", false, say.FlagAll)
	f.StringVar(&r.field, "field", "", say.FlagField)
	f.BoolVar(&r.dryRun, "dry-run", false, p.t.CLI.Flags.DryRun)
	f.BoolVar(&r.undo, "undo", false, say.FlagUndo)
	f.StringVar(&r.reason, "reason", "", p.t.CLI.Flags.Reason)
	return c
}

// wellFormed refuses what does not say one thing.
func (r *resolving) wellFormed() error {
	u, path := &r.p.t.CLI.Usage, r.c.CommandPath()
	ways := btoi(r.taken) + btoi(r.written) + btoi(r.filled) + btoi(r.latest) + btoi(r.fromUnit)
	switch {
	case r.undo:
		if ways > 0 || r.all || r.dryRun || r.field != "" || len(r.args) > 0 {
			return misuse(r.p.t.CLI.Say.Settling.UndoAlone)
		}
	case len(r.args) == 0 && !r.all:
		return misuse(u.TooFew(r.c.Name(), r.c.UseLine()))
	case len(r.args) > 0 && r.all:
		return misuse(u.TooMany(r.args[0], r.c.UseLine()))
	case ways != 1:
		return misuse(u.NeedsFlag("--take | --value | --keep-filled | --latest | --take-unit", path))
	case (r.taken || r.written) && len(r.args) < 2:
		return misuse(r.p.t.CLI.Say.Settling.NeedsInput)
	}
	return nil
}

// one settles one conflict with the value of a number, or with another.
func (r *resolving) one() error {
	p := r.p
	var c settle.Conflict
	err := p.writing(func(reg *store.Register) error {
		return reg.Edit("", func(w *store.Writer) error {
			open, err := r.open(w.Tx)
			if err != nil {
				return err
			}
			c = open[0]
			if err := sheet.May(w.Tx, c.Ref); err != nil {
				return err
			}
			d := settle.Decision{Conflict: c, Side: r.take - 1}
			if r.written {
				d.Side = settle.Another
				d.Value, err = p.typedValue(w, c, r.value, r.reason)
			} else if r.take < 1 || r.take > len(c.Sides) {
				err = misuse(p.t.CLI.Say.Refusals.TakeRange(len(c.Sides)))
			}
			if err != nil {
				return err
			}
			if _, err = settle.Settle(w, p.now(), []settle.Decision{d}, r.reason); err == nil && r.dryRun {
				err = errDryRun
			}
			return err
		})
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return err
	}
	return p.answer(struct {
		ID    record.ID `json:"id"`
		Field string    `json:"field"`
	}{c.Ref.ID, c.Field}, func(io.Writer) {
		if r.dryRun {
			p.note(p.t.CLI.Say.DryRun)
			return
		}
		p.note(p.t.CLI.Say.Resolved)
	})
}

// typedValue reads a value as set does.
func (p *program) typedValue(w *store.Writer, c settle.Conflict, typed, reason string) (any, error) {
	l, err := sheet.Of(c.Ref.Kind).Read(w.Tx, c.Ref)
	if err != nil {
		return nil, err
	}
	column := l.Sheet.Column(c.Field)
	if column == nil {
		return nil, misuse(p.t.CLI.Say.Refusals.TakeRange(len(c.Sides)))
	}
	columns, err := p.typeInto(w.Tx, l, []*sheet.Column{column}, []assignment{{c.Field, typed}})
	if err != nil {
		return nil, err
	}
	return l.Raw(column), p.sound(l, columns, reason)
}

// open gives the conflicts that are meant: all, or those of a record and of what goes with it, and of them those of a
// field.
func (r *resolving) open(tx *store.Tx) (open []settle.Conflict, err error) {
	field := r.field
	if r.all {
		open, err = settle.Open(tx)
	} else {
		var ref record.Ref
		if ref, err = r.p.record(tx, r.args[0]); err != nil {
			return nil, err
		}
		refs, err := journal.Around(tx, ref, false)
		if err != nil {
			return nil, err
		}
		if open, err = settle.Of(tx, refs...); err != nil {
			return nil, err
		}
		if len(r.args) > 1 {
			field = r.args[1]
		}
	}
	if err != nil || field == "" {
		return open, err
	}
	var named []settle.Conflict
	for _, c := range open {
		if name, ok := r.p.fieldNamed(c.Ref.Kind, field); ok && name == c.Field || field == c.Field {
			named = append(named, c)
		}
	}
	if len(named) == 0 && !r.all {
		return nil, fail(r.p.t.CLI.Say.Refusals.NoConflictThere(field))
	}
	return named, nil
}

// undone is a decision taken back, in JSON.
type undone struct {
	Back []placed `json:"back"` // waits to be decided again
	Left []placed `json:"left"` // changed since, left as it is
}

type placed struct {
	ID    record.ID   `json:"id"`
	Kind  record.Name `json:"kind"`
	Name  string      `json:"name"`
	Field string      `json:"field"`
}

func (r *resolving) takeBack() error {
	p, a := r.p, undone{Back: []placed{}, Left: []placed{}}
	err := p.writing(func(reg *store.Register) error {
		return reg.Edit("", func(w *store.Writer) error {
			u, err := settle.Undo(w, orElse(r.reason, p.t.Conflicts.ReasonUndone))
			if errors.Is(err, settle.ErrNothing) {
				return fail(p.t.CLI.Say.Settling.NothingToUndo)
			}
			if err != nil {
				return err
			}
			n, err := p.names(w.Tx)
			if err != nil {
				return err
			}
			if a.Back, err = n.placed(u.Back); err == nil {
				a.Left, err = n.placed(u.Left)
			}
			return err
		})
	})
	if err != nil {
		return err
	}
	err = p.answer(a, func(w io.Writer) {
		for _, x := range a.Back {
			line(w, x.ID.String()+"  "+x.Name+" · "+p.t.Terms.Label(x.Kind, x.Field))
		}
		p.note(p.t.Conflicts.Undone(len(a.Back), len(a.Left)))
	})
	return errors.Join(err, needsPersonIf(len(a.Back) > 0))
}

func (n *names) placed(places []settle.Place) ([]placed, error) {
	all := []placed{}
	for _, x := range places {
		name, err := n.about(x.Ref)
		if err != nil {
			return nil, err
		}
		all = append(all, placed{x.Ref.ID, x.Ref.Kind, name, x.Field})
	}
	return all, nil
}
