package store

import (
	"errors"
	"fmt"
)

// Code says what went wrong with a register; ui/text holds the sentence and the hint for a person.
type Code string

// What can go wrong with a register.
const (
	NotFound        Code = "not-found"        // no file there
	Exists          Code = "exists"           // a file is there already
	NotARegister    Code = "not-a-register"   // some other file
	NewerFormat     Code = "newer-format"     // written by a newer danvan
	InUse           Code = "in-use"           // another process has it open
	Damaged         Code = "damaged"          // a checksum, a chain or a page does not hold
	DiskFull        Code = "disk-full"        // no room; nothing was written
	NoAccess        Code = "no-access"        // the system refuses
	Sealed          Code = "sealed"           // its lock was not opened: see Unlock
	NotSealed       Code = "not-sealed"       // it has no lock to be changed
	WrongPassphrase Code = "wrong-passphrase" // what was given does not open the lock
	Failed          Code = "failed"           // anything else the system said
)

// Error is a register that cannot do what was asked. The register is as it was before.
type Error struct {
	Code   Code
	Path   string
	PID    int    // InUse: the other process; 0 when unknown
	Format int    // NewerFormat: the format found
	Where  string // Damaged: which part
	Err    error  // the cause, if any
}

func (e *Error) Error() string {
	s := fmt.Sprintf("register %s: %s", e.Path, e.Code)
	switch {
	case e.PID != 0:
		s += fmt.Sprintf(" by process %d", e.PID)
	case e.Format != 0:
		s += fmt.Sprintf(" %d (this version reads up to %d)", e.Format, Format)
	case e.Where != "":
		s += " at " + e.Where
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// IsCode tells whether err is a register error of that code.
func IsCode(err error, c Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == c
}

// ErrNoRecord is a record that is not in the register.
var ErrNoRecord = errors.New("no such record")

// ErrNoChange is a change that is not in the register.
var ErrNoChange = errors.New("no such change")
