package action

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/internal/screentest"
	"danvan/ui/text"
	"danvan/ui/theme"
)

func TestSheet(t *testing.T) {
	th, tx := theme.New(theme.Options{}), text.For(text.Vi)
	offers := Offers(OnEntry, func(id ID) string {
		if id == Save {
			return "còn 2 ô chưa điền"
		}
		return ""
	})
	screentest.Golden(t, "sheet-entry-60", screentest.Render(Sheet(offers, tx, th, 60), 60, 24).Dump())
	for width := 8; width <= 220; width++ {
		for _, l := range Sheet(offers, tx, th, width).Lines {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
	}
}
