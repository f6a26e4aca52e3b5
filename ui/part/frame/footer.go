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
	shown, fit := fitting(hints, width)
	if !fit {
		return strings.Repeat(" ", margin) + part.Fit(hints[len(hints)-1].Key, max(1, width-margin))
	}
	var b strings.Builder
	for i, h := range shown {
		if i == 0 {
			b.WriteString(strings.Repeat(" ", margin))
		} else {
			b.WriteString("  ")
		}
		b.WriteString(th.Key.Render(h.Key) + " " + h.Label)
	}
	return b.String()
}

// fitting are the hints that a line of width has room for; fit is false when not even the last one has.
func fitting(hints []Hint, width int) (shown []Hint, fit bool) {
	last := hints[len(hints)-1]
	room := width - margin - hintWidth(last)
	for _, h := range hints[:len(hints)-1] {
		w := hintWidth(h) + 2
		if w > room || len(shown) == most-1 {
			break
		}
		room -= w
		shown = append(shown, h)
	}
	return append(shown, last), room >= 0
}

// HintAt is the hint that Footer shows in column x.
func HintAt(hints []Hint, width, x int) (i int, ok bool) {
	if len(hints) == 0 {
		return 0, false
	}
	shown, fit := fitting(hints, width)
	at := margin
	for i, h := range shown {
		if fit && x >= at && x < at+hintWidth(h) {
			if i == len(shown)-1 {
				i = len(hints) - 1
			}
			return i, true
		}
		at += hintWidth(h) + 2
	}
	return 0, false
}

func hintWidth(h Hint) int { return part.Width(h.Key) + 1 + part.Width(h.Label) }
