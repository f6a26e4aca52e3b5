package settings

import (
	"os"
	"path/filepath"
	"testing"

	"danvan/ui/keyboard/compose"
	"danvan/ui/theme"
)

func TestSaveAndLoad(t *testing.T) {
	path := Path(t.TempDir())
	if s, err := Load(path); err != nil || s != (Settings{}) {
		t.Fatalf("no file: %+v, %v", s, err)
	}
	want := Settings{Lang: "en", Background: Light, Mono: true, Shapes: ASCII, Unmarked: true, Linear: true, Method: compose.VNI, Mouse: true}
	for range 2 { // over nothing, and over a file
		if err := want.Save(path); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := Load(path); err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	if all, _ := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("left over: %v", all)
	}
}

func TestWhatNobodyKnowsIsNotSet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.json")
	for raw, fails := range map[string]bool{
		`{"lang":"fr","background":"pink","shapes":"round","method":"viqr","new":{"a":1},"mouse":true}`: false,
		`{"lang":`: true,
	} {
		if err := os.WriteFile(path, []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Load(path)
		if (err != nil) != fails || !fails && s != (Settings{Mouse: true}) || fails && s != (Settings{}) {
			t.Errorf("%s: %+v, %v", raw, s, err)
		}
	}
}

func TestLook(t *testing.T) {
	for _, c := range []struct {
		s     Settings
		env   theme.Options
		light bool
		want  theme.Options
	}{
		{Settings{}, theme.Options{}, false, theme.Options{}},
		{Settings{}, theme.Options{}, true, theme.Options{Light: true}},
		{Settings{Background: Dark}, theme.Options{Light: true}, true, theme.Options{}},
		{Settings{Background: Light}, theme.Options{}, false, theme.Options{Light: true}},
		{Settings{Shapes: Unicode}, theme.Options{ASCII: true, Mono: true}, false, theme.Options{Mono: true}}, // NO_COLOR stands
		{Settings{Shapes: ASCII, Mono: true, Linear: true}, theme.Options{}, false, theme.Options{ASCII: true, Mono: true, Linear: true}},
	} {
		if got := c.s.Look(c.env, c.light); got != c.want {
			t.Errorf("%+v on %+v: %+v", c.s, c.env, got)
		}
	}
}
