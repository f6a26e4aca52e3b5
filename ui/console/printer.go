package console

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Printer shows the frames of the linear mode on what takes no escape sequences: only what is new, and the line with
// the cursor last.
type Printer struct {
	Out io.Writer

	shown []string // the last frame
	open  int      // how wide the line is that the cursor stands in, which has no end yet
	last  string   // of the cursor: its line and what is before it
}

// Show prints what a frame has that the last one had not. y is the line of the cursor and x its column; y < 0: there is
// none.
func (p *Printer) Show(frame string, x, y int) error {
	lines := strings.Split(ansi.Strip(frame), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	var fresh []string
	for i, l := range lines {
		if i != y && l != "" && !slices.Contains(p.shown, l) {
			fresh = append(fresh, l)
		}
	}
	at, before := "", ""
	if y >= 0 && y < len(lines) {
		at = lines[y]
		if short := x - ansi.StringWidth(at); short > 0 {
			at += strings.Repeat(" ", short)
		}
		before = ansi.Truncate(at, x, "")
	}
	var b strings.Builder
	switch {
	case len(fresh) == 0 && at+"\x00"+before == p.last:
		return nil
	case len(fresh) > 0 && p.open > 0:
		b.WriteString("\r\n")
		p.open = 0
	}
	for _, l := range fresh {
		b.WriteString(l + "\r\n")
	}
	width := ansi.StringWidth(at)
	b.WriteString("\r" + at + strings.Repeat(" ", max(0, p.open-width)) + "\r" + before)
	p.shown, p.open, p.last = lines, width, at+"\x00"+before
	_, err := io.WriteString(p.Out, b.String())
	return err
}
