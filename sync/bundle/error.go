package bundle

import (
	"errors"
	"fmt"

	"danvan/store/log"
)

// Code says why a bundle is refused. The sentence and the hint for a person stand in ui/text under the same code.
type Code string

// Why a bundle is refused, in the order in which it is looked at.
const (
	Unreadable   Code = "unreadable"    // the system does not let us read it, or it is no regular file; Err says why
	Empty        Code = "empty"         // no bytes at all
	NotABundle   Code = "not-a-bundle"  // some other file
	Encrypted    Code = "encrypted"     // wrapped by age, and no key was given to open it
	NotForUs     Code = "not-for-us"    // wrapped by age for other keys than the one given
	TooBig       Code = "too-big"       // beyond a limit; Detail says which
	Truncated    Code = "truncated"     // the end is missing
	Altered      Code = "altered"       // not the bytes that were signed, or something between or behind them
	NewerFormat  Code = "newer-format"  // written by a newer danvan; Detail is the format
	BadSignature Code = "bad-signature" // the signature does not belong to this manifest
	BadManifest  Code = "bad-manifest"  // signed, but not a manifest
	BadVoucher   Code = "bad-voucher"   // a passed-on stream without its author's own signed manifest
	BadData      Code = "bad-data"      // signed, but not changes
	BadChain     Code = "bad-chain"     // the changes do not lead to the hash that was signed
)

// Error is a bundle that is refused. Nothing has changed.
type Error struct {
	Code   Code
	File   string     // as it was named by the caller
	Member string     // member of the archive, where it is known
	Offset int64      // byte of the archive, for Truncated and Altered; line of the manifest, from 1, for BadManifest
	Stream log.Stream // for BadVoucher, BadData and BadChain
	Number uint64     // the change in the stream, where it is known
	Detail string     // for logs, and the figure that the code speaks of
	Err    error      // the cause, if any
}

func (e *Error) Error() string {
	s := fmt.Sprintf("bundle %s: %s", e.File, e.Code)
	if e.Member != "" {
		s += " in " + e.Member
	}
	if e.Offset != 0 {
		s += fmt.Sprintf(" at %d", e.Offset)
	}
	if e.Stream != (log.Stream{}) {
		s += fmt.Sprintf(" in stream %s of unit %s", e.Stream.Replica, e.Stream.Channel.Unit)
	}
	if e.Number != 0 {
		s += fmt.Sprintf(", change %d", e.Number)
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// IsCode tells whether err is a refusal of that code.
func IsCode(err error, c Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == c
}
