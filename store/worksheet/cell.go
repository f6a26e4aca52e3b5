package worksheet

import (
	"math"
	"strconv"
	"strings"

	"danvan/store/vi"
)

// Kind is what a cell holds.
type Kind uint8

const (
	Blank      Kind = iota
	Text            // as typed, cleaned of nothing
	Number          // the number in machine form: 1834, 1.5, 1E+9
	Date            // a number shown as a date: in machine form 2023-10-05
	Failed          // a formula that failed: #N/A
	Uncomputed      // a formula without a stored value that cannot be computed here: the formula
)

// Cell is one cell. The text of a number or date is in machine form, whatever the file is written in.
type Cell struct {
	Kind   Kind
	Struck bool // struck through, all of it
	Text   string
}

// TextCell is a cell with a text; a blank one when the text is of spaces alone.
func TextCell(s string) Cell {
	if strings.TrimSpace(s) == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: s}
}

// Shown is the cell as a person would write it, in one line.
func (c Cell) Shown() string {
	switch c.Kind {
	case Text:
		return vi.CleanLine(c.Text)
	case Number:
		if d, ok := c.Decimal(); ok {
			return vi.FormatDecimal(d)
		}
	case Date:
		if d, err := vi.ParseDate(c.Text, vi.DateHints{}); err == nil {
			return vi.FormatDate(d)
		}
	}
	return c.Text
}

// Line is the cell as one line of text for a name or a code: a whole number without points.
func (c Cell) Line() string {
	if c.Kind == Number {
		if d, ok := c.Decimal(); ok {
			if n, whole := d.Int(); whole {
				return strconv.FormatInt(n, 10)
			}
		}
	}
	return c.Shown()
}

// Decimal reads a number cell. Spreadsheets keep 15 digits; what lies behind is noise (0.1+0.2).
func (c Cell) Decimal() (d vi.Decimal, ok bool) {
	f, err := strconv.ParseFloat(c.Text, 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) >= 1e18 {
		return d, false
	}
	f, err = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil || d.UnmarshalText([]byte(strconv.FormatFloat(f, 'f', -1, 64))) != nil {
		return d, false
	}
	return d, true
}

// perCent is a number that shows as a share: “95%”, which the file holds as 0.95.
func (c Cell) perCent() Cell {
	if d, ok := c.Decimal(); ok {
		if times, fits := d.Times10(2); fits {
			c.Kind, c.Text = Text, vi.FormatDecimal(times)+"%"
		}
	}
	return c
}

// ColumnName gives the letters of a column; 0 is A.
func ColumnName(i int) string {
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
	if n == 0 || n > 3 || i > MaxColumns {
		return -1
	}
	return i - 1
}

// The size of a sheet, as spreadsheets have it.
const (
	MaxColumns = 16_384
	MaxRows    = 1_048_576
)
