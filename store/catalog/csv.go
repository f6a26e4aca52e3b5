package catalog

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Code says what is wrong with a list.
type Code string

// What can be wrong with a list.
const (
	Empty       Code = "empty"        // no row
	NotCSV      Code = "not-csv"      // quotes that do not close, or no text at all
	NoColumn    Code = "no-column"    // a needed heading is missing
	NoValue     Code = "no-value"     // a needed cell is empty
	Twice       Code = "twice"        // the code stands twice
	UnknownUnit Code = "unknown-unit" // a unit that is not in the list
	BadLevel    Code = "bad-level"    // not a level
	BadDay      Code = "bad-day"      // not a day, or an end before its beginning
	Circle      Code = "circle"       // a unit above itself, or two tops
)

// Error is a list that cannot be used. Nothing of it was taken.
type Error struct {
	Code   Code
	Line   int    // 1 is the heading; 0 when it is not about a line
	Column string // heading or code name
	Found  string
	Want   string
	Err    error
}

func (e *Error) Error() string {
	return fmt.Sprintf("list: line %d, %s: %s: found %q, expected %s", e.Line, e.Column, e.Code, e.Found, e.Want)
}

func (e *Error) Unwrap() error { return e.Err }

// How large a list may be: the whole country has some 3,300 communes since 2025 and 10,000 before, in under a megabyte.
const (
	maxRows  = 50_000
	maxBytes = 4 << 20
)

// table reads all rows; each is cut or filled to the width of the heading, clean, and remembers its line.
type table struct {
	heads []string // folded
	rows  [][]string
	lines []int
}

func read(r io.Reader) (*table, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, err
	}
	text, comma, err := worksheet.Plain(data)
	if empty := (*worksheet.Error)(nil); errors.As(err, &empty) && empty.Code == worksheet.Empty {
		return nil, &Error{Code: Empty, Want: "≥ 1"}
	}
	if err != nil || len(data) > maxBytes || bytes.IndexByte(text, '?') >= 0 { // which stands for a letter that the program that saved it could not write
		return nil, &Error{Code: NotCSV, Line: 1, Want: "CSV, UTF-8"}
	}
	c := csv.NewReader(bytes.NewReader(text))
	c.Comma, c.FieldsPerRecord = comma, -1
	t := &table{}
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || len(t.rows) > maxRows {
			return nil, &Error{Code: NotCSV, Line: lineOf(c, row, err), Err: err, Want: "CSV, UTF-8"}
		}
		line, _ := c.FieldPos(0)
		empty := true
		for i := range row {
			row[i] = vi.CleanLine(row[i])
			empty = empty && row[i] == ""
		}
		switch {
		case empty:
		case t.heads == nil:
			for _, h := range row {
				t.heads = append(t.heads, vi.Fold(h))
			}
		default:
			t.rows, t.lines = append(t.rows, row), append(t.lines, line)
		}
	}
	if len(t.rows) == 0 {
		return nil, &Error{Code: Empty, Want: "≥ 1"}
	}
	return t, nil
}

// lineOf gives the line at which reading stopped.
func lineOf(c *csv.Reader, row []string, err error) (line int) {
	var p *csv.ParseError
	switch {
	case errors.As(err, &p):
		return p.StartLine
	case len(row) > 0:
		line, _ = c.FieldPos(0)
	}
	return line
}

// column finds a column by its heading, in any of the ways it is written; want names it in an error.
func (t *table) column(want string, names ...string) (int, error) {
	for _, n := range append(names, want) {
		for i, h := range t.heads {
			if h == vi.Fold(n) {
				return i, nil
			}
		}
	}
	return -1, &Error{Code: NoColumn, Line: 1, Column: want, Want: want}
}

func (t *table) cell(row, col int) string {
	if col < 0 || col >= len(t.rows[row]) {
		return ""
	}
	return t.rows[row][col]
}

// may is column for one that need not be there: -1.
func (t *table) may(want string, names ...string) int {
	if i, err := t.column(want, names...); err == nil {
		return i
	}
	return -1
}

// day reads a day; empty where there is none.
func (t *table) day(row, column int) (d record.Date, ok bool) {
	if column < 0 || t.cell(row, column) == "" {
		return "", true
	}
	at, err := vi.ParseDate(t.cell(row, column), vi.DateHints{})
	if err != nil {
		return "", false
	}
	text, err := at.MarshalText()
	return record.Date(text), err == nil && len(text) == len("2006-01-02")
}
