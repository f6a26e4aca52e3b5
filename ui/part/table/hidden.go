package table

// Hidden is how many columns have no room in a width.
func (t *Table) Hidden(width int) (n int) {
	for _, w := range widths(t.Columns, max(width, margin+1)) {
		if w == 0 {
			n++
		}
	}
	return n
}
