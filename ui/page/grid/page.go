package grid

import (
	"context"
	"time"

	"danvan/store"
	"danvan/store/intake"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/inputs"
	"danvan/ui/part/grid"
	"danvan/ui/part/input"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is the grid on the screen. Make it with New.
type Page struct {
	page.Plain
	h       page.Host
	year    int
	grid    *grid.Grid
	rows    []*row
	next    uint64    // the key of the next row
	shown   []int     // the columns that show, as places in a row
	heading text.Lang // of their headings
	offer   offer

	suggests [len(master)]string // what a row starts with that is typed

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
	opening bool
}

// offer is what cells are completed with.
type offer struct {
	words  map[intake.Column][]string          // that are chosen from
	before map[intake.Column]*input.Completion // that were typed before
}

// New makes the grid for models of the year that is entered into.
func New(h page.Host) *Page {
	p := &Page{h: h, year: h.Entering(), grid: grid.New(), unkept: map[uint64]*row{}, similar: map[likeness]*listing.Row{}, clock: time.Now, opening: true}
	p.grid.Set, p.grid.Line = p.set, p.line
	p.suggest()
	p.lay()
	p.grid.SetRows(p)
	return p
}

func (p *Page) text() *text.Table { return p.h.Text() }

// Place is OnGrid.
func (p *Page) Place() action.Place { return action.OnGrid }

// Path is “Mô hình › Nhập bảng”.
func (p *Page) Path() []string { return []string{p.text().Actions.Models.Short, p.text().Grid.Title} }

// Help explains the grid.
func (p *Page) Help() string {
	h := &p.text().Grid.Help
	return h.Page + "\n\n" + h.Paste + "\n\n" + h.Save + "\n\n" + h.Drafts
}

// Changed reads what was left in the grid when the page opens, and checks the rows again when the register changed.
func (p *Page) Changed(refs []record.Ref) {
	if !p.opening {
		p.check()
		return
	}
	if refs != nil {
		return
	}
	r, year := p.h.Register(), p.year
	p.h.Start(page.Job{
		Work: func(context.Context, page.Tell) (func(), error) {
			var rows []*row
			var o offer
			err := r.View(func(tx *store.Tx) (err error) {
				if rows, err = p.readDrafts(tx); err != nil {
					return err
				}
				o, err = readOffer(tx, year)
				return err
			})
			if err != nil {
				return nil, err
			}
			return func() { p.open(rows, o) }, nil
		},
		Failed: func(err error) {
			p.early = nil
			p.h.Fail(err)
			p.h.Back()
		},
	})
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

// readOffer reads what cells are completed with.
func readOffer(tx *store.Tx, year int) (o offer, err error) {
	me := tx.Me().Unit
	o = offer{map[intake.Column][]string{}, map[intake.Column]*input.Completion{}}
	if set, err := tx.Fields(me, year); err == nil {
		for _, f := range set.Items {
			if !f.Retired {
				o.words[intake.Field] = append(o.words[intake.Field], f.Name)
			}
		}
	} else if err != store.ErrNoRecord {
		return o, err
	}
	tree, err := tx.Tree()
	if err != nil {
		return o, err
	}
	if u := tree.Unit(me); u != nil {
		u.Walk(func(u *store.Unit) { o.words[intake.UnitName] = append(o.words[intake.UnitName], u.Name) })
	}
	before, err := inputs.ReadBefore(tx, me)
	for column, texts := range before {
		o.before[intake.Column(column)] = input.NewCompletion(texts)
	}
	return o, err
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
		if q.Hard {
			c.State = theme.Bad
		}
	} else if i == place(intake.Name) && p.likeOf(r) != nil {
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
