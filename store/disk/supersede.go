package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Supersede puts a new file in the place of one that is there, which gets the name aside first: the only way over a
// register. At every moment there is a whole file at path, the old or the new. Without a name aside it is gone. Errors
// about aside name it.
func Supersede(path, aside string, fill func(tmp string) error) error {
	tmp, err := passing(filepath.Dir(path))
	if err != nil {
		return at(path, err)
	}
	defer os.Remove(tmp) //nolint:errcheck // gone after the rename
	if err := errors.Join(fill(tmp), syncFile(tmp)); err != nil {
		return within(path, tmp, err)
	}
	if aside == "" {
		return at(path, Rename(tmp, path))
	}
	if err := twice(path, aside); err != nil {
		return at(aside, err)
	}
	if err := Rename(tmp, path); err != nil {
		return errors.Join(at(path, err), os.Remove(aside))
	}
	return nil
}

// twice gives a file a second name. Where the file system has no such thing, as those of memory sticks, it becomes two
// files.
func twice(path, aside string) error {
	if err := os.Link(path, aside); err == nil {
		return SyncDir(filepath.Dir(aside))
	}
	return Make(aside, Options{}, func(tmp string) error {
		src, err := os.Open(path)
		if err != nil {
			return err
		}
		return errors.Join(Fill(tmp, func(w io.Writer) error { _, err := io.Copy(w, src); return err }), src.Close())
	})
}
