package exchange

import (
	"time"

	"danvan/store"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// waitingKey is a key that a person compares, from the status or from a file that was just checked.
type waitingKey struct {
	store.WaitingKey
	name, code  string
	fingerprint identity.Fingerprint
	others      int  // keys that hold for the unit today
	above       bool // of a unit above
}

// compare shows the six groups of digits of one key, large: to read out, or to compare and accept. Esc leaves without
// doing anything.
type compare struct {
	page.Plain
	h     page.Host
	unit  string
	print identity.Fingerprint
	own   bool
	waits *waitingKey // nil: it is only looked at
	then  func()      // after it was accepted; nil: what waited for it is let in
}

func newCompare(h page.Host, k waitingKey, then func()) *compare {
	return &compare{h: h, unit: k.name, print: k.fingerprint, waits: &k, then: then}
}

func newReadOut(h page.Host, unit string, print identity.Fingerprint, own bool) *compare {
	return &compare{h: h, unit: unit, print: print, own: own}
}

// Place is OnCompare.
func (c *compare) Place() action.Place { return action.OnCompare }

// Path is “Gửi/nhận › Khóa › Đối chiếu khóa”.
func (c *compare) Path() []string {
	x := &c.h.Text().Exchange
	last := x.Keys.ReadOut
	if c.waits != nil {
		last = x.Keys.Compare
	}
	return []string{x.Title, x.Sections.Keys, last}
}

// Help explains keys.
func (c *compare) Help() string { return c.h.Text().Exchange.Sections.HelpOwnKeys }

// Off says why a key cannot be accepted, or replace another.
func (c *compare) Off(id action.ID) string {
	x := &c.h.Text().Exchange
	switch {
	case id != action.Agree && id != action.Replace:
		return ""
	case c.waits == nil:
		return x.NoneWaits
	case id == action.Replace && (c.waits.others == 0 || c.waits.above):
		return x.Keys.NoOthers
	}
	return ""
}

// Do accepts the key, or goes on to replace the others by it.
func (c *compare) Do(id action.ID) bool {
	switch id {
	case action.Agree:
		c.h.Back()
		accept(c.h, *c.waits, c.then)
	case action.Replace:
		c.h.Back()
		c.h.Push(newReplace(c.h, *c.waits, c.then))
	default:
		return false
	}
	return true
}

// Draw draws the digits, with what to do above and below.
func (c *compare) Draw(th *theme.Theme, width, height int) part.Area {
	t := c.h.Text()
	x := &t.Exchange.Keys
	head := part.Lines(th.Strong.Render(part.Fit(x.OfUnit(c.unit), width)))
	var foot part.Area
	put := func(a *part.Area, style theme.Style, s string) {
		*a = part.Stack(*a, part.Paragraph(style, s, width, 3))
	}
	switch w := c.waits; {
	case w != nil:
		put(&head, th.Dim, x.SentBy(w.Officer, t.Date(time.UnixMilli(w.At).In(c.h.Now().Location()))))
		put(&head, "", x.CallThem)
		put(&foot, "", x.ThenAccept)
		if w.above {
			put(&foot, th.Dim, x.FromAbove)
		} else if w.others > 0 {
			put(&foot, th.Dim, x.HasOthers(w.others))
		}
	case c.own:
		put(&head, th.Dim, x.ReadAloud)
	}
	head.Lines = append(head.Lines, "")
	foot.Lines = append([]string{""}, foot.Lines...)
	room := height - len(head.Lines) - len(foot.Lines)
	body := groups(th, c.print.Spoken(), width-4, room).Indent(2)
	return part.Stack(head, body, foot)
}
