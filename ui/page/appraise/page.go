package appraise

import (
	"strings"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/many"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Page is the queue. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	search *input.Line
	table  *table.Table
	filter filter
	panel  *filters // over the list; nil while none is open

	rows     []*listing.Row
	found    wanted // what rows were found for
	read     bool   // rows were found at least once
	asked    bool   // they are being found
	proposed int    // of rows
	changes  int    // how often the listing changed
	deep     bool   // there are units below: their names show
	typing   bool   // the last key was for the search box

	trail  many.Trail
	date   string             // that the last verdict was given, for the next
	halves map[record.ID]half // what was left half filled in since the queue was opened, by participation
}

// New makes the queue of the host's year.
func New(h page.Host) *Page {
	p := &Page{host: h, search: input.NewLine(""), filter: filter{year: h.Year()}, halves: map[record.ID]half{}}
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
	case action.Decide:
		if p.table.NumChosen() == 0 {
			return t.Many.ActsNone
		}
	case action.Clear:
		if p.filter == (filter{year: p.filter.year}) && p.search.Empty() {
			return t.Appraise.NothingFiltered
		}
	case action.Undo:
		return p.trail.OffUndo(p.host)
	case action.Redo:
		return p.trail.OffRedo(p.host)
	}
	return ""
}

// Key gives a key to the panel that is open, else to the search box, then to the table.
func (p *Page) Key(k keyboard.Key) bool {
	if p.panel != nil {
		if p.panel.key(k) {
			p.panel = nil
		}
		p.find()
		return true
	}
	switch {
	case !p.Typing() && (k.Code == "ctrl+z" || k.Code == "ctrl+y"):
		return false // of what was saved
	case p.table.Key(k), k.Code == keyboard.Down: // the hands go to the list, also to an empty one
		p.typing = false
		return true
	case k.Code == keyboard.Esc && !p.search.Empty(): // the first Esc empties the search, the second forgets what is chosen
		p.search.Set("")
	case k.Code == keyboard.Esc && p.table.NumChosen() > 0:
		p.table.ClearChoice()
		return true
	case !p.search.Key(k):
		return false
	}
	p.typing = true
	p.find()
	return true
}

// Typing tells whether the hands are in the search box.
func (p *Page) Typing() bool { return p.panel == nil && p.typing }

// Undoes is what was decided last.
func (p *Page) Undoes(id action.ID) store.Saved { return p.trail.Undoes(id) }

// Do does an action. The hands leave the search box for it.
func (p *Page) Do(id action.ID) bool {
	p.typing = p.typing && id == action.Clear
	switch id {
	case action.Judge:
		if i, ok := p.table.Cursor(); ok {
			p.host.Push(newDesk(p, i))
		}
	case action.Decide:
		many.Recognise(p.host, p.chosen(), func(s life.Saved) {
			p.table.ClearChoice()
			p.trail.Add(s.Spans)
		})
	case action.SelectAll:
		p.table.ChooseAll()
	case action.Filter:
		p.panel = newFilters(p)
	case action.Clear:
		p.filter = filter{year: p.filter.year}
		p.search.Set("")
		p.find()
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
		if p.table.Chosen(idOf(r)) {
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
	if n := p.table.NumChosen(); n > 0 {
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
