package docx

import (
	"math"
	"slices"
	"strings"

	"danvan/ui/paper/face"
)

// Measures of tables, in points.
const (
	leastSize = 10.0 // letters are never smaller: a table that needs it is parted
	pad       = 7.0  // what stands beside the text of a cell
	broad     = 85.0 // columns of words are not narrower, where smaller letters can help it
)

// sheaf is a table as it goes onto paper: its columns by their numbers, each with its width, in parts that are as wide
// as the lines at most.
type sheaf struct {
	size  float64
	parts []strip
}

type strip struct {
	of     []int
	widths []float64
}

// fitted finds the size of letters at which no word and no figure is broken. Where none is small enough the table is
// parted; the first columns, up to the first of figures, stand in every part.
func (t *Table) fitted(room, size float64) sheaf {
	all := make([]int, len(t.Columns))
	for i := range all {
		all[i] = i
	}
	for _, least := range []float64{broad, 0} {
		for s := size; s >= min(size, leastSize); s-- {
			if n := t.needs(s, least); sum(n, all) <= room {
				return sheaf{s, []strip{{all, t.spread(all, n, room, s)}}}
			}
		}
	}
	size = min(size, leastSize)
	need := t.needs(size, 0)
	names := max(0, slices.IndexFunc(t.Columns, func(c Column) bool { return c.Right }))
	if sum(need, all[:names]) > room/2 {
		names = 0
	}
	out := sheaf{size: size}
	part := slices.Clone(all[:names])
	end := func() {
		out.parts = append(out.parts, strip{part, t.spread(part, need, room, size)})
		part = slices.Clone(all[:names])
	}
	for i := names; i < len(all); {
		n := i + 1 // columns below one heading stay together, where a part has room for them
		for t.Columns[i].Over != "" && n < len(all) && t.Columns[n].Over == t.Columns[i].Over {
			n++
		}
		group := all[i:n]
		if sum(need, part)+sum(need, group) > room && len(part) > names {
			end()
		}
		for k, c := range group {
			if sum(need, part)+need[c] > room && (k > 0 || len(part) > names) {
				end()
			}
			part = append(part, c)
		}
		i = n
	}
	if len(part) > names || len(out.parts) == 0 {
		end()
	}
	return out
}

// Parts are the columns that stand side by side where there is so much room, the first of all again in each.
func (t *Table) Parts(room, size float64) (all [][]int) {
	for _, s := range t.fitted(room, size).parts {
		all = append(all, s.of)
	}
	return all
}

func sum(of []float64, at []int) (n float64) {
	for _, i := range at {
		n += of[i]
	}
	return n
}

// needs are how wide the columns are at the least: as wide as their widest word, as long as it is none of a quarter of
// a page; those of words, unless all they hold is short, least.
func (t *Table) needs(size, least float64) []float64 {
	n := make([]float64, len(t.Columns))
	look := func(i int, text string, bold bool) {
		if !t.Columns[i].Right && !bold && least > n[i] {
			n[i] = max(n[i], min(face.Style{}.Width(text, size), least))
		}
		for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' }) {
			n[i] = max(n[i], min(face.Style{Bold: bold}.Width(w, size), 120))
		}
	}
	t.each(look)
	for i := range n {
		n[i] = max(n[i], size) + pad
	}
	return n
}

// each calls look with all texts.
func (t *Table) each(look func(column int, text string, bold bool)) {
	for i, c := range t.Columns {
		look(i, c.Heading, true)
	}
	for _, r := range t.Rows {
		for i := range min(len(r.Cells), len(t.Columns)) {
			if !r.Whole {
				look(i, r.Cells[i], r.Bold)
			}
		}
	}
}

// spread gives the columns what is left, those with long lines more, and none more than its longest line needs as long
// as others need any.
func (t *Table) spread(of []int, need []float64, room, size float64) []float64 {
	want := slices.Clone(need)
	t.each(func(i int, text string, bold bool) {
		if bold { // headings may stand in two lines
			return
		}
		for _, l := range strings.Split(text, "\n") {
			want[i] = max(want[i], face.Style{}.Width(l, size)+pad)
		}
	})
	got := make([]float64, len(of))
	for k, i := range of {
		got[k] = need[i]
	}
	left := room - sum(need, of)
	for left > 0.5 {
		weight := 0.0
		for k, i := range of {
			weight += math.Sqrt(max(0, want[i]-got[k]))
		}
		if weight < 0.5 { // all have what they want
			for k := range got {
				got[k] *= room / (room - left)
			}
			break
		}
		gave := 0.0
		for k, i := range of {
			more := min(left*math.Sqrt(max(0, want[i]-got[k]))/weight, want[i]-got[k])
			got[k], gave = got[k]+max(0, more), gave+max(0, more)
		}
		left -= gave
	}
	return got
}
