package overview

import (
	"slices"
	"time"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// section is where a line stands.
type section uint8

const (
	waits section = iota // for the person
	up                   // what was sent
	below                // what the units below have sent
)

// item is a line that a person can choose: how many of what, and where Enter goes.
type item struct {
	id    string // to find it again when the figures were read anew
	in    section
	mark  theme.State
	n     int // stands before the words; -1 for none
	words string
	key   action.ID // whose key goes there too; "" for none
	to    page.Goto
}

// itemsOf makes the lines of what was read; only those that have something.
func itemsOf(t *text.Table, f *figures, late *behind) (items []item) {
	o := &t.Overview
	add := func(in section, id string, mark theme.State, n int, words string, key action.ID, to page.Goto) {
		if n != 0 {
			items = append(items, item{id, in, mark, n, words, key, to})
		}
	}
	s := f.status
	above := ""
	if s.Above != nil {
		above = s.Above.Name
	}
	if f.comments > 0 {
		add(waits, "comments", theme.Warn, f.comments, o.Comments(f.comments, above), action.Todo, page.Goto{Place: action.OnTodo})
	}
	add(waits, "conflicts", theme.Warn, f.conflicts, o.Conflicts(f.conflicts), action.Conflicts, page.Goto{Place: action.OnConflicts})
	add(waits, "keys", theme.Warn, len(s.Waiting), o.Keys(len(s.Waiting)), "", page.Goto{Place: action.OnKeys})
	add(waits, "quarantine", theme.Warn, len(s.Quarantine), o.Quarantine(len(s.Quarantine)), "", page.Goto{Place: action.OnQuarantine})
	for _, l := range f.closed {
		add(waits, "closed "+string(l.span), theme.Warn, l.units, o.ClosedChanged(l.units, t.StretchOf(record.Interval(l.span))), "", page.Goto{Place: action.OnReports})
	}
	if late != nil {
		for _, l := range late.changed {
			add(waits, "changed "+string(l.span), theme.Warn, l.units, o.BooksChanged(l.units, t.StretchOf(record.Interval(l.span))), "", page.Goto{Place: action.OnReports})
		}
		for _, l := range late.late {
			add(waits, "late "+string(l.span), theme.Warn, l.units, o.Late(l.units, t.StretchOf(record.Interval(l.span))), "", page.Goto{Place: action.OnReports})
		}
		for _, l := range late.lacking {
			add(waits, "lacking below "+string(l.span), theme.Warn, l.units, o.LackingBelow(l.units, t.StretchOf(l.span)), "", page.Goto{Place: action.OnReports})
		}
		add(waits, "duplicates", theme.Muted, late.duplicates, o.Duplicates(late.duplicates), action.Duplicates, page.Goto{Place: action.OnDuplicates})
	}
	if f.lacking > 0 {
		add(waits, "lacking", theme.Warn, f.lacking, o.Lacking(f.lacking, t.StretchOf(f.lacks)), "", page.Goto{Place: action.OnMonths})
	}
	add(waits, "no field", theme.Muted, f.noField, o.NoField(f.noField), "", page.Goto{Place: action.OnModels, Only: page.OnlyNoField})
	add(waits, "no subject", theme.Muted, f.noSubject, o.NoSubject(f.noSubject), "", page.Goto{Place: action.OnModels, Only: page.OnlyNoSubject})
	if len(f.points) > 0 {
		those := &page.Those{Label: t.Points.Waiting(len(f.points)), Year: f.year, Match: func(r *listing.Row) bool { return f.points[r.Participation] }}
		add(waits, "points", theme.Muted, len(f.points), t.Points.Waiting(len(f.points)), "", page.Goto{Place: action.OnModels, Those: those})
	}
	add(waits, "units without points", theme.Muted, f.unscored, t.Points.Unscored(f.unscored), "", page.Goto{Place: action.OnSheet, Field: string(record.AssessmentKind)})
	add(waits, "proposed", theme.Muted, f.proposed, o.Proposed(f.proposed), "", page.Goto{Place: action.OnSheet, Field: string(record.AwardKind)})
	add(waits, "drafts", theme.Muted, f.drafts, o.Drafts(f.drafts), action.New, page.Goto{Place: action.OnEntry})
	add(waits, "rows", theme.Muted, f.rows, o.DraftRows(f.rows), action.Grid, page.Goto{Place: action.OnGrid})
	add(waits, "halves", theme.Muted, f.halves, o.Halves(f.halves), "", page.Goto{Place: action.OnSheets})
	add(waits, "open", theme.Muted, f.toJudge, o.NoVerdict(f.toJudge, s.Unit.Level), action.Appraise, page.Goto{Place: action.OnAppraise})
	if s.Above != nil {
		if s.LastOut != nil {
			mark, words := receipt(t, s)
			add(up, "last", mark, -1, words, action.Exchange, page.Goto{Place: action.OnExchange})
		}
		unsent := page.Goto{Place: action.OnModels, Only: page.OnlyUnsent}
		add(up, "saved", theme.Muted, s.Ladder.Saved, o.Saved(s.Ladder.Saved), "", unsent)
		add(up, "packed", theme.Muted, s.Ladder.Sent, o.Packed(s.Ladder.Sent), "", unsent)
	}
	if len(s.Below) > 0 {
		sent := 0
		for _, b := range s.Below {
			if b.Last != nil {
				sent++
			}
		}
		mark := theme.Muted
		if sent == len(s.Below) {
			mark = theme.Good
		}
		add(below, "below", mark, -1, o.BelowSent(sent, len(s.Below)), action.Exchange, page.Goto{Place: action.OnExchange})
	}
	return items
}

// receipt says what became of the last bundle up.
func receipt(t *text.Table, s *exchange.Status) (mark theme.State, words string) {
	o := &t.Overview
	r, told := s.Receipts[s.LastOut.ID]
	why := func(words string) string {
		if r.Code == "" {
			return words
		}
		return words + ": " + t.Reason(text.Kept{Code: r.Code, Unit: s.Unit.Name, Serial: r.Serial}).What
	}
	switch {
	case told && r.State == "refused":
		return theme.Bad, why(o.Refused)
	case told && r.State == "waiting":
		return theme.Warn, why(o.Held)
	case told && r.State == "aside":
		return theme.Warn, o.Aside
	case told || s.Arrived:
		return theme.Good, o.Arrived
	}
	return theme.Muted, o.NotYetArrived
}

// arrange makes the lines anew; the cursor stays on its line, as far as that is still there.
func (p *Page) arrange() {
	if p.now == nil {
		return
	}
	id := ""
	if p.at < len(p.items) {
		id = p.items[p.at].id
	}
	late := p.behind
	if late != nil && late.year != p.now.year {
		late = nil // of another year; its own is being read
	}
	p.items = itemsOf(p.host.Text(), p.now, late)
	p.at = max(0, min(p.at, len(p.items)-1))
	if i := slices.IndexFunc(p.items, func(x item) bool { return x.id == id }); i >= 0 && p.moved {
		p.at = i
	} else if !p.moved {
		p.at = 0
	}
}

// lastSent is when and as what the last bundle went up.
func lastSent(t *text.Table, s *exchange.Status, at *time.Location) string {
	return t.Overview.LastSent(int(s.LastOut.Serial), t.Date(time.UnixMilli(s.LastOut.At).In(at)))
}
