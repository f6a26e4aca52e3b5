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
	return &pathBox{h: h, line: input.NewCode(""), files: files, listed: "\x00", real: map[string]string{}}
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

// Key gives the box a key.
func (b *pathBox) Key(k keyboard.Key) (handled bool) {
	if k.Code == keyboard.Tab {
		b.line.Key(keyboard.Press(keyboard.Down))
		b.line.Key(k)
		b.offer()
		return true
	}
	handled = b.line.Key(k)
	b.offer()
	return handled
}

// offered is the most entries of a folder that are offered.
const offered = 500

// offer lists the folder that is being typed, when it has become another.
func (b *pathBox) offer() {
	dir := folderOf(b.Path())
	if dir == b.listed || dir == "" {
		return
	}
	b.listed = dir
	b.h.Start(page.Job{
		Beside: true,
		Work: work(func() (func(), error) {
			items, err := entries(dir, b.files)
			if err != nil {
				return nil, nil // half a path is no error
			}
			return func() {
				if b.listed != dir {
					return
				}
				for _, path := range items {
					shown := input.NewLine(path).Value()
					if shown != path {
						b.real[shown] = path
					}
				}
				b.line.Offer(input.NewCompletion(items))
			}, nil
		}),
	})
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
		path, err := "", error(nil)
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
