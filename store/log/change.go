package log

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/record"
)

// Dot names one change within its channel: number n of a replica.
type Dot struct {
	Replica Replica
	Number  uint64
}

// Compare orders dots by replica, then number.
func (d Dot) Compare(e Dot) int {
	if c := bytes.Compare(d.Replica[:], e.Replica[:]); c != 0 {
		return c
	}
	return cmp.Compare(d.Number, e.Number)
}

// Edit is what a change does to one field: it replaces the values with these dots, and unless Value is nil sets a new
// one.
type Edit struct {
	Field    string
	Value    []byte // one CBOR item; nil drops the replaced values without a new one
	Replaces []Dot  // ascending
}

// MarksDeleted tells whether an edit says that the record was deleted. What it says must be CBOR true.
func (e *Edit) MarksDeleted() bool { return e.Field == DeletedField && e.Value != nil }

// Change is one saved edit of one record: the unit of history. Which stream and number it has is known from where it
// stands.
type Change struct {
	Time   Time
	Author string // the officer's name
	Kind   record.Name
	ID     record.ID
	Reason string
	Edits  []Edit // ascending by field; each field once
}

// Limits of what a change may be.
const (
	MaxChange   = 4 << 20 // bytes
	MaxReplaces = 4096    // dots that one edit replaces
	MaxLine     = 2000    // bytes of an author, a reason, a field name
)

// Value gives what a change sets a field to; nil for a change that is not there or does not set it.
func (c *Change) Value(field string) []byte {
	if c == nil {
		return nil
	}
	for _, e := range c.Edits {
		if e.Field == field {
			return e.Value
		}
	}
	return nil
}

// Clone gives a change that shares no memory with the file.
func (c *Change) Clone() *Change {
	d := *c
	d.Edits = slices.Clone(c.Edits)
	for i, e := range d.Edits {
		d.Edits[i].Value, d.Edits[i].Replaces = bytes.Clone(e.Value), slices.Clone(e.Replaces)
	}
	return &d
}
