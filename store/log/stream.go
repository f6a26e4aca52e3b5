package log

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"danvan/store/record"
)

// Replica names one register file's life: made when the file is created, restored, or found to be a copy.
type Replica [16]byte

// NewReplica makes a replica name by chance.
func NewReplica() Replica {
	var r Replica
	_, _ = rand.Read(r[:]) // never fails since Go 1.24
	return r
}

// String gives 32 hexadecimal digits.
func (r Replica) String() string { return hex.EncodeToString(r[:]) }

// ParseReplica reads 32 hexadecimal digits.
func ParseReplica(s string) (r Replica, err error) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(r) {
		return r, fmt.Errorf("not a replica: %q", s)
	}
	copy(r[:], b)
	return r, nil
}

// Stream is what one replica writes in one channel.
type Stream struct {
	Replica Replica
	Channel record.Channel
}

// Bytes gives the 33 bytes that stand for the stream in hashes and keys.
func (s Stream) Bytes() []byte {
	return append(append([]byte(nil), s.Replica[:]...), s.Channel.Bytes()...)
}

// MarshalBinary gives the same 33 bytes.
func (s Stream) MarshalBinary() ([]byte, error) { return s.Bytes(), nil }

// UnmarshalBinary reads the 33 bytes.
func (s *Stream) UnmarshalBinary(b []byte) error {
	v, ok := StreamOf(b)
	if !ok {
		return fmt.Errorf("not a stream: %d bytes", len(b))
	}
	*s = v
	return nil
}

// StreamOf reads the 33 bytes that Bytes gives.
func StreamOf(b []byte) (s Stream, ok bool) {
	if len(b) != 33 {
		return s, false
	}
	copy(s.Replica[:], b[:16])
	copy(s.Channel.Unit[:], b[16:32])
	s.Channel.Part = record.Part(b[32])
	return s, true
}

// Hash is a place in the chain of a stream.
type Hash [sha256.Size]byte

// String gives 64 hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// ParseHash reads 64 hexadecimal digits.
func ParseHash(s string) (h Hash, err error) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(h) {
		return h, fmt.Errorf("not a SHA-256: %q", s)
	}
	copy(h[:], b)
	return h, nil
}

// Genesis is the hash before the first change of a stream.
func (s Stream) Genesis() Hash {
	return sha256.Sum256(append([]byte("danvan-stream@v1\x00"), s.Bytes()...))
}

// Next is the hash after a change with these bytes.
func (h Hash) Next(body []byte) Hash {
	var short [512]byte // most changes fit; hashing one piece is quicker than two
	return sha256.Sum256(append(append(short[:0], h[:]...), body...))
}

// Head is the last number and hash of a stream; number 0 stands for a stream without changes.
type Head struct {
	Stream Stream
	Number uint64
	Hash   Hash
}
