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
	rest := vi.Fold(name)
	for opened := true; opened; {
		opened = false
		for _, o := range openings {
			if after, ok := strings.CutPrefix(rest, o+" "); ok {
				rest, opened = after, true
			}
		}
	}
	var w Wording
	for _, word := range strings.Fields(rest) {
		switch {
		case word[0] < '0' || word[0] > '9':
			w.words = append(w.words, word)
		case len(word) != 4 || word < "1900" || word > "2199":
			w.numbers = append(w.numbers, word)
		}
	}
	w.words, w.numbers = distinct(w.words), distinct(w.numbers)
	return w
}

func distinct(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
}

// Similarity is how much two names look like one, from 0 to 1: the mean of the share of their words that is common
// (Jaccard) and the share of the shorter one's words that the longer has. Names whose numbers differ (thôn 2, thôn 3)
// are taken for different on purpose: their similarity is halved.
func (w Wording) Similarity(v Wording) float64 {
	common := overlap(w.words, v.words)
	shorter := min(len(w.words), len(v.words))
	if common == 0 {
		return 0
	}
	all := len(w.words) + len(v.words) - common
	score := (float64(common)/float64(all) + float64(common)/float64(shorter)) / 2
	if !slices.Equal(w.numbers, v.numbers) {
		score /= 2
	}
	return score
}

// Similarity compares two names; see [Wording.Similarity].
func Similarity(a, b string) float64 { return WordingOf(a).Similarity(WordingOf(b)) }

// overlap counts what two sorted sets have in common.
func overlap(a, b []string) (common int) {
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

// Duplicate is a name that looks like another.
type Duplicate struct {
	At         int // which of the names compared with
	Similarity float64
}

// Duplicates lists which of the names look like name, [Likely] or more, the most similar first.
func Duplicates(name string, names []string) []Duplicate {
	w := WordingOf(name)
	var found []Duplicate
	for i, other := range names {
		if s := w.Similarity(WordingOf(other)); s >= Likely {
			found = append(found, Duplicate{i, s})
		}
	}
	slices.SortStableFunc(found, func(a, b Duplicate) int { return cmp.Compare(b.Similarity, a.Similarity) })
	return found
}
