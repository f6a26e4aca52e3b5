package table

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// liner puts a line together piece by piece. Spaces are written when something follows them, so that no line ends in
// any.
type liner struct {
	b       strings.Builder
	pending int // spaces not yet written
}

func (l *liner) skip(cells int) { l.pending += cells }

func (l *liner) write(style theme.Style, s string) {
	if s == "" {
		return
	}
	for ; l.pending > 0; l.pending-- {
		l.b.WriteByte(' ')
	}
	l.b.WriteString(style.Render(s))
}

// put writes s into a column of width cells, at its left or its right. s fits.
func (l *liner) put(style theme.Style, s string, width int, right bool) {
	rest := width - part.Width(s)
	if right {
		l.skip(rest)
	}
	l.write(style, s)
	if !right {
		l.skip(rest)
	}
}

// column writes the n-th line of a value, with the shape of its state before the first.
func (l *liner) column(th *theme.Theme, c Cell, value []string, n, width int, right, chosen bool) {
	if n >= len(value) {
		l.skip(width)
		return
	}
	style := c.Style
	if style == "" && chosen {
		style = th.Strong
	}
	if c.State != theme.None {
		if n == 0 {
			l.write(th.Style(c.State), th.Shape(c.State))
		} else {
			l.skip(1)
		}
		if width <= 2 { // room for nothing but the shape
			l.skip(width - 1)
			return
		}
		l.skip(1)
		width -= 2
	}
	if n > 0 {
		l.skip(indent)
		width -= indent
	}
	l.put(style, value[n], width, right)
}
