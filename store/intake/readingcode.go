package intake

// What reading a list may have to say of its columns, rows and cells, beside what problem.go has.
const (
	ColumnAside     Code = "column-aside"     // note: a column that is understood and holds nothing of a registration; Want: which kind (Private, Award, …)
	CellsSay        Code = "cells-say"        // note: the cells of a column told what it is; Found: one of them; Want: the column
	CellsDisagree   Code = "cells-disagree"   // note: the heading of a column says what its cells are not, so that it was not taken; Found: one of them; Want: the column
	SecondColumn    Code = "second-column"    // note: another column of the same meaning was taken; Want: its heading, and its letters where both are called the same
	HiddenColumn    Code = "hidden-column"    // note: a hidden column; Want: the heading of the one in sight that was taken; none: it was taken itself
	BlankHeading    Code = "blank-heading"    // note: a column with texts and no heading; Found: one of them
	FilledDown      Code = "filled-down"      // note: the unit stands in the first row of its group only and was taken for those below; Found: the first
	SubjectInferred Code = "subject-inferred" // note: the kind of subject was taken from the words before the name; Found: one; Want: the kind
	MergedFigure    Code = "merged-figure"    // note, asks: a figure stands in a cell merged over several rows and was taken for the first of them; Found: its first row
	StruckRow       Code = "struck-row"       // note, asks: a row that is struck through; not taken
	HiddenRow       Code = "hidden-row"       // note, asks: a hidden row; not taken
	TotalDiffers    Code = "total-differs"    // note, asks: a total states something else than its rows come to; Want: what they come to
	DateOrder       Code = "date-order"       // asks: whether day or month comes first cannot be known in this column
	SerialDate      Code = "serial-date"      // note: a bare number was taken for the date that spreadsheets count it as; Want: the date
	AsCount         Code = "as-count"         // note: “trên 100” of a count, which is kept without its word; Want: as that
	SmallMoney      Code = "small-money"      // asks: so little money without a measure that thousands or millions were most likely meant
	SmallLand       Code = "small-land"       // asks: land of a few or a part of a square metre, where hectares may have been meant
	PartOfYear      Code = "part-of-year"     // note, asks: a column of verdicts that a title or the sheet's name gives to a part of the year; not taken; Found: which
	ProposalWord    Code = "proposal-word"    // note: a proposal in the column of verdicts; kept as a proposal

	AwardList Code = "award-list" // whole file: a list of awards, without a column of models' names
	TotalList Code = "total-list" // whole file: a list of figures of units, without a column of models' names
)
