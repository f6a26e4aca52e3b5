package record

// FieldList is a list of fields (lĩnh vực) that a unit and the units below it use for some years.
type FieldList struct {
	Unit ID     `cbor:"unit" is:"need,fixed,of=unit"` // owner
	Name string `cbor:"name"`
	From int64  `cbor:"from" is:"fixed,year"` // first year; 0: as far back as anyone knows
	To   int64  `cbor:"to" is:"year"`         // last year; 0 while it lasts
}

// Field is one item of a FieldList. It is retired, never deleted.
type Field struct {
	List    ID     `cbor:"list" is:"need,fixed,of=field_list"`
	Code    string `cbor:"code"`
	Name    string `cbor:"name" is:"need,short"`
	Order   int64  `cbor:"order"` // from 1
	Retired bool   `cbor:"retired"`
}

const (
	FieldListKind Name = "field_list"
	FieldKind     Name = "field"
)

var (
	_ = Register[FieldList](Kind{Part: Catalog, Keyed: func(r Record, _ func(string) string) ID {
		l := r.(*FieldList)
		return FieldListID(l.Unit, l.From)
	}})
	_ = Register[Field](Kind{Part: Catalog, Keyed: func(r Record, fold func(string) string) ID {
		f := r.(*Field)
		return FieldID(f.List, fold(f.Name))
	}})
)

// Kind is FieldListKind.
func (*FieldList) Kind() Name { return FieldListKind }

// Kind is FieldKind.
func (*Field) Kind() Name { return FieldKind }

// FieldListID is the id of a unit's list that starts in a year.
func FieldListID(unit ID, from int64) ID { return Derive(unit, FieldListKind, string(Date4(from))) }

// FieldID is the id of a field by the folded name it was first given.
func FieldID(list ID, foldedName string) ID { return Derive(list, FieldKind, foldedName) }

// Date4 writes a year as a Date; empty for 0.
func Date4(year int64) Date {
	if year == 0 {
		return ""
	}
	return Date(itoa(year))
}

// Validate tells what is wrong.
func (l *FieldList) Validate() Problems { return Held(l) }

// Validate tells what is wrong.
func (f *Field) Validate() Problems { return Held(f) }
