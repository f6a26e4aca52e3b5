package record

import (
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"time"

	"github.com/oklog/ulid/v2"
)

// ID is a ULID: 48 bits of time in ms, 80 bits of chance. It is never shown to a person as a number of theirs.
type ID [16]byte

var entropy = &ulid.LockedMonotonicReader{MonotonicReader: ulid.Monotonic(rand.Reader, 0)}

// NewID makes an id for a record created at t; ids made in one process ascend.
func NewID(t time.Time) ID {
	return ID(ulid.MustNew(ulid.Timestamp(t), entropy))
}

// ParseID reads the 26-letter form.
func ParseID(s string) (ID, error) {
	id, err := ulid.ParseStrict(s)
	if err != nil {
		return ID{}, fmt.Errorf("not a record id: %q", s)
	}
	return ID(id), nil
}

// String gives the 26-letter form.
func (id ID) String() string { return ulid.ULID(id).String() }

// IsZero tells that no record is meant.
func (id ID) IsZero() bool { return id == ID{} }

// MarshalText and UnmarshalText give the 26-letter form to JSON.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads the 26-letter form.
func (id *ID) UnmarshalText(b []byte) error {
	v, err := ParseID(string(b))
	*id = v
	return err
}

// Derive makes the id of a record that exists once for what it speaks of: the participation of a model in a year, the
// appraisal of a participation by a unit, a unit with a code. Two laptops that create it apart create the same record,
// and meet in its fields. It keeps the time of base, so that what belongs together lies together in the file.
func Derive(base ID, kind Name, parts ...string) ID {
	h := sha256.New()
	h.Write([]byte("danvan-id@v1\x00"))
	h.Write([]byte(kind))
	h.Write(base[:])
	for _, p := range parts {
		h.Write([]byte{0})
		h.Write([]byte(p))
	}
	var id ID
	copy(id[:6], base[:6])
	copy(id[6:], h.Sum(nil))
	return id
}
