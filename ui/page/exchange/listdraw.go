package exchange

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw shows the items around the cursor, and the answer that is being given over them.
func (l *listPage) Draw(th *theme.Theme, width, height int) part.Area {
	if !l.read {
		return part.Lines(th.Dim.Render(part.Fit(l.h.Text().Exchange.Checking, width)))
	}
	l.height = make([]int, len(l.items))
	var all []string
	first, last := 0, 0
	for i := range l.items {
		lines := l.lines(th, i, width)
		if i == l.cursor {
			first, last = len(all), len(all)+len(lines)-1
			if l.edit != nil {
				last++
				lines = append(lines, "")
			}
		}
		l.height[i] = len(lines)
		all = append(all, lines...)
	}
	below := 0
	if l.edit != nil {
		below = min(len(l.edit.Popup(th, width-4).Lines), height-3)
	}
	for range below + last + 1 - len(all) { // the list lies over what is below, or over nothing
		all = append(all, "")
	}
	a := part.Lines(all...)
	a.Cursor = &part.Point{X: 0, Y: first}
	l.scroll.Reveal(max(0, first-1), last+below+1, height)
	a = l.scroll.Show(a, height)
	if l.edit == nil {
		return a.Crop(height)
	}
	at := last - l.scroll.Top
	lead := "  → "
	box := l.edit.Draw(th, max(4, width-part.Width(lead)), true)
	a.Lines[at] = ""
	a = part.Over(a, part.Beside(part.Lines(lead), part.Width(lead), box), 0, at)
	popup := l.edit.Popup(th, width-4).Crop(below)
	for i, line := range popup.Lines {
		popup.Lines[i] = part.Pad("    "+line, width) // nothing of what lies below shows beside it
	}
	return part.Under(a, popup, 0, at+1).Crop(height)
}

// lines are those of an item.
func (l *listPage) lines(th *theme.Theme, i, width int) []string {
	it := &l.items[i]
	mark := " "
	if i == l.cursor {
		mark = th.Mark(theme.Current)
	}
	switch {
	case it.title:
		return l.heads(th, it, mark, width)
	case it.head != nil:
		return l.column(th, it, i == l.cursor, mark, width)
	case it.ask != nil:
		return indented(mark+th.Shape(theme.Warn)+" ", it.text, width)
	case it.said != "":
		return indented(mark+th.Shape(theme.Good)+" ", it.text, width)
	case it.sheet, it.more:
		return indented(mark+th.Shape(theme.Muted)+" ", it.text, width)
	}
	text := strings.TrimLeft(it.text, " ")
	return indented(mark+strings.Repeat(" ", max(0, len(it.text)-len(text)-2)), text, width)
}

// indented wraps a text behind what leads it.
func indented(lead, text string, width int) []string {
	return part.Hang(lead, "", text, width, maxWrapped).Lines
}

// maxWrapped is how many lines one sentence may take: at 60 columns the longest has some ten.
const maxWrapped = 30

// The widths of what stands beside a column's heading.
const (
	lettersWide = 4
	whyWide     = 8
	spaced      = 2
)

// wide shares a width among heading, cells and meaning.
func wide(width int) (heading, cells, meant int) {
	rest := max(12, width-1-lettersWide-whyWide-3*spaced)
	heading, cells = rest/3, rest/3
	return heading, cells, rest - heading - cells
}

// heads is a head of the page; above columns it says what stands beside each.
func (l *listPage) heads(th *theme.Theme, it *item, mark string, width int) []string {
	if it.id != "columns" {
		return []string{mark + th.Strong.Render(part.Fit(it.text, width-1))}
	}
	x := &l.h.Text().Exchange.List
	heading, cells, meant := wide(width)
	gap := strings.Repeat(" ", spaced)
	return []string{mark + th.Strong.Render(part.Pad(part.Fit(it.text, lettersWide+heading), lettersWide+heading)+gap+part.Pad(part.Fit(x.Cells, cells), cells)+gap+
		part.Pad(part.Fit(x.Meant, meant), meant)+gap+part.Fit(x.Because, whyWide))}
}

// column is a column of the file; under the cursor all of it shows.
func (l *listPage) column(th *theme.Theme, it *item, here bool, mark string, width int) []string {
	h := it.head
	heading, cells, meant := wide(width)
	gap := strings.Repeat(" ", spaced)
	name, samples := strings.Join(strings.Fields(h.Heading), " "), strings.Join(h.Samples, " · ")
	cut := part.Width(name) > heading || part.Width(samples) > cells || part.Width(h.Meant) > meant
	title := part.Pad(part.Fit(name, heading), heading)
	means := part.Pad(part.Fit(h.Meant, meant), meant)
	switch {
	case here:
		title = th.Selected.Render(title)
	case h.Column == "":
		means = th.Dim.Render(means)
	}
	lines := []string{mark + part.Pad(h.Letters, lettersWide) + title + gap + th.Dim.Render(part.Pad(part.Fit(samples, cells), cells)) + gap + means + gap +
		part.Fit(l.h.Text().Exchange.List.Why(h.Why), whyWide)}
	if !here || !cut {
		return lines
	}
	for _, s := range part.Wrap(name+": "+samples+" → "+h.Meant, width-lettersWide-1, 6) {
		lines = append(lines, strings.Repeat(" ", lettersWide+1)+th.Dim.Render(s))
	}
	return lines
}
