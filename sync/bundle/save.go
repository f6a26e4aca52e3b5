package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Save writes the bundle to a new file: beside its place under another name, synced, read back and verified whole, then renamed. A bundle is
// written once and never changed: a file that is there already is fs.ErrExist. On any error nothing is left behind.
func (p *Packed) Save(path string) error {
	if err := p.save(path); err != nil {
		return fmt.Errorf("save the bundle %s: %w", path, err)
	}
	return nil
}

func (p *Packed) save(path string) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	tmp := f.Name()
	defer os.Remove(tmp) //nolint:errcheck // gone after the rename
	_, err = f.Write(p.data)
	if err := errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := p.readBack(tmp); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	if err := os.Rename(tmp, path); err != nil {
		return err
	}
	return syncDir(dir)
}

// readBack opens what was written as a receiver would.
func (p *Packed) readBack(path string) error {
	s, err := Open(path, Limits{})
	if err != nil {
		return err
	}
	if s.Hash() != p.Signed.Hash() {
		return &Error{Code: Altered, File: path, Detail: "another bundle was read back"}
	}
	return s.Verify()
}

// syncDir makes a rename last. Windows does so by itself and refuses to be asked; so do the file systems of some memory sticks.
func syncDir(dir string) error {
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
