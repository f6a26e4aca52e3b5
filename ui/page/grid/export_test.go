package grid

import "time"

// Slowly makes every key that of a hand: as long between two of them as hands take.
func (p *Page) Slowly() {
	at := time.Now()
	p.clock = func() time.Time { at = at.Add(time.Second); return at }
}

// Texts are the names in the grid, for tests.
func (p *Page) Texts(col int) (all []string) {
	for _, r := range p.rows {
		all = append(all, r.cells[col])
	}
	return all
}

// Rows are all rows as texts by column.
func (p *Page) Rows() (all []map[string]string) {
	for _, r := range p.rows {
		m := map[string]string{}
		for c, s := range p.texts(r) {
			m[c] = s
		}
		all = append(all, m)
	}
	return all
}

// Counts are how the rows stand.
func (p *Page) Counts() (rows, good, bad, repeated int) {
	n := p.count()
	return n.rows, n.good, n.bad, n.repeated
}

// Quickly makes every key come in the same breath.
func (p *Page) Quickly() {
	at := time.Now()
	p.clock = func() time.Time { return at }
}

// Written are the rows in which something was written.
func (p *Page) Written() (all []map[string]string) {
	for i, m := range p.Rows() {
		if !p.blank(p.rows[i]) {
			all = append(all, m)
		}
	}
	return all
}
