package docx

import (
	"maps"
	"slices"
	"strconv"
)

func rowOf(n *Node) int { return number(n.Attr("r")) }

// renumber counts the rows of a filled sheet. Rows of the template that the file does not have, because nothing stands
// in them, keep their place.
func (w *worksheet) renumber() {
	present, last, before := w.rows, 0, 0 // rows that the template has; the last one written, and what it was
	w.rows = map[int][]int{}
	for _, row := range w.data.Kids {
		was := rowOf(row)
		for gap := before + 1; gap < was; gap++ {
			if _, has := present[gap]; !has {
				last++
				w.rows[gap] = append(w.rows[gap], last)
			}
		}
		last++
		before = was
		w.rows[was] = append(w.rows[was], last)
		row.set("was", strconv.Itoa(len(w.rows[was])-1))
		row.set("r", strconv.Itoa(last))
	}
	for row := range maps.Keys(present) {
		before = max(before, row)
	}
	w.rows[maxRow+1] = []int{last, before} // rows below the last
}

// first and last say where a row of the template is now; 0: nowhere.
func (w *worksheet) first(row int) int { return w.at(row, 0) }
func (w *worksheet) last(row int) int  { return w.at(row, len(w.rows[row])-1) }

func (w *worksheet) at(row, i int) int {
	if all := w.rows[row]; len(all) > 0 {
		return all[min(max(i, 0), len(all)-1)]
	}
	if end := w.rows[maxRow+1]; len(end) == 2 && row > end[1] {
		return min(maxRow, row-end[1]+end[0])
	}
	return 0
}

// span is where some rows are now, from the first that is left of them to the last; 0: none is.
func (w *worksheet) span(from, to int) (first, last int) {
	if from > to {
		from, to = to, from
	}
	if to-from > len(w.rows) { // most of them have nothing in them
		for _, row := range slices.Sorted(maps.Keys(w.rows)) {
			if row >= from && row <= to && row <= maxRow && len(w.rows[row]) > 0 {
				if first == 0 {
					first = w.first(row)
				}
				last = w.last(row)
			}
		}
		if end := w.at(to, 0); end > last {
			last = end
		}
		return first, last
	}
	for row := from; row <= to; row++ {
		if at := w.first(row); at > 0 {
			if first == 0 || at < first {
				first = at
			}
			last = max(last, w.last(row))
		}
	}
	return first, last
}
