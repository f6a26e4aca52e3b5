package month

import (
	"strconv"

	"danvan/store"
	"danvan/store/measure"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page lists the spans of a year. Make it with New.
type Page struct {
	page.Plain
	host   page.Host
	table  *table.Table
	read   bool
	duties []measure.Duty
}

// New makes the page.
func New(h page.Host) *Page {
	w := &h.Text().Month
	return &Page{host: h, table: table.New(table.Column{Title: w.Span, Min: 18, Grow: 1, Max: 40, Keep: 9}, table.Column{Title: w.State, Min: 14, Grow: 1, Max: 30, Keep: 8},
		table.Column{Title: w.Measures, Min: 8, Right: true, Keep: 7})}
}

func (p *Page) words() *text.Month { return &p.host.Text().Month }

// Place is OnMonths.
func (p *Page) Place() action.Place { return action.OnMonths }

// Path is “Số liệu tháng”.
func (p *Page) Path() []string { return []string{p.words().Title} }

// Help explains what is asked for, and what is counted.
func (p *Page) Help() string { return p.words().Help }

// Bars say the year.
func (p *Page) Bars() page.Bars {
	return page.Bars{Right: p.host.Text().Reports.Span(p.host.Year(), p.host.Year()), State: p.words().Years}
}

// Changed reads what was given.
func (p *Page) Changed([]record.Ref) {
	if p.host.Register() == nil {
		return
	}
	year := p.host.Year()
	page.Read(p.host, func(tx *store.Tx) ([]measure.Duty, error) {
		book, err := measure.ReadOf(tx, tx.Me().Unit)
		if err != nil {
			return nil, err
		}
		tree, err := tx.Tree()
		if err != nil {
			return nil, err
		}
		return book.Duties(tree, tree.Unit(tx.Me().Unit), year), nil
	}, p.show)
}

func (p *Page) show(all []measure.Duty) {
	first := !p.read
	p.duties, p.read = all, true
	p.table.Empty = p.words().Empty
	p.table.SetRows((*rows)(p))
	if first {
		p.table.Move(measure.LastDuty(all, p.host.Now().Format("2006-01-02")))
	}
}

// rows are the spans, for the table.
type rows Page

func (r *rows) Len() int        { return len(r.duties) }
func (r *rows) ID(i int) string { return string(r.duties[i].Span) }
func (r *rows) Row(i int) []table.Cell {
	d, t := &r.duties[i], r.host.Text()
	state := table.Cell{Text: t.Month.Given(d.Given, d.Asked)}
	_, last := d.Span.Days()
	switch {
	case d.Given == d.Asked:
		state.State = theme.Good
	case last <= r.host.Now().Format("2006-01-02"):
		state.State = theme.Warn
	default:
		state.State = theme.Muted
	}
	return []table.Cell{{Text: vi.Capital(t.StretchOf(d.Span))}, state, {Text: strconv.Itoa(len(d.Items))}}
}

// Off says why nothing can be opened.
func (p *Page) Off(id action.ID) string {
	if _, ok := p.table.Cursor(); id == action.OpenMonth && (!ok || len(p.duties) == 0) {
		return p.words().NoRow
	}
	return ""
}

// Key moves in the table, and changes the year.
func (p *Page) Key(k keyboard.Key) bool {
	switch k.Code {
	case keyboard.Left, keyboard.Right:
		step := 1
		if k.Code == keyboard.Left {
			step = -1
		}
		p.host.ShowYear(p.host.Year() + step)
		p.Changed(nil)
		return true
	case keyboard.Insert: // nothing is chosen here
		return true
	}
	return p.table.Key(k)
}

// Do opens the form of a span.
func (p *Page) Do(id action.ID) bool {
	if id != action.OpenMonth {
		return id == action.Months
	}
	at, _ := p.table.Cursor()
	open(p.host, p.duties[at].Span, p.Path())
	return true
}

// Draw draws the spans.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	if !p.read {
		return part.Lines(th.Dim.Render(part.Fit(p.words().Reading, width)))
	}
	return p.table.Draw(th, width, height, true)
}
