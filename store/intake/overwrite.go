package intake

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/worksheet"
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

// overlay lays what a row says over a record. What is empty is filled; what is filled is overwritten where that was
// allowed, and listed always.
type overlay struct {
	p         *planner
	step      *step
	ref       record.Ref
	rec       record.Record // as the register holds it
	conflicts []string      // fields of the record in conflict: a person decides those, not a list
	set       record.Values
	notes     []Problem
	err       error
}

// done adds the fields that are other ones now to the edits of the step, if there are any.
func (o *overlay) done() {
	if len(o.set) == 0 {
		return
	}
	slices.SortFunc(o.set, func(a, b record.Value) int { return strings.Compare(a.Name, b.Name) })
	o.step.edits = append(o.step.edits, edit{ref: o.ref, set: o.set})
	o.set = nil
}

// lay lays all columns that are told of the record over it. What a model was known by stays as the register spells it,
// unless an id says which model it is.
func (o *overlay) lay(said record.Record) {
	for i := range inRecords() {
		if t := &inRecords()[i]; t.kind == o.ref.Kind && (!t.key() || o.step.byID) {
			o.overAs(string(t.Column), t.at(said).Interface(), t.Column, worded)
		}
	}
}

// put sets a field.
func (o *overlay) put(field string, said any) {
	raw, err := record.EncodeOne(said)
	o.now(field).Set(reflect.ValueOf(said))
	o.set, o.err = append(o.set, record.Value{Name: field, Raw: raw}), errors.Join(o.err, err)
}

// now is what the register holds in a field.
func (o *overlay) now(field string) reflect.Value { return record.KindOf(o.ref.Kind).At(o.rec, field) }

// over lays one value over another.
func (o *overlay) over(field string, said any, c Column) { o.overAs(field, said, c, worded) }

// overAs is over with a way of showing the values.
func (o *overlay) overAs(field string, value any, c Column, shown func(reflect.Value) string) {
	now, said := o.now(field), reflect.ValueOf(value)
	if said.IsZero() || said.Equal(now) || slices.Contains(asRead(c, shown(now)), shown(said)) {
		return
	}
	if slices.Contains(o.conflicts, field) {
		o.notes = append(o.notes, o.p.located(o.step.row, c, InConflict, false, shown(now), shown(said)))
		return
	}
	if o.ref.Kind == record.ModelKind && o.saidOtherwise(c, shown(said)) {
		return
	}
	if now.IsZero() || o.overwrites(c, field, shown(now), shown(said)) {
		o.put(field, value)
	}
}

// asRead are what reading may make of a text that stands in a list as the register holds it: without what looks like
// the guard against formulas, where the list had none, and without when somebody was born. It is nearly always the text
// itself.
func asRead(c Column, held string) []string {
	all := []string{held}
	if bare := worksheet.Unguarded(held); bare != held {
		all = append(all, bare)
	}
	if c != Registrant {
		return all
	}
	for _, s := range all {
		if known := withoutBirth(s); known != s {
			all = append(all, known)
		}
	}
	return all
}

// saidIn is what a row says of a column of its model.
type saidIn struct {
	text string
	at   place
}

// modelColumn is a column of a model, which rows of several years may speak of.
type modelColumn struct {
	model  record.ID
	column Column
}

// saidOtherwise tells, where rows are of several years, whether another row of the model has changed the same column to
// something else: then a person is asked.
func (o *overlay) saidOtherwise(c Column, said string) bool {
	p := o.p
	if p.o.Year != 0 {
		return false
	}
	key := modelColumn{o.step.model, c}
	first, known := p.said[key]
	if !known {
		p.said[key] = saidIn{said, o.step.at}
	}
	if !known || first.text == said {
		return false
	}
	o.notes, o.step.differs = append(o.notes, p.rowsDiffer(c, o.step.row, said, first.text, p.rowAt(first.at))), true
	return true
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
