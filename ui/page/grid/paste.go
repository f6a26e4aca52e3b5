package grid

import (
	"slices"
	"strings"

	"danvan/store/intake"
	"danvan/store/vi"
	"danvan/ui/keyboard"
	"danvan/ui/theme"
)

// paste puts a block of cells in, from the cursor on. A block with a header goes into the columns that its headings name.
func (p *Page) paste(clip string) {
	cells := intake.Cells(clip)
	if len(cells) == 0 {
		return
	}
	if len(cells) == 1 && len(cells[0]) == 1 { // one cell: as if it were typed
		typing := p.grid.Editing()
		p.grid.Key(keyboard.Paste(cells[0][0]))
		if !typing {
			p.grid.Commit()
		}
		return
	}
	p.grid.Commit()
	t := &p.text().Grid
	if b, ok := intake.Recognise(cells); ok {
		if len(b.Rows) > 0 {
			p.pasteBlock(b)
		}
		p.tellPaste(func() string { return t.PastedBlock(len(b.Rows), p.leftOut(b.Left)) }, len(b.Rows) == 0 || len(b.Left) > 0)
		return
	}
	over := p.pasteCells(cells)
	p.tellPaste(func() string { return t.Pasted(len(cells), over) }, over > 0)
}

// tellPaste says what was pasted, with how the rows stand once they are checked.
func (p *Page) tellPaste(news func() string, look bool) {
	p.afterCheck(func() {
		n, mark := p.count(), theme.Good
		if look || n.good < n.rows {
			mark = theme.Warn
		}
		p.h.Say(mark, news()+" "+p.text().Grid.Counts(n.rows, n.good, n.bad, n.repeated)+".")
	})
}

// pasteBlock puts rows in by the names of their columns.
func (p *Page) pasteBlock(b *intake.Block) {
	at, _ := p.grid.Cursor()
	in := make([]*row, len(b.Rows))
	for i, texts := range b.Rows {
		r := *p.rowAt(at + i)
		for c, s := range texts {
			if col := place(c); col >= 0 {
				r.cells[col] = p.clean(col, s)
			}
		}
		in[i] = &r
	}
	p.change(at, min(len(in), len(p.rows)-at), in)
	p.grid.Go(at, 0)
}

// pasteCells puts cells in by their places, and tells how many filled ones had no column to go into.
func (p *Page) pasteCells(cells [][]string) (over int) {
	at, col := p.grid.Cursor()
	in := make([]*row, len(cells))
	for i, texts := range cells {
		r := *p.rowAt(at + i)
		for j, s := range texts {
			if col+j < len(p.shown) {
				place := p.shown[col+j]
				r.cells[place] = p.clean(place, s)
			} else if strings.TrimSpace(s) != "" {
				over++
			}
		}
		in[i] = &r
	}
	place := p.shown[col]
	p.change(at, min(len(in), len(p.rows)-at), in)
	p.goTo(at, place)
	return over
}

// rowAt is a row of the grid, or a new, empty one beyond the last.
func (p *Page) rowAt(at int) *row {
	if at < len(p.rows) {
		return p.rows[at]
	}
	return p.number(&row{})
}

// clean is the door for what is pasted into a column; a choice is written as the list of choices has it.
func (p *Page) clean(col int, s string) string {
	if isLong(col) {
		return vi.Clean(s)
	}
	s = vi.CleanLine(s)
	if word, ok := p.meant(col, s); ok {
		return word
	}
	return s
}

// headings names columns.
func (p *Page) headings(columns []intake.Column) string {
	var names []string
	for _, c := range columns {
		names = append(names, p.text().Grid.Heading(c))
	}
	return strings.Join(names, ", ")
}

// leftOut says what of a block was left out, and why; each reason once.
func (p *Page) leftOut(left []intake.Problem) string {
	var all []string
	for _, q := range left {
		if s := p.text().ListProblem(q).What; !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	if most := 3; len(all) > most {
		all = append(all[:most], "…")
	}
	return strings.Join(all, " ")
}
