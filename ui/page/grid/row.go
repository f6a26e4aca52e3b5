package grid

import (
	"slices"
	"strconv"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
)

// row is one row of the grid. It never changes; see the package comment.
type row struct {
	key   uint64 // names its draft; rows lie in the order of their keys
	cells []string
}

// with gives the row with other text in one cell.
func (r *row) with(col int, text string) *row {
	next := &row{r.key, slices.Clone(r.cells)}
	next.cells[col] = text
	return next
}

// same tells whether two rows are one and say the same; nil is none.
func (r *row) same(s *row) bool {
	return r == s || r != nil && s != nil && r.key == s.key && slices.Equal(r.cells, s.cells)
}

// fresh gives a row as typing begins one: what the form for one line suggests stands in it.
func (p *Page) fresh() *row {
	return &row{cells: slices.Clone(p.suggests)}
}

// bare gives an empty row.
func (p *Page) bare() *row { return &row{cells: make([]string, len(p.columns))} }

// suggest finds what typed rows start with.
func (p *Page) suggest() {
	l := p.blankLine(p.h.Me().Unit)
	if registers(p.sheet) {
		inputs.Likely(l, vi.DateOf(p.h.Now()))
	}
	p.suggests = make([]string, len(p.columns))
	for i, c := range p.columns {
		switch {
		case c == nil || l.Empty(c):
		case c.Type == record.Choice:
			p.suggests[i] = p.text().TermOf(c, l.Value(c).(string))
		case c.Type != record.Reference:
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

// DraftPrefix begins the names of the drafts of the rows of registrations of a year.
func DraftPrefix(year int) string { return "grid/" + strconv.Itoa(year) + "/" }

// draftPrefix begins the names of the drafts of this grid: of registrations there is one for each year, of any other
// sheet one.
func (p *Page) draftPrefix() string {
	if registers(p.sheet) {
		return DraftPrefix(p.year)
	}
	return "grid/" + p.sheet.Name + "/"
}
