package exchange

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part/input"
)

// pathBox is an input for a path. Folders, and bundles where they are wanted, are offered while it is typed; Tab takes the first, as shells do.
type pathBox struct {
	h      page.Host
	line   *input.Line
	files  bool              // bundles are offered too
	listed string            // the folder whose entries are offered
	real   map[string]string // the path of an entry by the text that shows, where the two differ in bytes
}

func newPathBox(h page.Host, files bool) *pathBox {
	b := &pathBox{h: h, line: input.NewCode(""), files: files, listed: "\x00", real: map[string]string{}}
	b.line.Opens = true
	return b
}

// Set puts a path in.
func (b *pathBox) Set(path string) { b.line.Set(path) }

// Path is what was typed; see outfile.Path.
func (b *pathBox) Path() string {
	s := outfile.Path(b.line.Value())
	if real, ok := b.real[s]; ok {
		return real
	}
	return s
}

// Key gives the box a key. Down opens what is in the folder that stands there, or the places where bundles lie.
func (b *pathBox) Key(k keyboard.Key) (handled bool) {
	switch {
	case k.Code == keyboard.Tab:
		b.line.Key(keyboard.Press(keyboard.Down))
		b.line.Key(k)
		b.offer()
		return true
	case k.Code == keyboard.Down && !b.line.Offers():
		b.listed = "\x00"
		b.list(b.Path(), true)
		return true
	}
	was := b.line.Value()
	handled = b.line.Key(k)
	if chosen := b.line.Value(); handled && chosen != was && k.Code == keyboard.Enter {
		b.list(b.Path(), true) // into the folder that was chosen
		return true
	}
	b.offer()
	return handled
}

// offered is the most entries of a folder that are offered.
const offered = 500

// offer lists the folder that is being typed, when it has become another.
func (b *pathBox) offer() {
	if dir := folderOf(b.Path()); dir != "" {
		b.list(dir, false)
	}
}

// list reads a folder and offers what is in it; open: all of it, else what goes on from the text. No folder: the places where bundles lie.
func (b *pathBox) list(path string, open bool) {
	if path == b.listed {
		return
	}
	b.listed = path
	b.h.Start(page.Job{
		Beside: true,
		Work: work(func() (func(), error) {
			items, err := b.found(path)
			if err != nil {
				return nil, nil // half a path is no error
			}
			return func() {
				if b.listed != path {
					return
				}
				for _, path := range items {
					shown := input.NewLine(path).Value()
					if shown != path {
						b.real[shown] = path
					}
				}
				if b.line.Offer(input.NewCompletion(items)); open {
					b.line.Browse()
				}
			}, nil
		}),
	})
}

// found is what is offered for a path: the entries of the folder that it is or lies in; the places for no path.
func (b *pathBox) found(path string) ([]string, error) {
	if path == "" {
		var all []string
		for _, dir := range outfile.Places() {
			all = append(all, outfile.WithSeparator(dir))
			if found, err := entries(outfile.WithSeparator(dir), b.files); err == nil {
				all = append(all, slices.DeleteFunc(found, func(p string) bool { return os.IsPathSeparator(p[len(p)-1]) })...)
			}
		}
		return all, nil
	}
	if fi, err := os.Stat(path); err == nil && fi.IsDir() {
		return entries(outfile.WithSeparator(path), b.files)
	}
	return entries(folderOf(path), b.files)
}

// folderOf is the part of a path up to its last separator; "" when it has none.
func folderOf(path string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if os.IsPathSeparator(path[i]) {
			return path[:i+1]
		}
	}
	return ""
}

// entries lists the folders in a folder, each with a separator behind it, and its bundles.
func entries(dir string, files bool) (paths []string, err error) {
	found, err := os.ReadDir(dir)
	for _, e := range found {
		name := e.Name()
		if strings.HasPrefix(name, ".") || len(paths) == offered {
			continue
		}
		if e.IsDir() {
			paths = append(paths, dir+name+string(filepath.Separator))
		} else if files && strings.EqualFold(filepath.Ext(name), ".dvk") {
			paths = append(paths, dir+name)
		}
	}
	slices.Sort(paths)
	return paths, err
}

// SettingIn is the setting of the register for the folder that bundles were taken from last.
const SettingIn = "exchange-folder-in"

// recall puts the folder used last into the box, or, where something is to be written, one in which it is found.
func (b *pathBox) recall(setting string, writes bool) {
	r := b.h.Register()
	b.h.Start(page.Job{Work: work(func() (func(), error) {
		var path string
		var err error
		if writes {
			path, err = outfile.Folder(r, setting)
		} else {
			err = r.View(func(tx *store.Tx) error {
				v, err := tx.Setting(setting)
				path = string(v)
				return err
			})
		}
		return func() {
			if b.line.Empty() {
				b.line.Suggest(path)
			}
		}, err
	})})
}
