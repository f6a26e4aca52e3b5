package app

import (
	"context"

	"danvan/store"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/frame"
)

// RegisterPath is where the register lies, or should.
func (a *App) RegisterPath() string { return a.opt.Path }

// Restore puts a copy in the place of the register, which is put aside, and opens it. What is half typed stays in the
// register that is put aside.
func (a *App) Restore(copied string) {
	path := a.opt.Path
	aside := store.AsideName(path, a.opt.Now())
	was := a.register != nil && a.register.Sealed()
	a.swap(a.tx.Backups.Restoring, func() (func(), error) {
		rep, err := store.Replace(copied, path, aside)
		lack := store.LackOf(path, aside)
		return func() {
			say := &a.tx.CLI.Say
			body := say.Restored(rep.Records, rep.Changes) + "\n\n" + say.PutAside(aside)
			for _, l := range a.tx.Lack(lack, aside) {
				body += "\n\n" + l
			}
			if was && a.register != nil && !a.register.Sealed() {
				body += "\n\n" + a.tx.Seal.NowOpen
			}
			ask.Tell(a, a.tx.Backups.Done, body)
		}, err
	})
}

// swap has another file take the place of the register, and opens that. All pages are closed first. The work waits for
// what still reads or writes, and nothing else begins until the register is open again. do gives what is said then.
func (a *App) swap(doing string, do func() (func(), error)) {
	for i := len(a.pages) - 1; i >= 0; i-- {
		a.pages[i].Leave()
	}
	a.pages, a.jobs.later = []page.Page{a.root()}, nil
	a.notice = frame.Notice{}
	a.jobs.ready = true // where no register could be opened it was not
	var old *store.Register
	a.startAlone(page.Job{Doing: doing, Work: func(ctx context.Context, _ page.Tell) (func(), error) {
		if err := ctx.Err(); err != nil {
			return func() { a.back(old) }, err
		}
		if old != nil {
			if err := old.Close(); err != nil {
				return func() { a.held(old) }, nil
			}
		}
		say, err := do()
		opened := a.openFile()
		return func() {
			if a.reopened(opened); err == nil {
				say()
			}
		}, err
	}}, func() { old = a.forget() })
}

// forget lets nothing on the screen hold on to the register any longer, and gives it to be closed.
func (a *App) forget() *store.Register {
	old := a.register
	a.register, a.listing, a.unit, a.key = nil, nil, nil, nil
	a.saves, a.year, a.chosen = saves{}, a.opt.Now().Year(), 0
	a.tours.now = nil
	return old
}

// back goes on with a register that was not closed.
func (a *App) back(r *store.Register) {
	if r != nil {
		a.adopt(r)
	} else {
		a.refuse(a.refused)
	}
}

// held says that the file of the register cannot be let go of: only the end of the process does that.
func (a *App) held(r *store.Register) {
	a.register = r
	ask.Tell(a, a.tx.Backups.Held, a.tx.Backups.HeldBody)
}

// reopened shows what lies in the place of the register now.
func (a *App) reopened(msg openedMsg) {
	if a.quitting {
		a.register = msg.register // to be closed
		return
	}
	a.opened(msg)
}

// StartAlone starts a job that waits for all others, and beside which none begins.
func (a *App) StartAlone(j page.Job) { a.startAlone(j, func() {}) }

// offerHelp are the answers that go to the rescue and to the backups, for a register that is damaged.
func (a *App) offerHelp() []page.Answer {
	to := func(label string, place action.Place) page.Answer {
		return page.Answer{Label: label, Do: func() {
			a.jobs.ready = true // the pages need no register that is open
			a.Go(page.Goto{Place: place})
			a.pump()
		}}
	}
	return []page.Answer{to(a.tx.Rescue.Offer, action.OnRescue), to(a.tx.Backups.Offer, action.OnBackups)}
}

// damage is what is said of a register that is damaged, and of the answers that help.
func (a *App) damage(err error) string { return a.tx.Error(err).What + "\n\n" + a.tx.Rescue.Choose }

// helpsBackup tells whether an error about the register is one that a backup or a rescue mends.
func helpsBackup(err error) bool {
	return store.IsCode(err, store.Damaged) || store.IsCode(err, store.NotARegister)
}
