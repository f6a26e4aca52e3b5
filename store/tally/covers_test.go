package tally

import (
	"testing"

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
		if got := c.scope.Covers(below.ID, c.year); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
