package disk

import (
	"errors"
	"fmt"
	"io/fs"
)

// Code says why a file cannot be written or read; ui/text holds the sentence and the hint for a person.
type Code string

// Why a file cannot be written or read.
const (
	Exists     Code = "exists"      // a file is there already
	IsRegister Code = "is-register" // a register or a backup is there
	IsBundle   Code = "is-bundle"   // a bundle is there
	IsLock     Code = "is-lock"     // the name is that of a register's lock file
	IsFolder   Code = "is-folder"   // a folder where a file should be
	NotFolder  Code = "not-folder"  // a file where a folder should be
	NotAFile   Code = "not-a-file"  // a device or a pipe, where only a file will do
	NoFolder   Code = "no-folder"   // the folder is not there
	NotFound   Code = "not-found"   // the file is not there
	BadName    Code = "bad-name"    // the system knows no such name
	LongName   Code = "long-name"   // the name is too long
	ReadOnly   Code = "read-only"   // the drive or folder cannot be written to
	NoSpace    Code = "no-space"    // the drive is full
	NoAccess   Code = "no-access"   // the system refuses
	Busy       Code = "busy"        // another program holds it
	Broken     Code = "broken"      // the drive does not read or write
	Closed     Code = "closed"      // nobody reads at the other end
	Unknown    Code = ""            // anything else the system said
)

// Error is a file that could not be written. What was there is as it was before.
type Error struct {
	Code Code
	Path string // as it was given
	Err  error  // the cause, if any
}

func (e *Error) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("file %s: %s", e.Path, e.Code)
	}
	return fmt.Sprintf("file %s: %s: %v", e.Path, e.Code, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Is lets a taken name be fs.ErrExist, unless it is one that is never replaced.
func (e *Error) Is(target error) bool { return target == fs.ErrExist && e.Code == Exists }

// IsCode tells whether err is an error of that code.
func IsCode(err error, c Code) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == c
}

// Kept tells whether err is a file that is never replaced.
func Kept(err error) bool {
	return IsCode(err, IsRegister) || IsCode(err, IsBundle) || IsCode(err, IsLock)
}

// Taken tells whether err means that another name might do.
func Taken(err error) bool { return IsCode(err, Exists) || IsCode(err, IsFolder) || Kept(err) }

// at makes any error one of this package, about a path as it was given.
func at(path string, err error) error {
	var e *Error
	if err == nil || errors.As(err, &e) {
		return err
	}
	if code := Why(err); code != Unknown {
		return &Error{Code: code, Path: path, Err: err}
	}
	return err
}

// within makes an error of this package of one that came from filling a passing file. One about another file stays as
// it is.
func within(path, tmp string, err error) error {
	var file *fs.PathError
	if errors.As(err, &file) && file.Path != tmp {
		return err
	}
	return at(path, err)
}
