package tally

import (
	"iter"

	"danvan/store"
	"danvan/store/record"
)

// UnitsReport is the yearly table by unit.
type UnitsReport struct {
	Report    string    `json:"report"` // "units"
	Year      int       `json:"year"`
	To        int       `json:"to,omitempty"`        // the last of several years; 0: Year alone
	Span      string    `json:"span,omitempty"`      // a stretch that is not whole years
	Unit      string    `json:"unit"`                // code
	Programme string    `json:"programme,omitempty"` // "": of all
	Day       string    `json:"tree,omitempty"`      // whose units the rows are
	Rows      []UnitRow `json:"rows"`
	Total     Count     `json:"total"`
	Open      int       `json:"undecided,omitempty"` // participations of units that had ended by Day, of which nobody has said what became of them
}

// UnitRow is one unit with all below it.
type UnitRow struct {
	Unit string `json:"unit"` // code
	Name string `json:"name"`
	Count
	Sent   bool `json:"sent"`             // something of the year is there
	Stated any  `json:"stated,omitempty"` // totals that the unit states, where it has no rows: they are in no sum

	ID    record.ID `json:"-"`
	Depth int       `json:"-"` // 1 for a unit right below the report's; 0 for the report's own
}

// Units counts by unit: those right below the scope's unit in the order of the tree, or with deep all below it, each
// with everything below itself. What the scope's unit registered itself comes first, as a row of its own, when there is
// any or when nothing hangs below it.
func Units(s Scope, deep bool, rows iter.Seq[Row]) *UnitsReport {
	report := &UnitsReport{Report: "units", Year: s.Year, To: s.several(), Span: s.Span, Unit: s.Unit.Code, Programme: s.Programme, Day: s.Day, Rows: []UnitRow{}}
	own := map[record.ID]*Count{}
	for _, r := range s.within(rows) {
		c := own[r.Unit]
		if c == nil {
			c = new(Count)
			own[r.Unit] = c
		}
		c.add(r)
		report.Total.add(r)
	}
	if c := own[s.Unit.ID]; c != nil || len(s.Unit.Children) == 0 {
		if c == nil {
			c = new(Count)
		}
		report.add(s.Unit, 0, *c)
	}
	if s.Own {
		return report
	}
	for _, u := range s.Unit.Children {
		report.walk(s, u, 1, deep, own)
	}
	return report
}

// walk adds a unit, and with deep those below it, and gives what they all count. A unit that was not there then is left
// out unless something counts for it.
func (r *UnitsReport) walk(s Scope, u *store.Unit, depth int, deep bool, own map[record.ID]*Count) (sum Count) {
	at := len(r.Rows)
	if deep || depth == 1 {
		r.add(u, depth, Count{})
	}
	if c := own[u.ID]; c != nil {
		sum = *c
	}
	for _, c := range u.Children {
		sum.plus(r.walk(s, c, depth+1, deep, own))
	}
	switch {
	case !deep && depth > 1:
	case len(r.Rows) == at+1 && sum.Registered == 0 && !s.there(u):
		r.Rows = r.Rows[:at]
	default:
		r.Rows[at].Count, r.Rows[at].Sent = sum, sum.Registered > 0
	}
	return sum
}

func (r *UnitsReport) add(u *store.Unit, depth int, c Count) {
	r.Rows = append(r.Rows, UnitRow{Unit: u.Code, Name: u.Name, Count: c, Sent: c.Registered > 0, ID: u.ID, Depth: depth})
}

// there tells whether a unit was there in the scope's time, or on the day whose units are asked for.
func (s Scope) there(u *store.Unit) bool {
	first, last := s.Day, s.Day
	switch {
	case s.Day != "":
	case s.ByDay():
		first, last = s.Since, s.Until
	default:
		first, _ = record.Date4(int64(s.Year)).Days()
		_, last = record.Date4(int64(s.Last())).Days()
	}
	return record.HoldsIn(u.From, u.To, first, last)
}
