package exchange

import (
	"fmt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Code says why something could not be done. The sentence for a person stands in ui/text under the same code.
type Code string

// Why something cannot be done.
const (
	UnknownUnit   Code = "unknown-unit"   // no such code in the tree
	NotInList     Code = "not-in-list"    // a list of units lacks the register's own
	NotBelow      Code = "not-below"      // the unit does not stand below this one
	NoUnitAbove   Code = "no-unit-above"  // this register has none
	NoKey         Code = "no-key"         // the register has no private key
	NotInvitation Code = "not-invitation" // a bundle of another kind
	IsInvitation  Code = "is-invitation"  // an invitation where a bundle is expected
	WrongReceiver Code = "wrong-receiver" // meant for another unit
	WrongSender   Code = "wrong-sender"   // from a unit that neither stands above nor below
	OutOfScope    Code = "out-of-scope"   // carries a channel that the sender has no business to send here
	WaitingKey    Code = "waiting-key"    // signed by a key that nobody has accepted yet
	UnknownKey    Code = "unknown-key"    // signed by a key that cannot be accepted here
	RevokedKey    Code = "revoked-key"    // signed by a key that was revoked
	NothingWaits  Code = "nothing-waits"  // no key of the unit waits
	NoKeyHolds    Code = "no-key-holds"   // no key of the unit holds, and none waits: there is nothing to revoke
	OtherPrint    Code = "other-print"    // the fingerprint given is not that of the key
	SeveralWait   Code = "several-wait"   // several keys of the unit wait: the fingerprint must tell which
	PrintNeeded   Code = "print-needed"   // a key of a unit above can only be accepted by its fingerprint
	Frozen        Code = "frozen"         // of a register that went on from an old copy, while nobody has decided
	MissingBundle Code = "missing-bundle" // an earlier bundle of the same register is missing
	NoSuchBundle  Code = "no-such-bundle" // no bundle of that number was received from the unit
	SeveralUnits  Code = "several-units"  // several units have that code: Other names the codes that tell them apart
	EndedUnit     Code = "ended-unit"     // the unit is no more: Other names what became of it
	OtherGuest    Code = "other-guest"    // an invitation for another unit than the register's, which Other names
	SameCode      Code = "same-code"      // an invitation for a unit that has the code of the register's, which the unit above knows, too, under the code that Unit is
	OtherDay      Code = "other-day"      // the unit above has the unit under the id of another day: it must invite it as one that began alone
	HasAbove      Code = "has-above"      // the register stands below another unit already, which Other names
	DrawnAbove    Code = "drawn-above"    // the unit with the code was drawn by another unit, which alone can change that
	BadValue      Code = "bad-value"      // a value of a type that its field cannot have: Fault
)

// Error is something that could not be done. Nothing has changed.
type Error struct {
	Code   Code
	Unit   string // code of the unit it is about
	Name   string // its name, where known
	Other  string // the other unit, or the fingerprint found
	Stream log.Stream
	First  uint64           // serial of the first bundle that is missing; 0 where it is not known
	Last   uint64           // serial of the last one
	Waits  store.WaitingKey // the key that waits, for WaitingKey
	Others int              // keys of a unit below that hold, for WaitingKey: this one comes beside them, or replaces them
	Fault  *Fault           // the value, for BadValue
	Err    error
}

func (e *Error) Error() string {
	s := fmt.Sprintf("exchange: %s", e.Code)
	if e.Unit != "" {
		s += " (unit " + e.Unit + ")"
	}
	if e.Other != "" {
		s += ": " + e.Other
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// unitError names a unit of the tree in an error.
func unitError(code Code, tree *store.Tree, id record.ID) *Error {
	if u := tree.Unit(id); u != nil {
		return &Error{Code: code, Unit: tree.FullCode(u), Name: u.Name}
	}
	return &Error{Code: code, Unit: id.String()}
}
