package form

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// How a range was understood is shown where what is typed leaves the room: it takes more than half of a line of 80.
func TestHowSomethingWasUnderstoodShowsWhereThereIsRoom(t *testing.T) {
	const note = "= khoảng 50.000.000 – 60.000.000 đồng"
	for typed, shows := range map[string]bool{"~50-60tr": true, "khoảng 50.000.000 đến 60.000.000 đồng": false} {
		line := input.NewLine(typed)
		line.Check = func(string) input.Verdict { return input.Verdict{State: theme.Good, Note: note} }
		f := New(&Field{ID: "money", Label: "Kinh phí", Control: line})
		drawn := ansi.Strip(f.Draw(theme.New(theme.Options{}), 78, 5).String())
		if strings.Contains(drawn, note) != shows || !strings.Contains(drawn, typed) {
			t.Errorf("%q:\n%s", typed, drawn)
		}
	}
}
