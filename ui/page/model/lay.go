package model

import (
	"strings"

	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// lay makes the lines of the page for a width, and what the cursor stops at.
func (p *Page) lay(th *theme.Theme, width int) {
	l := &layer{th: th, width: min(width, part.Readable), label: p.label(width)}
	t := p.host.Text()
	d := p.now
	var latest *year // a comment on the model itself is about the year that was opened, or the latest
	for i := range d.years {
		if y := &d.years[i]; !y.copied && (latest == nil || int(y.year) == p.goal.Year) {
			latest = y
		}
	}
	l.stop(stop{field: "name", year: latest}, func() {
		l.add(part.Paragraph(th.Title, d.title, l.width, 3).Lines...)
		if d.deleted {
			l.add(th.Mark(theme.Bad) + " " + part.Fit(t.Model.DeletedMark, l.width-2))
		}
		l.add(part.Say(th, theme.Muted, "", d.copyOf, l.width, 2).Lines...)
	})
	l.add("")
	l.facts(d.facts, 0, latest)
	if len(d.years) == 0 {
		l.add("", part.Fit(t.Model.NoYear, l.width))
	}
	for i := range d.years {
		p.layYear(l, &d.years[i])
	}
	l.add("", th.Title.Render(t.Model.History))
	for i := range d.history {
		e := &d.history[i]
		l.stop(stop{history: i == 0, year: latest, event: e}, func() { p.event(l, *e) })
	}
	p.lines, p.stops, p.width = l.lines, l.stops, width
	p.at = max(0, min(p.at, len(p.stops)-1))
}

// layYear makes the lines of a participation.
func (p *Page) layYear(l *layer, y *year) {
	t := p.host.Text()
	l.add("")
	l.stop(stop{year: y}, func() { l.add(p.yearHead(l.th, *y, l.width)...) })
	if y.stage != "" {
		l.stop(stop{year: y}, func() { l.fact(t.Model.StageName, t.Model.Stage(y.stage), stageMark(y.stage), 2) })
	}
	l.comments(t.Model.Comments, y.comments, y)
	l.facts(y.facts, 2, y)
	if len(y.appraisals) > 0 {
		l.stop(stop{year: y}, func() { p.appraisals(l, *y) })
	}
	for i, r := range y.resources {
		name := ""
		if i == 0 {
			name = t.Model.Resources
		}
		l.stop(stop{year: y}, func() { l.fact(name, r.words, r.mark, 2) })
	}
}

func stageMark(stage string) theme.State {
	if stage == exchange.Received.String() || stage == exchange.Appraised.String() {
		return theme.Good
	}
	return theme.Muted
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
		if y.stage != "" {
			n = max(n, part.Width(p.host.Text().Model.StageName)+2)
		}
		if len(y.comments) > 0 {
			n = max(n, part.Width(p.host.Text().Model.Comments)+2)
		}
	}
	return min(n, width/3)
}

// yearHead is the year with its verdict; of a copy's, where it was entered.
func (p *Page) yearHead(th *theme.Theme, y year, width int) (lines []string) {
	t := p.host.Text()
	mark, word := verdict(y.verdict), t.Model.NoAppraisal
	if y.verdict != "" {
		word = strings.ToLower(t.Terms.Verdict(y.verdict))
	}
	if y.conflict {
		mark = theme.Warn
	}
	lines = []string{th.Title.Render(t.Common.Year(int(y.year))) + "   " + th.Mark(mark) + " " + word}
	if y.copied {
		words := t.Model.CopyIn(y.unit)
		if y.twice {
			words = t.Model.CopyTwice(y.unit)
		}
		lines = append(lines, part.Say(th, theme.None, th.Dim, words, width, 2).Lines...)
	}
	return lines
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
		for _, f := range rest {
			l.rivals(f, 2)
		}
	}
}

// event is a change: when and who, then a line for each difference.
func (p *Page) event(l *layer, e event) {
	t := p.host.Text()
	head := t.Moment(e.at)
	what := part.Fit(e.words(t, e.what), max(8, l.width-part.Width(head)-2))
	line := head + "  " + what
	if room := l.width - part.Width(line) - 3; room >= 8 {
		line += l.th.Dim.Render(" " + l.th.Shapes.Dot + " " + part.Fit(e.who, room))
	}
	l.add(line)
	if e.reason != "" {
		l.add(part.Say(l.th, theme.None, "", t.Model.Reason(e.reason), l.width, 2).Lines...)
	}
	for _, s := range e.steps {
		l.add(part.Hang("  "+l.th.Dim.Render(part.Pad(s.Label, l.label))+"  ", "", s.Says(t, l.th.Shapes.ArrowRight), l.width, 3).Lines...)
	}
}

// layer puts lines together.
type layer struct {
	th           *theme.Theme
	width, label int
	lines        []string
	stops        []stop
}

func (l *layer) add(lines ...string) { l.lines = append(l.lines, lines...) }

// facts are a stop each; a comment on one is about the participation of a year.
func (l *layer) facts(fs []fact, indent int, y *year) {
	for _, f := range fs {
		l.stop(stop{field: f.name, year: y, ref: f.ref, own: f.own, words: f.value}, func() {
			if len(f.rivals) == 0 {
				l.fact(f.label, f.value, theme.None, indent)
			} else {
				l.rivals(f, indent)
			}
		})
	}
}

// rivals are the values of a fact that is in conflict, each with who wrote it.
func (l *layer) rivals(f fact, indent int) {
	name := f.label
	for _, r := range f.rivals {
		l.fact(name, r.value, theme.Warn, indent)
		l.dim(r.who)
		name = ""
	}
}

// dim is what helps, below a value and further in.
func (l *layer) dim(words string) {
	in := l.label + 4
	l.add(part.Paragraph(l.th.Dim, words, max(8, l.width-in), 2).Indent(in).Lines...)
}

// fact is a name and a value, with the shape of a state before it, on as many lines as it takes.
func (l *layer) fact(name, value string, mark theme.State, indent int) {
	head := strings.Repeat(" ", indent) + l.th.Dim.Render(part.Pad(name, max(1, l.label-indent))) + "  "
	if mark != theme.None {
		head += l.th.Mark(mark) + " "
	}
	l.add(part.Hang(head, "", value, l.width, 0).Lines...)
}
