package reports

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/ui/keyboard"
	"danvan/ui/page"
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

// settingFolder holds the folder that a report was written to last.
const settingFolder = "report-folder"

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
	return s.page.paper().File(string(r.Name), r.From, r.To) + "-" + r.Unit.Code + "." + s.format.Value()
}

// suggest puts the folder used last before the name; typing replaces all of it.
func (s *saving) suggest() {
	h := s.page.host
	r := h.Register()
	h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		var folder []byte
		err := r.View(func(tx *store.Tx) (err error) { folder, err = tx.Setting(settingFolder); return err })
		return func() {
			dir := string(folder)
			if dir == "" {
				dir = filepath.Dir(r.Path())
			}
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

// target is the whole path: typed into a folder, the file gets the suggested name.
func (s *saving) target() string {
	path := strings.Trim(s.path.Value(), `"'`)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	return path
}

// write writes the file; false: there is no name yet.
func (s *saving) write() (done bool) {
	if s.path.Empty() {
		s.page.host.Say(theme.Warn, s.page.words().PathNeeded)
		return false
	}
	s.page.save(s.target(), s.name(), paper.Format(s.format.Value()), false)
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
			err = paper.Create(path, replace, func(f io.Writer) error { return doc.Write(f, format, t) })
			if errors.Is(err, fs.ErrExist) {
				return func() { p.ask(path, name, format) }, nil
			}
			if err != nil {
				return nil, err
			}
			remember(r, filepath.Dir(path))
			said := w.Saved(path)
			if format == paper.HTML {
				said = w.SavedHTML(path)
			}
			return func() { h.Say(theme.Good, said) }, nil
		},
	})
}

// ask asks whether a file may be replaced.
func (p *Page) ask(path, name string, format paper.Format) {
	w := p.words()
	p.host.Ask(page.Question{Title: w.ReplaceTitle, Body: w.ReplaceBody(path), Answers: []page.Answer{
		{Label: p.host.Text().Common.No},
		{Label: w.Replace, Key: keyboard.F9, Do: func() { p.save(path, name, format, true) }},
	}})
}

// remember keeps the folder for the next time. It is a convenience: an error is not told.
func remember(r *store.Register, dir string) {
	_ = r.Edit("", func(w *store.Writer) error {
		if v, err := w.Setting(settingFolder); err != nil || string(v) == dir {
			return err
		}
		return w.Note(settingFolder, []byte(dir))
	})
}

func (s *saving) draw(th *theme.Theme, width int) part.Area {
	w := s.page.words()
	return part.Stack(part.Lines(th.Title.Render(part.Fit(w.SaveTitle, width)), ""), s.form.Draw(th, width, 12),
		part.Lines("", th.Dim.Render(part.Fit(w.SaveKeys, width))))
}
