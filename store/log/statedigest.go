package log

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"slices"
	"strings"
)

// Digest writes the live values into a hash, ascending by field, then dot: field, 0, replica (16), number (8), SHA-256
// of the value each. Registers with the same changes write the same, whatever numbers their files give.
func (s *State) Digest(d hash.Hash) {
	inOrder := slices.SortedFunc(slices.Values(s.live), func(a, b Live) int {
		return cmp.Or(strings.Compare(a.Field, b.Field), s.dot(a.Place).Compare(s.dot(b.Place)))
	})
	for _, l := range inOrder {
		dot, value := s.dot(l.Place), sha256.Sum256(l.Value)
		d.Write(append([]byte(l.Field), 0))
		d.Write(dot.Replica[:])
		d.Write(binary.BigEndian.AppendUint64(nil, dot.Number))
		d.Write(value[:])
	}
}

// Spoken gives a digest as eight groups of five digits, to be read out over a telephone: each group is two bytes of it.
func (h Hash) Spoken() string {
	groups := make([]string, 8)
	for i := range groups {
		groups[i] = fmt.Sprintf("%05d", binary.BigEndian.Uint16(h[2*i:]))
	}
	return strings.Join(groups, " ")
}
