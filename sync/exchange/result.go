package exchange

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// State is what became of a file.
type State string

// What can become of a file.
const (
	New      State = "new"       // merged, or would be
	Known    State = "known"     // merged before
	Own      State = "own"       // of this unit, on its way to another: all of it is here
	Waiting  State = "waiting"   // its key waits to be accepted
	Refused  State = "refused"   // a person must look: Err says why
	Gap      State = "gap"       // an earlier bundle is missing
	Fork     State = "fork"      // a replica that went on from an old copy
	Damaged  State = "damaged"   // not the bytes that were signed
	NoBundle State = "no-bundle" // some other file
)

// FileResult is what became of one file.
type FileResult struct {
	Path      string
	State     State
	Err       error // why, unless New or Known
	Unit      Inviter
	Serial    uint64
	Officer   string
	Made      time.Time
	Signer    identity.Public
	Changes   int         // that it carries
	New       int         // that the register did not have
	Records   int         // touched
	Conflicts int         // records that came into conflict
	Bundle    log.Hash    // what the bundle is known by, once its signature held
	Replica   log.Replica // the register that made it
	Later     uint64      // of an older bundle in which nothing is new: serial of the latest that came before it
	Kept      bool        // it lies in quarantine now
	Retried   bool        // it came out of quarantine

	Unread      []Fault // values that came in and cannot be read, the first few
	UnreadCount int     // all of them
	Unseen      int     // values of our own that it replaces and nobody else can have seen; they stand all the same
	Left        []error // why some of the streams that the sender passes on stayed out
}

// Result is what became of all files.
type Result struct {
	Files      []FileResult
	New        int // changes
	Records    int
	Conflicts  int
	Duplicates int      // pairs of models that look like one because of it; only counted with ImportOptions.Listing
	Misused    []Misuse // units drawn with codes of others, that were not there before
	Backup     string   // path of the backup that was taken before; empty for none
}

// Count counts the files in a state.
func (r *Result) Count(s State) (n int) {
	for _, f := range r.Files {
		if f.State == s {
			n++
		}
	}
	return n
}

// NeedsPerson tells whether anything is left that a person must look at.
func (r *Result) NeedsPerson() bool {
	return r.Conflicts > 0 || len(r.Misused) > 0 || r.Count(New)+r.Count(Known)+r.Count(Own) < len(r.Files) || slices.ContainsFunc(r.Files, func(f FileResult) bool {
		return f.State == New && (f.UnreadCount > 0 || f.Unseen > 0 || len(f.Left) > 0)
	})
}

// CodeOf gives the code of an Error; empty for another error.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// ReasonOf is the code name of whatever error keeps a bundle out.
func ReasonOf(err error) string {
	var (
		e       *Error
		b       *bundle.Error
		r       *identity.Refusal
		gap     *store.GapError
		fork    *store.ForkError
		replica *store.ReplicaError
		file    *store.Error
	)
	switch {
	case errors.As(err, &e):
		return string(e.Code)
	case errors.As(err, &b):
		return string(b.Code)
	case errors.As(err, &r):
		return string(r.Code)
	case errors.As(err, &gap):
		return "gap"
	case errors.As(err, &fork):
		return "fork"
	case errors.As(err, &replica):
		return "replica"
	case errors.As(err, &file):
		return string(file.Code)
	}
	return "error"
}

func stateOf(err error) State {
	var (
		gap  *store.GapError
		fork *store.ForkError
		bad  *bundle.Error
	)
	switch {
	case err == nil:
		return New
	case errors.As(err, &gap):
		return Gap
	case errors.As(err, &fork):
		return Fork
	case CodeOf(err) == Frozen:
		return Fork
	case CodeOf(err) == WaitingKey:
		return Waiting
	case errors.As(err, &bad):
		if slices.Contains([]bundle.Code{bundle.NotABundle, bundle.Empty, bundle.Unreadable}, bad.Code) {
			return NoBundle
		}
		if slices.Contains([]bundle.Code{bundle.NewerFormat, bundle.Encrypted, bundle.NotForUs}, bad.Code) {
			return Refused
		}
		return Damaged
	}
	return Refused
}
