package papers

import (
	"strings"

	"danvan/store/record"
	"danvan/store/template"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/page/places"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page writes a paper. Make it with New or OfModel.
type Page struct {
	page.Plain
	host  page.Host
	asked func(report.Name) report.Request

	form                 *form.Form
	paper, number, model *choice.Pick // number and model are nil where the paper is of none
	skin                 *choice.Pick
	format, onto         *choice.Row
	path                 *outfile.Name
	offset, why          *input.Line
	template             *outfile.Box
	places               map[string]*input.Line // by their names, of all papers that were chosen so far
	decided              bool                   // the decisions that there are can be chosen
	models               []modelled             // that can be chosen
	of                   *modelled              // from whose page this one was opened; nil: none
	listed               bool                   // the models are known

	shown   official.Name // whose inputs the form has
	waits   []string      // places that wait for a person, as the form has them
	open    []string      // what makes it a draft; known once read
	cannot  string        // why it cannot be written; "" where it can
	all     []*template.Item
	read    bool
	held    string // what open was read for
	reading page.Latest
	wrong   string // with the offset
	wrote   string // the file that was written last
	look    *looking
}

// modelled is a model that a paper can be of.
type modelled struct {
	ref  record.Ref
	name string
}

// New makes the page with a paper chosen; asked says of what each paper is to be.
func New(h page.Host, paper official.Name, asked func(report.Name) report.Request) *Page {
	p := &Page{host: h, asked: asked, places: map[string]*input.Line{}}
	w := p.words()
	var papers, skins []choice.Option
	for _, n := range official.Names {
		papers = append(papers, choice.Option{ID: string(n), Name: p.called(n)})
	}
	for _, s := range official.Skins {
		skins = append(skins, choice.Option{ID: s.Name, Name: w.Skin(s.Name)})
	}
	p.paper, p.skin = p.pick(string(paper), papers), p.pick(skins[0].ID, skins)
	p.format = choice.NewRow(string(official.DOCX), choice.Option{ID: string(official.DOCX), Name: w.DOCX}, choice.Option{ID: string(official.PDF), Name: w.PDF},
		choice.Option{ID: string(official.XLSX), Name: w.Workbook})
	p.onto = choice.NewRow(blank, choice.Option{ID: blank, Name: w.Blank}, choice.Option{ID: printed, Name: w.Printed}, choice.Option{ID: testPage, Name: w.Test})
	p.format.Stack, p.onto.Stack = true, true
	p.path, p.offset, p.why = outfile.NewName(), input.NewCode(""), input.NewLine("")
	p.template = outfile.NewBox(h, official.Words+" "+official.Workbook)
	p.build()
	return p
}

// OfModel makes the page with the paper of one model; year is that of the form of registration, 0 for the last one.
func OfModel(h page.Host, model record.Ref, name string, year int) *Page {
	of := &modelled{model, name}
	p := New(h, official.Achievement, func(n report.Name) report.Request {
		if may, _ := official.Name(n).OfModel(); may {
			return report.Request{From: year, To: year}
		}
		return report.Request{From: h.Year(), To: h.Year()}
	})
	p.of, p.model = of, nil
	p.build()
	return p
}

// What a certificate is put onto.
const (
	blank    = "blank"
	printed  = "printed"
	testPage = "test" // no certificate: a page to try the printer with
)

func (p *Page) words() *text.PapersPage { return &p.host.Text().Papers.Page }

func (p *Page) pick(at string, options []choice.Option) *choice.Pick {
	c := choice.NewPick(at, options...)
	c.NoMatch = p.host.Text().Parts.NoMatch
	return c
}

// called is a paper's name in the list.
func (p *Page) called(n official.Name) string {
	if s := p.words().Called(string(n)); s != string(n) {
		return s
	}
	return p.host.Text().Reports.Title(string(n))
}

// name is the paper that is chosen; the one that was where nothing is.
func (p *Page) name() official.Name {
	if n := official.Name(p.paper.Value()); n != "" {
		return n
	}
	return p.shown
}

// Place is OnOfficial.
func (p *Page) Place() action.Place { return action.OnOfficial }

// Path is “Văn bản › Biên bản”.
func (p *Page) Path() []string {
	return []string{p.words().Title, p.host.Text().Reports.Sheet(string(p.name()))}
}

// Bars say of which years and which unit the paper is.
func (p *Page) Bars() (b page.Bars) {
	t, q := p.host.Text(), p.wanted()
	unit := p.host.Me().Unit
	if !q.Unit.IsZero() {
		unit = q.Unit
	}
	if rows := p.host.Listing(); rows != nil {
		b.Right = rows.UnitName(unit)
		if q.Own {
			b.Right = t.Reports.Own(b.Right)
		}
	}
	if q.To != 0 {
		b.Right = t.Stretch(q.From, q.To, q.Span) + " · " + b.Right
	}
	if p.look == nil {
		b.State = p.words().State
	}
	return b
}

// Help explains papers, and what each input does.
func (p *Page) Help() string { return p.words().Help + "\n\n" + p.words().HelpInputs }

// Changed reads what is open in the paper.
func (p *Page) Changed([]record.Ref) {
	if p.host.Register() == nil || p.host.Listing() == nil {
		return
	}
	p.path.Suggest(p.host, p.fileName, nil)
	p.decided = false // there may be others by now
	if !p.listed {    // nobody can have chosen a model yet
		p.listed, p.model = true, nil
	}
	p.build()
	p.learn()
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	switch {
	case id == action.ShowFolder && p.wrote == "":
		return p.host.Text().Reports.Page.NothingWritten
	case id == action.PutOut || id == action.LookPaper:
		return p.blocked()
	}
	return ""
}

// Key goes to the form, or to the paper that is looked at.
func (p *Page) Key(k keyboard.Key) bool {
	if p.look != nil {
		return p.look.key(k)
	}
	if p.form.Key(k) {
		p.moved()
		return true
	}
	if k.Code == keyboard.Enter {
		p.write()
		return true
	}
	return false
}

// Do does an action.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.PutOut:
		p.write()
	case action.LookPaper:
		p.lookAt()
	case action.OwnPlaces:
		p.host.Push(places.New(p.host, p.wanted()))
	case action.ShowFolder:
		outfile.Show(p.host, p.wrote)
	default:
		return false
	}
	return true
}

// Draw draws the inputs and what makes the paper a draft, or the paper itself.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	if p.look != nil {
		return p.look.draw(th, width, height)
	}
	width = min(width, part.Readable)
	below := p.standing(th, width, height)
	return part.Stack(p.form.Draw(th, width, max(3, height-below.Height())), below).Crop(height)
}

// standing says which template it is, and what makes it a draft, or why it cannot be written.
func (p *Page) standing(th *theme.Theme, width, height int) part.Area {
	w, t := p.words(), p.host.Text()
	say, mark := w.NothingOpen, theme.Good
	final := p.why.Value() != ""
	switch {
	case p.tests():
		say, mark = w.TestIsPDF, theme.Muted
	case p.cannot != "":
		say, mark = p.cannot, theme.Warn
	case !p.read:
		say, mark = t.Reports.Page.Reading, theme.Muted
	case len(p.open) > 0 && !final:
		say, mark = w.WillBeDraft(strings.Join(p.open, " ")), theme.Warn
	case len(p.open) > 0:
		say = w.FinalThough
	}
	from := ""
	if of, others := template.For(p.all, string(p.name()), p.ending()); of != nil && p.template.Empty() {
		from = t.Papers.WillBeFrom(of.Title, of.Owner.Name, others)
	}
	return part.Stack(part.Lines(""), part.Say(th, theme.None, th.Dim, from, width, 2), part.Say(th, mark, "", say, width, min(5, max(2, height/4))))
}

func (p *Page) ending() string {
	if official.Format(p.format.Value()) == official.XLSX {
		return official.Workbook
	}
	return official.Words
}

// tests tells that no paper is written, but a page to try the printer with.
func (p *Page) tests() bool { return p.name().Handed() && p.onto.Value() == testPage }
