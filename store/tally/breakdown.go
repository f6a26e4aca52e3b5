package tally

import (
	"iter"

	"danvan/store/record"
)

// Cell is what participations that are counted together have in common.
type Cell struct {
	Unit     record.ID
	Field    record.ID
	Subject  record.SubjectKind
	Standing record.Standing
}

// Breakdown counts the participations of a scope in one pass, so that any of their figures can be asked for by unit,
// field, subject and standing.
func Breakdown(s Scope, rows iter.Seq[Row]) map[Cell]*Count {
	cells := map[Cell]*Count{}
	for _, r := range s.within(rows) {
		at := Cell{r.Unit, r.Field, r.Subject, r.Standing}
		c := cells[at]
		if c == nil {
			c = new(Count)
			cells[at] = c
		}
		c.add(r)
	}
	return cells
}

// Join adds another count.
func (c *Count) Join(d Count) { c.plus(d) }
