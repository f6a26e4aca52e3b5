package table

import (
	"testing"

	"danvan/ui/keyboard"
)

type five struct{}

func (five) Len() int        { return 5 }
func (five) Row(int) []Cell  { return []Cell{{}} }
func (five) ID(i int) string { return string(rune('a' + i)) }

func TestChoosing(t *testing.T) {
	l := New(Column{Title: "a"})
	l.Key(keyboard.Press("shift+down"))
	if l.ClearChoice(); l.NumChosen() != 0 {
		t.Error("nothing can be chosen in an empty list")
	}
	l.SetRows(five{})
	for _, c := range []struct {
		keys []keyboard.Code
		want string
	}{
		{[]keyboard.Code{keyboard.Insert, keyboard.Insert}, "ab"},
		{[]keyboard.Code{"shift+down", "shift+down"}, "abc"},
		{[]keyboard.Code{keyboard.Bottom, "shift+up"}, "de"},
		{[]keyboard.Code{keyboard.Insert, keyboard.Top, keyboard.Insert}, ""},
	} {
		l.Move(0)
		l.ClearChoice()
		for _, k := range c.keys {
			if !l.Key(keyboard.Press(k)) {
				t.Errorf("%s is not the table's", k)
			}
		}
		got := ""
		for i := range 5 {
			if id := (five{}).ID(i); l.Chosen(id) {
				got += id
			}
		}
		if got != c.want {
			t.Errorf("%v: %q chosen, want %q", c.keys, got, c.want)
		}
	}
	l.ClearChoice()
	l.ChooseAll()
	if l.NumChosen() != 5 {
		t.Errorf("%d of 5 chosen", l.NumChosen())
	}
	if l.ChooseAll(); l.NumChosen() != 0 {
		t.Errorf("%d chosen when all were", l.NumChosen())
	}
}
