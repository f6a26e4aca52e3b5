package reports

import (
	"slices"
	"time"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/outfile"
	"danvan/ui/page/papers"
	"danvan/ui/page/places"
	"danvan/ui/page/sheets"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is the page of reports. Make it with New.
type Page struct {
	page.Plain
	host page.Host

	at      int       // which of report.Names shows
	unit    record.ID // zero: the register's own
	back    int       // how many years before the host's a report begins; 0: that year alone
	compare int       // the same for the report that compares years; -1: as many as have something
	part    string    // of the last year, as spans are written behind it: “Q2”; "": whole years
	number  string    // of the decision whose list shows
	only    report.Only
	body    string // whose report it is; "": the unit's own
	own     bool
	deep    bool
	asNow   bool // on the units of today

	made     *report.Report // what shows; nil until it was counted
	counting page.Latest
	table    *table.Table
	chart    bool        // in place of the table
	scroll   part.Scroll // of it
	panel    finder.Panel
	room     int    // lines that a panel may have, as drawn last
	wrote    string // the file that was written last
	known    []int  // the years that have something, and this one, earliest first

	strong theme.Style // of totals, and how many columns had no room, as drawn last
	hidden int
}

// Years that are compared at most, when nobody has said how many.
const compared = 7

// New makes the page with the report by field.
func New(h page.Host) *Page { return &Page{host: h, compare: -1, table: table.New()} }

func (p *Page) words() *text.ReportPage { return &p.host.Text().Reports.Page }

func (p *Page) paper() *text.Reports { return &p.host.Text().Reports }

// Place is OnPaper.
func (p *Page) Place() action.Place { return action.OnPaper }

// Path is “Báo cáo › Lĩnh vực”.
func (p *Page) Path() []string {
	return []string{p.words().Title, p.host.Text().Reports.Sheet(string(p.name()))}
}

// Help explains the figures, the keys and the files.
func (p *Page) Help() string {
	w := p.words()
	return w.Help + "\n\n" + w.HelpKeys + "\n\n" + w.HelpPaper
}

func (p *Page) name() report.Name { return report.Names[p.at] }

// request is what the page asks for.
func (p *Page) request() report.Request { return p.asked(p.name()) }

// asked is what a report or a paper is asked for here: of the years, the unit and the scope that show, as far as they
// mean something to it.
func (p *Page) asked(name report.Name) report.Request {
	to := p.host.Year()
	q := report.Request{Name: name, Unit: p.unit, From: to - p.back, To: to, Own: p.own, Body: p.body}
	if p.asNow && report.OnTree(q.Name) {
		q.Tree = p.host.Now().Format(time.DateOnly)
	}
	switch q.Name {
	case report.Years:
		q.From = to - p.span()
	case report.Units:
		q.Own, q.Deep = false, p.deep
	case report.Decision, report.Name(official.Certificate):
		q.Numbers = p.number
	case report.Summary:
		q.Own, q.Deep = false, p.deep
	case report.Completeness:
		q.Unit, q.From, q.Own = record.ID{}, to, false
	case report.Name(official.Reminder):
		q.Unit, q.Own = record.ID{}, false
	case report.Sheet:
		q.Own, q.Deep = false, p.deep
	case report.Reconciliation:
		q.Own = false
	}
	switch {
	case q.Name == report.Awards:
		q.Only = p.only
	case report.OfProgramme(q.Name):
		q.Only.Programme = p.only.Programme
	}
	if p.part != "" && q.Name != report.Years && !official.Name(q.Name).ByNumber() {
		q.From, q.Span = to, record.PartOfYear(to, p.part)
	}
	return q
}

// paperShown is the paper of the report that shows.
func (p *Page) paperShown() official.Name { return official.Name(p.name()) }

// places shows what templates of the paper may name.
func (p *Page) places() {
	q := official.Request{Paper: p.paperShown()}
	if q.Request = p.asked(report.Name(q.Paper)); p.made != nil {
		q.Numbers = p.made.Numbers
	}
	p.host.Push(places.New(p.host, q))
}

// span is how many years before the last one are compared.
func (p *Page) span() int {
	if p.compare >= 0 {
		return p.compare
	}
	first := p.host.Year()
	for _, y := range p.known {
		first = min(first, y)
	}
	return max(1, min(p.host.Year()-first, compared-1))
}

// learn finds out which years have something.
func (p *Page) learn() {
	p.known = nil
	if rows := p.host.Listing(); rows != nil {
		p.known = rows.Years()
	}
	if now := p.host.Now().Year(); !slices.Contains(p.known, now) {
		p.known = append(p.known, now)
	}
	slices.Sort(p.known)
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	w := p.words()
	switch id {
	case action.Open, action.Chart, action.WriteFile, action.WritePaper, action.Papers:
		if p.made == nil {
			return w.Reading
		}
	}
	switch {
	case id == action.ShowFolder && p.wrote == "":
		return w.NothingWritten
	case id == action.Open && p.behind() == nil:
		return w.NoRow
	case id == action.Chart && !p.chart && len(p.made.Bars) == 0:
		return w.NoChart
	case id == action.Alone && (p.name() == report.Completeness || p.name() == report.Reconciliation):
		return w.NoScope
	}
	return ""
}

// behind is what stands behind the row under the cursor; nil for nothing.
func (p *Page) behind() *report.Behind {
	i, ok := p.table.Cursor()
	if !ok || p.chart || p.empty() {
		return nil
	}
	return p.made.Behind(i)
}

// Key moves in the table or the chart, and changes the year; a panel that is open takes every key.
func (p *Page) Key(k keyboard.Key) bool {
	if p.panel != nil {
		if k.Code == keyboard.F1 || k.Code == "ctrl+q" || k.Code == "ctrl+c" {
			return false
		}
		if p.panel.Key(k) {
			p.panel = nil
		}
		return true
	}
	switch k.Code {
	case keyboard.Left:
		p.turn(-1)
	case keyboard.Right:
		p.turn(1)
	case keyboard.Insert: // nothing is chosen here
		return true
	default:
		if p.chart {
			return p.inChart(k)
		}
		return p.table.Key(k)
	}
	return true
}

// turn goes to the next year there is in a direction.
func (p *Page) turn(step int) {
	at, found := slices.BinarySearch(p.known, p.host.Year())
	switch {
	case step < 0:
		at--
	case found:
		at++
	}
	if at < 0 || at >= len(p.known) {
		return
	}
	p.host.ShowYear(p.known[at])
	p.number = "" // numbers begin anew each year
	p.count()
}

// Do does an action.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.NextReport:
		p.turnTo(p.at + 1)
	case action.LastReport:
		p.turnTo(p.at - 1)
	case action.Open:
		p.open(p.behind())
	case action.Period:
		p.panel = newParameters(p)
	case action.Alone:
		if p.name() == report.Units || p.name() == report.Sheet || p.name() == report.Summary {
			p.deep = !p.deep
		} else {
			p.own = !p.own
		}
		p.count()
	case action.Chart:
		p.chart, p.scroll.Top = !p.chart, 0
	case action.WriteFile:
		p.panel = newSaving(p)
	case action.WritePaper, action.Papers:
		p.host.Push(papers.New(p.host, p.paperShown(), p.asked))
	case action.PaperPlaces:
		p.places()
	case action.ShowFolder:
		outfile.Show(p.host, p.wrote)
	case action.Reports:
	default:
		return false
	}
	return true
}

// turnTo shows another report, from its beginning.
func (p *Page) turnTo(at int) {
	p.at = (at + len(report.Names)) % len(report.Names)
	p.made, p.chart = nil, false
	p.table = table.New()
	p.count()
}

// open goes to what is behind the figures of a row: where there are several, to those of the one that is chosen.
func (p *Page) open(b *report.Behind) {
	if len(b.Parts) > 1 {
		p.panel = newPicking(p, b)
		return
	}
	if len(b.Parts) == 1 {
		b = b.Parts[0]
	}
	if b.Sheet != "" {
		p.host.Push(sheets.NewThose(p.host, sheet.Of(b.Sheet), b.Refs))
		return
	}
	if b.Row != nil {
		p.host.Go(page.Goto{Place: action.OnModel, Unit: b.Row.Unit, Model: b.Row.Model, Year: b.Row.Year})
		return
	}
	p.host.Go(page.Goto{Place: action.OnModels, Those: &page.Those{Label: b.Label, Year: b.Year, Unit: b.Unit, Match: b.Match}})
}

// Changed counts again.
func (p *Page) Changed([]record.Ref) {
	p.learn()
	p.count()
}
