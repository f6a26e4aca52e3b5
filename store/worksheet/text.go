package worksheet

import (
	"bytes"
	"errors"
	"slices"
	"strings"
)

// openText makes a sheet of comma, semicolon or tab separated text.
func openText(data []byte) ([]Sheet, error) {
	t, err := textOf(data)
	if err != nil {
		return nil, err
	}
	t.width = t.usualWidth()
	return []Sheet{{Commas: t.comma == ',', oldFonts: func() bool { return suspect(t.data) }, rows: t.rows}}, nil
}

// Plain makes UTF-8 of a text of cells, whatever it is written in, and tells what stands between them. Errors are of
// type *Error.
func Plain(data []byte) (utf8 []byte, comma rune, err error) {
	t, err := textOf(data)
	if err != nil {
		return nil, 0, err
	}
	return t.data, rune(t.comma), nil
}

func textOf(data []byte) (*text, error) {
	data, err := toUTF8(data)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{Code: Empty}
	}
	if lostLetters(data) {
		return nil, &Error{Code: LostLetters}
	}
	t := &text{data: data, end: lineEnd(data)}
	t.separator()
	return t, nil
}

// text is a text file.
type text struct {
	data  []byte
	end   byte // of lines: \n, with or without \r before it, or \r alone
	comma byte
	width int // cells of most rows; 0 when there are too few to tell
}

// lineEnd tells what ends a line. Old Macs write \r, and within a cell \n.
func lineEnd(data []byte) byte {
	data = data[:min(len(data), sample)]
	both := bytes.Count(data, []byte("\r\n"))
	if bytes.Count(data, []byte("\r"))-both > bytes.Count(data, []byte("\n")) {
		return '\r'
	}
	return '\n'
}

// line gives the line that begins at a place, and where the next one begins.
func (t *text) line(at int) (line []byte, next int) {
	n := bytes.IndexByte(t.data[at:], t.end)
	if n < 0 {
		return t.data[at:], len(t.data)
	}
	return bytes.TrimSuffix(t.data[at:at+n], []byte("\r")), at + n + 1
}

// separator tells what stands between the cells: what Excel's own line “sep=;” says, else what the first lines have
// most of, outside quotes.
func (t *text) separator() {
	if first, next := t.line(0); len(first) == 5 && bytes.EqualFold(first[:4], []byte("sep=")) && bytes.IndexByte([]byte(",;\t|"), first[4]) >= 0 {
		t.comma, t.data = first[4], t.data[next:]
		return
	}
	var counts [128]int
	through := false // inside quotes, if every quote has its other one somewhere
	for at, lines := 0, 0; at < len(t.data) && lines < 200; lines++ {
		var line []byte
		line, at = t.line(at)
		quoted := false // inside quotes, if one that is not closed spoils its own line alone
		paired := bytes.Count(line, []byte{'"'})%2 == 0
		for _, c := range line {
			if c == '"' {
				quoted, through = paired && !quoted, !through
			}
			if c != ',' && c != ';' && c != '\t' {
				continue
			}
			if !quoted {
				counts[c]++
			}
			if !through {
				counts[c]++
			}
		}
	}
	// A tab and a semicolon weigh more than commas, which stand inside texts.
	t.comma = slices.MaxFunc([]byte{',', ';', '\t'}, func(a, b byte) int {
		weigh := func(c byte) int {
			if c == ',' {
				return counts[c] * 2
			}
			return counts[c] * 3
		}
		return weigh(a) - weigh(b)
	})
}

// usualWidth is how many cells most lines have that are surely rows by themselves; 0 when there are too few to tell.
func (t *text) usualWidth() (width int) {
	counts := map[int]int{}
	for at, lines := 0, 0; at < len(t.data) && lines < 500; lines++ {
		var line []byte
		line, at = t.line(at)
		cells, open, stray := t.cells(string(line))
		halves := slices.ContainsFunc(cells, func(c string) bool { return strings.Count(c, `"`)%2 != 0 })
		if open < 0 && !stray && !halves && len(cells) > 1 {
			counts[len(cells)]++
		}
	}
	for n, times := range counts {
		if times > 1 && (times > counts[width] || times == counts[width] && n > width) {
			width = n
		}
	}
	return width
}

// cells takes a line apart. open is the cell whose quote is not closed, else -1; stray tells of a quote inside a quoted
// cell that is not doubled.
func (t *text) cells(s string) (cells []string, open int, stray bool) {
	for {
		if s == "" || s[0] != '"' {
			n := strings.IndexByte(s, t.comma)
			if n < 0 {
				return append(cells, s), -1, stray
			}
			cells, s = append(cells, s[:n]), s[n+1:]
			continue
		}
		n, odd := closing(s, t.comma)
		stray = stray || odd
		if n < 0 {
			return cells, len(cells), stray
		}
		cells = append(cells, strings.ReplaceAll(s[1:n], `""`, `"`))
		if n+1 == len(s) {
			return cells, -1, stray
		}
		s = s[n+2:]
	}
}

// closing finds the quote that ends the cell which a quote begins: before a separator or the end. Quotes inside are
// doubled, or stray.
func closing(s string, comma byte) (at int, stray bool) {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
		case i+1 == len(s) || s[i+1] == comma:
			return i, stray
		case s[i+1] == '"':
			i++
		default:
			stray = true
		}
	}
	return -1, stray
}

// rows reads the rows. A row's number is that which a spreadsheet would show: a cell may have several lines, and an
// empty line is a row.
func (t *text) rows(yield func(Row) bool, note func(Note)) error {
	for row, at := 1, 0; at < len(t.data); row++ {
		if row > MaxRows {
			return &Error{Code: TooLarge, Err: errors.New("too many rows")}
		}
		line, next := t.line(at)
		s := string(line)
		texts, open, stray := t.cells(s)
		odd := false
		if open >= 0 {
			if more, end, ok := t.further(s, next); ok {
				texts, next = more, end
			} else {
				odd = true
			}
		} else if stray && len(texts) < t.width {
			odd = strings.Count(s, string(t.comma))+1 == t.width
		}
		if odd {
			texts = t.literally(s)
			note(Note{Code: OddQuote, Row: row, Found: s})
		}
		at = next
		if len(texts) > MaxColumns {
			return &Error{Code: TooLarge, Err: errors.New("too many columns")}
		}
		cells, filled := make([]Cell, len(texts)), false
		for i, s := range texts {
			cells[i] = TextCell(s)
			filled = filled || cells[i].Kind != Blank
		}
		if filled && !yield(Row{N: row, Odd: odd, Cells: cells}) {
			return nil
		}
	}
	return nil
}

// The most that a cell of several lines may have.
const (
	cellLines = 300
	cellBytes = 1 << 16
)

// further reads on where a line ends within quotes. A quote that somebody forgot would swallow the rows behind it, so
// ok is false when the lines look like rows of their own, or the cell does not end as quoted cells do.
func (t *text) further(s string, at int) (cells []string, next int, ok bool) {
	for lines := 0; at < len(t.data) && lines < cellLines && len(s) < cellBytes; lines++ {
		var line []byte
		line, at = t.line(at)
		inside := line
		if n, _ := closing(`"`+string(line), t.comma); n >= 0 {
			inside = line[:n-1]
		}
		if t.width > 2 && bytes.Count(inside, []byte{t.comma}) >= t.width-1 {
			return nil, 0, false
		}
		s += "\n" + string(line)
		cells, open, stray := t.cells(s)
		switch {
		case stray:
			return nil, 0, false
		case open < 0:
			return cells, at, t.width == 0 || len(cells) <= t.width
		}
	}
	return nil, 0, false
}

// literally takes a line apart in which quotes are not those of the program: only cells that are in quotes on both
// sides lose them.
func (t *text) literally(s string) []string {
	cells := strings.Split(s, string(t.comma))
	for i, c := range cells {
		if n, _ := closing(c+" ", ' '); len(c) > 1 && c[0] == '"' && n == len(c)-1 {
			cells[i] = strings.ReplaceAll(c[1:n], `""`, `"`)
		}
	}
	return cells
}
