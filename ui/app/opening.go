package app

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/part/frame"
	"danvan/ui/theme"
)

// openedMsg brings the register to the screen, or why it could not be opened.
type openedMsg struct {
	register *store.Register
	unit     *store.Unit
	err      error
	typed    string // that did not open its lock
}

// open opens the register away from the screen. No job runs before it has ended.
func (a *App) open() {
	before := a.register // that opened, and could not be read
	a.register = nil
	a.cmds = append(a.cmds, func() tea.Msg {
		if before != nil {
			_ = before.Close() // opening says what is the matter
		}
		return a.openFile()
	})
}

// openFile opens the register. It may be called on any goroutine.
func (a *App) openFile() openedMsg {
	r, err := store.Open(a.opt.Path, store.Options{Now: a.opt.Now})
	if err != nil {
		return openedMsg{err: err}
	}
	msg := openedMsg{register: r}
	msg.err = r.View(func(tx *store.Tx) error {
		tree, err := tx.Tree()
		if err == nil {
			msg.unit = tree.Unit(r.Me().Unit)
		}
		return err
	})
	return msg
}

func (a *App) opened(msg openedMsg) {
	switch {
	case msg.err == nil:
		a.unit, a.refused = msg.unit, nil
		a.adopt(msg.register)
		if next := a.next; next != "" {
			a.next, a.notice = "", frame.Notice{}
			a.do(next)
		}
	case store.IsCode(msg.err, store.NotFound):
		a.jobs.ready = true
		a.pages = []page.Page{a.guide()}
		a.changed(nil)
		a.pump()
	case locked(msg.err):
		a.unseal(msg.err, msg.typed)
	default:
		if msg.register != nil {
			a.register = msg.register // to be closed
		}
		a.refuse(msg.err)
	}
}

// adopt makes a register that is open the one that the screen shows, and reads its rows.
func (a *App) adopt(r *store.Register) {
	a.register = r
	r.Watch(a.touch)
	r.WatchSaves(a.noteSave)
	a.jobs.ready = true
	a.Start(page.Job{Work: func(context.Context, page.Tell) (func(), error) {
		var rows *listing.Listing
		err := r.View(func(tx *store.Tx) (err error) { rows, err = listing.Load(tx); return err })
		if err != nil {
			return nil, err
		}
		years := rows.Years()
		return func() {
			a.loaded(r, rows, years)
			if r.Remade() {
				a.Say(theme.Warn, a.tx.CLI.Say.Remade)
			}
			if d, doubtful := r.Doubt(); doubtful {
				a.Say(theme.Warn, a.tx.ClockDoubt(d.Last.Local(), d.Now.Local(), d.Ahead))
			}
		}, nil
	}, Failed: func(err error) {
		if helpsBackup(err) { // there is nothing to work with
			a.refuse(err)
			return
		}
		a.Fail(err)
	}})
	a.changed(nil)
}

// loaded shows the rows; the index of words is built behind them, and what of them the file does not hold yet is kept
// there.
func (a *App) loaded(r *store.Register, rows *listing.Listing, years []int) {
	a.listing = rows
	a.year, a.chosen = firstYear(years, a.opt.Now().Year()), 0
	a.changed(nil)
	a.guideFrom()
	a.Start(page.Job{Beside: true, Last: true, Work: func(context.Context, page.Tell) (func(), error) {
		rows.ByName(listing.Query{})
		rows.Index()
		_ = listing.Keep(r) // without it the next opening is slower
		return nil, nil
	}})
}

// firstYear is the year to show first: this one, or the latest before it that has anything.
func firstYear(latestFirst []int, now int) int {
	for _, y := range latestFirst {
		if y <= now {
			return y
		}
	}
	return now
}

// changed tells the page that shows what is new.
func (a *App) changed(refs []record.Ref) {
	if a.listing != nil && a.register != nil {
		a.unit = a.listing.Tree().Unit(a.register.Me().Unit)
	}
	a.top().Changed(refs)
}

// refuse says why the register cannot be opened, and offers to try again: the other window may have been closed
// meanwhile. One that is damaged is what backups and the rescue are for.
func (a *App) refuse(err error) {
	a.refused = err
	body, answers := a.sentence(err), []page.Answer{{Label: a.tx.Actions.Quit.Short, Do: a.quit}, {Label: a.tx.App.Retry, Do: a.open}}
	if helpsBackup(err) {
		body, answers = a.damage(err), append(answers, a.offerHelp()...)
	}
	a.Ask(page.Question{Title: a.tx.App.NotOpened, Body: body, Answers: answers})
}
