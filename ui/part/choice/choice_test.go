package choice

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

var subjects = []Option{{"collective", "Tập thể"}, {"individual", "Cá nhân"}, {"household", "Hộ gia đình"}}

var units = []Option{
	{"02266", "Xã Lâm Bình"}, {"02269", "Xã Thượng Lâm"}, {"02296", "Xã Bình An"}, {"02302", "Xã Minh Quang"},
	{"02293", "Xã Hồng Quang"}, {"1", "Một"}, {"2", "Hai"}, {"3", "Ba"}, {"4", "Bốn"}, {"5", "Năm"},
}

func hit(c interface{ Key(keyboard.Key) bool }, keys ...string) (handled bool) {
	for _, k := range keys {
		if name, found := strings.CutPrefix(k, "<"); found {
			handled = c.Key(keyboard.Press(keyboard.Code(strings.TrimSuffix(name, ">"))))
			continue
		}
		for _, r := range k {
			handled = c.Key(keyboard.Type(string(r)))
		}
	}
	return handled
}

func TestRow(t *testing.T) {
	for _, c := range []struct {
		begin string
		keys  []string
		want  string
	}{
		{"", nil, ""},
		{"individual", nil, "individual"},
		{"", []string{" "}, "collective"},
		{"", []string{"<right>"}, "collective"},
		{"collective", []string{"<right>", "<right>", "<right>"}, "household"},
		{"collective", []string{"<left>"}, "collective"},
		{"household", []string{" "}, "collective"},
		{"collective", []string{"h"}, "household"},
		{"", []string{"c"}, "individual"},
		{"", []string{"3"}, "household"},
		{"collective", []string{"ca nhan"}, "individual"},
		{"collective", []string{"Cá nhân"}, "individual"},
		{"collective", []string{"gia"}, "household"},
		{"collective", []string{"ca nhan", "<backspace><backspace>", "<backspace>", "ân"}, "individual"}, // UniKey
		{"", []string{"t", "<backspace>", "h"}, "household"},
		{"", []string{"h ", "h"}, "household"},
		{"collective", []string{"c", "<left>", "h"}, "household"},
		{"collective", []string{"ca", "ho"}, "household"},
		{"individual", []string{"9", "z", "<backspace>", "."}, "individual"},
	} {
		r := NewRow(c.begin, subjects...)
		hit(r, c.keys...)
		if r.Value() != c.want || r.Empty() != (c.want == "") {
			t.Errorf("%q %v: got %q, want %q", c.begin, c.keys, r.Value(), c.want)
		}
	}
	r := NewRow("", subjects...)
	for _, k := range []string{"<enter>", "<tab>", "<esc>", "<up>", "<down>", "<ctrl+s>"} {
		if hit(r, k) {
			t.Errorf("%s is the page's", k)
		}
	}
	if hit(r, " ", "<delete>"); r.Value() != "collective" {
		t.Error("emptied, though it must say something")
	}
	if r.Free = true; !hit(r, "<delete>") || !r.Empty() {
		t.Error("not emptied")
	}
	if hit(NewRow(""), " ") {
		t.Error("a row without options takes nothing")
	}
}

func TestRowDraws(t *testing.T) {
	th := theme.New(theme.Options{})
	r := NewRow("individual", subjects...)
	a := r.Draw(th, 60, true)
	if got := ansi.Strip(a.String()); got != "( ) Tập thể   (•) Cá nhân   ( ) Hộ gia đình" || a.Cursor.X != 15 {
		t.Errorf("%q %v", got, a.Cursor)
	}
	if got := ansi.Strip(r.Draw(th, 20, false).String()); got != "(•) Cá nhân" {
		t.Errorf("%q", got)
	}
}

func TestRowStacks(t *testing.T) {
	th := theme.New(theme.Options{})
	r := NewRow("individual", subjects...)
	r.Stack = true
	a := r.Draw(th, 20, true)
	if got := ansi.Strip(a.String()); got != "( ) Tập thể\n(•) Cá nhân\n( ) Hộ gia đình" || a.Cursor.Y != 1 || a.Cursor.X != 1 {
		t.Errorf("%q %v", got, a.Cursor)
	}
	if a := r.Draw(th, 60, true); a.Height() != 1 {
		t.Errorf("%d lines where one is enough", a.Height())
	}
}

func TestPick(t *testing.T) {
	for _, c := range []struct {
		begin   string
		keys    []string
		want    string
		handled bool
	}{
		{"02296", []string{"<enter>"}, "02296", false},
		{"", []string{"thuong", "<enter>"}, "02269", false},
		{"", []string{"quang", "<down>", "<enter>"}, "02293", false},
		{"", []string{"quang", "<down>", "<up>", "<tab>"}, "02302", false},
		{"02296", []string{"quang", "<esc>"}, "02296", true},
		{"02296", []string{"zz", "<enter>"}, "02296", true},
		{"02296", []string{"<delete>"}, "", true},
		{"02296", []string{"<f4>", "<down>", "<enter>"}, "02302", false},
		{"", []string{"lan", "<backspace>", "m bi", "<enter>"}, "02266", false},
		{"02296", []string{"<backspace>"}, "02296", true},
		{"02296", []string{"<down>"}, "02296", false},
	} {
		p := NewPick(c.begin, units...)
		if handled := hit(p, c.keys...); handled != c.handled || p.Value() != c.want {
			t.Errorf("%q %v: got %q (handled %v), want %q", c.begin, c.keys, p.Value(), handled, c.want)
		}
	}
}

func TestPickOnLeaving(t *testing.T) {
	p := NewPick("02296", units...)
	hit(p, "minh")
	p.Leave()
	if p.Value() != "02302" {
		t.Errorf("what was typed and marked is taken: %q", p.Value())
	}
	hit(p, "zz")
	p.Leave()
	if p.Value() != "02302" {
		t.Errorf("what fits nothing changes nothing: %q", p.Value())
	}
	hit(p, "<f4>")
	p.Leave()
	if p.Value() != "02302" {
		t.Errorf("looking changes nothing: %q", p.Value())
	}
}

func TestEverythingFits(t *testing.T) {
	th := theme.New(theme.Options{})
	p, r := NewPick("", units...), NewRow("household", subjects...)
	p.NoMatch = "Không có mục nào khớp."
	for _, typed := range []string{"", "x", "q"} {
		hit(p, typed)
		for width := 1; width <= 220; width++ {
			for _, a := range [][]string{p.Draw(th, width, true).Lines, p.Popup(th, width).Lines, r.Draw(th, width, true).Lines} {
				for _, l := range a {
					if ansi.StringWidth(l) > width {
						t.Fatalf("%q is wider than %d", l, width)
					}
				}
			}
		}
	}
	if n := len(NewPick("", units...).Popup(th, 80).Lines); n != 0 {
		t.Errorf("a closed list shows %d lines", n)
	}
	hit(p, "<esc>", "<f4>")
	if n := len(p.Popup(th, 80).Lines); n != shown {
		t.Errorf("%d lines, want %d", n, shown)
	}
}
