package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"danvan/store"
	"danvan/sync/identity"
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
	return store.SyncDir(dir)
}

// readBack compares what was written with what should have been, and opens it as a receiver would; what is encrypted only the receiver can open,
// so there the archive is opened as it was before.
func (p *Packed) readBack(path string) error {
	data, bad := read(path, Limits{}.orDefault())
	if bad != nil {
		bad.File = path
		return bad
	}
	if !bytes.Equal(data, p.data) {
		return &Error{Code: Altered, File: path, Detail: "something else was read back"}
	}
	s, err := Parse(path, p.archive, identity.Key{}, Limits{})
	if err != nil {
		return err
	}
	return s.Verify()
}
