package life

import (
	"bytes"
	"fmt"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
)

// Set puts one value into one input of all.
type Set struct {
	Field  string    // code name of a field of the participation or, where that has none of the name, of its model
	Item   record.ID // in place of it: the measure that is a column of the place's own
	Value  any       // as Writer.Set takes it, of a place's own column as sheet.Line.Set; nil empties the input
	Reason string
}

// Settable are the fields that can be set for many, in the order in which they are offered.
var Settable = []string{"field", "standing", "registered", "from", "to", "place", "in_charge", "subject", "target"}

// FieldError is a field that cannot be set for many.
type FieldError struct{ Field string }

func (e *FieldError) Error() string { return fmt.Sprintf("life: %q cannot be set for many", e.Field) }

// KindOf is the kind of record that has a settable field.
func KindOf(field string) record.Name {
	if record.KindOf(record.ParticipationKind).HasField(field) {
		return record.ParticipationKind
	}
	return record.ModelKind
}

func (a Set) check(*store.Writer) error {
	if a.Item.IsZero() && !slices.Contains(Settable, a.Field) {
		return &FieldError{a.Field}
	}
	return nil
}

func (a Set) do(x *target) (bool, Why, error) {
	if !a.Item.IsZero() {
		return a.doOwn(x)
	}
	ref, held := x.model, x.holds
	if KindOf(a.Field) == record.ParticipationKind {
		ref, held = x.ref, x.held
	}
	if disputed(held, a.Field) {
		return false, InConflict, nil
	}
	raw, err := record.EncodeOne(a.Value)
	if err != nil {
		return false, "", err
	}
	if was := held.State().Raw(a.Field); bytes.Equal(was, raw) || was == nil && bytes.Equal(raw, record.Null) {
		return false, "", nil
	}
	if id, ok := a.Value.(record.ID); ok && a.Field == "field" {
		if ok, err := x.offers(int(x.part.Year), id); !ok || err != nil {
			return false, OtherList, err
		}
	}
	if !stands(held, ref.Kind, a.Field, raw) {
		return false, Invalid, nil
	}
	if a.Value == nil {
		if s, err := x.sheet(); err != nil || s.Column(a.Field).Need {
			return false, Invalid, err
		}
	}
	return true, "", x.Writer.Set(ref, a.Field, a.Value, a.Reason)
}

// doOwn sets a column of the place's own.
func (a Set) doOwn(x *target) (bool, Why, error) {
	s, err := x.sheet()
	if err != nil {
		return false, "", err
	}
	i := slices.IndexFunc(s.Columns, func(c sheet.Column) bool { return c.Item == a.Item })
	if i < 0 || s.Columns[i].Hidden {
		return false, NoColumn, nil
	}
	c := &s.Columns[i]
	l, err := s.Read(x.Tx, x.ref)
	if err != nil {
		return false, "", err
	}
	was := l.Clone()
	if l.Clear(c); a.Value != nil {
		l.Set(c, a.Value)
	}
	switch {
	case l.Part(c).Held != nil && l.Part(c).Held.State().InConflict():
		return false, InConflict, nil
	case a.Value == nil && c.Need:
		return false, Invalid, nil
	case l.Value(c) == was.Value(c):
		return false, "", nil
	case slices.ContainsFunc(l.Problems(), func(q sheet.Problem) bool { return q.Hard && q.Column == c }):
		return false, Invalid, nil
	}
	wrote, err := l.Put(x.Writer, a.Reason)
	return wrote, "", err
}

func (a Set) end(*store.Writer) error { return nil }

// stands tells whether the record is right about a field with another value in it.
func stands(h *store.Held, kind record.Name, field string, raw []byte) bool {
	vs := slices.DeleteFunc(slices.Clone(h.State().Values()), func(v record.Value) bool { return v.Name == field })
	at, _ := slices.BinarySearchFunc(vs, field, func(v record.Value, f string) int { return bytes.Compare([]byte(v.Name), []byte(f)) })
	rec := record.KindOf(kind).New()
	if record.Decode(slices.Insert(vs, at, record.Value{Name: field, Raw: raw}), rec) != nil {
		return false
	}
	return !slices.ContainsFunc(rec.Validate(), func(p record.Problem) bool { return p.Hard && p.Field == field })
}
