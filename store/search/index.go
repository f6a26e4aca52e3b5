package search

import "sync"

// Index finds documents by the words of their texts. The zero Index is empty and ready to use. A document is named
// by a number its owner chooses, such as the number of its row; numbers should be dense from 0, for tables are as long
// as the greatest of them.
//
// Each Put gives the document a fresh place, and the lists of places are only ever appended to; the place of a
// replaced document is dead until the lists are rewritten.
type Index struct {
	mu     sync.RWMutex
	words  vocabulary
	docs   []uint32 // the document at each place, or none
	places []uint32 // the place of each document plus one, or 0
	dead   int      // places without a document
}

const none = ^uint32(0)

// Put makes texts the texts of doc, in place of those it had.
func (x *Index) Put(doc uint32, texts ...string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(doc)
	if int(doc) >= len(x.places) {
		x.places = append(x.places, make([]uint32, int(doc)+1-len(x.places))...)
	}
	place := uint32(len(x.docs))
	x.docs = append(x.docs, doc)
	x.places[doc] = place + 1
	for _, text := range texts {
		x.words.eachOf(text, func(w *word) { w.places.add(place) })
	}
	x.words.settle()
	if x.dead > len(x.docs)/2 && x.dead > 1000 {
		x.compact()
	}
}

// Remove takes doc out of the index; a doc that is not in it is no error.
func (x *Index) Remove(doc uint32) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(doc)
}

// Len is the number of documents.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.docs) - x.dead
}

func (x *Index) remove(doc uint32) {
	if int(doc) >= len(x.places) || x.places[doc] == 0 {
		return
	}
	x.docs[x.places[doc]-1] = none
	x.places[doc] = 0
	x.dead++
}

// compact rewrites every list without the dead places.
func (x *Index) compact() {
	moved := make([]uint32, len(x.docs)) // the new place of each old one
	var docs []uint32
	for place, doc := range x.docs {
		moved[place] = none
		if doc != none {
			moved[place] = uint32(len(docs))
			docs = append(docs, doc)
			x.places[doc] = uint32(len(docs))
		}
	}
	for i := range x.words.list {
		w := &x.words.list[i]
		var places list
		w.places.each(func(place uint32) {
			if to := moved[place]; to != none {
				places.add(to)
			}
		})
		w.places = places
	}
	x.docs, x.dead = docs, 0
}
