package sheet

import (
	"errors"
	"maps"
	"reflect"
	"slices"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/value"
	"danvan/store/vi"
)

// Line is one line of a sheet: the records that it is made of. It is a copy.
type Line struct {
	Sheet *Sheet
	// Unit is whose affairs or catalog it lies in.
	Unit  record.ID
	Parts []Part
	// Awards are known already, where many lines are made; nil: they are read.
	Awards *Awards

	few   map[*Column]bool // figures of money that lack a word, most likely: thousand, million
	asked map[record.ID]value.Asked
}

// Part is one of a line's records.
type Part struct {
	Ref  record.Ref // zero for one that is not made yet
	Rec  record.Record
	Held *store.Held // as it was read; nil for one that is not there

	values record.Values // that it was read from
}

// Ref is the record that a line is named by.
func (l *Line) Ref() record.Ref { return l.Parts[0].Ref }

// Made tells whether the line is in the register.
func (l *Line) Made() bool { return l.Parts[0].Held != nil }

// New makes an empty line of the register's own unit.
func (s *Sheet) New(me record.ID) *Line {
	l := &Line{Sheet: s, Unit: me}
	for _, slot := range s.slots {
		rec := record.KindOf(slot.kind).New()
		switch r := rec.(type) {
		case *record.Resource:
			if slot.what != "" {
				r.What = slot.what
			}
		case *record.Assessment:
			if s.set != nil {
				r.Set = s.set.ID
			}
		case *record.Points:
			r.Criterion = slot.criterion
		case *record.MeasureValue:
			r.Measure = slot.item
		}
		if r, ok := rec.(interface{ Begin() }); ok { // what it says where nobody says otherwise
			r.Begin()
		}
		l.Parts = append(l.Parts, Part{Rec: rec})
	}
	for i := range s.Columns {
		if c := &s.Columns[i]; c.Own {
			l.field(c).Set(reflect.ValueOf(me))
		}
	}
	return l
}

// Read reads the line that a record stands for: of the registration a participation, or a model's latest one.
// store.ErrNoRecord when it is not there.
func (s *Sheet) Read(tx *store.Tx, ref record.Ref) (*Line, error) { return s.readKnowing(tx, ref, nil) }

// readKnowing is Read by somebody who has learned already what figures must be.
func (s *Sheet) readKnowing(tx *store.Tx, ref record.Ref, asked map[record.ID]value.Asked) (*Line, error) {
	l := s.New(tx.Me().Unit)
	l.asked = asked
	l.Unit = ref.Channel.Unit
	if err := l.read(tx, 0, ref); err != nil {
		return nil, err
	}
	if err := l.Learn(tx); err != nil {
		return nil, err
	}
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && len(l.Parts) > 1 {
		return l, l.readRegistration(tx, p)
	}
	return l, l.readPoints(tx)
}

// Begin makes the line of a model in a year, empty but for that.
func (s *Sheet) Begin(unit, model record.ID, year int) *Line {
	l := s.New(unit)
	p := l.Parts[0].Rec.(*record.Participation)
	p.Model, p.Year = model, int64(year)
	return l
}

// InYear reads the line of a model in a year; what the register does not have of it is empty.
func (s *Sheet) InYear(tx *store.Tx, unit, model record.ID, year int) (*Line, error) {
	l := s.Begin(unit, model, year)
	p := *l.Parts[0].Rec.(*record.Participation)
	if err := l.read(tx, 0, l.refOf(s.slots[0], &p, tx.Me().Unit)); err != nil && !errors.Is(err, store.ErrNoRecord) {
		return nil, err
	}
	return l, l.readRegistration(tx, &p)
}

func (l *Line) readRegistration(tx *store.Tx, p *record.Participation) error {
	for i, slot := range l.Sheet.slots[1:] {
		if err := l.read(tx, i+1, l.refOf(slot, p, tx.Me().Unit)); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
	}
	return nil
}

// refOf is where a record of a registration lies.
func (l *Line) refOf(s slot, p *record.Participation, me record.ID) record.Ref {
	part := record.ParticipationID(p.Model, p.Year)
	switch s.kind {
	case record.ModelKind:
		return record.AffairsOf(l.Unit, s.kind, p.Model)
	case record.ResourceKindName:
		return record.AffairsOf(l.Unit, s.kind, record.ListedResourceID(part, s.what))
	case record.AppraisalKind:
		return record.AffairsOf(l.Unit, s.kind, record.AppraisalID(part, me))
	case record.ValueKind:
		return record.AffairsOf(l.Unit, s.kind, record.ValueAboutID(l.Unit, s.item, part, p.Year))
	}
	return record.AffairsOf(l.Unit, s.kind, part)
}

func (l *Line) read(tx *store.Tx, i int, ref record.Ref) error {
	p := &l.Parts[i]
	h, err := tx.Get(ref, nil)
	if err != nil {
		return err
	}
	p.Ref, p.Held, p.values = ref, h, h.State().Values()
	if h.State().Raw(settle.Deleted) != nil && !h.Deleted() { // half deleted: with what was dropped, until somebody decides
		if p.values, err = settle.Whole(tx, ref); err != nil {
			return err
		}
	}
	return record.Decode(p.values, p.Rec)
}

// field is where a column's value lies.
func (l *Line) field(c *Column) reflect.Value {
	return record.KindOf(c.Kind).At(l.Parts[c.slot].Rec, c.Field)
}

// Value gives what a column holds, as package value reads it: a string, record.Date, record.Decimal, record.ID, int64,
// bool, or value.Figure.
func (l *Line) Value(c *Column) any {
	if c.Type == Figure {
		at := l.figure(c)
		f := value.Figure{Qualifier: vi.Qualifier(*at.Qualifier), Written: *at.Written}
		_ = f.Amount.UnmarshalText([]byte(*at.Amount)) // none
		_ = f.High.UnmarshalText([]byte(*at.High))     // none
		return f
	}
	v := l.field(c)
	switch c.Type {
	case record.Choice:
		return v.String()
	case record.Day:
		return record.Date(v.String())
	}
	return v.Interface()
}

// Empty tells whether a column holds nothing.
func (l *Line) Empty(c *Column) bool { return l.field(c).IsZero() }

// Set puts a value, as package value reads it, into a column.
func (l *Line) Set(c *Column, v any) {
	if f, ok := v.(value.Figure); ok {
		at := l.figure(c)
		at.Clear()
		*at.Amount, *at.Qualifier, *at.Written = record.Decimal(f.Amount.String()), record.Qualifier(f.Qualifier), f.Written
		if !f.High.IsZero() {
			*at.High = record.Decimal(f.High.String())
		}
		if l.few == nil {
			l.few = map[*Column]bool{}
		}
		l.few[c] = f.Small(l.Measure(c))
		return
	}
	at := l.field(c)
	if v == nil {
		at.SetZero()
		return
	}
	at.Set(reflect.ValueOf(v).Convert(at.Type()))
}

// Clear empties a column.
func (l *Line) Clear(c *Column) {
	if c.Type == Figure {
		l.figure(c).Clear()
		delete(l.few, c)
		return
	}
	l.field(c).SetZero()
}

// Clone is a copy that is changed apart.
func (l *Line) Clone() *Line {
	x := *l
	x.Parts, x.few = slices.Clone(l.Parts), maps.Clone(l.few)
	for i := range x.Parts {
		rec := reflect.New(reflect.TypeOf(l.Parts[i].Rec).Elem())
		rec.Elem().Set(reflect.ValueOf(l.Parts[i].Rec).Elem())
		x.Parts[i].Rec = rec.Interface().(record.Record)
	}
	return &x
}

// Same tells whether two lines of a sheet say the same in every column.
func (l *Line) Same(m *Line) bool {
	for i := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[i]; l.Value(c) != m.Value(c) {
			return false
		}
	}
	return true
}

// Exists tells whether the register has the record.
func (p *Part) Exists() bool { return p.Held != nil && p.Held.State().Exists() }

// Part is the record that a column is of.
func (l *Line) Part(c *Column) *Part { return &l.Parts[c.slot] }

// Raw is the value of a column's field as store.Writer.Set takes it; nil for nothing.
func (l *Line) Raw(c *Column) any {
	if v := l.field(c); !v.IsZero() {
		return v.Interface()
	}
	return nil
}

// restore puts back what a column held in another line.
func (l *Line) restore(c *Column, from *Line) {
	if c.Type == Figure {
		l.figure(c).Put(from.figure(c))
		delete(l.few, c)
		return
	}
	l.field(c).Set(from.field(c))
}
