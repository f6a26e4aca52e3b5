package reports

import (
	"io"
	"slices"
	"strings"

	"danvan/store"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
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
	saving   *saving
	skin     *choice.Pick
	template *outfile.Box
	why      *input.Line
	request  official.Request
	open     []string // what makes it a draft; known once read
	read     bool
}

// endings of papers.
const (
	docxEnding = "docx"
	pdfEnding  = "pdf"
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

// newSigning makes the panel, and finds out what is open.
func newSigning(p *Page) *saving {
	w := p.words()
	s := p.saving(choice.Option{ID: docxEnding, Name: w.DOCX}, choice.Option{ID: pdfEnding, Name: w.PDF})
	var skins []choice.Option
	for _, k := range official.Skins {
		skins = append(skins, choice.Option{ID: k.Name, Name: w.Skin(k.Name)})
	}
	g := &signing{saving: s, skin: choice.NewPick(skins[0].ID, skins...), template: outfile.NewBox(p.host, "."+docxEnding), why: input.NewLine("")}
	g.skin.NoMatch = p.host.Text().Parts.NoMatch
	g.request = official.Request{Request: p.request(), Paper: official.Name(p.name()), Skin: official.Skins[0]}
	g.request.Numbers = p.made.Numbers
	s.sign = g
	s.form = form.New(append([]*form.Field{{ID: w.SkinInput, Label: w.SkinInput, Control: g.skin}}, append(s.fields(),
		&form.Field{ID: w.TemplateInput, Label: w.TemplateInput, Control: g.template}, &form.Field{ID: w.WhyFinal, Label: w.WhyFinal, Control: g.why})...)...)
	rows, now, q := p.host.Listing(), p.host.Now(), g.request
	page.Read(p.host, func(tx *store.Tx) (*official.Made, error) { return official.Make(tx, rows, q, now) },
		func(made *official.Made) { g.open, g.read = made.Open, true })
	return s
}

// make fills the template in a job.
func (g *signing) make() (make func(page.Tell) (func(io.Writer) error, string, error), keep func(name, besides string) (string, error)) {
	h := g.saving.page.host
	r, rows, now, w, t := h.Register(), h.Listing(), h.Now(), g.saving.page.words(), h.Text()
	q, file, ending := g.request, g.template.Path(), g.saving.format.Value()
	q.Skin, _ = official.SkinNamed(g.skin.Value())
	q.Why = strings.TrimSpace(g.why.Value())
	var made *official.Made
	var data []byte
	keep = func(name, besides string) (string, error) {
		return besides, r.Edit("", func(w *store.Writer) error { _, err := made.Keep(w, name, data, now); return err })
	}
	return func(tell page.Tell) (write func(io.Writer) error, besides string, err error) {
		var template []byte
		if file == "" {
			template, err = official.Template(q.Paper, q.Skin)
		} else {
			template, err = docx.ReadFile(file)
		}
		if err != nil {
			return nil, "", err
		}
		tell("", 1, 3)
		if err := r.View(func(tx *store.Tx) (err error) { made, err = official.Make(tx, rows, q, now); return err }); err != nil {
			return nil, "", err
		}
		tell("", 2, 3)
		filled, err := made.Write(template)
		if err != nil {
			return nil, "", err
		}
		left := 0
		if ending == pdfEnding {
			data, left, err = pdf.Of(filled)
		} else {
			data, err = filled.Bytes()
		}
		if made.Draft {
			besides = w.SavedDraft(len(made.Open))
		}
		if left > 0 {
			besides = strings.TrimSpace(besides + " " + t.Papers.Left(left))
		}
		return func(f io.Writer) error { _, err := f.Write(data); return err }, besides, err
	}, keep
}

// draw says what makes it a draft.
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
	for i, l := range part.Wrap(say, max(1, width-2), 4) {
		before := "  "
		if i == 0 {
			before = th.Mark(mark) + " "
		}
		a.Lines = append(a.Lines, before+l)
	}
	return a
}
