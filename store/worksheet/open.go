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
	zipMark  = []byte("PK\x03\x04")
	oleMark  = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	zipEmpty = []byte("PK\x05\x06")
)

// Open reads a file and finds its sheets. What it is shows in its first bytes; names lie. Errors are of type *Error, or
// the system's own when the file cannot be read.
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
	return openBytes(data, path, false)
}

// openBytes finds the sheets of a file's content. inside tells that it lies in a .zip.
func openBytes(data []byte, name string, inside bool) (*File, error) {
	code := kindOf(data)
	switch {
	case len(data) == 0:
		return nil, &Error{Code: Empty}
	case unfinished(name):
		return nil, &Error{Code: Unfinished}
	case code != "":
		return nil, &Error{Code: code}
	case bytes.HasPrefix(data, oleMark):
		return openOLE(data)
	case bytes.HasPrefix(data, zipMark):
		return openZip(data, inside)
	case bytes.HasPrefix(data, zipEmpty):
		return nil, &Error{Code: Empty}
	case bytes.Contains(data[:min(len(data), 1<<12)], []byte("urn:schemas-microsoft-com:office:spreadsheet")) && bytes.Contains(data[:min(len(data), 1<<12)], []byte("<?xml")):
		return nil, &Error{Code: XMLBook}
	case isFlat(data):
		return fileOf(OpenDocument)(openFlat(bytes.NewReader(data)))
	case isHTML(data):
		return fileOf(Page)(openHTML(data))
	case isJSON(data):
		return fileOf(PlainText)(openJSON(data))
	}
	if sheets, is, err := openBareStream(data); is {
		return fileOf(OldBook)(sheets, err)
	}
	return fileOf(PlainText)(openText(data))
}

// isFlat tells whether text is an OpenDocument in one piece.
func isFlat(data []byte) bool {
	head := data[:min(len(data), 1<<14)]
	return bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument")) && bytes.Contains(head, []byte("<office:document"))
}

func fileOf(format Format) func([]Sheet, error) (*File, error) {
	return func(sheets []Sheet, err error) (*File, error) {
		if err != nil {
			return nil, err
		}
		shareBudget(sheets)
		return &File{Format: format, Sheets: sheets}, nil
	}
}

func shareBudget(sheets []Sheet) {
	spent := new(int)
	for i := range sheets {
		sheets[i].spent = spent
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
	data := make([]byte, 0, fi.Size()+bytes.MinRead)
	b := bytes.NewBuffer(data)
	_, err = io.Copy(b, io.LimitReader(f, maxFile+1))
	if err == nil && b.Len() > maxFile {
		err = errTooLarge
	}
	return b.Bytes(), err
}
