package conflicts

import (
	"strconv"
	"strings"

	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// Draw draws the record's name, then each field with its values, scrolled so that the cursor shows.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Conflicts
	switch {
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	case p.now == nil:
		a := part.Lines(th.Mark(theme.Good)+" "+part.Fit(t.None, width-2), "")
		for _, l := range part.Wrap(t.NoneMore, min(width, 72), 0) {
			a.Lines = append(a.Lines, th.Dim.Render(l))
		}
		return a
	}
	var a part.Area
	for _, l := range part.Wrap(p.now.title, width, 2) {
		a.Lines = append(a.Lines, th.Title.Render(l))
	}
	a.Lines = append(a.Lines, th.Dim.Render(part.Fit(p.now.what, width)))
	n := 0
	for i := range p.now.fields {
		f := &p.now.fields[i]
		a.Lines = append(a.Lines, "", th.Strong.Render(part.Fit(f.label, width)))
		for k, o := range f.options {
			a = part.Stack(a, p.option(th, o, k+1, n == p.row, width))
			n++
		}
		if cur, _ := p.current(); cur == f && p.box != nil {
			a = part.Stack(a, p.other(th, width))
		} else if cur == f && p.why != nil {
			a = part.Stack(a, line(th, p.host.Text().Conflicts.Reason, p.why, width))
		}
	}
	a = part.Stack(a, part.Lines(""), p.explain(th, width))
	top := 0
	if a.Cursor != nil && a.Cursor.Y+4 > height {
		top = min(a.Cursor.Y+4-height, max(0, len(a.Lines)-height))
	}
	a = part.Area{Lines: a.Lines[top:], Cursor: a.Cursor}.Shift(0, -top)
	return a.Crop(height)
}

// option is a number and a value, and below it who wrote it, when and why.
func (p *Page) option(th *theme.Theme, o option, number int, here bool, width int) part.Area {
	t := &p.host.Text().Conflicts
	var a part.Area
	room := max(8, width-6)
	for i, l := range part.Wrap(o.value, room, 4) {
		head := "      "
		if i == 0 {
			head = "   " + strconv.Itoa(number) + "  "
		}
		if here {
			if i == 0 {
				a.Cursor = &part.Point{X: 0, Y: 0}
				head = th.Shapes.Current + head[1:]
			}
			l = th.Selected.Render(head + part.Pad(l, room))
		} else {
			l = head + l
		}
		a.Lines = append(a.Lines, l)
	}
	if o.who != "" {
		more := o.who
		if o.reason != "" {
			more += " " + t.Said(o.reason)
		}
		for _, l := range part.Wrap(more, room, 2) {
			a.Lines = append(a.Lines, "      "+th.Dim.Render(l))
		}
	}
	return a
}

// other is the input for another value.
func (p *Page) other(th *theme.Theme, width int) part.Area {
	t := &p.host.Text().Conflicts
	a := line(th, t.Other, p.box, width)
	if x := 5 + part.Width(t.Other); p.bad {
		a.Lines = append(a.Lines, strings.Repeat(" ", x)+th.Mark(theme.Warn)+" "+part.Fit(t.CannotRead, width-x-2))
	}
	return a
}

// line is an input with its name.
func line(th *theme.Theme, name string, in *input.Line, width int) part.Area {
	x := 5 + part.Width(name)
	return part.Beside(part.Lines(" "+th.Mark(theme.Current)+" "+name+"  "), x, in.Draw(th, max(8, width-x), true))
}

func (p *Page) explain(th *theme.Theme, width int) part.Area {
	t := &p.host.Text().Conflicts
	words := t.Why
	for _, f := range p.now.fields {
		if f.name == deletedField {
			words = t.WhyDeleted
		}
	}
	if !p.now.mine {
		words = t.NotYours
	}
	var a part.Area
	for _, l := range part.Wrap(words, min(width, 76), 3) {
		a.Lines = append(a.Lines, th.Dim.Render(l))
	}
	return a
}
