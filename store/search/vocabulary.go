package search

import (
	"slices"
	"strings"
	"unicode"

	"danvan/store/vi"
)

// word is one distinct spelling: lower case, with its marks.
type word struct {
	marked string
	folded string // under which it is found
	places list
}

// vocabulary holds the distinct words and finds them by how they begin.
type vocabulary struct {
	list   []word
	byText map[string]int32 // every form met in a text (Thêm, “thêm) and every marked word → its number, or noWord
	sorted []int32          // the first words of list, in order of folded; the rest is not sorted in yet
}

const noWord int32 = -1

// eachOf calls f with every word of a text, in its order, adding words that are new.
func (v *vocabulary) eachOf(text string, f func(*word)) {
	eachToken(text, func(token string) {
		if id, known := v.byText[token]; known {
			if id != noWord {
				f(&v.list[id])
			}
			return
		}
		spellings := spell(token)
		if len(spellings) > 1 {
			for _, s := range spellings {
				f(&v.list[v.add(s)])
			}
			return
		}
		id := noWord
		if len(spellings) == 1 {
			id = v.add(spellings[0])
			f(&v.list[id])
		}
		if v.byText == nil {
			v.byText = map[string]int32{}
		}
		if _, known := v.byText[token]; !known {
			v.byText[strings.Clone(token)] = id
		}
	})
}

// add returns the number of a word, a new one if it is not known.
func (v *vocabulary) add(s spelling) int32 {
	if id, known := v.byText[s.marked]; known && id != noWord {
		return id
	}
	if v.byText == nil {
		v.byText = map[string]int32{}
	}
	id := int32(len(v.list))
	marked := strings.Clone(s.marked)
	folded := marked
	if s.folded != marked {
		folded = strings.Clone(s.folded)
	}
	v.list = append(v.list, word{marked: marked, folded: folded})
	v.byText[marked] = id
	return id
}

// settle merges the new words in when they have become many; until then a search looks at each of them.
func (v *vocabulary) settle() {
	old, fresh := len(v.sorted), len(v.list)-len(v.sorted)
	if fresh < 256+old/8 {
		return
	}
	added := make([]int32, fresh)
	for i := range added {
		added[i] = int32(old + i)
	}
	slices.SortFunc(added, func(a, b int32) int { return strings.Compare(v.list[a].folded, v.list[b].folded) })
	v.sorted = append(v.sorted, added...)
	for to := len(v.sorted) - 1; len(added) > 0; to-- { // from the end, so that nothing is overwritten before it moves
		last := added[len(added)-1]
		if old > 0 && v.list[v.sorted[old-1]].folded > v.list[last].folded {
			old--
			v.sorted[to] = v.sorted[old]
		} else {
			v.sorted[to] = last
			added = added[:len(added)-1]
		}
	}
}

// beginning calls f with every word whose folded form begins with prefix.
func (v *vocabulary) beginning(prefix string, f func(*word)) {
	from, _ := slices.BinarySearchFunc(v.sorted, prefix, func(id int32, prefix string) int {
		return strings.Compare(v.list[id].folded, prefix)
	})
	for _, id := range v.sorted[from:] {
		if !strings.HasPrefix(v.list[id].folded, prefix) {
			break
		}
		f(&v.list[id])
	}
	for id := len(v.sorted); id < len(v.list); id++ {
		if strings.HasPrefix(v.list[id].folded, prefix) {
			f(&v.list[id])
		}
	}
}

// eachToken cuts a text at ASCII punctuation and space, but for the apostrophe, which folding drops. It is the quick
// first cut: what comes out is looked up as it stands, and only what is new is looked at closely.
func eachToken(text string, f func(token string)) {
	start := 0
	for i := 0; i < len(text); i++ {
		if cuts[text[i]] {
			if i > start {
				f(text[start:i])
			}
			start = i + 1
		}
	}
	if start < len(text) {
		f(text[start:])
	}
}

var cuts = func() (t [256]bool) {
	for c := range 0x80 {
		t[c] = !unicode.In(rune(c), unicode.L, unicode.N) && c != '\'' && c != '`'
	}
	return t
}()

type spelling struct{ marked, folded string }

// spell gives the words of a token: none for “–”, two for “hóa–xã”.
func spell(token string) []spelling {
	var words []spelling
	parts := strings.FieldsFunc(strings.ToLower(vi.CleanLine(token)), separates)
	for _, part := range parts {
		folded := strings.Fields(vi.Fold(part))
		if len(folded) == 1 {
			words = append(words, spelling{part, folded[0]})
			continue
		}
		for _, f := range folded { // a sign that folds to several words, as ½ does
			words = append(words, spelling{f, f})
		}
	}
	return words
}

// separates tells a character that folding makes a space.
func separates(r rune) bool { return vi.Fold("a"+string(r)+"a") == "a a" }
