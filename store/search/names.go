package search

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// Names are names taken apart so that all pairs that look like one are found without comparing every name with every other. The zero
// Names is empty. Add is for one goroutine; once all are added, any number may compare.
type Names struct {
	words   map[string]uint32 // number of each word
	numbers map[string]uint32 // number of each list of numbers that stand in a name
	names   []taken
	fold    []byte
}

// taken is a Wording in numbers.
type taken struct {
	words   []uint32 // distinct, ascending
	numbers uint32   // 0 for a name without any
	marks   uint64   // a bit for each word; words may share one
}

// Add takes a name apart; its place is the number of names added before.
func (n *Names) Add(name string) {
	if n.words == nil {
		n.words, n.numbers = map[string]uint32{}, map[string]uint32{"": 0}
	}
	n.fold = vi.AppendFold(n.fold[:0], name)
	rest := afterOpenings(string(n.fold))
	words := make([]uint32, 0, 1+strings.Count(rest, " "))
	var numbers []string
	for word := range strings.FieldsSeq(rest) {
		switch kindOf(word) {
		case isWord:
			words = append(words, number(n.words, word))
		case isNumber:
			numbers = append(numbers, word)
		}
	}
	slices.Sort(words)
	t := taken{words: slices.Compact(words)}
	for _, w := range t.words {
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
	score := likeness(overlap(a.words, b.words), len(a.words), len(b.words))
	if a.numbers != b.numbers {
		score /= 2
	}
	return score
}
