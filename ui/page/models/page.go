package models

import (
	"context"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
)

// Page is the list. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	search *input.Line
	table  *table.Table
	filter filter
	order  order
	panel  panel // over the list; nil while none is open

	rows    []*listing.Row
	total   int    // of all rows that the filters let through
	found   wanted // what rows were found for
	read    bool   // rows were found at least once
	finding bool
	stale   bool // the rows changed while they were being found

	typing bool // the last key was for the search box
	deep   bool // there are units below: their names show
	years  bool // the column of years shows
}

// wanted is what is to be found.
type wanted struct {
	filter filter
	order  order
	search string
}

// New makes the list for the host's year.
func New(h page.Host) *Page {
	p := &Page{host: h, search: input.NewLine(""), filter: filter{year: h.Year()}, order: order{by: byName}}
	p.lay()
	return p
}

// Place is OnModels.
func (p *Page) Place() action.Place { return action.OnModels }

// Path is the list's name.
func (p *Page) Path() []string { return []string{p.host.Text().Models.Title} }

// Help explains searching and the shapes.
func (p *Page) Help() string {
	t := &p.host.Text().Models
	return t.Help + "\n\n" + t.HelpSearch + "\n\n" + t.HelpStates
}

// Off says why nothing can be opened.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Models
	switch {
	case (id == action.Open || id == action.Edit) && p.current() == nil:
		return t.NoRow
	case id == action.Clear && p.filter == (filter{}) && p.search.Empty():
		return t.NothingFiltered
	}
	return ""
}

// current is the row under the cursor; nil for none.
func (p *Page) current() *listing.Row {
	if i, ok := p.table.Cursor(); ok && i < len(p.rows) {
		return p.rows[i]
	}
	return nil
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
	case k.Code != keyboard.Insert && p.table.Key(k): // choosing rows has no use yet
		p.typing = false
		return true
	case k.Code == keyboard.Esc && !p.search.Empty(): // the first Esc empties the search
		p.search.Set("")
	case !p.search.Key(k):
		return false
	}
	p.typing = true
	p.find()
	return true
}

// Do does an action.
func (p *Page) Do(id action.ID) bool {
	row := p.current()
	switch id {
	case action.Open:
		p.host.Go(page.Goto{Place: action.OnModel, Unit: row.Unit, Model: row.Model, Year: row.Year})
	case action.Edit:
		p.host.Go(page.Goto{Place: action.OnEntry, Unit: row.Unit, Model: row.Model, Year: row.Year})
	case action.Filter:
		p.panel = newFilters(p)
	case action.Sort:
		p.panel = newSorts(p)
	case action.Clear:
		p.filter = filter{}
		p.search.Set("")
		p.find()
	default:
		return false
	}
	return true
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
	p.stale = true
	p.find()
}

// find starts to find what is wanted now, unless it was found or is being found.
func (p *Page) find() {
	p.lay()
	rows := p.host.Listing()
	want := wanted{p.filter, p.order, p.search.Value()}
	if rows == nil || p.finding || want == p.found && !p.stale && p.read {
		return
	}
	if want != p.found {
		p.table.Move(0)
	}
	p.finding, p.stale = true, false
	p.host.Start(page.Job{Beside: true, Work: func(ctx context.Context, _ page.Tell) (func(), error) {
		found, total := want.find(rows)
		return func() {
			p.rows, p.total, p.found, p.read, p.finding = found, total, want, true, false
			p.keep()
			p.find() // letters may have been typed meanwhile
		}, nil
	}})
}

// find finds the rows, and how many there would be without the search.
func (w wanted) find(rows *listing.Listing) (found []*listing.Row, total int) {
	if w.search != "" {
		found = rows.Find(w.filter.query(w.search))
		rows.Each(w.filter.query(""), func(*listing.Row) { total++ })
		if w.order.chosen {
			w.order.sort(rows, found)
		}
		return found, total
	}
	found = make([]*listing.Row, 0, rows.Len())
	rows.Each(w.filter.query(""), func(r *listing.Row) { found = append(found, r) })
	w.order.sort(rows, found)
	return found, len(found)
}

// keep shows the rows, with the cursor on the one it was on where that is still there.
func (p *Page) keep() {
	at := p.table.ID()
	p.table.SetRows(p)
	if i, ok := p.table.Cursor(); at != "" && ok && p.ID(i) != at {
		for i := range p.rows {
			if p.ID(i) == at {
				p.table.Move(i)
				return
			}
		}
	}
}
