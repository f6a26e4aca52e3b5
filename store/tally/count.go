package tally

import (
	"iter"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/resource"
)

// Row is one participation, as reports see it.
type Row struct {
	Unit     record.ID
	Year     int
	Field    record.ID
	Subject  record.SubjectKind
	Standing record.Standing
	Verdict  record.Verdict // the one that stands
	Conflict bool           // something that is counted here is in conflict: the figure rests on a value that only stands in
	Model    record.ID      // what is counted in Years: for a copy, the model that it is a copy of
	Sum      resource.Sum
}

// Count is what a report says of a field, a unit, or all.
type Count struct {
	Registered int `json:"registered"`
	Recognised int `json:"recognised"` // includes exemplary
	Exemplary  int `json:"exemplary"`
	Collective int `json:"collective"`
	Individual int `json:"individual"`
	Household  int `json:"household"`
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
}

// Last is the last year of the scope.
func (s Scope) Last() int { return max(s.Year, s.To) }

// several is Last where the scope has several years, else 0.
func (s Scope) several() int {
	if s.Last() == s.Year {
		return 0
	}
	return s.Last()
}

// Covers tells whether what a unit registered in a year is in the scope.
func (s Scope) Covers(unit record.ID, year int) bool {
	if year < s.Year || year > s.Last() {
		return false
	}
	if s.Own {
		return unit == s.Unit.ID
	}
	return s.Tree.Covers(s.Unit.ID, unit)
}

// within gives the rows of a scope with their place in the sequence. Whether a unit is covered is asked of the tree once.
func (s Scope) within(rows iter.Seq[Row]) iter.Seq2[int, *Row] {
	return func(yield func(int, *Row) bool) {
		covered := map[record.ID]bool{}
		i := -1
		for r := range rows {
			i++
			if r.Year < s.Year || r.Year > s.Last() {
				continue
			}
			in, asked := covered[r.Unit]
			if !asked {
				in = s.Covers(r.Unit, r.Year)
				covered[r.Unit] = in
			}
			if in && !yield(i, &r) {
				return
			}
		}
	}
}
