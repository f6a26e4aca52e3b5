package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
)

func (p *program) undoImportCommand() *cobra.Command {
	var why string
	var dry bool
	c := p.command(p.t.CLI.Commands.UndoImport, p.between(0, 1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			id, err := p.importNamed(r, args)
			if err != nil {
				return err
			}
			undo := exchange.UndoImport
			if dry {
				undo = undoInCopy
			}
			aside, err := undo(r, id, orElse(why, p.t.CLI.Say.Kept.UndoWhy))
			if err != nil {
				return err
			}
			a := tookBackOf(aside, dry)
			return p.answer(a, func(io.Writer) { p.printUndone(a) })
		})
	})
	c.Flags().StringVar(&why, "why", "", p.t.CLI.Flags.WhyUndo)
	c.Flags().BoolVar(&dry, "dry-run", false, p.t.CLI.Flags.DryUndo)
	return c
}

// undoInCopy undoes an import in a copy of the register that is thrown away, so that a dry run tells just what would
// happen.
func undoInCopy(r *store.Register, id record.ID, why string) (aside *store.Aside, err error) {
	dir, err := os.MkdirTemp("", "danvan-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a throw-away folder
	path := filepath.Join(dir, "so.dvr")
	if _, err := r.Backup(path); err != nil {
		return nil, err
	}
	copied, err := store.Open(path, store.Options{})
	if err != nil {
		return nil, err
	}
	aside, err = copied.UndoImport(id, why)
	return aside, errors.Join(err, copied.Close())
}

// liesAside counts the changes that lie aside. What only a revoked key answers for does not leave, and then there are
// no fewer.
func liesAside(r *store.Register) (changes int, err error) {
	err = r.View(func(tx *store.Tx) error {
		all, err := tx.Aside()
		for _, a := range all {
			changes += a.Changes
		}
		return err
	})
	return changes, err
}

func (p *program) putBackCommand() *cobra.Command {
	var why string
	c := p.command(p.t.CLI.Commands.PutBack, p.exactly(1), func(_ *cobra.Command, args []string) error {
		return p.writing(func(r *store.Register) error {
			id, err := p.asideNamed(r, args[0])
			if err != nil {
				return err
			}
			say := &p.t.CLI.Say.Kept
			before, err := liesAside(r)
			if err != nil {
				return err
			}
			back, err := exchange.PutBack(r, id, orElse(why, say.PutBackWhy))
			if err != nil {
				return err
			}
			a := tookBackOf(back, false)
			after, err := liesAside(r)
			if err != nil {
				return err
			}
			if after > 0 && after >= before {
				return errors.Join(p.answer(a, func(io.Writer) { p.note(say.StaysAside.String()) }), errNeedsPerson)
			}
			return p.answer(a, func(io.Writer) {
				if a.Changes > 0 || a.Rows == 0 {
					p.note(say.PutBack(a.Changes, a.Records))
				}
				if a.Rows > 0 {
					p.note(say.Restored(a.Rows))
				}
				if a.Kept > 0 {
					p.note(say.Stays(a.Kept))
				}
			})
		})
	})
	c.Flags().StringVar(&why, "why", "", p.t.CLI.Flags.WhyUndo)
	return c
}
