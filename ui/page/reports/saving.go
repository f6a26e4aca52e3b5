package reports

import (
	"io"
	"path/filepath"
	"strings"

	"danvan/store/disk"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/outfile"
	"danvan/ui/paper"
	"danvan/ui/part"
	"danvan/ui/part/choice"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// saving is the panel that asks for a file.
type saving struct {
	page   *Page
	form   *form.Form
	format *choice.Row
	path   *input.Line
	ending string // of the suggested path
}

func newSaving(p *Page) *saving {
	w := p.words()
	s := &saving{page: p, ending: string(paper.XLSX), path: input.NewCode(""), format: choice.NewRow(string(paper.XLSX), choice.Option{ID: string(paper.XLSX), Name: w.XLSX},
		choice.Option{ID: string(paper.HTML), Name: w.HTML}, choice.Option{ID: string(paper.CSV), Name: w.CSV})}
	s.format.Stack = true
	s.form = form.New(&form.Field{ID: w.Format, Label: w.Format, Control: s.format}, &form.Field{ID: w.Path, Label: w.Path, Control: s.path})
	s.suggest()
	return s
}

// name is the file's, without a folder.
func (s *saving) name() string {
	r := s.page.made
	return s.page.paper().File(string(r.Name), r.From, r.To) + "-" + disk.Part(r.Unit.Code) + "." + s.format.Value()
}

// suggest puts the folder used last before the name; typing replaces all of it.
func (s *saving) suggest() {
	h := s.page.host
	r := h.Register()
	page.Beside(h, func() (func(), error) {
		dir, err := outfile.Folder(r, outfile.Papers)
		return func() {
			if s.path.Empty() {
				s.path.Suggest(filepath.Join(dir, s.name()))
			}
		}, err
	})
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
	if now := s.format.Value(); now != s.ending { // the name follows the kind, unless the person gave it another ending
		if stem, ours := strings.CutSuffix(s.path.Value(), "."+s.ending); ours {
			s.path.Suggest(stem + "." + now)
		}
		s.ending = now
	}
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
	doc, format, t := s.page.made.Doc, paper.Format(s.format.Value()), s.page.host.Text()
	return func(page.Tell) (func(io.Writer) error, string, error) {
		return func(f io.Writer) error { return doc.Write(f, format, t) }, "", nil
	}
}

// Draw draws the form.
func (s *saving) Draw(th *theme.Theme, width int) part.Area {
	w := s.page.words()
	return finder.DrawForm(th, w.SaveTitle, w.SaveKeys, s.form, width, max(3, min(finder.Tallest, s.page.room-5)))
}
