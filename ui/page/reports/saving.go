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
	ending string // of the suggested path
}

func newSaving(p *Page) *saving {
	w := p.words()
	s := &saving{page: p, ending: string(paper.XLSX), path: input.NewCode("")}
	s.format = choice.NewRow(s.ending, choice.Option{ID: string(paper.XLSX), Name: w.XLSX}, choice.Option{ID: string(paper.HTML), Name: w.HTML},
		choice.Option{ID: string(paper.CSV), Name: w.CSV})
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
	if s.path.Empty() {
		s.page.host.Say(theme.Warn, s.page.words().PathNeeded)
		return false
	}
	s.page.save(outfile.Path(s.path.Value()), s.name(), paper.Format(s.format.Value()), false)
	return true
}

// save writes the report that shows. Where the file is there already, it asks first.
func (p *Page) save(path, name string, format paper.Format, replace bool) {
	h, w, t, doc := p.host, p.words(), p.host.Text(), p.made.Doc
	r := h.Register()
	h.Start(page.Job{
		Doing: w.Saving,
		Work: func(context.Context, page.Tell) (func(), error) {
			if there, err := os.Stat(path); err == nil && there.IsDir() {
				path = filepath.Join(path, name)
			}
			path, err := filepath.Abs(path)
			if err != nil {
				return nil, err
			}
			err = disk.Write(path, disk.Options{Replace: replace, Mode: 0o644}, func(f io.Writer) error { return doc.Write(f, format, t) })
			if errors.Is(err, fs.ErrExist) {
				return func() { outfile.Ask(h, path, func() { p.save(path, name, format, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			outfile.Remember(r, outfile.Papers, filepath.Dir(path))
			said := w.Saved(path)
			if format == paper.HTML {
				said = w.SavedHTML(path)
			}
			return func() { h.Say(theme.Good, said) }, nil
		},
	})
}

func (s *saving) draw(th *theme.Theme, width int) part.Area {
	w := s.page.words()
	return part.Stack(part.Lines(th.Title.Render(part.Fit(w.SaveTitle, width)), ""), s.form.Draw(th, width, 12),
		part.Lines("", th.Dim.Render(part.Fit(w.SaveKeys, width))))
}
