package life

import "danvan/store/record"

// Why an act was not done to a participation.
type Why string

// The reasons.
const (
	Gone       Why = "gone"       // it is not here, or was deleted
	NotMine    Why = "not-mine"   // of a unit that is neither this one nor below it
	Copy       Why = "copy"       // its model is a copy of another, which counts in that year
	InConflict Why = "conflict"   // two people disagree about what would be changed
	OtherList  Why = "other-list" // the field is not in the list that its unit uses in that year
	Recognised Why = "recognised" // proposed again, though the unit above has recognised it
	Higher     Why = "higher"     // recognised, though it is exemplary
	Decided    Why = "decided"    // it rests on another decision
	Stopped    Why = "stopped"    // the review said that the model pauses or stops
	NotLater   Why = "not-later"  // carried over to its own year or to one before
	Invalid    Why = "invalid"    // the value cannot stand there
	NoColumn   Why = "no-column"  // its unit does not have the column in that year
	Blocked    Why = "blocked"    // nothing is awarded while conduct is examined
)

// Whys in the order in which they are told.
var Whys = []Why{NotMine, Copy, Recognised, Higher, Decided, Stopped, NotLater, OtherList, NoColumn, Blocked, Invalid, InConflict, Gone}

// Count is what an act comes to: every participation is in one of the three.
type Count struct {
	Done    int
	Already int
	Refused []Refused
}

// Refused is a participation to which the act was not done.
type Refused struct {
	Ref record.Ref
	Why Why
}

// Total is how many participations the act was for.
func (c *Count) Total() int { return c.Done + c.Already + len(c.Refused) }

// Because counts the refusals of one kind.
func (c *Count) Because(w Why) (n int) {
	for _, r := range c.Refused {
		if r.Why == w {
			n++
		}
	}
	return n
}
