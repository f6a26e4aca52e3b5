package intake

import (
	"fmt"
	"strings"
)

// Code says what is wrong with a file or with a place in a list. The sentence for a person stands in ui/text under the
// same code.
type Code string

// What can be wrong with a whole list (see Error), beside what package worksheet says of the file.
const (
	EmptyList Code = "empty-list"    // no rows at all, or none below the header
	NoHeader  Code = "no-header"     // no row with the headings of a list
	NoYear    Code = "no-year-given" // no year was given and the dates do not name exactly one
)

// What can be wrong with a place in a list, beside the codes of package vi for numbers and dates (“ambiguous”: Want
// holds the readings; “no-such-day”: Want holds a real date nearby…) and those of package record (“missing”,
// “too-long”, “unlikely”…).
const (
	UnknownUnit     Code = "unknown-unit"       // hard: no unit has this code or name; Want: units it may be
	SeveralUnits    Code = "several-units"      // hard: the name, or the code without its zeros, is that of several units; Want: their codes
	LostZero        Code = "lost-zero"          // note: 1834 was taken as 01834; Want: the code
	NoUnit          Code = "no-unit"            // hard: the row does not say whose it is, and the list has rows that do
	NoUnitBelow     Code = "no-unit-below"      // hard: the row names a unit that has units below, and none of those; Want: its code
	UnitElsewhere   Code = "unit-elsewhere"     // hard: the unit does not lie where the row says; Want: where it does
	UnitContradicts Code = "unit-contradicts"   // hard: two places name two units; Found: the stronger, Want: the weaker and its unit
	UnitUnmarked    Code = "unit-unmarked"      // note: typed without marks, it can be one unit only; Want: that
	UnitOfWho       Code = "unit-of-registrant" // note: the row names no unit, but who registers has one in the name; Want: that
	WhoElsewhere    Code = "who-elsewhere"      // note: who registers has another unit in the name than the row's; Want: the row's, and that
	WhoRegisters    Code = "who-registers"      // note: no unit, but who registers
	OwnList         Code = "own-list"           // note: so many rows name no unit, and are taken for the own; Want: the unit
	UnitFromTitle   Code = "unit-from-title"    // note: rows were given to a unit by the title alone; Want: the unit, and how many rows
	OtherYear       Code = "other-year"         // hard: a title, a sheet or a section is of another year; Want: the year imported, and how many rows
	DateOfOtherYear Code = "date-of-other-year" // hard: a date of registration in another year; Want: the year imported
	UnitDiffers     Code = "unit-differs"       // note: the name is none that is known, the code was followed; Want: the code's unit
	UnitOfOtherDay  Code = "unit-of-other-day"  // note: who has the code today was taken, and another had it in the row's year; Want: the one taken, and the other
	NotOurs         Code = "not-ours"           // hard: a row of a unit that is neither the importing one nor below it; Want: the importing unit
	UnknownField    Code = "unknown-field"      // hard: the list of fields lacks it; Want: the fields it has
	NoFieldList     Code = "no-field-list"      // hard: no list of fields is in force for the unit in the year, or an empty one; Want: whose that is
	FieldNotOurs    Code = "field-not-ours"     // hard: the field could only be added by the list's owner; Want: the owner
	FieldAdded      Code = "field-added"        // note: the field was added to the list
	RetiredField    Code = "retired-field"      // note: the field was retired
	UnknownWord     Code = "unknown-word"       // hard: not one of the words of this column; Want: the words
	TwoMarks        Code = "two-marks"          // hard: marked in two columns of which only one can be; Want: their headings
	NamesElse       Code = "names-else"         // hard: what stands for the name of a new model is a unit's
	FailedFormula   Code = "failed-formula"     // hard: the cell shows an error such as #N/A
	WrongYear       Code = "wrong-year"         // hard: the row is of another year; Want: the year imported
	Repeated        Code = "repeated"           // note: unit, name and registrant stand in an earlier row too; Want: sheet and row
	RowsDiffer      Code = "rows-differ"        // note, asks: another row says otherwise of the same model; Want: what, empty for nothing, and where
	JoinsNowhere    Code = "joins-nowhere"      // hard: the table only says more of models, and this one is neither in the list nor in the register
	JoinsSeveral    Code = "joins-several"      // hard: the same, and it may be several; Want: those
	Differs         Code = "differs"            // note: the register holds another value here, which stays unless somebody consents; Want: that value
	Alike           Code = "alike"              // note: a new model, but for marks like one that the register has; Want: that one
	AlikeRow        Code = "alike-row"          // note: a new model, but for marks like one of an earlier row; Want: that one, and its place
	InConflict      Code = "in-conflict"        // note: the register holds several values here; they were left for a person. Want: what the list says
	UnknownScale    Code = "unknown-measure"    // a measure without a fixed size. In a heading, hard: the column was not read; in a cell: its value was not
	NotUsed         Code = "not-used"           // note: a column that was not recognised, or the second one of its kind
	TotalRow        Code = "total-row"          // note: left out, it adds up others
	SectionRow      Code = "section-row"        // note: left out, it heads a part of the list; what it says holds for the rows below
	OtherRow        Code = "other-row"          // note: left out, it is no registration: numbers of columns, a signature…
	OtherTable      Code = "other-table"        // note: a table among those of a sheet has no column of names and was not read; by its first row
	OtherSheet      Code = "other-sheet"        // note: the sheet has no header of a list and was not read
	HiddenSheet     Code = "hidden-sheet"       // note: the sheet is hidden and was not read
	OtherFile       Code = "other-file"         // note: a file within a .zip is no list that can be read
	StruckCell      Code = "struck-cell"        // note, asks: a value that is struck through was left out
	ExampleRow      Code = "example-row"        // note, asks: a row that shows how a form is filled in was not taken
	EndedRow        Code = "ended-row"          // note, asks: a row below “Mô hình dừng hoạt động” and the like, or remarked so, was not taken
	Colours         Code = "colours"            // note: rows look otherwise than others by their colours, which are not read
	CellComments    Code = "cell-comments"      // note: cells bear a comment, which is not read; Found: the first of them
	LongRow         Code = "long-row"           // note, asks: a row of a text has more cells than there are headings, most likely for the comma of a number; it was not taken
	OddQuote        Code = "odd-quote"          // note, asks: a quote in a text file is not closed; a registration of such a line is not taken
)

// What the id of a row may have wrong.
const (
	VerdictBelow  Code = "verdict-below"    // note, asks: another level has given the same verdict; it was not written as the importing unit's own
	UnknownID     Code = "unknown-id"       // note: no model of the register has this id; the row is met by its name
	IDOfOtherYear Code = "id-of-other-year" // hard: the id is of a participation of another year than the row says; Want: that year
	SeveralYears  Code = "several-years"    // hard: the list has rows of several years, and this one has no id of the register
	IDElsewhere   Code = "id-elsewhere"     // the id is of a model of another unit than the row names; Want: that unit
)

// Problem is something wrong, or worth knowing, at one place of a list.
type Problem struct {
	Sheet   string   `json:"sheet,omitempty"`   // empty for text files
	Row     int      `json:"row,omitempty"`     // from 1, as a spreadsheet shows it; 0 for the whole sheet
	Column  string   `json:"column,omitempty"`  // its letters; empty for the whole row
	Heading string   `json:"heading,omitempty"` // what stands above it
	Code    Code     `json:"code"`
	Found   string   `json:"found,omitempty"`
	Want    []string `json:"want,omitempty"`  // what was expected; see the code
	Count   int      `json:"count,omitempty"` // rows that it is said of, from Row on; 0: this one
	Hard    bool     `json:"hard"`            // the row does not go in; otherwise it is a note
	Asks    bool     `json:"asks,omitempty"`  // a note that leaves a value or rows out until a person says more
}

// Place is where it is, as spreadsheets write it: Sheet1!E12.
func (p Problem) Place() string {
	s := p.Column
	if p.Row > 0 {
		s += fmt.Sprint(p.Row)
	}
	if p.Sheet != "" {
		s = strings.TrimSuffix(p.Sheet+"!"+s, "!")
	}
	return s
}

func (p Problem) Error() string {
	s := fmt.Sprintf("%s: %s", p.Place(), p.Code)
	if p.Found != "" {
		s += fmt.Sprintf(", found %q", p.Found)
	}
	if len(p.Want) > 0 {
		s += ", expected " + strings.Join(p.Want, " | ")
	}
	return s
}
