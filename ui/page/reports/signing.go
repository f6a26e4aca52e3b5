package reports

import (
	"io"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/store/vi"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/page/places"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/paper/pdf"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// signing is what the panel asks for besides, where a paper is written that an office signs.
type signing struct {
	saving           *saving
	skin             *choice.Pick
	template         *outfile.Box
	place, date, why *input.Line
	request          official.Request
	open             []string         // what makes it a draft; known once read
	all              []*template.Item // templates of the register
	read             bool
	asked            string // what open was read for
}

// endings of papers.
const (
	docxEnding = "docx"
	pdfEnding  = "pdf"
	xlsxEnding = "xlsx"
)

// noPaper says why the report that shows cannot be written as a paper; "" where it can.
func (p *Page) noPaper() string {
	w := p.words()
	switch {
	case !slices.Contains(official.Names, official.Name(p.name())):
		return w.NoPaper
	case p.made.Name == report.Decision && (p.made.Numbers == "" || strings.Contains(p.made.Numbers, "\n")):
		return w.OneDecision
	}
	return ""
}

// places shows what templates of the paper may name; of the report's, where what shows is no paper.
func (p *Page) places() {
	q := official.Request{Request: p.request(), Paper: official.Name(p.name())}
	if p.made == nil || !slices.Contains(official.Names, q.Paper) {
		q.Paper = official.Summary
	} else {
		q.Numbers = p.made.Numbers
	}
	p.host.Push(places.New(p.host, q))
}

// newSigning makes the panel, and finds out what is open.
func newSigning(p *Page) *saving {
	w := p.words()
	s := p.saving(choice.Option{ID: docxEnding, Name: w.DOCX}, choice.Option{ID: pdfEnding, Name: w.PDF}, choice.Option{ID: xlsxEnding, Name: w.Workbook})
	var skins []choice.Option
	for _, k := range official.Skins {
		skins = append(skins, choice.Option{ID: k.Name, Name: w.Skin(k.Name)})
	}
	g := &signing{saving: s, skin: choice.NewPick(skins[0].ID, skins...), template: outfile.NewBox(p.host, official.Words+" "+official.Workbook),
		place: input.NewLine(""), date: input.NewLine(""), why: input.NewLine("")}
	g.skin.NoMatch = p.host.Text().Parts.NoMatch
	g.request = official.Request{Request: p.request(), Paper: official.Name(p.name()), Skin: official.Skins[0]}
	g.request.Numbers = p.made.Numbers
	s.sign = g
	s.form = form.New(append([]*form.Field{{ID: w.SkinInput, Label: w.SkinInput, Control: g.skin}}, append(s.fields(),
		&form.Field{ID: w.TemplateInput, Label: w.TemplateInput, Control: g.template}, &form.Field{ID: w.PlaceInput, Label: w.PlaceInput, Control: g.place},
		&form.Field{ID: w.DateInput, Label: w.DateInput, Control: g.date}, &form.Field{ID: w.WhyFinal, Label: w.WhyFinal, Control: g.why})...)...)
	g.look()
	return s
}

// look finds out what is open, and which templates the register has.
func (g *signing) look() {
	h := g.saving.page.host
	rows, now, q := h.Listing(), h.Now(), g.wanted()
	g.asked = g.place.Value() + "\n" + g.date.Value()
	type found struct {
		made *official.Made
		all  []*template.Item
	}
	page.Read(h, func(tx *store.Tx) (f found, err error) {
		if f.all, err = official.Templates(tx, now); err == nil {
			f.made, err = official.Make(tx, rows, q, now)
		}
		return f, err
	}, func(f found) {
		g.open, g.all, g.read = f.made.Open, nil, true
		g.template.First = []string{template.Shipped}
		for _, t := range f.all {
			if t.Paper == string(q.Paper) {
				g.all = append(g.all, t)
				g.template.First = append(g.template.First, t.Title)
			}
		}
	})
}

// wanted is what is asked for by now.
func (g *signing) wanted() official.Request {
	q := g.request
	q.Skin, _ = official.SkinNamed(g.skin.Value())
	q.Why = strings.TrimSpace(g.why.Value())
	if s := strings.TrimSpace(g.place.Value()); s != "" {
		q.Given = append(q.Given, official.Given{Place: "địa danh", Text: s})
	}
	if s := strings.TrimSpace(g.date.Value()); s != "" {
		if d, err := vi.ParseDate(s, vi.DateHints{Today: vi.DateOf(g.saving.page.host.Now())}); err == nil {
			s = official.Day(record.Date(d.String()))
		}
		q.Given = append(q.Given, official.Given{Place: "ngày ký", Text: s})
	}
	return q
}

// moved looks again where what is given has changed.
func (g *signing) moved() {
	if g.asked != g.place.Value()+"\n"+g.date.Value() {
		g.look()
	}
}

func (g *signing) ending() string {
	if g.saving.format.Value() == xlsxEnding {
		return official.Workbook
	}
	return official.Words
}

// fill fills the template, in a job.
func (g *signing) fill() func() (*official.Made, *official.Source, *docx.Document, error) {
	h := g.saving.page.host
	r, rows, now, q, asked, ending := h.Register(), h.Listing(), h.Now(), g.wanted(), g.template.Value(), g.ending()
	if official.IsFile(g.template.Path()) {
		asked = g.template.Path()
	}
	return func() (made *official.Made, source *official.Source, filled *docx.Document, err error) {
		err = r.View(func(tx *store.Tx) error {
			if made, err = official.Make(tx, rows, q, now); err != nil {
				return err
			}
			source, err = made.Choose(tx, q, asked, ending, now)
			return err
		})
		if err == nil {
			filled, err = made.From(source)
		}
		return made, source, filled, err
	}
}

// make fills the template in a job, and makes the file of it.
func (g *signing) make() (make func(page.Tell) (func(io.Writer) error, string, error), keep func(name, besides string) (string, error)) {
	h := g.saving.page.host
	r, now, w, t := h.Register(), h.Now(), g.saving.page.words(), h.Text()
	ending, fill := g.saving.format.Value(), g.fill()
	var made *official.Made
	var data []byte
	keep = func(name, besides string) (string, error) {
		return besides, r.Edit("", func(w *store.Writer) error { _, err := made.Keep(w, name, data, now); return err })
	}
	return func(tell page.Tell) (write func(io.Writer) error, besides string, err error) {
		tell("", 1, 3)
		var source *official.Source
		var filled *docx.Document
		if made, source, filled, err = fill(); err != nil {
			return nil, "", err
		}
		tell("", 2, 3)
		left := 0
		if made.Over != nil && ending == pdfEnding {
			return nil, "", made.Over
		}
		if ending == pdfEnding {
			data, left, err = pdf.Of(filled)
		} else {
			data, err = filled.Bytes()
		}
		var said []string
		if made.Draft {
			said = append(said, w.SavedDraft(len(made.Open)))
		}
		if made.Beside != nil {
			said = append(said, t.Papers.Beside(made.Beside))
		}
		if over := made.Over; over != nil {
			said = append(said, t.Papers.Overlong(over.Pages, over.Certificates, over.Of))
		}
		if left > 0 {
			said = append(said, t.Papers.Left(left))
		}
		if source.Of != nil {
			said = append(said, t.Papers.FromTemplate(source.Of.Title, source.Of.Owner.Name, 0))
		}
		return func(f io.Writer) error { _, err := f.Write(data); return err }, strings.Join(said, " "), err
	}, keep
}

// draw says which template it is, and what makes it a draft.
func (g *signing) draw(th *theme.Theme, width int) (a part.Area) {
	w := g.saving.page.words()
	say, mark := w.NothingOpen, theme.Good
	switch {
	case !g.read:
		say, mark = w.Reading, theme.Muted
	case len(g.open) > 0 && strings.TrimSpace(g.why.Value()) == "":
		say, mark = w.WillBeDraft(strings.Join(g.open, " ")), theme.Warn
	case len(g.open) > 0:
		say = w.FinalThough
	}
	a.Lines = append(a.Lines, "")
	if t, others := template.For(g.all, string(g.request.Paper), g.ending()); t != nil && g.template.Empty() {
		for _, l := range part.Wrap(g.saving.page.host.Text().Papers.WillBeFrom(t.Title, t.Owner.Name, others), max(1, width-2), 2) {
			a.Lines = append(a.Lines, th.Dim.Render("  "+l))
		}
	}
	for i, l := range part.Wrap(say, max(1, width-2), min(4, max(2, g.saving.page.room/5))) {
		before := "  "
		if i == 0 {
			before = th.Mark(mark) + " "
		}
		a.Lines = append(a.Lines, before+l)
	}
	return a
}
