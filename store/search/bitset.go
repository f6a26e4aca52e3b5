package search

import "math/bits"

// bitset is a set of small numbers.
type bitset []uint64

// newBitset makes room for the numbers below size.
func newBitset(size int) bitset { return make(bitset, (size+63)/64) }

func (s bitset) add(i uint32)      { s[i>>6] |= 1 << (i & 63) }
func (s bitset) has(i uint32) bool { return s[i>>6]>>(i&63)&1 == 1 }

// each calls f with every member, rising.
func (s bitset) each(f func(i uint32)) {
	for k, w := range s {
		eachBit(uint32(k*64), w, f)
	}
}

// eachBit calls f with first plus the number of every bit set.
func eachBit(first uint32, word uint64, f func(i uint32)) {
	for ; word != 0; word &= word - 1 {
		f(first + uint32(bits.TrailingZeros64(word)))
	}
}

func (s bitset) union(t bitset) {
	for i := range s {
		s[i] |= t[i]
	}
}

// intersect leaves what is also in t, and reports whether that is anything.
func (s bitset) intersect(t bitset) (any bool) {
	var all uint64
	for i := range s {
		s[i] &= t[i]
		all |= s[i]
	}
	return all != 0
}
