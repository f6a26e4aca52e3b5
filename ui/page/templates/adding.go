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
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/page/outfile"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// The inputs.
const (
	idFile = "file"
	idFrom = "from"
	idTo   = "to"
)

// adding asks for the file of a template.
type adding struct {
	*ask.Form
	host            page.Host
	file            *outfile.Box
	paper           *choice.Pick
	title, from, to *input.Line
	wrong           []string // with the file that was looked at, one thing each; nil for nothing
	scroll          part.Scroll
}

func newAdding(h page.Host, of official.Name, path []string) *adding {
	t, w := h.Text(), &h.Text().Papers
	var papers []choice.Option
	for _, n := range official.Names {
		papers = append(papers, choice.Option{ID: string(n), Name: t.Reports.Sheet(string(n))})
	}
	a := &adding{host: h, file: outfile.NewBox(h, official.Words+" "+official.Workbook), paper: inputs.Pick(t, papers),
		title: input.NewLine(""), from: input.NewLine(""), to: input.NewLine("")}
	a.paper.Set(string(of))
	a.Form = ask.New(h, ask.What{Path: path, Title: w.AddTitle, Help: w.TemplatesHelp, Keys: w.AddKeys, Below: a.below})
	a.Add(idFile, w.FileInput, "", a.file)
	a.Add("paper", w.OfPaper, "", a.paper)
	a.Add("title", w.TitleHead, "", a.title)
	a.Add(idFrom, w.FromInput, "", a.from)
	a.Add(idTo, w.ToInput, "", a.to)
	a.Check = func() (id, problem string) {
		a.wrong = nil
		_, id, problem = a.read()
		return id, problem
	}
	a.Ready = a.add
	return a
}

func (a *adding) words() *text.Papers { return &a.host.Text().Papers }

// Key is the form's; what is wrong with a file goes by pages.
func (a *adding) Key(k keyboard.Key) bool {
	if a.wrong != nil && (k.Code == keyboard.PageDown || k.Code == keyboard.PageUp) {
		return a.scroll.Key(k)
	}
	return a.Form.Key(k)
}

// read makes a template, without its file, of what stands in the inputs; else it says what is wrong, and where.
func (a *adding) read() (rec *record.Template, id, problem string) {
	if a.file.Empty() {
		return nil, idFile, a.words().FileNeeded
	}
	rec = &record.Template{Paper: a.paper.Value(), Title: a.title.Value(), Name: vi.CleanLine(filepath.Base(a.file.Path()))}
	if rec.Title == "" {
		rec.Title = strings.TrimSuffix(rec.Name, filepath.Ext(rec.Name))
	}
	if problem = a.day(a.from, &rec.From); problem != "" {
		return nil, idFrom, problem
	}
	return rec, idTo, a.day(a.to, &rec.To)
}

// day reads a day, if one was typed; else it says what is wrong with it.
func (a *adding) day(of *input.Line, into *record.Date) (problem string) {
	if of.Empty() {
		return ""
	}
	d, err := vi.ParseDate(of.Value(), vi.DateHints{Today: vi.DateOf(a.host.Now())})
	if err != nil {
		return a.words().NoDay(of.Value())
	}
	*into = record.Date(d.String())
	return ""
}

// add checks the file in a job, and keeps it where it is right.
func (a *adding) add() {
	h, path := a.host, a.file.Path()
	r, w, now := h.Register(), a.words(), h.Now()
	rec, _, _ := a.read()
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
			a.Close()
			h.Say(theme.Good, w.TemplateKept(rec.Title, h.Text().Reports.Sheet(rec.Paper), replaced > 0))
		}, nil
	}, Failed: a.failed})
}

// failed says why the file was not kept: of a template that is wrong in several places each by itself.
func (a *adding) failed(err error) {
	a.scroll.Top = 0
	var all docx.Problems
	if !errors.As(err, &all) {
		a.wrong = []string{a.host.Text().Error(err).String()}
		return
	}
	w := a.words()
	a.wrong = []string{w.TemplateWrong(len(all))}
	for _, x := range all {
		a.wrong = append(a.wrong, w.Problem(x))
	}
}

// below says what is wrong with the file, and before anybody asked what it must be; the list of files lies over that.
func (a *adding) below(th *theme.Theme, width, height int) (out part.Area) {
	const inputs = 5
	if a.wrong == nil {
		return part.Paragraph(th.Dim, a.words().AddIntro, width, max(1, height-inputs-1))
	}
	if a.file.Offers() {
		return out
	}
	for i, s := range a.wrong {
		if i == 0 {
			out = part.Say(th, theme.Bad, "", s, width, 0)
			continue
		}
		out = part.Stack(out, part.Hang("  - ", "", s, width, 0))
	}
	return a.scroll.Show(out, height-inputs-1)
}
