package search

import (
	"cmp"
	"slices"
)

// Comparer finds pairs among the same Names again and again, each time among other members. It is for one goroutine.
//
// Two names that are alike share most words of the shorter one. Of a name of eight words seven must be shared, so of any two of its words one
// is; the two that the fewest others have are looked up, and only names that have one of them are compared.
type Comparer struct {
	of    *Names
	spans []span  // of each word, in lists
	lists []int32 // the listed members that have each word, one word behind the other
	used  []uint32
	seen  []int32 // for each name, the one it was compared with last, plus one
	rare  []uint32
}

type span struct{ from, to int32 }

// Comparer makes one.
func (n *Names) Comparer() *Comparer {
	return &Comparer{of: n, spans: make([]span, len(n.words)), seen: make([]int32, len(n.names))}
}

// Within calls found for each pair of members whose names look like one, [Likely] or more, in no order.
func (c *Comparer) Within(members []int32, found func(a, b int32, similarity float64)) {
	c.list(members)
	for _, m := range members {
		c.longer(m, true, func(o int32, s float64) { found(m, o, s) })
	}
}

// Across does so for each pair of a left and a right member. None may be both.
func (c *Comparer) Across(left, right []int32, found func(l, r int32, similarity float64)) {
	c.list(right)
	for _, l := range left {
		c.longer(l, false, func(r int32, s float64) { found(l, r, s) })
	}
	c.list(left)
	for _, r := range right {
		c.longer(r, true, func(l int32, s float64) {
			if len(c.of.names[l].words) > len(c.of.names[r].words) { // those of one length were met above
				found(l, r, s)
			}
		})
	}
}

// list notes which members have each word, in place of those listed before.
func (c *Comparer) list(members []int32) {
	for _, w := range c.used {
		c.spans[w] = span{}
	}
	c.used = c.used[:0]
	for _, m := range members {
		for _, w := range c.of.names[m].words {
			if c.spans[w].to == 0 {
				c.used = append(c.used, w)
			}
			c.spans[w].to++
		}
		c.seen[m] = 0
	}
	at := int32(0)
	for _, w := range c.used {
		n := c.spans[w].to
		c.spans[w] = span{at, at}
		at += n
	}
	c.lists = slices.Grow(c.lists[:0], int(at))[:at]
	for _, m := range members {
		for _, w := range c.of.names[m].words {
			c.lists[c.spans[w].to] = m
			c.spans[w].to++
		}
	}
}

// longer finds the listed names like m that are as long or longer; with ordered, those as long only when they stand behind it.
func (c *Comparer) longer(m int32, ordered bool, found func(o int32, similarity float64)) {
	name := &c.of.names[m]
	size := len(name.words)
	c.rare = append(c.rare[:0], name.words...)
	slices.SortFunc(c.rare, func(v, w uint32) int { return cmp.Compare(c.spans[v].len(), c.spans[w].len()) })
	for _, w := range c.rare[:enough(size)] {
		for _, o := range c.lists[c.spans[w].from:c.spans[w].to] {
			other := &c.of.names[o]
			n := len(other.words)
			if c.seen[o] == m+1 || n < size || other.numbers != name.numbers || ordered && n == size && o <= m || likeness(size, size, n) < Likely {
				continue
			}
			c.seen[o] = m + 1
			if s := likeness(overlap(name.words, other.words), size, n); s >= Likely {
				found(o, s)
			}
		}
	}
}

func (s span) len() int32 { return s.to - s.from }

// enough is how many words of a name of so many words to look up: any so many hold one that a name like it, as long or longer, has too.
func enough(words int) int {
	shared := words
	for shared > 0 && likeness(shared-1, words, words) >= Likely {
		shared--
	}
	return min(words, words-shared+1)
}
