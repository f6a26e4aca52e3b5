package main

import (
	"errors"
	"io"

	"danvan/store"
	"danvan/store/settle"
)

// resolved is what one choice settled, in JSON. Found is the sum of Settled, Unclear, NotOurs and Changed.
type resolved struct {
	Found   int           `json:"found"`
	Settled int           `json:"settled"`
	Unclear int           `json:"unclear"`  // the choice takes no side there
	NotOurs int           `json:"not_ours"` // another unit decides
	Changed int           `json:"changed"`  // gone with what was settled before it
	DryRun  bool          `json:"dry_run,omitempty"`
	What    []resolvedOne `json:"what"`
}

type resolvedOne struct {
	placed
	Unit  string `json:"unit"`
	Taken int    `json:"taken"` // number of the value
	Value any    `json:"value"`
	says  string
}

// errDryRun ends a transaction that is not to be saved.
var errDryRun = errors.New("dry run")

// many settles all conflicts that are meant by one choice, where it says something.
func (r *resolving) many() error {
	p := r.p
	a := resolved{DryRun: r.dryRun, What: []resolvedOne{}}
	reasonWanted := false
	err := p.writing(func(reg *store.Register) error {
		return reg.Edit("", func(w *store.Writer) error {
			choice, err := r.choice(w.Tx)
			if err != nil {
				return err
			}
			open, err := r.open(w.Tx)
			if err != nil {
				return err
			}
			ds := settle.Decide(open, choice)
			a.Found = len(open)
			for _, c := range open {
				a.NotOurs += btoi(!c.Mine)
			}
			a.Unclear = a.Found - a.NotOurs - len(ds)
			if a.What, err = p.resolvedOnes(w.Tx, ds); err != nil {
				return err
			}
			for _, d := range ds {
				reasonWanted = reasonWanted || d.Conflict.Reason && r.reason == ""
			}
			if r.dryRun {
				a.Settled = len(ds)
				return errDryRun
			}
			a.Settled, err = settle.Settle(w, p.now(), ds, r.reason)
			a.Changed = len(ds) - a.Settled
			return err
		})
	})
	if err != nil && !errors.Is(err, errDryRun) {
		return err
	}
	err = p.answer(a, func(w io.Writer) {
		say := &p.t.CLI.Say
		for _, x := range a.What {
			line(w, x.ID.String()+"  "+x.Name+" · "+p.t.Terms.Label(x.Kind, x.Field)+": "+x.says)
		}
		if r.dryRun {
			p.note(say.DryRun)
			if reasonWanted {
				p.note(say.Settling.ReasonWanted)
			}
		}
		p.note(say.Settling.Count(a.Found, a.Settled, a.Unclear, a.NotOurs, a.Changed))
		if a.Settled > 0 && !r.dryRun {
			p.note(say.Settling.UndoNext)
		}
	})
	return errors.Join(err, needsPersonIf(a.Found > a.Settled))
}

func (r *resolving) choice(tx *store.Tx) (settle.Choice, error) {
	switch {
	case r.filled:
		return settle.Choice{Rule: settle.Filled}, nil
	case r.latest:
		return settle.Choice{Rule: settle.Latest}, nil
	}
	u, err := r.p.unitByCode(tx, r.unit)
	if err != nil {
		return settle.Choice{}, err
	}
	return settle.Choice{Rule: settle.ByUnit, Unit: u.ID}, nil
}

// resolvedOnes puts decisions into words before they are written.
func (p *program) resolvedOnes(tx *store.Tx, ds []settle.Decision) ([]resolvedOne, error) {
	n, err := p.names(tx)
	if err != nil {
		return nil, err
	}
	all := []resolvedOne{}
	for _, d := range ds {
		c, s := d.Conflict, d.Conflict.Sides[d.Side]
		name, err := n.about(c.Ref)
		if err != nil {
			return nil, err
		}
		one := resolvedOne{placed: placed{c.Ref.ID, c.Ref.Kind, name, c.Field}, Unit: n.code(c.Ref.Channel.Unit), Taken: d.Side + 1,
			Value: plain(s.Value), says: n.side(c, d.Side) + " (" + n.unit(s.Unit) + ")"}
		if s.Act != settle.Write {
			one.Value = s.Act == settle.Delete
		}
		all = append(all, one)
	}
	return all, nil
}
