package main

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// assignment is FIELD=VALUE as it was typed.
type assignment struct{ field, value string }

func (p *program) setCommand() *cobra.Command {
	var reason string
	c := p.command(p.t.CLI.Commands.Set, p.atLeast(2), func(c *cobra.Command, args []string) error {
		all := make([]assignment, 0, len(args)-1)
		for _, a := range args[1:] {
			field, value, ok := strings.Cut(a, "=")
			if !ok {
				return misuse(p.t.CLI.Say.Refusals.NotAssignment(a))
			}
			all = append(all, assignment{strings.TrimSpace(field), value})
		}
		var now shown
		saved := 0
		err := p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) error {
				ref, err := p.record(w.Tx, args[0])
				if err != nil {
					return err
				}
				if saved, err = p.setAll(w, ref, all, reason); err != nil {
					return err
				}
				n, err := p.names(w.Tx)
				if err != nil {
					return err
				}
				now, err = n.shown(ref)
				return err
			})
		})
		if err != nil {
			return err
		}
		return p.answer(now, func(io.Writer) { p.note(p.t.CLI.Say.Saved(saved)) })
	})
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	return c
}

// setAll saves each assignment in the record that has the field: the one named, or one that goes with it. A verdict is that of the register's own unit.
// It gives how many fields are different now.
func (p *program) setAll(w *store.Writer, ref record.Ref, all []assignment, reason string) (saved int, err error) {
	targets, err := p.targets(w.Tx, ref)
	if err != nil {
		return 0, err
	}
	grouped := make([][]assignment, len(targets))
	for _, a := range all {
		at := slices.IndexFunc(targets, func(t record.Ref) bool { _, ok := p.fieldNamed(t.Kind, a.field); return ok })
		if at < 0 {
			return 0, fail(p.t.CLI.Say.Refusals.NoInput(a.field, strings.Join(p.inputs(targets), ", ")))
		}
		name, _ := p.fieldNamed(targets[at].Kind, a.field)
		grouped[at] = append(grouped[at], assignment{name, a.value})
	}
	for i, as := range grouped {
		if len(as) == 0 {
			continue
		}
		changed, err := p.set(w, targets[i], as, reason)
		if err != nil {
			return 0, err
		}
		saved += changed
	}
	return saved, nil
}

// targets are the records that set looks for a field in.
func (p *program) targets(tx *store.Tx, ref record.Ref) ([]record.Ref, error) {
	all := []record.Ref{ref}
	if ref.Kind != record.ParticipationKind {
		return all, nil
	}
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	appraisal := record.AppraisalID(ref.ID, tx.Me().Unit)
	return append(all, record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: h.State().IDOf("model")},
		record.Ref{Channel: ref.Channel, Kind: record.AppraisalKind, ID: appraisal}), nil
}

// set saves assignments, by code name, in one record, and gives how many of its fields are different now.
func (p *program) set(w *store.Writer, ref record.Ref, all []assignment, reason string) (changed int, err error) {
	if err := p.mayEdit(w.Tx, ref); err != nil {
		return 0, err
	}
	rec := record.KindOf(ref.Kind).New()
	held, err := w.Get(ref, rec)
	if a, ok := rec.(*record.Appraisal); ok && errors.Is(err, store.ErrNoRecord) {
		if a.Participation, a.By, err = p.participationOf(w.Tx, ref), w.Me().Unit, nil; a.Participation.IsZero() {
			err = store.ErrNoRecord
		}
	}
	if err != nil {
		return 0, err
	}
	for _, a := range all {
		v, ok := fieldOf(rec, a.field)
		if !ok {
			return 0, fail(p.t.CLI.Say.Refusals.NoInput(a.field, strings.Join(p.inputs([]record.Ref{ref}), ", ")))
		}
		was := v.Interface()
		if err := p.assign(w.Tx, ref, rec, a); err != nil {
			return 0, p.atInput(ref.Kind, a.field, err)
		}
		changed += btoi(v.Interface() != was)
	}
	if err := p.acceptable(ref.Kind, rec, reason); err != nil {
		return 0, err
	}
	if _, err := w.Put(ref, rec, held, reason); err != nil {
		return 0, err
	}
	settled, err := settleTyped(w, ref, rec, held, all, reason)
	return changed + settled, err
}

// atInput says in which input a value could not be read.
func (p *program) atInput(kind record.Name, field string, err error) error {
	var value *vi.Error
	if !errors.As(err, &value) {
		return err
	}
	say := p.t.Error(err)
	say.What = p.t.Terms.Label(kind, field) + ": " + say.What
	return &refusal{status: failed, say: say, err: err}
}

// participationOf finds the participation whose appraisal by the register's own unit has this id.
func (p *program) participationOf(tx *store.Tx, appraisal record.Ref) (found record.ID) {
	_ = tx.Each(appraisal.Channel, record.ParticipationKind, func(id record.ID, _ *store.State) error {
		if record.AppraisalID(id, tx.Me().Unit) == appraisal.ID {
			found = id
		}
		return nil
	})
	return found
}

// settleTyped ends conflicts in fields that were given the value that stood in anyway: Put saw no difference there. It gives how many.
func settleTyped(w *store.Writer, ref record.Ref, rec record.Record, held *store.Held, all []assignment, reason string) (settled int, err error) {
	if held == nil {
		return 0, nil
	}
	now, err := w.Get(ref, nil)
	if err != nil {
		return 0, err
	}
	for _, field := range now.Conflicts() {
		if !slices.ContainsFunc(all, func(a assignment) bool { return a.field == field }) {
			continue
		}
		v, _ := fieldOf(rec, field)
		var value any
		if !v.IsZero() {
			value = v.Interface()
		}
		if err := w.Set(ref, field, value, reason); err != nil {
			return settled, err
		}
		settled++
	}
	return settled, nil
}

// acceptable refuses a record with a hard problem, and one with a soft problem unless a reason is given.
func (p *program) acceptable(kind record.Name, rec record.Record, reason string) error {
	for _, problem := range rec.Validate() {
		say := p.t.RecordProblem(kind, problem)
		if problem.Hard {
			return fail(say)
		}
		if reason == "" {
			say.Next = p.t.CLI.Say.Refusals.GiveReason
			return fail(say)
		}
	}
	return nil
}

// mayEdit refuses what the unit above would refuse: records beside and above, and what others have said.
func (p *program) mayEdit(tx *store.Tx, ref record.Ref) error {
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	me := tx.Me().Unit
	if !tree.Covers(me, ref.Channel.Unit) {
		name := ref.Channel.Unit.String()
		if u := tree.Unit(ref.Channel.Unit); u != nil {
			name = u.Name
		}
		return fail(p.t.CLI.Say.Refusals.NotYours(name))
	}
	kind := record.KindOf(ref.Kind)
	if kind.Own && ref.Channel.Unit != me {
		return fail(p.t.CLI.Say.Refusals.NotYourWord)
	}
	if h, err := tx.Get(ref, nil); err != nil || !kind.Spoken || h.State().IDOf("by") == me {
		return nil
	}
	if ref.Kind == record.AppraisalKind {
		return fail(p.t.CLI.Say.Refusals.NotYourVerdict)
	}
	return fail(p.t.CLI.Say.Refusals.NotYourWord)
}
