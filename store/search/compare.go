package search

import (
	"math/bits"
	"slices"
)

// Comparer finds pairs among the same Names again and again, each time among other members. It is for one goroutine.
//
// Two names that are alike share most words of the shorter one. Of a name of eight words seven must be shared, so of
// any two of its words one is; the two that the fewest others have are looked up, and only names that have one of them
// are compared, first by a bit for each word.
type Comparer struct {
	of    *Names
	spans []span  // of each word, in lists
	lists []int32 // the listed members that have each word, one word behind the other
	used  []uint32
	seen  []int32 // for each name, the one it was compared with last, plus one
	rare  []uint32

	looked []int // for each length of a name, how many of its words to look up
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
			if c.of.names[l].size > c.of.names[r].size { // those of one length were met above
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
		for _, w := range c.of.wordsOf(m) {
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
		for _, w := range c.of.wordsOf(m) {
			c.lists[c.spans[w].to] = m
			c.spans[w].to++
		}
	}
}

// longer finds the listed names like m that are as long or longer; with ordered, those as long only when they stand
// behind it.
func (c *Comparer) longer(m int32, ordered bool, found func(o int32, similarity float64)) {
	name := &c.of.names[m]
	words, size := c.of.wordsOf(m), int(name.size)
	for _, w := range c.rarest(words) {
		for _, o := range c.lists[c.spans[w].from:c.spans[w].to] {
			other := &c.of.names[o]
			n := int(other.size)
			if c.seen[o] == m+1 || n < size || other.numbers != name.numbers || ordered && n == size && o <= m {
				continue
			}
			c.seen[o] = m + 1
			atMost := size - bits.OnesCount64(name.marks&^other.marks)
			if likeness(atMost, size, n) < Likely {
				continue
			}
			if s := likeness(overlap(words, c.of.wordsOf(o)), size, n); s >= Likely {
				found(o, s)
			}
		}
	}
}

// rarest gives enough of the words, those that the fewest listed names have.
func (c *Comparer) rarest(words []uint32) []uint32 {
	c.rare = append(c.rare[:0], words...)
	n := c.enough(len(words))
	for i := range n {
		least := i
		for j := i + 1; j < len(c.rare); j++ {
			if c.spans[c.rare[j]].len() < c.spans[c.rare[least]].len() {
				least = j
			}
		}
		c.rare[i], c.rare[least] = c.rare[least], c.rare[i]
	}
	return c.rare[:n]
}

func (s span) len() int32 { return s.to - s.from }

// enough is how many words of a name of so many words to look up: any so many hold one that a name like it, as long or
// longer, has too.
func (c *Comparer) enough(words int) int {
	for n := len(c.looked); n <= words; n++ {
		shared := n
		for shared > 0 && likeness(shared-1, n, n) >= Likely {
			shared--
		}
		c.looked = append(c.looked, min(n, n-shared+1))
	}
	return c.looked[words]
}
