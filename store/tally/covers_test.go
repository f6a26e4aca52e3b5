package tally

import (
	"testing"

	"danvan/store/record"
	"danvan/store/sample"
)

// A scope has a first and a last year, and its unit with all below it, or its unit alone.
func TestCovers(t *testing.T) {
	p := sample.New(1, sample.Size{Districts: 1, Communes: 2})
	commune := p.Communes()[0]
	all := scopeOf(t, p, commune.Code)
	all.Unit = all.Unit.Parent
	for name, c := range map[string]struct {
		scope Scope
		year  int
		want  bool
	}{
		"the year before": {all, all.Year - 1, false},
		"the year":        {all, all.Year, true},
		"the year after":  {all, all.Year + 1, false},
		"the second":      {Scope{Year: all.Year, To: all.Year + 1, Unit: all.Unit, Tree: all.Tree}, all.Year + 1, true},
		"the third":       {Scope{Year: all.Year, To: all.Year + 1, Unit: all.Unit, Tree: all.Tree}, all.Year + 2, false},
		"of the unit":     {Scope{Year: all.Year, Unit: all.Unit, Tree: all.Tree, Own: true}, all.Year, false},
	} {
		below := all.Tree.ByCode(commune.Code)
		if got := c.scope.Covers(below.ID, c.year, ""); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A stretch within a year counts what was registered in it, and tells what it cannot.
func TestAStretchGoesByTheDay(t *testing.T) {
	s := Scope{Year: 2026, To: 2026}
	s.Since, s.Until = record.Interval("2026-Q2").Days()
	for registered, want := range map[record.Date][2]bool{
		"2026-04-01": {true, false}, "2026-06-30": {true, false}, "2026-05": {true, false}, "2026-Q2": {true, false}, "2026-03-31": {false, false}, "2026-07-01": {false, false},
		"": {false, true}, "2026": {false, true}, "2026-H1": {false, true}, "2025-11-02": {false, false},
	} {
		if in, undated := s.During(2026, registered); [2]bool{in, undated} != want {
			t.Errorf("%q: %v %v, expected %v", registered, in, undated, want)
		}
	}
	if in, undated := s.During(2027, "2026-05-02"); !in || undated {
		t.Error("what is registered early counts in the quarter in which it was")
	}
	if _, undated := s.During(2025, ""); undated {
		t.Error("what is of another year has nothing to do with it")
	}
}
