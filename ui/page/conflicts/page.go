package conflicts

import (
	"slices"
	"time"

	"danvan/store/record"
	"danvan/store/settle"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part"
)

// Page shows one record that waits for a decision after the other. Make it with New.
type Page struct {
	ask.Prompt
	host page.Host
	want func(*found) bool // which record to show when it was read; nil: the same place
	all  []settle.Conflict
	refs []record.Ref // of all, each once
	at   int          // among refs
	now  *dispute     // refs[at]; nil until read, and where there is none
	read bool

	row    int // the option under the cursor, counted through all fields
	scroll part.Scroll
	about  string // the field that a value or a reason is being written for
	last   last   // what can be taken back
	made   int    // decisions made since the page was opened
}

// last is the decision that Ctrl+Z takes back.
type last struct {
	at time.Time
	n  int          // conflicts it settled; 0: there is none
	of []record.Ref // the records they were in
}

// New makes the page; where to names a model, that model's conflicts are shown first.
func New(h page.Host, to page.Goto) *Page {
	p := &Page{host: h}
	if !to.Model.IsZero() {
		p.want = func(f *found) bool { return f.model() == to.Model }
	}
	return p
}

// Place is OnConflicts.
func (p *Page) Place() action.Place { return action.OnConflicts }

// Path says which of how many.
func (p *Page) Path() []string {
	t := &p.host.Text().Conflicts
	if len(p.refs) == 0 {
		return []string{t.Title}
	}
	return []string{t.Title, t.Nth(p.at+1, len(p.refs))}
}

// Bars say how to go on, and how many are alike.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Conflicts
	if p.Writing() {
		return page.Bars{State: p.host.Text().Parts.WriteKeys}
	}
	state := ""
	if len(p.refs) > 1 {
		state = t.Moves
	}
	if f, _ := p.current(); f != nil {
		if n := len(settle.Alike(p.all, *f.conflict)); n > 1 {
			if state != "" {
				state += " · "
			}
			state += t.Alike(n)
		}
	}
	return page.Bars{State: state}
}

// Help explains what a conflict is.
func (p *Page) Help() string {
	t := &p.host.Text().Conflicts
	return t.Help + "\n\n" + t.HelpAlike + "\n\n" + t.HelpLost
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Conflicts
	switch id {
	case action.Undo:
		switch {
		case p.Writing():
			return p.host.Text().Parts.Writing
		case p.last.n == 0:
			return t.NothingToUndo
		}
	case action.Take, action.Write, action.Filled, action.Alike:
		f, _ := p.current()
		switch {
		case f == nil:
			return t.NoValue
		case p.Writing():
			return p.host.Text().Parts.Writing
		case !f.conflict.Mine:
			return t.NotYours
		}
		return p.offHere(id, f)
	}
	return ""
}

// offHere says why something cannot be done with a field that is ours to decide.
func (p *Page) offHere(id action.ID, f *field) string {
	t := &p.host.Text().Conflicts
	switch id {
	case action.Write:
		switch {
		case !writable(f.conflict):
			return t.NotWritable
		case f.hasLines():
			return t.ManyLines
		}
	case action.Filled:
		if _, ok := f.conflict.Pick(settle.Choice{Rule: settle.Filled}); !ok {
			return t.NoneEmpty
		}
	case action.Alike:
		if len(settle.Alike(p.all, *f.conflict)) < 2 {
			return t.NoneAlike
		}
	}
	return ""
}

// current is the field and the option under the cursor; nil for none.
func (p *Page) current() (*field, int) {
	if p.now == nil {
		return nil, 0
	}
	n := p.row
	for i := range p.now.fields {
		f := &p.now.fields[i]
		if n < len(f.options) {
			return f, n
		}
		n -= len(f.options)
	}
	return nil, 0
}

func (p *Page) rows() (n int) {
	if p.now != nil {
		for _, f := range p.now.fields {
			n += len(f.options)
		}
	}
	return n
}

// show puts what was read on the page.
func (p *Page) show(f *found) {
	before, had := record.Ref{}, p.now != nil
	if had {
		before = p.now.ref
	}
	p.all, p.refs, p.now, p.at, p.last, p.read = f.all, f.refs, f.dispute, f.at, f.last, true
	if p.now == nil || had && p.now.ref != before {
		p.End()
		p.row = 0
	}
	p.row = max(0, min(p.row, p.rows()-1))
	if p.Writing() && !slices.ContainsFunc(p.now.fields, func(f field) bool { return f.conflict.Field == p.about }) {
		p.End() // it was settled meanwhile
	}
}
