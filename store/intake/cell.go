package intake

import (
	"math"
	"strconv"

	"danvan/store/vi"
)

// cellKind is what a cell of a list holds.
type cellKind uint8

const (
	blank  cellKind = iota
	text            // as typed, cleaned of nothing
	number          // the number in machine form: 1834, 1.5, 1E+9
	date            // a number shown as a date: in machine form 2023-10-05
	failed          // a formula that failed: #N/A
)

// cell is one cell.
type cell struct {
	kind cellKind
	text string
}

// shown is the cell as a person would write it, in one line.
func (c cell) shown() string {
	switch c.kind {
	case text:
		return vi.CleanLine(c.text)
	case number:
		if d, ok := c.decimal(); ok {
			return vi.FormatDecimal(d)
		}
	case date:
		if d, err := vi.ParseDate(c.text, vi.DateHints{}); err == nil {
			return vi.FormatDate(d)
		}
	}
	return c.text
}

// line is the cell as one line of text for a name or a code: a whole number without points.
func (c cell) line() string {
	if c.kind == number {
		if d, ok := c.decimal(); ok {
			if n, whole := d.Int(); whole {
				return strconv.FormatInt(n, 10)
			}
		}
	}
	return c.shown()
}

// decimal reads a number cell. Spreadsheets keep 15 digits; what lies behind is noise (0.1+0.2).
func (c cell) decimal() (d vi.Decimal, ok bool) {
	f, err := strconv.ParseFloat(c.text, 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) >= 1e18 {
		return d, false
	}
	f, err = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil || d.UnmarshalText([]byte(strconv.FormatFloat(f, 'f', -1, 64))) != nil {
		return d, false
	}
	return d, true
}

// columnName gives the letters of a column; 0 is A.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// columnIndex reads the letters at the start of a cell's name: 27 for AB12; -1 when there are none or too many.
func columnIndex(name []byte) int {
	i, n := 0, 0
	for ; n < len(name) && name[n] >= 'A' && name[n] <= 'Z'; n++ {
		i = i*26 + int(name[n]-'A') + 1
	}
	if n == 0 || n > 3 || i > maxColumns {
		return -1
	}
	return i - 1
}

// The size of a sheet, as spreadsheets have it.
const (
	maxColumns = 16_384
	maxRows    = 1_048_576
)
