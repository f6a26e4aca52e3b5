package todo

import (
	"strconv"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws the comments, those of one model below its name, scrolled so that the one under the cursor shows.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Todo
	switch {
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	case len(p.items) == 0:
		return part.Stack(part.Say(th, theme.Good, "", t.None, width, 1), part.Lines(""), part.Paragraph(th.Dim, t.NoneMore, min(width, part.Readable), 0))
	}
	width = min(width, part.Readable)
	var a part.Area
	first, last := 0, 0 // the lines of the one under the cursor
	for i, x := range p.items {
		start := len(a.Lines)
		if i == 0 || x.model != p.items[i-1].model || x.line != p.items[i-1].line || x.year != p.items[i-1].year {
			if i > 0 {
				a.Lines = append(a.Lines, "")
			}
			a.Lines = append(a.Lines, p.head(th, x, width)...)
		}
		a = part.Stack(a, p.item(th, x, i == p.at, width))
		if i == p.at {
			first, last = start, len(a.Lines)
		}
	}
	if p.Writing() { // the caret must show
		first = max(first, last-height)
	}
	p.scroll.Reveal(first, last, height)
	return p.scroll.Show(a, height).Crop(height)
}

// head is the model and the year.
func (p *Page) head(th *theme.Theme, x item, width int) (lines []string) {
	year := ""
	if x.year != 0 {
		year = strconv.Itoa(x.year)
	}
	wrapped := part.Wrap(x.name, max(8, width-part.Width(year)-2), 2)
	for i, l := range wrapped {
		line := th.Title.Render(l)
		if i == len(wrapped)-1 {
			line += "  " + th.Dim.Render(year)
		}
		lines = append(lines, line)
	}
	return lines
}

// item is one comment: the input with what it holds, what is said of it, by whom.
func (p *Page) item(th *theme.Theme, x item, here bool, width int) (a part.Area) {
	t := &p.host.Text().Todo
	room := max(8, width-4)
	head := x.label
	if !x.whole {
		now := x.now
		if now == "" {
			now = t.Empty
		}
		head += " " + th.Shapes.Dot + " " + t.Now(now)
	}
	for i, l := range part.Wrap(head, room, 2) {
		mark := "   "
		if i == 0 {
			mark = "  " + th.Mark(theme.Warn)
		}
		switch {
		case here && i == 0:
			a.Cursor = &part.Point{X: 0, Y: 0}
			mark = th.Selected.Render(th.Shapes.Current + " " + th.Shape(theme.Warn))
			fallthrough
		case here:
			a.Lines = append(a.Lines, mark+th.Selected.Render(" "+part.Pad(l, room)))
		default:
			a.Lines = append(a.Lines, mark+" "+l)
		}
	}
	a = part.Stack(a, part.Paragraph(th.Strong, x.text, room, 6).Indent(4), part.Paragraph(th.Dim, x.who, room, 2).Indent(4))
	if !here || !p.Writing() {
		return a
	}
	return part.Stack(a, p.Prompt.Draw(th, width, 4))
}
