package conflicts

import (
	"strconv"

	"danvan/store/settle"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// broad is the widest that sentences become: longer lines are hard to read.
const broad = 76

// Draw draws the record's name, then each field with its values, scrolled so that the one under the cursor shows.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Conflicts
	switch {
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	case p.now == nil:
		return part.Stack(part.Say(th, theme.Good, "", t.None, width, 1), part.Lines(""), dim(th, t.NoneMore, width))
	}
	a := part.Stack(part.Paragraph(th.Title, p.now.title, width, 2), part.Lines(th.Dim.Render(part.Fit(p.now.what, width))))
	first, last, n := 0, 0, 0 // the lines that must show
	here, _ := p.current()
	for i := range p.now.fields {
		f := &p.now.fields[i]
		a.Lines = append(a.Lines, "", p.heading(th, f, width))
		for k := range f.options {
			start := len(a.Lines)
			a = part.Stack(a, p.option(th, f, k, n == p.row, width))
			if n == p.row {
				if first = start; k == 0 {
					first = max(0, start-2)
				}
				last = len(a.Lines)
			}
			n++
		}
		if here == f && p.Writing() {
			a = part.Stack(a, part.Lines(""), p.Prompt.Draw(th, width, 1))
			last = len(a.Lines)
		}
	}
	a = part.Stack(a, part.Lines(""), p.why(th, width))
	switch {
	case p.Writing():
		first = max(0, last-height)
	case last+3 <= height: // nothing to scroll, and the beginning says more than the end
		first = 0
	}
	p.scroll.Reveal(first, last, height)
	return p.scroll.Show(a, height).Crop(height)
}

func dim(th *theme.Theme, words string, width int) part.Area {
	return part.Paragraph(th.Dim, words, min(width, broad), 0)
}

// heading is the name of a field, and whether it was decided once.
func (p *Page) heading(th *theme.Theme, f *field, width int) string {
	t := &p.host.Text().Conflicts
	if !f.conflict.Again {
		return th.Strong.Render(part.Fit(f.label, width))
	}
	label := part.Fit(f.label, max(1, width/2))
	return th.Strong.Render(label) + "  " + th.Mark(theme.Warn) + " " + part.Fit(t.Again, max(1, width-part.Width(label)-4))
}

// option is a number and a value, and below it who wrote it, when and why.
func (p *Page) option(th *theme.Theme, f *field, k int, here bool, width int) (a part.Area) {
	t := &p.host.Text().Conflicts
	o := &f.options[k]
	room := max(8, width-6)
	for i, l := range o.fold(room) {
		head := "      "
		if i == 0 {
			head = "   " + strconv.Itoa(k+1) + "  "
		}
		if here && i == 0 {
			a.Cursor = &part.Point{X: 0, Y: 0}
			head = th.Shapes.Current + head[1:]
		}
		switch {
		case l.skipped > 0:
			a.Lines = append(a.Lines, head+th.Dim.Render(part.Fit(t.Skipped(l.skipped), room)))
		case here:
			a.Lines = append(a.Lines, th.Selected.Render(head)+l.render(th, true, room))
		case o.empty:
			a.Lines = append(a.Lines, head+th.Dim.Render(l.text))
		default:
			a.Lines = append(a.Lines, head+l.render(th, false, room))
		}
	}
	more := o.who
	if o.reason != "" {
		more += " " + t.Said(o.reason)
	}
	if o.stands && f.conflict.Field != settle.Deleted {
		more += " " + th.Shapes.Dot + " " + t.StandsIn
	}
	return part.Stack(a, below(th, o.edits, room), below(th, more, room))
}

// below is what stands under a value.
func below(th *theme.Theme, words string, room int) part.Area {
	return part.Paragraph(th.Dim, words, room, 3).Indent(6)
}

// why says what a conflict is, and who decides.
func (p *Page) why(th *theme.Theme, width int) part.Area {
	t := &p.host.Text().Conflicts
	f, _ := p.current()
	switch {
	case f == nil || p.Writing():
		return part.Area{}
	case !f.conflict.Mine:
		return dim(th, t.NotYours, width)
	case f.conflict.Again:
		return dim(th, t.WhyAgain, width)
	case f.conflict.Field == settle.Deleted:
		return dim(th, t.WhyDeleted, width)
	}
	return dim(th, t.Why, width)
}
