package worksheet

import (
	"bytes"
	"errors"
	"io"
	"strconv"
)

// rows reads the cells of a sheet.
func (b *workbook) rows(name string, body func() (io.ReadCloser, error), yield func(Row) bool) error {
	bad := func(err error) error { return inSheet(err, name) }
	shared, err := b.shared()
	if err != nil {
		return bad(err)
	}
	part, err := body()
	if err != nil {
		return bad(err)
	}
	defer func() { _ = part.Close() }()
	r := sheetReader{book: b, name: name, shared: shared}
	for m := streamMarkup(part); ; {
		kind, err := m.next()
		switch {
		case err != nil:
			return bad(err)
		case kind == ended:
			return nil
		case r.inline:
			r.take(kind, m)
		case kind == start:
			r.start(m)
		case kind == content:
			switch {
			case r.inText:
				r.value = append(r.value, m.text...)
			case r.inFormula:
				r.formula = append(r.formula, m.text...)
			}
		case kind != end:
		case string(m.tag) == "sheetData":
			return nil
		case string(m.tag) != "row":
			r.end(m.tag)
		case r.row > MaxRows || r.wide:
			return &Error{Code: TooLarge, Sheet: name, Err: errors.New("outside the size of a sheet")}
		case r.filled && !yield(Row{N: r.row, Hidden: r.hidden, Colour: r.colour, Cells: r.cells}):
			return nil
		}
	}
}

// sheetReader is the place in a sheet.
type sheetReader struct {
	book   *workbook
	name   string
	shared []sharedText

	row    int
	hidden bool
	colour uint32
	cells  []Cell
	filled bool // the row has a cell that is not empty
	wide   bool // a cell lies beyond the last column
	width  int  // cells of the widest row

	column    int    // of the cell read
	style     int    // its s
	kind      string // its t
	value     []byte
	inText    bool // inside <v>
	formula   []byte
	inFormula bool
	computed  bool // a formula stands here
	inline    bool // inside <is>
	rich      rich
}

func (r *sheetReader) start(m *markup) {
	switch string(m.tag) {
	case "row":
		r.row++
		r.hidden, r.colour = false, 0
		for _, a := range m.attr {
			switch string(a.name) {
			case "r":
				if n, err := strconv.Atoi(string(a.value)); err == nil && n >= r.row {
					r.row = n
				}
			case "hidden", "zeroHeight":
				r.hidden = isTrue(string(a.value))
			}
		}
		r.column, r.filled, r.cells = -1, false, make([]Cell, 0, r.width)
	case "c":
		r.column++
		r.style, r.kind, r.value, r.formula, r.computed = 0, "", r.value[:0], r.formula[:0], false
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
	case "f":
		r.inFormula, r.computed = true, true
	case "is":
		r.inline = true
		r.rich.reset()
	}
}

// take takes a mark of a text that stands in its cell.
func (r *sheetReader) take(kind mark, m *markup) {
	if kind == end && string(m.tag) == "is" {
		r.inline = false
		return
	}
	r.rich.take(kind, m)
}

// cellType gives the known types without making a string of each.
func cellType(t []byte) string {
	switch string(t) {
	case "s":
		return "s"
	case "n":
		return ""
	case "str":
		return "str"
	case "inlineStr":
		return "inlineStr"
	}
	return string(t)
}

func (r *sheetReader) end(tag []byte) {
	switch string(tag) {
	case "v":
		r.inText = false
	case "f":
		r.inFormula = false
	case "c":
		if colour := r.look().colour; colour != 0 {
			r.colour = r.colour*31 + uint32(r.column)<<8 + colour
		}
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

// look is the style of the cell that was read.
func (r *sheetReader) look() style {
	if r.style < 0 || r.style >= len(r.book.styles) {
		return style{}
	}
	return r.book.styles[r.style]
}

// cell makes the cell that was read.
func (r *sheetReader) cell() Cell {
	look := r.look()
	switch r.kind {
	case "inlineStr":
		text, struck := r.rich.shared().in(look)
		r.rich.reset()
		return struckText(text, struck)
	case "s":
		if len(r.value) == 0 {
			return Cell{}
		}
		i, err := strconv.Atoi(string(bytes.TrimSpace(r.value)))
		if err != nil || i < 0 || i >= len(r.shared) {
			return Cell{Kind: Failed, Text: string(r.value)}
		}
		return struckText(r.shared[i].in(look))
	case "str":
		return struckText(look.show(unescape(string(r.value))), look.struck)
	}
	if len(r.value) == 0 {
		if r.computed { // a text would say so, even if it is empty
			return r.book.computer.cell(r.name, r.row, r.column, string(r.formula), look)
		}
		return Cell{}
	}
	return r.book.valueCell(r.kind, string(r.value), look)
}

// valueCell makes a cell of a value that is no text.
func (b *workbook) valueCell(kind, v string, look style) Cell {
	c := Cell{Kind: Number, Text: v, Struck: look.struck}
	switch kind {
	case "b":
		c.Kind, c.Text = Text, map[bool]string{true: "TRUE", false: "FALSE"}[v == "1"]
	case "e":
		c.Kind = Failed
	case "d":
		c.Kind, c.Text = Date, v[:min(len(v), len("2023-10-05"))]
	default:
		return look.of(c, b.from1904)
	}
	return c
}

func struckText(s string, struck bool) Cell {
	c := TextCell(s)
	c.Struck = struck && c.Kind != Blank
	return c
}

// Hidden is the name of the sheet in which the program keeps what people need not see: what may be chosen, and which
// lines it wrote.
const Hidden = "_"
