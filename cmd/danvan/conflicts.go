package main

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
)

// conflict is what waits for a decision, in JSON.
type conflict struct {
	ID     record.ID   `json:"id"`
	Kind   record.Name `json:"kind"`
	Unit   string      `json:"unit"`
	Name   string      `json:"name"` // what a person calls the record
	Field  string      `json:"field"`
	Ours   bool        `json:"ours"`                   // this unit may decide
	Reason bool        `json:"needs_reason,omitempty"` // a decision needs one
	Again  bool        `json:"again,omitempty"`        // it was decided, and that was taken back
	Values []rival     `json:"values"`

	is settle.Conflict
}

// rival is one of the values; N is what --take wants.
type rival struct {
	N      int       `json:"n"`
	Value  any       `json:"value"`            // of a deletion that met an edit: whether the record goes
	Edited []string  `json:"edited,omitempty"` // of a deletion that met an edit: what was edited beside it
	Unit   string    `json:"unit"`
	Author string    `json:"author"`
	Time   time.Time `json:"time"`
	Reason string    `json:"reason,omitempty"`
	Stands bool      `json:"stands"`                // stands in until it is decided
	Wrong  bool      `json:"wrong_clock,omitempty"` // its time cannot be right
}

func (p *program) conflictsCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Conflicts, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			open, err := settle.Open(tx)
			if err != nil {
				return err
			}
			all, err := n.conflicts(open)
			if err != nil {
				return err
			}
			err = p.answer(all, func(w io.Writer) { p.printConflicts(w, n, all) })
			return errors.Join(err, needsPersonIf(len(all) > 0))
		})
	})
}

func (n *names) conflicts(open []settle.Conflict) ([]conflict, error) {
	all := []conflict{}
	for _, c := range open {
		name, err := n.about(c.Ref)
		if err != nil {
			return nil, err
		}
		out := conflict{ID: c.Ref.ID, Kind: c.Ref.Kind, Unit: n.code(c.Ref.Channel.Unit), Name: name, Field: c.Field,
			Ours: c.Mine, Reason: c.Reason, Again: c.Again, is: c}
		for i, s := range c.Sides {
			v := rival{N: i + 1, Value: plain(s.Value), Edited: s.Fields, Unit: n.code(s.Unit), Author: s.Author, Time: s.Time.Wall(), Reason: s.Reason,
				Stands: s.Stands, Wrong: s.Wrong}
			if s.Act != settle.Write {
				v.Value = s.Act == settle.Delete
			}
			out.Values = append(out.Values, v)
		}
		all = append(all, out)
	}
	return all, nil
}

// about is what a person calls a record, also where it was deleted.
func (n *names) about(ref record.Ref) (string, error) {
	s, err := settle.About(n.tx, ref)
	switch {
	case err != nil:
		return "", err
	case s.Name == "":
		return ref.ID.String(), nil
	case s.Year != 0:
		s.Name += " (" + strconv.FormatInt(s.Year, 10) + ")"
	}
	if s.Part != "" {
		s.Name += ": " + s.Part
	}
	return s.Name, nil
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
		line(w, "  "+c.Name+" · "+n.unit(c.is.Ref.Channel.Unit))
		label := p.t.Terms.Label(c.Kind, c.Field)
		if c.Again {
			label += " (" + p.t.Conflicts.Again + ")"
		}
		line(w, "  "+label+":")
		for k := range c.Values {
			p.printSide(w, n, c, k)
		}
	}
	p.note(say.ConflictsNext(len(all)))
	p.noteAlike(all)
}

// noteAlike tells where one choice would do for several.
func (p *program) noteAlike(all []conflict) {
	open := make([]settle.Conflict, len(all))
	for i, c := range all {
		open[i] = c.is
	}
	told := map[string]bool{}
	for _, c := range open {
		if n := len(settle.Alike(open, c)); n > 1 && !told[c.Field] {
			told[c.Field] = true
			p.note(p.t.CLI.Say.Settling.Alike(n, p.t.Terms.Label(c.Ref.Kind, c.Field), c.Field))
		}
	}
}

func (p *program) printSide(w io.Writer, n *names, c conflict, k int) {
	say, v, s := &p.t.CLI.Say, c.Values[k], c.is.Sides[k]
	text := strconv.Itoa(v.N) + "  " + n.side(c.is, k)
	if v.Stands && s.Act == settle.Write {
		text += "  (" + say.StandsIn + ")"
	}
	line(w, "    "+text)
	if len(s.Fields) > 0 {
		labels := make([]string, len(s.Fields))
		for i, f := range s.Fields {
			labels[i] = p.t.Terms.Label(c.Kind, f)
		}
		line(w, "       "+say.Settling.Edited(strings.Join(labels, ", ")))
	}
	when := p.t.Moment(v.Time.Local())
	if v.Wrong {
		when += " (" + p.t.Conflicts.WrongClock + ")"
	}
	who := when + " · " + orElse(v.Author, say.NoAuthor) + " · " + n.unit(s.Unit)
	if v.Reason != "" {
		who += " · " + say.Reason(v.Reason)
	}
	line(w, "       "+who)
}

// side puts a side into words.
func (n *names) side(c settle.Conflict, k int) string {
	say, s := &n.t.CLI.Say, c.Sides[k]
	switch s.Act {
	case settle.Keep:
		return say.KeepIt
	case settle.Delete:
		return say.DeleteIt
	}
	return orElse(n.show(c.Ref, c.Field, s.Value), say.Nothing)
}
