package identity

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// Fingerprint is the SHA-256 of a public key in SSH wire form: what ssh-keygen -l shows.
type Fingerprint [sha256.Size]byte

// ErrNotFingerprint is a text that is neither SHA256:… nor thirty digits.
var ErrNotFingerprint = errors.New("not a fingerprint")

const (
	prefix = "SHA256:"
	groups = 6
	digits = 5 // of a group
	taken  = 5 // bytes of the fingerprint that a group is made from
)

// Fingerprint gives the key's fingerprint; an error when p is not a public key.
func (p Public) Fingerprint() (Fingerprint, error) {
	if _, err := ParsePublic(string(p)); err != nil {
		return Fingerprint{}, err
	}
	blob, err := blobOf(string(p))
	if err != nil {
		return Fingerprint{}, err
	}
	return sha256.Sum256(blob), nil
}

// String gives the usual form: “SHA256:” and 43 letters of base64.
func (f Fingerprint) String() string { return prefix + base64.RawStdEncoding.EncodeToString(f[:]) }

// Spoken gives the form for the telephone: six groups of five digits, “01834 55120 …”. Group i is bytes 5i to 5i+4 of
// the fingerprint as one big-endian number, modulo 100,000; the last two bytes are not used. So it tells 10^30 keys
// apart, too many to search for a second key with the same digits.
func (f Fingerprint) Spoken() string {
	var b strings.Builder
	for i := range groups {
		var eight [8]byte
		copy(eight[8-taken:], f[i*taken:(i+1)*taken])
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%05d", binary.BigEndian.Uint64(eight[:])%100_000)
	}
	return b.String()
}

// Matches tells whether what a person typed or pasted is this fingerprint, in either form. Spaces are ignored
// everywhere, and dashes and full stops between digits. ErrNotFingerprint means that it is neither form, so that a slip
// of the hand is told from another key.
func (f Fingerprint) Matches(typed string) (bool, error) {
	s := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, typed)
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		b, err := base64.RawStdEncoding.Strict().DecodeString(s[len(prefix):])
		if err != nil || len(b) != len(f) {
			return false, fmt.Errorf("%w: %.80q", ErrNotFingerprint, typed)
		}
		return f == Fingerprint(b), nil
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Pd, r) || r == '.' {
			return -1
		}
		return r
	}, s)
	if len(s) != groups*digits || strings.Trim(s, "0123456789") != "" {
		return false, fmt.Errorf("%w: %.80q", ErrNotFingerprint, typed)
	}
	return s == strings.ReplaceAll(f.Spoken(), " ", ""), nil
}
