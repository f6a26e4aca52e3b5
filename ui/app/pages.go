package app

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/appraise"
	"danvan/ui/page/backups"
	"danvan/ui/page/conflicts"
	"danvan/ui/page/duplicates"
	"danvan/ui/page/entry"
	"danvan/ui/page/exchange"
	"danvan/ui/page/grid"
	"danvan/ui/page/history"
	"danvan/ui/page/model"
	"danvan/ui/page/models"
	"danvan/ui/page/month"
	"danvan/ui/page/overview"
	"danvan/ui/page/papers"
	"danvan/ui/page/places"
	"danvan/ui/page/reports"
	"danvan/ui/page/settings"
	"danvan/ui/page/sheets"
	"danvan/ui/page/start"
	"danvan/ui/page/todo"
	"danvan/ui/page/wreck"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
)

// root is the page that all others lie on.
func (a *App) root() page.Page { return overview.New(a) }

// guide is the page of the first run; it ends with a register that is open.
func (a *App) guide() page.Page {
	return start.New(a, a.opt.Path, func(r *store.Register) {
		a.pages = []page.Page{a.root()}
		a.adopt(r)
	})
}

// make makes the page of a place; nil for a place that only its opener can make.
func (a *App) make(to page.Goto) page.Page {
	switch to.Place {
	case action.OnModels:
		return models.New(a, to)
	case action.OnModel:
		return model.New(a, to)
	case action.OnEntry:
		return entry.New(a, to)
	case action.OnExchange, action.OnKeys, action.OnQuarantine, action.OnReports:
		return exchange.NewAt(a, to.Place)
	case action.OnGrid:
		return grid.New(a)
	case action.OnPaper:
		return reports.New(a)
	case action.OnConflicts:
		return conflicts.New(a, to)
	case action.OnHistory:
		return history.New(a)
	case action.OnPlaces:
		return places.New(a, official.Request{})
	case action.OnOfficial:
		return papers.New(a, official.Summary, func(report.Name) report.Request { return report.Request{From: a.year, To: a.year} })
	case action.OnMonths:
		return month.New(a)
	case action.OnSheets:
		return sheets.New(a)
	case action.OnSheet:
		return sheets.NewLines(a, sheet.Named(to.Field))
	case action.OnCatalog:
		return sheets.NewCatalog(a)
	case action.OnSettings:
		return settings.New(a, a)
	case action.OnDuplicates:
		return duplicates.New(a)
	case action.OnTodo:
		return todo.New(a)
	case action.OnBackups:
		return backups.New(a, a)
	case action.OnRescue:
		return wreck.New(a, a)
	case action.OnAppraise:
		return appraise.New(a)
	}
	return nil
}

// same tells whether a page is the one meant: of a place that is about one thing, only that of the same thing.
func same(p page.Page, to page.Goto) bool {
	if p.Place().Home() != to.Place {
		return false
	}
	switch to.Place {
	case action.OnModel, action.OnEntry, action.OnSheet:
		return false
	case action.OnGrid:
		return p.(page.OfKind).Kind() == record.ParticipationKind // not of another sheet
	case action.OnConflicts:
		return to.Model.IsZero()
	case action.OnModels:
		return to.Only == "" && to.Those == nil
	}
	return true
}

// Go opens a page, or comes back to it.
func (a *App) Go(to page.Goto) {
	for i, p := range a.pages {
		if same(p, to) {
			a.cut(i + 1)
			return
		}
	}
	if p := a.make(to); p != nil {
		a.Push(p)
	}
}

// Push opens a page on top.
func (a *App) Push(p page.Page) {
	a.leaveNotice()
	a.pages = append(a.pages, p)
	p.Changed(nil)
}

// Back closes the page that shows; the last one stays.
func (a *App) Back() {
	if len(a.pages) > 1 {
		a.cut(len(a.pages) - 1)
		if a.refused != nil && len(a.pages) == 1 {
			a.refuse(a.refused) // there is nothing to show behind it
		}
	}
}

// cut closes all pages above the first n.
func (a *App) cut(n int) {
	if n == len(a.pages) {
		return
	}
	a.leaveNotice()
	for i := len(a.pages) - 1; i >= n; i-- {
		a.pages[i].Leave()
	}
	a.pages = a.pages[:n]
	a.changed(nil)
}

// quit closes every page and ends the program when the last job is done.
func (a *App) quit() {
	if a.quitting {
		return
	}
	a.quitting = true
	for i := len(a.pages) - 1; i >= 0; i-- {
		a.pages[i].Leave()
	}
}
