package main

import (
	"io"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
)

func (p *program) resolveCommand() *cobra.Command {
	var take int
	var value, reason string
	c := p.command(p.t.CLI.Commands.Resolve, p.exactly(2), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		taken, given := c.Flags().Changed("take"), c.Flags().Changed("value")
		if taken == given {
			return misuse(p.t.CLI.Usage.NeedsFlag("--take | --value", c.CommandPath()))
		}
		var done conflict
		err := p.writing(func(r *store.Register) error {
			return r.Edit("", func(w *store.Writer) (err error) {
				n, err := p.names(w.Tx)
				if err != nil {
					return err
				}
				if done, err = p.conflictAt(n, args[0], args[1]); err != nil {
					return err
				}
				if given {
					_, err := p.set(w, done.ref, []assignment{{done.Field, value}}, reason)
					return err
				}
				return p.take(w, done, take, reason)
			})
		})
		if err != nil {
			return err
		}
		return p.answer(struct {
			ID    record.ID `json:"id"`
			Field string    `json:"field"`
		}{done.ID, done.Field}, func(w io.Writer) { p.note(p.t.CLI.Say.Resolved) })
	}
	c.Flags().IntVar(&take, "take", 0, p.t.CLI.Flags.Take)
	c.Flags().StringVar(&value, "value", "", p.t.CLI.Flags.Value)
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	return c
}

// conflictAt finds the conflict in a field of a record or of one that goes with it.
func (p *program) conflictAt(n *names, id, field string) (conflict, error) {
	ref, err := p.record(n.tx, id)
	if err != nil {
		return conflict{}, err
	}
	refs, err := related(n.tx, ref)
	if err != nil {
		return conflict{}, err
	}
	for _, r := range refs {
		name, ok := p.fieldNamed(r.Kind, field)
		h, err := n.tx.Get(r, nil)
		if err != nil {
			return conflict{}, err
		}
		for _, f := range h.Conflicts() {
			if ok && f == name || f == field {
				rivals, err := n.rivals(r, f)
				return conflict{r.ID, r.Kind, n.code(r.Channel.Unit), n.title(r), f, rivals, r}, err
			}
		}
	}
	return conflict{}, fail(p.t.CLI.Say.Refusals.NoConflictThere(field))
}

// take settles a conflict with one of its values.
func (p *program) take(w *store.Writer, c conflict, number int, reason string) error {
	if number < 1 || number > len(c.Values) {
		return misuse(p.t.CLI.Say.Refusals.TakeRange(len(c.Values)))
	}
	if err := p.mayEdit(w.Tx, c.ref); err != nil {
		return err
	}
	if c.Field != deletedField {
		return w.Set(c.ref, c.Field, asWritten(c.Values[number-1].raw), reason)
	}
	if number == 2 {
		return w.Delete(c.ref, reason)
	}
	rec := record.KindOf(c.ref.Kind).New()
	if _, err := w.Get(c.ref, rec); err != nil {
		return err
	}
	_, err := w.Put(c.ref, rec, nil, reason) // a record that is put is no longer deleted
	return err
}

// asWritten is a value to be saved just as it lies in the log.
func asWritten(raw []byte) any {
	var v any
	if record.DecodeOne(raw, &v) != nil {
		return nil
	}
	return v
}
