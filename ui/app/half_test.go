package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
)

// The power goes while something is half written, on every page that has a small form, a comment or an answer: it is
// there again when the same is written the next time, and only there.
func TestWhatIsHalfWrittenComesBackEverywhere(t *testing.T) {
	h := everything(t)
	c, d := dispute(t)
	c.send(d, "")
	h.file["disputed"] = d.path
	for _, x := range []struct {
		name string
		way  way
	}{
		{"an answer, in the list", way{"commune", []keyboard.Code{"ctrl+g", keyboard.Enter}}},
		{"a unit of the catalog", way{"district", []keyboard.Code{"ctrl+n", keyboard.F3}}},
		{"a value of a conflict", way{"commune", []keyboard.Code{keyboard.F7, keyboard.F4}}},
		{"the reason of a decision", way{"disputed", []keyboard.Code{keyboard.F7, keyboard.Enter}}},
		{"the reason of a duplicate", way{"district", []keyboard.Code{"ctrl+d", keyboard.Enter}}},
		{"many at once", hidden[0]},
		{"a date for the units below", way{"district", []keyboard.Code{keyboard.F5, keyboard.BackTab, keyboard.F4}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			h := &house{t, h.dir, h.file}
			s := h.open(x.way, app.Options{}, 100, 30)
			s.Press("ctrl+u")
			s.Type("viết dở dang")
			s.Has("viết dở dang")
			path := s.RegisterPath()
			must(t, s.Close()) // nobody has left the page
			at := filepath.Join(filepath.Dir(path), "lai.dvr")
			must(t, os.Rename(path, at))
			again := apptest.Open(t, app.Options{Path: at, Now: s.Now}, 100, 30)
			again.HasNot("viết dở dang")
			for _, k := range x.way.keys {
				again.Press(k)
				again.Area()
			}
			again.Has("viết dở dang", "Viết tiếp")
		})
	}
}
