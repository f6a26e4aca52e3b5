package grid

import (
	"slices"

	"danvan/store"
	"danvan/ui/action"
)

// step is one change of the grid: at a place rows went out and others came in.
type step struct {
	at      int
	out, in []*row
	row     int          // where the cursor was
	col     int          // the place of its column in a row
	saved   bool         // the rows that went out went into the register
	wrote   []store.Span // what that wrote, or what taking it back wrote
}

// most is how many steps can be undone.
const most = 500

// change makes a step and remembers it.
func (p *Page) change(at, out int, in []*row) {
	s := &step{at: at, out: slices.Clone(p.rows[at : at+out]), in: in}
	s.row, s.col = p.cursor()
	p.turn(s.at, s.out, s.in)
	p.keep(s.out, s.in)
	p.remember(s)
}

func (p *Page) remember(s *step) {
	p.past, p.future = append(p.past, s), nil
	if len(p.past) > most {
		p.past = p.past[1:]
	}
}

// turn puts rows in the place of others and has them checked.
func (p *Page) turn(at int, out, in []*row) {
	p.rows = slices.Replace(p.rows, at, at+len(out), in...)
	p.version++
	p.stale = true
	p.lay()
	p.grid.SetRows(p)
	p.check()
}

// cursor is the row and the place of the column within a row.
func (p *Page) cursor() (row, col int) {
	row, at := p.grid.Cursor()
	return row, p.shown[at]
}

// goTo puts the cursor on a cell; col is the place of its column within a row.
func (p *Page) goTo(row, col int) {
	p.grid.Go(row, max(0, slices.Index(p.shown, col)))
}

// set takes what was typed into a cell.
func (p *Page) set(at, col int, text string) {
	i := p.shown[col]
	if at == len(p.rows) {
		if text != "" {
			r := p.number(p.fresh())
			r.cells[i] = text
			p.change(at, 0, []*row{r})
		}
		return
	}
	if p.rows[at].cells[i] != text {
		p.change(at, 1, []*row{p.rows[at].with(i, text)})
	}
}

// undo takes the last step back, and redo does it again.
// Undoes is the saving that comes next on the way back or ahead; nothing where that is only typing.
func (p *Page) Undoes(id action.ID) (s store.Saved) {
	of := p.past
	switch {
	case p.grid.Editing():
		return s
	case id == action.Redo:
		of = p.future
	case id != action.TakeBack:
		return s
	}
	if n := len(of); n > 0 && of[n-1].saved {
		s.Spans = of[n-1].wrote
	}
	return s
}

func (p *Page) undo() { p.travel(&p.past, &p.future, true) }
func (p *Page) redo() { p.travel(&p.future, &p.past, false) }

func (p *Page) travel(from, to *[]*step, back bool) {
	n := len(*from)
	if n == 0 {
		return
	}
	s := (*from)[n-1]
	if s.saved {
		p.travelSaved(s, from, to, back)
		return
	}
	p.keep(p.move(s, from, to, back))
}

// move does a step, or does it backwards, and passes it from one pile to the other.
func (p *Page) move(s *step, from, to *[]*step, back bool) (out, in []*row) {
	*from, *to = (*from)[:len(*from)-1], append(*to, s)
	if out, in = s.out, s.in; back {
		out, in = in, out
	}
	p.turn(s.at, out, in)
	p.goTo(s.row, s.col)
	return out, in
}

// fill copies the cell down into the empty cells below it, or, standing on an empty one, copies the cell above.
func (p *Page) fill() {
	at, col := p.cursor()
	if at < len(p.rows) && p.rows[at].cells[col] != "" {
		end := at + 1
		for end < len(p.rows) && p.rows[end].cells[col] == "" {
			end++
		}
		if end > at+1 {
			p.copyDown(at, end, col)
			p.goTo(end-1, col)
		}
		return
	}
	if at > 0 && p.rows[at-1].cells[col] != "" {
		if at == len(p.rows) {
			r := p.number(p.fresh())
			r.cells[col] = p.rows[at-1].cells[col]
			p.change(at, 0, []*row{r})
		} else {
			p.copyDown(at-1, at+1, col)
		}
		p.goTo(at+1, col)
	}
}

func (p *Page) copyDown(from, end, col int) {
	in := make([]*row, 0, end-from-1)
	for _, r := range p.rows[from+1 : end] {
		in = append(in, r.with(col, p.rows[from].cells[col]))
	}
	p.change(from+1, len(in), in)
}

// fillable tells whether fill would do anything.
func (p *Page) fillable() bool {
	at, col := p.cursor()
	if at < len(p.rows) && p.rows[at].cells[col] != "" {
		return at+1 < len(p.rows) && p.rows[at+1].cells[col] == ""
	}
	return at > 0 && p.rows[at-1].cells[col] != ""
}
