package app

import (
	"slices"
	"time"

	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/start"
	"danvan/ui/part/frame"
	"danvan/ui/part/palette"
	"danvan/ui/theme"
)

// reading is how long a line of news stays at least.
const reading = 3 * time.Second

// Key takes a key of the hands.
func (a *App) Key(k keyboard.Key) {
	if a.quitting {
		return
	}
	a.occasion++
	a.waits.key = true
	if k.Code == keyboard.Text {
		k.Composer = a.composer
	}
	if a.notice.Text != "" && a.opt.Now().Sub(a.noticed) >= reading {
		a.notice = frame.Notice{}
	}
	if job := a.cover(); job != nil {
		if k.Code == keyboard.Esc {
			job.cancel()
		}
		return
	}
	if n := len(a.overlays); n > 0 {
		if top := a.overlays[n-1]; top.key(k) {
			if _, yes := top.(*help); yes {
				a.tours.seen.Helped++
			}
			a.lift(top)
		}
		return
	}
	if a.small() {
		if k.Code == "ctrl+q" || k.Code == "ctrl+c" {
			a.quit()
		}
		return
	}
	words := a.ofWords(k)
	if a.top().Key(k) || words {
		if words {
			a.Say(theme.None, a.tx.App.UndoWords)
		}
		return
	}
	if act, ok := action.Find(a.top().Place(), k.Code); ok {
		a.do(act.ID)
		return
	}
	if k.Code == "ctrl+c" { // what other programs end by, or copy by
		a.Ask(page.Question{Title: a.tx.App.QuitAsk, Body: a.tx.App.QuitBody, Answers: []page.Answer{{Label: a.tx.App.Stay}, {Label: a.tx.Actions.Quit.Short, Do: a.quit}}})
	}
}

// ofWords tells whether a key undoes what is typed into a box, or does it again: that is the box's alone, also when it has nothing left to undo.
func (a *App) ofWords(k keyboard.Key) bool {
	t, ok := a.top().(page.Typist)
	return ok && t.Typing() && (k.Code == "ctrl+z" || k.Code == "ctrl+y")
}

// do does an action of the page, or of the whole program.
func (a *App) do(id action.ID) {
	if why := a.off(id); why != "" {
		if why == a.tx.App.Opening {
			a.next = id
		}
		a.Say(theme.Warn, why)
		return
	}
	if t := turnOf(id); t != ahead && a.top().Off(id) != "" { // the page has nothing of its own to take back
		a.offerTurn(t)
		return
	}
	if u, ok := a.top().(page.Undoer); ok {
		if own := u.Undoes(id); len(own.Spans)+len(own.Refs) > 0 {
			a.offerOwn(id, own)
			return
		}
	}
	a.act(id)
}

// act does it, whatever it is.
func (a *App) act(id action.ID) {
	a.doing = id
	done := a.top().Do(id)
	if a.doing = ""; done {
		return
	}
	if t := turnOf(id); t != ahead {
		a.offerTurn(t)
		return
	}
	switch id {
	case action.Help:
		a.overlays = append(a.overlays, newHelp(a))
	case action.Palette:
		a.overlays = append(a.overlays, &commands{a, palette.New(a.offers(), a.tx)})
	case action.Tour:
		a.turnTour()
	case action.TourNext:
		a.tourNext()
	case action.Quit:
		a.quit()
	case action.Back:
		a.Back()
	case action.Overview:
		a.cut(1)
	case action.Models:
		a.Go(page.Goto{Place: action.OnModels})
	case action.New:
		a.Go(page.Goto{Place: action.OnEntry})
	case action.Grid:
		a.Go(page.Goto{Place: action.OnGrid})
	case action.Reports:
		a.Go(page.Goto{Place: action.OnPaper})
	case action.Exchange:
		a.Go(page.Goto{Place: action.OnExchange})
	case action.Journal:
		a.Go(page.Goto{Place: action.OnHistory})
	case action.Catalog:
		a.Go(page.Goto{Place: action.OnCatalog})
	case action.PaperPlaces:
		a.Go(page.Goto{Place: action.OnPlaces})
	case action.Papers:
		a.Go(page.Goto{Place: action.OnOfficial})
	case action.Months:
		a.Go(page.Goto{Place: action.OnMonths})
	case action.Sheets:
		a.Go(page.Goto{Place: action.OnSheets})
	case action.Settings:
		a.Go(page.Goto{Place: action.OnSettings})
	case action.Backup:
		a.backup()
	case action.Check:
		a.check()
	case action.Seal:
		a.Seal()
	case action.NewUnits:
		a.Push(start.NewUnits(a))
	case action.Join:
		a.Push(start.NewJoin(a))
	case action.Restore:
		a.Go(page.Goto{Place: action.OnBackups})
	case action.Rescue:
		a.Go(page.Goto{Place: action.OnRescue})
	case action.Conflicts:
		a.Go(page.Goto{Place: action.OnConflicts})
	case action.Duplicates:
		a.Go(page.Goto{Place: action.OnDuplicates})
	case action.Todo:
		a.Go(page.Goto{Place: action.OnTodo})
	case action.Appraise:
		a.Go(page.Goto{Place: action.OnAppraise})
	}
}

// off says why an action cannot be done now.
func (a *App) off(id action.ID) string {
	switch id {
	case action.Seal:
		return a.sealOff()
	case action.Reports, action.Papers, action.Journal, action.Catalog, action.Months, action.Sheets, action.New, action.Grid, action.Models, action.Exchange, action.Conflicts, action.Duplicates, action.Todo, action.Appraise, action.Overview, action.Backup, action.Check, action.Restore, action.Join, action.NewUnits:
		if a.register == nil {
			return a.tx.App.Opening
		}
	}
	if id == action.Tour || id == action.TourNext {
		return a.tourOff(id)
	}
	t, why := turnOf(id), a.top().Off(id)
	saved := id == action.UndoSave || id == action.RedoSave
	if t == ahead || why == "" && !saved {
		return why
	}
	switch {
	case a.saves.turnable(t):
		return ""
	case !saved:
		return why
	case t == back:
		return a.tx.App.NothingToUndo
	}
	return a.tx.App.NothingToRedo
}

// offers are what the palette lists: everything but itself and the way to where one is.
func (a *App) offers() []action.Offer {
	here := map[action.Place]action.ID{action.OnOverview: action.Overview, action.OnModels: action.Models, action.OnPaper: action.Reports, action.OnExchange: action.Exchange,
		action.OnConflicts: action.Conflicts, action.OnDuplicates: action.Duplicates, action.OnTodo: action.Todo, action.OnAppraise: action.Appraise}[a.top().Place()]
	return slices.DeleteFunc(action.Offers(a.top().Place(), a.off), func(o action.Offer) bool {
		return o.ID == action.Palette || o.ID == here || a.absent(o.ID)
	})
}
