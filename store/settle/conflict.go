package settle

import (
	"danvan/store/log"
	"danvan/store/record"
)

// Deleted is the code name under which a deletion that met an edit is listed as a field.
const Deleted = "deleted"

// Conflict is one field of a record with several live values, or a deletion that met an edit.
type Conflict struct {
	Ref    record.Ref
	Field  string
	Sides  []Side // earliest first; of Deleted: to keep, then to delete
	Again  bool   // it was settled here, that was taken back, and it waits to be settled again
	Mine   bool   // the unit that keeps the register may decide
	Reason bool   // it lies in the affairs of a unit below: a decision needs a reason

	rests []log.Dot // the live values that a decision replaces
}

// Act is what it means to take a side.
type Act uint8

// The acts.
const (
	Write  Act = iota // the value is written
	Keep              // the record stays, with what was edited
	Delete            // the record goes
)

// Side is one of the values to choose from, with who wrote it. Of several edits beside a deletion, and of several
// deletions, the latest speaks.
type Side struct {
	Act    Act
	Value  []byte   // of Write: one CBOR item
	Fields []string // of Keep: what was edited without having seen the deletion
	Unit   record.ID
	Author string
	Time   log.Time
	Reason string
	Stands bool // stands in until somebody decides
	Wrong  bool // its time cannot be right: the clock of its writer went back later

	dots []log.Dot
}

// Empty tells that the value was emptied.
func (s *Side) Empty() bool {
	if s.Act != Write {
		return false
	}
	var text string
	return len(s.Value) == 0 || s.Value[0] == record.Null[0] || record.DecodeOne(s.Value, &text) == nil && text == ""
}

// dots are those of all sides, ascending.
func (c *Conflict) dots() (all []log.Dot) {
	for _, s := range c.Sides {
		all = append(all, s.dots...)
	}
	return ascending(all)
}

// stood is the value that stood in.
func (c *Conflict) stood() []byte {
	for _, s := range c.Sides {
		if s.Stands {
			return s.Value
		}
	}
	return nil
}
