package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/intake"
	"danvan/sync/exchange"
)

// importing is one run of danvan import.
type importing struct {
	p       *program
	options intake.Options
	dryRun  bool

	lists  []*intake.List
	answer importAnswer
}

// importAnswer is the JSON of danvan import.
type importAnswer struct {
	DryRun  bool         `json:"dry_run"`
	Backup  string       `json:"backup,omitempty"`
	Bundles *bundlesDone `json:"bundles,omitempty"`
	Lists   []listDone   `json:"lists,omitempty"`
}

func (p *program) importCommand() *cobra.Command {
	im := &importing{p: p}
	c := p.command(p.t.CLI.Commands.Import, p.atLeast(1), func(_ *cobra.Command, args []string) error { return im.run(args) })
	f := c.Flags()
	f.BoolVar(&im.dryRun, "dry-run", false, p.t.CLI.Flags.DryRun)
	f.IntVar(&im.options.Year, "year", 0, p.t.CLI.Flags.Year)
	f.BoolVar(&im.options.Own, "own", false, p.t.CLI.Flags.Own)
	f.BoolVar(&im.options.AddFields, "add-fields", false, p.t.CLI.Flags.AddFields)
	f.BoolVar(&im.options.Strict, "strict", false, p.t.CLI.Flags.Strict)
	return c
}

// run reads all lists first, so that a file that cannot be read stops everything; then bundles go in, then the lists, which may need what the
// bundles brought.
func (im *importing) run(paths []string) error {
	p := im.p
	im.answer.DryRun = im.dryRun
	bundles, lists, err := sorted(paths)
	if err != nil {
		return err
	}
	for _, path := range lists {
		l, err := intake.Read(path)
		if err != nil {
			return err
		}
		im.lists = append(im.lists, l)
	}
	needs := false
	err = p.writing(func(r *store.Register) error {
		if len(bundles) > 0 {
			waits, err := im.takeBundles(r, bundles)
			if needs = needs || waits; err != nil {
				return err
			}
		}
		for _, l := range im.lists {
			waits, err := im.takeList(r, l)
			if needs = needs || waits; err != nil {
				return err
			}
		}
		return nil
	})
	if im.answer.Bundles == nil && len(im.answer.Lists) == 0 {
		return err
	}
	return errors.Join(err, p.answer(im.answer, im.print), needsPersonUnless(err, needs))
}

// needsPersonUnless is needsPersonIf where nothing failed.
func needsPersonUnless(err error, waits bool) error {
	if err != nil {
		return nil
	}
	return needsPersonIf(waits)
}

// sorted tells bundles and folders of bundles from lists.
func sorted(paths []string) (bundles, lists []string, err error) {
	for _, path := range paths {
		fi, err := os.Stat(path)
		if err != nil {
			return nil, nil, err
		}
		if fi.IsDir() || !looksLikeList(path) {
			bundles = append(bundles, path)
		} else {
			lists = append(lists, path)
		}
	}
	return bundles, lists, nil
}

// looksLikeList goes by the name, and by the first bytes where the name says nothing.
func looksLikeList(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	if ext == ".dvk" {
		return false
	}
	if slices.Contains([]string{".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt"}, ext) {
		return true
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() //nolint:errcheck // only read
	start := make([]byte, 8)
	n, _ := io.ReadFull(f, start)
	return bytes.HasPrefix(start[:n], []byte("PK\x03\x04")) || bytes.HasPrefix(start[:n], []byte{0xD0, 0xCF, 0x11, 0xE0})
}

func (im *importing) takeBundles(r *store.Register, paths []string) (needs bool, err error) {
	p := im.p
	_, watched := terminal(p.messages)
	o := exchange.ImportOptions{DryRun: im.dryRun}
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
	im.answer.Backup = res.Backup
	im.answer.Bundles = p.bundlesDone(res)
	return res.NeedsPerson(), err
}

func (im *importing) takeList(r *store.Register, l *intake.List) (needs bool, err error) {
	var plan *intake.Plan
	if im.dryRun {
		err = r.View(func(tx *store.Tx) (err error) { plan, err = l.Plan(tx, im.options); return err })
	} else {
		if err = im.backup(r); err == nil {
			plan, err = l.Import(r, "", im.options)
		}
	}
	if err != nil {
		return false, err
	}
	im.answer.Lists = append(im.answer.Lists, im.p.listDone(l, plan))
	return plan.Hard > 0, nil
}

// backup takes a backup before the first list goes in, unless one of this very state is there.
func (im *importing) backup(r *store.Register) error {
	var commits, at uint64
	err := r.View(func(tx *store.Tx) (err error) {
		if commits, err = tx.Commits(); err != nil {
			return err
		}
		at, err = tx.BackedUp()
		return err
	})
	if err != nil || commits == at || im.answer.Backup != "" || len(im.answer.Lists) > 0 {
		return err
	}
	im.answer.Backup, err = r.BackupBeside(im.p.now(), "import")
	return err
}

func (im *importing) print(w io.Writer) {
	if im.dryRun {
		line(w, im.p.t.CLI.Say.DryRun)
	}
	if im.answer.Bundles != nil {
		im.p.printBundles(w, im.answer.Bundles)
	}
	for _, l := range im.answer.Lists {
		im.p.printList(w, &l)
	}
}
