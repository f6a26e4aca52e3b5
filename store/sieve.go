package store

import "hash/maphash"

// sieve knows the keys that were added to it. Of one in some hundreds of others it thinks so too, as long as there are
// no more than a million.
type sieve struct {
	seed maphash.Seed
	bits [1 << 18]uint64
}

func newSieve() *sieve { return &sieve{seed: maphash.MakeSeed()} }

// place is a word, and two of its bits, for a key.
func (s *sieve) place(key []byte) (word *uint64, bits uint64) {
	h := maphash.Bytes(s.seed, key)
	return &s.bits[h>>12%uint64(len(s.bits))], 1<<(h&63) | 1<<(h>>6&63)
}

func (s *sieve) add(key []byte) {
	word, bits := s.place(key)
	*word |= bits
}

func (s *sieve) has(key []byte) bool {
	word, bits := s.place(key)
	return *word&bits == bits
}
