package disk

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"danvan/store/pattern"
)

// Options say how a file is written. A new one only its owner reads.
type Options struct {
	Replace bool // a file that is there gives way, unless it is one that is never replaced; the new one has its rights
}

// Write makes a file whole with what fill writes. A device or a pipe is written to as it is.
func Write(path string, o Options, fill func(io.Writer) error) error {
	if fi, err := os.Stat(path); err == nil && streams(path, fi) {
		return within(path, path, stream(path, fi, fill))
	}
	return Make(path, o, func(tmp string) error { return Fill(tmp, fill) })
}

// Fill writes a file in place and syncs it; it is for files that have no name yet.
func Fill(tmp string, fill func(io.Writer) error) error {
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_TRUNC|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	err = fill(w)
	if err == nil {
		err = errors.Join(w.Flush(), f.Sync())
	}
	return errors.Join(err, f.Close())
}

// Make makes a file whole: fill makes it under a passing name in the same folder, where an empty file lies. A crash
// leaves the old state or the new one, and perhaps what was half written, which the next one takes away a day later.
func Make(path string, o Options, fill func(tmp string) error) error {
	place, mode, err := target(path, o)
	if err != nil {
		return at(path, err)
	}
	tmp, err := passing(filepath.Dir(place))
	if err != nil {
		return at(path, err)
	}
	defer os.Remove(tmp) //nolint:errcheck // gone after the rename
	if err := fill(tmp); err != nil {
		return within(path, tmp, err)
	}
	if mode != 0 {
		if err := os.Chmod(tmp, mode); err != nil {
			return at(path, err)
		}
	}
	if err := syncFile(tmp); err != nil {
		return at(path, err)
	}
	return at(path, put(tmp, place, path, o))
}

// passing makes an empty file under a passing name.
func passing(dir string) (string, error) {
	Sweep(dir, time.Now().Add(-24*time.Hour))
	f, err := os.CreateTemp(dir, ".danvan-*")
	if err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

// put gives what was written its name. What is there is looked at once more: it may have come meanwhile.
func put(tmp, place, path string, o Options) error {
	if !o.Replace {
		return RenameNew(tmp, place)
	}
	if err := keeps(place, path); err != nil {
		return err
	}
	return Rename(tmp, place)
}

// target finds where a file will lie and with what rights, or why it may not. A link that leads to a file stays, and
// what it leads to gives way.
func target(path string, o Options) (place string, mode fs.FileMode, err error) {
	if _, err := os.Stat(filepath.Dir(path)); err != nil { // the folder's name says more than that of a passing file
		code := Why(err)
		if code == NotFound {
			code = NoFolder
		}
		return "", 0, &Error{Code: code, Path: filepath.Dir(path), Err: err}
	}
	link, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if besideRegister(path) {
			return "", 0, &Error{Code: IsLock, Path: path}
		}
		return path, 0, nil
	}
	if err != nil {
		return "", 0, err
	}
	fi, err := os.Stat(path)
	switch {
	case err != nil && !o.Replace:
		return "", 0, &Error{Code: Exists, Path: path, Err: err} // a link that leads nowhere
	case err != nil:
		return path, 0, nil
	case fi.IsDir():
		return "", 0, &Error{Code: IsFolder, Path: path}
	}
	switch err := keeps(path, path); {
	case Kept(err):
		return "", 0, err
	case !o.Replace:
		return "", 0, &Error{Code: Exists, Path: path}
	case err != nil:
		return "", 0, err
	case !fi.Mode().IsRegular():
		return "", 0, &Error{Code: NotAFile, Path: path}
	}
	place = path
	if link.Mode()&fs.ModeSymlink != 0 {
		if place, err = filepath.EvalSymlinks(path); err != nil {
			return "", 0, err
		}
	}
	return place, fi.Mode().Perm(), nil
}

// keeps refuses what is never replaced.
func keeps(place, path string) error {
	if besideRegister(place) {
		return &Error{Code: IsLock, Path: path}
	}
	kind, err := What(place)
	if err != nil {
		return err
	}
	if code := map[Kind]Code{Register: IsRegister, Bundle: IsBundle, Lock: IsLock}[kind]; code != Unknown {
		return &Error{Code: code, Path: path}
	}
	return nil
}

var halfWritten = pattern.Of(`^\.(danvan-\d+(\.lock)?|.+\.dvr\.\d+)$`)

// Sweep takes half-written files from before a moment out of a folder. What cannot be taken away stays; it is in
// nobody's way.
func Sweep(dir string, before time.Time) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !halfWritten().MatchString(e.Name()) {
			continue
		}
		if fi, err := e.Info(); err == nil && fi.Mode().IsRegular() && fi.ModTime().Before(before) {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
