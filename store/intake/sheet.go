package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// rows reads the cells of a sheet. Elements are told by their local names, because some programs write every one with a prefix.
func (b *workbook) rows(name string, body []byte, yield func(int, []cell) bool) error {
	bad := func(err error) error { return &Error{Code: BadWorkbook, Sheet: name, Err: err} }
	shared, err := b.shared()
	if err != nil {
		return bad(err)
	}
	r := sheetReader{book: b, shared: shared, d: newXML(body)}
	for {
		token, err := r.d.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return bad(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.EndElement:
			switch t.Name.Local {
			case "row":
				if r.row > maxRows || r.wide {
					return &Error{Code: TooLarge, Sheet: name, Err: errors.New("outside the size of a sheet")}
				}
				if r.filled && !yield(r.row, r.cells) {
					return nil
				}
				r.cells = nil
			case "sheetData":
				return nil
			default:
				r.end(t.Name.Local)
			}
		case xml.CharData:
			if r.inText {
				r.value = append(r.value, t...)
			}
		}
	}
}

func newXML(body []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(body))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("a sheet that is not UTF-8") }
	return d
}

// sheetReader is the place in a sheet.
type sheetReader struct {
	book   *workbook
	shared []string
	d      *xml.Decoder

	row    int
	cells  []cell
	filled bool // the row has a cell that is not empty
	wide   bool // a cell lies beyond the last column

	column int    // of the cell read
	style  int    // its s
	kind   string // its t
	value  []byte
	inText bool // inside <v>, or <t> of an inline string
	skip   int  // inside phonetic hints
	width  int  // cells of the last row
}

func (r *sheetReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "row":
		r.row++
		for _, a := range t.Attr {
			if a.Name.Local == "r" {
				if n, err := strconv.Atoi(a.Value); err == nil && n >= r.row {
					r.row = n
				}
			}
		}
		r.column, r.filled, r.cells = -1, false, make([]cell, 0, r.width)
	case "c":
		r.column++
		r.style, r.kind, r.value = 0, "", r.value[:0]
		for _, a := range t.Attr {
			switch a.Name.Local {
			case "r":
				if c := columnIndex(a.Value); c >= 0 {
					r.column = c
				}
			case "s":
				r.style, _ = strconv.Atoi(a.Value)
			case "t":
				r.kind = a.Value
			}
		}
	case "v":
		r.inText = true
	case "t":
		r.inText = r.skip == 0
	case "rPh":
		r.skip++
	}
}

func (r *sheetReader) end(name string) {
	switch name {
	case "v", "t":
		r.inText = false
	case "rPh":
		r.skip--
	case "c":
		c := r.cell()
		if c.kind == blank {
			return
		}
		if r.column >= maxColumns {
			r.wide = true
			return
		}
		for len(r.cells) <= r.column {
			r.cells = append(r.cells, cell{})
		}
		r.cells[r.column], r.filled, r.width = c, true, max(r.width, r.column+1)
	}
}

// cell makes the cell that was read.
func (r *sheetReader) cell() cell {
	if len(r.value) == 0 {
		return cell{}
	}
	v := string(r.value)
	switch r.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || i < 0 || i >= len(r.shared) {
			return cell{failed, v}
		}
		return textCell(r.shared[i])
	case "str", "inlineStr":
		return textCell(unescape(v))
	case "b":
		return cell{text, map[bool]string{true: "TRUE", false: "FALSE"}[v == "1"]}
	case "e":
		return cell{failed, v}
	case "d":
		return cell{date, v[:min(len(v), len("2023-10-05"))]}
	}
	if r.style != 0 && r.book.isDate(r.style) {
		if f, err := strconv.ParseFloat(v, 64); err == nil {
			if d, ok := vi.DateFromExcel(f, r.book.from1904); ok {
				return cell{date, d.String()}
			}
		}
	}
	return cell{number, v}
}

func textCell(s string) cell {
	if strings.TrimSpace(s) == "" {
		return cell{}
	}
	return cell{text, s}
}

// sharedStrings reads the table of texts.
func sharedStrings(body []byte) (all []string, err error) {
	if body == nil {
		return nil, nil
	}
	var item []byte
	inText, phonetic := false, false
	d := newXML(body)
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "si":
				item = item[:0]
			case "t":
				inText = !phonetic
			case "rPh":
				phonetic = true
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "si":
				all = append(all, unescape(string(item)))
			case "t":
				inText = false
			case "rPh":
				phonetic = false
			}
		case xml.CharData:
			if inText {
				item = append(item, t...)
			}
		}
	}
}

// unescape reads _x000D_, the way in which workbooks write characters that XML cannot hold.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if len(s)-i >= 7 && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				out.WriteRune(rune(n))
				i += 7
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}

// findMerges reads the merged areas, which stand behind the rows.
func findMerges(body []byte) (ms []merge) {
	at := bytes.LastIndex(body, []byte("sheetData"))
	if at < 0 {
		return nil
	}
	behind := bytes.IndexByte(body[at:], '>')
	d := newXML(body[at+behind+1:])
	d.Strict = false
	for {
		token, err := d.RawToken()
		if err != nil {
			return ms // the rows tell of what is broken
		}
		t, ok := token.(xml.StartElement)
		if !ok || t.Name.Local != "mergeCell" {
			continue
		}
		for _, a := range t.Attr {
			if from, to, ok := strings.Cut(a.Value, ":"); ok && a.Name.Local == "ref" {
				m := merge{rowNumber(from), columnIndex(from), rowNumber(to), columnIndex(to)}
				if m.top > 0 && m.left >= 0 && m.bottom >= m.top && m.right >= m.left {
					ms = append(ms, m)
				}
			}
		}
	}
}

// rowNumber reads the number at the end of a cell's name; 0 when there is none.
func rowNumber(name string) int {
	n, _ := strconv.Atoi(strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	return n
}
