package grid

import (
	"strconv"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
)

// row is one row of the grid. It never changes; see the package comment.
type row struct {
	key   uint64 // names its draft; rows lie in the order of their keys
	cells [len(master)]string
}

// with gives the row with other text in one cell.
func (r *row) with(col int, text string) *row {
	next := *r
	next.cells[col] = text
	return &next
}

// fresh gives a row as typing begins one: what the form for one model suggests stands in it.
func (p *Page) fresh() *row {
	return &row{cells: p.suggests}
}

// suggest finds what typed rows start with.
func (p *Page) suggest() {
	l := p.blankLine()
	inputs.Likely(l, vi.DateOf(p.h.Now()))
	for i, c := range ofSheet {
		switch {
		case c == nil || c.Fixed:
		case c.Type == record.Choice && !l.Empty(c):
			p.suggests[i] = p.text().Term(l.Value(c).(string))
		default:
			p.suggests[i] = inputs.Text(p.text(), l, c)
		}
	}
}

// blank tells whether nobody wrote anything into a row.
func (p *Page) blank(r *row) bool {
	for i, s := range r.cells {
		if s != "" && s != p.suggests[i] {
			return false
		}
	}
	return true
}

// filled are the rows in which something was written.
func (p *Page) filled() (rows []*row) {
	for _, r := range p.rows {
		if !p.blank(r) {
			rows = append(rows, r)
		}
	}
	return rows
}

// number gives a new key.
func (p *Page) number(r *row) *row {
	r.key = p.next
	p.next++
	return r
}

// draftName is the name of a row's draft in the register.
func (p *Page) draftName(key uint64) string {
	return p.draftPrefix() + strconv.FormatUint(1<<32|key, 16)
}

// draftPrefix begins the names of the drafts of this grid: there is one for each year.
func (p *Page) draftPrefix() string { return "grid/" + strconv.Itoa(p.year) + "/" }
