package main

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/log"
	"danvan/store/record"
)

// event is a change in JSON.
type event struct {
	Time   time.Time   `json:"time"`
	Wrong  bool        `json:"wrong_clock,omitempty"` // the time cannot be right
	Unit   string      `json:"unit"`                  // code; empty when unknown
	Author string      `json:"author"`
	Kind   record.Name `json:"kind"`
	ID     record.ID   `json:"id"`
	Reason string      `json:"reason,omitempty"`
	Steps  []step      `json:"steps"`

	ref   record.Ref
	event store.Event
}

// step is what a change did to one field.
type step struct {
	Field string `json:"field"`
	Old   []any  `json:"old"` // what it replaced
	New   any    `json:"new"` // null when it was emptied
}

func (p *program) historyCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.History, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.reading(func(tx *store.Tx) error {
			ref, err := p.record(tx, args[0])
			if err != nil {
				return err
			}
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			events, err := n.history(ref)
			if err != nil {
				return err
			}
			return p.answer(events, func(w io.Writer) {
				for _, e := range events {
					p.printEvent(w, n, e)
				}
			})
		})
	})
}

// history gives the changes of a record and of those that go with it, oldest first.
func (n *names) history(ref record.Ref) ([]event, error) {
	refs, err := journal.Around(n.tx, ref, true)
	if err != nil {
		return nil, err
	}
	var all []event
	for _, r := range refs {
		events, err := n.tx.History(r)
		if err != nil {
			return nil, err
		}
		for _, e := range events {
			out := n.event(r, e)
			if out.Wrong, err = n.tx.WrongTime(log.Stream{Replica: e.Dot.Replica, Channel: r.Channel}, e.Change.Time); err != nil {
				return nil, err
			}
			all = append(all, out)
		}
	}
	slices.SortStableFunc(all, func(a, b event) int { return cmp.Compare(a.event.Change.Time, b.event.Change.Time) })
	return all, nil
}

func (n *names) event(ref record.Ref, e store.Event) event {
	out := event{Time: e.Change.Time.Wall(), Unit: n.code(e.Unit), Author: e.Change.Author, Kind: ref.Kind, ID: ref.ID,
		Reason: e.Change.Reason, Steps: []step{}, ref: ref, event: e}
	for _, s := range e.Steps {
		if restated(s) {
			continue
		}
		old := []any{}
		for _, o := range s.Old {
			old = append(old, plain(o))
		}
		out.Steps = append(out.Steps, step{s.Field, old, plain(s.New)})
	}
	return out
}

// restated tells that a step says again what was said before, as changes of a verdict do.
func restated(s store.Step) bool {
	return len(s.Old) == 1 && s.New != nil && string(s.Old[0]) == string(s.New)
}

func (p *program) printEvent(w io.Writer, n *names, e event) {
	say := &p.t.CLI.Say
	when := p.t.Moment(e.Time.Local())
	if e.Wrong {
		when += " (" + p.t.Conflicts.WrongClock + ")"
	}
	line(w, strings.Join([]string{when, p.t.Terms.Kind(e.Kind), orElse(e.Author, say.NoAuthor), n.unit(e.event.Unit)}, " · "))
	if e.Reason != "" {
		line(w, "    "+say.Reason(e.Reason))
	}
	for _, s := range e.event.Steps {
		if k := record.KindOf(e.Kind); restated(s) || k != nil && k.ByChance(s.Field) {
			continue
		}
		var old []string
		for _, o := range s.Old {
			if v := n.show(e.ref, s.Field, o); v != "" {
				old = append(old, v)
			}
		}
		value := orElse(n.show(e.ref, s.Field, s.New), say.Nothing)
		if len(old) > 0 {
			value = strings.Join(old, " | ") + " → " + value
		}
		line(w, "    "+p.t.Terms.Label(e.Kind, s.Field)+": "+value)
	}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
