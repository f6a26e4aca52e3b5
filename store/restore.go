package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"danvan/store/disk"
)

// Restore makes a register at path from a backup or any other copy, checked whole. A file that is at path must be moved
// away first. The restored register starts a replica of its own at its first save.
func Restore(backup, path string) (*Report, error) {
	var rep *Report
	err := disk.Make(path, disk.Options{}, func(tmp string) (err error) { rep, err = restoreTo(tmp, backup); return err })
	return rep, classify(path, err)
}

// restoreTo fills a passing file; what is wrong with the backup is told with the backup's name.
func restoreTo(tmp, backup string) (*Report, error) {
	src, err := os.Open(backup)
	if err != nil {
		return nil, classify(backup, err)
	}
	if fi, err := src.Stat(); err == nil && fi.IsDir() {
		err = &disk.Error{Code: disk.IsFolder, Path: backup}
		return nil, classify(backup, errors.Join(err, src.Close()))
	}
	err = disk.Fill(tmp, func(w io.Writer) error { _, err := io.Copy(w, onlyReader{src}); return err })
	if read := (*fs.PathError)(nil); errors.As(err, &read) && read.Path == backup {
		err = classify(backup, err)
	}
	if err = errors.Join(err, src.Close()); err != nil {
		return nil, err
	}
	rep, err := verifyCopy(tmp)
	if err != nil {
		return rep, named(err, tmp, backup)
	}
	return rep, forgetFile(tmp)
}

// onlyReader keeps the system from copying by itself: its errors would be about the copy alone.
type onlyReader struct{ io.Reader }

// LinkError is a path that leads to the register elsewhere.
type LinkError struct{ Path, To string }

func (e *LinkError) Error() string { return "register " + e.Path + " is a link to " + e.To }

// Replace is Restore in the place of a register that is there, which gets the name aside. At every moment there is one
// at path, the old or the new, and both are whole. A path that is a link is refused: what it leads to may be another's.
func Replace(backup, path, aside string) (*Report, error) {
	if err := noLink(path); err != nil {
		return nil, err
	}
	var rep *Report
	err := takePlace(path, aside, func(tmp string, _ *Register) (err error) { rep, err = restoreTo(tmp, backup); return err })
	return rep, classify(path, err)
}

// noLink refuses a path that leads to a register elsewhere.
func noLink(path string) error {
	fi, err := os.Lstat(path)
	if err != nil {
		return classify(path, err)
	}
	if fi.Mode()&fs.ModeSymlink == 0 {
		return nil
	}
	to, err := filepath.EvalSymlinks(path)
	if err != nil {
		to, _ = os.Readlink(path)
	}
	return &LinkError{path, to}
}

// takePlace fills a file that takes the place of a register, which gets the name aside. The register is open until
// then, so that nobody saves into what is put aside; nil where it cannot be opened.
func takePlace(path, aside string, fill func(tmp string, old *Register) error) error {
	old, err := Open(path, Options{apart: true})
	if IsCode(err, InUse) {
		return err
	}
	err = disk.Supersede(path, aside, func(tmp string) error {
		err := fill(tmp, old)
		if old != nil && runtime.GOOS == "windows" { // there a file that is open cannot be replaced
			err, old = errors.Join(err, old.Close()), nil
		}
		return err
	})
	if old != nil {
		err = errors.Join(err, old.Close())
	}
	return err
}

// AsideName is a free name for what is put aside: by the time, and by a number where that is taken.
func AsideName(path string, now time.Time) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext) + now.Format("-20060102-150405")
	name := stem + ext
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = stem + "-" + strconv.Itoa(n) + ext
	}
}
