package app

import (
	"slices"
	"time"

	"danvan/store/record"
	"danvan/store/sheet"
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

// ofWords tells whether a key undoes what is typed into a box, or does it again: that is the box's alone, also when it
// has nothing left to undo.
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
	if to, is := ways[id]; is {
		a.Go(page.Goto{Place: to})
		return
	}
	switch id {
	case action.Help:
		a.overlays = append(a.overlays, newHelp(a))
	case action.Palette:
		a.overlays = append(a.overlays, &commands{a, palette.New(a.offers(), a.sheets(), a.tx)})
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
	}
}

// ways are the actions that go to a page.
var ways = map[action.ID]action.Place{
	action.Models: action.OnModels, action.New: action.OnEntry, action.Grid: action.OnGrid, action.Reports: action.OnPaper, action.Exchange: action.OnExchange,
	action.Journal: action.OnHistory, action.Catalog: action.OnCatalog, action.PaperPlaces: action.OnPlaces, action.Papers: action.OnOfficial, action.Months: action.OnMonths,
	action.Sheets: action.OnSheets, action.Settings: action.OnSettings, action.Restore: action.OnBackups, action.Rescue: action.OnRescue,
	action.Conflicts: action.OnConflicts, action.Duplicates: action.OnDuplicates, action.Todo: action.OnTodo, action.Appraise: action.OnAppraise,
}

// opened tells what can be done only while a register is open.
func opened(id action.ID) bool {
	switch id {
	case action.Settings, action.Rescue:
		return false
	case action.Overview, action.Backup, action.Check, action.Join, action.NewUnits:
		return true
	}
	_, way := ways[id]
	return way
}

// off says why an action cannot be done now.
func (a *App) off(id action.ID) string {
	switch {
	case id == action.Seal:
		return a.sealOff()
	case opened(id) && a.register == nil:
		return a.tx.App.Opening
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

// sheets are the places that the palette finds besides: the lines of every sheet but the registration, whose list is an
// action.
func (a *App) sheets() (all []palette.Place) {
	if !slices.ContainsFunc(a.offers(), func(o action.Offer) bool { return o.ID == action.Sheets && o.Off == "" }) {
		return nil
	}
	for _, s := range sheet.All() {
		if s.Kind != record.ParticipationKind {
			all = append(all, palette.Place{ID: s.Name, Name: a.tx.Sheet(s), Of: a.tx.Sheets.Title})
		}
	}
	return all
}

// offers are what the palette lists: everything but itself and the way to the page of the first rank where one is.
func (a *App) offers() []action.Offer {
	here := a.top().Place()
	ranked := []action.ID{action.Models, action.Reports, action.Exchange, action.Conflicts, action.Duplicates, action.Todo, action.Appraise}
	return slices.DeleteFunc(action.Offers(here, a.off), func(o action.Offer) bool {
		there := o.ID == action.Overview && here == action.OnOverview || slices.Contains(ranked, o.ID) && ways[o.ID] == here
		return o.ID == action.Palette || there || a.absent(o.ID)
	})
}
