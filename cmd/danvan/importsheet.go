package main

import (
	"errors"
	"io"
	"strconv"

	"danvan/store"
	"danvan/store/record"
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
	var all []sheetDone
	waits := false
	err := p.writing(func(r *store.Register) error {
		var lists []asLines
		for _, path := range paths {
			var asked *takein.Asked
			err := r.View(func(tx *store.Tx) (err error) { asked, err = im.asked.Recall(tx, path, im.p.hints().Today); return err })
			if err != nil {
				return err
			}
			l, err := asked.ReadSheet(asked.Named(s.Name), path)
			if err != nil {
				return said(err)
			}
			lists = append(lists, asLines{l, asked})
		}
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
			all = append(all, done)
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
	var none *takein.NoHeadings
	if errors.As(err, &none) {
		return fail(none.Say)
	}
	return misasked(err)
}

// takeSheet takes one list in, or tells what would become of it; from stands for a reason that nobody gave.
func (im *importing) takeSheet(r *store.Register, l asLines, from string) (d sheetDone, err error) {
	o := sheet.TakeOptions{Hints: im.p.hints(), Update: im.options.Update, Emptied: sheet.Emptied(im.emptied), Reason: im.reason, From: from}
	if l.OfTotals() {
		o.Year = im.options.Year
	} else if l.Sheet.Kind == record.ValueKind && im.options.Year != 0 {
		l.asked.Sets = append(l.asked.Sets, "span="+strconv.Itoa(im.options.Year))
	}
	if err := l.asked.ForSheet(l.Sheet, &o); err != nil {
		return d, misasked(err)
	}
	l.OfYear(&o, im.options.Year)
	done, err := takein.TakeSheet(r, im.p.t, l.List, o, im.dryRun)
	if err != nil {
		return d, err
	}
	if !im.dryRun && !l.Whole() {
		if err := l.asked.Remember(r, l.File, l.Head); err != nil {
			return d, err
		}
	}
	done.Recalled = l.asked.Recalled
	im.recalled(l.asked)
	return sheetDone{l.File, l.Sheet.Name, im.dryRun, done}, im.annotate(l.File, done.Notes(im.p.t))
}
