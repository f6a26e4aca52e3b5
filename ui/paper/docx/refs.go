package docx

import (
	"strconv"
	"strings"

	"danvan/store/pattern"
)

// cellRef is a cell as a formula names it: “$C$5”; a whole row has no column.
type cellRef struct {
	col, row       string
	colStays, stay bool // the dollar signs
}

// refsIn finds texts, which name nothing, and what names cells: a sheet perhaps, one cell or two corners, or whole
// rows.
var refsIn = pattern.Of(`"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\pL_][\pL\d_.]*)!)?(?:(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|(\$?\d+):(\$?\d+))`)

// eachRef puts something else in place of each name of cells in a formula. before is the formula up to it, sheet what
// says of which sheet it is: “'Tờ 1'!”.
func eachRef(formula string, with func(before, sheet string, a cellRef, b *cellRef) string) string {
	var out strings.Builder
	from := 0
	for _, m := range refsIn().FindAllStringSubmatchIndex(formula, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return formula[m[2*i]:m[2*i+1]]
		}
		if m[4] < 0 && m[8] < 0 || inName(formula[:m[0]], formula[m[1]:]) {
			continue
		}
		first, second := part(2)+part(4), part(3)+part(5)
		a := readRef(first)
		var b *cellRef
		if second != "" {
			x := readRef(second)
			b = &x
		}
		out.WriteString(formula[from:m[0]])
		out.WriteString(part(1) + with(formula[:m[0]], part(1), a, b))
		from = m[1]
	}
	return out.String() + formula[from:]
}

// inName tells that what looks like a cell is a part of a name, or of a function: LOG10(…).
func inName(before, behind string) bool {
	return nameBegins().MatchString(before) || nameGoesOn().MatchString(behind)
}

var (
	nameBegins = pattern.Of(`[\pL\pN_.$!\]]$`)
	nameGoesOn = pattern.Of(`^[\pL\pN_.(!]`)
)

var refParts = pattern.Of(`^(\$?)([A-Z]*)(\$?)(\d*)$`)

func readRef(s string) cellRef {
	m := refParts().FindStringSubmatch(s)
	if m == nil {
		return cellRef{}
	}
	if m[2] == "" {
		return cellRef{row: m[4], stay: m[1] != ""}
	}
	return cellRef{m[2], m[4], m[1] != "", m[3] != ""}
}

func (c cellRef) String() string {
	s := ""
	if c.colStays {
		s = "$"
	}
	s += c.col
	if c.stay {
		s += "$"
	}
	return s + c.row
}

// on is the same cell in another row.
func (c cellRef) on(row int) cellRef {
	c.row = strconv.Itoa(row)
	return c
}

// shifted is a formula as it stands some rows below and columns to the right of where it was written.
func shifted(formula string, rows, cols int) string {
	move := func(c cellRef) cellRef {
		if n := number(c.row) + rows; !c.stay && n > 0 {
			c.row = strconv.Itoa(n)
		}
		if n := columnNumber(c.col) + cols; !c.colStays && c.col != "" && n > 0 {
			c.col = columnName(n)
		}
		return c
	}
	return eachRef(formula, func(_, _ string, a cellRef, b *cellRef) string {
		if b == nil {
			return move(a).String()
		}
		return move(a).String() + ":" + move(*b).String()
	})
}

func columnNumber(s string) (n int) {
	for _, r := range s {
		n = n*26 + int(r-'A') + 1
	}
	return n
}

func columnName(n int) (s string) {
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// unshare writes out the formulas that several cells have in common: cells move apart.
func (w *worksheet) unshare() {
	for _, row := range w.data.Kids {
		for _, c := range row.Kids {
			f := c.Kid("f")
			if f == nil || f.Attr("t") != "shared" {
				continue
			}
			if first := w.shared[f.Attr("si")]; first != nil && f.plain() == "" {
				a, b := readRef(first.Attr("r")), readRef(c.Attr("r"))
				f.Kids = []*Node{{Text: shifted(first.Kid("f").plain(), number(b.row)-number(a.row), columnNumber(b.col)-columnNumber(a.col))}}
			}
			for _, name := range []string{"t", "si", "ref"} {
				f.unset(name)
			}
		}
	}
}
