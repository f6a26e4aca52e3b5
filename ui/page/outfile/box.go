package outfile

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Box is an input for a path. Folders, and files of one kind where they are wanted, are offered while it is typed; Tab
// takes the first, as shells do. Make it with NewBox.
type Box struct {
	*input.Line
	h      page.Host
	ext    string            // of the files that are offered too, with spaces between several; "" for folders only
	First  []string          // what is offered before any file, where nothing is typed
	Leaves bool              // Tab leaves the box, as it does other inputs
	usual  []string          // what is offered beside the folder that is typed
	listed string            // the folder whose entries are offered
	real   map[string]string // the path of an entry by the text that shows, where the two differ in bytes
}

// NewBox makes an empty one; ext is that of the files to offer, such as “.dvk”.
func NewBox(h page.Host, ext string) *Box {
	b := &Box{Line: input.NewCode(""), h: h, ext: ext, listed: "\x00", real: map[string]string{}}
	b.Opens = true
	return b
}

// Path is what was typed; see Path.
func (b *Box) Path() string {
	s := Path(b.Value())
	if real, ok := b.real[s]; ok {
		return real
	}
	return s
}

// Key gives the box a key. Down opens what is in the folder that stands there, or the places where files lie.
func (b *Box) Key(k keyboard.Key) (handled bool) {
	switch {
	case k.Code == keyboard.Tab && !b.Leaves:
		b.Line.Key(keyboard.Press(keyboard.Down))
		b.Line.Key(k)
		b.offer()
		return true
	case k.Code == keyboard.Down && !b.Line.Offers():
		b.listed = "\x00"
		b.list(b.Path(), true)
		return true
	}
	was := b.Line.Value()
	handled = b.Line.Key(k)
	if chosen := b.Line.Value(); handled && chosen != was && k.Code == keyboard.Enter {
		b.list(b.Path(), true) // into the folder that was chosen
		return true
	}
	b.offer()
	return handled
}

// Within draws the box between what asks for the path and what is said of it, over which the list of what is offered
// lies.
func (b *Box) Within(th *theme.Theme, above, below part.Area, width, height int) part.Area {
	const in = 2
	room := max(4, width-in)
	a := part.Stack(above, part.Beside(part.Lines(th.Mark(theme.Current)), in, b.Draw(th, room, true)), below)
	return part.Under(a, b.Popup(th, room), in, above.Height()+1).Crop(height)
}

// offered is the most entries of a folder that are offered.
const offered = 500

// offer lists the folder that is being typed, when it has become another.
func (b *Box) offer() {
	if dir := folderOf(b.Path()); dir != "" {
		b.list(dir, false)
	}
}

// list reads a folder and offers what is in it; open: all of it, else what goes on from the text. No folder: the places
// where files lie.
func (b *Box) list(path string, open bool) {
	if path == b.listed {
		return
	}
	b.listed = path
	b.h.Start(page.Job{
		Beside: true,
		Work: func(context.Context, page.Tell) (func(), error) {
			items, err := b.found(path)
			if err != nil {
				return nil, nil // half a path is no error
			}
			return func() {
				if b.listed != path {
					return
				}
				b.know(items)
				others := slices.DeleteFunc(slices.Clone(b.usual), func(p string) bool { return p == path || slices.Contains(items, p) })
				if b.Line.Offer(input.NewCompletion(append(items, others...))); open {
					b.Line.Browse()
				}
			}, nil
		},
	})
}

// know remembers paths that do not show as they are.
func (b *Box) know(paths []string) {
	for _, path := range paths {
		if shown := input.NewLine(path).Value(); shown != path {
			b.real[shown] = path
		}
	}
}

// Look offers what lies where files usually do before anything is typed; the only one there is suggested, and then
// called for it.
func (b *Box) Look(then func()) {
	page.Beside(b.h, func() (func(), error) {
		usual, err := b.found("")
		return func() {
			b.know(usual)
			b.usual, b.Line.Completion = usual, input.NewCompletion(usual)
			if slices.IndexFunc(usual, isFolder) == 1 && b.Line.Empty() {
				b.Line.Suggest(usual[0])
				then()
			}
		}, err
	})
}

func isFolder(path string) bool { return os.IsPathSeparator(path[len(path)-1]) }

// found is what is offered for a path: the entries of the folder that it is or lies in; for no path the files that lie
// in the usual places, and those.
func (b *Box) found(path string) ([]string, error) {
	if path == "" {
		all, dirs := slices.Clone(b.First), Places()
		for i, dir := range dirs {
			dirs[i] = WithSeparator(dir)
			if found, err := entries(dirs[i], b.ext); err == nil {
				all = append(all, slices.DeleteFunc(found, isFolder)...)
			}
		}
		return append(all, dirs...), nil
	}
	if fi, err := os.Stat(path); err == nil && fi.IsDir() {
		return entries(WithSeparator(path), b.ext)
	}
	return entries(folderOf(path), b.ext)
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

// entries lists the folders in a folder, each with a separator behind it, and its files of a kind.
func entries(dir string, ext string) (paths []string, err error) {
	found, err := os.ReadDir(dir)
	for _, e := range found {
		name := e.Name()
		if strings.HasPrefix(name, ".") || len(paths) == offered {
			continue
		}
		if e.IsDir() {
			paths = append(paths, dir+name+string(filepath.Separator))
		} else if slices.Contains(strings.Fields(ext), strings.ToLower(filepath.Ext(name))) {
			paths = append(paths, dir+name)
		}
	}
	slices.Sort(paths)
	return paths, err
}

// Recall puts the folder used last into the box, or, where something is to be written, one in which it is found.
func (b *Box) Recall(setting string, writes bool) {
	r := b.h.Register()
	page.Do(b.h, func() (func(), error) {
		var path string
		var err error
		if writes {
			path, err = Folder(r, setting)
		} else {
			err = r.View(func(tx *store.Tx) error {
				v, err := tx.Setting(setting)
				path = string(v)
				return err
			})
		}
		return func() {
			if b.Line.Empty() {
				b.Line.Suggest(path)
			}
		}, err
	})
}
