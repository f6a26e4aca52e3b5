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
	Field  string // code name of a field of the participation or, where that has none of the name, of its model
	Value  any    // as Writer.Set takes it; nil empties the input
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
	if !slices.Contains(Settable, a.Field) {
		return &FieldError{a.Field}
	}
	return nil
}

func (a Set) do(x *target) (bool, Why, error) {
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
		if s, err := sheet.Named("registration").For(x.Writer.Tx, ref.Channel.Unit, record.Date4(x.part.Year)); err != nil || s.Column(a.Field).Need {
			return false, Invalid, err
		}
	}
	return true, "", x.Writer.Set(ref, a.Field, a.Value, a.Reason)
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
