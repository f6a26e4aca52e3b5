package app_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/ui/action"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"
)

// way is how to come to a page from the first screen: keys, and between them text to be typed.
type way struct {
	office string // whose register: “commune”, “district” or “nobody”
	keys   []keyboard.Code
}

// named stands before an action whose name is typed; aList for the path of a list that is typed.
const (
	named = "named:"
	aList = keyboard.Code("a list")
)

func (w way) String() string {
	s := w.office
	for _, k := range w.keys {
		s += " " + string(k)
	}
	return s
}

// then is the way with more keys.
func (w way) then(keys ...keyboard.Code) way {
	return way{w.office, append(slices.Clone(w.keys), keys...)}
}

// house has the registers that every page is looked at with. Each screen has a copy, for a walk may write.
type house struct {
	t    testing.TB
	dir  string
	file map[string]string
}

// everything is a commune and a district in which everything waits that can, and a computer without a register.
func everything(t testing.TB) *house {
	t.Helper()
	c, d, _ := waiting(t)
	h := &house{t: t, dir: t.TempDir(), file: map[string]string{"commune": c.path, "district": d.path}}
	t.Setenv("HOME", h.dir)
	must(t, os.WriteFile(filepath.Join(h.dir, "ds.csv"), []byte("TT;Tên mô hình;Lĩnh vực;Tên tập thể;Màu sơn\n1;Bếp không khói;KT-XH;Tổ liên gia số 3;xanh\n"), 0o600))
	return h
}

// open shows the register of an office and goes a way.
func (h *house) open(w way, o app.Options, width, height int) *apptest.Screen {
	h.t.Helper()
	dir, err := os.MkdirTemp(h.dir, "so-")
	must(h.t, err)
	o.Path = filepath.Join(dir, "so.dvr")
	o.Now = func() time.Time { return today }
	if from, ok := h.file[w.office]; ok {
		register, err := os.ReadFile(from)
		must(h.t, err)
		must(h.t, os.WriteFile(o.Path, register, 0o600))
	}
	s := apptest.Open(h.t, o, width, height)
	s.Area()
	for _, k := range w.keys {
		if id, yes := strings.CutPrefix(string(k), named); yes {
			i := slices.IndexFunc(action.All(), func(a action.Action) bool { return string(a.ID) == id })
			s.Type(action.All()[i].Text(&s.Text().Actions).Name)
		} else if k == aList {
			s.Type(filepath.Join(h.dir, "ds.csv"))
		} else {
			s.Press(k)
		}
		s.Area() // some pages know only when they were drawn what can be gone about in
	}
	return s
}

// stop is a page of an office with the way to it.
type stop struct {
	way
	place action.Place
}

var stops []stop // that were found

// pages finds a way to every page of every office, by doing all that each page offers: a new page is looked at without
// anybody remembering it. Those that only more than one key can open are given. The first test that asks looks for all.
func (h *house) pages() (found []stop) {
	h.t.Helper()
	if stops != nil {
		return stops
	}
	queue := []way{{office: "commune"}, {office: "district"}, {office: "nobody"}}
	queue = append(queue, hidden...)
	for len(queue) > 0 {
		w := queue[0]
		queue = queue[1:]
		s := h.open(w, app.Options{}, 100, 30)
		place := s.Top().Place()
		known := slices.ContainsFunc(found, func(x stop) bool { return x.office == w.office && x.place == place })
		if !known && !s.Covered() && !s.Quitting() {
			found = append(found, stop{w, place})
			for _, o := range s.Offered() {
				if o.Off == "" && len(o.Keys) > 0 && o.ID != action.Quit && o.ID != action.Back {
					queue = append(queue, w.then(o.Keys[0]))
				}
			}
		}
		must(h.t, s.Close())
	}
	stops = found
	return found
}

// hidden are ways to pages that no single action of another page opens.
var hidden = []way{
	{"commune", []keyboard.Code{keyboard.F2, keyboard.Insert, keyboard.F9, keyboard.Enter}},
	{"district", []keyboard.Code{keyboard.F2, keyboard.Insert, keyboard.F9, keyboard.Enter}},
	{"district", []keyboard.Code{"ctrl+k", keyboard.Insert, keyboard.F6}},
	{"commune", []keyboard.Code{keyboard.F5, keyboard.F8, "ctrl+u", aList, keyboard.Enter}},
	{"district", []keyboard.Code{"ctrl+k", keyboard.Insert, keyboard.F8}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Restore), keyboard.Enter}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Months), keyboard.Enter}},
	{"district", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.PaperPlaces), keyboard.Enter}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Sheets), keyboard.Enter}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Sheets), keyboard.Enter, keyboard.Down, keyboard.Enter}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Sheets), keyboard.Enter, keyboard.Down, keyboard.Enter, keyboard.Enter}},
	{"commune", []keyboard.Code{"ctrl+p", named + keyboard.Code(action.Sheets), keyboard.Enter, keyboard.Down, keyboard.Enter, keyboard.F3}},
}

// A page that nobody can come to is not there, and none is left out of the tests below.
func TestEveryPageIsFound(t *testing.T) {
	found := everything(t).pages()
	for _, p := range action.Places() {
		if !slices.ContainsFunc(found, func(x stop) bool { return x.place == p }) {
			t.Errorf("no way leads to %q", p)
		}
	}
	for _, x := range found {
		t.Logf("%-12s %s", x.place, x.way)
	}
}
