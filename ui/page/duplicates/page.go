package duplicates

import (
	"slices"

	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part"
)

// Page shows one pair after the other. Make it with New.
type Page struct {
	ask.Prompt
	host  page.Host
	pairs []listing.Duplicate
	read  bool
	at    int
	now   *pair // pairs[at]; nil until looked up, and where there is none

	row int // the option under the cursor

	wrote []record.Ref // by this page: pairs need not be compared again for them
	undo  []decision

	scroll part.Scroll // of the values
}

// New makes the page.
func New(h page.Host) *Page { return &Page{host: h} }

// Place is OnDuplicates.
func (p *Page) Place() action.Place { return action.OnDuplicates }

// Path says which of how many.
func (p *Page) Path() []string {
	t := &p.host.Text().Duplicates
	if len(p.pairs) == 0 {
		return []string{t.Title}
	}
	return []string{t.Title, t.Nth(p.at+1, len(p.pairs))}
}

// Bars say how alike the names are, and how to go on.
func (p *Page) Bars() (b page.Bars) {
	t := &p.host.Text().Duplicates
	if p.now == nil {
		return b
	}
	b.Right = t.Alike(p.now.percent)
	switch {
	case p.Writing():
		b.State = p.host.Text().Parts.WriteKeys
		return b
	case len(p.pairs) > 1:
		b.State = t.Moves
	}
	if !p.scroll.Whole() {
		if b.State != "" {
			b.State += " · "
		}
		b.State += t.Scroll
	}
	return b
}

// Help explains what a duplicate is and what becomes of it.
func (p *Page) Help() string {
	t := &p.host.Text().Duplicates
	return t.Help + "\n\n" + t.HelpCount + "\n\n" + t.HelpUndo
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Duplicates
	switch id {
	case action.Take, action.First, action.Second:
		switch {
		case p.now == nil:
			return t.NoPair
		case p.Writing():
			return p.host.Text().Parts.Writing
		case id == action.Take:
			return p.now.options[p.row].off
		}
	case action.Undo:
		switch {
		case p.Writing():
			return p.host.Text().Parts.Writing
		case len(p.undo) == 0:
			return t.NothingToUndo
		}
	}
	return ""
}

// Key moves among the options and the pairs, and scrolls; 1, 2, 3 put the cursor on the option with that number.
func (p *Page) Key(k keyboard.Key) bool {
	if p.Writing() {
		return p.Prompt.Key(k)
	}
	switch k.Code {
	case keyboard.Up:
		p.row = max(0, p.row-1)
	case keyboard.Down:
		p.row = min(options-1, p.row+1)
	case keyboard.Left:
		p.turn(p.at - 1)
	case keyboard.Right:
		p.turn(p.at + 1)
	case keyboard.Home, keyboard.Top:
		p.turn(0)
	case keyboard.End, keyboard.Bottom:
		p.turn(len(p.pairs) - 1)
	case keyboard.PageUp:
		p.leaf(-1)
	case keyboard.PageDown:
		p.leaf(1)
	case keyboard.Text:
		if n := int(k.Text[0]) - '1'; len(k.Text) == 1 && n >= 0 && n < options {
			p.row = n
		}
	default:
		return false
	}
	return true
}

// leaf shows what of the values does not fit; where all does it goes on to the next pair, as on the page of conflicts.
func (p *Page) leaf(step int) {
	if p.scroll.Whole() {
		p.turn(p.at + step)
		return
	}
	p.scroll.Page(step)
}

// turn goes to another pair.
func (p *Page) turn(to int) {
	if to >= 0 && to < len(p.pairs) && to != p.at {
		p.at = to
		p.look()
	}
}

// Do opens a model, decides, or takes that back.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.First:
		p.open(&p.now.sides[0])
	case action.Second:
		p.open(&p.now.sides[1])
	case action.Take:
		p.take()
	case action.Undo:
		p.takeBack()
	default:
		return false
	}
	return true
}

func (p *Page) open(s *side) {
	p.host.Go(page.Goto{Place: action.OnModel, Unit: s.ref.Channel.Unit, Model: s.ref.ID, Year: s.latest()})
}

// Changed compares all models again, unless only what was decided here has changed.
func (p *Page) Changed(refs []record.Ref) {
	ours := func(r record.Ref) bool { return slices.Contains(p.wrote, r) }
	if p.host.Listing() == nil || len(refs) > 0 && !slices.ContainsFunc(refs, func(r record.Ref) bool { return !ours(r) }) {
		return
	}
	p.compare()
}
