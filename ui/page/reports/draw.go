package reports

import (
	"strings"

	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/paper"
	"danvan/ui/paper/report"
	"danvan/ui/part"
	"danvan/ui/part/chart"
	"danvan/ui/theme"
)

// Bars say of what the figures are, and which keys change it.
func (p *Page) Bars() (b page.Bars) {
	t, w := p.host.Text(), p.words()
	q := p.request()
	b.Right = t.Stretch(q.From, q.To, q.Span)
	var state []string
	if p.panel == nil {
		state = append(state, w.Years)
	}
	if p.hidden > 0 {
		state = append(state, w.Hidden(p.hidden))
	}
	b.State = strings.Join(state, " · ")
	return b
}

// Draw draws the names of the reports, and the one that shows as it will be on paper.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	p.strong = th.Strong
	p.hidden = 0
	a := part.Lines(p.strip(th, width), "")
	if p.made == nil {
		a.Lines = append(a.Lines, th.Dim.Render(part.Fit(p.words().Reading, width)))
	} else {
		a = part.Stack(a, p.sheet(th, width, height-2))
	}
	if p.panel == nil {
		return a
	}
	inner := min(60, width-8)
	p.room = height - 2
	drawn := part.Box(th, p.panel.Draw(th, inner), inner)
	a.Cursor = nil
	return part.Over(a.Crop(height), drawn, width-inner-4, max(1, height-len(drawn.Lines))).Crop(height) // the figures above it follow
}

// strip names the reports, those around the one that shows where there is no room for all.
func (p *Page) strip(th *theme.Theme, width int) string {
	t := p.host.Text()
	labels := make([]string, len(report.Names))
	all := 0
	for i, n := range report.Names {
		labels[i] = " " + t.Reports.Sheet(string(n)) + " "
		all += part.Width(labels[i])
	}
	if th.Linear {
		return th.Strong.Render(part.Fit(t.Common.OneOf(p.at+1, len(report.Names))+" "+th.Shapes.Dot+" "+t.Reports.Sheet(string(p.name())), width))
	}
	from, to, used := 0, len(labels), all
	for used > width-4 && all > width && to > p.at+2 {
		to--
		used -= part.Width(labels[to])
	}
	for used > width-4 && all > width && from < p.at {
		used -= part.Width(labels[from])
		from++
	}
	for used > width-4 && all > width && to > p.at+1 {
		to--
		used -= part.Width(labels[to])
	}
	line := ""
	for i := from; i < to; i++ {
		style := th.Dim
		if i == p.at {
			style = th.Selected
		}
		line += style.Render(labels[i])
	}
	if from > 0 {
		line = th.Dim.Render("… ") + line
	}
	if to < len(labels) {
		line += th.Dim.Render(" …")
	}
	return line
}

// sheet draws the heading, what cannot be, the table or the chart, and the notes.
func (p *Page) sheet(th *theme.Theme, width, height int) part.Area {
	h := p.made.Doc.Heading
	alert := p.made.Doc.Alert
	if alert != "" {
		alert = "! " + alert
	}
	head := part.Stack(part.Paragraph(th.Title, h.Title, width, 2), part.Lines(th.Dim.Render(part.Fit(h.Period+" "+th.Shapes.Dot+" "+h.Unit, width))),
		part.Paragraph(th.Bad, alert, width, 3), part.Lines(""))
	room := height - len(head.Lines)
	if p.empty() {
		return part.Stack(head, p.nothing(th, width)).Crop(height)
	}
	if p.chart {
		return part.Stack(head, p.drawChart(th, width, room)).Crop(height)
	}
	var notes part.Area
	for _, n := range p.made.Doc.Notes {
		if words, disputed := strings.CutPrefix(n, paper.Mark); disputed {
			notes = part.Stack(notes, part.Say(th, theme.Warn, "", words, width, 2))
		} else {
			notes = part.Stack(notes, part.Paragraph(th.Dim, words, width-2, 2))
		}
	}
	if len(notes.Lines) > 0 {
		notes.Lines = append([]string{""}, notes.Lines...)
	}
	least := max(5, min(p.made.Doc.Rows+1, room*2/3)) // lines of the table before the notes give way
	list := p.table.Draw(th, width, max(least, room-len(notes.Lines)), p.panel == nil)
	p.hidden = p.table.Hidden(width)
	if th.Linear {
		p.hidden = 0
	}
	a := part.Stack(head, list, notes)
	if left := height - len(a.Lines); left >= 6 && len(p.made.Bars) > 1 && (p.made.Columns || len(p.made.Bars) <= left-3) && !th.Linear { // there is room for both
		if drawn := p.bars(th, width, left-3); len(drawn.Lines) <= left-3 {
			a = part.Stack(a, part.Lines("", p.legend(th, width)), drawn)
		}
	}
	return a.Crop(min(len(a.Lines), height))
}

// empty tells that there is nothing to count. Units that have sent nothing are worth a table.
func (p *Page) empty() bool {
	switch p.made.Name {
	case report.Units:
		return p.made.Registered == 0 && len(p.made.Unit.Children) == 0
	case report.Completeness:
		return p.made.Doc.Rows == 0
	case report.Sheet, report.Reconciliation, report.Resources, report.Reviews, report.Criteria, report.Summary:
		return p.made.Nothing != ""
	}
	return p.made.Registered == 0
}

func (p *Page) nothing(th *theme.Theme, width int) (a part.Area) {
	w := p.words()
	what, next := w.Empty, w.EmptyNext
	switch a := &p.paper().Awards; {
	case p.made.Name == report.Completeness:
		what, next = w.EmptyUnits, ""
	case p.made.Name == report.Awards || p.made.Name == report.Typical:
		what, next = a.Empty, a.EmptyNext
	case p.made.Name == report.Decision && p.number == "":
		what, next = a.NeedsNumber, a.EmptyNext
	case p.made.Name == report.Decision:
		what, next = a.EmptyDecision, ""
	case p.made.Nothing != "":
		what, next = p.made.Nothing, ""
	}
	a = part.Stack(part.Paragraph(th.Strong, what, width, 0), part.Paragraph(th.Dim, next, min(width, part.Readable), 0))
	a.Cursor = &part.Point{}
	return a
}

// legend says what the two shades are, and the two figures.
func (p *Page) legend(th *theme.Theme, width int) string {
	r := p.paper()
	inside, rest := th.Shapes.Full+" "+r.ShareOf, th.Shapes.Empty+" "+r.NotRated
	h := &p.host.Text().CLI.Report
	if th.Linear || part.Width(inside)+part.Width(rest)+4 > width {
		return th.Dim.Render(part.Fit(strings.ToLower(h.Recognised)+" / "+strings.ToLower(h.Registered), width))
	}
	return th.Bar.Render(th.Shapes.Full) + " " + r.ShareOf + "   " + th.Dim.Render(th.Shapes.Empty) + " " + r.NotRated
}

// bars draws the figures: years as columns, all else as rows.
func (p *Page) bars(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	stacks := make([]chart.Stack, len(p.made.Bars))
	for i, b := range p.made.Bars {
		stacks[i] = chart.Stack{Name: b.Name, Value: b.Value, Part: b.Part, Text: t.Number(b.Part) + " / " + t.Number(b.Value)}
	}
	if p.made.Columns {
		return chart.Columns(th, stacks, width, height)
	}
	return chart.Stacks(th, stacks, width)
}

// drawChart draws the chart alone; the bars that do not fit are scrolled to.
func (p *Page) drawChart(th *theme.Theme, width, height int) part.Area {
	a := part.Stack(part.Lines(p.legend(th, width), ""), p.scroll.Show(p.bars(th, width, height-2), height-2))
	a.Cursor = &part.Point{X: 0, Y: 2}
	return a
}

// inChart scrolls in the chart.
func (p *Page) inChart(k keyboard.Key) bool {
	if k.Code == keyboard.Esc { // back to the table
		p.chart = false
		return true
	}
	return p.scroll.Key(k)
}
