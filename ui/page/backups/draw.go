package backups

import (
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws the list, the name of another file, or what was found in one.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Backups
	switch {
	case p.seen != nil:
		return p.drawSeen(th, min(width, part.Readable), height)
	case p.box != nil:
		width = min(width, part.Readable)
		return p.box.Within(th, part.Stack(part.Paragraph(th.Dim, t.BoxIntro, width, 3), part.Lines("")), part.Area{}, width, height)
	case !p.read:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	}
	intro := part.Stack(part.Paragraph(th.Dim, t.Intro, min(width, part.Readable), 3), part.Lines(""))
	return part.Stack(intro, p.table.Draw(th, width, height-len(intro.Lines), true))
}

// drawSeen says what was found, and what would become of the register.
func (p *Page) drawSeen(th *theme.Theme, width, height int) (a part.Area) {
	t, s := p.host.Text(), p.seen
	b := &t.Backups
	mark := func(state theme.State, sentence string) {
		a = part.Stack(a, part.Say(th, state, "", sentence, width, 0))
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
	a = p.scroll.Show(a, height)
	a.Cursor = &part.Point{}
	return a.Crop(height)
}
