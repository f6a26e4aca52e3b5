package paper

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"danvan/store/vi"
	"danvan/ui/text"
)

// Mark begins the note on rows that are Disputed; on paper each of them has it too.
const Mark = "* "

// Document is one table as it will be on paper.
type Document struct {
	Name    string // of the sheet; at most 31 characters
	Heading Heading
	Columns []Column
	Rows    int
	Row     func(i int) Row
	Err     func() error // what kept a row from being made; nil: nothing can
	Alert   string       // what cannot be right in it, above all else; "" for nothing
	Notes   []string     // below the table

	Chart []Bar // of a web page

	// of a workbook
	Filter  bool                        // the headings have filters
	Room    int                         // how many empty rows below may be filled in
	Behind  []*Document                 // further sheets
	Further func() ([]*Document, error) // and those that are only made where they are written
	Keys    func() []string             // what tells the rows apart, kept out of sight, so that rows that were taken out are missed
}

// Bar is a figure of a chart, and the part of it that was recognised.
type Bar struct {
	Name        string
	Value, Part int
}

// Column is a heading, and what stands below it.
type Column struct {
	Heading string
	Over    string   // the heading above this one and those beside it that have the same
	Width   float64  // characters; 0: as the program likes
	Number  bool     // figures, at the right
	Needed  bool     // nothing may be left empty below it
	Choices []string // what is offered to choose from; nil for nothing
}

// Heading stands above the table; a document without a title has none of it.
type Heading struct{ Unit, Title, Period, Made string }

// RowKind says how a row looks.
type RowKind uint8

// The kinds of row.
const (
	Plain   RowKind = iota
	Section         // the name of the rows below it, over the whole width
	Total
)

// Row is one line of the table.
type Row struct {
	Kind     RowKind
	Cells    []Cell // as many as there are columns
	Indent   int    // of the first text: how deep a unit stands
	Disputed bool   // it rests on something that is in conflict
}

// broad is from which width on a column holds names.
const broad = 20

// named is the cell with the name of the row: the first in a broad column, else the first text; -1 for none.
func (r *Row) named(columns []Column) int {
	first := -1
	for i, c := range r.Cells {
		if c.kind != words {
			continue
		}
		if columns[i].Width >= broad && !columns[i].Number {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

// Name is what the row is called: the text of its first broad column, else its first text.
func (r *Row) Name(columns []Column, t *text.Table) string {
	if i := r.named(columns); i >= 0 {
		return r.Cells[i].Shown(t)
	}
	return ""
}

// Marked writes a cell for people, with the mark of what is in conflict behind the name of its row.
func (r *Row) Marked(i int, columns []Column, t *text.Table) string {
	s := r.Cells[i].Shown(t)
	if r.Disputed && i == r.named(columns) {
		s += " " + strings.TrimSpace(Mark)
	}
	return s
}

// Cell is a text, a whole number, a share of one, or nothing.
type Cell struct {
	kind   cellKind
	text   string
	number float64
	exact  vi.Decimal
}

type cellKind uint8

const (
	nothing cellKind = iota
	words
	whole
	year
	share
	fraction
)

// Text is a cell of words; empty ones are nothing.
func Text(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{kind: words, text: s}
}

// Whole is a cell of a whole number.
func Whole(n int) Cell { return Cell{kind: whole, number: float64(n)} }

// Number is a cell of an exact number; one that a spreadsheet would round is words.
func Number(d vi.Decimal) Cell {
	n, is := d.Int()
	switch {
	case d.Coef >= 1e15 || d.Coef <= -1e15:
		return Text(vi.FormatDecimal(d))
	case is:
		return Whole(int(n))
	}
	return Cell{kind: fraction, number: d.Float(), exact: d}
}

// Year is a cell of a year: a number to a spreadsheet, and never with thousands marks.
func Year(y int) Cell { return Cell{kind: year, number: float64(y)} }

// Share is a cell of a share, from 0 to 1.
func Share(of float64) Cell { return Cell{kind: share, number: of} }

// Shown writes the cell for people: 1.280, 62,8%.
func (c Cell) Shown(t *text.Table) string {
	switch c.kind {
	case whole:
		return t.Number(int(c.number))
	case year:
		return strconv.Itoa(int(c.number))
	case share:
		return t.Share(c.number)
	case fraction:
		return t.Decimal(c.exact)
	}
	return c.text
}

// Plain writes the cell for programs: figures without thousands marks.
func (c Cell) Plain(t *text.Table) string {
	switch c.kind {
	case whole:
		return strconv.Itoa(int(c.number))
	case fraction:
		whole, part, _ := strings.Cut(c.exact.String(), ".")
		mark := t.Decimal(vi.NewDecimal(1, 1))[1:2]
		return whole + mark + part
	}
	return c.Shown(t)
}

// Value is a figure as programs write it, “” for words; per: a share of one.
func (c Cell) Value() (number string, per bool) {
	switch c.kind {
	case whole, year:
		return strconv.Itoa(int(c.number)), false
	case share:
		return strconv.FormatFloat(c.number, 'g', -1, 64), true
	case fraction:
		return c.exact.String(), false
	}
	return "", false
}

// IsText tells a cell of words from figures and nothing.
func (c Cell) IsText() bool { return c.kind == words }

// Format is a kind of file.
type Format string

// The formats. Each is the ending of a file name.
const (
	CSV  Format = "csv"
	XLSX Format = "xlsx"
	HTML Format = "html"
)

// FormatOf is the format of a table that the ending of a file's name says, .xlsx or .csv; "" for any other.
func FormatOf(path string) Format {
	f := Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), "."))
	if f != XLSX && f != CSV {
		return ""
	}
	return f
}

// Write writes the document in a format, figures as the language writes them.
func (d *Document) Write(w io.Writer, f Format, t *text.Table) (err error) {
	switch f {
	case CSV:
		err = d.csv(w, t)
	case XLSX:
		err = d.xlsx(w)
	case HTML:
		err = d.html(w, t)
	default:
		err = fmt.Errorf("paper: no format %q", f)
	}
	if d.Err != nil {
		err = errors.Join(err, d.Err())
	}
	return err
}
