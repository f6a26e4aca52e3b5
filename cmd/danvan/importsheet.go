package main

import (
	"errors"
	"io"

	"danvan/store"
	"danvan/store/sheet"
	"danvan/ui/takein"
)

// sheetDone is what became of a list of a sheet, in JSON.
type sheetDone struct {
	Path   string `json:"path"`
	Sheet  string `json:"sheet"`
	DryRun bool   `json:"dry_run"`
	*takein.SheetTaken
}

// importSheet takes in lists of a sheet, each row a line as list SHEET writes it.
func (im *importing) importSheet(s *sheet.Sheet, paths []string) error {
	p := im.p
	var lists []*sheet.List
	for _, path := range paths {
		l, err := takein.ReadSheet(p.t, s, path)
		if err != nil {
			return said(err)
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
			done, err := im.takeSheet(r, l, "")
			if err != nil {
				return err
			}
			waits = waits || done.Waits()
			all = append(all, sheetDone{l.File, s.Name, im.dryRun, done})
			if err := im.annotate(l.File, done.Notes(p.t)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return errors.Join(p.answer(all, func(w io.Writer) { p.printSheets(w, all) }), needsPersonIf(waits))
}

func (p *program) printSheets(w io.Writer, all []sheetDone) {
	for _, d := range all {
		line(w, d.Path)
		for _, x := range d.Lines(p.t, d.DryRun) {
			line(w, x)
		}
	}
}

// said makes a sentence of takein's a failure.
func said(err error) error {
	var w *takein.Wrong
	if errors.As(err, &w) {
		return fail(w.Say)
	}
	return err
}

// takeSheet takes one list in, or tells what would become of it; from stands for a reason that nobody gave.
func (im *importing) takeSheet(r *store.Register, l *sheet.List, from string) (*takein.SheetTaken, error) {
	return takein.TakeSheet(r, im.p.t, l, sheet.TakeOptions{Hints: im.p.hints(), Update: im.options.Update, Reason: im.reason, From: from}, im.dryRun)
}
