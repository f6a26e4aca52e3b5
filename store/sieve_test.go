package store

import (
	"encoding/binary"
	"testing"
)

// What was added is never missed, and little else is taken for it.
func TestSieve(t *testing.T) {
	s, key := newSieve(), func(i int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(i)) }
	const n = 200_000
	for i := range n {
		s.add(key(i))
	}
	wrong := 0
	for i := range n {
		if !s.has(key(i)) {
			t.Fatalf("%d is missed", i)
		}
		if s.has(key(n + i)) {
			wrong++
		}
	}
	if wrong > n/100 {
		t.Errorf("%d of %d others are thought to be among them", wrong, n)
	}
}
