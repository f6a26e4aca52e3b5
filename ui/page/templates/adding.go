package templates

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/template"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// adding asks for the file of a template.
type adding struct {
	page            *Page
	form            *form.Form
	file            *outfile.Box
	paper           *choice.Pick
	title, from, to *input.Line
	wrong           []string // with what was asked for, one thing each; nil while nobody has asked
	scroll          part.Scroll
}

func newAdding(p *Page) *adding {
	t, w := p.host.Text(), p.words()
	var papers []choice.Option
	for _, n := range official.Names {
		papers = append(papers, choice.Option{ID: string(n), Name: t.Reports.Sheet(string(n))})
	}
	a := &adding{page: p, file: outfile.NewBox(p.host, official.Words+" "+official.Workbook), paper: choice.NewPick(string(p.paper), papers...),
		title: input.NewLine(""), from: input.NewLine(""), to: input.NewLine("")}
	a.paper.NoMatch = t.Parts.NoMatch
	a.form = form.New(&form.Field{ID: "file", Label: w.FileInput, Control: a.file}, &form.Field{ID: "paper", Label: w.OfPaper, Control: a.paper},
		&form.Field{ID: "title", Label: w.TitleHead, Control: a.title}, &form.Field{ID: "from", Label: w.FromInput, Control: a.from}, &form.Field{ID: "to", Label: w.ToInput, Control: a.to})
	return a
}

func (a *adding) key(k keyboard.Key) bool {
	switch {
	case k.Code == keyboard.F1 || k.Code == "ctrl+q" || k.Code == "ctrl+c":
		return false
	case a.wrong != nil && k.Code == keyboard.PageDown:
		a.scroll.Page(1)
	case a.wrong != nil && k.Code == keyboard.PageUp:
		a.scroll.Page(-1)
	case a.form.Key(k):
	case k.Code == keyboard.Enter || k.Code == "ctrl+s":
		a.add()
	default:
		return k.Code != keyboard.Esc
	}
	return true
}

// say says what is wrong; the form stays.
func (a *adding) say(wrong ...string) { a.wrong, a.scroll.Top = wrong, 0 }

// failed says why the file was not kept: of a template that is wrong in several places each by itself.
func (a *adding) failed(err error) {
	var all docx.Problems
	if !errors.As(err, &all) {
		a.say(a.page.host.Text().Error(err).String())
		return
	}
	w := a.page.words()
	says := []string{w.TemplateWrong(len(all))}
	for _, x := range all {
		says = append(says, w.Problem(x))
	}
	a.say(says...)
}

// day reads a day; false: it is none, and that is said.
func (a *adding) day(of *input.Line, into *record.Date) bool {
	typed := vi.CleanLine(of.Value())
	if typed == "" {
		return true
	}
	d, err := vi.ParseDate(typed, vi.DateHints{Today: vi.DateOf(a.page.host.Now())})
	if err != nil {
		a.say(a.page.words().NoDay(typed))
		return false
	}
	*into = record.Date(d.String())
	return true
}

// add checks the file in a job, and keeps it where it is right.
func (a *adding) add() {
	p, h := a.page, a.page.host
	r, w, now, path := h.Register(), p.words(), h.Now(), a.file.Path()
	if path == "" {
		a.say(w.FileNeeded)
		return
	}
	name := filepath.Base(path)
	rec := &record.Template{Paper: a.paper.Value(), Title: vi.CleanLine(a.title.Value()), Name: vi.CleanLine(name)}
	if rec.Title == "" {
		rec.Title = strings.TrimSuffix(rec.Name, filepath.Ext(rec.Name))
	}
	if !a.day(a.from, &rec.From) || !a.day(a.to, &rec.To) {
		return
	}
	h.Start(page.Job{Doing: w.Checking, Work: func(context.Context, page.Tell) (func(), error) {
		data, err := docx.ReadFile(path)
		if err != nil {
			return nil, err
		}
		rec.File, rec.Sum = data, record.FileSum(data)
		if err := r.View(func(tx *store.Tx) error { return official.Right(tx, rec, now) }); err != nil {
			return nil, err
		}
		replaced := 0
		err = r.Edit("", func(w *store.Writer) error { _, replaced, err = template.Put(w, rec); return err })
		if err != nil {
			return nil, err
		}
		return func() {
			p.adding = nil
			h.Say(theme.Good, w.TemplateKept(rec.Title, h.Text().Reports.Sheet(rec.Paper), replaced > 0))
			p.Changed(nil)
		}, nil
	}, Failed: a.failed})
}

func (a *adding) draw(th *theme.Theme, width, height int) part.Area {
	w := a.page.words()
	rows := len(a.form.Fields())
	out := part.Stack(a.form.Draw(th, width, min(height, rows+8)))
	if a.wrong == nil || len(out.Lines) > rows { // a list lies over what is below
		if a.wrong == nil && len(out.Lines) == rows {
			out = part.Stack(out, part.Lines(""), part.Paragraph(th.Dim, w.AddIntro, width, max(1, height-rows-1)))
		}
		return out.Crop(height)
	}
	var lines []string
	for i, s := range a.wrong {
		mark := th.Mark(theme.Bad)
		if i > 0 {
			mark = " "
		}
		for k, l := range part.Wrap(s, max(8, width-4), 0) {
			if k > 0 {
				mark = " "
			} else if i > 0 {
				l = "- " + l
			}
			if i > 0 && k > 0 {
				l = "  " + l
			}
			lines = append(lines, mark+" "+l)
		}
	}
	return part.Stack(out, part.Lines(""), a.scroll.Show(part.Lines(lines...), height-rows-1)).Crop(height)
}
