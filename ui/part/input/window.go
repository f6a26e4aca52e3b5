package input

import (
	"strings"

	"danvan/ui/part"
)

// window cuts out the part of the text that shows and says in which column the caret stands. The work is that of the
// width, not of the text.
func (l *Line) window(width int) (shown string, x int) {
	cells, caret := l.shown(), l.buf.Caret()
	if caret <= l.scroll { // going left: show some of what lies there
		l.scroll = max(0, caret-width/4)
	}
	l.scroll = max(l.scroll, l.earliest(width))
	if len(cells) < width && part.Widths(cells) < width {
		l.scroll = 0
	}

	var b strings.Builder
	used := 0
	put := func(s string, w int) { b.WriteString(s); used += w }
	if l.scroll > 0 {
		put(part.Ellipsis, 1)
	}
	for i := l.scroll; ; i++ {
		if i == caret {
			x = used
		}
		if i == len(cells) {
			break
		}
		w, more := part.Width(cells[i]), 1
		if i == len(cells)-1 {
			more = 0
		}
		if used+w+more > width {
			if used < width {
				put(part.Ellipsis, 1)
			}
			break
		}
		put(cells[i], w)
	}
	return b.String(), min(x, width-1)
}

// earliest is the first cell from which on the caret can still be shown within width.
func (l *Line) earliest(width int) int {
	cells, at := l.shown(), l.buf.Caret()
	used := 1 // the caret behind the text
	if at < len(cells) {
		used = part.Width(cells[at])
		if at < len(cells)-1 {
			used++ // “…”
		}
	}
	for ; at > 0; at-- {
		mark := 1
		if at == 1 {
			mark = 0
		}
		w := part.Width(cells[at-1])
		if used+w+mark > width {
			break
		}
		used += w
	}
	return at
}

// shown are the cells as they show.
func (l *Line) shown() []string {
	if !l.Secret {
		return l.buf.Cells()
	}
	dots := make([]string, l.buf.Len())
	for i := range dots {
		dots[i] = "·"
	}
	return dots
}
