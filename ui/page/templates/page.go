package templates

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/wording"
	"danvan/ui/paper/official"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page lists the templates. Make it with New.
type Page struct {
	page.Plain
	host  page.Host
	paper official.Name // that one is added for, unless a person chooses another
	all   []*template.Item
	used  map[record.ID]bool // where none is named
	read  bool
	table *table.Table
}

// New makes the page.
func New(h page.Host, paper official.Name) *Page {
	t := &h.Text().Papers
	p := &Page{host: h, paper: paper}
	p.table = table.New(table.Column{Title: t.OfPaper, Min: 9, Max: 16, Grow: 1, Keep: 7}, table.Column{Title: t.TitleHead, Min: 14, Grow: 3, Keep: 9},
		table.Column{Title: t.OfUnit, Min: 12, Grow: 2, Keep: 8}, table.Column{Title: t.UsedHead, Min: 9, Keep: 8}, table.Column{Title: t.Holding, Min: 12, Max: 26, Grow: 1, Keep: 5})
	p.table.Empty = t.NoTemplates
	return p
}

func (p *Page) words() *text.Papers { return &p.host.Text().Papers }

// Place is OnTemplates.
func (p *Page) Place() action.Place { return action.OnTemplates }

// Path is “Mẫu văn bản”.
func (p *Page) Path() []string { return []string{p.words().TemplatesTitle} }

// Help explains templates, and which of them is used.
func (p *Page) Help() string { return p.words().TemplatesHelp }

// Changed reads the templates.
func (p *Page) Changed([]record.Ref) {
	if p.host.Register() == nil {
		return
	}
	now := p.host.Now()
	type found struct {
		all  []*template.Item
		used map[record.ID]bool
	}
	page.Read(p.host, func(tx *store.Tx) (f found, err error) {
		f.used = map[record.ID]bool{}
		holding, err := official.Templates(tx, now)
		if err != nil {
			return f, err
		}
		if f.all, err = template.All(tx, ""); err != nil {
			return f, err
		}
		for _, t := range f.all {
			if first, _ := template.For(holding, t.Paper, t.Ending()); first != nil {
				f.used[first.ID] = true
			}
		}
		return f, nil
	}, func(f found) {
		p.read, p.all, p.used = true, f.all, f.used
		p.table.SetRows(rows{p})
	})
}

// here is the one under the cursor; nil for none.
func (p *Page) here() *template.Item {
	if at, is := p.table.Cursor(); is {
		return p.all[at]
	}
	return nil
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	w := p.words()
	switch {
	case id != action.DropTemplate:
	case p.here() == nil:
		return w.NoTemplates
	case p.here().Unit != p.host.Me().Unit:
		return w.NotOwn(p.here().Title, p.here().Owner.Name).What
	}
	return ""
}

// Key goes to the list.
func (p *Page) Key(k keyboard.Key) bool { return k.Code != keyboard.Insert && p.table.Key(k) }

// Do adds one, or asks before one is taken away.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.AddTemplate:
		p.host.Push(newAdding(p.host, p.paper, p.Path()))
	case action.DropTemplate:
		p.drop(p.here())
	default:
		return false
	}
	return true
}

func (p *Page) drop(t *template.Item) {
	h, w := p.host, p.words()
	ask.Whether(h, w.AskDrop(t.Title), w.AskDropBody, page.Answer{Label: h.Text().Actions.DropTemplate.Short, Key: keyboard.F4, Do: func() {
		page.Edit(h, func(w *store.Writer) error { return template.Remove(w, t) }, func() {
			h.Say(theme.Good, w.TemplateGone(t.Title))
			p.Changed(nil)
		})
	}})
}

// Draw draws the list.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	if !p.read {
		return part.Lines(th.Dim.Render(part.Fit(p.host.Text().Reports.Page.Reading, width)))
	}
	return p.table.Draw(th, width, height, true).Crop(height)
}

// rows are the list's.
type rows struct{ p *Page }

func (r rows) Len() int        { return len(r.p.all) }
func (r rows) ID(i int) string { return r.p.all[i].ID.String() }
func (r rows) Row(i int) []table.Cell {
	x, t := r.p.all[i], r.p.host.Text()
	used := table.Cell{}
	switch {
	case !x.Whole():
		used = table.Cell{Text: t.Papers.NotWhole, State: theme.Bad}
	case r.p.used[x.ID]:
		used.Text = "✓"
	}
	span := ""
	if x.From != "" || x.To != "" {
		span = wording.Date(x.From) + " – " + wording.Date(x.To)
	}
	return []table.Cell{{Text: t.Reports.Sheet(x.Paper) + " " + x.Ending()}, {Text: x.Title}, {Text: x.Owner.Name}, used, {Text: span}}
}
