package start

import (
	"os"

	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part/form"
)

// unitList is the list of units as far as it was read.
type unitList struct {
	path    string
	units   []*record.Unit
	problem string
	reading string
}

// pathBox makes an input for the path of a file, of which those in the usual folders are offered.
func (p *Page) pathBox(ext string) *outfile.Box {
	box := outfile.NewBox(p.host, ext)
	box.Placeholder, box.Leaves = p.host.Text().Start.ExamplePath, true
	box.Look(p.watch)
	return box
}

// watch reads the list of units when its input was left.
func (p *Page) watch() {
	if p.step != setup || p.form.Focus().ID == idUnits {
		return
	}
	if path := p.value(idUnits); path != "" && path != p.list.path && path != p.list.reading {
		p.readUnits(path)
	}
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
