package table

import "danvan/ui/part"

// Column says how a column is drawn.
type Column struct {
	Title string
	Min   int  // cells; 0: as wide as the title
	Grow  int  // the share of what is left; 0: stays at Min
	Max   int  // cells it grows to; 0: no limit
	Right bool // numbers: aligned at the right
	Lines int  // a value may take so many lines; 0 and 1: one
	Ends  bool // where a value is cut its end still shows: names that begin alike
	Keep  int  // when the width is short, columns with the smallest Keep go first, of equals the last; the first column stays
}

// gap is the space between columns, margin the cells before the first: the shape of the cursor, and the mark of a row
// that is chosen.
const (
	gap    = 2
	margin = 1
)

// widths shares out width among the columns; 0 means that a column is left out.
func widths(columns []Column, width int) []int {
	out := make([]int, len(columns))
	if len(columns) == 0 {
		return out
	}
	used := margin - gap
	for i, c := range columns {
		out[i] = c.least()
		used += out[i] + gap
	}
	for used > width {
		drop := -1
		for i := len(columns) - 1; i > 0; i-- {
			if out[i] > 0 && (drop < 0 || columns[i].Keep < columns[drop].Keep) {
				drop = i
			}
		}
		if drop < 0 {
			out[0] = max(1, width-margin)
			return out
		}
		used -= out[drop] + gap
		out[drop] = 0
	}
	grow(columns, out, width-used)
	return out
}

// least is the width a column needs: its Min, or that of its title and the arrow of sorting.
func (c Column) least() int {
	if c.Min > 0 {
		return c.Min
	}
	return max(1, part.Width(c.Title)+2)
}

// grow gives the columns what is left, by their shares, until nothing is left or every one has its Max.
func grow(columns []Column, out []int, left int) {
	for left > 0 {
		shares := 0
		for i, c := range columns {
			if growing(c, out[i]) {
				shares += c.Grow
			}
		}
		if shares == 0 {
			return
		}
		given := 0
		for i, c := range columns {
			if !growing(c, out[i]) {
				continue
			}
			add := left * c.Grow / shares
			if given+add < left && add == 0 {
				add = 1 // less than one cell a share: the first columns take what there is
			}
			add = min(add, left-given)
			if c.Max > 0 {
				add = min(add, c.Max-out[i])
			}
			out[i] += add
			given += add
		}
		left -= given
	}
}

func growing(c Column, width int) bool {
	return width > 0 && c.Grow > 0 && (c.Max == 0 || width < c.Max)
}
