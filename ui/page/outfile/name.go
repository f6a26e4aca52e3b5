package outfile

import (
	"path/filepath"
	"strings"

	"danvan/ui/page"
	"danvan/ui/part/input"
)

// Name is an input for the file of a report or a paper, with a name that is suggested: typing replaces all of it. Make
// it with NewName.
type Name struct {
	*input.Line
	suggested string
}

// NewName makes an empty one.
func NewName() *Name { return &Name{Line: input.NewCode("")} }

// Suggest puts the folder used last before a name; then is called once it stands there, nil: nothing follows.
func (n *Name) Suggest(h page.Host, name func() string, then func()) {
	r := h.Register()
	page.Beside(h, func() (func(), error) {
		dir, err := Folder(r, Papers)
		return func() {
			if n.Empty() {
				n.put(filepath.Join(dir, name()))
			}
			if then != nil {
				then()
			}
		}, err
	})
}

func (n *Name) put(path string) {
	n.suggested = path
	n.Line.Suggest(path)
}

// Follow gives the file another name, as long as its own is the one that was suggested; one that a person gave keeps
// all but the ending of a kind.
func (n *Name) Follow(name string) {
	now, was := n.Value(), filepath.Ext(n.suggested)
	switch stem, ours := strings.CutSuffix(now, was); {
	case n.suggested == "" || filepath.Base(n.suggested) == name:
	case now == n.suggested:
		n.put(filepath.Join(filepath.Dir(now), name))
	case ours && stem != "":
		n.suggested = filepath.Join(filepath.Dir(n.suggested), name)
		n.Line.Suggest(stem + filepath.Ext(name))
	}
}
