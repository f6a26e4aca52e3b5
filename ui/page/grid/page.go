package grid

import (
	"context"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/part/grid"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is the grid on the screen. Make it with New.
type Page struct {
	page.Plain
	h       page.Host
	sheet   *sheet.Sheet
	year    int
	columns []*sheet.Column          // that a row can have; nil is the unit
	given   map[*sheet.Column]string // what stands in columns that a row has not
	grid    *grid.Grid
	rows    []*row
	next    uint64    // the key of the next row
	shown   []int     // the columns that show, as places in a row
	more    bool      // all do
	lang    text.Lang // of their headings
	offer   offer

	suggests []string // what a row starts with that is typed

	version      int // goes up with every change
	past, future []*step

	checks    map[*row]*verdict
	checked   int // the version that checks are of
	counted   counts
	stale     bool   // counted is not of these rows and checks
	then      func() // waits for the check of this version
	checking  bool
	comparing bool
	similar   map[likeness]*listing.Row

	unkept  map[uint64]*row // drafts to be written, by key; nil to be dropped
	keeping bool
	keptAt  time.Time // zero: nothing was kept yet
	half    *row      // the draft of a row with a cell that is typed into; nil: there is none
	calm    bool      // nothing was typed for a moment

	burst   burst
	still   still
	clock   func() time.Time // the real one: the pace of the hands does not follow the program's
	early   []keyboard.Key   // typed before the page was read
	begun   bool             // what was left was asked for
	opening bool             // and is not there yet
}

// New makes the grid for models of the year that is entered into.
func New(h page.Host) *Page { return NewOf(h, sheet.Named("registration")) }

// NewOf makes the grid for lines of any sheet.
func NewOf(h page.Host, s *sheet.Sheet) *Page {
	p := &Page{h: h, year: h.Entering(), grid: grid.New(), unkept: map[uint64]*row{}, similar: map[likeness]*listing.Row{}, clock: time.Now, opening: true}
	p.as(s)
	p.grid.Set, p.grid.Line = p.set, p.line
	p.lay()
	p.grid.SetRows(p)
	return p
}

func (p *Page) text() *text.Table { return p.h.Text() }

// Place is OnGrid.
func (p *Page) Place() action.Place { return action.OnGrid }

// Path is “Mô hình › Nhập bảng”.
func (p *Page) Path() []string {
	if registers(p.sheet) {
		return []string{p.text().Actions.Models.Short, p.text().Grid.Title}
	}
	return []string{p.text().Sheets.Title, p.text().Sheet(p.sheet), p.text().Grid.Title}
}

// Kind is that of the rows.
func (p *Page) Kind() record.Name { return p.sheet.Kind }

// Help explains the grid.
func (p *Page) Help() string {
	h := &p.text().Grid.Help
	about := h.Lines
	if registers(p.sheet) {
		about = h.Models
	}
	return about + "\n\n" + h.Page + "\n\n" + h.Paste + "\n\n" + h.Save + "\n\n" + h.Drafts
}

// Changed reads what was left in the grid when the page opens, once, and checks the rows again when the register
// changed.
func (p *Page) Changed([]record.Ref) {
	if p.begun {
		p.check()
		return
	}
	p.begun = true
	hints := p.hints()
	p.read(func(tx *store.Tx) (func(), error) {
		s, err := p.sheet.For(tx, tx.Me().Unit, sheet.On(p.year, hints.Today))
		return func() {
			p.as(s)
			p.read(func(tx *store.Tx) (func(), error) {
				rows, err := p.readDrafts(tx)
				if err != nil {
					return nil, err
				}
				o, err := p.readOffer(tx, hints)
				return func() { p.open(rows, o) }, err
			})
		}, err
	})
}

// read reads something of the register that the page needs to open.
func (p *Page) read(what func(*store.Tx) (func(), error)) {
	r := p.h.Register()
	p.h.Start(page.Job{
		Work: func(context.Context, page.Tell) (then func(), err error) {
			err = r.View(func(tx *store.Tx) (err error) { then, err = what(tx); return err })
			return then, err
		},
		Failed: func(err error) {
			p.early = nil
			p.h.Fail(err)
			p.h.Back()
		},
	})
}

// as makes the rows those of a sheet.
func (p *Page) as(s *sheet.Sheet) {
	p.sheet = s
	p.columns, p.given = columnsOf(s, p.year)
	p.suggest()
}

// open begins with the rows that were left in the grid.
func (p *Page) open(rows []*row, o offer) {
	if !p.opening {
		return
	}
	p.opening, p.offer, p.rows = false, o, rows
	if n := len(rows); n > 0 {
		p.next = rows[n-1].key + 1
		p.h.Say(theme.Muted, p.text().Grid.Resumed(n))
	}
	p.version++
	p.stale = true
	p.shown = nil
	p.lay()
	p.grid.SetRows(p)
	p.grid.Go(len(rows), 0)
	p.check()
	for _, k := range p.early {
		p.Key(k)
	}
	p.early = nil
}

// Len is the number of rows.
func (p *Page) Len() int { return len(p.rows) }

// Cell is one cell as it shows.
func (p *Page) Cell(at, col int) grid.Cell {
	if at >= len(p.rows) {
		return grid.Cell{}
	}
	r, i := p.rows[at], p.shown[col]
	c := grid.Cell{Text: r.cells[i]}
	if q := p.checks[r].at(i); q != nil {
		c.State = theme.Warn
		if q.hard {
			c.State = theme.Bad
		}
	} else if i == 0 && p.likeOf(r) != nil {
		c.State = theme.Warn
	}
	return c
}

// State is the shape beside a row's number.
func (p *Page) State(at int) theme.State {
	r := p.rows[at]
	s := p.checks[r].state()
	if s == theme.Good && p.likeOf(r) != nil {
		s = theme.Warn
	}
	if s == theme.Muted && p.blank(r) {
		s = theme.None
	}
	return s
}

// Leave keeps what is being typed.
func (p *Page) Leave() {
	if p.opening {
		return
	}
	p.endBurst()
	p.grid.Commit()
	p.keepHalf()
	p.flush()
}

var _ grid.Rows = (*Page)(nil)

// Still tells that nothing on the page changes until more has come: the app need not draw each letter of a paste.
func (p *Page) Still() bool { return p.burst.on && p.still.area.Lines != nil }
