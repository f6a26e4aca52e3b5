package frame

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// most is how many keys a footer shows; more are not read.
const most = 7

// Footer writes the keys on one line: as many as fit, whole, in their order, and the last one always.
func Footer(th *theme.Theme, hints []Hint, width int) string {
	if len(hints) == 0 {
		return ""
	}
	last := hints[len(hints)-1]
	room := width - margin - hintWidth(last)
	var shown []Hint
	for _, h := range hints[:len(hints)-1] {
		w := hintWidth(h) + 2
		if w > room || len(shown) == most-1 {
			break
		}
		room -= w
		shown = append(shown, h)
	}
	if room < 0 {
		return strings.Repeat(" ", margin) + part.Fit(last.Key, max(1, width-margin))
	}
	var b strings.Builder
	for i, h := range append(shown, last) {
		if i == 0 {
			b.WriteString(strings.Repeat(" ", margin))
		} else {
			b.WriteString("  ")
		}
		b.WriteString(th.Key.Render(h.Key) + " " + h.Label)
	}
	return b.String()
}

func hintWidth(h Hint) int { return part.Width(h.Key) + 1 + part.Width(h.Label) }
