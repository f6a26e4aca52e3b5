package chart

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"danvan/ui/internal/screentest"
	"danvan/ui/theme"
)

var years = []Stack{{"2020", 40, 0, "0 / 40"}, {"2021", 0, 0, "0 / 0"}, {"2022", 1600, 803, "803 / 1.600"}, {"2023", 2537, 1280, "1.280 / 2.537"}, {"2024", 1, 1, "1 / 1"}}

func TestColumns(t *testing.T) {
	th := theme.New(theme.Options{})
	screentest.Golden(t, "columns-80", screentest.Render(Columns(th, years, 80, 12), 80, 14).Dump())
	screentest.Golden(t, "columns-50", screentest.Render(Columns(th, years, 50, 12), 50, 6).Dump())
	screentest.Golden(t, "columns-mono", screentest.Render(Columns(theme.New(theme.Options{Mono: true, ASCII: true}), years, 80, 12), 80, 14).Dump())
	screentest.Golden(t, "columns-linear", screentest.Render(Columns(theme.New(theme.Options{Linear: true}), years, 80, 12), 80, 6).Dump())
}

// Charts fit whatever room there is; what is not nothing shows, and each figure stands there in words.
func TestStacksFit(t *testing.T) {
	th := theme.New(theme.Options{Mono: true, ASCII: true})
	rapid.Check(t, func(t *rapid.T) {
		var rows []Stack
		for range rapid.IntRange(0, 9).Draw(t, "rows") {
			v := rapid.IntRange(0, 9000).Draw(t, "value")
			rows = append(rows, Stack{rapid.StringMatching(`[a-zà-ỹ ]{0,40}`).Draw(t, "name"), v, rapid.IntRange(0, v).Draw(t, "part"), "x"})
		}
		width, height := rapid.IntRange(1, 220).Draw(t, "width"), rapid.IntRange(1, 70).Draw(t, "height")
		for _, a := range [][]string{Stacks(th, rows, width).Lines, Columns(th, rows, width, height).Lines} {
			for _, l := range a {
				if w := ansi.StringWidth(l); w > width {
					t.Fatalf("%d cells of %d: %q", w, width, l)
				}
			}
		}
		if width < 60 {
			return
		}
		for i, l := range Stacks(th, rows, width).Lines {
			inside, rest := strings.Count(l, "#"), strings.Count(l, ".")
			if (rows[i].Value > 0) != (inside+rest > 0) || (rows[i].Part > 0) != (inside > 0) {
				t.Fatalf("%+v: %q", rows[i], l)
			}
		}
	})
}
