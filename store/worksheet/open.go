package worksheet

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
)

// maxFile is the largest file that is read, in bytes; 100,000 rows take about 10 MB as .xlsx and 25 MB as text.
const maxFile = 80 << 20

var (
	zipMark = []byte("PK\x03\x04")
	oleMark = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	// encrypted is the name, in UTF-16, of the part of an OLE file that holds a workbook behind a password.
	encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
)

// Open reads a file and finds its sheets. What it is shows in its first bytes; names lie. Errors are of type *Error, or the system's own when
// the file cannot be read.
func Open(path string) (*File, error) {
	f, err := open(path)
	if e, ok := err.(*Error); ok {
		e.Path = path
	}
	if f != nil {
		f.Path = path
		for i := range f.Sheets {
			f.Sheets[i].path = path
		}
	}
	return f, err
}

func open(path string) (*File, error) {
	data, err := readFile(path)
	if errors.Is(err, errTooLarge) {
		return nil, &Error{Code: TooLarge}
	}
	if err != nil {
		return nil, err
	}
	f, err := openBytes(data)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// openBytes finds the sheets of a file's content.
func openBytes(data []byte) (*File, error) {
	switch {
	case len(data) == 0:
		return nil, &Error{Code: Empty}
	case bytes.HasPrefix(data, oleMark) && bytes.Contains(data, encrypted):
		return nil, &Error{Code: Protected}
	case bytes.HasPrefix(data, oleMark):
		return nil, &Error{Code: OldWorkbook}
	case bytes.HasPrefix(data, zipMark):
		p, err := openPack(data)
		if err != nil {
			return nil, err
		}
		return fileOf(Workbook)(openWorkbook(data, p))
	}
	return fileOf(PlainText)(openText(data))
}

func fileOf(format Format) func([]Sheet, error) (*File, error) {
	return func(sheets []Sheet, err error) (*File, error) {
		if err != nil {
			return nil, err
		}
		spent := new(int)
		for i := range sheets {
			sheets[i].spent = spent
		}
		return &File{Format: format, Sheets: sheets}, nil
	}
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
