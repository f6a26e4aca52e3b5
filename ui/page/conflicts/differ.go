package conflicts

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// compare marks in each value of a field what the others do not say.
func (f *field) compare() {
	for i := range f.options {
		for j := range f.options {
			a, b := &f.options[i], &f.options[j]
			if i == j || a.empty || b.empty || f.conflict.Sides[i].Value == nil || f.conflict.Sides[j].Value == nil {
				continue
			}
			marks := differing(a.value, b.value)
			if a.differs == nil {
				a.differs = marks
				continue
			}
			for k := range marks {
				a.differs[k] = a.differs[k] || marks[k]
			}
		}
	}
}

// differing marks the bytes of a that b does not have at that place, by words. It gives nil where the two have so
// little in common that marking would say nothing.
func differing(a, b string) []bool {
	x, y := split(a), split(b)
	same := common(a, x, b, y)
	if n := count(same); n == 0 || 3*n < max(len(x), len(y)) {
		return nil
	}
	marks := make([]bool, len(a))
	for i, w := range x {
		if same[i] {
			continue
		}
		from := w.from
		if i > 0 && !same[i-1] {
			from = x[i-1].to // the space between two words that differ
		}
		for k := from; k < w.to; k++ {
			marks[k] = true
		}
	}
	return marks
}

func count(same []bool) (n int) {
	for _, s := range same {
		if s {
			n++
		}
	}
	return n
}

// word is where a word, or a mark of punctuation, stands.
type word struct{ from, to int }

func split(s string) (words []word) {
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, word{start, at})
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		case unicode.IsSpace(r):
			end(i)
		default:
			end(i)
			words = append(words, word{i, i + utf8.RuneLen(r)})
		}
	}
	end(len(s))
	return words
}

// mostCompared bounds the work on two long texts: beyond it, what lies between their common beginning and end counts as
// different.
const mostCompared = 1000

// common tells of each word of a whether it belongs to a longest common row of words of a and b.
func common(a string, x []word, b string, y []word) []bool {
	same := make([]bool, len(x))
	equal := func(i, j int) bool { return a[x[i].from:x[i].to] == b[y[j].from:y[j].to] }
	head := 0
	for head < len(x) && head < len(y) && equal(head, head) {
		same[head] = true
		head++
	}
	tail := 0
	for tail < len(x)-head && tail < len(y)-head && equal(len(x)-1-tail, len(y)-1-tail) {
		same[len(x)-1-tail] = true
		tail++
	}
	n, m := len(x)-head-tail, len(y)-head-tail
	if n > mostCompared || m > mostCompared {
		return same
	}
	best := make([][]int, n+1) // best[i][j]: the longest common row of what follows i and j
	for i := range best {
		best[i] = make([]int, m+1)
	}
	for i, j := range pairs(n, m) {
		if best[i][j] = max(best[i+1][j], best[i][j+1]); equal(head+i, head+j) {
			best[i][j] = best[i+1][j+1] + 1
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case equal(head+i, head+j):
			same[head+i] = true
			i, j = i+1, j+1
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return same
}

// pairs are all pairs below n and m, the last first.
func pairs(n, m int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		for i := n - 1; i >= 0; i-- {
			for j := m - 1; j >= 0; j-- {
				if !yield(i, j) {
					return
				}
			}
		}
	}
}

// anyMarked tells whether a piece is marked anywhere.
func anyMarked(marks []bool) bool { return slices.Contains(marks, true) }
