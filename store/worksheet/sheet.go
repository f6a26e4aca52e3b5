package worksheet

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// rows reads the cells of a sheet.
func (b *workbook) rows(name string, body []byte, yield func(Row) bool) error {
	bad := func(err error) error { return &Error{Code: BadWorkbook, Sheet: name, Err: err} }
	shared, err := b.shared()
	if err != nil {
		return bad(err)
	}
	r := sheetReader{book: b, shared: shared}
	for m := newMarkup(body); ; {
		kind, err := m.next()
		switch {
		case err != nil:
			return bad(err)
		case kind == ended:
			return nil
		case kind == start:
			r.start(m)
		case kind == content && r.inText:
			r.value = append(r.value, m.text...)
		case kind != end:
		case string(m.tag) == "sheetData":
			return nil
		case string(m.tag) != "row":
			r.end(m.tag)
		case r.row > MaxRows || r.wide:
			return &Error{Code: TooLarge, Sheet: name, Err: errors.New("outside the size of a sheet")}
		case r.filled && !yield(Row{N: r.row, Cells: r.cells}):
			return nil
		}
	}
}

// sheetReader is the place in a sheet.
type sheetReader struct {
	book   *workbook
	shared []string

	row    int
	cells  []Cell
	filled bool // the row has a cell that is not empty
	wide   bool // a cell lies beyond the last column
	width  int  // cells of the widest row

	column int    // of the cell read
	style  int    // its s
	kind   string // its t
	value  []byte
	inText bool // inside <v>, or <t> of an inline string
	hints  int  // how deep inside phonetic hints
}

func (r *sheetReader) start(m *markup) {
	switch string(m.tag) {
	case "row":
		r.row++
		for _, a := range m.attr {
			if string(a.name) == "r" {
				if n, err := strconv.Atoi(string(a.value)); err == nil && n >= r.row {
					r.row = n
				}
			}
		}
		r.column, r.filled, r.cells = -1, false, make([]Cell, 0, r.width)
	case "c":
		r.column++
		r.style, r.kind, r.value = 0, "", r.value[:0]
		for _, a := range m.attr {
			switch string(a.name) {
			case "r":
				if c := columnIndex(a.value); c >= 0 {
					r.column = c
				}
			case "s":
				r.style, _ = strconv.Atoi(string(a.value))
			case "t":
				r.kind = cellType(a.value)
			}
		}
	case "v":
		r.inText = true
	case "t":
		r.inText = r.hints == 0
	case "rPh":
		r.hints++
	}
}

// cellType gives the known types without making a string of each.
func cellType(t []byte) string {
	switch string(t) {
	case "s":
		return "s"
	case "n":
		return ""
	case "str", "inlineStr":
		return "str"
	}
	return string(t)
}

func (r *sheetReader) end(tag []byte) {
	switch string(tag) {
	case "v", "t":
		r.inText = false
	case "rPh":
		r.hints--
	case "c":
		c := r.cell()
		if c.Kind == Blank {
			return
		}
		if r.column >= MaxColumns {
			r.wide = true
			return
		}
		for len(r.cells) <= r.column {
			r.cells = append(r.cells, Cell{})
		}
		r.cells[r.column], r.filled, r.width = c, true, max(r.width, r.column+1)
	}
}

// cell makes the cell that was read.
func (r *sheetReader) cell() Cell {
	if len(r.value) == 0 {
		return Cell{}
	}
	if r.kind == "s" {
		i, err := strconv.Atoi(string(bytes.TrimSpace(r.value)))
		if err != nil || i < 0 || i >= len(r.shared) {
			return Cell{Kind: Failed, Text: string(r.value)}
		}
		return TextCell(r.shared[i])
	}
	v := string(r.value)
	switch r.kind {
	case "str":
		return TextCell(unescape(v))
	case "b":
		return Cell{Kind: Text, Text: map[bool]string{true: "TRUE", false: "FALSE"}[v == "1"]}
	case "e":
		return Cell{Kind: Failed, Text: v}
	case "d":
		return Cell{Kind: Date, Text: v[:min(len(v), len("2023-10-05"))]}
	}
	if r.style != 0 && r.book.isDate(r.style) {
		if f, err := strconv.ParseFloat(v, 64); err == nil {
			if d, ok := vi.DateFromExcel(f, r.book.from1904); ok {
				return Cell{Kind: Date, Text: d.String()}
			}
		}
	}
	return Cell{Kind: Number, Text: v}
}

func TextCell(s string) Cell {
	if strings.TrimSpace(s) == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: s}
}

// sharedStrings reads the table of texts.
func sharedStrings(body []byte) (all []string, err error) {
	var item []byte
	inText, hint := false, false
	for m := newMarkup(body); ; {
		kind, err := m.next()
		switch tag := string(m.tag); {
		case err != nil:
			return nil, err
		case kind == ended:
			return all, nil
		case kind == content:
			if inText {
				item = append(item, m.text...)
			}
		case kind == start && tag == "si":
			item = item[:0]
		case kind == end && tag == "si":
			all = append(all, unescape(string(item)))
		case tag == "t":
			inText = kind == start && !hint
		case tag == "rPh":
			hint = kind == start
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
func findMerges(body []byte) (ms []Merge) {
	at := bytes.LastIndex(body, []byte("sheetData"))
	if at < 0 {
		return nil
	}
	at += bytes.IndexByte(body[at:], '>') + 1
	for m := newMarkup(body[at:]); ; {
		kind, err := m.next()
		if err != nil || kind == ended {
			return ms // the rows tell of what is broken
		}
		if kind != start || string(m.tag) != "mergeCell" {
			continue
		}
		for _, a := range m.attr {
			if from, to, ok := bytes.Cut(a.value, []byte(":")); ok && string(a.name) == "ref" {
				m := Merge{rowNumber(from), columnIndex(from), rowNumber(to), columnIndex(to)}
				if m.Top > 0 && m.Left >= 0 && m.Bottom >= m.Top && m.Right >= m.Left {
					ms = append(ms, m)
				}
			}
		}
	}
}

// rowNumber reads the number at the end of a cell's name; 0 when there is none.
func rowNumber(name []byte) int {
	n, _ := strconv.Atoi(string(bytes.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
	return n
}
