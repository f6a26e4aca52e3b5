package takein

import (
	"errors"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// errTried is the end of a run that only tells what would become of a list.
var errTried = errors.New("takein: only tried")

// TakeSheet takes a list in, or with dry tells what would become of it.
func TakeSheet(r *store.Register, t *text.Table, l *sheet.List, o sheet.TakeOptions, dry bool) (done *SheetTaken, err error) {
	err = r.Edit("", func(w *store.Writer) error {
		names, err := wording.Read(t, w.Tx)
		if err != nil {
			return err
		}
		o.Words = t.Term
		made, err := l.Take(w, o)
		if err != nil {
			return err
		}
		done, err = OfSheet(w.Tx, t, l, made, func(x *sheet.Line, c *sheet.Column) (string, error) { return names.Cell(w.Tx, x, c) })
		if err != nil {
			return err
		}
		q, err := asksOf(w.Tx, t, l.Sheet, made, o.Hints.Today)
		if err != nil {
			return err
		}
		if done.Asked, done.Takes = q.Asks, q.Takes; dry {
			return errTried
		}
		return nil
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return done, err
}

// TakeList takes a list of registrations in, or with dry tells what would become of it, and what is to be asked.
func TakeList(r *store.Register, t *text.Table, l *intake.List, o intake.Options, today vi.Date, dry bool) (plan *intake.Plan, q *Questions, err error) {
	if !dry {
		if plan, err = l.Import(r, "", o); err != nil {
			return nil, nil, err
		}
	}
	err = r.View(func(tx *store.Tx) (err error) {
		if dry {
			if plan, err = l.Plan(tx, o); err != nil {
				return err
			}
		}
		q, err = Asks(tx, t, plan, today)
		return err
	})
	return plan, q, err
}
