package exchange

import (
	"context"
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/part/table"
	"danvan/ui/text"
)

// Page is what was sent and received. Make it with New.
type Page struct {
	page.Plain
	h      page.Host
	status *exchange.Status // nil until it was read
	tree   *store.Tree

	search  *input.Line
	finder  *part.Finder
	found   []int // units below that fit the search, as places in status.Below
	units   *table.Table
	bundles *table.Table
}

// New makes the page.
func New(h page.Host) page.Page {
	p := &Page{h: h, search: input.NewLine("")}
	x := &p.text().Exchange
	p.units = table.New(
		table.Column{Title: x.Units.Unit, Min: 18, Grow: 1, Max: 40, Keep: 9},
		table.Column{Title: x.Units.Key, Min: 11, Keep: 8},
		table.Column{Title: x.Units.Bundles, Min: 5, Right: true, Keep: 5},
		table.Column{Title: x.Units.Last, Min: 10, Right: true, Keep: 7},
		table.Column{Title: x.Units.Changes, Right: true, Keep: 4},
	)
	p.bundles = table.New(
		table.Column{Title: x.Bundles.At, Min: 16, Keep: 9},
		table.Column{Title: x.Bundles.Way, Min: 6, Keep: 8},
		table.Column{Title: x.Bundles.Unit, Min: 14, Grow: 1, Max: 40, Keep: 7},
		table.Column{Title: x.Bundles.Serial, Min: 4, Right: true, Keep: 6},
		table.Column{Title: x.Bundles.Changes, Right: true, Keep: 5},
	)
	p.bundles.Empty = x.Bundles.None
	return p
}

func (p *Page) text() *text.Table { return p.h.Text() }

// Place is OnExchange.
func (p *Page) Place() action.Place { return action.OnExchange }

// Path is “Gửi/nhận”.
func (p *Page) Path() []string { return []string{p.text().Exchange.Title} }

// Help explains bundles and keys.
func (p *Page) Help() string { return p.text().Exchange.Help + "\n\n" + p.text().Exchange.HelpKeys }

// Bars count the units below that have sent.
func (p *Page) Bars() (b page.Bars) {
	if p.status == nil || len(p.status.Below) == 0 {
		return b
	}
	sent := 0
	for _, u := range p.status.Below {
		if u.Bundles > 0 {
			sent++
		}
	}
	b.Right = p.text().Exchange.Sent(sent, len(p.status.Below))
	return b
}

// Changed reads the status again.
func (p *Page) Changed([]record.Ref) {
	r := p.h.Register()
	p.h.Start(page.Job{Work: work(func() (func(), error) {
		var s *exchange.Status
		var tree *store.Tree
		err := r.View(func(tx *store.Tx) (err error) {
			if s, err = exchange.StatusOf(tx); err != nil {
				return err
			}
			tree, err = tx.Tree()
			return err
		})
		return func() {
			if err == nil {
				p.adopt(s, tree)
			}
		}, err
	})})
}

func (p *Page) adopt(s *exchange.Status, tree *store.Tree) {
	p.status, p.tree = s, tree
	names := make([]string, len(s.Below))
	for i, b := range s.Below {
		names[i] = b.Unit.Name + " " + b.Unit.Code
	}
	p.finder = part.NewFinder(names)
	p.seek()
	p.bundles.SetRows(p.bundleRows())
}

// seek lists the units that fit what was typed.
func (p *Page) seek() {
	p.found = p.finder.Find(p.search.Value(), len(p.status.Below))
	p.units.Empty = p.text().Exchange.Unmatched
	p.units.SetRows(p.unitRows())
}

// Key gives typing to the search, and the rest to the list.
func (p *Page) Key(k keyboard.Key) (handled bool) {
	if p.status == nil {
		return false
	}
	if len(p.status.Below) == 0 {
		return p.bundles.Key(k)
	}
	if k.Code == keyboard.Esc && !p.search.Empty() {
		p.search.Set("")
		p.seek()
		return true
	}
	if k.Code != keyboard.Insert && p.units.Key(k) {
		return true
	}
	before := p.search.Value()
	handled = p.search.Key(k)
	if p.search.Value() != before {
		p.units.Move(0)
		p.seek()
	}
	return handled
}

// chosen is the unit below under the cursor.
func (p *Page) chosen() (exchange.BelowStatus, bool) {
	if p.status == nil {
		return exchange.BelowStatus{}, false
	}
	row, ok := p.units.Cursor()
	if !ok {
		return exchange.BelowStatus{}, false
	}
	return p.status.Below[p.found[row]], true
}

// candidate is the key to accept: that of the unit under the cursor, or else the first that waits.
func (p *Page) candidate() (c exchange.Candidate, ok bool) {
	if p.status == nil || len(p.status.Waiting) == 0 {
		return c, false
	}
	if u, has := p.chosen(); has {
		for _, c := range p.status.Waiting {
			if c.WaitingKey.Unit == u.Unit.ID {
				return c, true
			}
		}
	}
	return p.status.Waiting[0], true
}

// Do does an action of the page.
func (p *Page) Do(id action.ID) (done bool) {
	switch id {
	case action.Export:
		if p.status != nil && p.status.Above != nil {
			_, what := p.unsent()
			p.h.Push(newSend(p.h, up, p.status.Above, what))
		}
	case action.Down, action.Invite:
		u, ok := p.chosen()
		if !ok {
			break
		}
		if f := &p.text().Exchange.Form; id == action.Invite {
			p.h.Push(newSend(p.h, invitation, u.Unit, f.Invitation))
		} else {
			p.h.Push(newSend(p.h, down, u.Unit, f.Catalog))
		}
	case action.Preview:
		p.h.Push(newReceive(p.h))
	case action.Accept:
		if c, ok := p.candidate(); ok {
			askAccept(p.h, waitingKey{c.WaitingKey, unitName(p.tree, c.WaitingKey.Unit), unitCode(p.tree, c.WaitingKey.Unit), c.Fingerprint}, nil)
		}
	default:
		return false
	}
	return true
}

// Off says why an action cannot be done.
func (p *Page) Off(id action.ID) string {
	x := &p.text().Exchange
	if p.status == nil {
		switch id {
		case action.Export, action.Down, action.Invite, action.Accept:
			return x.Reading
		}
		return ""
	}
	switch id {
	case action.Export:
		if p.status.Above == nil {
			return x.NoUp
		}
	case action.Down, action.Invite:
		if len(p.status.Below) == 0 {
			return x.NoUnitsYet
		}
		if _, ok := p.chosen(); !ok {
			return x.NoUnit
		}
	case action.Accept:
		if len(p.status.Waiting) == 0 {
			return x.NoneWaits
		}
	}
	return ""
}

func unitName(tree *store.Tree, id record.ID) string {
	if u := tree.Unit(id); u != nil {
		return u.Name
	}
	return id.String()
}

func unitCode(tree *store.Tree, id record.ID) string {
	if u := tree.Unit(id); u != nil {
		return u.Code
	}
	return ""
}

func serialText(n uint64) string { return strconv.FormatUint(n, 10) }

// work makes a job's work of something short.
func work(do func() (func(), error)) func(context.Context, page.Tell) (func(), error) {
	return func(context.Context, page.Tell) (func(), error) { return do() }
}

// waitingKey is a key that a person compares, from the status or from a file that was just checked.
type waitingKey struct {
	store.WaitingKey
	name, code  string
	fingerprint identity.Fingerprint
}
