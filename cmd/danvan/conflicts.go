package main

import (
	"errors"
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
)

// conflict is a field in conflict, in JSON.
type conflict struct {
	ID     record.ID   `json:"id"`
	Kind   record.Name `json:"kind"`
	Unit   string      `json:"unit"`
	Name   string      `json:"name"` // what a person calls the record
	Field  string      `json:"field"`
	Values []rival     `json:"values"`

	ref record.Ref
}

// rival is one of the values; N is what --take wants.
type rival struct {
	N      int       `json:"n"`
	Value  any       `json:"value"`
	Unit   string    `json:"unit"`
	Author string    `json:"author"`
	Time   time.Time `json:"time"`
	Reason string    `json:"reason,omitempty"`
	Stands bool      `json:"stands"` // stands in until it is decided

	raw  []byte
	unit record.ID
}

func (p *program) conflictsCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Conflicts, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			all, err := n.conflicts()
			if err != nil {
				return err
			}
			err = p.answer(all, func(w io.Writer) { p.printConflicts(w, n, all) })
			return errors.Join(err, needsPersonIf(len(all) > 0))
		})
	})
}

func (n *names) conflicts() ([]conflict, error) {
	refs, err := n.tx.Conflicted()
	if err != nil {
		return nil, err
	}
	all := []conflict{}
	for _, ref := range refs {
		h, err := n.tx.Get(ref, nil)
		if err != nil {
			return nil, err
		}
		for _, field := range h.Conflicts() {
			rivals, err := n.rivals(ref, field)
			if err != nil {
				return nil, err
			}
			all = append(all, conflict{ref.ID, ref.Kind, n.code(ref.Channel.Unit), n.title(ref), field, rivals, ref})
		}
	}
	return all, nil
}

// deletedField is the code name under which a deletion that met an edit is listed.
const deletedField = "deleted"

// rivals numbers the values of a field in conflict. Of a deletion that met an edit, 1 keeps the record and 2 deletes it.
func (n *names) rivals(ref record.Ref, field string) ([]rival, error) {
	held, err := n.tx.Rivals(ref, field)
	if err != nil {
		return nil, err
	}
	var all []rival
	if field == deletedField {
		all = append(all, rival{N: 1, Value: false, Stands: true})
	}
	for _, r := range held {
		if field == deletedField && len(all) > 1 {
			break
		}
		all = append(all, rival{len(all) + 1, plain(r.Value), n.code(r.Unit), r.Author, r.Time.Wall(), r.Reason,
			r.Stands && field != deletedField, r.Value, r.Unit})
	}
	return all, nil
}

func (p *program) printConflicts(w io.Writer, n *names, all []conflict) {
	say := &p.t.CLI.Say
	if len(all) == 0 {
		line(w, say.NoConflicts)
		return
	}
	for i, c := range all {
		if i > 0 {
			line(w, "")
		}
		line(w, p.t.Terms.Kind(c.Kind)+"  "+c.ID.String()+"  "+c.Field)
		line(w, "  "+c.Name+" · "+n.unit(c.ref.Channel.Unit))
		line(w, "  "+p.t.Terms.Label(c.Kind, c.Field)+":")
		for _, v := range c.Values {
			p.printRival(w, n, c, v)
		}
	}
	p.note(say.ConflictsNext(len(all)))
}

func (p *program) printRival(w io.Writer, n *names, c conflict, v rival) {
	say := &p.t.CLI.Say
	text := strconv.Itoa(v.N) + "  "
	switch {
	case c.Field == deletedField && v.N == 1:
		line(w, "    "+text+say.KeepIt)
		return
	case c.Field == deletedField:
		text += say.DeleteIt
	default:
		text += orElse(n.show(c.ref, c.Field, v.raw), say.Nothing)
	}
	if v.Stands {
		text += "  (" + say.StandsIn + ")"
	}
	line(w, "    "+text)
	line(w, "       "+p.t.Moment(v.Time.Local())+" · "+orElse(v.Author, say.NoAuthor)+" · "+n.unit(v.unit))
}
