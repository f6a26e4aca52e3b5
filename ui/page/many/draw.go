package many

import (
	"danvan/store/life"
	"danvan/store/record"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// counts are what the act would come to, on a third of the page at most.
func (s *sheet) counts(th *theme.Theme, width, height int) (a part.Area) {
	t, lines := &s.h.Text().Many, max(2, height/3)
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
		if words != s.Wrong() {
			line(theme.Muted, words)
		}
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
