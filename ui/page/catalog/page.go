package catalog

import (
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// The parts of the page.
const (
	units = iota
	fields
	others
	parts
)

// Page is the catalog. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	search *input.Line
	at     int // the part that shows
	tables [parts]*table.Table
	all    *content // nil until read
	shown  rows
	typing bool
	half   *half.Half // of the form that is being saved; nil for none
}

// rows are those of the part that fit what was typed.
type rows []row

func (r rows) Len() int               { return len(r) }
func (r rows) Row(i int) []table.Cell { return r[i].cells }
func (r rows) ID(i int) string        { return r[i].id }

// New makes the catalog.
func New(h page.Host) *Page {
	t := &h.Text().Catalog
	p := &Page{host: h, search: input.NewLine("")}
	name := table.Column{Title: t.Name, Min: 20, Grow: 3, Max: 60, Keep: 9}
	p.tables = [parts]*table.Table{
		table.New(name, table.Column{Title: t.Code, Min: 6, Keep: 8}, table.Column{Title: t.Level, Min: 8, Keep: 5},
			table.Column{Title: t.From, Min: 10, Keep: 3}, table.Column{Title: t.To, Min: 10, Keep: 4}, table.Column{Title: t.State, Min: 11, Keep: 7}),
		table.New(name, table.Column{Title: t.Code, Min: 8, Keep: 5}, table.Column{Title: t.List, Min: 16, Grow: 1, Max: 34, Keep: 6},
			table.Column{Title: t.From, Min: 6, Keep: 4}, table.Column{Title: t.To, Min: 6, Keep: 3}, table.Column{Title: t.State, Min: 11, Keep: 7}),
		table.New(name, table.Column{Title: t.Kind, Min: 13, Keep: 8}, table.Column{Title: t.Code, Min: 6, Keep: 4},
			table.Column{Title: t.List, Min: 14, Grow: 1, Max: 34, Keep: 6}, table.Column{Title: t.From, Min: 6, Keep: 3},
			table.Column{Title: t.Due, Min: 10, Keep: 7}),
	}
	p.tables[fields].Empty, p.tables[others].Empty = t.NoFields, t.NoOthers
	return p
}

// Place is OnCatalog.
func (p *Page) Place() action.Place { return action.OnCatalog }

// Path is “Danh mục” and the part.
func (p *Page) Path() []string {
	t := &p.host.Text().Catalog
	return []string{t.Title, [parts]string{t.Units, t.Fields, t.Others}[p.at]}
}

// Help explains the catalog and who edits it.
func (p *Page) Help() string {
	t := &p.host.Text().Catalog
	return t.Help + "\n\n" + t.HelpEdit
}

// Key moves in the table, or types into the search box.
func (p *Page) Key(k keyboard.Key) bool {
	switch {
	case k.Code == keyboard.Insert: // nothing is done to many here
		return false
	case k.Code == keyboard.Esc && !p.search.Empty():
		p.search.Set("")
		p.find()
		return true
	case p.typing && (k.Code == keyboard.Home || k.Code == keyboard.End):
	case p.tables[p.at].Key(k), k.Code == keyboard.Down: // the hands go to the list, also to an empty one
		p.typing = false
		return true
	}
	if !p.Typing() && (k.Code == "ctrl+z" || k.Code == "ctrl+y") || !p.search.Key(k) {
		return false
	}
	p.typing = true
	p.find()
	return true
}

// Typing tells whether the hands are in the search box: the cursor shows there.
func (p *Page) Typing() bool { return p.typing }

// find shows the rows in which all words are.
func (p *Page) find() {
	if p.all == nil {
		return
	}
	words := strings.Fields(vi.Fold(p.search.Value()))
	p.shown = nil
	for _, r := range p.all.parts[p.at] {
		if fits(r.key, words) {
			p.shown = append(p.shown, r)
		}
	}
	p.tables[p.at].SetRows(p.shown)
}

func fits(key string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(key, w) {
			return false
		}
	}
	return true
}

// here is the row under the cursor; nil when there is none.
func (p *Page) here() *row {
	if i, ok := p.tables[p.at].Cursor(); ok && i < len(p.shown) {
		return &p.shown[i]
	}
	return nil
}

// Changed reads the catalog again, when something of it changed.
func (p *Page) Changed(refs []record.Ref) {
	r := p.host.Register()
	if r == nil || len(refs) > 0 && !inCatalog(refs) {
		return
	}
	t, year, today := p.host.Text(), p.host.Year(), record.Date(p.host.Now().Format("2006-01-02"))
	page.Read(p.host, func(tx *store.Tx) (*content, error) { return read(tx, t, year, today) }, func(c *content) {
		p.all = c
		p.find()
	})
}

func inCatalog(refs []record.Ref) bool {
	for _, r := range refs {
		if r.Channel.Part == record.Catalog {
			return true
		}
	}
	return false
}

// Draw draws the search box and the table of the part.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Catalog
	if p.all == nil {
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	}
	label, count := t.Search+" ", t.Count(len(p.shown))
	x := part.Width(label)
	a := part.Beside(part.Lines(th.Strong.Render(label)), x, p.search.Draw(th, max(8, width-x-part.Width(count)-2), true))
	a = part.Beside(a, width-part.Width(count), part.Lines(th.Dim.Render(count)))
	caret := a.Cursor
	if len(p.shown) == 0 && !p.search.Empty() {
		return part.Stack(a, part.Lines("", th.Dim.Render(part.Fit(t.NoMatch, width))))
	}
	list := p.tables[p.at].Draw(th, width, height-2, true)
	a = part.Stack(a, part.Lines(""), list)
	if p.typing || list.Cursor == nil {
		a.Cursor = caret
	}
	return a
}
