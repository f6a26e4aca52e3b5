package store

import "hash/maphash"

// sieve knows the keys that were added to it. Of one in some hundreds of others it thinks so too, as long as there are
// no more than a million.
type sieve struct {
	seed maphash.Seed
	bits [1 << 18]uint64
}

func newSieve() *sieve { return &sieve{seed: maphash.MakeSeed()} }

// places are two bits for a key.
func (s *sieve) places(key []byte) (a, b uint64) {
	const last = uint64(len(s.bits))*64 - 1
	h := maphash.Bytes(s.seed, key)
	return h & last, h >> 32 & last
}

func (s *sieve) add(key []byte) {
	a, b := s.places(key)
	s.bits[a/64] |= 1 << (a % 64)
	s.bits[b/64] |= 1 << (b % 64)
}

func (s *sieve) has(key []byte) bool {
	a, b := s.places(key)
	return s.bits[a/64]>>(a%64)&1 == 1 && s.bits[b/64]>>(b%64)&1 == 1
}
