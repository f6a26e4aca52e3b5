package search

import (
	"strings"

	"danvan/store/vi"
)

// Search gives the documents in which every word of the query begins some word, appended to dst. Order, case and marks
// do not matter for what is found; but where the query has marks, documents in which more of its words are spelled
// with them come first. Within that the order is that of the numbers. keep, if not nil, is asked about each document
// found; it must not change the index. A query without words finds every document.
func (x *Index) Search(query string, keep func(doc uint32) bool, dst []uint32) []uint32 {
	wanted := parse(query)
	x.mu.RLock()
	defer x.mu.RUnlock()
	found, exact := x.match(wanted)
	if found == nil {
		return dst
	}
	if len(exact) == 0 {
		x.eachDoc(found, keep, func(_, doc uint32) { dst = append(dst, doc) })
		return dst
	}
	ranks := make([][]uint32, len(exact)+1)
	x.eachDoc(found, keep, func(place, doc uint32) {
		misses := 0
		for _, e := range exact {
			if !e.has(place) {
				misses++
			}
		}
		ranks[misses] = append(ranks[misses], doc)
	})
	for _, docs := range ranks {
		dst = append(dst, docs...)
	}
	return dst
}

// parse takes the words of a query, without those that another one implies: “th” beside “thêm”.
func parse(query string) []spelling {
	var all []spelling
	eachToken(query, func(token string) { all = append(all, spell(token)...) })
	var wanted []spelling
	for i, w := range all {
		implied := false
		for j, other := range all {
			if i != j && strings.HasPrefix(other.marked, w.marked) && (len(other.marked) > len(w.marked) || j < i) {
				implied = true
			}
		}
		if !implied {
			wanted = append(wanted, w)
		}
	}
	return wanted
}

// match gives the places where every word is found, nil for none, and for a query with marks, for each word, the
// places where it is spelled as typed.
func (x *Index) match(wanted []spelling) (found bitset, exact []bitset) {
	withMarks := false
	for _, w := range wanted {
		withMarks = withMarks || hasMarks(w.marked)
	}
	for _, w := range wanted {
		these := newBitset(len(x.docs))
		spelled := these
		if withMarks {
			spelled = newBitset(len(x.docs))
			exact = append(exact, spelled)
		}
		x.words.beginning(w.folded, func(candidate *word) {
			if withMarks && vi.BeginsWithMarks(candidate.marked, w.marked) {
				candidate.places.mark(spelled)
			} else {
				candidate.places.mark(these)
			}
		})
		if withMarks {
			these.union(spelled)
		}
		if found == nil {
			found = these
		}
		if !found.intersect(these) {
			return nil, nil
		}
	}
	if found == nil {
		found = newBitset(len(x.docs))
		for i := range found {
			found[i] = ^uint64(0)
		}
	}
	return found, exact
}

// eachDoc calls f with the live documents at the places found, in the order of their numbers.
func (x *Index) eachDoc(found bitset, keep func(doc uint32) bool, f func(place, doc uint32)) {
	docs := newBitset(len(x.places))
	found.each(func(place uint32) {
		if int(place) < len(x.docs) && x.docs[place] != none {
			docs.add(x.docs[place])
		}
	})
	docs.each(func(doc uint32) {
		if keep == nil || keep(doc) {
			f(x.places[doc]-1, doc)
		}
	})
}

// hasMarks tells whether anything but plain letters and digits was typed.
func hasMarks(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r >= 0x80 }) >= 0
}
