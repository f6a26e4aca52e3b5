package search

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// Names are names taken apart so that all pairs that look like one are found without comparing every name with every
// other. The zero Names is empty. Add is for one goroutine; once all are added, any number may compare.
type Names struct {
	words   map[string]uint32 // number of each word
	numbers map[string]uint32 // number of each list of numbers that stand in a name
	names   []taken
	all     []uint32 // the words of each name, one name behind the other
	fold    []byte
}

// taken is a Wording in numbers. Its words stand in all, distinct and ascending.
type taken struct {
	from, size uint32
	numbers    uint32 // 0 for a name without any
	marks      uint64 // a bit for each word; words may share one
}

// wordsOf gives the words of the name at a place.
func (n *Names) wordsOf(i int32) []uint32 {
	t := &n.names[i]
	return n.all[t.from : t.from+t.size]
}

// Room makes room for so many names, of usual length.
func (n *Names) Room(names int) {
	const words = 9
	n.names, n.all = slices.Grow(n.names, names), slices.Grow(n.all, names*words)
}

// Add takes a name apart; its place is the number of names added before.
func (n *Names) Add(name string) {
	if n.words == nil {
		n.words, n.numbers = map[string]uint32{}, map[string]uint32{"": 0}
	}
	n.fold = vi.AppendFold(n.fold[:0], name)
	from := len(n.all)
	var numbers []string
	for word := range strings.FieldsSeq(afterOpenings(string(n.fold))) {
		switch kindOf(word) {
		case isWord:
			n.all = append(n.all, number(n.words, word))
		case isNumber:
			numbers = append(numbers, word)
		}
	}
	slices.Sort(n.all[from:])
	words := slices.Compact(n.all[from:])
	n.all = n.all[:from+len(words)]
	t := taken{from: uint32(from), size: uint32(len(words))}
	for _, w := range words {
		t.marks |= 1 << (w % 64)
	}
	if numbers != nil {
		t.numbers = number(n.numbers, strings.Join(distinct(numbers), " "))
	}
	n.names = append(n.names, t)
}

// Len counts the names.
func (n *Names) Len() int { return len(n.names) }

func number(of map[string]uint32, word string) uint32 {
	no, ok := of[word]
	if !ok {
		no = uint32(len(of))
		of[strings.Clone(word)] = no
	}
	return no
}

// Similarity is that of the names at two places, as [Wording.Similarity] has it.
func (n *Names) Similarity(i, j int) float64 {
	a, b := &n.names[i], &n.names[j]
	score := likeness(overlap(n.wordsOf(int32(i)), n.wordsOf(int32(j))), int(a.size), int(b.size))
	if a.numbers != b.numbers {
		score /= 2
	}
	return score
}
