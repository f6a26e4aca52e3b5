package exchange

import (
	"time"

	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// rows are a table's, made once.
type rows struct {
	cells [][]table.Cell
	ids   []string
}

func (r *rows) Len() int               { return len(r.cells) }
func (r *rows) Row(i int) []table.Cell { return r.cells[i] }
func (r *rows) ID(i int) string        { return r.ids[i] }

func (r *rows) add(id string, cells ...table.Cell) {
	r.cells, r.ids = append(r.cells, cells), append(r.ids, id)
}

// unitRows are the units below that fit the search.
func (p *Page) unitRows() table.Rows {
	t := p.text()
	waits := map[string]bool{}
	for _, c := range p.status.Waiting {
		waits[c.WaitingKey.Unit.String()] = true
	}
	r := &rows{}
	for _, i := range p.found {
		b := p.status.Below[i]
		key := table.Cell{Text: t.Exchange.Units.NotYet, State: theme.Muted}
		switch {
		case waits[b.Unit.ID.String()]:
			key = table.Cell{Text: t.Exchange.Units.Waits, State: theme.Warn}
		case b.Accepted:
			key = table.Cell{Text: t.Exchange.Units.Accepted, State: theme.Good}
		}
		last, count, changes := "", "", ""
		if b.Last != nil {
			last, count = t.Date(p.local(b.Last.At)), t.Number(b.Bundles)
		}
		if b.Changes > 0 {
			changes = t.Number(b.Changes)
		}
		r.add(b.Unit.Code, table.Cell{Text: b.Unit.Name}, key, table.Cell{Text: count}, table.Cell{Text: last}, table.Cell{Text: changes})
	}
	return r
}

// bundleRows are the bundles that were sent and received, latest first. Invitations count apart and carry no news.
func (p *Page) bundleRows() table.Rows {
	t := p.text()
	r := &rows{}
	for _, n := range p.status.Bundles {
		if n.Serial == 0 {
			continue
		}
		way, state := t.Exchange.Bundles.In, theme.Good
		if n.Out {
			way, state = t.Exchange.Bundles.Out, theme.Muted
		}
		r.add(n.ID.String(), table.Cell{Text: t.Moment(p.local(n.At))}, table.Cell{Text: way, State: state},
			table.Cell{Text: unitName(p.tree, n.Unit)}, table.Cell{Text: serialText(n.Serial)}, table.Cell{Text: t.Number(n.Changes)})
	}
	return r
}

func (p *Page) local(ms int64) time.Time { return time.UnixMilli(ms).In(p.h.Now().Location()) }

// Draw draws what goes up, what waits, and the units below; the bundles, where there are none.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	x := &p.text().Exchange
	if p.status == nil {
		return part.Lines(th.Dim.Render(part.Fit(x.Reading, width)))
	}
	a := p.outbox(th, width)
	if c, ok := p.candidate(); ok {
		line := x.Waiting(unitName(p.tree, c.WaitingKey.Unit), len(p.status.Waiting)-1, keyName(action.Accept, th))
		a = part.Stack(a, part.Lines(""), told(th, theme.Warn, line, width))
	}
	a.Lines = append(a.Lines, "")
	if len(p.status.Below) == 0 {
		return part.Stack(a, p.bundles.Draw(th, width, max(2, height-len(a.Lines)), true))
	}
	a = part.Stack(a, p.searchLine(th, width))
	typing := a.Cursor != nil
	room := max(3, height-len(a.Lines))
	t := p.units.Draw(th, width, room, true)
	if typing {
		t.Cursor = nil
	}
	a = part.Stack(a, t)
	if len(p.found) < len(p.status.Below) || height-len(a.Lines) < 5 || p.bundles.Len() == 0 {
		return a
	}
	a.Lines = append(a.Lines, "")
	still := *th // a list that is only looked at has no mark of a cursor
	still.Shapes.Current = " "
	return part.Stack(a, p.bundles.Draw(&still, width, min(height-len(a.Lines), 12), false))
}

// outbox says what is unsent and what was sent last.
func (p *Page) outbox(th *theme.Theme, width int) part.Area {
	t, s := p.text(), p.status
	x := &t.Exchange
	if s.Above == nil {
		return part.Lines(th.Dim.Render(part.Fit(x.NoUp, width)))
	}
	a := part.Lines(th.Strong.Render(part.Fit(x.Up(s.Above.Name), width)))
	state, unsent := p.unsent()
	a = part.Stack(a, told(th, state, unsent, width))
	if s.LastOut == nil {
		return part.Stack(a, told(th, theme.Muted, x.NeverOut, width))
	}
	last := x.LastOut(int(s.LastOut.Serial), t.Date(p.local(s.LastOut.At)), s.LastOut.Changes)
	mark := theme.Muted
	switch {
	case s.Arrived:
		mark, last = theme.Good, last+" "+th.Shapes.Dot+" "+x.HeldAbove
	case s.Unheld > s.Unsent:
		last += " " + th.Shapes.Dot + " " + x.NotHeld(s.Unheld-s.Unsent)
	}
	return part.Stack(a, told(th, mark, last, width))
}

// unsent says how much waits to be sent up.
func (p *Page) unsent() (theme.State, string) {
	x := &p.text().Exchange
	if p.status.Unsent > 0 {
		return theme.Warn, x.Unsent(p.status.Unsent)
	}
	return theme.Good, x.NoneUnsent
}

// searchLine is what was typed to find a unit, or the keys that act on the one under the cursor.
func (p *Page) searchLine(th *theme.Theme, width int) part.Area {
	t := p.text()
	if p.search.Empty() {
		return part.Lines(th.Dim.Render(part.Fit(t.Exchange.KeysBelow(keyName(action.Invite, th), keyName(action.Down, th)), width)))
	}
	label := t.Parts.Search + " "
	count := t.Parts.Rows(len(p.found), len(p.status.Below))
	room := max(8, width-part.Width(label)-part.Width(count)-2)
	box := p.search.Draw(th, room, true)
	return part.Beside(part.Beside(part.Lines(label), part.Width(label), box), width-part.Width(count), part.Lines(th.Dim.Render(count)))
}

// told is a sentence with the shape of its state before it, on at most two lines.
func told(th *theme.Theme, state theme.State, sentence string, width int) part.Area {
	var a part.Area
	style := theme.Style("")
	if state == theme.Muted {
		style = th.Dim
	}
	for i, l := range part.Wrap(sentence, max(1, width-2), 2) {
		before := "  "
		if i == 0 {
			before = th.Mark(state) + " "
		}
		a.Lines = append(a.Lines, before+style.Render(l))
	}
	return a
}

// keyName writes the key of an action.
func keyName(id action.ID, th *theme.Theme) string {
	for _, a := range action.All() {
		if a.ID == id {
			return a.Key(th)
		}
	}
	return ""
}
