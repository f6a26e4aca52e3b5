package store

import (
	"errors"
	"io/fs"
	"math"
	"runtime"
	"syscall"
	"time"

	"go.etcd.io/bbolt"

	"danvan/store/disk"
)

// openTimeout is how long to wait for another process to let go of the file.
const openTimeout = 300 * time.Millisecond

// roomToGrow is how much of the file is mapped at first.
const roomToGrow = 1 << 30

// growBy is how many bytes the file grows at a time; bbolt's own 16 MiB is more than many a commune's whole register.
const growBy = 1 << 20

func openBolt(path string, readOnly bool) (*bbolt.DB, error) {
	o := &bbolt.Options{Timeout: openTimeout, ReadOnly: readOnly, FreelistType: bbolt.FreelistMapType}
	if runtime.GOOS != "windows" && math.MaxInt > math.MaxInt32 {
		// Room to grow without mapping the file anew, which copies all that a transaction has read and waits for all
		// who read. It costs addresses, not memory; but Windows would make the file that long.
		o.InitialMmapSize = roomToGrow
	}
	db, err := bbolt.Open(path, 0o600, o)
	if err == nil {
		db.AllocSize = growBy
	}
	return db, err
}

// classify turns what the system said into an Error.
func classify(path string, err error) error {
	var e *Error
	if err == nil || errors.As(err, &e) {
		if e != nil && e.Path == "" {
			e.Path = path
		}
		return err
	}
	code := Failed
	switch disk.Why(err) {
	case disk.NotFound:
		code = NotFound
	case disk.Exists, disk.IsRegister, disk.IsBundle, disk.IsLock:
		code = Exists
	case disk.NoSpace:
		code = DiskFull
	case disk.NoAccess, disk.ReadOnly:
		code = NoAccess
	}
	return &Error{Code: code, Path: path, Err: err}
}

// fromSystem tells whether an error is the system's.
func fromSystem(err error) bool {
	var no syscall.Errno
	var path *fs.PathError
	return errors.As(err, &no) || errors.As(err, &path)
}
