package model

import (
	"strings"

	"danvan/store/record"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// widest is the widest a text becomes: longer lines are hard to read.
const widest = 96

// lay makes the lines of the page for a width.
func (p *Page) lay(th *theme.Theme, width int) {
	l := &layer{th: th, width: min(width, widest), label: p.label(width)}
	t := p.host.Text()
	d := p.now
	for _, line := range part.Wrap(d.title, l.width, 3) {
		l.add(th.Title.Render(line))
	}
	if d.deleted {
		l.add(th.Mark(theme.Bad) + " " + part.Fit(t.Model.DeletedMark, l.width-2))
	}
	l.add("")
	l.facts(d.facts, 0)
	if len(d.years) == 0 {
		l.add("", part.Fit(t.Model.NoYear, l.width))
	}
	for _, y := range d.years {
		l.add("", p.yearHead(th, y))
		l.facts(y.facts, 2)
		if len(y.appraisals) > 0 {
			p.appraisals(l, y)
		}
		for i, r := range y.resources {
			name := ""
			if i == 0 {
				name = t.Model.Resources
			}
			l.fact(name, r.words, r.mark, 2)
		}
	}
	l.add("", th.Title.Render(t.Model.History))
	p.history = len(l.lines) - 1
	for _, e := range d.history {
		p.event(l, e)
	}
	p.lines, p.width = l.lines, width
}

// label is the width of the column of names.
func (p *Page) label(width int) int {
	n := 0
	see := func(fs []fact, indent int) {
		for _, f := range fs {
			n = max(n, part.Width(f.label)+indent)
		}
	}
	see(p.now.facts, 0)
	for _, y := range p.now.years {
		see(y.facts, 2)
	}
	return min(n, width/3)
}

func (p *Page) yearHead(th *theme.Theme, y year) string {
	t := p.host.Text()
	mark, word := verdict(y.verdict), t.Model.NoAppraisal
	if y.verdict != "" {
		word = strings.ToLower(t.Terms.Verdict(y.verdict))
	}
	return th.Title.Render(t.Common.Year(int(y.year))) + "   " + th.Mark(mark) + " " + word
}

func verdict(v record.Verdict) theme.State {
	switch {
	case v.Recognises():
		return theme.Good
	case v == record.NotRecognised:
		return theme.Bad
	}
	return theme.Muted
}

// appraisals are a line for each level: who, what, and how it was found.
func (p *Page) appraisals(l *layer, y year) {
	t := p.host.Text()
	for i, a := range y.appraisals {
		name := ""
		if i == 0 {
			name = t.Model.Appraisals
		}
		words := []string{a.by}
		if a.verdict != "" {
			words = append(words, strings.ToLower(t.Terms.Verdict(a.verdict)))
		}
		var rest []fact
		for _, f := range a.facts {
			if len(f.rivals) > 0 {
				rest = append(rest, f)
			} else {
				words = append(words, strings.ToLower(f.label)+" "+f.value)
			}
		}
		l.fact(name, strings.Join(words, " "+l.th.Shapes.Dot+" "), verdict(a.verdict), 2)
		l.facts(rest, 2)
	}
}

// event is a change: when and who, then a line for each difference.
func (p *Page) event(l *layer, e event) {
	t := p.host.Text()
	head := t.Moment(e.at)
	what := t.Model.Changed(e.what)
	if e.created {
		what = t.Model.Created(e.what)
	}
	what = part.Fit(what, max(8, l.width-part.Width(head)-2))
	line := head + "  " + what
	if room := l.width - part.Width(line) - 3; room >= 8 {
		line += l.th.Dim.Render(" " + l.th.Shapes.Dot + " " + part.Fit(e.who, room))
	}
	l.add(line)
	if e.reason != "" {
		for _, line := range part.Wrap(t.Model.Reason(e.reason), l.width-2, 2) {
			l.add("  " + line)
		}
	}
	for _, s := range e.steps {
		now := s.new
		if now == "" {
			now = t.Model.Emptied
		}
		if s.old != "" {
			now = s.old + " " + l.th.Shapes.ArrowRight + " " + now
		}
		name := l.th.Dim.Render(part.Pad(s.label, l.label))
		for i, line := range part.Wrap(now, l.width-l.label-4, 3) {
			if i > 0 {
				name = strings.Repeat(" ", l.label)
			}
			l.add("  " + name + "  " + line)
		}
	}
}

// layer puts lines together.
type layer struct {
	th           *theme.Theme
	width, label int
	lines        []string
}

func (l *layer) add(lines ...string) { l.lines = append(l.lines, lines...) }

func (l *layer) facts(fs []fact, indent int) {
	for _, f := range fs {
		if len(f.rivals) == 0 {
			l.fact(f.label, f.value, theme.None, indent)
			continue
		}
		name := f.label
		for _, r := range f.rivals {
			l.fact(name, r.value, theme.Warn, indent)
			l.fact("", "  "+r.who, theme.None, indent)
			name = ""
		}
	}
}

// fact is a name and a value, with the shape of a state before it, on as many lines as it takes.
func (l *layer) fact(name, value string, mark theme.State, indent int) {
	head := strings.Repeat(" ", indent) + l.th.Dim.Render(part.Pad(name, max(1, l.label-indent))) + "  "
	room := max(8, l.width-l.label-2)
	before := ""
	if mark != theme.None {
		before, room = l.th.Mark(mark)+" ", room-2
	}
	for i, line := range part.Wrap(value, room, 0) {
		if i > 0 {
			head = strings.Repeat(" ", l.label+2)
			if before != "" {
				before = "  "
			}
		}
		l.add(head + before + line)
	}
}
