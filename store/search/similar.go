package search

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/vi"
)

// Likely is the similarity from which two names of one unit are suspected to be one.
const Likely = 0.7

// openings are how names of models commonly begin; they say nothing about which model it is.
var openings = []string{"mo hinh", "dan van kheo", "phong trao", "trong cong tac", "trong viec", "cong tac", "trong", "ve"}

// Wording is a name taken apart for comparing. Take it once where a name is compared with many.
type Wording struct {
	words   []string // distinct, folded, sorted
	numbers []string // the same, of numbers that are not years
}

// WordingOf takes a name apart: folded words without a common opening and without years, which change from one
// participation to the next.
func WordingOf(name string) Wording {
	var w Wording
	for _, word := range strings.Fields(afterOpenings(vi.Fold(name))) {
		switch kindOf(word) {
		case isWord:
			w.words = append(w.words, word)
		case isNumber:
			w.numbers = append(w.numbers, word)
		}
	}
	w.words, w.numbers = distinct(w.words), distinct(w.numbers)
	return w
}

// afterOpenings gives a folded name without the openings it has.
func afterOpenings(folded string) string {
	for opened := true; opened; {
		opened = false
		for _, o := range openings {
			if len(folded) > len(o) && folded[len(o)] == ' ' && folded[:len(o)] == o {
				folded, opened = folded[len(o)+1:], true
			}
		}
	}
	return folded
}

type wordKind int

const (
	isWord wordKind = iota
	isNumber
	isYear
)

func kindOf(word string) wordKind {
	switch {
	case word[0] < '0' || word[0] > '9':
		return isWord
	case len(word) != 4 || word < "1900" || word > "2199":
		return isNumber
	}
	return isYear
}

func distinct(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// Similarity is how much two names look like one, from 0 to 1: the mean of the share of their words that is common
// (Jaccard) and the share of the shorter one's words that the longer has. Names whose numbers differ (thôn 2, thôn 3)
// are taken for different on purpose: their similarity is halved.
func (w Wording) Similarity(v Wording) float64 {
	score := likeness(overlap(w.words, v.words), len(w.words), len(v.words))
	if !slices.Equal(w.numbers, v.numbers) {
		score /= 2
	}
	return score
}

// likeness is the similarity of two sets of so many words that have so many in common.
func likeness(common, a, b int) float64 {
	if common == 0 {
		return 0
	}
	return (float64(common)/float64(a+b-common) + float64(common)/float64(min(a, b))) / 2
}

// overlap counts what two sorted sets have in common.
func overlap[T cmp.Ordered](a, b []T) (common int) {
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			common++
			a, b = a[1:], b[1:]
		}
	}
	return common
}
