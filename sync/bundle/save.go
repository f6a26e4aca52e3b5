package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"danvan/store/disk"
	"danvan/sync/identity"
)

// Save writes the bundle to a file, which is read back and verified whole before it has its name. A bundle is written
// once and never changed: a file that is there is an error of package disk, and stays, unless it may be replaced and is
// none that danvan keeps. On any error nothing is left behind.
func (p *Packed) Save(path string, replace bool) error {
	err := disk.Make(path, disk.Options{Replace: replace}, func(tmp string) error {
		if err := disk.Fill(tmp, func(w io.Writer) error { _, err := w.Write(p.data); return err }); err != nil {
			return err
		}
		err := p.readBack(tmp)
		if bad := (*Error)(nil); errors.As(err, &bad) {
			bad.File = path
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("save the bundle %s: %w", path, err)
	}
	return nil
}

// readBack compares what was written with what should have been, and opens it as a receiver would; what is encrypted
// only the receiver can open, so there the archive is opened as it was before.
func (p *Packed) readBack(path string) error {
	data, bad := read(path, Limits{}.orDefault())
	if bad != nil {
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
