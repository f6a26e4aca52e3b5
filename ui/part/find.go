package part

import (
	"strings"

	"danvan/store/vi"
)

// Finder finds names by parts of them or by the first letters of their words, typed without regard to marks and case:
// “kt” is Kinh tế. It does not change once made.
type Finder struct{ keys, initials []string }

// NewFinder takes the names to find, the likeliest first.
func NewFinder(names []string) *Finder {
	f := &Finder{make([]string, len(names)), make([]string, len(names))}
	for i, n := range names {
		f.keys[i] = vi.Fold(n)
		f.initials[i] = initials(f.keys[i])
	}
	return f
}

func initials(key string) string {
	var b strings.Builder
	for _, w := range strings.Fields(key) {
		b.WriteByte(w[0])
	}
	return b.String()
}

// Find returns the places of at most most names in which all words of the query are: first the names that begin with
// it, then those in which each word begins a word or of which it is the initials, then the rest; among equals in the
// order they were given. An empty query finds all.
func (f *Finder) Find(query string, most int) []int {
	key := vi.Fold(query)
	words := strings.Fields(key)
	var ranks [4][]int
	for i, k := range f.keys {
		r, ok := rank(k, key, words)
		switch of := f.initials[i]; {
		case len(key) < 2:
		case of == key && (!ok || r > 1):
			r, ok = 1, true
		case !ok && strings.Contains(of, key):
			r, ok = 3, true
		}
		if ok && len(ranks[r]) < most {
			if ranks[r] = append(ranks[r], i); r == 0 && len(ranks[0]) == most {
				break
			}
		}
	}
	found := ranks[0]
	for _, more := range ranks[1:] {
		found = append(found, more...)
	}
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
