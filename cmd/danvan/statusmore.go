package main

import (
	"maps"
	"slices"
	"strconv"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/remarks"
	"danvan/sync/exchange"
	"danvan/ui/text"
)

// receiptNote is what a receiver says became of a bundle: accepted, waiting, refused or aside.
type receiptNote struct {
	State   string     `json:"state"`
	Error   string     `json:"error,omitempty"` // code
	Message string     `json:"message,omitempty"`
	Made    *time.Time `json:"made,omitempty"` // none where the receiver said it of a later bundle
}

// receipt is what the receiver of a bundle says became of it, of it or of one that came after it; nil when it has said
// nothing.
func (n *names) receipt(s *exchange.Status, b *store.BundleNote) *receiptNote {
	became, code := s.FateOf(b)
	if !b.Out || became == exchange.Unheard {
		return nil
	}
	note := &receiptNote{State: string(became), Error: code}
	if r, ok := s.Receipts[b.ID]; ok {
		at := time.UnixMilli(r.Made)
		note.Made = &at
	}
	if code != "" {
		first, last := s.Lacks(b)
		note.Message = text.Printable(n.t.Reason(text.Kept{Code: code, File: b.File, Unit: s.Unit.Name, Serial: b.Serial, First: first, Last: last}).What)
	}
	return note
}

func (p *program) receiptText(r *receiptNote) string {
	if r == nil {
		return ""
	}
	said := p.t.CLI.Say.Return.ReceiptOf(r.State)
	if r.Message != "" {
		said += ": " + r.Message
	}
	return said
}

// statusMore adds what takes reading the rows.
func (p *program) statusMore(tx *store.Tx, s *exchange.Status, a *statusAnswer) error {
	a.Quarantine = len(s.Quarantine)
	for _, x := range s.Aside {
		a.Aside += x.Changes
	}
	open, err := remarks.Open(tx)
	if err != nil {
		return err
	}
	a.Comments = len(open)
	faults, count, err := exchange.Unread(tx)
	if err != nil {
		return err
	}
	a.Misused = p.misuseNotes(s.Misused)
	a.Unread, a.Faults = count, p.faultNotes(faults)
	rows, err := listing.Load(tx)
	if err != nil {
		return err
	}
	way, err := s.Way(tx)
	if err != nil {
		return err
	}
	a.Ladder = ladderNoteOf(tx, way, rows)
	declared, err := completeness.Read(tx)
	if err != nil {
		return err
	}
	late, err := declared.Own(tx, tx.Me().Unit)
	if err != nil {
		return err
	}
	for _, span := range slices.Sorted(maps.Keys(late)) {
		a.Closed = append(a.Closed, closedNote{span, len(late[span]), late[span]})
	}
	if len(s.Below) == 0 {
		return nil
	}
	report, err := exchange.Completeness(tx, rows, record.Interval(strconv.Itoa(p.now().Year())), p.now())
	if err != nil {
		return err
	}
	a.Reports = &report.Total
	return nil
}

// statusLines are what a person should know first.
func (p *program) statusLines(a *statusAnswer) (lines []string) {
	say := &p.t.CLI.Say
	if l := a.Ladder; l != nil && *l != (ladderNote{}) {
		lines = append(lines, say.Return.Ladder(l.Saved, l.Packed, l.Received, l.Appraised))
	}
	lines = append(lines, say.Exchange.ConflictCount(a.Conflicts))
	for _, c := range []struct {
		n   int
		say func(int) string
	}{{a.Comments, say.Return.OpenComments}, {a.Quarantine, say.Return.InQuarantine}, {a.Aside, say.Return.AsideCount}} {
		if c.n > 0 {
			lines = append(lines, "! "+c.say(c.n))
		}
	}
	for _, c := range a.Closed {
		lines = append(lines, "! "+say.Due.SavedClosed(p.t.StretchOf(c.Span), c.Changed)+" "+say.Due.CloseAgain(c.Span.Flags()))
		for _, x := range c.Changes {
			lines = append(lines, "    "+p.t.Moment(x.At.Local())+"  "+p.t.LateChange(x))
		}
	}
	if r := a.Reports; r != nil {
		lines = append(lines, say.Due.Overview(say.Due.Span(p.now().Year(), 0), r.Sent, r.Due))
		if year := record.Interval(strconv.Itoa(p.now().Year())); r.Changed > 0 {
			lines = append(lines, "! "+say.Due.ChangedIn(p.t.StretchOf(year), year.Flags(), r.Changed))
		}
	}
	return lines
}
