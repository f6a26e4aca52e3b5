package backups

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// Place is what the page needs of the program beside its Host: where the register lies, and to have another file take
// its place.
type Place interface {
	RegisterPath() string
	Restore(copy string)
	OpenLock(path string, err error, then func()) // of a sealed backup
}

// Page lists the backups. Make it with New.
type Page struct {
	page.Plain
	host  page.Host
	at    Place
	all   []store.Copy
	read  bool
	table *table.Table

	box    *outfile.Box // the name of another file, while it is typed
	seen   *seen        // of the one that was chosen
	scroll part.Scroll  // of what is said of it
}

// New makes the page.
func New(h page.Host, at Place) *Page {
	t := &h.Text().Backups
	p := &Page{host: h, at: at}
	p.table = table.New(
		table.Column{Title: t.Made, Min: 16, Keep: 9},
		table.Column{Title: t.Why, Min: 20, Grow: 1, Max: 34, Keep: 8},
		table.Column{Title: t.Size, Min: 10, Right: true, Keep: 7},
		table.Column{Title: t.File, Min: 24, Grow: 2, Ends: true, Keep: 5},
	)
	p.table.Empty = t.Empty
	return p
}

// Place is OnBackups.
func (p *Page) Place() action.Place { return action.OnBackups }

// Path is “Khôi phục”, and what was chosen.
func (p *Page) Path() []string {
	t := &p.host.Text().Backups
	if p.seen != nil {
		return []string{t.Title, t.Chosen}
	}
	return []string{t.Title}
}

// Bars say what can be done, and that nothing is done yet.
func (p *Page) Bars() page.Bars {
	t := &p.host.Text().Backups
	switch {
	case p.seen != nil:
		return page.Bars{Right: t.NotYet}
	case p.box != nil:
		return page.Bars{State: t.BoxKeys}
	}
	return page.Bars{}
}

// Help explains backups, and what becomes of the register.
func (p *Page) Help() string {
	t := &p.host.Text().Backups
	return t.Help + "\n\n" + t.HelpAside
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := &p.host.Text().Backups
	switch id {
	case action.LookAt:
		switch {
		case p.seen != nil:
			return t.SeenKeys
		case p.box == nil && p.table.Len() == 0:
			return t.Empty
		}
	case action.OtherFile:
		if p.seen != nil || p.box != nil {
			return t.SeenKeys
		}
	case action.PutIn:
		if p.seen == nil {
			return t.ChooseFirst
		}
	}
	return ""
}

// Key goes to what shows: the list, the name of another file, or what was found in one.
func (p *Page) Key(k keyboard.Key) bool {
	switch {
	case p.seen != nil:
		return p.scroll.Key(k)
	case p.box != nil:
		return p.box.Key(k)
	}
	return k.Code != keyboard.Insert && p.table.Key(k)
}

// Do goes a step on, or back.
func (p *Page) Do(id action.ID) bool {
	switch {
	case id == action.OtherFile:
		p.box = outfile.NewBox(p.host, ".dvr")
		p.box.Placeholder = p.host.Text().Backups.BoxHint
	case id == action.PutIn:
		p.ask()
	case id == action.LookAt && p.box != nil:
		if !p.box.Empty() {
			p.look(p.box.Path())
		}
	case id == action.LookAt:
		at, _ := p.table.Cursor()
		p.look(p.all[at].Path)
	case id == action.Back && p.seen != nil:
		p.seen = nil
	case id == action.Back && p.box != nil:
		p.box = nil
	default:
		return false
	}
	return true
}

// ask asks once, and has it done.
func (p *Page) ask() {
	t, s := p.host.Text(), p.seen
	body := t.Backups.Loses(s.lost.Changes)
	if s.blind {
		body = t.Backups.Blind
	}
	ask.Whether(p.host, t.Backups.Ask, body+"\n\n"+t.Backups.Aside, page.Answer{Label: t.Actions.PutIn.Short, Key: keyboard.F4, Do: func() { p.at.Restore(s.path) }})
}

// Changed lists the backups anew.
func (p *Page) Changed([]record.Ref) {
	path := p.at.RegisterPath()
	page.Beside(p.host, func() (func(), error) {
		all, err := store.Copies(path)
		return func() {
			p.all, p.read = all, true
			p.table.SetRows(rows{p})
		}, err
	})
}

// rows are the list's.
type rows struct{ p *Page }

func (r rows) Len() int        { return len(r.p.all) }
func (r rows) ID(i int) string { return r.p.all[i].Path }
func (r rows) Row(i int) []table.Cell {
	c, t := r.p.all[i], r.p.host.Text()
	why := t.Backups.Reason(c.Why)
	if c.Aside {
		why = t.Backups.PutAside
	}
	made := ""
	if !c.Made.IsZero() {
		made = t.Moment(c.Made)
	}
	return []table.Cell{{Text: made}, {Text: why}, {Text: t.Backups.Kilobytes(int(c.Size+1023) / 1024)}, {Text: base(c.Path), Style: theme.Style("")}}
}
