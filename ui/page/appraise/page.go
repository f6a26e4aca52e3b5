package appraise

import (
	"strings"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/many"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Page is the queue. Make it with New.
type Page struct {
	finder.Finder
	host   page.Host
	filter filter

	rows     []*listing.Row
	found    wanted // what rows were found for
	read     bool   // rows were found at least once
	asked    bool   // they are being found
	proposed int    // of rows
	changes  int    // how often the listing changed
	deep     bool   // there are units below: their names show

	trail many.Trail
	date  string // that the last verdict was given, for the next
}

// New makes the queue of the host's year.
func New(h page.Host) *Page {
	p := &Page{host: h, filter: filter{year: h.Year()}}
	p.Finder = finder.New(p.find)
	p.Choose = true
	p.lay()
	return p
}

// Place is OnAppraise.
func (p *Page) Place() action.Place { return action.OnAppraise }

// Path is the queue's name.
func (p *Page) Path() []string { return []string{p.host.Text().Appraise.Title} }

// Help explains the queue.
func (p *Page) Help() string {
	t := &p.host.Text().Appraise
	return t.Help + "\n\n" + t.HelpKeys + "\n\n" + t.HelpMany
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := p.host.Text()
	switch id {
	case action.Judge, action.SelectAll:
		if len(p.rows) == 0 {
			return t.Appraise.NoRow
		}
	case action.Decide, action.Commend:
		if p.Table.NumChosen() == 0 {
			return t.Many.ActsNone
		}
	case action.Clear:
		if p.filter == (filter{year: p.filter.year}) && p.Search.Empty() {
			return t.Models.NothingFiltered
		}
	case action.Undo:
		return p.trail.OffUndo(p.host)
	case action.Redo:
		return p.trail.OffRedo(p.host)
	}
	return ""
}

// Undoes is what was decided last.
func (p *Page) Undoes(id action.ID) store.Saved { return p.trail.Undoes(id) }

// Do does an action. The hands leave the search box for it.
func (p *Page) Do(id action.ID) bool {
	if id != action.Clear {
		p.Rest()
	}
	switch id {
	case action.Judge:
		if i, ok := p.Table.Cursor(); ok {
			p.host.Push(newDesk(p, i))
		}
	case action.Decide, action.Commend:
		form := many.Recognise
		if id == action.Commend {
			form = many.Commend
		}
		form(p.host, p.chosen(), func(s life.Saved) {
			p.Table.ClearChoice()
			p.trail.Add(s.Spans)
		})
	case action.SelectAll:
		p.Table.ChooseAll()
	case action.Filter:
		p.Panel = newFilters(p)
	case action.Clear:
		p.filter = filter{year: p.filter.year}
		p.Empty()
	case action.Undo:
		p.trail.Undo(p.host, func() {})
	case action.Redo:
		p.trail.Redo(p.host, func() {})
	default:
		return false
	}
	return true
}

// chosen are the rows that are chosen, those that the search hides included, in the order of units.
func (p *Page) chosen() (rows []*listing.Row) {
	p.host.Listing().Each(listing.Query{Year: p.filter.year, Unit: p.host.Me().Unit}, func(r *listing.Row) {
		if p.Table.Chosen(idOf(r)) {
			rows = append(rows, r)
		}
	})
	return rows
}

// Changed finds the rows again.
func (p *Page) Changed([]record.Ref) {
	rows := p.host.Listing()
	if rows == nil {
		return
	}
	if !p.read { // the year may have been chosen when the rows were read
		p.filter.year = p.host.Year()
	}
	me := rows.Tree().Unit(p.host.Me().Unit)
	p.deep = me != nil && len(me.Children) > 0
	p.changes++
	p.find()
}

// Bars show the filters as chips, and how much waits.
func (p *Page) Bars() (b page.Bars) {
	t := p.host.Text()
	b.Right = p.chips()
	if !p.read || len(p.rows) == 0 {
		return b
	}
	if n := p.Table.NumChosen(); n > 0 {
		b.State = t.Parts.Selected(n)
	} else if p.filter.stage != ours {
		b.State = t.Appraise.Counts(len(p.rows), p.proposed)
	}
	return b
}

// state is what a row waits with, as a shape and a word.
func (p *Page) state(r *listing.Row) table.Cell {
	t := p.host.Text()
	switch {
	case r.Conflict:
		return table.Cell{Text: t.Appraise.Conflict, State: theme.Warn}
	case r.By == p.host.Me().Unit && r.Verdict.Recognises():
		return table.Cell{Text: t.Terms.Verdict(r.Verdict), State: theme.Good}
	case r.By == p.host.Me().Unit && r.Verdict != "":
		return table.Cell{Text: t.Terms.Verdict(r.Verdict), State: theme.Bad}
	case r.Proposed != "":
		return table.Cell{Text: t.Appraise.IsProposed, State: theme.Warn}
	case r.Verdict != "":
		level := record.Level("")
		if u := p.host.Listing().Tree().Unit(r.By); u != nil {
			level = u.Level
		}
		return table.Cell{Text: t.Appraise.Below(strings.ToLower(t.Terms.Level(level)), strings.ToLower(t.Terms.Verdict(r.Verdict))), State: theme.Muted}
	}
	return table.Cell{Text: t.Appraise.Waits, State: theme.Muted}
}

// Draw draws the queue with how many rows there are.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t, count := p.host.Text(), ""
	if p.read {
		count = t.Number(len(p.rows))
	}
	return p.Finder.Draw(th, t, count, width, height)
}
