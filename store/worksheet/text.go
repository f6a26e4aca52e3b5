package worksheet

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// openText makes a sheet of comma, semicolon or tab separated text.
func openText(data []byte) ([]Sheet, error) {
	data, err := toUTF8(data)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{Code: Empty}
	}
	comma, data := separator(data)
	return []Sheet{{rows: func(yield func(Row) bool) error { return textRows(data, comma, yield) }}}, nil
}

// toUTF8 takes the byte order mark away and turns UTF-16 into UTF-8. Excel's “Unicode text” is UTF-16, its “CSV UTF-8” has a mark, and what
// other programs write has none.
func toUTF8(data []byte) ([]byte, error) {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		order = binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		order = binary.BigEndian
	}
	if order != nil {
		if len(data)%2 != 0 {
			return nil, &Error{Code: BadEncoding}
		}
		units := make([]uint16, 0, len(data)/2)
		for i := 2; i < len(data); i += 2 {
			units = append(units, order.Uint16(data[i:]))
		}
		return []byte(string(utf16.Decode(units))), nil
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, &Error{Code: NotAList}
	}
	if !utf8.Valid(data) {
		return nil, &Error{Code: BadEncoding}
	}
	return data, nil
}

// separator tells what stands between the cells: what Excel's own line “sep=;” says, else what the first lines have most of, outside
// quotes.
func separator(data []byte) (rune, []byte) {
	if first, rest, ok := bytes.Cut(data, []byte("\n")); ok {
		if s := strings.TrimRight(string(first), "\r"); len(s) == 5 && strings.EqualFold(s[:4], "sep=") && strings.ContainsAny(s[4:], ",;\t") {
			return rune(s[4]), rest
		}
	}
	counts := map[byte]int{}
	quoted, lines := false, 0
	for _, c := range data {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ',' || c == ';' || c == '\t':
			counts[c]++
		case c == '\n':
			if lines++; lines == 20 && len(counts) > 0 {
				return mostly(counts), data
			}
		}
	}
	return mostly(counts), data
}

// mostly weighs a tab and a semicolon over commas, which stand inside texts.
func mostly(counts map[byte]int) rune {
	return slices.MaxFunc([]rune{',', ';', '\t'}, func(a, b rune) int {
		weigh := func(r rune) int {
			if r == ',' {
				return counts[','] * 2
			}
			return counts[byte(r)] * 3
		}
		return weigh(a) - weigh(b)
	})
}

// textRows reads the rows. A row's number is that which a spreadsheet would show: a cell may have several lines, and an empty
// line is a row.
func textRows(data []byte, comma rune, yield func(Row) bool) error {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	for row, at := 0, int64(0); ; {
		record, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return &Error{Code: NotAList, Err: err}
		}
		if len(record) > MaxColumns {
			return &Error{Code: TooLarge, Err: errors.New("too many columns")}
		}
		end := min(r.InputOffset(), int64(len(data)))
		row += emptyLines(data[at:end]) + 1
		at = end
		cells := make([]Cell, len(record))
		any := false
		for i, s := range record {
			if strings.TrimSpace(s) != "" {
				cells[i], any = Cell{Kind: Text, Text: s}, true
			}
		}
		if any && !yield(Row{N: row, Cells: cells}) {
			return nil
		}
		if row >= MaxRows {
			return &Error{Code: TooLarge, Err: errors.New("too many rows")}
		}
	}
}

func emptyLines(b []byte) (n int) {
	for {
		switch {
		case bytes.HasPrefix(b, []byte("\n")):
			b = b[1:]
		case bytes.HasPrefix(b, []byte("\r\n")):
			b = b[2:]
		default:
			return n
		}
		n++
	}
}
