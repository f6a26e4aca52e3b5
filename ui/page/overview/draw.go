package overview

import (
	"cmp"
	"strings"

	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/part/chart"
	"danvan/ui/theme"
)

// Two columns want so many cells each, with a gap between.
const (
	leftWidth = 42
	gap       = 4
	wide      = leftWidth + gap + 28
)

// leastLatest is the lines that the last changes want: a space, their title and three of them.
const leastLatest = 5

// Draw draws two columns: the figures at the left; what waits and what was sent at the right; below both what was done
// last, as far as there is room. On a narrow screen what waits stands right below the figures of the year, for that is
// what one comes to see.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	var a part.Area
	if width >= wide {
		left := min(leftWidth+(width-wide)/2, 54)
		right := width - left - gap
		year := p.year(th, left)
		a = part.Stack(year, part.Lines(""), p.fields(th, left, height-year.Height()-1))
		b := part.Stack(p.waiting(th, right), part.Lines(""), p.sent(th, right))
		a = part.Beside(a, left+gap, b)
	} else {
		a = part.Stack(p.year(th, width), part.Lines(""), p.waiting(th, width), part.Lines(""), p.sent(th, width))
		if more := p.fields(th, width, height-a.Height()-1); a.Height()+1+more.Height() <= height {
			a = part.Stack(a, part.Lines(""), more)
		}
	}
	if room := height - a.Height() - 2; room >= 2 {
		a = part.Stack(a, part.Lines(""), p.latest(th, width, room))
	}
	if a.Cursor != nil && a.Cursor.Y >= height { // the line under the cursor shows, whatever else does not
		top := a.Cursor.Y - height + 1
		a = part.Area{Lines: a.Lines[top:], Cursor: a.Cursor}.Shift(0, -top)
	}
	return a.Crop(height)
}

// year is how many registered, and what became of them.
func (p *Page) year(th *theme.Theme, width int) part.Area {
	t := p.host.Text()
	o := &t.Overview
	a := part.Lines(th.Title.Render(t.Common.Year(p.host.Year())))
	names := []string{o.Registered, o.Unverdicted, o.Recognised, o.Exemplary, o.NotRecognised}
	if p.now == nil {
		for _, n := range names[:4] {
			a.Lines = append(a.Lines, th.Dim.Render(part.Fit(n, width)))
		}
		return a
	}
	c := p.now.fields.Total
	open := c.Registered - c.Recognised - p.now.notRecognised
	values := []int{c.Registered, open, c.Recognised, c.Exemplary, p.now.notRecognised}
	var rows []chart.Stack
	for i, n := range names {
		if i < 4 || values[i] > 0 {
			rows = append(rows, chart.Stack{Name: n, Value: values[i], Part: values[i], Text: t.Number(values[i])})
		}
	}
	a = part.Stack(a, chart.Rows(th, rows, min(width, 46)))
	if c.Registered == 0 {
		return part.Stack(part.Lines(a.Lines[0], part.Fit(o.Empty, width), th.Dim.Render(part.Fit(o.EmptyNext, width))))
	}
	var kinds []string
	for _, k := range []struct {
		kind record.SubjectKind
		n    int
	}{{record.Collective, c.Collective}, {record.Individual, c.Individual}, {record.Household, c.Household}, {"", c.Open}} {
		if k.n > 0 {
			kinds = append(kinds, strings.ToLower(cmp.Or(t.Terms.Subject(k.kind), t.CLI.Report.Open))+" "+t.Number(k.n))
		}
	}
	a.Lines = append(a.Lines, th.Dim.Render(part.Fit(strings.Join(kinds, " "+th.Shapes.Dot+" "), width)))
	return a
}

// fields is the table by field. Long names take two lines where that leaves room for the last changes below.
func (p *Page) fields(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	o := &t.Overview
	if p.now == nil || p.now.fields.Total.Registered == 0 {
		return part.Area{}
	}
	one, two := part.Width(o.FieldRegistered), part.Width(o.FieldRecognised)
	name := max(8, width-one-two-4)
	most := 1
	if 1+2*len(p.now.fields.Rows)+leastLatest <= height {
		most = 2
	}
	a := part.Lines(th.Title.Render(part.Pad(o.ByField, name)) + th.Dim.Render("  "+o.FieldRegistered+"  "+o.FieldRecognised))
	for _, f := range p.now.fields.Rows {
		n := f.Field
		if n == "" {
			n = o.OtherField
		}
		lines := part.Wrap(n, name, most)
		a.Lines = append(a.Lines, part.Pad(lines[0], name)+"  "+part.PadLeft(t.Number(f.Registered), one)+"  "+part.PadLeft(t.Number(f.Recognised), two))
		for _, l := range lines[1:] {
			a.Lines = append(a.Lines, "  "+part.Fit(l, name-2))
		}
	}
	return a
}

// waiting is what a person has to look at, each with its shape.
func (p *Page) waiting(th *theme.Theme, width int) part.Area {
	o := &p.host.Text().Overview
	a := part.Lines(th.Title.Render(part.Fit(o.Waiting, width)))
	if p.now == nil {
		a.Lines = append(a.Lines, th.Dim.Render(o.Reading))
		return a
	}
	lines := p.lines(th, waits, width)
	if lines.Height() == 0 {
		lines = part.Lines(th.Mark(theme.Good) + " " + part.Fit(o.Nothing, width-2))
	}
	return part.Stack(a, lines)
}

// lines are the items of a section: shape, number, words, and the key that goes there too.
func (p *Page) lines(th *theme.Theme, in section, width int) (a part.Area) {
	t := p.host.Text()
	digits := 0
	for _, x := range p.items {
		if x.in == in && x.n >= 0 {
			digits = max(digits, part.Width(t.Number(x.n)))
		}
	}
	for i, x := range p.items {
		if x.in != in {
			continue
		}
		words := x.words
		if x.n >= 0 {
			words = part.PadLeft(t.Number(x.n), digits) + " " + words
		}
		key := keyOf(th, x.key)
		if key != "" { // the words make room for it, on two lines if need be: where it falls off, nobody learns it
			key = "  " + key
		}
		room := width - 2 - part.Width(key)
		for n, l := range wrapped(words, room, digits+1) {
			mark, k := " ", ""
			if n == 0 {
				mark, k = th.Shape(x.mark), key
			}
			if i != p.at {
				a.Lines = append(a.Lines, th.Style(x.mark).Render(mark)+" "+l+th.Dim.Render(k))
				continue
			}
			if n == 0 {
				a.Cursor = &part.Point{X: 0, Y: len(a.Lines)}
			}
			a.Lines = append(a.Lines, th.Selected.Render(mark+" "+l)+th.Dim.Render(k))
		}
	}
	return a
}

// wrapped breaks words into two lines at most, the second below the words and not below the number.
func wrapped(words string, width, indent int) []string {
	lines := part.Wrap(words, width, 0)
	if len(lines) == 1 {
		return lines
	}
	rest := strings.TrimPrefix(words[len(lines[0]):], " ")
	return []string{lines[0], strings.Repeat(" ", indent) + part.Fit(rest, max(1, width-indent))}
}

// keyOf is the key of an action on this page; "" for none.
func keyOf(th *theme.Theme, id action.ID) string {
	for _, a := range action.All() {
		if a.ID == id {
			return a.Key(th)
		}
	}
	return ""
}

// sent is the way up and the units below, as far as there are any.
func (p *Page) sent(th *theme.Theme, width int) part.Area {
	if p.now == nil {
		return part.Area{}
	}
	s := p.now.status
	var a part.Area
	if s.Above != nil {
		a = p.up(th, s, width)
	}
	if len(s.Below) > 0 {
		if a.Height() > 0 {
			a = part.Stack(a, part.Lines(""))
		}
		a = part.Stack(a, p.below(th, s, width))
	}
	return a
}

func (p *Page) up(th *theme.Theme, s *exchange.Status, width int) part.Area {
	o := &p.host.Text().Overview
	a := part.Lines(th.Title.Render(part.Fit(o.Up(s.Above.Name), width)))
	if s.LastOut == nil {
		a.Lines = append(a.Lines, th.Dim.Render(part.Fit(o.NeverSent, width)))
	} else {
		a.Lines = append(a.Lines, part.Fit(lastSent(p.host.Text(), s, p.host.Now().Location()), width))
	}
	a = part.Stack(a, p.lines(th, up, width))
	if s.LastOut != nil && s.Ladder.Saved == 0 {
		a.Lines = append(a.Lines, th.Mark(theme.Good)+" "+part.Fit(o.AllSent, width-2))
	}
	return a
}

func (p *Page) below(th *theme.Theme, s *exchange.Status, width int) part.Area {
	o := &p.host.Text().Overview
	var missing []string
	for _, b := range s.Below {
		if b.Last == nil {
			missing = append(missing, b.Unit.Name)
		}
	}
	a := part.Stack(part.Lines(th.Title.Render(part.Fit(o.Below, width))), p.lines(th, below, width))
	if len(missing) > 0 && len(missing) < len(s.Below) {
		n := min(3, len(missing))
		for _, l := range part.Wrap(o.BelowMissing(strings.Join(missing[:n], ", "), len(missing)-n), width-2, 2) {
			a.Lines = append(a.Lines, "  "+th.Dim.Render(l))
		}
	}
	return a
}

// latest are the last changes: when, and what; the day only where it is not today.
func (p *Page) latest(th *theme.Theme, width, room int) part.Area {
	t := p.host.Text()
	o := &t.Overview
	if p.now == nil {
		return part.Area{}
	}
	a := part.Lines(th.Title.Render(part.Fit(o.Latest, width)))
	if len(p.now.latest) == 0 {
		a.Lines = append(a.Lines, th.Dim.Render(part.Fit(o.NoChange, width)))
	}
	today := t.Date(p.host.Now())
	for i, e := range p.now.latest {
		if i >= room {
			break
		}
		at := e.at.In(p.host.Now().Location())
		when := t.Clock(at)
		if t.Date(at) != today {
			when = at.Format("02/01")
		}
		what := o.Added(e.name)
		if e.edited {
			what = o.Edited(e.name)
		}
		line := part.Fit(when+"  "+what, width) // measured whole: what joins over the gap takes other cells than its parts
		n := min(len(when), len(line))
		a.Lines = append(a.Lines, th.Dim.Render(line[:n])+line[n:])
	}
	return a
}
