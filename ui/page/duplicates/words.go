package duplicates

import (
	"strings"

	"danvan/store/vi"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// foreign gives the words of a, folded, that b does not have; nil where the two have no word in common, for then
// marking says nothing.
func foreign(a, b string) map[string]bool {
	has := map[string]bool{}
	for _, w := range strings.Fields(b) {
		has[vi.Fold(w)] = true
	}
	out, common := map[string]bool{}, false
	for _, w := range strings.Fields(a) {
		switch key := vi.Fold(w); {
		case has[key]:
			common = true
		case key != "": // a mark of punctuation by itself is no word
			out[key] = true
		}
	}
	if !common {
		return nil
	}
	return out
}

// marked breaks a text into lines with the words of a set underlined. The lines are filled to the width.
func marked(th *theme.Theme, s string, differ map[string]bool, width int) (lines []string) {
	for _, l := range part.Wrap(s, width, 0) {
		var b strings.Builder
		for i, w := range strings.Split(l, " ") {
			if i > 0 {
				b.WriteByte(' ')
			}
			if differ[vi.Fold(w)] {
				w = th.Differs.Render(w)
			}
			b.WriteString(w)
		}
		lines = append(lines, b.String()+strings.Repeat(" ", max(0, width-part.Width(l))))
	}
	return lines
}
