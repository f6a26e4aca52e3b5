package models

import (
	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/many"
)

// Page is the list. Make it with New.
type Page struct {
	finder.Finder
	host   page.Host
	filter filter
	order  order

	rows   []*listing.Row
	found  wanted // what rows were found for
	read   bool   // rows were found at least once
	base   base   // without the search
	asked  bool   // a search is running
	sorted bool   // base is being made

	marks      *marks // what waits for somebody, by row; nil until read
	marking    bool   // it is being read
	suspecting bool   // names are being compared
	again      bool   // something was saved meanwhile

	anyYear bool // it was opened for rows of all years
	deep    bool // there are units below: their names show
	years   bool // the column of years shows

	columns []column // that show
	own     *own
	owning  bool        // it is being read
	kept    string      // which columns a person shows or hides, as the setting has it
	chosen  map[by]bool // columns that a person shows or hides; nil: none yet
	trail   many.Trail
	sums    sums
	single  bool   // a row has one line
	counted by     // the column that was counted last
	toward  *value // the cursor goes to its first row, once that is found
	saved   []savedFilter

	keptRead bool // saved is what the register has

	changes int // how often the listing changed
}

// New makes the list for the host's year; where to says which rows are wanted, only those. What was not sent yet may be
// of any year.
func New(h page.Host, to page.Goto) *Page {
	p := &Page{host: h, filter: filter{year: h.Year(), only: to.Only}, order: order{by: byName},
		chosen: map[by]bool{}, own: &own{}, counted: byField}
	p.Finder = finder.New(p.find)
	p.Choose = true
	if to.Only == page.OnlyUnsent {
		p.filter.year, p.anyYear = 0, true
	}
	if those := to.Those; those != nil {
		p.filter.year, p.filter.unit, p.filter.those, p.anyYear = those.Year, those.Unit, those, true
	}
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
	return t.Help + "\n\n" + t.HelpSearch + "\n\n" + t.HelpMany + "\n\n" + t.HelpCount + "\n\n" + t.HelpStates + "\n\n" + t.HelpMarks
}

// Off says why nothing can be opened.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Models
	switch {
	case (id == action.Open || id == action.Edit) && p.current() == nil:
		return t.NoRow
	case id == action.Clear && p.filter == (filter{}) && p.Search.Empty():
		return t.NothingFiltered
	case (id == action.SelectAll || id == action.Count) && len(p.rows) == 0:
		return t.NoRow
	case id == action.Keep && !p.keptRead:
		return t.Reading
	case id == action.Acts && p.Table.NumChosen() == 0:
		return p.host.Text().Many.ActsNone
	case id == action.Undo:
		return p.trail.OffUndo(p.host)
	case id == action.Redo:
		return p.trail.OffRedo(p.host)
	}
	return ""
}

// current is the row under the cursor; nil for none.
func (p *Page) current() *listing.Row {
	if i, ok := p.Table.Cursor(); ok && i < len(p.rows) {
		return p.rows[i]
	}
	return nil
}

// Undoes is what was done to many last.
func (p *Page) Undoes(id action.ID) store.Saved { return p.trail.Undoes(id) }

// Do does an action. The hands leave the search box for it.
func (p *Page) Do(id action.ID) bool {
	row := p.current()
	if id != action.Clear {
		p.Rest()
	}
	switch id {
	case action.Open:
		p.host.Go(page.Goto{Place: action.OnModel, Unit: row.Unit, Model: row.Model, Year: row.Year})
	case action.Edit:
		p.host.Go(page.Goto{Place: action.OnEntry, Unit: row.Unit, Model: row.Model, Year: row.Year})
	case action.Conflicts:
		if row == nil || !row.Conflict {
			return false
		}
		p.host.Go(page.Goto{Place: action.OnConflicts, Unit: row.Unit, Model: row.Model})
	case action.Filter:
		p.Panel = newFilters(p)
	case action.Sort:
		p.Panel = newSorts(p)
	case action.Columns:
		p.Panel = newPicker(p)
	case action.Count:
		p.Panel = newCounts(p)
	case action.Keep:
		p.Panel = newKept(p)
	case action.SelectAll:
		p.Table.ChooseAll()
	case action.Acts:
		p.Panel = many.NewMenu(p.host, p.selection(), func(s life.Saved) {
			p.Table.ClearChoice()
			p.trail.Add(s.Spans)
		})
	case action.Undo:
		p.trail.Undo(p.host, func() {})
	case action.Redo:
		p.trail.Redo(p.host, func() {})
	case action.Clear:
		p.filter = filter{}
		p.Empty()
	default:
		return false
	}
	return true
}

// selection are the rows that are chosen, those that the search or a filter hides included, in the order of units.
func (p *Page) selection() (rows []*listing.Row) {
	p.host.Listing().Each(listing.Query{}, func(r *listing.Row) {
		if p.Table.Chosen(string(r.Participation[:])) {
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
	if p.changes == 0 {
		p.readColumns()
		p.readKept()
	}
	if !p.read && !p.anyYear { // the year may have been chosen when the rows were read
		p.filter.year = p.host.Year()
	}
	me := rows.Tree().Unit(p.host.Me().Unit)
	p.deep = me != nil && len(me.Children) > 0
	p.changes++
	p.find()
	p.mark()
	p.readOwn()
}
