package conflicts

import (
	"reflect"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
)

// decision is what a person decided, and how to take it back. Both say why, where the record is a unit's below.
type decision struct {
	label  string
	do     func(w *store.Writer, why string) error
	undo   func(w *store.Writer, why string) error
	reason string
}

// take decides for one of the values.
func take(d *dispute, f field, o option) decision {
	switch {
	case o.keeps:
		return decision{label: f.label,
			do:   func(w *store.Writer, why string) error { return keep(w, d.ref, why) },
			undo: func(w *store.Writer, why string) error { return w.Delete(d.ref, why) }}
	case o.drops:
		var was record.Record
		return decision{label: f.label,
			do: func(w *store.Writer, why string) (err error) {
				if was, err = whole(w, d.ref); err != nil {
					return err
				}
				return w.Delete(d.ref, why)
			},
			undo: func(w *store.Writer, why string) error { _, err := w.Put(d.ref, was, nil, why); return err },
		}
	}
	return set(d, f, decoded(o.raw))
}

// set decides for a value.
func set(d *dispute, f field, value any) decision {
	before := any(nil)
	for _, o := range f.options {
		if o.stands {
			before = decoded(o.raw)
		}
	}
	return decision{label: f.label,
		do:   func(w *store.Writer, why string) error { return w.Set(d.ref, f.name, value, why) },
		undo: func(w *store.Writer, why string) error { return w.Set(d.ref, f.name, before, why) }}
}

// keep writes a record as it is: one that is written is no longer deleted.
func keep(w *store.Writer, ref record.Ref, why string) error {
	rec, err := whole(w, ref)
	if err != nil {
		return err
	}
	_, err = w.Put(ref, rec, nil, why)
	return err
}

func whole(w *store.Writer, ref record.Ref) (record.Record, error) {
	rec := record.KindOf(ref.Kind).New()
	_, err := w.Get(ref, rec)
	return rec, err
}

// decoded is a value to be saved as it lies in the log.
func decoded(raw []byte) any {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return nil
	}
	return v
}

// writable tells whether a value of the field can be typed.
func writable(kind record.Name, name string) bool {
	switch wording.TypeOf(kind, name) {
	case reflect.TypeFor[string](), reflect.TypeFor[int64](), reflect.TypeFor[record.Date](), reflect.TypeFor[record.Decimal]():
		return true
	}
	return false
}

// understand reads a value that was typed; false when it is not one of the field's type.
func understand(kind record.Name, name, typed string, year int) (any, bool) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, true
	}
	switch wording.TypeOf(kind, name) {
	case reflect.TypeFor[int64]():
		n, err := vi.ParseInt(typed)
		return n, err == nil
	case reflect.TypeFor[record.Date]():
		d, err := vi.ParseDate(typed, vi.DateHints{Year: year})
		if err != nil {
			return nil, false
		}
		s, err := d.MarshalText()
		return string(s), err == nil
	case reflect.TypeFor[record.Decimal]():
		d, err := vi.ParseDecimal(typed)
		return d.String(), err == nil
	}
	return typed, true
}
