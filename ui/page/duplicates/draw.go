package duplicates

import (
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Columns are not wider than widest, so that the eye can go from one to the other.
const (
	widest = 52
	gap    = 2
)

// Draw draws the two models side by side, and below them what can be decided. Where the height is short the models
// scroll.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	t := &p.host.Text().Duplicates
	switch {
	case !p.read || p.now == nil && len(p.pairs) > 0:
		return part.Lines(th.Dim.Render(part.Fit(t.Reading, width)))
	case p.now == nil:
		return part.Stack(part.Say(th, theme.Good, "", t.None, width, 1), part.Lines(""), part.Paragraph(th.Dim, t.NoneMore, min(width, part.Readable), 0))
	}
	head, values := p.values(th, width)
	below := p.decisions(th, width)
	return part.Stack(part.Lines(head), p.scroll.Show(part.Lines(values...), height-below.Height()-2), part.Lines(""), below).Crop(height)
}

// values are the models, label by label.
func (p *Page) values(th *theme.Theme, width int) (head string, lines []string) {
	t := p.host.Text()
	d := &t.Duplicates
	a, b := &p.now.sides[0], &p.now.sides[1]
	type row struct {
		label, a, b string
		compared    bool
	}
	rows := []row{{d.Name, a.name, b.name, true}, {d.Unit, a.unit, b.unit, false}, {d.Registrant, a.registrant, b.registrant, true},
		{d.Place, a.place, b.place, true}, {d.Field, a.field, b.field, false}}
	label := part.Width(d.Years)
	for _, r := range rows {
		label = max(label, part.Width(r.label))
	}
	column := max(8, min(widest, (width-label-2*gap)/2))
	head = strings.Repeat(" ", label+gap) + th.Title.Render(part.Pad(d.Model(1), column)) + strings.Repeat(" ", gap) + th.Title.Render(part.Fit(d.Model(2), column))
	add := func(name string, left, right []string) {
		for i := range max(len(left), len(right)) {
			l, r := strings.Repeat(" ", column), ""
			if i < len(left) {
				l = left[i]
			}
			if i < len(right) {
				r = right[i]
			}
			lines = append(lines, th.Dim.Render(part.Pad(name, label))+strings.Repeat(" ", gap)+l+strings.Repeat(" ", gap)+r)
			name = ""
		}
	}
	for _, r := range rows {
		var x, y map[string]bool
		if r.compared {
			x, y = foreign(r.a, r.b), foreign(r.b, r.a)
		}
		add(r.label, p.value(th, r.a, x, column), p.value(th, r.b, y, column))
	}
	add(d.Years, p.years(th, a, column), p.years(th, b, column))
	return head, lines
}

func (p *Page) value(th *theme.Theme, s string, differ map[string]bool, width int) []string {
	if s == "" {
		s = part.Pad(p.host.Text().Duplicates.NoValue, width)
		return []string{th.Dim.Render(s)}
	}
	return marked(th, s, differ, width)
}

// years are a line for each year with what became of it.
func (p *Page) years(th *theme.Theme, s *side, width int) (lines []string) {
	t := p.host.Text()
	if len(s.years) == 0 {
		return []string{th.Dim.Render(part.Pad(t.Duplicates.NoYear, width))}
	}
	for _, y := range s.years {
		mark, word := theme.Muted, t.Models.Running
		switch {
		case y.conflict:
			mark, word = theme.Warn, t.Models.Conflict
		case y.verdict.Recognises():
			mark, word = theme.Good, strings.ToLower(t.Terms.Verdict(y.verdict))
		case y.verdict == record.NotRecognised:
			mark, word = theme.Bad, t.Models.NotRecognised
		}
		year := strconv.Itoa(y.year)
		lines = append(lines, year+"  "+th.Mark(mark)+" "+part.Pad(word, max(1, width-len(year)-4)))
	}
	return lines
}

// decisions are the options, with what the one under the cursor means, and the reason where it is asked for.
func (p *Page) decisions(th *theme.Theme, width int) (a part.Area) {
	room := max(8, min(width, part.Readable)-5)
	for i := range p.now.options {
		o := &p.now.options[i]
		line := " " + strconv.Itoa(i+1) + "  " + part.Pad(o.label, room)
		switch {
		case i == p.row:
			a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
			a.Lines = append(a.Lines, th.Selected.Render(th.Shapes.Current+line))
			for _, m := range o.means {
				a = part.Stack(a, part.Paragraph(th.Dim, m, room, 2).Indent(5))
			}
			if p.Writing() {
				a = part.Stack(a, p.Prompt.Draw(th, room+5, 3))
			}
		case o.off != "":
			a.Lines = append(a.Lines, " "+th.Dim.Render(strings.TrimRight(line, " ")))
		default:
			a.Lines = append(a.Lines, " "+strings.TrimRight(line, " "))
		}
	}
	return a
}
