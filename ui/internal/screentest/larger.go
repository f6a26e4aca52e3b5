package screentest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"danvan/ui/part"
)

// larger are sizes no golden file is kept for.
var larger = [][2]int{{120, 40}, {200, 60}}

// Larger fails the test when a screen of 80×24 has words that it loses in more room, or a line is cut there though its
// room does not end: draw draws it so large. Words that are cut themselves may go, and a page under a panel is not
// asked.
func Larger(t testing.TB, name string, draw func(width, height int) part.Area) {
	t.Helper()
	small := draw(80, 24)
	for _, size := range larger {
		if what := lost(small, draw(size[0], size[1]), size[0]); what != "" {
			t.Errorf("%s at %d×%d: %s", name, size[0], size[1], what)
		}
	}
	draw(80, 24)
}

// lost says what a larger drawing of a page, on a screen so wide, no longer has; "" if nothing.
func lost(small, large part.Area, width int) string {
	if shown := plain(small); strings.Contains(shown, "┌─") || strings.Contains(shown, "+--") {
		return "" // what a panel covers is another thing at every size
	}
	said := words(large)
	for _, w := range words(small) {
		if !slices.Contains(said, w) {
			return fmt.Sprintf("%q is gone from\n%s", w, plain(large))
		}
	}
	had := strings.Fields(plain(small)) // a sentence may end in a mark like that of a cut: then it does so in both
	for l := range strings.SplitSeq(plain(large), "\n") {
		row := strings.Contains(strings.TrimLeft(l, " "), "   ") // of a table: its columns are cut
		if n := ansi.StringWidth(l); !row && strings.HasSuffix(l, "…") && n+spare < width && !slices.Contains(had, l[strings.LastIndex(l, " ")+1:]) {
			return fmt.Sprintf("%d cells are taken by %q", n, l)
		}
	}
	return ""
}

// spare is what the margins and a long word take that a line is cut before.
const spare = 14

func plain(a part.Area) string {
	lines := make([]string, len(a.Lines))
	for i, l := range a.Lines {
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n")
}

// words are those with a letter or a digit that stand whole.
func words(a part.Area) (all []string) {
	for _, w := range strings.Fields(plain(a)) {
		if strings.Contains(w, "…") {
			continue
		}
		if w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); w != "" {
			all = append(all, w)
		}
	}
	return all
}
