package sheet

import "danvan/store/vi"

// Counted is a count of a list that is kept as less than was written.
type Counted struct {
	Row    *Row
	Column *Column
	Found  string
	As     int64
}

// Loses tells whether a count says less than what was written: 0 is one that nobody made, and “khoảng 100” loses a
// word.
func Loses(v any, written string) (n int64, loses bool) {
	n, is := v.(int64)
	q, _ := vi.CutQualifier(vi.CleanLine(written))
	return n, is && (n == 0 || q != "")
}

// count notes what a cell loses.
func (t *taker) count(r *Row, c *Column, v any, found string) {
	if n, loses := Loses(v, found); loses {
		t.made.Counts = append(t.made.Counts, Counted{r, c, found, n})
	}
}
