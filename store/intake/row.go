package intake

import "danvan/store/record"

// row is one registration of a list, read but not yet held against a register.
type row struct {
	sheet int // index into List.Sheets
	n     int // as a spreadsheet shows it

	id        string    // of the model or of its participation, as it is written
	code      string    // of the unit
	codeTyped bool      // as text, so that its zeros are as they should be
	unit      string    // its name
	unitAbove string    // name of the unit above it
	section   string    // what the section row above says that is no kind of subject
	sections  []Section // all such texts in force, from the outermost: the sheet's name, titles, section rows
	partial   bool      // of a sheet without fields and subjects: it may say more of models that stand elsewhere, such as their verdicts
	lone      bool      // of a partial sheet of verdicts: it cannot be a list by itself

	model   record.Model         // without programme, source, number
	part    record.Participation // without model, year, field
	field   string               // as written
	year    int                  // 0 when the list does not say
	verdict record.Verdict
	amounts [len(amountKinds)]amount
	late    []lateDate

	subjectBad bool // the kind of subject was written, and not understood

	problems []Problem
	bad      bool // has a hard problem

	stands whereIs         // the model of the register that a partial row says more of
	lost   bool            // a partial row that says more of nothing that is known
	said   map[Column]*row // which other row said something, where several speak of one model

	disputed map[Column]bool // they say not the same: nothing is taken
}

// amountKinds are the resources that a list has columns for.
var amountKinds = [...]record.ResourceKind{record.Money, record.Land, record.Labour}

var amountColumns = [...]Column{Money, Land, Labour}

// amount is a resource of a row; value is empty when the cell is.
type amount struct {
	value     record.Decimal
	high      record.Decimal // of a range
	written   string         // as it was written, where that says more than the value
	qualifier record.Qualifier
}

// lateDate is a date without a year, read when the year is known.
type lateDate struct {
	column Column
	text   string
}

func (r *row) add(p Problem) {
	r.problems = append(r.problems, p)
	r.bad = r.bad || p.Hard
}
