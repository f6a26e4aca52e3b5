package sheet

import (
	"errors"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// List is a list of lines of a sheet, as a file holds it: a row of headings, and rows below.
type List struct {
	Sheet    *Sheet
	File     string
	Heads    []Heading // all that have a text, as they stand
	Columns  []Heading // those that are columns of the sheet
	Rows     []Row
	Sent     []record.ID // of the lines that were in it when the program wrote it; nil where nothing tells
	id, unit int         // where those columns are; -1 for none
	headRows []Row       // those of the headings
	Comments []string    // cells with a comment, which is not read
	into     *Heading    // the column that columns of notes go into; nil: there are none
	totals   *table      // of which the rows are made; nil: they are those of the file
	typed    bool        // by a person, and not read from a file
	units    bool        // rows of it say which unit they lie in, so that one that does not is asked
}

// Heading is a heading of the file, and what was made of it.
type Heading struct {
	Letters string
	Text    string
	Meaning
	at   int
	told told
}

// Meaning is what a heading stands for.
type Meaning struct {
	As     As
	Column *Column // of AsColumn
	Why    string  // “words”, “person”, “remembered”; "" where it has none
}

// As is which part of a line a column of the file is.
type As uint8

// The parts.
const (
	Left     As = iota // none: what stands below is left out
	AsColumn           // a column of the sheet
	AsID               // the id of the line
	AsUnit             // the unit it lies in
	AsNote             // kept under its heading, in the first column of text that has many lines
	OnlySeen           // written by the program to be looked at
)

// Row is one row of the file.
type Row struct {
	Sheet   string
	N       int
	cells   []worksheet.Cell
	Head    string // of a table of totals: what stands above the figure, and where
	Letters string
	section string // the choice that the line above it says for it and those that follow: “II. Cá nhân”
	problem error  // why it is not taken at all
}

// ErrNoHeadings is a file in which no row names two columns of the sheet, or the one that it must have.
var ErrNoHeadings = errors.New("sheet: no row of headings")

// Heads tells what a heading stands for; letters are those of its column.
type Heads func(letters, heading string) Meaning

// maxHead is how far down the row of headings may be.
const maxHead = 30

// of is what a heading means, also with what its figures are told in behind it: “Kinh phí (triệu đồng)”.
func (heads Heads) of(letters, heading string) (Meaning, told) {
	m := heads(letters, heading)
	at := strings.LastIndex(heading, "(")
	if m.Column != nil || m.As != (Meaning{}).As || at <= 0 {
		return m, told{}
	}
	short := heads(letters, strings.TrimSpace(heading[:at]))
	words := strings.TrimSuffix(strings.TrimSpace(heading[at+1:]), ")")
	words = strings.TrimSpace(words[strings.LastIndex(words, ":")+1:])
	if c := short.Column; c != nil && c.Type == Figure && value.OfMeasure(c.Measure, words) {
		return short, told{c.Measure, words}
	}
	return m, told{}
}

// Column is the column that a heading means; nil for none.
func (heads Heads) Column(heading string) *Column {
	m, _ := heads.of("", heading)
	return m.Column
}

// ReadList reads the first worksheet that has a row of headings, and those after it with the same.
func ReadList(s *Sheet, f *worksheet.File, path string, heads Heads) (*List, error) {
	l := &List{Sheet: s, File: path, id: -1, unit: -1}
	for i := range f.Sheets {
		ws := &f.Sheets[i]
		read := l.read
		switch about, err := l.explains(ws); {
		case err != nil:
			return nil, err
		case ws.Name == worksheet.Hidden:
			read = l.sent
		case about:
			continue
		}
		if err := read(ws, heads); err != nil {
			return nil, err
		}
		if ws.Name != worksheet.Hidden {
			l.Comments = append(l.Comments, ws.Comments...)
		}
	}
	if len(l.Columns) == 0 {
		return nil, ErrNoHeadings
	}
	return l, nil
}

// Whole tells whether every column that people fill in stands in the list: the program wrote it.
func (l *List) Whole() bool {
	return !slices.ContainsFunc(l.Sheet.Asked(false), func(c *Column) bool {
		return !slices.ContainsFunc(l.Columns, func(h Heading) bool { return h.Column == c })
	})
}

// Head tells the rows of headings.
func (l *List) Head(sheet string, row, rows int) bool {
	return rows == 1 && slices.ContainsFunc(l.headRows, func(r Row) bool { return r.Sheet == sheet && r.N == row })
}

func (l *List) read(ws *worksheet.Sheet, heads Heads) error {
	section, over := "", newAbove(ws)
	return ws.Rows(func(r worksheet.Row) bool {
		if !over.begun || l.repeats(r) {
			if y, is := l.heading(ws, r, heads); is {
				l.headRows = append(l.headRows, Row{Sheet: ws.Name, N: r.N})
				over.lie(l, y)
				return true
			}
		}
		switch {
		case !over.begun:
			return r.N < maxHead
		case l.heads(r.Cells, &section), blank(r.Cells):
		default:
			l.Rows = append(l.Rows, over.row(l, r, section))
		}
		return true
	})
}

// explains tells a worksheet behind the list that says what each column is, as those have that the program wrote: the
// headings stand below each other.
func (l *List) explains(ws *worksheet.Sheet) (bool, error) {
	if len(l.Heads) == 0 {
		return false, nil
	}
	n := 0
	err := ws.Rows(func(r worksheet.Row) bool {
		if s := r.At(0).Line(); s != "" && slices.ContainsFunc(l.Heads, func(h Heading) bool { return h.Text == s }) {
			n++
		}
		return n < 3 && r.N < maxHead
	})
	return n == 3, err
}

// sent reads the ids of the lines that the workbook was written with: a column of nothing else.
func (l *List) sent(ws *worksheet.Sheet, _ Heads) error {
	at := -1
	return ws.Rows(func(r worksheet.Row) bool {
		for i := range r.Cells {
			id, err := record.ParseID(r.Cells[i].Line())
			if err != nil || at >= 0 && at != i {
				continue
			}
			at = i
			l.Sent = append(l.Sent, id)
		}
		return true
	})
}

func blank(cells []worksheet.Cell) bool {
	return !slices.ContainsFunc(cells, func(c worksheet.Cell) bool { return c.Kind != worksheet.Blank })
}

// layout is what a row of headings says.
type layout struct {
	heads, columns []Heading
	id, unit       int
}

// repeats tells whether at least two cells of a row are headings of the list.
func (l *List) repeats(r worksheet.Row) bool {
	n := 0
	for _, c := range r.Cells {
		if c.Kind == worksheet.Text && slices.ContainsFunc(l.Columns, func(h Heading) bool { return h.Text == vi.CleanLine(c.Text) }) {
			n++
		}
	}
	return n > 1
}

// heading takes a row as that of the headings if it names at least two columns, or all that are needed. The first one
// says what the list is. Of two headings that mean the same the first holds that shows.
func (l *List) heading(ws *worksheet.Sheet, r worksheet.Row, heads Heads) (y layout, is bool) {
	y.id, y.unit = -1, -1
	first := map[Meaning]int{}
	for i, c := range r.Cells {
		h := Heading{Letters: worksheet.ColumnName(i), Text: c.Shown(), at: i}
		if h.Text == "" {
			continue
		}
		h.Meaning, h.told = heads.of(h.Letters, h.Text)
		if h.Column != nil && h.Column.Own {
			h.Meaning = Meaning{As: OnlySeen}
		}
		if key := (Meaning{As: h.As, Column: h.Column}); h.As == AsColumn || h.As == AsID || h.As == AsUnit {
			if at, twice := first[key]; twice && ws.HiddenColumn(y.heads[at].at) {
				y.heads[at].Meaning, first[key] = Meaning{}, len(y.heads)
			} else if twice {
				h.Meaning = Meaning{}
			} else {
				first[key] = len(y.heads)
			}
		}
		y.heads = append(y.heads, h)
	}
	for _, h := range y.heads {
		switch h.As {
		case AsID:
			y.id = h.at
		case AsUnit:
			y.unit = h.at
		case AsColumn:
			y.columns = append(y.columns, h)
		}
	}
	if len(y.columns) < 2 && (len(y.columns) == 0 || y.id < 0) {
		return y, false
	}
	if l.Heads == nil {
		l.Heads, l.Columns, l.id, l.unit = y.heads, y.columns, y.id, y.unit
		l.noting(len(r.Cells))
	}
	return y, true
}

func (r *Row) cell(i int) worksheet.Cell {
	if i < 0 || i >= len(r.cells) {
		return worksheet.Cell{}
	}
	return r.cells[i]
}

func (r *Row) text(i int) string { return vi.CleanLine(r.cell(i).Line()) }

// read reads a cell as its column asks: what a person would have typed, but a number is the number that it is.
func (r *Reader) read(l *Line, c *Column, cell worksheet.Cell) (any, error) {
	text := cell.Shown()
	switch {
	case cell.Kind == worksheet.Failed || cell.Kind == worksheet.Uncomputed:
		return nil, record.Problem{Field: c.Field, Code: record.WrongType, Hard: true, Found: cell.Text, Want: string(c.Type)}
	case cell.Kind == worksheet.Text && c.Type == record.Lines:
		text = worksheet.Unguarded(cell.Text)
	case cell.Kind == worksheet.Text:
		text = worksheet.Unguarded(text)
	case cell.Kind == worksheet.Number && slices.Contains([]record.Type{record.Text, record.Year, record.Reference, record.Day, record.Span}, c.Type):
		text = cell.Line()
	case cell.Kind == worksheet.Number && c.Type == Figure:
		if d, ok := cell.Decimal(); ok && l.scale(c) != "" {
			text = vi.FormatDecimal(d)
		} else if ok {
			if f, err := value.Of(l.Measure(c), d, 0); err == nil {
				f.Bare = true
				return f, nil
			}
			text = vi.FormatDecimal(d) // whose error says what was found
		}
	}
	return r.Read(l, c, text)
}
