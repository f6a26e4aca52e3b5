package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// streams tells whether a path is written to as it is: a device, a pipe, or one of the process's own outputs, which the
// system also shows as files.
func streams(path string, fi fs.FileInfo) bool {
	if fi.Mode()&(fs.ModeDevice|fs.ModeCharDevice|fs.ModeNamedPipe|fs.ModeSocket) != 0 {
		return true
	}
	return fi.Mode().IsRegular() && ownOutput(path, fi) != nil
}

// ownOutput is the output of this process that a path such as /dev/stdout names; nil for any other file, even one that
// the output goes to.
func ownOutput(path string, fi fs.FileInfo) *os.File {
	abs, err := filepath.Abs(path)
	if err != nil || !strings.HasPrefix(abs, "/dev/") && !strings.HasPrefix(abs, "/proc/") {
		return nil
	}
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		if is, err := f.Stat(); err == nil && os.SameFile(is, fi) {
			return f
		}
	}
	return nil
}

// stream writes to what is no file. It cannot be whole or not at all, and some cannot be synced.
func stream(path string, fi fs.FileInfo, fill func(io.Writer) error) error {
	if f := ownOutput(path, fi); f != nil { // opened again, a file would be written over from its beginning
		return fill(f)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	err = fill(f)
	if err == nil {
		if err = f.Sync(); Why(err) != NoSpace && Why(err) != Broken { // most know no sync, and each refuses in its own words
			err = nil
		}
	}
	return errors.Join(err, f.Close())
}
