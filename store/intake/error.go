package intake

import "fmt"

// Error tells why a whole file cannot be taken in. Nothing was changed.
type Error struct {
	Code  Code
	Path  string
	Sheet string // the sheet looked at; empty for text files and the whole workbook
	Years []int  // NoYear, ManyYears: the years that dates of the list name, ascending
	Err   error  // the cause, if any
}

func (e *Error) Error() string {
	s := fmt.Sprintf("list %s: %s", e.Path, e.Code)
	if e.Sheet != "" {
		s += " in sheet " + e.Sheet
	}
	if len(e.Years) > 0 {
		s += fmt.Sprintf(" (dates name %v)", e.Years)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }
