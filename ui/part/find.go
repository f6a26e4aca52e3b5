package part

import (
	"strings"

	"danvan/store/vi"
)

// Finder finds names by parts of them, typed without regard to marks and case. It does not change once made.
type Finder struct{ keys []string }

// NewFinder takes the names to find, the likeliest first.
func NewFinder(names []string) *Finder {
	f := &Finder{keys: make([]string, len(names))}
	for i, n := range names {
		f.keys[i] = vi.Fold(n)
	}
	return f
}

// Find returns the places of at most most names in which all words of the query are: first the names that begin with it,
// then those in which each word begins a word, then the rest; among equals in the order they were given. An empty query
// finds all.
func (f *Finder) Find(query string, most int) []int {
	key := vi.Fold(query)
	words := strings.Fields(key)
	var ranks [3][]int
	for i, k := range f.keys {
		r, ok := rank(k, key, words)
		if ok && len(ranks[r]) < most {
			if ranks[r] = append(ranks[r], i); r == 0 && len(ranks[0]) == most {
				break
			}
		}
	}
	found := append(append(ranks[0], ranks[1]...), ranks[2]...)
	return found[:min(len(found), most)]
}

func rank(name, query string, words []string) (r int, ok bool) {
	if strings.HasPrefix(name, query) {
		return 0, true
	}
	r = 1
	for _, w := range words {
		switch {
		case strings.HasPrefix(name, w), strings.Contains(name, " "+w):
		case strings.Contains(name, w):
			r = 2
		default:
			return 0, false
		}
	}
	return r, true
}
