package exchange

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// reports is the section of who has reported for a year or a part of one; where there are no units below, of the unit's
// own closings.
type reports struct {
	p     *Page
	units *table.Table
	own   *table.Table
}

func newReports(p *Page) *reports {
	x := &p.text().Exchange.Reports
	r := &reports{p: p}
	r.units = table.New(
		table.Column{Title: p.text().Exchange.Units.Unit, Min: 18, Grow: 1, Max: 44, Keep: 9},
		table.Column{Title: x.State, Min: 18, Keep: 8},
		table.Column{Title: x.Entries, Min: 7, Right: true, Keep: 7},
		table.Column{Title: x.Due, Min: 10, Right: true, Keep: 5},
		table.Column{Title: x.Arrived, Min: 10, Right: true, Keep: 6},
	)
	r.units.Empty = x.Empty
	r.own = table.New(
		table.Column{Title: x.Span, Min: 24, Keep: 9},
		table.Column{Title: x.State, Min: 16, Keep: 8},
		table.Column{Title: x.Due, Min: 14, Right: true, Keep: 7},
	)
	return r
}

// span is the one that is asked about.
func (p *Page) span() record.Interval {
	all := p.spans()
	return all[min(p.part, len(all)-1)]
}

// spans are what of the year can be asked about: its parts, and whatever else in it the unit or one above it named a
// day for, or closed.
func (p *Page) spans() (all []record.Interval) {
	all = append(all, record.Interval(strconv.Itoa(p.h.Year())))
	for _, part := range record.PartsOfYear {
		all = append(all, record.PartOfYear(p.h.Year(), part))
	}
	if p.read == nil {
		return all
	}
	add := func(i record.Interval) {
		if i.Year() == p.h.Year() && !slices.Contains(all, i) {
			all = append(all, i)
		}
	}
	for u := p.read.tree.Unit(p.read.Unit.ID); u != nil; u = u.Parent {
		for _, x := range p.read.declared.Periods[u.ID] {
			add(x.Span)
		}
	}
	for _, x := range p.read.declared.Closings[p.read.Unit.ID] {
		add(x.Span)
	}
	return all
}

// spanName words it.
func (p *Page) spanName(at int) string {
	return p.text().StretchOf(p.spans()[at])
}

func (r *reports) place() action.Place                { return action.OnReports }
func (r *reports) name(*text.ExchangeSections) string { return r.p.text().Exchange.Reports.Name }
func (r *reports) help() string                       { return r.p.text().Exchange.Reports.Help }
func (r *reports) below() bool                        { return len(r.p.read.Below) > 0 }

func (r *reports) count() (int, theme.State) {
	if rep := r.p.read.report; rep != nil && r.below() {
		return rep.Total.Late, theme.Warn
	}
	return 0, theme.Muted
}

func (r *reports) adopt() {
	t := r.p.text()
	units, own := &rows{}, &rows{}
	if rep := r.p.read.report; rep != nil {
		for i := range rep.Rows {
			row := &rep.Rows[i]
			arrived := ""
			if row.Arrived != 0 {
				arrived = t.Date(r.p.local(row.Arrived))
			}
			units.add(row.Unit, table.Cell{Text: strings.Repeat("  ", row.Depth-1) + row.Name}, r.state(row), table.Cell{Text: t.Number(row.Entries)},
				table.Cell{Text: wording.Date(row.Due)}, table.Cell{Text: arrived})
		}
	}
	for at := range r.p.spans() {
		state, _ := r.closed(at)
		due := t.Exchange.Reports.NoDue
		if d := r.due(at); d != "" {
			due = wording.Date(d)
		}
		own.add(strconv.Itoa(at), table.Cell{Text: r.p.spanName(at)}, state, table.Cell{Text: due})
	}
	r.units.SetRows(units)
	r.own.SetRows(own)
}

// state words how far a unit has reported.
func (r *reports) state(row *completeness.Row) table.Cell {
	t := r.p.text()
	c := table.Cell{Text: t.CLI.Say.Due.State(string(row.State)), State: theme.Muted}
	switch {
	case row.Late || row.State == completeness.Partial || row.Disagree || row.Changed > 0 || row.State == completeness.NotInForce:
		c.State = theme.Warn
	case row.State == completeness.Complete || row.State == completeness.Nothing:
		c.State = theme.Good
	}
	if row.Late {
		c.Text = t.Exchange.Reports.Late(c.Text)
	}
	if row.Changed > 0 {
		c.Text = t.Exchange.Reports.ChangedSince(c.Text)
	}
	return c
}

// closed tells whether the unit itself has closed a span.
func (r *reports) closed(at int) (table.Cell, bool) {
	x := &r.p.text().Exchange.Reports
	for _, c := range r.p.read.declared.Closings[r.p.read.Unit.ID] {
		switch {
		case c.Span != r.p.spans()[at] || !c.Closed():
		case c.Nothing:
			return table.Cell{Text: x.ClosedEmpty, State: theme.Good}, true
		case r.late(at) > 0:
			return table.Cell{Text: x.ChangedSince(x.Closed), State: theme.Warn}, true
		default:
			return table.Cell{Text: x.Closed, State: theme.Good}, true
		}
	}
	return table.Cell{Text: x.Open, State: theme.Muted}, false
}

// late counts what the unit changed in its books of a span since it closed them.
func (r *reports) late(at int) int { return len(r.p.read.late[r.p.spans()[at]]) }

// due is until when the unit itself is to report, as the nearest unit above says that says anything.
func (r *reports) due(at int) record.Date {
	for u := r.p.read.Above; u != nil; u = u.Parent {
		for _, p := range r.p.read.declared.Periods[u.ID] {
			if p.Span == r.p.spans()[at] {
				return p.Due
			}
		}
	}
	return ""
}

// key changes the span with the arrows, or moves in the list.
func (r *reports) key(k keyboard.Key) bool {
	if !r.below() {
		return k.Code != keyboard.Insert && r.own.Key(k)
	}
	switch k.Code {
	case keyboard.Left:
		r.p.part = (r.p.part + len(r.p.spans()) - 1) % len(r.p.spans())
	case keyboard.Right:
		r.p.part = (r.p.part + 1) % len(r.p.spans())
	case keyboard.Insert:
		return false
	default:
		return r.units.Key(k)
	}
	r.p.Changed(nil)
	return true
}

func (r *reports) do(id action.ID) bool {
	switch id {
	case action.Due:
		r.p.h.Push(newDue(r.p))
	case action.Close:
		r.declare(keyboard.F9, false, false)
	case action.CloseEmpty:
		r.declare(keyboard.F4, true, false)
	case action.Reopen:
		r.declare(keyboard.F9, false, true)
	default:
		return false
	}
	return true
}

// declare asks, and then says that the books of the span under the cursor are closed, with something in them or not, or
// open again.
func (r *reports) declare(yes keyboard.Code, nothing, reopen bool) {
	h, reg := r.p.h, r.p.h.Register()
	x := &r.p.text().Exchange.Reports
	at, _ := r.own.Cursor()
	name, entries := r.p.spanName(at), 0
	rec := &record.Closing{Span: r.p.spans()[at], Nothing: nothing}
	if listing := h.Listing(); listing != nil {
		for _, e := range completeness.Count(listing, r.p.read.Unit.ID, rec.Span) {
			entries += e.Rows
		}
	}
	title, body, label, done := x.CloseTitle(name), x.CloseBody(entries), x.CloseYes, x.DoneClosed(name)
	switch {
	case reopen:
		title, body, label, done = x.ReopenTitle(name), x.ReopenBody, x.ReopenYes, x.DoneReopened(name)
	case nothing:
		title, body, label, done = x.EmptyTitle(name), x.EmptyBody(entries), x.EmptyYes, x.DoneEmpty(name)
	}
	if !reopen {
		rec.Date = record.Date(vi.DateOf(h.Now()).String())
	}
	ask.Whether(h, title, body, page.Answer{Label: label, Key: yes, Do: func() {
		r.p.work(func() (string, error) {
			return done, reg.Edit("", func(w *store.Writer) error { return completeness.Close(w, rec) })
		})
	}})
}

func (r *reports) off(id action.ID) string {
	x := &r.p.text().Exchange.Reports
	at, _ := r.own.Cursor()
	switch id {
	case action.Due:
		if !r.below() {
			return x.OnlyWithUnits
		}
	case action.Close, action.CloseEmpty, action.Reopen:
		if r.below() {
			return x.OnlyWithout
		}
		switch _, closed := r.closed(at); {
		case closed && id == action.Close && r.late(at) > 0: // closed again, as it is now
		case closed && id != action.Reopen:
			return x.AlreadyClosed
		case !closed && id == action.Reopen:
			return x.NotClosed
		}
	}
	return ""
}

func (r *reports) draw(th *theme.Theme, width, height int) part.Area {
	t := r.p.text()
	x := &t.Exchange.Reports
	if !r.below() {
		at, _ := r.own.Cursor()
		hint := x.OpenHint
		if _, closed := r.closed(at); closed {
			hint = x.ClosedHint
		}
		late := r.p.read.late[r.p.spans()[at]]
		if len(late) > 0 {
			hint = x.LateHint(len(late))
		}
		return listed(th, r.own, width, height, append([]string{"", hint}, r.lines(late)...)...)
	}
	if r.p.read.report == nil {
		return part.Lines(th.Dim.Render(part.Fit(t.Exchange.Reading, width)))
	}
	spans := x.Spans(th.Shapes.ArrowLeft, th.Shapes.ArrowRight)
	head := part.Pad(strings.ToUpper(r.p.spanName(r.p.part)[:1])+r.p.spanName(r.p.part)[1:], max(0, width-part.Width(spans)))
	total := r.p.read.report.Total
	a := part.Lines(th.Strong.Render(head)+th.Dim.Render(spans), part.Fit(x.Sent(total.Sent, total.Due, total.Complete, total.Late), width), "")
	return part.Stack(a, listed(th, r.units, width, height-len(a.Lines), r.about()...))
}

// changesShown is how many changes of closed books stand under the list; danvan completeness prints all.
const changesShown = 6

// about says why the unit under the cursor stands where it does.
func (r *reports) about() []string {
	i, ok := r.units.Cursor()
	if !ok {
		return nil
	}
	say, row := &r.p.text().CLI.Say.Due, &r.p.read.report.Rows[i]
	var notes []string
	for _, n := range []struct {
		is   bool
		note string
	}{{row.Conflicts > 0, say.Conflicts(row.Conflicts)}, {row.Behind, say.BundleMissing}, {row.Missing, say.ClosedMissing}, {row.Disagree, say.Disagrees},
		{row.Closed && !row.Disagree && !row.Missing, say.Closes}, {row.Changed > 0, say.Changed(row.Changed)}} {
		if n.is {
			notes = append(notes, n.note)
		}
	}
	if len(notes) == 0 {
		return nil
	}
	return append([]string{row.Name + ": " + strings.Join(notes, ", ") + "."}, r.lines(row.Changes)...)
}

// lines are the latest changes of closed books, a line each.
func (r *reports) lines(late []completeness.Change) (lines []string) {
	for _, c := range late[:min(len(late), changesShown)] {
		lines = append(lines, r.p.text().Moment(r.p.local(c.At.UnixMilli()))+"  "+r.p.text().LateChange(c))
	}
	return lines
}

// newDue asks until when the units below are to report for the span that shows.
func newDue(p *Page) *ask.Form {
	h, t, at := p.h, p.text(), p.part
	x, name, span := &t.Exchange.Reports, p.spanName(at), p.span()
	boxes := inputs.NewBoxes(t, record.PeriodKind, h.Me().Unit, vi.DateHints{Today: vi.DateOf(h.Now()), Year: h.Year()})
	day := boxes.Field("due", "", "")
	a := newAsk(h, x.Name, x.DueTitle(name), x.DueIntro, x.Help)
	a.Add("day", day.Label, "", boxes.Control("due"))
	due := func() (record.Date, bool) {
		wrong, _ := boxes.Take()
		rec := *boxes.Parts[0].Rec.(*record.Period)
		rec.Unit, rec.Span = h.Me().Unit, span
		return rec.Due, wrong == "" && rec.Due != "" && len(rec.Validate()) == 0
	}
	a.Check = func() (string, string) {
		if _, ok := due(); !ok {
			return "day", x.DueNeeded
		}
		return "", ""
	}
	a.Ready = func() {
		d, _ := due()
		written := wording.Date(d)
		ask.Whether(h, x.DueAsk(name, written), x.DueEffect, page.Answer{Label: x.DueYes, Key: keyboard.F9, Do: func() {
			reg := h.Register()
			run(h, a, func() (func(), error) {
				err := reg.Edit("", func(w *store.Writer) error {
					me := w.Me().Unit
					_, err := w.Put(record.CatalogOf(me, record.PeriodKind, record.PeriodID(me, span)), &record.Period{Unit: me, Span: span, Due: d}, nil, "")
					return err
				})
				return func() { h.Say(theme.Good, x.DueDone(name, written)) }, err
			})
		}})
	}
	return a
}
