package paper

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Create writes a file as a whole: it is there complete, or not at all. Unless it may replace one, a file that is there already is an error that is
// fs.ErrExist, and stays as it is.
func Create(path string, replace bool, fill func(io.Writer) error) (err error) {
	if there, err := os.Stat(path); err == nil && (!replace || there.IsDir()) {
		return &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil { // the folder's name says more than that of a passing file
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".danvan-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name()) //nolint:errcheck // the first error is the one to tell
		}
	}()
	if err = fill(f); err != nil {
		f.Close() //nolint:errcheck // as above
		return err
	}
	if err = f.Sync(); err != nil {
		f.Close() //nolint:errcheck // as above
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	if err = os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
