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
		if s != nil && s.from < p.scroll.Top {
			p.scroll.Top--
			return true
		}
		p.to(p.at - 1)
	case keyboard.Down:
		if s != nil && s.to > p.scroll.Top+p.scroll.Shown {
			p.scroll.Top++
			return true
		}
		p.to(p.at + 1)
	case keyboard.PageUp:
		p.page(-1)
	case keyboard.PageDown:
		p.page(1)
	case keyboard.Top, keyboard.Home:
		p.to(0)
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
	if s := p.current(); s != nil {
		p.scroll.Reveal(s.from, s.to, p.scroll.Shown)
	}
	if p.at == 0 {
		p.scroll.Top = 0
	}
}

// page scrolls by a screen; the cursor goes along.
func (p *Page) page(step int) {
	p.scroll.Page(step)
	for i, s := range p.stops {
		if s.from >= p.scroll.Top {
			p.at = i
			break
		}
	}
	if step > 0 && p.scroll.AtEnd() {
		p.at = len(p.stops) - 1
	}
}

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
	if s == nil || !p.Writing() {
		return p.scroll.Show(a, height)
	}
	box := p.Prompt.Draw(th, min(inner, part.Readable), 2)
	a = part.Stack(part.Area{Lines: a.Lines[:s.to:s.to]}, box, part.Lines(a.Lines[s.to:]...))
	writing := p.scroll // where it was is where it will be
	writing.Top = max(writing.Top, s.to+box.Height()-height)
	return writing.Show(a, height)
}
