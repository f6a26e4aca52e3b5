package theme

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func all() map[string]*Theme {
	return map[string]*Theme{
		"dark": New(Options{}), "light": New(Options{Light: true}), "mono": New(Options{Mono: true}),
		"ascii": New(Options{ASCII: true}), "mono light ascii": New(Options{Mono: true, Light: true, ASCII: true}),
	}
}

// Shapes of one name are of one width in every theme, so that switching never moves the layout.
func TestShapesHaveTheSameWidth(t *testing.T) {
	u, a := reflect.ValueOf(unicodeShapes()), reflect.ValueOf(asciiShapes())
	for i := range u.NumField() {
		name, us, as := u.Type().Field(i).Name, u.Field(i).String(), a.Field(i).String()
		if us == "" || name != "ShiftKey" && ansi.StringWidth(us) != ansi.StringWidth(as) {
			t.Errorf("%s: %q and %q differ in width or are empty", name, us, as)
		}
		for _, r := range as {
			if r > '~' {
				t.Errorf("%s: %q is not ASCII", name, as)
			}
		}
		for _, r := range us {
			if r >= 0xE000 && r <= 0xF8FF || r > 0xFFFF {
				t.Errorf("%s: %q is a private or an astral glyph", name, us)
			}
		}
	}
}

func TestOnlyTheSixteenColoursAndNoBackground(t *testing.T) {
	ok := regexp.MustCompile(`^(\x1b\[([12347]|3[0-7]|9[0-7]|1;3[0-7])m)?$`)
	colour := regexp.MustCompile(`[39][0-7]m`)
	for name, th := range all() {
		v := reflect.ValueOf(*th)
		for i := range v.NumField() {
			s, isStyle := v.Field(i).Interface().(Style)
			if !isStyle {
				continue
			}
			if !ok.MatchString(string(s)) {
				t.Errorf("%s %s: %q", name, v.Type().Field(i).Name, s)
			}
			if strings.Contains(name, "mono") && colour.MatchString(string(s)) {
				t.Errorf("%s %s has a colour: %q", name, v.Type().Field(i).Name, s)
			}
		}
	}
}

// The meanings can be told apart by shape alone.
func TestEveryStateHasItsOwnShape(t *testing.T) {
	for name, th := range all() {
		seen := map[string]State{}
		for s := None; s <= Pinned; s++ {
			shape := th.Shape(s)
			if other, twice := seen[shape]; twice {
				t.Errorf("%s: states %d and %d are both %q", name, s, other, shape)
			}
			seen[shape] = s
			if got := ansi.StringWidth(th.Mark(s)); got != 1 {
				t.Errorf("%s: mark of state %d is %d wide", name, s, got)
			}
		}
	}
}

func TestFromEnv(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want Options
	}{
		{map[string]string{"TERM": "xterm"}, Options{}},
		{map[string]string{"TERM": "xterm", "NO_COLOR": "1"}, Options{Mono: true}},
		{map[string]string{"TERM": "linux"}, Options{ASCII: true}},
		{map[string]string{"TERM": "dumb"}, Options{Mono: true, ASCII: true}},
	} {
		if got := FromEnv(func(k string) string { return c.env[k] }); got != c.want {
			t.Errorf("%v: got %+v, want %+v", c.env, got, c.want)
		}
	}
}

func TestRender(t *testing.T) {
	if got := bold.Render("a"); got != "\x1b[1ma\x1b[m" {
		t.Errorf("got %q", got)
	}
	if plain.Render("a") != "a" || bold.Render("") != "" {
		t.Error("nothing to style must add nothing")
	}
}
