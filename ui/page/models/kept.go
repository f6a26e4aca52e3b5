package models

import (
	"encoding/json"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/finder"
	"danvan/ui/page/many"
	"danvan/ui/part"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// savedFilter is a filter under a name, with what was searched for and the order, as the register's setting has it.
type savedFilter struct {
	Name    string         `json:"name"`
	Year    int            `json:"year,omitempty"` // 0: all; yearOfWork: that of the screen, whichever it is by then
	Field   string         `json:"field,omitempty"`
	Verdict record.Verdict `json:"verdict,omitempty"`
	Unit    string         `json:"unit,omitempty"`
	Only    page.Only      `json:"only,omitempty"`
	Values  []savedValue   `json:"values,omitempty"`
	Search  string         `json:"search,omitempty"`
	Order   string         `json:"order,omitempty"`
	Down    bool           `json:"down,omitempty"`
}

// savedValue is a value of a column.
type savedValue struct {
	Column string `json:"column"`
	Key    string `json:"key"`
	Words  string `json:"words"`
}

const (
	settingFilters = "models-filters"
	yearOfWork     = -1
)

// id names a column in what is saved.
func (c *column) id() string {
	switch {
	case c.code != "":
		return c.code
	case c.by == byYear:
		return "year"
	case c.by == byState:
		return "state"
	}
	return "name"
}

// readKept reads the filters that were saved.
func (p *Page) readKept() {
	page.Read(p.host, func(tx *store.Tx) ([]byte, error) { return tx.Setting(settingFilters) }, func(kept []byte) {
		if json.Unmarshal(kept, &p.saved) != nil {
			p.saved = nil
		}
		p.keptRead = true
	})
}

// save keeps what the list shows now under a name, in place of what had it.
func (p *Page) save(name string) {
	f := p.filter
	s := savedFilter{Name: name, Year: f.year, Field: many.IDText(f.field), Verdict: f.verdict, Unit: many.IDText(f.unit), Only: f.only, Search: p.Search.Value()}
	if f.year != 0 && f.year == p.host.Year() {
		s.Year = yearOfWork
	}
	for _, c := range p.all() {
		if p.order.chosen && c.by == p.order.by {
			s.Order, s.Down = c.id(), p.order.down
		}
		if f.values == nil {
			continue
		}
		for _, v := range *f.values {
			if v.by == c.by {
				s.Values = append(s.Values, savedValue{c.id(), v.key, v.words})
			}
		}
	}
	p.forget(name)
	p.saved = append(p.saved, s)
	slices.SortFunc(p.saved, func(a, b savedFilter) int {
		return strings.Compare(string(vi.SortKey(a.Name)), string(vi.SortKey(b.Name)))
	})
	p.writeKept(p.host.Text().Models.KeptSaved(name))
}

func (p *Page) forget(name string) {
	p.saved = slices.DeleteFunc(slices.Clone(p.saved), func(s savedFilter) bool { return s.Name == name })
}

func (p *Page) writeKept(done string) {
	raw, err := json.Marshal(p.saved)
	if err != nil {
		p.host.Fail(err)
		return
	}
	page.Edit(p.host, func(w *store.Writer) error { return w.Note(settingFilters, raw) }, func() { p.host.Say(theme.Good, done) })
}

// restore makes the list show what was saved, and answers with the columns that are no more.
func (p *Page) restore(s savedFilter) (lost []string) {
	f := filter{year: s.Year, verdict: s.Verdict, only: s.Only}
	if s.Year == yearOfWork {
		f.year = p.host.Year()
	}
	f.field, _ = record.ParseID(s.Field)
	f.unit, _ = record.ParseID(s.Unit)
	all := p.all()
	column := func(id string) int { return slices.IndexFunc(all, func(c column) bool { return c.id() == id }) }
	var held values
	for _, v := range s.Values {
		if i := column(v.Column); i >= 0 {
			held = append(held, value{all[i].by, v.Key, v.Words})
		} else {
			lost = append(lost, v.Words)
		}
	}
	if len(held) > 0 {
		f.values = &held
	}
	p.order = order{by: byName}
	if i := column(s.Order); i >= 0 && s.Order != "" {
		p.order = order{by: all[i].by, down: s.Down, chosen: true}
	}
	p.filter = f
	p.Search.Set(s.Search)
	return lost
}

// keeping is the panel of saved filters: a name saves what shows now, Enter on one shows it again.
type keeping struct {
	p   *Page
	box *input.Line
	at  int // in the saved ones; -1: in the box
}

func newKept(p *Page) *keeping {
	k := &keeping{p: p, box: input.NewLine("").Limit(40), at: -1}
	k.box.Placeholder = p.host.Text().Models.KeptName
	return k
}

// Key writes the name, walks through what is saved, and takes, saves or drops.
func (k *keeping) Key(key keyboard.Key) (close bool) {
	name, p := vi.CleanLine(k.box.Value()), k.p
	switch key.Code {
	case keyboard.Up:
		k.at = max(-1, k.at-1)
	case keyboard.Down:
		k.at = min(len(p.saved)-1, k.at+1)
	case keyboard.Delete:
		if k.at >= 0 && k.box.Empty() {
			name := p.saved[k.at].Name
			p.forget(name)
			p.writeKept(p.host.Text().Models.KeptDropped(name))
			k.at = min(k.at, len(p.saved)-1)
		}
	case keyboard.Enter:
		switch {
		case k.at >= 0:
			if lost := p.restore(p.saved[k.at]); len(lost) > 0 {
				p.host.Say(theme.Warn, p.host.Text().Models.KeptLost(strings.Join(lost, ", ")))
			}
			return true
		case name != "":
			p.save(name)
			return true
		}
	case keyboard.Esc, "ctrl+s":
		return true
	default:
		k.at = -1
		k.box.Key(key)
	}
	return false
}

// Draw draws the box and what is saved.
func (k *keeping) Draw(th *theme.Theme, width int) part.Area {
	m := &k.p.host.Text().Models
	a := part.Lines(th.Title.Render(part.Fit(m.KeptTitle, width)), "")
	a = part.Stack(a, k.box.Draw(th, width, k.at < 0))
	name := vi.CleanLine(k.box.Value())
	from := max(0, min(k.at-counting/2, len(k.p.saved)-counting))
	for i, s := range k.p.saved[from:min(from+counting, len(k.p.saved))] {
		line := " " + part.Pad(s.Name, width-2) + " "
		switch {
		case from+i == k.at:
			line = th.Selected.Render(line)
		case s.Name == name:
			line = th.Strong.Render(line)
		}
		a.Lines = append(a.Lines, line)
	}
	keys := m.KeptKeys
	if slices.ContainsFunc(k.p.saved, func(s savedFilter) bool { return s.Name == name }) {
		keys = m.KeptReplaces
	}
	return part.Stack(a, finder.Foot(th, keys, width))
}
