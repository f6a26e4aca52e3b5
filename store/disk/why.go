package disk

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"syscall"
)

// Why finds what the system means by an error; Unknown where it is not the system's, or says nothing that a person
// could act on.
func Why(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	var no syscall.Errno
	if errors.As(err, &no) {
		if code := meaning(no, runtime.GOOS == "windows"); code != Unknown {
			return code
		}
	}
	switch {
	case err == nil:
	case errors.Is(err, fs.ErrNotExist):
		return NotFound
	case errors.Is(err, fs.ErrExist):
		return Exists
	case errors.Is(err, fs.ErrPermission):
		return NoAccess
	case errors.Is(err, os.ErrClosed):
		return Closed
	case noRoom(err.Error(), runtime.GOOS == "windows"):
		return NoSpace
	}
	return Unknown
}

// Windows' own numbers; syscall names few of them, and only there.
var onWindows = map[Code][]syscall.Errno{
	NotFound:  {2},
	NoFolder:  {3, 15, 53, 67},
	NoAccess:  {5, 65},
	Busy:      {32, 33, 170, 1224},
	ReadOnly:  {19, 6009},
	NoSpace:   {39, 112, 1295},
	Exists:    {80, 183},
	Closed:    {6, 109, 232, 233},
	BadName:   {123, 161},
	LongName:  {206},
	NotFolder: {267},
	Broken:    {21, 23, 25, 27, 31, 55, 59, 64, 121, 483, 1117, 1167, 1392, 1393},
}

var elsewhere = map[Code][]syscall.Errno{
	NotFound:  {syscall.ENOENT, syscall.ELOOP},
	NoAccess:  {syscall.EACCES, syscall.EPERM},
	Busy:      {syscall.EBUSY, syscall.ETXTBSY},
	ReadOnly:  {syscall.EROFS},
	NoSpace:   {syscall.ENOSPC, syscall.EFBIG, syscall.EDQUOT},
	Exists:    {syscall.EEXIST},
	Closed:    {syscall.EPIPE, syscall.EBADF},
	BadName:   {syscall.EILSEQ},
	LongName:  {syscall.ENAMETOOLONG},
	NotFolder: {syscall.ENOTDIR},
	IsFolder:  {syscall.EISDIR},
	Broken:    {syscall.EIO, syscall.ENXIO, syscall.ENODEV, syscall.ESTALE, syscall.ETIMEDOUT, syscall.ENOTCONN},
}

func meaning(no syscall.Errno, windows bool) Code {
	table := elsewhere
	if windows {
		table = onWindows
	}
	for code, all := range table {
		if slices.Contains(all, no) {
			return code
		}
	}
	return Unknown
}

// noRoom tells a full disk from its text alone: where bbolt grows its file it passes on no more.
func noRoom(text string, windows bool) bool {
	table := elsewhere
	if windows {
		table = onWindows
	}
	return slices.ContainsFunc(table[NoSpace], func(no syscall.Errno) bool { return strings.Contains(text, no.Error()) })
}
