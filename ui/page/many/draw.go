package many

import (
	"danvan/store/life"
	"danvan/store/record"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// broad is the widest that the form becomes.
const broad = 92

// Draw draws for how many the act is, the form, and what it would come to.
func (s *sheet) Draw(th *theme.Theme, width, height int) part.Area {
	t := &s.h.Text().Many
	width = min(width, broad)
	units := map[record.ID]bool{}
	for _, r := range s.rows {
		units[r.Unit] = true
	}
	head := part.Lines(th.Strong.Render(part.Fit(t.Chosen(len(s.rows), len(units)), width)), "")
	counts := s.counts(th, width, max(2, height/3))
	room := max(3, height-head.Height()-counts.Height()-1)
	return part.Stack(head, s.form.Draw(th, width, room), part.Lines(""), counts).Crop(height)
}

// counts are at most so many lines.
func (s *sheet) counts(th *theme.Theme, width, lines int) (a part.Area) {
	t := &s.h.Text().Many
	line := func(mark theme.State, words string) {
		a.Lines = append(a.Lines, th.Mark(mark)+" "+part.Fit(words, width-2))
	}
	if s.count == nil {
		words := t.Counting
		if len(s.refs) > counted {
			words = t.Later(len(s.refs))
		}
		if _, wrong, _ := s.act(); wrong != "" {
			words = wrong
		}
		line(theme.Muted, words)
		return a
	}
	line(theme.Good, t.Will(s.count.Done))
	if s.count.Already > 0 {
		line(theme.Muted, t.Already(s.count.Already))
	}
	if len(s.count.Refused) == 0 {
		return a
	}
	line(theme.Warn, t.Not(len(s.count.Refused)))
	for _, w := range life.Whys {
		if n := s.count.Because(w); n > 0 {
			a.Lines = append(a.Lines, part.Fit("   "+s.h.Text().Number(n)+" "+t.Why(string(w)), width))
		}
	}
	for _, r := range s.count.Refused {
		if len(a.Lines) >= lines {
			break
		}
		a.Lines = append(a.Lines, th.Dim.Render(part.Fit("   "+th.Shapes.Dot+" "+s.name(r.Ref)+": "+t.Why(string(r.Why)), width)))
	}
	return a
}

// name is what a person calls a row.
func (s *sheet) name(ref record.Ref) string {
	for _, r := range s.rows {
		if r.Participation == ref.ID {
			return r.Name
		}
	}
	return ""
}
