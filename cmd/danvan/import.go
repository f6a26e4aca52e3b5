package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/listing"
	"danvan/store/memory"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/takein"
)

// importing is one run of danvan import.
type importing struct {
	p       *program
	options intake.Options
	asked   takein.Asked
	dryRun  bool
	sheet   string
	reason  string
	waits   bool // for a person, because of what was not read
	emptied string
	notes   outFile // a copy of the list with notes in its cells

	lists  []asList
	own    []asLines // of sheets
	answer importAnswer
}

// asList is a list, and how it is read and taken in.
type asList struct {
	*intake.List
	asked   *takein.Asked
	options intake.Options
}

// asLines is a list of a sheet, and how it is taken in.
type asLines struct {
	*sheet.List
	asked *takein.Asked
}

// importAnswer is the JSON of danvan import.
type importAnswer struct {
	DryRun  bool         `json:"dry_run"`
	Backup  string       `json:"backup,omitempty"`
	Bundles *bundlesDone `json:"bundles,omitempty"`
	Lists   []listDone   `json:"lists,omitempty"`
	Sheets  []sheetDone  `json:"sheets,omitempty"` // lists of registrations that the program wrote itself
	Left    []leftOut    `json:"left,omitempty"`   // of folders, what was not read
}

func (p *program) importCommand() *cobra.Command {
	im := &importing{p: p}
	c := p.command(p.t.CLI.Commands.Import, p.atLeast(1), func(c *cobra.Command, args []string) error {
		args = globbed(args)
		if im.notes.path != "" && len(args) > 1 {
			return misuse(p.t.CLI.Usage.TooMany(args[1], "import --annotate "+p.t.CLI.Usage.OneList))
		}
		if err := p.oneOf("--emptied", im.emptied, "", string(sheet.KeepEmptied), string(sheet.ClearEmptied)); err != nil {
			return err
		}
		if im.emptied != "" && !im.options.Update {
			return misuse(p.t.CLI.Usage.FlagWith("--emptied", "--update"))
		}
		im.asked.Text = p.t
		if im.sheet == "" {
			return im.run(args)
		}
		s, err := p.sheetNamed(im.sheet)
		if err != nil {
			return err
		}
		for _, flag := range []string{"year", "own", "add-fields", "strict"} {
			if c.Flags().Changed(flag) && (flag != "year" || s.Kind != record.ValueKind) { // the year is that of a table of totals
				return misuse(p.t.CLI.Usage.FlagElsewhere("--"+flag, "import --sheet "+s.Name, "import"))
			}
		}
		im.asked.Sheet = s.Name
		return im.importSheet(s, args)
	})
	f := c.Flags()
	f.BoolVar(&im.dryRun, "dry-run", false, p.t.CLI.Flags.DryRun)
	p.yearFlag(f, &im.options.Year)
	f.BoolVar(&im.options.Own, "own", false, p.t.CLI.Flags.Own)
	f.BoolVar(&im.options.AddFields, "add-fields", false, p.t.CLI.Flags.AddFields)
	f.BoolVar(&im.options.Update, "update", false, p.t.CLI.Flags.Update)
	f.StringArrayVar(&im.asked.Maps, "map", nil, p.t.CLI.Flags.Map)
	f.StringArrayVar(&im.asked.Sets, "set", nil, p.t.CLI.Flags.SetAll)
	f.StringVar(&im.sheet, "sheet", "", p.t.CLI.Flags.Sheet)
	f.StringVar(&im.emptied, "emptied", "", p.t.CLI.Flags.Emptied)
	f.StringVar(&im.reason, "reason", "", p.t.CLI.Flags.Reason)
	f.StringVar(&im.notes.path, "annotate", "", p.t.CLI.Flags.Annotate)
	f.BoolVar(&im.notes.force, "force", false, p.t.CLI.Flags.Force)
	f.BoolVar(&im.options.Strict, "strict", false, p.t.CLI.Flags.Strict)
	return c
}

// run reads all lists first, so that a file that cannot be read stops everything; then bundles go in, then the lists,
// which may need what the bundles brought. The backup is taken beside the reading.
func (im *importing) run(paths []string) error {
	if im.options.Update {
		// What is overwritten is held until it is told. To clean up at two fifths of what is held and not at twice
		// costs a twentieth more time, and a third less memory.
		defer memory.Grow(40)()
	}
	p := im.p
	im.answer.DryRun = im.dryRun
	in, err := sorted(paths)
	if err != nil {
		return err
	}
	if len(in.lists) == 0 { // else each list says what its columns are
		if err := im.asked.Understand(&intake.Reading{}, &im.options); err != nil {
			return misasked(err)
		}
	}
	needs := false
	err = p.writing(func(r *store.Register) error {
		if err := im.prepare(r, in); err != nil {
			return err
		}
		if len(in.bundles) > 0 {
			waits, err := im.takeBundles(r, in.bundles)
			if needs = needs || waits; err != nil {
				return err
			}
			if err := p.watchClosed(r); err != nil { // by what the own unit's other laptop says
				return err
			}
		}
		for _, l := range im.lists {
			waits, err := im.takeList(r, l)
			if needs = needs || waits; err != nil {
				return err
			}
		}
		for _, l := range im.own {
			dry := im.dryRun
			im.dryRun = dry || l.OfTotals()
			done, err := im.takeSheet(r, l, im.p.t.Sheets.Taking.From(filepath.Base(l.File)))
			im.dryRun = dry
			if err != nil {
				return err
			}
			if l.OfTotals() && !dry { // nobody has said yet that these figures are stated
				flags := ""
				if im.options.Year != 0 {
					flags = " --year " + strconv.Itoa(im.options.Year)
				}
				im.p.note("! " + im.p.t.CLI.Say.TotalsNext(l.File, flags))
			}
			needs = needs || done.Waits() || l.OfTotals()
			im.answer.Sheets = append(im.answer.Sheets, done)
		}
		return nil
	})
	if im.answer.Bundles == nil && len(im.answer.Lists)+len(im.answer.Sheets) == 0 {
		return err
	}
	return errors.Join(err, p.answer(im.answer, im.print), needsPersonUnless(err, needs || im.waits))
}

// prepare reads the lists and takes the backup, both at once.
func (im *importing) prepare(r *store.Register, in given) error {
	saved := make(chan error, 1)
	go func() {
		var err error
		if len(in.lists) > 0 && !im.dryRun {
			im.answer.Backup, err = r.BackupOnce(im.p.now(), "import")
		}
		saved <- err
	}()
	var failed error
	for _, path := range in.lists {
		err := im.read(r, path)
		if in.found[path] && noList(err) {
			in.left, im.waits = append(in.left, leftOut{path, im.p.t.Error(err).What, err}), im.waits || couldBeOne(err)
			continue
		}
		if err != nil {
			failed = err
			break
		}
	}
	if im.answer.Left = in.left; failed == nil && len(in.left) > 0 && len(in.bundles)+len(im.lists)+len(im.own) == 0 {
		failed = im.nothingIn(in)
	}
	for flag, given := range map[string]bool{"--reason": im.reason != "", "--emptied": im.emptied != ""} {
		if failed == nil && given && len(im.lists) > 0 {
			failed = misuse(im.p.t.CLI.Usage.FlagElsewhere(flag, "import", "import --sheet"))
		}
	}
	if failed == nil {
		all := make([]*intake.List, len(im.lists))
		for i := range im.lists {
			all[i] = im.lists[i].List
		}
		failed = misasked(im.asked.Unmapped(all))
	}
	return errors.Join(failed, <-saved)
}

// read reads a list as is asked, and where nothing is, as one with its headings was read before.
func (im *importing) read(r *store.Register, path string) error {
	o := im.options
	var into intake.Reading
	var asked *takein.Asked
	var lines *sheet.List
	err := r.View(func(tx *store.Tx) (err error) {
		if asked, err = im.asked.Recall(tx, path, im.p.hints().Today); err != nil {
			return err
		}
		if lines, err = asked.Lines(path); lines != nil || err != nil {
			return said(err)
		}
		if err := asked.Understand(&into, &o); err != nil {
			return misasked(err)
		}
		return into.KnowTo(tx)
	})
	if err != nil {
		return err
	}
	if lines != nil {
		im.own = append(im.own, asLines{lines, asked})
		return nil
	}
	list, lines, err := asked.Read(path, into)
	switch {
	case err != nil:
		return said(err)
	case lines != nil:
		im.own = append(im.own, asLines{lines, asked})
	default:
		im.lists = append(im.lists, asList{list, asked, o})
	}
	return nil
}

// misasked is wrong usage where a --map or --set means nothing.
func misasked(err error) error {
	var w *takein.Wrong
	if errors.As(err, &w) {
		return misuse(w.Say)
	}
	return err
}

// needsPersonUnless is needsPersonIf where nothing failed.
func needsPersonUnless(err error, waits bool) error {
	if err != nil {
		return nil
	}
	return needsPersonIf(waits)
}

func (im *importing) takeBundles(r *store.Register, paths []string) (needs bool, err error) {
	p := im.p
	_, watched := terminal(p.messages)
	key, err := p.opener(r, paths)
	if err != nil {
		return false, err
	}
	o := exchange.ImportOptions{DryRun: im.dryRun, Key: key}
	if err := r.View(func(tx *store.Tx) (err error) { o.Listing, err = listing.Load(tx); return err }); err != nil {
		return false, err
	}
	if watched {
		o.Progress = func(done, of int) { fmt.Fprintf(p.messages, "\r%s ", p.t.CLI.Say.Progress(done, of)) }
	}
	res, err := exchange.Import(context.Background(), r, paths, o)
	if watched {
		fmt.Fprintln(p.messages)
	}
	if res == nil {
		return false, err
	}
	if res.Backup != "" {
		im.answer.Backup = res.Backup
	}
	im.answer.Bundles = p.bundlesDone(res)
	im.answer.Bundles.tried = im.dryRun
	return res.NeedsPerson(), err
}

func (im *importing) takeList(r *store.Register, l asList) (needs bool, err error) {
	p := im.p
	plan, q, err := takein.TakeList(r, p.t, l.List, l.options, vi.DateOf(p.now()), im.dryRun)
	if err != nil {
		return false, misasked(l.asked.NotGiven(err))
	}
	l.Done() // what is left to do reads the register, which is large now
	if !im.dryRun {
		if err := l.asked.Remember(r, l.Path, takein.HeadOf(l.List)); err != nil {
			return false, err
		}
	}
	im.recalled(l.asked)
	im.answer.Lists = append(im.answer.Lists, p.listDone(l.List, plan, q.Asks, l.asked.Recalled))
	return takein.Waits(plan), im.annotate(l.Path, takein.Notes(im.p.t, plan))
}

// recalled says what was answered of an earlier list, and holds for this one.
func (im *importing) recalled(a *takein.Asked) {
	if len(a.Recalled) > 0 {
		im.p.note(im.p.t.Sheets.Taking.Recalled(strings.Join(a.Recalled, " · ")))
	}
}

// annotate writes the copy with notes, where one was asked for.
func (im *importing) annotate(list string, notes []takein.Note) error {
	if im.notes.path == "" {
		return nil
	}
	p := im.p
	switch err := takein.Annotate(list, im.notes.path, im.notes.force, notes); {
	case errors.Is(err, takein.ErrNoWorkbook):
		return fail(p.t.Sheets.Taking.NoWorkbook(filepath.Base(list)))
	case err != nil:
		return err
	}
	p.note(p.t.Sheets.Taking.Annotated(im.notes.path, len(notes)))
	return nil
}

func (im *importing) print(w io.Writer) {
	if im.dryRun {
		line(w, im.p.t.CLI.Say.DryRun)
	}
	if im.answer.Bundles != nil {
		im.p.printBundles(w, im.answer.Bundles)
	}
	for _, l := range im.answer.Lists {
		im.p.printList(w, &l, im.dryRun)
	}
	im.p.printSheets(w, im.answer.Sheets)
	for _, l := range im.answer.Left {
		line(w, "· "+im.p.t.CLI.Say.LeftOut(l.File, l.Why))
	}
}
