package record

// FieldList is a list of fields (lĩnh vực) that a unit and the units below it use for some years.
type FieldList struct {
	Unit ID     `cbor:"unit"` // owner
	Name string `cbor:"name"`
	From int64  `cbor:"from"` // first year; 0: as far back as anyone knows
	To   int64  `cbor:"to"`   // last year; 0 while it lasts
}

// Field is one item of a FieldList. It is retired, never deleted.
type Field struct {
	List    ID     `cbor:"list"`
	Code    string `cbor:"code"`
	Name    string `cbor:"name"`
	Order   int64  `cbor:"order"` // from 1
	Retired bool   `cbor:"retired"`
}

const (
	FieldListKind Name = "field_list"
	FieldKind     Name = "field"
)

var (
	_ = register[FieldList](Kind{Part: Catalog})
	_ = register[Field](Kind{Part: Catalog})
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
func (l *FieldList) Validate() (ps Problems) {
	ps.need(!l.Unit.IsZero(), "unit", "")
	if l.From != 0 {
		ps.year(int(l.From), "from")
	}
	if l.To != 0 {
		ps.year(int(l.To), "to")
		if l.To < l.From {
			ps = append(ps, Problem{Field: "to", Code: Backwards, Hard: true, Found: itoa(l.To), Want: "≥ " + itoa(l.From)})
		}
	}
	return ps
}

// Validate tells what is wrong.
func (f *Field) Validate() (ps Problems) {
	ps.need(!f.List.IsZero(), "list", "")
	ps.need(f.Name != "", "name", "")
	ps.short(f.Name, "name")
	return ps
}
