package exchange

import (
	"danvan/store"
	"danvan/store/intake"
	"danvan/store/sheet"
	"danvan/ui/takein"
	"danvan/ui/text"
)

// outcome is what came of a list, or would.
type outcome struct {
	lines  []string // in words
	goes   int      // rows that are written
	differ int      // cells that say otherwise than the register, and wait for a word
	waits  bool     // somebody has to look
	notes  []takein.Note
}

// takeList takes in a list as offices make them.
func takeList(r *store.Register, t *text.Table, l *intake.List, o intake.Options, write bool) (x outcome, err error) {
	var plan *intake.Plan
	if write {
		plan, err = l.Import(r, "", o)
	} else {
		err = r.View(func(tx *store.Tx) (err error) { plan, err = l.Plan(tx, o); return err })
	}
	if err != nil {
		return x, err
	}
	c := plan.Counts
	x = outcome{lines: takein.Lines(t, l, plan, !write), goes: c.NewModels + c.NewParticipation + c.Changed, waits: takein.Waits(plan), notes: takein.Notes(t, plan)}
	for i := range plan.Changes {
		if !plan.Changes[i].Done {
			x.differ++
		}
	}
	return x, nil
}

// takeOwn takes in a list that the program wrote.
func takeOwn(r *store.Register, t *text.Table, l *sheet.List, o sheet.TakeOptions, write bool) (outcome, error) {
	made, err := takein.TakeSheet(r, t, l, o, !write)
	if err != nil {
		return outcome{}, err
	}
	return outcome{lines: made.Lines(t, !write), goes: made.New + made.Changed, differ: len(made.Kept), waits: made.Waits(), notes: made.Notes(t)}, nil
}
