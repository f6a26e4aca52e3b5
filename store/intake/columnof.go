package intake

import "slices"

// Columns are all that a column can mean, in the order in which a person looks for them.
var Columns = []Column{Name, Field, Subject, Registrant, UnitCode, UnitName, UnitAbove, Place, Content, Standing, Registered, From, To, Money, Land, Labour,
	Participants, Results, Verdict, InCharge, Post, Target, Year, Number, ID, MarkCollective, MarkIndividual, MarkHousehold, MarkNew, MarkMaintained, MarkRecognised,
	MarkNotRecognised, MarkExemplary, Extra}

// Settable are the columns that can be given once for all rows (see Given).
func Settable() []Column { return slices.Clone(settable) }

// ColumnOf is the column of a code name, or of a known heading.
func ColumnOf(text string) (Column, bool) {
	if c := Column(text); slices.Contains(Columns, c) {
		return c, true
	}
	m := recognise(text)
	return m.Column, m.Exact
}
