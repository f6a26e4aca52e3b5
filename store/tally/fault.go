package tally

import (
	"fmt"
	"strconv"
)

// FaultCode says which figure cannot be.
type FaultCode string

// Figures that cannot be. Each makes a rate of more than 100 %, or a table that does not add up.
const (
	RecognisedOver FaultCode = "recognised-over-registered"
	ExemplaryOver  FaultCode = "exemplary-over-recognised"
	SubjectsOver   FaultCode = "subjects-over-registered"
	ConflictsOver  FaultCode = "conflicts-over-registered"
	SentOver       FaultCode = "sent-over-due"
	StandingsOver  FaultCode = "standings-over-registered"
	ModelsOver     FaultCode = "models-over-participations"
	NotTheSum      FaultCode = "total-is-not-the-sum" // Have is what the rows add up to, Most the total
)

// Fault is a figure that cannot be. Counting does not make one: it can only come from a fault of the program or of what
// it was given, so that a report that has one is shown with it, and not trusted.
type Fault struct {
	Code FaultCode
	Row  string // what the report calls the row; empty for the total
	Have int
	Most int
}

func (f *Fault) Error() string {
	return fmt.Sprintf("tally: %s: %d of %d (row %q)", f.Code, f.Have, f.Most, f.Row)
}

// Check gives a *Fault when the count cannot be; row is what the report calls it.
func (c Count) Check(row string) error {
	for _, f := range []Fault{
		{RecognisedOver, row, c.Recognised, c.Registered},
		{ExemplaryOver, row, c.Exemplary, c.Recognised},
		{SubjectsOver, row, c.Collective + c.Individual + c.Household + c.Open, c.Registered},
		{ConflictsOver, row, c.Conflicts, c.Registered},
	} {
		if f.Have > f.Most {
			return &f
		}
	}
	return nil
}

func digits(year int) string { return strconv.Itoa(year) }

// sum adds up rows and checks each.
type sum struct {
	of  Count
	err error
}

func (s *sum) add(row string, c Count) {
	s.of.plus(c)
	if s.err == nil {
		s.err = c.Check(row)
	}
}

// is checks the total against the rows.
func (s *sum) is(total Count) error {
	if s.err != nil {
		return s.err
	}
	for _, pair := range [][2]int{{s.of.Registered, total.Registered}, {s.of.Recognised, total.Recognised}, {s.of.Exemplary, total.Exemplary},
		{s.of.Collective, total.Collective}, {s.of.Individual, total.Individual}, {s.of.Household, total.Household}, {s.of.Conflicts, total.Conflicts}} {
		if pair[0] != pair[1] {
			return &Fault{NotTheSum, "", pair[0], pair[1]}
		}
	}
	return total.Check("")
}

// Check gives a *Fault when a figure of the report cannot be.
func (r *FieldsReport) Check() error {
	var s sum
	for _, row := range r.Rows {
		s.add(row.Field, row.Count)
	}
	return s.is(r.Total)
}

// Check gives a *Fault when a figure of the report cannot be. Rows of units further below are part of those above them.
func (r *UnitsReport) Check() error {
	var s sum
	for _, row := range r.Rows {
		if row.Depth <= 1 {
			s.add(row.Unit, row.Count)
		} else if s.err == nil {
			s.err = row.Check(row.Unit)
		}
	}
	return s.is(r.Total)
}

// Check gives a *Fault when a figure of the list cannot be.
func (l Sections) Check() error {
	var s sum
	for _, section := range l {
		s.add(string(section.Subject), section.Count)
		if s.err == nil && len(section.Rows) != section.Registered {
			s.err = &Fault{NotTheSum, string(section.Subject), len(section.Rows), section.Registered}
		}
	}
	return s.is(l.Total())
}
