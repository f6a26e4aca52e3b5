package worksheet

import (
	"math"
	"strconv"
	"strings"
)

func (b *oldBook) look(xf int) style {
	if xf < len(b.looks) {
		return b.looks[xf]
	}
	return style{}
}

// number makes the cell of a number, or of the date that it shows.
func (b *oldBook) number(x float64, look style) Cell {
	format := byte('f')
	if math.Abs(x) >= 1e15 {
		format = 'g'
	}
	book := workbook{from1904: b.from1904}
	return book.valueCell("", strconv.FormatFloat(x, format, -1, 64), look)
}

// rk reads a number of 30 bits.
func rk(v uint32) (x float64) {
	if v&2 != 0 {
		x = float64(int32(v) >> 2)
	} else {
		x = math.Float64frombits(uint64(v&^3) << 32)
	}
	if v&1 != 0 {
		x /= 100
	}
	return x
}

func (f *fields) double() float64 {
	low := uint64(f.long())
	return math.Float64frombits(low | uint64(f.long())<<32)
}

// oldErrors are the errors of formulas by their numbers.
var oldErrors = map[byte]string{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}

func boolOrError(v byte, failed bool, look style) Cell {
	if failed {
		return Cell{Kind: Failed, Text: oldErrors[v], Struck: look.struck}
	}
	return Cell{Kind: Text, Text: strings.ToUpper(strconv.FormatBool(v != 0)), Struck: look.struck}
}
