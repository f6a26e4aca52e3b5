package identity

import (
	"errors"
	"fmt"

	"danvan/store/record"
)

// HandoverNamespace is what the signatures of a handover are made for.
const HandoverNamespace = "danvan-key@v1"

// ErrBadHandover is a line of the roster that names a key before it without the signatures of both. It wraps the
// detail.
var ErrBadHandover = errors.New("the key was not handed over")

// HandoverStatement is what the old and the new key of a unit sign, each by itself: the unit's id, the old and the new
// public key, a line each.
func HandoverStatement(unit record.ID, before, public Public) []byte {
	return fmt.Appendf(nil, "%s\n%s\n%s\n", unit, before, public)
}

// Handover makes the line of the roster by which a root goes on from one key to another. The caller sets From and puts
// it into the root's own catalog. The old key still counts for all it signs, until it is revoked there.
func Handover(before, self Key, unit record.ID) (line record.Key, err error) {
	if before.IsZero() || self.IsZero() {
		return line, ErrNotKey
	}
	line = record.Key{Unit: unit, Public: string(self.Public()), Before: string(before.Public())}
	statement := HandoverStatement(unit, before.Public(), self.Public())
	byBefore, err := before.Sign(HandoverNamespace, statement)
	if err != nil {
		return line, err
	}
	bySelf, err := self.Sign(HandoverNamespace, statement)
	line.SignedByBefore, line.SignedBySelf = string(byBefore), string(bySelf)
	return line, err
}

// CheckHandover tells whether both keys of a line have signed that one follows the other. Whether the key before it
// counts is for the Roster.
func CheckHandover(line *record.Key) error {
	before, err := ParsePublic(line.Before)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadHandover, err)
	}
	self, err := ParsePublic(line.Public)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBadHandover, err)
	}
	if before == self {
		return fmt.Errorf("%w: to itself", ErrBadHandover)
	}
	statement := HandoverStatement(line.Unit, before, self)
	for _, s := range []struct {
		by        Public
		signature string
	}{{before, line.SignedByBefore}, {self, line.SignedBySelf}} {
		signer, err := Verify([]byte(s.signature), statement, HandoverNamespace)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBadHandover, err)
		}
		if signer != s.by {
			return fmt.Errorf("%w: signed by %s instead of %s", ErrBadHandover, signer, s.by)
		}
	}
	return nil
}
