package store

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
)

// openTimeout is how long to wait for another process to let go of the file.
const openTimeout = 300 * time.Millisecond

// growBy is how many bytes the file grows at a time; bbolt's own 16 MiB is more than many a commune's whole register.
const growBy = 1 << 20

func openBolt(path string, readOnly bool) (*bbolt.DB, error) {
	o := &bbolt.Options{Timeout: openTimeout, ReadOnly: readOnly, FreelistType: bbolt.FreelistMapType}
	if runtime.GOOS != "windows" && math.MaxInt > math.MaxInt32 {
		// Room to grow without mapping the file anew, which copies all that a transaction has read and waits for all who read. It
		// costs addresses, not memory; but Windows would make the file that long.
		o.InitialMmapSize = 1 << 30
	}
	db, err := bbolt.Open(path, 0o600, o)
	if err == nil {
		db.AllocSize = growBy
	}
	return db, err
}

// createWhole makes a file by writing it beside its place and renaming it: a crash leaves the old state or the new one, and perhaps what was half
// written, which the next one takes away a day later.
func createWhole(path string, fill func(tmp string) error) error {
	dir := filepath.Dir(path)
	sweep(dir, time.Now().Add(-24*time.Hour))
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	tmp := f.Name()
	defer os.Remove(tmp) //nolint:errcheck // gone after the rename
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(tmp); err != nil {
		return err
	}
	if err := syncPath(tmp); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	if err := os.Rename(tmp, path); err != nil {
		return err
	}
	return SyncDir(dir)
}

var halfWritten = regexp.MustCompile(`^\..+\.dvr\.\d+$`)

// sweep takes half-written files from before a moment out of a folder. What cannot be taken away stays; it is in nobody's way.
func sweep(dir string, before time.Time) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !halfWritten.MatchString(e.Name()) {
			continue
		}
		if fi, err := e.Info(); err == nil && fi.Mode().IsRegular() && fi.ModTime().Before(before) {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

func syncPath(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// SyncDir makes a rename in a folder last. Windows does so by itself and refuses to be asked; so do the file systems of some memory sticks.
func SyncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

// Windows' own numbers for a full disk; syscall names them only there.
const (
	errHandleDiskFull = syscall.Errno(39)
	errDiskFull       = syscall.Errno(112)
)

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
	switch {
	case errors.Is(err, fs.ErrNotExist):
		code = NotFound
	case errors.Is(err, fs.ErrExist):
		code = Exists
	case noRoom(err):
		code = DiskFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
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

// noRoom tells a full disk from other errors. Where bbolt grows its file it passes on the text of an error only.
func noRoom(err error) bool {
	full := []syscall.Errno{syscall.ENOSPC, syscall.EFBIG}
	if runtime.GOOS == "windows" {
		full = append(full, errDiskFull, errHandleDiskFull)
	} else {
		full = append(full, syscall.EDQUOT)
	}
	for _, no := range full {
		if errors.Is(err, no) || strings.Contains(err.Error(), no.Error()) {
			return true
		}
	}
	return false
}
