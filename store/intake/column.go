package intake

import (
	"slices"

	"danvan/store/record"
)

// Column is what a column of a list means.
type Column string

// The columns that are understood. A mark column has an x where its heading is true of the row.
const (
	Unused       Column = ""
	Number       Column = "number" // TT
	ID           Column = "id"     // of a participation or a model, as danvan writes it
	UnitCode     Column = "unit_code"
	UnitName     Column = "unit"
	UnitAbove    Column = "unit_above"
	Name         Column = "name"
	Field        Column = "field"
	Subject      Column = "subject"
	Registrant   Column = "registrant"
	Place        Column = "place"
	Content      Column = "content"
	Standing     Column = "standing"
	Registered   Column = "registered"
	From         Column = "from"
	To           Column = "to"
	Money        Column = "money"
	Land         Column = "land"
	Labour       Column = "labour"
	Participants Column = "participants"
	Results      Column = "results"
	Verdict      Column = "verdict"
	InCharge     Column = "in_charge"
	Target       Column = "target"
	Year         Column = "year"
	Span         Column = "span"     // from–to in one cell: “Quý II/2026”, “2021-2025”
	Proposal     Column = "proposal" // what a unit asks for; never a verdict
	Post         Column = "post"     // of who registers
	Extra        Column = "text"     // what a place asks beside the usual; kept with the content, under its heading
	FamilyName   Column = "family_name"
	GivenName    Column = "given_name"
	SpanMoney    Column = "span_money" // “Thời gian, nguồn lực”

	Gauge Column = "gauge" // the measure of the row's figures: “ĐVT”

	MarkField         Column = "field_mark" // its heading names the field
	MarkYear          Column = "year_mark"  // its heading is a year
	MarkCollective    Column = "collective"
	MarkIndividual    Column = "individual"
	MarkHousehold     Column = "household"
	MarkNew           Column = "new"
	MarkMaintained    Column = "maintained"
	MarkRecognised    Column = "recognised"
	MarkNotRecognised Column = "not_recognised"
	MarkExemplary     Column = "exemplary"
)

// Columns that are understood and not taken: what they hold is no registration's, and is never read as another thing.
const (
	Private      Column = "private"  // dates of birth, numbers of identity cards, telephones…: not even shown
	Award        Column = "award"    // what was or is to be given, and the money that goes with it
	Decision     Column = "decision" // its number, date, signer: no verdict is read out of them
	Planned      Column = "planned"  // figures that are only planned
	Count        Column = "count"    // a number of models: of a summary, not of a list
	Score        Column = "score"    // points
	AnotherYear  Column = "other_year"
	AnotherLevel Column = "other_level" // what another level than the register's own said of models
	Remark       Column = "remark"      // “Ghi chú”
	Stamp        Column = "timestamp"   // when a form was sent
	NotTakenElse Column = "other"       // known, and no column of a registration
	Workplace    Column = "workplace"   // where a person works: not whose the row is
)

// leftOut tells the columns that are understood and not taken.
func leftOut(c Column) bool {
	switch c {
	case Private, Workplace, Award, Decision, Planned, Count, Score, AnotherYear, AnotherLevel, Remark, Stamp, NotTakenElse:
		return true
	}
	return false
}

// isText tells the columns that hold free text, of which a sheet may have several.
func isText(c Column) bool { return c == Content || c == Results || c == Post || c == Extra }

// Mapped is one column of a sheet and what it was taken for.
type Mapped struct {
	Column  Column `json:"column"`
	Letters string `json:"letters"`
	Heading string `json:"heading"`
	// Exact tells that the heading is a known one; otherwise it contains known words.
	Exact bool `json:"exact"`
	// Why tells how the column came by its meaning; empty when it has none.
	Why Why `json:"why,omitempty"`
	// Samples are the first few cells of it; none for columns that are personal and never kept.
	Samples []string `json:"samples,omitempty"`

	index int
	scale scale
	may   []Column     // what a heading typed without marks may mean, when that is several
	years []int        // that the heading names
	level record.Level // of the unit whose word it is, where the heading says so
	hint  string       // of whom a column of names speaks
	// partOf tells that it is a part of a figure, beside others below one heading.
	partOf bool
	point  bool     // its figures have a point before their decimals
	told   bool     // that it is not taken, and why
	beyond Column   // of a block: the column that lists lack
	value  string   // what a mark in the column stands for: the name of a field
	also   []Column // what else a mark says: “TT” below “Kinh tế”, “Mới” below “Tập thể”
}

// decided tells that a person said it, now or before.
func (m *Mapped) decided() bool { return m.Why == ByPerson || m.Why == ByMemory }

// means tells whether something is true of one of the things that the column means.
func (m *Mapped) means(is func(Column) bool) bool {
	return is(m.Column) || slices.ContainsFunc(m.also, is)
}
