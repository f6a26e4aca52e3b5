package worksheet

import "fmt"

// Code says why a file cannot be read. The sentence for a person stands in ui/text under the same code.
type Code string

const (
	Empty         Code = "empty-file"     // nothing in it
	NotAList      Code = "not-a-list"     // of a kind that is not known
	OldWorkbook   Code = "old-workbook"   // .xls from before 1995
	Protected     Code = "protected"      // opens with a password only
	BadWorkbook   Code = "bad-workbook"   // damaged, or not a workbook inside
	BadEncoding   Code = "bad-encoding"   // text of no writing that is known
	LostLetters   Code = "lost-letters"   // text whose letters with marks were saved as question marks
	TooLarge      Code = "list-too-large" // more than can be read
	BadJSON       Code = "bad-json"       // JSON that is no array of flat objects, or breaks off
	NoTable       Code = "no-table"       // a Word document or web page without a table
	Picture       Code = "picture"
	PDF           Code = "pdf"
	Film          Code = "film"
	OldDocument   Code = "old-document" // .doc
	Slides        Code = "slides"       // .ppt, .pptx
	Binary        Code = "binary-workbook"
	XMLBook       Code = "xml-workbook" // of Excel 2003
	Archive       Code = "archive"      // .rar, .7z: of those only .zip is opened
	NestedZip     Code = "nested-zip"
	Bundle        Code = "bundle"         // of danvan
	Register      Code = "register"       // of danvan
	ZippedBundles Code = "zipped-bundles" // a .zip of bundles, which no list is among
	Shortcut      Code = "shortcut"       // .lnk, .url
	Unfinished    Code = "unfinished"
	NoLists       Code = "no-lists" // a .zip in which nothing can be read
)

// Error tells why a file cannot be read.
type Error struct {
	Code  Code
	Path  string
	File  string // its file within a .zip
	Sheet string // the sheet looked at; empty for text files and the whole workbook
	Err   error  // the cause, if any
}

func (e *Error) Error() string {
	s := fmt.Sprintf("file %s: %s", e.Path, e.Code)
	if e.File != "" {
		s += " in file " + e.File
	}
	if e.Sheet != "" {
		s += " in sheet " + e.Sheet
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }
