package overview

import (
	"context"
	"slices"
	"strconv"

	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
)

// Page is the overview. Make it with New.
type Page struct {
	page.Plain
	host  page.Host
	now   *figures // nil until read
	years []int    // that have anything, earliest first

	behind    *behind // nil until read; may be of an earlier state
	following bool    // it is being read

	items []item // the lines that can be chosen
	at    int
	moved bool // the person has chosen one
}

// New makes the page.
func New(h page.Host) *Page { return &Page{host: h} }

// Place is OnOverview.
func (p *Page) Place() action.Place { return action.OnOverview }

// Path is the year.
func (p *Page) Path() []string { return []string{strconv.Itoa(p.host.Year())} }

// Bars show who keeps the register, and that there are other years.
func (p *Page) Bars() page.Bars {
	b := page.Bars{Right: p.host.Me().Officer}
	if len(p.years) > 1 {
		b.State = p.host.Text().Overview.Years
	}
	return b
}

// Help explains the figures.
func (p *Page) Help() string {
	t := &p.host.Text().Overview
	return t.Help + "\n\n" + t.HelpYear + "\n\n" + t.HelpSend
}

// Off says that nothing of a kind waits.
func (p *Page) Off(id action.ID) string {
	t := p.host.Text()
	switch {
	case id == action.Conflicts && p.now != nil && p.now.conflicts == 0:
		return t.Conflicts.None
	case id == action.Todo && p.now != nil && p.now.comments == 0:
		return t.Todo.None
	case id == action.Duplicates && p.behind != nil && p.behind.duplicates == 0:
		return t.Duplicates.None
	case id == action.Open && len(p.items) == 0:
		return t.Overview.Nothing
	}
	return ""
}

// Do goes where the line under the cursor says.
func (p *Page) Do(id action.ID) bool {
	if id != action.Open {
		return false
	}
	p.host.Go(p.items[p.at].to)
	return true
}

// Key moves the cursor, and changes the year.
func (p *Page) Key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Up:
		p.move(p.at - 1)
	case keyboard.Down:
		p.move(p.at + 1)
	case keyboard.Left, keyboard.PageUp:
		p.turn(-1)
	case keyboard.Right, keyboard.PageDown:
		p.turn(1)
	default:
		return false
	}
	return true
}

func (p *Page) move(to int) {
	p.moved = true
	p.at = max(0, min(to, len(p.items)-1))
}

// turn goes to the next year there is in a direction.
func (p *Page) turn(step int) {
	at, found := slices.BinarySearch(p.years, p.host.Year())
	switch {
	case step < 0:
		at--
	case found:
		at++
	}
	if at < 0 || at >= len(p.years) {
		return
	}
	p.host.SetYear(p.years[at])
	p.read()
}

// Changed reads the figures again.
func (p *Page) Changed([]record.Ref) {
	rows := p.host.Listing()
	if rows == nil {
		return
	}
	p.years = rows.Years()
	if now := p.host.Now().Year(); !slices.Contains(p.years, now) {
		p.years = append(p.years, now)
	}
	slices.Sort(p.years)
	p.read()
}

func (p *Page) read() {
	h := p.host
	r, rows, year, now := h.Register(), h.Listing(), h.Year(), h.Now()
	h.Start(page.Job{Beside: true, Work: func(context.Context, page.Tell) (func(), error) {
		f, err := read(r, rows, year, now)
		return func() {
			if err == nil && year == h.Year() {
				p.now = f
				p.arrange()
				p.follow()
			}
		}, err
	}})
}
