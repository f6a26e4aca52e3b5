package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// Rename gives a file another name in the same folder, in place of what has it, and makes that last.
func Rename(from, to string) error { return lasting(from, to, os.Rename) }

// RenameNew gives a file another name in the same folder. What has that name already is an error with Exists, and
// stays.
func RenameNew(from, to string) error { return lasting(from, to, renameNew) }

func lasting(from, to string, rename func(from, to string) error) error {
	err := again(time.Sleep, func() error { return rename(from, to) })
	if err == nil {
		err = SyncDir(filepath.Dir(to))
	}
	return at(to, err)
}

// patience is how long a rename that is refused is tried again: a virus scanner looks at a new file for about so long.
const patience = 1500 * time.Millisecond

// again tries until it is not refused, for a short while. In this folder a file could be made just now, so a refusal is
// likely to pass.
func again(sleep func(time.Duration), try func() error) error {
	waited := time.Duration(0)
	for wait := 5 * time.Millisecond; ; wait *= 2 {
		err := try()
		if code := Why(err); code != Busy && code != NoAccess || waited >= patience {
			return err
		}
		sleep(wait)
		waited += wait
	}
}

// careful is renameNew where the system has no such call: between looking and renaming there is a moment.
func careful(from, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return &Error{Code: Exists, Path: to}
	}
	return os.Rename(from, to)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// SyncDir makes what was named in a folder last. Windows does so by itself and refuses to be asked; so do the file
// systems of some memory sticks.
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

// MakeFolder makes a folder with those above it that are not there, and makes that last.
func MakeFolder(dir string, mode fs.FileMode) error {
	dir = filepath.Clean(dir)
	var made []string
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(d); err == nil || d == filepath.Dir(d) {
			break
		}
		made = append(made, filepath.Dir(d))
	}
	if err := os.MkdirAll(dir, mode); err != nil {
		return at(dir, err)
	}
	for _, d := range made {
		if err := SyncDir(d); err != nil {
			return at(dir, err)
		}
	}
	return nil
}
