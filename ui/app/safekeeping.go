package app

import (
	"context"
	"strings"

	"danvan/store"
	"danvan/store/listing"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/theme"
)

// backup copies the register beside itself, under a name that is kept for good, and says where it went.
func (a *App) backup() {
	r, now := a.register, a.opt.Now()
	a.Start(page.Job{Doing: a.tx.App.BackingUp, Work: func(context.Context, page.Tell) (func(), error) {
		path, err := r.BackupBeside(now, "kept")
		if err != nil {
			return nil, err
		}
		return func() {
			ask.Tell(a, a.tx.Actions.Backup.Name, a.tx.CLI.Say.BackedUp+"\n\n"+path)
		}, nil
	}})
}

// Compact asks whether the register is to be written anew, and has it done.
func (a *App) Compact() {
	t := &a.tx.Settings
	ask.Whether(a, t.CompactAsk, t.CompactBody, page.Answer{Label: t.CompactYes, Do: a.compact})
}

func (a *App) compact() {
	path, say := a.opt.Path, &a.tx.CLI.Say
	aside := store.AsideName(path, a.opt.Now())
	a.swap(a.tx.Settings.Compacting, func() (func(), error) {
		c, err := store.Compact(path, aside)
		return func() { ask.Tell(a, a.tx.Settings.File, say.Compacted(c.Before, c.After)+"\n\n"+say.PutAside(aside)) }, err
	})
}

// shownProblems is how many of what is damaged a dialog lists; the command check lists all.
const shownProblems = 5

// check reads the whole register and says in words whether it is sound.
func (a *App) check() {
	r := a.register
	a.Start(page.Job{Doing: a.tx.App.Checking, Work: func(context.Context, page.Tell) (func(), error) {
		rep, err := listing.Check(r)
		if err != nil {
			return nil, err
		}
		return func() { a.checked(rep) }, nil
	}})
}

func (a *App) checked(rep *store.Report) {
	say := &a.tx.CLI.Say
	if rep.OK {
		a.Say(theme.Good, say.CheckedWhole(rep.Records, rep.Changes))
		return
	}
	lines := append([]string{say.CheckedDamaged(len(rep.Problems))}, rep.Problems[:min(shownProblems, len(rep.Problems))]...)
	a.Ask(page.Question{Title: a.tx.Actions.Check.Name, Body: strings.Join(append(lines, "", a.tx.Rescue.Choose), "\n"),
		Answers: append([]page.Answer{{Label: a.tx.App.Close}}, a.offerHelp()...)})
}
