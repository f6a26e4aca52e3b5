package history

import (
	"danvan/ui/page/wording"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws the search box, then the lines from the first that shows on. Under the cursor all of a change shows,
// elsewhere its first inputs.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().History
	count := t.Count(len(p.lines), !p.done)
	if p.busy {
		count += " " + th.Shapes.Dot + " " + t.Looking
	}
	a := p.Head(th, p.host.Text(), count, width)
	a = part.Stack(a, part.Lines(""))
	room := height - len(a.Lines)
	caret := a.Cursor
	switch {
	case len(p.lines) > 0:
		list := p.list(th, width, room)
		a = part.Stack(a, list)
		if p.Typing() || list.Cursor == nil { // the cursor is where the hands are
			a.Cursor = caret
		}
		return a
	case p.busy || !p.done:
		return part.Stack(a, part.Lines(th.Dim.Render(part.Fit(t.Reading, width))))
	}
	words := t.Empty
	if p.asked != "" {
		words = t.NoMatch
	}
	return part.Stack(a, part.Paragraph(th.Dim, words, min(width, widest), max(1, room)))
}

// widest is the widest that sentences become.
const widest = 110

// few is how many inputs of a change show where the cursor is not.
const few = 2

// list draws as many entries as fit, the one under the cursor whole.
func (p *Page) list(th *theme.Theme, width, height int) (a part.Area) {
	p.at = max(0, min(p.at, len(p.lines)-1))
	p.top = max(0, min(p.top, p.at))
	for used, i := 0, p.at; i >= p.top; i-- {
		if used += len(p.entry(th, i, width)); used > height && i < p.at {
			p.top = i + 1
			break
		}
	}
	p.shown = 0
	for i := p.top; i < len(p.lines) && len(a.Lines) < height; i++ {
		lines := p.entry(th, i, width)
		if i == p.at {
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
		}
		if room := height - len(a.Lines); len(lines) > room {
			if i != p.at && room < 2 {
				break
			}
			lines = lines[:room]
		}
		p.shown++
		a.Lines = append(a.Lines, lines...)
	}
	return a
}

// entry is one entry: when, what and who on one line; then inputs, from what to what; then the reason.
func (p *Page) entry(th *theme.Theme, i, width int) (lines []string) {
	l, t := &p.lines[i], p.host.Text()
	here := i == p.at
	head := part.Fit(l.what, max(8, width-5-part.Width(l.when)))
	first := th.Strong.Render(head)
	mark := "  "
	if l.entry.Import != nil {
		first = th.Title.Render(head)
	}
	if here {
		mark, first = th.Selected.Render(th.Shapes.Current+" "), th.Selected.Render(" "+head+" ")
	} else {
		first = " " + first
	}
	used := 2 + part.Width(l.when) + 1 + part.Width(head) + 2
	line := mark + th.Dim.Render(l.when) + " " + first
	if room := width - used - 3; room >= 10 && l.who != "" {
		line += " " + th.Dim.Render(th.Shapes.Dot+" "+part.Fit(l.who, room))
	} else if l.who != "" && here {
		defer func() { lines = append(lines, "    "+th.Dim.Render(part.Fit(l.who, max(1, width-4)))) }()
	}
	lines = append(lines, line)
	for n, s := range l.steps {
		if !here && n == few && len(l.steps) > few+1 {
			lines = append(lines, "    "+th.Dim.Render("… +"+t.Number(len(l.steps)-few)))
			break
		}
		lines = append(lines, p.step(th, s, width, here)...)
	}
	if l.reason != "" {
		say := t.Model.Reason(l.reason)
		if l.entry.Import != nil {
			say = l.reason
		}
		lines = append(lines, "    "+th.Dim.Render(part.Fit(say, max(1, width-4))))
	}
	return lines
}

// step is an input with its values; under the cursor on as many lines as they take.
func (p *Page) step(th *theme.Theme, s wording.Step, width int, whole bool) []string {
	label := part.Fit(s.Label, max(1, width/3))
	most := 1
	if whole {
		most, width = 6, min(width, widest)
	}
	return part.Hang("    "+th.Dim.Render(label)+"  ", "", s.Says(p.host.Text(), th.Shapes.ArrowRight), width, most).Lines
}
