package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"danvan/store/pattern"
)

// What a file may hold at most, unpacked: a template with a large emblem has some 2 MB.
const (
	MaxFile  = 16 << 20
	maxParts = 2000
	maxPart  = 24 << 20
	maxAll   = 64 << 20
)

// BadFile is the error for a file that is no document of Word, or a damaged one.
type BadFile struct {
	Part string // of the file; "" for all of it
	Why  error
}

func (e *BadFile) Error() string { return fmt.Sprintf("docx: %s: %v", e.Part, e.Why) }
func (e *BadFile) Unwrap() error { return e.Why }

// Reasons of a BadFile that have words of their own.
var (
	ErrNotZip   = errors.New("no document of Word")
	ErrTooLarge = errors.New("too large")
	ErrNoBody   = errors.New("no body")
)

// Reasons why a template makes no paper, though it can be read.
var (
	ErrNoWorkbook = errors.New("docx: no workbook of this paper") // only reports that are a table have one
	ErrOtherKind  = errors.New("docx: a template of another kind of file")
)

// Document is a .docx or .xlsx file with its parts that have text.
type Document struct {
	Body  *Node // “w:body”; nil: it is a workbook
	book  *book
	parts []part
	texts map[string]*Node // by name: the body's part, heads and feet of pages, notes
}

type part struct {
	name string
	data []byte
}

const mainPart = BodyPart

// BodyPart is the part of a .docx with its body.
const BodyPart = "word/document.xml"

var textParts = pattern.Of(`^(word/(document|header\d*|footer\d*|footnotes|endnotes)|xl/(workbook|worksheets/[^/]+))\.xml$`)

// Open reads a file and finds the places in it.
func Open(data []byte) (*Document, error) {
	d, err := Read(data)
	if err != nil {
		return nil, err
	}
	if d.Workbook() {
		return d, d.openBook()
	}
	for _, name := range d.names() {
		find(name, d.texts[name])
	}
	return d, nil
}

// ReadFile gives the bytes of a file, and no more of them than show that it is too large.
func ReadFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	return io.ReadAll(io.LimitReader(f, MaxFile+1))
}

// Read reads a file as it is.
func Read(data []byte) (*Document, error) {
	if len(data) > MaxFile {
		return nil, &BadFile{Why: ErrTooLarge}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &BadFile{Why: ErrNotZip}
	}
	if len(z.File) > maxParts {
		return nil, &BadFile{Why: ErrTooLarge}
	}
	d := &Document{texts: map[string]*Node{}}
	left := int64(maxAll)
	for _, f := range z.File {
		name := clean(f.Name)
		if strings.HasSuffix(f.Name, "/") || slices.ContainsFunc(d.parts, func(p part) bool { return p.name == name }) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, &BadFile{name, err}
		}
		b, err := io.ReadAll(io.LimitReader(r, min(maxPart, left)+1))
		_ = r.Close()
		switch {
		case int64(len(b)) > min(maxPart, left):
			return nil, &BadFile{name, ErrTooLarge}
		case err != nil:
			return nil, &BadFile{name, err}
		}
		left -= int64(len(b))
		if textParts().MatchString(name) {
			if d.texts[name], err = parse(b); err != nil {
				return nil, &BadFile{name, err}
			}
		}
		d.parts = append(d.parts, part{name, b})
	}
	if d.Body = d.texts[mainPart].Kid("w:body"); d.Body == nil && !d.Workbook() {
		return nil, &BadFile{mainPart, ErrNoBody}
	}
	return d, nil
}

// clean is the name of a part as others call it.
func clean(name string) string { return path.Clean(strings.ReplaceAll(name, `\`, "/")) }

// Workbook tells that it is an .xlsx.
func (d *Document) Workbook() bool { return d.texts[bookPart] != nil }

// names are the parts with text, the body or the sheets first.
func (d *Document) names() (names []string) {
	if d.Workbook() {
		for _, w := range d.book.sheets {
			names = append(names, w.part)
		}
		return append(names, bookPart)
	}
	names = []string{mainPart}
	for _, p := range d.parts {
		if d.texts[p.name] != nil && p.name != mainPart {
			names = append(names, p.name)
		}
	}
	return names
}

// Part is a part of the file that has text or formats; nil for none.
func (d *Document) Part(name string) *Node {
	if n := d.texts[name]; n != nil {
		return n
	}
	for _, p := range d.parts {
		if p.name == name {
			n, _ := parse(p.data) // a part that cannot be read says nothing
			return n
		}
	}
	return nil
}

// Bytes puts the file together. The same document makes the same bytes.
func (d *Document) Bytes() ([]byte, error) {
	all := make([]Part, 0, len(d.parts))
	for _, p := range d.parts {
		data := p.data
		if n := d.texts[p.name]; n != nil {
			var b bytes.Buffer
			b.WriteString(xmlHead)
			n.write(&b)
			data = b.Bytes()
		}
		all = append(all, Part{p.name, data})
	}
	return Pack(all)
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Part is a file within a .docx.
type Part struct {
	Name string
	Data []byte
}

// Pack makes a .docx of its parts, the list of their kinds first, as Word wants it.
func Pack(parts []Part) ([]byte, error) {
	slices.SortStableFunc(parts, func(a, b Part) int { return order(a.Name) - order(b.Name) })
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Deflate})
		if err == nil {
			_, err = w.Write(p.Data)
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

func order(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}
