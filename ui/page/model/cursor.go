package model

import (
	"danvan/store/record"
	"danvan/ui/keyboard"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// stop is something that the cursor stops at: the lines from, up to but not to, and what they are about.
type stop struct {
	from, to int
	field    string     // code name of the input; "" for none
	year     *year      // whose participation a comment would be about; nil where there is none
	comment  *comment   // nil: no comment
	event    *event     // of the history
	history  bool       // the history begins here
	ref      record.Ref // of a note or a review; zero for none
	own      bool       // which this unit may take back
	words    string     // of it
}

// stop lays what draw draws as one stop.
func (l *layer) stop(s stop, draw func()) {
	s.from = len(l.lines)
	draw()
	if s.to = len(l.lines); s.to > s.from {
		l.stops = append(l.stops, s)
	}
}

// current is the stop under the cursor; nil for none.
func (p *Page) current() *stop {
	if p.at < 0 || p.at >= len(p.stops) {
		return nil
	}
	return &p.stops[p.at]
}

// Key moves the cursor. A stop that is longer than the screen is scrolled through first.
func (p *Page) Key(k keyboard.Key) bool {
	if p.Writing() {
		return p.Prompt.Key(k)
	}
	s := p.current()
	switch k.Code {
	case keyboard.Up:
		if s != nil && s.from < p.top {
			p.top--
			return true
		}
		p.to(p.at - 1)
	case keyboard.Down:
		if s != nil && s.to > p.top+p.shown {
			p.top++
			return true
		}
		p.to(p.at + 1)
	case keyboard.PageUp:
		p.page(-1)
	case keyboard.PageDown:
		p.page(1)
	case keyboard.Top, keyboard.Home:
		p.to(0)
		p.top = 0
	case keyboard.Bottom, keyboard.End:
		p.to(len(p.stops) - 1)
	default:
		return false
	}
	return true
}

// to puts the cursor on a stop and scrolls as little as shows it.
func (p *Page) to(at int) {
	p.at = max(0, min(at, len(p.stops)-1))
	if p.at == 0 {
		p.top = 0
	}
	p.reveal()
}

// reveal scrolls as little as shows the stop under the cursor, its beginning if not all of it.
func (p *Page) reveal() {
	if s := p.current(); s != nil && p.shown > 0 {
		p.top = max(p.top, s.to-p.shown)
		p.top = min(p.top, s.from)
	}
}

// page scrolls by a screen; the cursor goes along.
func (p *Page) page(step int) {
	p.top = max(0, min(p.top+step*max(1, p.shown-1), p.end()))
	for i, s := range p.stops {
		if s.from >= p.top {
			p.at = i
			break
		}
	}
	if step > 0 && p.top == p.end() {
		p.at = len(p.stops) - 1
	}
}

// end is the furthest that the text scrolls.
func (p *Page) end() int { return max(0, len(p.lines)-p.shown) }

// margin is where the cursor shows.
const margin = 2

// Draw draws the lines that show, the cursor at their left, and below its stop what is being written.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	switch {
	case p.now == nil:
		return part.Lines(th.Dim.Render(part.Fit(t.Model.Reading, width)))
	case !p.now.found:
		return part.Lines(part.Fit(t.Model.Gone, width))
	}
	inner := width - margin
	if p.width != inner {
		p.lay(th, inner)
	}
	p.shown = height
	p.top = max(0, min(p.top, p.end()))
	a := part.Area{Lines: make([]string, 0, len(p.lines)+6)}
	s := p.current()
	for i, l := range p.lines {
		if s != nil && i == s.from {
			a.Cursor = &part.Point{X: 0, Y: i}
			a.Lines = append(a.Lines, th.Strong.Render(th.Shapes.Current)+" "+l)
		} else {
			a.Lines = append(a.Lines, "  "+l)
		}
	}
	top := p.top
	if p.Writing() && s != nil {
		box := p.Prompt.Draw(th, min(inner, widest), 2)
		a = part.Stack(part.Area{Lines: a.Lines[:s.to:s.to]}, box, part.Lines(a.Lines[s.to:]...))
		top = max(top, min(s.to+box.Height()-height, len(a.Lines)-height))
	}
	return part.Area{Lines: a.Lines[top:min(top+height, len(a.Lines))], Cursor: within(a.Cursor, top, height)}
}

// within is where a cursor is on the screen; nil where it does not show.
func within(c *part.Point, top, height int) *part.Point {
	if c == nil || c.Y < top || c.Y >= top+height {
		return nil
	}
	return &part.Point{X: c.X, Y: c.Y - top}
}
