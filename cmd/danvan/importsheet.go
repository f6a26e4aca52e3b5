package main

import (
	"errors"
	"io"
	"strings"

	"danvan/store"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/store/worksheet"
	"danvan/ui/page/wording"
	"danvan/ui/takein"
	"danvan/ui/text"
)

// sheetDone is what became of a list of a sheet, in JSON.
type sheetDone struct {
	Path   string `json:"path"`
	Sheet  string `json:"sheet"`
	DryRun bool   `json:"dry_run"`
	*takein.SheetTaken
}

// importSheet takes in lists of a sheet other than the registration.
func (im *importing) importSheet(s *sheet.Sheet, paths []string) error {
	p := im.p
	var lists []*sheet.List
	for _, path := range paths {
		l, err := p.readSheet(s, path)
		if err != nil {
			return err
		}
		lists = append(lists, l)
	}
	var all []sheetDone
	waits := false
	err := p.writing(func(r *store.Register) error {
		if !im.dryRun {
			if _, err := r.BackupOnce(p.now(), "import"); err != nil {
				return err
			}
		}
		for _, l := range lists {
			done, err := im.takeSheet(r, l)
			if err != nil {
				return err
			}
			waits = waits || done.Waits()
			all = append(all, sheetDone{l.File, s.Name, im.dryRun, done})
		}
		return nil
	})
	if err != nil {
		return err
	}
	return errors.Join(p.answer(all, func(w io.Writer) {
		for _, d := range all {
			line(w, d.Path)
			for _, x := range d.Lines(p.t, im.dryRun) {
				line(w, x)
			}
		}
	}), needsPersonIf(waits))
}

// readSheet reads a list; what its headings are is told by the words of both languages.
func (p *program) readSheet(s *sheet.Sheet, path string) (*sheet.List, error) {
	f, err := worksheet.Open(path)
	if err != nil {
		return nil, err
	}
	l, err := sheet.ReadList(s, f, path, p.heads(s))
	if errors.Is(err, sheet.ErrNoHeadings) {
		var names []string
		for _, c := range s.Asked(false) {
			names = append(names, p.t.Column(c))
		}
		return nil, fail(p.t.Sheets.NoHeadings(p.t.Sheet(s), strings.Join(names, ", ")))
	}
	return l, err
}

// heads knows the headings that list SHEET writes, and the code names.
func (p *program) heads(s *sheet.Sheet) sheet.Heads {
	var all []*sheet.Column
	for i := range s.Columns {
		all = append(all, &s.Columns[i])
	}
	same := func(heading string, names ...string) bool {
		for _, n := range names {
			if vi.Spelled(heading) == vi.Spelled(n) {
				return true
			}
		}
		return false
	}
	vi, en := text.For(text.Vi), text.For(text.En)
	return sheet.Heads{
		Column: func(heading string) *sheet.Column {
			for _, c := range all {
				if same(heading, c.Name, vi.Column(c), en.Column(c)) {
					return c
				}
			}
			return nil
		},
		ID:   func(heading string) bool { return same(heading, "id") },
		Unit: func(heading string) bool { return same(heading, "unit_code", vi.CLI.Report.Code, en.CLI.Report.Code) },
	}
}

// takeSheet takes one list in, or tells what would become of it.
func (im *importing) takeSheet(r *store.Register, l *sheet.List) (done *takein.SheetTaken, err error) {
	p := im.p
	err = r.Edit("", func(w *store.Writer) error {
		names, err := wording.Read(p.t, w.Tx)
		if err != nil {
			return err
		}
		made, err := l.Take(w, sheet.TakeOptions{Hints: p.hints(), Update: im.options.Update, Reason: im.reason})
		if err != nil {
			return err
		}
		done, err = takein.OfSheet(p.t, l, made, func(x *sheet.Line, c *sheet.Column) (string, error) { return names.Cell(w.Tx, x, c) })
		if err == nil && im.dryRun {
			err = errDryRun
		}
		return err
	})
	if errors.Is(err, errDryRun) {
		err = nil
	}
	return done, err
}
