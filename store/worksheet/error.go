package worksheet

import "fmt"

// Code says why a file cannot be read. The sentence for a person stands in ui/text under the same code.
type Code string

const (
	Empty       Code = "empty-file"     // nothing in it
	NotAList    Code = "not-a-list"     // neither .xlsx nor text
	OldWorkbook Code = "old-workbook"   // .xls, from before 2007: to be saved as .xlsx
	Protected   Code = "protected"      // opens with a password only
	BadWorkbook Code = "bad-workbook"   // damaged, or not a workbook inside
	BadEncoding Code = "bad-encoding"   // text that is neither UTF-8 nor marked UTF-16
	TooLarge    Code = "list-too-large" // more than can be read
)

// Error tells why a file cannot be read.
type Error struct {
	Code  Code
	Path  string
	Sheet string // the sheet looked at; empty for text files and the whole workbook
	Err   error  // the cause, if any
}

func (e *Error) Error() string {
	s := fmt.Sprintf("file %s: %s", e.Path, e.Code)
	if e.Sheet != "" {
		s += " in sheet " + e.Sheet
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }
