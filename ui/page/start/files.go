package start

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
)

// finder offers files while a path is typed: those in the usual folders at first, then those in the folder that is typed.
type finder struct {
	ext    string
	usual  []string
	folder string // whose names are offered; "" for the usual ones
}

// unitList is the list of units as far as it was read.
type unitList struct {
	path    string
	units   []*record.Unit
	problem string
	reading string
}

// look finds the files of an extension in the folders where people keep them.
func (p *Page) look(ext string) {
	p.files = finder{ext: ext}
	page.Beside(p.host, func() (func(), error) {
		var usual []string
		for _, dir := range outfile.Places() {
			usual = append(usual, names(dir, ext, false)...)
		}
		found := len(usual)
		for _, dir := range outfile.Places() { // to look further
			usual = append(usual, outfile.WithSeparator(dir))
		}
		return func() {
			p.files.usual = usual
			box := p.pathBox()
			if box == nil {
				return
			}
			box.Completion = input.NewCompletion(usual)
			if found == 1 && box.Empty() {
				box.Suggest(usual[0])
				p.watch()
			}
		}, nil
	})
}

// most is how many names of a folder are offered.
const most = 500

// names are the files of an extension in a folder, and with folders also what lies below, each as a whole path.
func names(dir, ext string, folders bool) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
			continue
		case e.IsDir():
			if !folders {
				continue
			}
			name += string(filepath.Separator)
		case !strings.EqualFold(filepath.Ext(name), ext):
			continue
		}
		if out = append(out, name); len(out) == most {
			break
		}
	}
	return out
}

// pathBox is the input for a path on this step; nil for none.
func (p *Page) pathBox() *input.Line {
	if p.form == nil {
		return nil
	}
	for _, id := range []string{idUnits, idInvitation} {
		if f := p.form.Field(id); f != nil {
			return f.Control.(*input.Line)
		}
	}
	return nil
}

// watch looks at what was typed: another folder is read, and so is the list of units when its input was left.
func (p *Page) watch() {
	box := p.pathBox()
	if box == nil {
		return
	}
	path := strings.Trim(box.Value(), `"`)
	if i := strings.LastIndexByte(path, filepath.Separator); i >= 0 && path[:i+1] != p.files.folder {
		p.readFolder(box, path[:i+1])
	}
	if p.step == setup && path != "" && p.form.Focus().ID != idUnits && path != p.list.path && path != p.list.reading {
		p.readUnits(path)
	}
}

func (p *Page) readFolder(box *input.Line, folder string) {
	p.files.folder = folder
	ext, usual := p.files.ext, p.files.usual
	page.Beside(p.host, func() (func(), error) {
		found := names(folder, ext, true)
		return func() {
			if p.files.folder == folder {
				chose := strings.TrimSuffix(box.Value(), string(filepath.Separator)) == strings.TrimSuffix(folder, string(filepath.Separator))
				others := slices.DeleteFunc(slices.Clone(usual), func(path string) bool { return slices.Contains(found, path) || path == folder })
				if box.Completion = input.NewCompletion(append(found, others...)); chose && len(found) > 0 {
					box.Browse()
				}
			}
		}, nil
	})
}

// readUnits reads the list of units, so that the person sees that it is the right one and can choose from it.
func (p *Page) readUnits(path string) {
	t := p.host.Text()
	p.list.reading = path
	page.Beside(p.host, func() (func(), error) {
		units, problem := []*record.Unit(nil), ""
		file, err := os.Open(path)
		if err == nil {
			units, err = catalog.Units(file)
			_ = file.Close()
		}
		if err != nil {
			problem = t.Error(err).String()
		}
		return func() {
			if p.list.reading != path {
				return
			}
			p.list = unitList{path: path, units: units, problem: problem}
			if p.step == setup {
				p.form.Field(idCode).Control = form.Control(p.codes())
			}
		}, nil
	})
}
