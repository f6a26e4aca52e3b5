package worksheet

import (
	"bytes"
	"encoding/xml"
	"errors"
	"path"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"
)

// maxUnzipped is how large a workbook may be unpacked, in bytes: a bomb is refused before it fills the memory.
const maxUnzipped = 2 << 30

// openWorkbook finds the sheets of an .xlsx file.
func openWorkbook(data []byte) ([]Sheet, error) {
	bad := func(err error) ([]Sheet, error) {
		c := BadWorkbook
		if errors.Is(err, excelize.ErrWorkbookFileFormat) {
			c = NotAList
		}
		return nil, &Error{Code: c, Err: err}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		return bad(err)
	}
	defer func() { _ = f.Close() }()
	b := &workbook{f: f, dates: map[int]bool{}}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		b.from1904 = *props.Date1904
	}
	if err := b.findParts(); err != nil {
		return bad(err)
	}
	var sheets []Sheet
	for _, name := range f.GetSheetList() {
		part := b.sheets[name]
		body := b.part(part)
		if body == nil {
			continue // a chart
		}
		visible, err := f.GetSheetVisible(name)
		if err != nil {
			return bad(err)
		}
		merges := findMerges(body)
		sheets = append(sheets, Sheet{Name: name, Hidden: !visible, Merges: merges, oldFonts: suspect(body) || suspect(b.part(b.strings)), rows: func(yield func(Row) bool, _ func(Note)) error {
			return b.rows(name, body, yield)
		}})
	}
	return sheets, nil
}

// workbook is an open .xlsx file.
type workbook struct {
	f        *excelize.File
	from1904 bool
	sheets   map[string]string // part by name
	strings  string            // part of the shared strings
	shared   func() ([]string, error)
	dates    map[int]bool // whether a style shows a date, as far as known
}

// part gives the bytes of a part of the package.
func (b *workbook) part(name string) []byte {
	v, _ := b.f.Pkg.Load(name)
	body, _ := v.([]byte)
	return body
}

type relations struct {
	Relationship []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	}
}

// findParts follows the relations of the package from its root to the workbook, and from there to the sheets and the shared strings.
func (b *workbook) findParts() error {
	book := "xl/workbook.xml"
	for _, r := range b.relations("").Relationship {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			book = strings.TrimPrefix(r.Target, "/")
		}
	}
	parts := map[string]string{}
	for _, r := range b.relations(book).Relationship {
		target := path.Join(path.Dir(book), r.Target)
		if strings.HasPrefix(r.Target, "/") {
			target = r.Target[1:]
		}
		parts[r.ID] = target
		if strings.HasSuffix(r.Type, "/sharedStrings") {
			b.strings = target
		}
	}
	var doc struct {
		Sheets struct {
			Sheet []struct {
				Name string     `xml:"name,attr"`
				Attr []xml.Attr `xml:",any,attr"`
			} `xml:"sheet"`
		} `xml:"sheets"`
	}
	if err := xml.Unmarshal(b.part(book), &doc); err != nil {
		return err
	}
	b.sheets = map[string]string{}
	for _, s := range doc.Sheets.Sheet {
		for _, a := range s.Attr {
			if a.Name.Local == "id" && a.Name.Space != "" {
				b.sheets[s.Name] = parts[a.Value]
			}
		}
	}
	b.shared = sync.OnceValues(func() ([]string, error) { return sharedStrings(b.part(b.strings)) })
	return nil
}

func (b *workbook) relations(of string) (rs relations) {
	dir, file := path.Split(of)
	if xml.Unmarshal(b.part(dir+"_rels/"+file+".rels"), &rs) != nil {
		return relations{}
	}
	return rs
}

// isDate tells whether a style shows numbers as dates.
func (b *workbook) isDate(style int) bool {
	is, known := b.dates[style]
	if !known {
		if s, err := b.f.GetStyle(style); err == nil {
			is = isDateFormat(s.NumFmt, s.CustomNumFmt)
		}
		b.dates[style] = is
	}
	return is
}

// isDateFormat tells whether a number format shows a day: one of the built-in ones, or a code with d or y outside quotes.
func isDateFormat(builtin int, code *string) bool {
	if code == nil {
		return builtin >= 14 && builtin <= 17 || builtin == 22 || builtin >= 27 && builtin <= 36 || builtin >= 50 && builtin <= 58
	}
	quoted, bracket := false, false
	for i := 0; i < len(*code); i++ {
		switch c := (*code)[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case bracket:
		case c == ';':
			return false // only the form of positive numbers counts
		case c == 'd' || c == 'D' || c == 'y' || c == 'Y':
			return true
		}
	}
	return false
}
