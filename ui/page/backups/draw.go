package backups

import (
	"danvan/ui/part"
	"danvan/ui/theme"
)

// broad is the widest that sentences become.
const broad = 96

// Draw draws the list, the name of another file, or what was found in one.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Backups
	switch {
	case p.seen != nil:
		return p.drawSeen(th, min(width, broad), height)
	case p.box != nil:
		return p.drawBox(th, min(width, broad), height)
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	}
	intro := wrapped(th, t.Intro, min(width, broad), 3)
	intro.Lines = append(intro.Lines, "")
	return part.Stack(intro, p.table.Draw(th, width, height-len(intro.Lines), true))
}

func (p *Page) drawBox(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Backups
	head := wrapped(th, t.BoxIntro, width, 3)
	head.Lines = append(head.Lines, "")
	y := len(head.Lines)
	p.box.Placeholder = t.BoxHint
	a := part.Stack(head, part.Beside(part.Lines(th.Mark(theme.Current)), 2, p.box.Draw(th, max(4, width-2), true)))
	if pop := p.box.Popup(th, max(4, width-2)); len(pop.Lines) > 0 {
		a = part.Over(a, pop, 2, y+1)
	}
	return a.Crop(height)
}

// drawSeen says what was found, and what would become of the register.
func (p *Page) drawSeen(th *theme.Theme, width, height int) (a part.Area) {
	t, s := p.host.Text(), p.seen
	b := &t.Backups
	mark := func(state theme.State, sentence string) {
		for i, l := range part.Wrap(sentence, max(8, width-2), 0) {
			before := "  "
			if i == 0 {
				before = th.Mark(state) + " "
			}
			a.Lines = append(a.Lines, before+l)
		}
	}
	a.Lines = append(a.Lines, th.Title.Render(part.Fit(base(s.path), width)))
	mark(theme.Good, b.Whole(s.records))
	if s.stranger {
		mark(theme.Bad, b.Stranger(s.unit, s.ours))
	}
	if s.other {
		mark(theme.Bad, b.Other)
	}
	switch {
	case s.blind:
		mark(theme.Warn, b.Blind)
		mark(theme.Muted, b.Holds(s.there.Models, s.there.Participations))
	case s.lost.Changes == 0 && s.gained.Changes == 0:
		mark(theme.Muted, b.Same)
	default:
		a.Lines = append(a.Lines, "", "  "+part.Fit(b.Turns(b.Models, s.here.Models, s.there.Models), width-2),
			"  "+part.Fit(b.Turns(b.Participations, s.here.Participations, s.there.Participations), width-2), "")
		if n := s.lost.Changes; n > 0 {
			at := p.host.Now().Location()
			mark(theme.Warn, b.Lost(n, len(s.lost.Records), t.Moment(s.lost.First.Wall().In(at)), t.Moment(s.lost.Last.Wall().In(at))))
			for _, name := range s.names {
				a.Lines = append(a.Lines, "    "+th.Dim.Render(part.Fit(name, max(1, width-4))))
			}
		}
		if n := s.gained.Changes; n > 0 {
			mark(theme.Muted, b.Gained(n))
		}
	}
	a.Lines = append(a.Lines, "")
	mark(theme.Muted, b.Aside)
	p.top = max(0, min(p.top, len(a.Lines)-height))
	a.Lines = a.Lines[p.top:]
	a.Cursor = &part.Point{}
	return a.Crop(height)
}

func wrapped(th *theme.Theme, sentence string, width, lines int) (a part.Area) {
	for _, l := range part.Wrap(sentence, width, lines) {
		a.Lines = append(a.Lines, th.Dim.Render(l))
	}
	return a
}
