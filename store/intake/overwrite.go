package intake

import (
	"slices"

	"danvan/store/record"
)

// Overwrite is a filled value of the register that a list says otherwise.
type Overwrite struct {
	Sheet   string    `json:"sheet,omitempty"`
	Row     int       `json:"row"`
	Column  Column    `json:"column"`
	Letters string    `json:"letters,omitempty"` // empty where a section, a title or a person said it
	Heading string    `json:"heading,omitempty"`
	Name    string    `json:"name"`              // of the model
	Unit    string    `json:"unit"`              // its code
	Model   record.ID `json:"model"`             // whose value it is
	Old     string    `json:"old"`               // what the register holds: a word's code name, the name of a field
	New     string    `json:"new"`               // what the list says
	Because string    `json:"because,omitempty"` // the reason that was given for the value that stands
	Done    bool      `json:"done"`              // it is overwritten
}

// overlay lays what a row says over a record. What is empty is filled; what is filled is overwritten where that was allowed, and listed always.
type overlay struct {
	p         *planner
	step      *step
	ref       record.Ref
	conflicts []string // fields of the record in conflict: a person decides those, not a list
	differs   bool     // the record is another one now
	notes     []Problem
}

// over lays one value over another.
func over[T comparable](o *overlay, now *T, said T, c Column, field string) {
	overAs(o, now, said, c, field, func(v T) string { return shownAs(v) })
}

// overAs is over with a way of showing the values.
func overAs[T comparable](o *overlay, now *T, said T, c Column, field string, shown func(T) string) {
	var empty T
	if said == empty || said == *now {
		return
	}
	if slices.Contains(o.conflicts, field) {
		o.notes = append(o.notes, o.p.located(o.step.row, c, InConflict, false, shown(said)))
		return
	}
	if *now == empty {
		*now, o.differs = said, true
		return
	}
	if o.overwrites(c, field, shown(*now), shown(said)) {
		*now, o.differs = said, true
	}
}

// overwrites lists an overwriting, and tells whether it is done.
func (o *overlay) overwrites(c Column, field, old, said string) bool {
	p, r := o.p, o.step.row
	at := p.located(r, c, "", false, "")
	p.plan.Changes = append(p.plan.Changes, Overwrite{
		Sheet: at.Sheet, Row: r.n, Column: c, Letters: at.Column, Heading: at.Heading, Name: o.step.name, Unit: o.step.unit.Code, Model: o.step.model,
		Old: old, New: said, Because: p.because(o.ref, field), Done: p.o.Update,
	})
	o.step.differs = o.step.differs || !p.o.Update
	o.step.overwrote = o.step.overwrote || p.o.Update
	return p.o.Update
}

// because is the reason that was given for the value of a field: a correction is not overwritten without naming it.
func (p *planner) because(ref record.Ref, field string) string {
	rivals, err := p.tx.Rivals(ref, field)
	if err != nil {
		return ""
	}
	for _, r := range rivals {
		if r.Stands || len(rivals) == 1 {
			return r.Reason
		}
	}
	return ""
}
