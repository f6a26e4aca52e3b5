package main

import (
	"errors"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/sheet"
)

// duplicate is a pair of models that look like one, in JSON.
type duplicate struct {
	Similarity float64 `json:"similarity"` // 0 to 1
	A          suspect `json:"a"`
	B          suspect `json:"b"`
}

// suspect is one of the two.
type suspect struct {
	ID         record.ID `json:"id"` // of the model
	Unit       string    `json:"unit"`
	Year       int       `json:"year"`
	Name       string    `json:"name"`
	Registrant string    `json:"registrant"`
	Place      string    `json:"place"`
}

func (p *program) duplicatesCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Duplicates, p.exactly(0), func(*cobra.Command, []string) error {
		return p.reading(func(tx *store.Tx) error {
			rows, err := listing.Load(tx)
			if err != nil {
				return err
			}
			n, err := p.names(tx)
			if err != nil {
				return err
			}
			all := []duplicate{}
			suspectOf := func(r *listing.Row) suspect {
				return suspect{r.Model, n.code(r.Unit), r.Year, r.Name, r.Registrant, r.Place}
			}
			for _, d := range rows.Duplicates() {
				all = append(all, duplicate{d.Similarity, suspectOf(d.A), suspectOf(d.B)})
			}
			err = p.answer(all, func(w io.Writer) { p.printDuplicates(w, all) })
			return errors.Join(err, needsPersonIf(len(all) > 0))
		})
	})
}

func (p *program) printDuplicates(w io.Writer, all []duplicate) {
	say, h := &p.t.CLI.Say.Due, &p.t.CLI.Report
	if len(all) == 0 {
		line(w, say.NoDuplicates)
		return
	}
	t := table{columns: []column{{}, {heading: "ID"}, {heading: h.Code}, {heading: h.Year}, {heading: h.Name, wide: true}, {heading: h.Registrant, wide: true},
		{heading: h.Place, wide: true}}}
	for _, d := range all {
		for i, s := range []suspect{d.A, d.B} {
			alike := say.Alike(int(d.Similarity*100 + 0.5))
			if i > 0 {
				alike = ""
			}
			t.add(alike, short(s.ID), s.Unit, strconv.Itoa(s.Year), s.Name, s.Registrant, s.Place)
		}
	}
	t.write(w, p.columns())
	p.note(say.DuplicatesNext(len(all)))
}

// models finds models by their ids or those of their registrations, as lists print them, or by the last letters of
// either.
func (p *program) models(tx *store.Tx, typed []string) ([]record.Ref, error) {
	rows, err := listing.Load(tx)
	if err != nil {
		return nil, err
	}
	var ids []string
	var refs []record.Ref
	rows.Entered(listing.Query{}, func(r *listing.Row) {
		ids, refs = append(ids, r.Model.String(), r.Participation.String()), append(refs, r.ModelRef(), r.ModelRef())
	})
	var found []record.Ref
	for _, t := range typed {
		i, err := p.pick(ids, t)
		if err != nil {
			return nil, err
		}
		found = append(found, refs[i])
	}
	return found, nil
}

// decide runs a decision about models, and tells the outcome.
func (p *program) decide(typed []string, said string, do func(w *store.Writer, models []record.Ref) error) error {
	var models []record.Ref
	err := p.writing(func(r *store.Register) error {
		return r.Edit("", func(w *store.Writer) (err error) {
			if models, err = p.models(w.Tx, typed); err != nil {
				return err
			}
			return do(w, models)
		})
	})
	if err != nil {
		return err
	}
	var answer struct {
		Models []record.ID `json:"models"`
	}
	for _, m := range models {
		answer.Models = append(answer.Models, m.ID)
	}
	return p.answer(answer, func(io.Writer) { p.note(said) })
}

func (p *program) sameCommand() *cobra.Command {
	var undo bool
	var reason string
	c := p.command(p.t.CLI.Commands.Same, p.between(1, 2), nil)
	c.RunE = func(c *cobra.Command, args []string) error {
		say := &p.t.CLI.Say.Due
		if undo {
			return p.decide(args, say.Parted, func(w *store.Writer, models []record.Ref) error {
				if err := sheet.May(w.Tx, models[0]); err != nil {
					return err
				}
				return listing.Part(w, models[0], reason)
			})
		}
		if len(args) < 2 {
			return misuse(p.t.CLI.Usage.TooFew(c.Name(), c.UseLine()))
		}
		return p.decide(args, say.Joined, func(w *store.Writer, models []record.Ref) error {
			if err := sheet.May(w.Tx, models[0]); err != nil {
				return err
			}
			return listing.Join(w, models[0], models[1], reason)
		})
	}
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	c.Flags().BoolVar(&undo, "undo", false, p.t.CLI.Flags.SameUndo)
	return c
}

func (p *program) apartCommand() *cobra.Command {
	var undo bool
	var reason string
	c := p.command(p.t.CLI.Commands.Apart, p.exactly(2), func(_ *cobra.Command, args []string) error {
		say := &p.t.CLI.Say.Due
		do, said := listing.Apart, say.KeptApart
		if undo {
			do, said = listing.Suspect, say.Suspected
		}
		return p.decide(args, said, func(w *store.Writer, models []record.Ref) error { return do(w, models[0], models[1], reason) })
	})
	c.Flags().StringVar(&reason, "reason", "", p.t.CLI.Flags.Reason)
	c.Flags().BoolVar(&undo, "undo", false, p.t.CLI.Flags.ApartUndo)
	return c
}
