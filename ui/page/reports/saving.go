package reports

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"danvan/store/disk"
	"danvan/ui/keyboard"
	"danvan/ui/page"
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
	ending string   // of the suggested path
	sign   *signing // a paper is written; nil: the report as it shows
}

func newSaving(p *Page) *saving {
	w := p.words()
	s := p.saving(choice.Option{ID: string(paper.XLSX), Name: w.XLSX}, choice.Option{ID: string(paper.HTML), Name: w.HTML}, choice.Option{ID: string(paper.CSV), Name: w.CSV})
	s.form = form.New(s.fields()...)
	return s
}

// saving makes the panel's inputs; the first kind of file is chosen.
func (p *Page) saving(formats ...choice.Option) *saving {
	s := &saving{page: p, ending: formats[0].ID, path: input.NewCode(""), format: choice.NewRow(formats[0].ID, formats...)}
	s.format.Stack = true
	s.suggest()
	return s
}

func (s *saving) fields() []*form.Field {
	w := s.page.words()
	return []*form.Field{{ID: w.Format, Label: w.Format, Control: s.format}, {ID: w.Path, Label: w.Path, Control: s.path}}
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
	h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		dir, err := outfile.Folder(r, outfile.Papers)
		return func() {
			if s.path.Empty() {
				s.path.Suggest(filepath.Join(dir, s.name()))
			}
		}, err
	}})
}

func (s *saving) key(k keyboard.Key) (close bool) {
	if s.sign != nil {
		defer s.sign.moved()
	}
	if !s.form.Key(k) {
		switch k.Code {
		case keyboard.F7:
			if s.sign != nil {
				s.page.places()
			}
		case keyboard.F8:
			if s.sign != nil {
				s.preview()
			}
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
	out := written{path: outfile.Path(s.path.Value()), name: s.name(), said: w.Saved, make: s.report()}
	switch {
	case s.sign != nil:
		out.make, out.keep = s.sign.make()
	case s.format.Value() == string(paper.HTML):
		out.said = w.SavedHTML
	}
	p.save(out, false)
	return true
}

// report writes the report that shows.
func (s *saving) report() func(page.Tell) (func(io.Writer) error, string, error) {
	doc, format, t := s.page.made.Doc, paper.Format(s.format.Value()), s.page.host.Text()
	return func(page.Tell) (func(io.Writer) error, string, error) {
		return func(f io.Writer) error { return doc.Write(f, format, t) }, "", nil
	}
}

// written is a file to be written.
type written struct {
	path, name string
	said       func(path string) string
	make       func(page.Tell) (write func(io.Writer) error, besides string, err error) // in a job; besides is said with said
	keep       func(name, besides string) (string, error)                               // once it is written; nil: nothing is kept of it
}

// save writes a file. Where it is there already, it asks first.
func (p *Page) save(out written, replace bool) {
	h, r := p.host, p.host.Register()
	h.Start(page.Job{
		Doing: p.words().Saving,
		Work: func(_ context.Context, tell page.Tell) (func(), error) {
			if there, err := os.Stat(out.path); err == nil && there.IsDir() {
				out.path = filepath.Join(out.path, out.name)
			}
			path, err := filepath.Abs(out.path)
			if err != nil {
				return nil, err
			}
			write, besides, err := out.make(tell)
			if err != nil {
				return nil, err
			}
			err = disk.Write(path, disk.Options{Replace: replace}, write)
			if errors.Is(err, fs.ErrExist) {
				return func() { outfile.Ask(h, path, func() { p.save(out, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			if out.keep != nil {
				if besides, err = out.keep(filepath.Base(path), besides); err != nil {
					return nil, err
				}
			}
			outfile.Remember(r, outfile.Papers, filepath.Dir(path))
			return func() {
				p.wrote = path
				if besides != "" {
					h.Say(theme.Warn, out.said(path)+". "+besides)
					return
				}
				h.Say(theme.Good, out.said(path))
			}, nil
		},
	})
}

func (s *saving) draw(th *theme.Theme, width int) part.Area {
	w := s.page.words()
	title, keys, open := w.SaveTitle, w.SaveKeys, part.Area{}
	if s.sign != nil {
		title, keys, open = w.PaperTitle, w.PaperKeys, s.sign.draw(th, width)
	}
	return part.Stack(part.Lines(th.Title.Render(part.Fit(title, width)), ""), s.form.Draw(th, width, max(3, min(12, s.page.room-5-open.Height()))), open,
		part.Lines("", th.Dim.Render(part.Fit(keys, width))))
}

// reveal shows the folder of the file that was written last; where nothing shows folders its path is said.
func (p *Page) reveal() {
	path, w := p.wrote, p.words()
	p.host.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		err := outfile.Reveal(path)
		return func() {
			if err != nil {
				p.host.Say(theme.Muted, w.FolderIs(filepath.Dir(path)))
			}
		}, nil
	}})
}
