package places

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/templates"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Page lists the places of a paper. Make it with New.
type Page struct {
	finder.Finder
	host    page.Host
	request official.Request
	read    bool
	why     string // why there are none; "" where there are
	all     []docx.Shown
	shown   rows
}

// New makes the page of a paper; of the report where none is asked for.
func New(h page.Host, q official.Request) *Page {
	w := &h.Text().Papers
	if q.Paper == "" {
		q = official.Request{Request: report.Request{From: h.Year(), To: h.Year()}, Paper: official.Summary}
	}
	q.Skin, q.Blank = official.Skins[0], true
	p := &Page{host: h, request: q}
	p.Finder = finder.New(p.find, table.Column{Title: w.PlaceName, Min: 20, Max: 44, Grow: 1, Keep: 9}, table.Column{Title: w.PlaceHolds, Min: 16, Grow: 3, Lines: 8, Keep: 8},
		table.Column{Title: w.PlaceFrom, Min: 14, Max: 30, Grow: 1, Keep: 7})
	return p
}

// Place is OnPlaces.
func (p *Page) Place() action.Place { return action.OnPlaces }

// Path is “Chỗ của văn bản › Tóm tắt”.
func (p *Page) Path() []string {
	t := p.host.Text()
	return []string{t.Papers.PlacesTitle, t.Reports.Sheet(string(p.request.Paper))}
}

// Help explains what a place is, and how it is written.
func (p *Page) Help() string { return p.host.Text().Papers.PlacesHelp }

// Bars say of which span what stands there is.
func (p *Page) Bars() page.Bars {
	t := p.host.Text()
	return page.Bars{Right: t.Stretch(p.request.From, p.request.To, p.request.Span), State: t.Papers.PlacesState}
}

// Changed reads what stands in the places now.
func (p *Page) Changed([]record.Ref) {
	rows, now, q := p.host.Listing(), p.host.Now(), p.request
	if p.host.Register() == nil || rows == nil {
		return
	}
	type found struct {
		all []docx.Shown
		err error // the paper is of something that nobody has named yet
	}
	page.Read(p.host, func(tx *store.Tx) (f found, _ error) {
		made, err := official.Make(tx, rows, q, now)
		if f.err = err; err == nil {
			f.all = made.Places.List()
		}
		return f, nil
	}, func(f found) {
		if p.read, p.all, p.why = true, f.all, ""; f.err != nil {
			p.why = p.host.Text().Error(f.err).String()
		}
		p.find()
	})
}

// find keeps the places whose name or content has what is typed.
func (p *Page) find() {
	fits := p.Finding()
	p.shown = rows{p: p}
	for _, s := range p.all {
		if fits(vi.Fold(s.Name + " " + s.Text)) {
			p.shown.all = append(p.shown.all, s)
		}
	}
	p.Table.SetRows(p.shown)
}

// rows are the places, for the table.
type rows struct {
	p   *Page
	all []docx.Shown
}

func (r rows) Len() int { return len(r.all) }

func (r rows) ID(i int) string {
	return string(r.p.request.Paper) + " " + r.all[i].From + " " + r.all[i].Name
}

func (r rows) Row(i int) []table.Cell {
	s, t := &r.all[i], r.p.host.Text()
	holds := table.Cell{Text: t.Papers.Holds(s.Text, s.Group, s.Table, s.Items)}
	if s.Text == "" && s.Items == 0 {
		holds.State = theme.Muted
	}
	return []table.Cell{{Text: strings.Repeat("  ", s.Depth) + named(s)}, holds, {Text: t.Papers.Origin(s.From, t.Reports.Sheet(s.From))}}
}

// named is a place as it is typed.
func named(s *docx.Shown) string {
	if s.Group {
		return "{{mỗi " + s.Name + "}}"
	}
	return "{{" + s.Name + "}}"
}

// Do copies a place, or goes to another paper.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.NextReport:
		p.turn(1)
	case action.LastReport:
		p.turn(-1)
	case action.Templates:
		p.host.Push(templates.New(p.host, p.request.Paper))
	case action.CopyPlace:
		at, _ := p.Table.Cursor()
		p.host.Copy(named(&p.shown.all[at]))
		p.host.Say(theme.Good, p.host.Text().Papers.PlaceCopied(named(&p.shown.all[at])))
	default:
		return id == action.PaperPlaces
	}
	return true
}

func (p *Page) turn(step int) {
	at := slices.Index(official.Names, p.request.Paper) + step + len(official.Names)
	p.request.Paper = official.Names[at%len(official.Names)]
	p.read = false
	p.Changed(nil)
}

// Off says why nothing can be copied.
func (p *Page) Off(id action.ID) string {
	if id == action.CopyPlace && len(p.shown.all) == 0 {
		return p.host.Text().Papers.NoPlaceShown
	}
	return ""
}

// Draw draws the search box and the table.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	switch {
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reports.Page.Reading, width)))
	case p.why != "":
		return part.Lines(part.Wrap(p.why, width, 0)...)
	}
	return p.Finder.Draw(th, t, t.Papers.PlacesCount(len(p.shown.all)), width, height)
}
