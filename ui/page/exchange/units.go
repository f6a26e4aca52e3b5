package exchange

import (
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page/finder"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// units is the first section: what goes up, and what came from each unit below. Typing finds a unit. A register without
// units below has the bundles here.
type units struct {
	finder.Finder
	p      *Page
	names  *part.Finder
	found  []int                      // units below that fit the search, as places in Below
	stages [exchange.Received + 1]int // of the unit's own models of the year
}

func newUnits(p *Page) *units {
	x := &p.text().Exchange
	u := &units{p: p}
	u.Finder = finder.New(u.seek,
		table.Column{Title: x.Units.Unit, Min: 18, Grow: 1, Max: 40, Keep: 9},
		table.Column{Title: x.Kept.ColumnState, Min: 19, Keep: 8},
		table.Column{Title: x.Units.Bundles, Min: 5, Right: true, Keep: 4},
		table.Column{Title: x.Units.Last, Min: 10, Right: true, Keep: 7},
		table.Column{Title: x.Units.Changes, Right: true, Keep: 5},
	)
	u.Table.Empty = x.Unmatched
	return u
}

func (u *units) place() action.Place { return action.OnExchange }

func (u *units) name(s *text.ExchangeSections) string {
	if u.p.read != nil && len(u.p.read.Below) == 0 {
		return s.Outbox
	}
	return s.Units
}

func (u *units) count() (int, theme.State) { return 0, theme.Muted }

func (u *units) help() string {
	x := &u.p.text().Exchange
	return x.Help + "\n\n" + x.HelpKeys
}

func (u *units) adopt() {
	s := u.p.read
	names := make([]string, len(s.Below))
	for i, b := range s.Below {
		names[i] = b.Unit.Name + " " + b.Unit.Code
	}
	u.names = part.NewFinder(names)
	u.seek()
	u.climb()
}

// climb counts how far the unit's own models of the year have come.
func (u *units) climb() {
	u.stages = [exchange.Received + 1]int{}
	rows, me := u.p.h.Listing(), u.p.h.Me().Unit
	if rows == nil {
		return
	}
	rows.Entered(listing.Query{Unit: me, Year: u.p.h.Year()}, func(r *listing.Row) {
		if r.Unit == me {
			u.stages[min(u.p.read.way.Row(r), exchange.Received)]++
		}
	})
}

// seek lists the units that fit what was typed.
func (u *units) seek() {
	u.found = u.names.Find(u.Search.Value(), len(u.p.read.Below))
	u.Table.SetRows(u.rows())
}

func (u *units) rows() table.Rows {
	t := u.p.text()
	waits := map[record.ID]bool{}
	for _, c := range u.p.read.Waiting {
		waits[c.WaitingKey.Unit] = true
	}
	r := &rows{}
	for _, i := range u.found {
		b := u.p.read.Below[i]
		last, count, changes := "", "", ""
		if b.Last != nil {
			last, count = t.Date(u.p.local(b.Last.At)), t.Number(b.Bundles)
		}
		if b.Changes > 0 {
			changes = t.Number(b.Changes)
		}
		r.add(b.Unit.Code, table.Cell{Text: b.Unit.Name}, stateOf(&t.Exchange.Kept, b, waits[b.Unit.ID]), table.Cell{Text: count}, table.Cell{Text: last},
			table.Cell{Text: changes})
	}
	return r
}

// stateOf says the one thing about a unit that matters most.
func stateOf(x *text.ExchangeKept, b exchange.BelowStatus, waits bool) table.Cell {
	switch {
	case waits:
		return table.Cell{Text: x.UnitKeyWaits, State: theme.Warn}
	case b.Gap:
		return table.Cell{Text: x.UnitGap, State: theme.Warn}
	case b.Kept > 0:
		return table.Cell{Text: x.UnitKept(b.Kept), State: theme.Warn}
	case b.Last != nil:
		return table.Cell{Text: x.UnitHas(b.Last.Serial), State: theme.Good}
	case b.Accepted:
		return table.Cell{Text: x.UnitJoined, State: theme.Muted}
	}
	return table.Cell{Text: x.UnitNothing, State: theme.Muted}
}

// bundles is the section of bundles, which shows here too where there are no units.
func (u *units) bundles() section { return u.p.sections[1] }

// key gives typing to the search, and the rest to the list.
func (u *units) key(k keyboard.Key) (handled bool) {
	if len(u.p.read.Below) == 0 {
		return u.bundles().key(k)
	}
	before := u.Search.Value()
	handled = u.Finder.Key(k)
	if u.Search.Value() != before {
		u.Table.Move(0)
	}
	return handled
}

// chosen is the unit below under the cursor.
func (u *units) chosen() (exchange.BelowStatus, bool) {
	row, ok := u.Table.Cursor()
	if !ok {
		return exchange.BelowStatus{}, false
	}
	return u.p.read.Below[u.found[row]], true
}

// candidate is the key to accept: that of the unit under the cursor, or else the first that waits.
func (u *units) candidate() (exchange.Candidate, bool) {
	var unit record.ID
	if b, ok := u.chosen(); ok {
		unit = b.Unit.ID
	}
	return u.p.candidate(unit)
}

func (u *units) do(id action.ID) bool {
	switch id {
	case action.Down, action.Invite:
		b, ok := u.chosen()
		if !ok {
			break
		}
		if f := &u.p.text().Exchange.Form; id == action.Invite {
			u.p.h.Push(newSend(u.p.h, invitation, b.Unit, f.Invitation))
		} else {
			u.p.h.Push(newSend(u.p.h, down, b.Unit, f.Catalog))
		}
	default:
		return false
	}
	return true
}

func (u *units) off(id action.ID) string {
	x := &u.p.text().Exchange
	switch id {
	case action.Down, action.Invite:
		if len(u.p.read.Below) == 0 {
			return x.NoUnitsYet
		}
		if _, ok := u.chosen(); !ok {
			return x.NoUnit
		}
	}
	return ""
}

// draw draws what goes up, what waits, and the units below; the bundles, where there are none.
func (u *units) draw(th *theme.Theme, width, height int) part.Area {
	x := &u.p.text().Exchange
	a := u.outbox(th, width)
	if c, ok := u.candidate(); ok {
		line := x.Waiting(u.p.unitName(c.WaitingKey.Unit), len(u.p.read.Waiting)-1, action.KeyOf(action.Accept, th))
		a = part.Stack(a, told(th, theme.Warn, line, width))
	}
	a.Lines = append(a.Lines, "")
	if len(u.p.read.Below) == 0 {
		return part.Stack(a, u.bundles().draw(th, width, max(2, height-len(a.Lines))))
	}
	a = part.Stack(a, u.searchLine(th, width))
	typing := a.Cursor != nil
	t := u.Table.Draw(th, width, max(3, height-len(a.Lines)), true)
	if typing {
		t.Cursor = nil
	}
	return part.Stack(a, t)
}

// outbox says what is unsent, how far the year's models have come, and what was sent last.
func (u *units) outbox(th *theme.Theme, width int) part.Area {
	t, s := u.p.text(), u.p.read
	x := &t.Exchange
	if s.Above == nil {
		return part.Lines(th.Dim.Render(part.Fit(x.NoUp, width)))
	}
	a := part.Lines(th.Strong.Render(part.Fit(x.Up(s.Above.Name), width)))
	state := theme.Good
	if s.Unsent > 0 {
		state = theme.Warn
	}
	a = part.Stack(a, told(th, state, u.p.unsent(), width), u.ladder(th, width))
	if s.LastOut == nil {
		return part.Stack(a, told(th, theme.Muted, x.NeverOut, width))
	}
	last := x.LastOut(int(s.LastOut.Serial), t.Date(u.p.local(s.LastOut.At)), s.LastOut.Changes)
	mark := theme.Muted
	switch f := u.p.fateOf(s.LastOut); {
	case s.Arrived:
		mark, last = theme.Good, last+" "+th.Shapes.Dot+" "+x.HeldAbove
	case f.state != theme.Muted:
		mark, last = f.state, last+" "+th.Shapes.Dot+" "+f.short
	case s.Unheld > s.Unsent:
		last += " " + th.Shapes.Dot + " " + x.NotHeld(s.Unheld-s.Unsent)
	}
	return part.Stack(a, told(th, mark, last, width))
}

// ladder is how many models of the year stand on each step on the way up. Steps nobody stands on are left out.
func (u *units) ladder(th *theme.Theme, width int) part.Area {
	s := &u.p.text().Exchange.Sections
	total := 0
	for _, n := range u.stages {
		total += n
	}
	if total == 0 {
		return part.Area{}
	}
	steps := []struct {
		state theme.State
		say   func(int) string
	}{exchange.Saved: {theme.Warn, s.Saved}, exchange.Packed: {theme.Muted, s.Packed}, exchange.Received: {theme.Good, s.Received}}
	line := "  " + s.StageOf(u.p.h.Year(), total)
	used := part.Width(line)
	a := part.Area{}
	for stage, n := range u.stages {
		if n == 0 {
			continue
		}
		label := steps[stage].say(n)
		if used+part.Width(label)+5 > width {
			a.Lines = append(a.Lines, line)
			line, used = " ", 1
		}
		line += "   " + th.Mark(steps[stage].state) + " " + label
		used += part.Width(label) + 5
	}
	a.Lines = append(a.Lines, line)
	return a
}

// searchLine is what was typed to find a unit, or the keys that act on the one under the cursor.
func (u *units) searchLine(th *theme.Theme, width int) part.Area {
	t := u.p.text()
	if u.Search.Empty() {
		return part.Lines(th.Dim.Render(part.Fit(t.Exchange.KeysBelow(action.KeyOf(action.Invite, th), action.KeyOf(action.Down, th)), width)))
	}
	return u.Head(th, t, t.Parts.Rows(len(u.found), len(u.p.read.Below)), width)
}
