package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store/intake"
	"danvan/store/worksheet"
	"danvan/sync/exchange"
	"danvan/ui/takein"
)

// given is what an import is given: bundles and folders of bundles, and lists. Those that lay in a folder nobody named
// one by one: what is no list there is left out, and said.
type given struct {
	bundles, lists []string
	found          map[string]bool // lists that lay in a folder
	left           []leftOut
}

// leftOut is a file or folder within a folder that was not read.
type leftOut struct {
	File string `json:"file"`
	Why  string `json:"why,omitempty"`
	err  error
}

// sorted tells bundles and folders of bundles from lists.
func sorted(paths []string) (g given, err error) {
	g.found = map[string]bool{}
	for _, path := range paths {
		fi, err := os.Stat(path)
		switch {
		case err != nil:
			return g, err
		case fi.IsDir():
			err = g.folder(path)
		case takein.IsList(path):
			g.lists = append(g.lists, path)
		default:
			g.bundles = append(g.bundles, path)
		}
		if err != nil {
			return g, err
		}
	}
	return g, nil
}

// folder takes the bundles of a folder and of those in it, else the lists that lie in the folder itself. Lists beside
// bundles are not meant: a stick holds many things.
func (g *given) folder(dir string) error {
	bundles, err := exchange.Files([]string{dir})
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var others, folders []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch name := e.Name(); {
		case strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini") || slices.Contains(bundles, path):
		case e.IsDir():
			folders = append(folders, path)
		case e.Type().IsRegular():
			others = append(others, path)
		}
	}
	if len(bundles) > 0 || len(others) == 0 {
		if g.bundles = append(g.bundles, dir); len(bundles) == 0 {
			others = folders
		}
		g.beside(others)
		return nil
	}
	for _, path := range others {
		g.lists, g.found[path] = append(g.lists, path), true
	}
	g.beside(folders)
	return nil
}

// beside leaves out what lies beside what is meant.
func (g *given) beside(paths []string) {
	for _, path := range paths {
		g.left = append(g.left, leftOut{File: path})
	}
}

// noList tells whether an error is that a file cannot be read as a list.
func noList(err error) bool {
	var kind *worksheet.Error
	var list *intake.Error
	return errors.As(err, &kind) || errors.As(err, &list)
}

// couldBeOne tells whether a file that cannot be read may be a list all the same.
func couldBeOne(err error) bool {
	var kind *worksheet.Error
	if !errors.As(err, &kind) {
		return true
	}
	switch kind.Code {
	case worksheet.Picture, worksheet.PDF, worksheet.Film, worksheet.Slides, worksheet.Shortcut, worksheet.NoTable, worksheet.Register:
		return false
	}
	return true
}

// nothingIn is the error where nothing at all in the folders could be read.
func (im *importing) nothingIn(in given) error {
	if len(in.left) == 1 {
		return in.left[0].err
	}
	var names []string
	for _, l := range in.left {
		names = append(names, filepath.Base(l.File))
	}
	return fail(im.p.t.CLI.Say.Refusals.NothingIn(strings.Join(names, ", ")))
}
