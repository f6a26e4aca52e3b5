package tally

import (
	"iter"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/resource"
)

// Row is one participation, as reports see it.
type Row struct {
	Unit       record.ID
	Year       int
	Field      record.ID
	Subject    record.SubjectKind
	Standing   record.Standing
	Verdict    record.Verdict // the one that stands
	Conflict   bool           // something that is counted here is in conflict: the figure rests on a value that only stands in
	Registered record.Date
	Model      record.ID // what is counted in Years: for a copy, the model that it is a copy of
	Sum        resource.Sum
}

// Count is what a report says of a field, a unit, or all.
type Count struct {
	Registered int `json:"registered"`
	Recognised int `json:"recognised"` // includes exemplary
	Exemplary  int `json:"exemplary"`
	Collective int `json:"collective"`
	Individual int `json:"individual"`
	Household  int `json:"household"`
	Open       int `json:"open,omitempty"`      // kind of subject left open, or unknown
	Conflicts  int `json:"conflicts,omitempty"` // participations whose figures rest on a conflict
	resource.Sum

	New        int `json:"-"`
	Maintained int `json:"-"`
}

func (c *Count) add(r *Row) {
	c.Registered++
	if r.Verdict.Recognises() {
		c.Recognised++
	}
	if r.Verdict == record.Exemplary {
		c.Exemplary++
	}
	switch r.Subject {
	case record.Collective:
		c.Collective++
	case record.Individual:
		c.Individual++
	case record.Household:
		c.Household++
	default:
		c.Open++
	}
	switch r.Standing {
	case record.New:
		c.New++
	case record.Maintained:
		c.Maintained++
	}
	if r.Conflict {
		c.Conflicts++
	}
	c.Sum.Plus(r.Sum)
}

func (c *Count) plus(d Count) {
	c.Registered += d.Registered
	c.Recognised += d.Recognised
	c.Exemplary += d.Exemplary
	c.Collective += d.Collective
	c.Individual += d.Individual
	c.Household += d.Household
	c.Open += d.Open
	c.Conflicts += d.Conflicts
	c.New += d.New
	c.Maintained += d.Maintained
	c.Sum.Plus(d.Sum)
}

// Rate is the share of the registered that were recognised, from 0 to 1; 0 when none registered.
func (c Count) Rate() float64 {
	if c.Registered == 0 {
		return 0
	}
	return float64(c.Recognised) / float64(c.Registered)
}

// Scope is what a report is about.
type Scope struct {
	Tree *store.Tree
	Unit *store.Unit
	Year int
	To   int  // the last year of a report over several; 0: Year alone
	Own  bool // only what the unit itself registered, not the units below
	// Of a stretch that is not whole years: its days, as record.Interval.Days gives them. What is registered in it
	// counts, whatever year it is for.
	Since, Until string
	Span         string // the stretch, as it is written for programs
	Programme    string // of a report on one programme: its name; the rows are of it alone
	Day          string // of a report on the units of another day: that day. What a unit registered was given to what became of it before it came here
}

// ByDay tells whether the scope goes by the day of registration.
func (s Scope) ByDay() bool { return s.Since != "" }

// Last is the last year of the scope.
func (s Scope) Last() int { return max(s.Year, s.To) }

// several is Last where the scope has several years, else 0.
func (s Scope) several() int {
	if s.Last() == s.Year {
		return 0
	}
	return s.Last()
}

// During tells whether what is for a year, and was registered on a date, is in the scope's time. Undated tells of what
// is not that it may be: nobody wrote exactly enough when it was registered.
func (s Scope) During(year int, registered record.Date) (in, undated bool) {
	ofYears := year >= s.Year && year <= s.Last()
	switch {
	case !s.ByDay():
		return ofYears, false
	case registered == "":
		return false, ofYears
	}
	first, last := registered.Days()
	if first >= s.Since && last <= s.Until {
		return true, false
	}
	return false, first <= s.Until && last >= s.Since
}

// Covers tells whether what a unit registered is in the scope.
func (s Scope) Covers(unit record.ID, year int, registered record.Date) bool {
	if in, _ := s.During(year, registered); !in {
		return false
	}
	return s.Has(unit)
}

// Has tells whether a unit is in the scope.
func (s Scope) Has(unit record.ID) bool {
	if s.Own {
		return unit == s.Unit.ID
	}
	return s.Tree.Covers(s.Unit.ID, unit)
}

// within gives the rows of a scope with their place in the sequence; a row is good until the next. Whether a unit is
// covered is asked of the tree once.
func (s Scope) within(rows iter.Seq[Row]) iter.Seq2[int, *Row] {
	return func(yield func(int, *Row) bool) {
		covered := map[record.ID]bool{}
		i := -1
		var r Row
		for r = range rows {
			i++
			if in, _ := s.During(r.Year, r.Registered); !in {
				continue
			}
			in, asked := covered[r.Unit]
			if !asked {
				in = s.Has(r.Unit)
				covered[r.Unit] = in
			}
			if in && !yield(i, &r) {
				return
			}
		}
	}
}
