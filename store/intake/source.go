package intake

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// source is one sheet of a file, or the whole of a text file.
type source struct {
	name   string // empty for text
	hidden bool
	merges []merge
	// rows calls yield for each row that has cells, ascending from 1, until it returns false. The cells are yield's to keep.
	rows func(yield func(row int, cells []cell) bool) error
}

// merge is a merged area, from its first to its last row and column; columns from 0.
type merge struct{ top, left, bottom, right int }

// maxFile is the largest file that is read, in bytes; 100,000 rows take about 10 MB as .xlsx and 60 MB as text.
const maxFile = 1 << 30

var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	// encrypted is the name, in UTF-16, of the part of an OLE file that holds a workbook behind a password.
	encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
)

// open reads a file and finds its sheets. What it is shows in its first bytes; names lie. Errors are of type *Error, or the system's own when
// the file cannot be read.
func open(path string) ([]source, error) {
	fail := func(c Code, err error) ([]source, error) { return nil, &Error{Code: c, Path: path, Err: err} }
	data, err := readFile(path)
	switch {
	case errors.Is(err, errTooLarge):
		return fail(TooLarge, nil)
	case err != nil:
		return nil, err
	case len(data) == 0:
		return fail(EmptyList, nil)
	case bytes.HasPrefix(data, oleMark) && bytes.Contains(data, encrypted):
		return fail(Protected, nil)
	case bytes.HasPrefix(data, oleMark):
		return fail(OldWorkbook, nil)
	}
	var sheets []source
	if bytes.HasPrefix(data, zipMark) {
		sheets, err = openWorkbook(data)
	} else {
		sheets, err = openText(data)
	}
	if e, ok := err.(*Error); ok {
		e.Path = path
	}
	return sheets, err
}

var errTooLarge = errors.New("too large")

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	fi, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if fi.IsDir() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrInvalid}
	}
	if fi.Size() > maxFile {
		return nil, errTooLarge
	}
	data := make([]byte, 0, fi.Size()+1)
	b := bytes.NewBuffer(data)
	_, err = io.Copy(b, io.LimitReader(f, maxFile+1))
	if err == nil && b.Len() > maxFile {
		err = errTooLarge
	}
	return b.Bytes(), err
}
