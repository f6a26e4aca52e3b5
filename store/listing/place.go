package listing

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// kindsOfPlace are words that say what a place is, not which.
var kindsOfPlace = []string{"thon", "ban", "xom", "to", "khu", "ap", "buon", "lang", "dan", "pho", "so"}

// places are the places of models, taken apart for comparing.
type places struct {
	at     []int32 // for each one added, its place in words
	known  map[string]int32
	words  [][]int32 // of each distinct place, ascending
	number map[string]int32
}

func (p *places) add(place string) {
	if p.known == nil {
		p.known, p.number = map[string]int32{}, map[string]int32{}
	}
	i, known := p.known[place]
	if !known {
		i = int32(len(p.words))
		p.known[place] = i
		var words []int32
		for word := range strings.FieldsSeq(vi.Fold(place)) {
			if slices.Contains(kindsOfPlace, word) {
				continue
			}
			no, known := p.number[word]
			if !known {
				no = int32(len(p.number))
				p.number[word] = no
			}
			words = append(words, no)
		}
		slices.Sort(words)
		p.words = append(p.words, slices.Compact(words))
	}
	p.at = append(p.at, i)
}

// apart tells that two places are different: each says something that the other does not.
func (p *places) apart(a, b int32) bool {
	if p.at[a] == p.at[b] {
		return false
	}
	v, w := p.words[p.at[a]], p.words[p.at[b]]
	return !within(v, w) && !within(w, v)
}

// within tells whether all of v is in w.
func within(v, w []int32) bool {
	for _, x := range v {
		if _, in := slices.BinarySearch(w, x); !in {
			return false
		}
	}
	return true
}
