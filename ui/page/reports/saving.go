package reports

import (
	"io"

	"danvan/store/disk"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/outfile"
	"danvan/ui/paper"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/theme"
)

// saving is the panel that asks for a file.
type saving struct {
	page   *Page
	form   *form.Form
	format *choice.Row
	path   *outfile.Name
}

func newSaving(p *Page) *saving {
	w := p.words()
	s := &saving{page: p, path: outfile.NewName(), format: choice.NewRow(string(paper.XLSX), choice.Option{ID: string(paper.XLSX), Name: w.XLSX},
		choice.Option{ID: string(paper.HTML), Name: w.HTML}, choice.Option{ID: string(paper.CSV), Name: w.CSV})}
	s.format.Stack = true
	s.form = form.New(&form.Field{ID: w.Format, Label: w.Format, Control: s.format}, &form.Field{ID: w.Path, Label: w.Path, Control: s.path})
	s.path.Suggest(p.host, s.name, nil)
	return s
}

// name is the file's, without a folder.
func (s *saving) name() string {
	r := s.page.made
	return s.page.paper().File(string(r.Name), r.From, r.To) + "-" + disk.Part(r.Unit.Code) + "." + s.format.Value()
}

// Key goes to the form.
func (s *saving) Key(k keyboard.Key) (close bool) {
	if !s.form.Key(k) {
		switch k.Code {
		case keyboard.Esc:
			return true
		case keyboard.Enter, "ctrl+s":
			return s.write()
		}
		return false
	}
	s.path.Follow(s.name())
	return false
}

// write writes the file; false: there is no name yet.
func (s *saving) write() (done bool) {
	p := s.page
	w := p.words()
	if s.path.Empty() {
		p.host.Say(theme.Warn, w.PathNeeded)
		return false
	}
	said := w.Saved
	if s.format.Value() == string(paper.HTML) {
		said = w.SavedHTML
	}
	outfile.Save(p.host, outfile.Out{Path: outfile.Path(s.path.Value()), Name: s.name(), Said: said, Make: s.report(), Then: func(path string) { p.wrote = path }})
	return true
}

// report writes the report that shows.
func (s *saving) report() func(page.Tell) (func(io.Writer) error, string, error) {
	made, doc, format, t := *s.page.made, *s.page.made.Doc, paper.Format(s.format.Value()), s.page.host.Text()
	made.Doc = &doc
	return func(page.Tell) (func(io.Writer) error, string, error) {
		made.Note(made.Suspected())
		return func(f io.Writer) error { return doc.Write(f, format, t) }, "", nil
	}
}

// Draw draws the form.
func (s *saving) Draw(th *theme.Theme, width int) part.Area {
	w := s.page.words()
	return finder.DrawForm(th, w.SaveTitle, w.SaveKeys, s.form, width, max(3, min(finder.Tallest, s.page.room-5)))
}
