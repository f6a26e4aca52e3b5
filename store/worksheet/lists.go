package worksheet

import (
	"bytes"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// What a .zip of lists may hold.
const (
	maxFiles    = 500
	maxUnpacked = 100 << 20
)

// openLists opens the files of a .zip one by one. What cannot be read among them is told in Skipped; only when nothing
// can be, that is an error.
func openLists(p *pack) (*File, error) {
	out := &File{Format: Lists}
	names := make([]string, 0, len(p.files))
	for key, f := range p.files {
		base := path.Base(strings.ReplaceAll(f.Name, `\`, "/"))
		if f.FileInfo().IsDir() || strings.HasPrefix(key, "__macosx/") || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.EqualFold(base, "thumbs.db") {
			continue
		}
		names = append(names, key)
	}
	if len(names) > maxFiles {
		return nil, &Error{Code: TooLarge, Err: errors.New("too many files")}
	}
	slices.Sort(names)
	left, bundles := int64(maxUnpacked), 0
	for _, key := range names {
		name := entryName(p.files[key].Name, p.files[key].NonUTF8)
		data, err := unpack(p, key, left)
		if err != nil {
			return nil, inFile(err, name)
		}
		left -= int64(len(data))
		f, err := openBytes(data, name, true)
		if err != nil {
			e := inFile(err, name)
			if e.Code == Bundle {
				bundles++
			}
			out.Skipped = append(out.Skipped, e)
			continue
		}
		for _, s := range f.Sheets {
			s.File = name
			out.Sheets = append(out.Sheets, s)
		}
	}
	switch {
	case len(out.Sheets) > 0:
		shareBudget(out.Sheets)
		return out, nil
	case bundles > 0:
		return &File{Format: Bundles, Skipped: out.Skipped}, nil
	case len(names) == 0:
		return nil, &Error{Code: Empty}
	case len(out.Skipped) == 1:
		return nil, out.Skipped[0]
	}
	return nil, &Error{Code: NoLists}
}

func unpack(p *pack, key string, most int64) ([]byte, error) {
	r, err := p.open(key)
	if r == nil || err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	r.(*limited).left = min(most, maxFile)
	var b bytes.Buffer
	_, err = io.Copy(&b, r)
	return b.Bytes(), err
}

// entryName is the name of a file in a .zip as people see it: in UTF-8, or in the code page of the program that packed
// it.
func entryName(name string, old bool) string {
	if old && !utf8.ValidString(name) {
		if s, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return norm.NFC.String(strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "?"))
}

func inFile(err error, name string) *Error {
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Code: BadWorkbook, Err: err}
	}
	e.File = name
	return e
}
