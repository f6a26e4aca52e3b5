package main

import (
	"cmp"
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/sync/exchange"
)

// shown is a record in JSON.
type shown struct {
	ID        record.ID      `json:"id"`
	Kind      record.Name    `json:"kind"`
	Name      string         `json:"name"` // what a person calls it
	Unit      string         `json:"unit"` // code
	Values    map[string]any `json:"values"`
	Conflicts []string       `json:"conflicts"`
	Stage     string         `json:"stage,omitempty"` // of the own unit's: how far it has come on its way up
	Deleted   bool           `json:"deleted,omitempty"`
	Unread    []faultNote    `json:"unread,omitempty"` // values that stand there and cannot be read
	With      []shown        `json:"with,omitempty"`   // the records that go with it
}

func (p *program) showCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Show, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.reading(func(tx *store.Tx) error {
			ref, err := p.record(tx, args[0])
			if err != nil {
				return err
			}
			refs, err := journal.Around(tx, ref, false)
			if err != nil {
				return err
			}
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			way, err := exchange.WayOf(tx)
			if err != nil {
				return err
			}
			all := make([]shown, len(refs))
			for i, r := range refs {
				if all[i], err = n.shown(r); err != nil {
					return err
				}
				h, err := tx.Get(r, nil)
				if err != nil {
					return err
				}
				all[i].Unread = p.faultNotes(n.unread(r, h.State()))
				if all[i].Stage, err = stageOfRecord(tx, way, r, h.State()); err != nil {
					return err
				}
			}
			all[0].With = all[1:]
			return p.answer(all[0], func(w io.Writer) {
				for i, r := range refs {
					if i > 0 {
						line(w, "")
					}
					p.printRecord(w, n, r)
					if faults := all[i].Unread; len(faults) > 0 {
						line(w, "  ! "+p.t.CLI.Say.Kept.Unread(len(faults)))
						for _, f := range faults {
							line(w, "    "+f.Message)
						}
					}
					if s := all[i].Stage; s != "" {
						line(w, "  "+p.t.CLI.Say.Return.StageLine(p.t.CLI.Say.Return.Stage(s)))
					}
				}
			})
		})
	})
}

// unread names the values of a record that this version cannot read.
func (n *names) unread(ref record.Ref, s *log.State) (faults []exchange.Fault) {
	for _, p := range s.Unread() {
		faults = append(faults, exchange.Fault{Unit: n.code(ref.Channel.Unit), Kind: ref.Kind, ID: ref.ID, Field: p.Field, Code: p.Code, Found: p.Found, Want: p.Want})
	}
	return faults
}

func (n *names) shown(ref record.Ref) (shown, error) {
	h, err := n.tx.Get(ref, nil)
	if err != nil {
		return shown{}, err
	}
	s := shown{ID: ref.ID, Kind: ref.Kind, Name: n.title(ref), Unit: n.code(ref.Channel.Unit), Values: map[string]any{}, Deleted: h.Deleted(), Conflicts: []string{}}
	s.Conflicts = append(s.Conflicts, h.Conflicts()...)
	for _, v := range h.State().Values() {
		if shown := plain(v.Raw); shown != nil {
			s.Values[v.Name] = shown
		}
	}
	return s, nil
}

// printRecord prints a record for people: what it is called, then its inputs in their order.
func (p *program) printRecord(w io.Writer, n *names, ref record.Ref) {
	h, err := n.tx.Get(ref, nil)
	if err != nil {
		return
	}
	line(w, p.t.Terms.Kind(ref.Kind)+"  "+ref.ID.String()+"  "+n.unit(ref.Channel.Unit))
	if h.Deleted() {
		line(w, "  "+p.t.CLI.Say.Deleted)
	}
	conflicts := map[string]bool{}
	for _, f := range h.Conflicts() {
		conflicts[f] = true
	}
	t := table{columns: []column{{}, {}, {wide: true}}}
	called := p.callings(n.tx, ref)
	for _, f := range fieldsOf(ref.Kind) {
		value := n.show(ref, f, h.State().Raw(f))
		if conflicts[f] {
			value += "  ! " + p.t.CLI.Say.InConflict
		}
		if value != "" {
			t.add("", cmp.Or(called[f], p.t.Terms.Label(ref.Kind, f)), value)
		}
	}
	if conflicts["deleted"] {
		t.add("", p.t.Terms.Label(ref.Kind, "deleted"), "! "+p.t.CLI.Say.InConflict)
	}
	t.writeRows(w, p.columns())
}

// callings are what the place calls fields of a model or a participation, where it has names of its own for them.
func (p *program) callings(tx *store.Tx, ref record.Ref) map[string]string {
	s, err := p.sheetFor(tx, sheet.Named("registration"), ref.Channel.Unit, 0)
	if err != nil {
		return nil
	}
	all := map[string]string{}
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Kind == ref.Kind && c.Title != "" && c.Item.IsZero() {
			all[c.Field] = p.t.Column(c)
		}
	}
	return all
}

func fieldsOf(kind record.Name) []string {
	if k := record.KindOf(kind); k != nil {
		return k.Fields()
	}
	return nil
}
