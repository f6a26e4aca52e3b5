package sheet

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// Line is one line of a sheet: the records that it is made of. It is a copy.
type Line struct {
	Sheet *Sheet
	// Unit is whose affairs or catalog it lies in.
	Unit  record.ID
	Parts []Part

	few map[*Column]bool // figures of money that lack a word, most likely: thousand, million
}

// Part is one of a line's records.
type Part struct {
	Ref  record.Ref // zero for one that is not made yet
	Rec  record.Record
	Held *store.Held // as it was read; nil for one that is not there
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
		if r, ok := rec.(*record.Resource); ok && slot.what != "" {
			r.What = slot.what
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

// Read reads the line that a record stands for: of the registration a participation, or a model's latest one. store.ErrNoRecord when it is not there.
func (s *Sheet) Read(tx *store.Tx, ref record.Ref) (*Line, error) {
	l := s.New(tx.Me().Unit)
	l.Unit = ref.Channel.Unit
	if err := l.read(tx, 0, ref); err != nil {
		return nil, err
	}
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && len(l.Parts) > 1 {
		return l, l.readRegistration(tx, p)
	}
	return l, nil
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
	}
	return record.AffairsOf(l.Unit, s.kind, part)
}

func (l *Line) read(tx *store.Tx, i int, ref record.Ref) error {
	p := &l.Parts[i]
	h, err := tx.Get(ref, p.Rec)
	if err != nil {
		return err
	}
	p.Ref, p.Held = ref, h
	return nil
}

// field is where a column's value lies.
func (l *Line) field(c *Column) reflect.Value {
	v := reflect.ValueOf(l.Parts[c.slot].Rec).Elem()
	for i := range v.NumField() {
		if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("cbor"), ","); tag == c.Field {
			return v.Field(i)
		}
	}
	panic("sheet: " + string(c.Kind) + " has no " + c.Field)
}

// Value gives what a column holds, as package value reads it: a string, record.Date, record.Decimal, record.ID, int64, bool, or value.Figure.
func (l *Line) Value(c *Column) any {
	if c.Type == Figure {
		r := l.Parts[c.slot].Rec.(*record.Resource)
		f := value.Figure{Qualifier: vi.Qualifier(r.Qualifier), Written: r.Written}
		_ = f.Amount.UnmarshalText([]byte(r.Amount)) // none
		return f
	}
	v := l.field(c)
	if c.Type == record.Choice {
		return v.String()
	}
	return v.Interface()
}

// measure is that of a figure.
func (l *Line) measure(c *Column) vi.Measure {
	if r, ok := l.Parts[c.slot].Rec.(*record.Resource); ok && c.Measure == 0 {
		return map[record.ResourceKind]vi.Measure{record.Money: vi.Dong, record.Land: vi.SquareMetres, record.Labour: vi.Days}[r.What]
	}
	return c.Measure
}

// Empty tells whether a column holds nothing.
func (l *Line) Empty(c *Column) bool { return l.field(c).IsZero() }

// Set puts a value, as package value reads it, into a column.
func (l *Line) Set(c *Column, v any) {
	if f, ok := v.(value.Figure); ok {
		r := l.Parts[c.slot].Rec.(*record.Resource)
		r.Amount, r.Qualifier, r.Written = record.Decimal(f.Amount.String()), record.Qualifier(f.Qualifier), f.Written
		if l.few == nil {
			l.few = map[*Column]bool{}
		}
		l.few[c] = f.Small(l.measure(c))
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
		r := l.Parts[c.slot].Rec.(*record.Resource)
		r.Amount, r.Qualifier, r.Written = "", "", ""
		delete(l.few, c)
		return
	}
	l.field(c).SetZero()
}

// Part is the record that a column is of.
func (l *Line) Part(c *Column) *Part { return &l.Parts[c.slot] }

// Raw is the value of a column's field as store.Writer.Set takes it; nil for nothing.
func (l *Line) Raw(c *Column) any {
	if v := l.field(c); !v.IsZero() {
		return v.Interface()
	}
	return nil
}

// ErrThere is a line that cannot be made, for there is one that says the same: it is changed, not made again.
var ErrThere = errors.New("sheet: the line is there already")

// Make saves a new line and gives the id that it is named by. What hangs on another record lies where that one does.
func (l *Line) Make(w *store.Writer, reason string) (record.ID, error) {
	switch twice, err := l.twice(w); {
	case err != nil:
		return record.ID{}, err
	case twice:
		return record.ID{}, ErrThere
	}
	if u, ok := l.Parts[0].Rec.(*record.Unit); ok && u.Parent.IsZero() {
		u.Parent = w.Me().Unit // a unit that hangs below none is in no tree
	}
	if err := l.place(w); err != nil {
		return record.ID{}, err
	}
	if err := l.tie(w); err != nil {
		return record.ID{}, err
	}
	switch h, err := w.Get(l.Ref(), nil); {
	case err == nil && h.State().Exists():
		return record.ID{}, ErrThere
	case err != nil && !errors.Is(err, store.ErrNoRecord):
		return record.ID{}, err
	}
	_, err := l.Put(w, reason)
	return l.Ref().ID, err
}

// twice tells whether the unit has a model of the same name and registrant already: it is registered for another year, not made again.
func (l *Line) twice(w *store.Writer) (found bool, err error) {
	p, ok := l.Parts[0].Rec.(*record.Participation)
	if !ok || len(l.Parts) == 1 || !p.Model.IsZero() {
		return false, nil
	}
	m := l.Parts[slotModel].Rec.(*record.Model)
	err = w.Each(record.Channel{Unit: l.Unit, Part: record.Affairs}, record.ModelKind, func(_ record.ID, s *store.State) error {
		found = found || s.Exists() && vi.Spelled(s.Text("name")) == vi.Spelled(m.Name) && vi.Spelled(s.Text("registrant")) == vi.Spelled(m.Registrant)
		return nil
	})
	return found, err
}

// place puts a line that hangs on another record where that one lies.
func (l *Line) place(w *store.Writer) error {
	c := l.Sheet.About()
	if c == nil || record.KindOf(l.Sheet.Kind).Part != record.Affairs || l.Empty(c) {
		return nil
	}
	refs, err := w.Find(l.Value(c).(record.ID))
	if err != nil {
		return err
	}
	for _, ref := range refs {
		if ref.Kind == c.Of {
			l.Unit = ref.Channel.Unit
		}
	}
	return nil
}

// restore puts back what a column held in another line.
func (l *Line) restore(c *Column, from *Line) {
	if c.Type == Figure {
		a, b := l.Parts[c.slot].Rec.(*record.Resource), from.Parts[c.slot].Rec.(*record.Resource)
		a.Amount, a.Qualifier, a.Written = b.Amount, b.Qualifier, b.Written
		delete(l.few, c)
		return
	}
	l.field(c).Set(from.field(c))
}

// PutColumns is Put, and gives how many columns are different now.
func (l *Line) PutColumns(w *store.Writer, reason string) (changed int, err error) {
	was := l.Sheet.New(l.Unit)
	for i := range was.Parts {
		if h := l.Parts[i].Held; h != nil {
			if err := record.Read(h.State().Values(), was.Parts[i].Rec); err != nil {
				return 0, err
			}
		}
	}
	for i := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[i]; !c.Own && l.Value(c) != was.Value(c) {
			changed++
		}
	}
	_, err = l.Put(w, reason)
	return changed, err
}

// Put saves the line over what it was when it was read: only what differs. It tells whether anything was written.
func (l *Line) Put(w *store.Writer, reason string) (changed bool, err error) {
	if err := l.tie(w); err != nil {
		return false, err
	}
	for i := range l.Parts {
		p := &l.Parts[i]
		if l.idle(i) {
			continue
		}
		put := func() (bool, error) { return w.Put(p.Ref, p.Rec, p.Held, reason) }
		if r, ok := p.Rec.(*record.Resource); ok && r.Amount == "" && l.Sheet.slots[i].what != "" {
			put = func() (bool, error) { return true, w.Delete(p.Ref, reason) }
		}
		wrote, err := put()
		if err != nil {
			return changed, err
		}
		changed = changed || wrote
	}
	return changed, nil
}

// idle tells whether a record of a line says nothing and never did.
func (l *Line) idle(i int) bool {
	p := &l.Parts[i]
	if i == 0 || p.Held != nil {
		return false
	}
	for j := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[j]; c.slot == i && !l.Empty(c) {
			return false
		}
	}
	return true
}

// tie gives the records of a new line their ids and binds them to each other.
func (l *Line) tie(w *store.Writer) error {
	me := w.Me().Unit
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && len(l.Parts) > 1 {
		if p.Model.IsZero() {
			p.Model = w.NewID()
		}
		part := record.ParticipationID(p.Model, p.Year)
		for i, s := range l.Sheet.slots {
			switch rec := l.Parts[i].Rec.(type) {
			case *record.Resource:
				rec.Participation = part
			case *record.Appraisal:
				rec.Participation, rec.By = part, me
			}
			if l.Parts[i].Held == nil {
				l.Parts[i].Ref = l.refOf(s, p, me)
			}
		}
		return nil
	}
	p := &l.Parts[0]
	if p.Held != nil {
		return nil
	}
	k := record.KindOf(l.Sheet.Kind)
	id, err := idOf(k, p.Rec, w)
	if err != nil {
		return err
	}
	p.Ref = record.Ref{Channel: record.Channel{Unit: l.Unit, Part: k.Part}, Kind: k.Name, ID: id}
	return nil
}

// idOf gives the id of a record that is made.
func idOf(k *record.Kind, rec record.Record, w *store.Writer) (record.ID, error) {
	switch {
	case k.Keyed != nil:
		return k.Keyed(rec, vi.Fold), nil
	case k.Spoken:
		vs, err := record.Encode(rec)
		if err != nil {
			return record.ID{}, err
		}
		id, err := k.DerivedID(vs.Get)
		if err != nil {
			return id, fmt.Errorf("sheet: %w", err)
		}
		return id, nil
	}
	return w.NewID(), nil
}
