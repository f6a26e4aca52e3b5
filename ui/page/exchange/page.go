package exchange

import (
	"slices"
	"strconv"
	"time"

	"danvan/store"
	"danvan/store/completeness"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is what was sent and received, in sections. Make it with New.
type Page struct {
	page.Plain
	h    page.Host
	read *readout // nil until it was read

	sections []section
	at       int
	part     int // which of spans is asked about
}

// readout is what the page read from the register.
type readout struct {
	*exchange.Status
	tree *store.Tree
	way  *exchange.Way
	keys []exchange.KeyLine

	report   *completeness.Report // who has reported for the span; nil while the listing is not read
	declared *completeness.Declared
	late     map[record.Interval][]completeness.Change // what changed in the unit's own books since it closed them
}

// section is one part of the page; Tab goes from one to the next.
type section interface {
	place() action.Place
	name(s *text.ExchangeSections) string
	count() (n int, state theme.State) // beside the name; 0 for none
	help() string
	adopt() // what was read is new
	key(k keyboard.Key) bool
	do(id action.ID) bool
	off(id action.ID) string
	draw(th *theme.Theme, width, height int) part.Area
}

// accepter is a section in which a key that waits can be meant: that of the row under the cursor, or else the first.
type accepter interface {
	candidate() (exchange.Candidate, bool)
}

// New makes the page.
func New(h page.Host) page.Page {
	p := &Page{h: h}
	p.sections = []section{newUnits(p), newBundles(p), newQuarantine(p), newImports(p), newKeys(p), newReports(p)}
	return p
}

// NewAt makes the page open at one of its sections.
func NewAt(h page.Host, at action.Place) page.Page {
	p := New(h).(*Page)
	p.at = max(0, slices.IndexFunc(p.sections, func(s section) bool { return s.place() == at }))
	return p
}

func (p *Page) text() *text.Table { return p.h.Text() }

func (p *Page) shown() section { return p.sections[p.at] }

// Place is that of the section that shows.
func (p *Page) Place() action.Place { return p.shown().place() }

// Path is “Gửi/nhận › Cách ly”.
func (p *Page) Path() []string {
	x := &p.text().Exchange
	if p.at == 0 {
		return []string{x.Title}
	}
	return []string{x.Title, p.shown().name(&x.Sections)}
}

// Help explains the section that shows.
func (p *Page) Help() string { return p.shown().help() }

// Bars count the units below that have sent.
func (p *Page) Bars() (b page.Bars) {
	if p.read == nil || len(p.read.Below) == 0 || p.at != 0 {
		return b
	}
	sent := 0
	for _, u := range p.read.Below {
		if u.Bundles > 0 {
			sent++
		}
	}
	b.Right = p.text().Exchange.Sent(sent, len(p.read.Below))
	return b
}

// Changed reads everything again.
func (p *Page) Changed([]record.Ref) {
	rows, span, now := p.h.Listing(), p.span(), p.h.Now()
	page.Read(p.h, func(tx *store.Tx) (out *readout, err error) {
		out = &readout{}
		if out.Status, err = exchange.StatusOf(tx); err != nil {
			return nil, err
		}
		if out.way, err = out.Way(tx); err != nil {
			return nil, err
		}
		if out.tree, err = tx.Tree(); err != nil {
			return nil, err
		}
		if out.keys, err = exchange.KeysOf(tx); err != nil {
			return nil, err
		}
		if out.declared, err = completeness.Read(tx); err != nil {
			return nil, err
		}
		if out.late, err = out.declared.Own(tx, out.Unit.ID); err != nil || rows == nil {
			return out, err
		}
		out.report, err = exchange.Completeness(tx, rows, span, now)
		return out, err
	}, func(out *readout) {
		p.read = out
		for _, s := range p.sections {
			s.adopt()
		}
	})
}

// work does something for a section, tells what was done unless it failed, and reads everything again.
func (p *Page) work(do func() (done string, err error)) {
	page.Do(p.h, func() (func(), error) {
		done, err := do()
		return func() {
			if err == nil {
				p.h.Say(theme.Good, done)
			}
			p.Changed(nil)
		}, err
	})
}

// Key gives the section its keys.
func (p *Page) Key(k keyboard.Key) (handled bool) { return p.read != nil && p.shown().key(k) }

// Do does an action of the page, or of the section that shows.
func (p *Page) Do(id action.ID) (done bool) {
	switch id {
	case action.Section:
		p.at = (p.at + 1) % len(p.sections)
	case action.SectionBack:
		p.at = (p.at + len(p.sections) - 1) % len(p.sections)
	case action.Exchange:
		p.at = 0
	case action.Back:
		if p.at == 0 {
			return false
		}
		p.at = 0
	case action.Preview:
		p.h.Push(newReceive(p.h))
	case action.Accept:
		if s, is := p.shown().(accepter); is {
			if c, ok := s.candidate(); ok {
				p.accept(c)
			}
		}
	case action.Export:
		p.h.Push(newSend(p.h, up, p.read.Above, p.unsent()))
	default:
		return p.shown().do(id)
	}
	return true
}

// Off says why an action cannot be done.
func (p *Page) Off(id action.ID) string {
	x := &p.text().Exchange
	switch id {
	case action.Section, action.SectionBack, action.Exchange, action.Back, action.Preview:
		return ""
	}
	if p.read == nil {
		switch id {
		case action.Help, action.Palette, action.Quit, action.Overview, action.Models, action.New, action.Conflicts:
			return ""
		}
		return x.Reading
	}
	switch {
	case id == action.Export && p.read.Above == nil:
		return x.NoUp
	case id == action.Accept && len(p.read.Waiting) == 0:
		return x.NoneWaits
	}
	return p.shown().off(id)
}

// Draw draws the names of the sections, and below them the one that shows.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	if p.read == nil {
		return part.Lines(th.Dim.Render(part.Fit(p.text().Exchange.Reading, width)))
	}
	a := part.Lines(p.strip(th, width), "")
	return part.Stack(a, p.shown().draw(th, width, height-2))
}

// strip writes the names of all sections, each with what waits in it. Where there is no room, counts that nobody waits
// for go first.
func (p *Page) strip(th *theme.Theme, width int) string {
	s := &p.text().Exchange.Sections
	for _, quiet := range []bool{true, false} {
		line, used := "", 0
		for i, sec := range p.sections {
			n, state := sec.count()
			label := sec.name(s)
			if n > 0 && (quiet || state != theme.Muted) {
				label += " " + p.text().Number(n)
			}
			style := th.Dim
			if i == p.at {
				style = th.Selected
			}
			if i > 0 {
				line, used = line+" ", used+1
			}
			if n > 0 && state != theme.Muted {
				line, used = line+th.Mark(state), used+1
			}
			line += style.Render(" " + label + " ")
			used += part.Width(label) + 2
		}
		if used <= width || !quiet {
			return line
		}
	}
	return ""
}

// unsent says how much waits to be sent up.
func (p *Page) unsent() string {
	x := &p.text().Exchange
	if p.read.Unsent > 0 {
		return x.Unsent(p.read.Unsent)
	}
	return x.NoneUnsent
}

// accept opens the comparison of a key that waits, and lets what waited for it in.
func (p *Page) accept(c exchange.Candidate) {
	p.h.Push(newCompare(p.h, waitingKey{c.WaitingKey, p.unitName(c.WaitingKey.Unit), unitCode(p.read.tree, c.WaitingKey.Unit), c.Fingerprint, c.Others, c.Above}, nil))
}

// candidate is the key that waits for a unit, or else the first that waits.
func (p *Page) candidate(unit record.ID) (c exchange.Candidate, ok bool) {
	if p.read == nil || len(p.read.Waiting) == 0 {
		return c, false
	}
	for _, c := range p.read.Waiting {
		if c.WaitingKey.Unit == unit {
			return c, true
		}
	}
	return p.read.Waiting[0], true
}

func (p *Page) unitName(id record.ID) string {
	if u := p.read.tree.Unit(id); u != nil {
		return u.Name
	}
	return id.String()
}

func unitCode(tree *store.Tree, id record.ID) string {
	if u := tree.Unit(id); u != nil {
		return tree.FullCode(u)
	}
	return ""
}

func (p *Page) local(ms int64) time.Time { return time.UnixMilli(ms).In(p.h.Now().Location()) }

func (p *Page) moment(ms int64) string { return p.text().Moment(p.local(ms)) }

func serialText(n uint64) string { return strconv.FormatUint(n, 10) }
