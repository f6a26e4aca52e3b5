package sheets

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Page lists the sheets. Make it with New.
type Page struct {
	finder.Finder
	host  page.Host
	all   []entry
	shown entries
}

// entry is a sheet with how many lines it has.
type entry struct {
	sheet *sheet.Sheet
	name  string
	lines int
	text  string // its columns, by name
}

type entries struct {
	p   *Page
	all []entry
}

func (e entries) Len() int        { return len(e.all) }
func (e entries) ID(i int) string { return e.all[i].sheet.Name }
func (e entries) Row(i int) []table.Cell {
	x := &e.all[i]
	return []table.Cell{{Text: x.name}, {Text: e.p.host.Text().Number(x.lines)}, {Text: x.text}}
}

// New makes the list of sheets.
func New(h page.Host) *Page {
	t := &h.Text().Sheets
	p := &Page{host: h}
	p.Finder = finder.New(p.find, table.Column{Title: t.Sheet, Min: 20, Max: 30, Grow: 1, Keep: 9}, table.Column{Title: t.Lines, Min: 8, Right: true, Keep: 8},
		table.Column{Title: t.Columns, Min: 20, Grow: 3, Keep: 7})
	return p
}

// Place is OnSheets.
func (p *Page) Place() action.Place { return action.OnSheets }

// Path is “Phiếu”.
func (p *Page) Path() []string { return []string{p.host.Text().Sheets.Title} }

// Help explains what a sheet is.
func (p *Page) Help() string { return p.host.Text().Sheets.Help }

func (p *Page) find() {
	p.shown = entries{p: p}
	fits := p.Finding()
	var others []entry // of which a column is called so, behind those that are called so themselves
	for _, e := range p.all {
		switch {
		case fits(vi.Fold(e.name)):
			p.shown.all = append(p.shown.all, e)
		case fits(vi.Fold(e.name + " " + e.text)):
			others = append(others, e)
		}
	}
	p.shown.all = append(p.shown.all, others...)
	p.Table.SetRows(p.shown)
}

// Changed counts the lines again.
func (p *Page) Changed([]record.Ref) {
	r, t := p.host.Register(), p.host.Text()
	if r == nil {
		return
	}
	page.Read(p.host, func(tx *store.Tx) (all []entry, err error) {
		for _, s := range sheet.All() {
			refs, err := s.Standing(tx)
			if err != nil {
				return nil, err
			}
			var names []string
			for _, c := range s.Asked(false) {
				names = append(names, t.Column(c))
			}
			all = append(all, entry{sheet: s, name: t.Sheet(s), lines: len(refs), text: strings.Join(names, ", ")})
		}
		slices.SortStableFunc(all[1:], func(a, b entry) int { return vi.Compare(a.name, b.name) }) // behind the registration
		return all, nil
	}, func(all []entry) {
		p.all = all
		p.find()
	})
}

// Do opens a sheet: the registration has a page of its own.
func (p *Page) Do(id action.ID) bool {
	if id != action.OpenSheet {
		return false
	}
	at, _ := p.Table.Cursor()
	if s := p.shown.all[at].sheet; s.Kind == record.ParticipationKind {
		p.host.Go(page.Goto{Place: action.OnModels})
	} else {
		p.host.Push(NewLines(p.host, s))
	}
	return true
}

// Off says why nothing can be opened.
func (p *Page) Off(id action.ID) string {
	if id == action.OpenSheet && len(p.shown.all) == 0 {
		return p.host.Text().Sheets.NoRow
	}
	return ""
}

// Draw draws the search box and the table.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	if p.all == nil {
		return part.Lines(th.Dim.Render(part.Fit(t.Sheets.Reading, width)))
	}
	return p.Finder.Draw(th, t, t.Sheets.Count(len(p.shown.all)), width, height)
}
