package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// ErrThere is a line that cannot be made, for there is one that says the same: it is changed, not made again.
var ErrThere = errors.New("sheet: the line is there already")

// Make saves a new line and gives the id that it is named by. What hangs on another record lies where that one does.
func (l *Line) Make(w *store.Writer, reason string) (record.ID, error) {
	if err := l.fresh(w.Tx); err != nil {
		return record.ID{}, err
	}
	return l.make(w, reason)
}

// fresh tells why a new line cannot be made: ErrThere where another says the same.
func (l *Line) fresh(tx *store.Tx) error {
	if err := l.treeProblem(tx); err != nil {
		return err
	}
	if err := l.place(tx); err != nil {
		return err
	}
	if err := l.pointsProblem(tx); err != nil {
		return err
	}
	switch twice, err := l.twice(tx); {
	case err != nil:
		return err
	case twice:
		return ErrThere
	}
	return nil
}

// make is Make of a line that is known to say what no other does.
func (l *Line) make(w *store.Writer, reason string) (record.ID, error) {
	if err := l.ready(w.Tx, w.NewID); err != nil {
		return record.ID{}, err
	}
	_, err := l.Put(w, reason)
	l.Awards.made(l)
	return l.Ref().ID, err
}

// ready gives the records of a new line their places and ids.
func (l *Line) ready(tx *store.Tx, newID func() record.ID) error {
	if u, ok := l.Parts[0].Rec.(*record.Unit); ok && u.Parent.IsZero() {
		u.Parent = tx.Me().Unit // a unit that hangs below none is in no tree
	}
	if err := l.place(tx); err != nil {
		return err
	}
	if err := l.tie(tx, newID); err != nil {
		return err
	}
	switch h, err := tx.Get(l.Ref(), nil); {
	case err == nil && h.State().Exists():
		return ErrThere
	case err != nil && !errors.Is(err, store.ErrNoRecord):
		return err
	}
	return nil
}

// twice tells whether the unit has a model of the same name and registrant already: it is registered for another year,
// not made again.
func (l *Line) twice(tx *store.Tx) (found bool, err error) {
	if a, ok := l.Parts[0].Rec.(*record.Award); ok {
		return l.given(tx, a)
	}
	p, ok := l.Parts[0].Rec.(*record.Participation)
	if !ok || len(l.Parts) == 1 || !p.Model.IsZero() {
		return false, nil
	}
	m := l.Parts[slotModel].Rec.(*record.Model)
	err = tx.Each(record.Channel{Unit: l.Unit, Part: record.Affairs}, record.ModelKind, func(_ record.ID, s *log.State) error {
		found = found || s.Exists() && vi.Spelled(s.Text("name")) == vi.Spelled(m.Name) && vi.Spelled(s.Text("registrant")) == vi.Spelled(m.Registrant)
		return nil
	})
	return found, err
}

// place puts a line that hangs on another record where that one lies.
func (l *Line) place(tx *store.Tx) error {
	if a, ok := l.Parts[0].Rec.(*record.Assessment); ok && a.Participation.IsZero() {
		if a.Unit.IsZero() {
			a.Unit = l.Unit
		}
		l.Unit = a.Unit
		return nil
	}
	c := l.hangsOn()
	if c == nil && !l.Sheet.registers() {
		c = l.Sheet.Column("model") // an award for a model is its unit's
	}
	if c == nil || l.Empty(c) {
		return nil
	}
	refs, err := tx.Find(l.Value(c).(record.ID))
	if err != nil {
		return err
	}
	for _, ref := range refs {
		if ref.Kind != c.Of {
			continue
		}
		if l.Unit != ref.Channel.Unit && l.Unit != tx.Me().Unit && l.Sheet.Placed() {
			return l.ofAnother(tx, c, ref.Channel.Unit)
		}
		l.Unit = ref.Channel.Unit
	}
	return nil
}

// ofAnother says that a line was put among the affairs of one unit, and is about something of another.
func (l *Line) ofAnother(tx *store.Tx, c *Column, unit record.ID) error {
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	name := func(id record.ID) string {
		if u := tree.Unit(id); u != nil {
			return u.Name
		}
		return id.String()
	}
	return &Error{Code: OfAnother, Of: c.Of, Field: c.Name, Found: name(l.Unit), Like: []string{name(unit)}}
}

// hangsOn is the column that names the record of a unit's affairs that the line belongs to; nil for none.
func (l *Line) hangsOn() *Column {
	if record.KindOf(l.Sheet.Kind).Part != record.Affairs {
		return nil
	}
	for i := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[i]; c.Fixed && !c.Own && c.Type == record.Reference && record.KindOf(c.Of).Part == record.Affairs && !l.Empty(c) {
			return c
		}
	}
	return nil
}

// asRead is the line as it stood when it was read.
func (l *Line) asRead() (*Line, error) {
	was := l.Sheet.New(l.Unit)
	was.asked = l.asked
	for i := range was.Parts {
		p := &was.Parts[i]
		*p = Part{Ref: l.Parts[i].Ref, Rec: p.Rec, Held: l.Parts[i].Held, values: l.Parts[i].values}
		if p.Held == nil {
			continue
		}
		if err := record.Read(p.values, p.Rec); err != nil {
			return nil, err
		}
	}
	return was, nil
}

// PutColumns is Put, and gives how many columns are different now.
func (l *Line) PutColumns(w *store.Writer, reason string) (changed int, err error) {
	was, err := l.asRead()
	if err != nil {
		return 0, err
	}
	for i := range l.Sheet.Columns {
		if c := &l.Sheet.Columns[i]; !c.Own && l.Value(c) != was.Value(c) {
			changed++
		}
	}
	_, err = l.Put(w, reason)
	return changed, err
}

// Settle ends conflicts in columns that were given the value that stood in anyway: saving saw no difference there. It
// gives how many.
func (l *Line) Settle(w *store.Writer, columns []*Column, reason string) (settled int, err error) {
	for _, c := range columns {
		part := l.Part(c)
		if part.Held == nil {
			continue
		}
		now, err := w.Get(part.Ref, nil)
		if errors.Is(err, store.ErrNoRecord) {
			continue
		}
		if err != nil {
			return settled, err
		}
		if !slices.Contains(now.Conflicts(), c.Field) {
			continue
		}
		if err := w.Set(part.Ref, c.Field, l.Raw(c), reason); err != nil {
			return settled, err
		}
		settled++
	}
	return settled, nil
}

// Put saves the line over what it was when it was read: only what differs, and beside what somebody else wrote
// meanwhile. It tells whether anything was written. ErrThere when somebody made meanwhile what the line would.
func (l *Line) Put(w *store.Writer, reason string) (changed bool, err error) {
	if err := l.refused(w.Tx); err != nil {
		return false, err
	}
	if err := l.tie(w.Tx, w.NewID); err != nil {
		return false, err
	}
	for i := range l.Parts {
		if l.idle(i) {
			continue
		}
		put := l.put
		if l.gone(i) {
			put = l.remove
		}
		wrote, err := put(w, &l.Parts[i], reason)
		if err != nil {
			return changed, err
		}
		changed = changed || wrote
	}
	return changed, nil
}

// refused tells why a line cannot be saved as it is, by what other records say.
func (l *Line) refused(tx *store.Tx) error {
	if err := l.treeProblem(tx); err != nil {
		return err
	}
	if err := l.fieldProblem(tx); err != nil {
		return err
	}
	if err := l.criterionProblem(tx); err != nil {
		return err
	}
	return l.blocked(tx)
}

func (l *Line) put(w *store.Writer, p *Part, reason string) (bool, error) {
	if p.Held == nil {
		switch h, err := w.Get(p.Ref, nil); {
		case err == nil && h.State().Exists():
			return false, ErrThere
		case err != nil && !errors.Is(err, store.ErrNoRecord):
			return false, err
		}
	}
	return w.Put(p.Ref, p.Rec, p.Held, reason)
}

// Remove takes a line away that is one record. It tells whether anything was written.
func (l *Line) Remove(w *store.Writer, reason string) (bool, error) {
	return l.remove(w, &l.Parts[0], reason)
}

// remove takes a figure away, a resource or a value. Where somebody changed it meanwhile only its amount is emptied, so
// that both show as a conflict.
func (l *Line) remove(w *store.Writer, p *Part, reason string) (bool, error) {
	now, err := w.Get(p.Ref, nil)
	if err != nil || !now.State().Exists() {
		return false, err
	}
	if same(now, p.Held) {
		return true, w.Delete(p.Ref, reason)
	}
	was := record.KindOf(p.Ref.Kind).New().(record.Figured)
	if err := record.Read(p.Held.State().Values(), was); err != nil {
		return false, err
	}
	*was.Figure().Amount = ""
	if v, is := was.(*record.MeasureValue); is {
		v.Text = ""
	}
	return true, w.PutBack(func() error {
		_, err := w.Put(p.Ref, was, p.Held, reason)
		return err
	})
}

func same(a, b *store.Held) bool {
	return slices.Equal(a.Conflicts(), b.Conflicts()) &&
		slices.EqualFunc(a.State().Values(), b.State().Values(), func(x, y record.Value) bool { return x.Name == y.Name && bytes.Equal(x.Raw, y.Raw) })
}

// idle tells whether a record of a line says nothing and is not there.
func (l *Line) idle(i int) bool { return i != 0 && !l.Parts[i].Exists() && l.bare(i) }

// gone tells a figure that was emptied: it goes.
func (l *Line) gone(i int) bool { return l.Sheet.slots[i].listed() && l.bare(i) }

func (l *Line) bare(i int) bool {
	return !slices.ContainsFunc(l.Sheet.Columns, func(c Column) bool { return c.slot == i && !l.Empty(&c) })
}

// tie gives the records of a new line their ids and binds them to each other.
func (l *Line) tie(tx *store.Tx, newID func() record.ID) error {
	me := tx.Me().Unit
	if p, ok := l.Parts[0].Rec.(*record.Participation); ok && len(l.Parts) > 1 {
		if p.Model.IsZero() {
			p.Model = newID()
		}
		part := record.ParticipationID(p.Model, p.Year)
		for i, s := range l.Sheet.slots {
			switch rec := l.Parts[i].Rec.(type) {
			case *record.Resource:
				rec.Participation = part
			case *record.Appraisal:
				rec.Participation, rec.By = part, me
			case *record.MeasureValue:
				rec.About, rec.Span = part, record.Interval(record.Date4(p.Year))
			}
			if l.Parts[i].Held == nil {
				l.Parts[i].Ref = l.refOf(s, p, me)
			}
		}
		return nil
	}
	defer l.tiePoints()
	p := &l.Parts[0]
	if p.Held != nil {
		return nil
	}
	k := record.KindOf(l.Sheet.Kind)
	if at := l.byChance(); at.IsValid() && at.IsZero() {
		at.Set(reflect.ValueOf(newID()))
	}
	id, err := idOf(k, p.Rec, newID)
	if err != nil {
		return err
	}
	if k.OfUnit {
		id = record.Derive(id, k.Name, string(l.Unit[:]))
	}
	p.Ref = record.Ref{Channel: record.Channel{Unit: l.Unit, Part: k.Part}, Kind: k.Name, ID: id}
	return nil
}

// byChance is the part of its id that a record of a spoken kind has by chance, where a unit may say as many as it
// likes; else the zero Value.
func (l *Line) byChance() reflect.Value {
	k := record.KindOf(l.Sheet.Kind)
	if i := slices.IndexFunc(k.Identity, k.ByChance); i >= 0 {
		return l.field(&Column{Kind: k.Name, Field: k.Identity[i]})
	}
	return reflect.Value{}
}

// idOf gives the id of a record that is made.
func idOf(k *record.Kind, rec record.Record, newID func() record.ID) (record.ID, error) {
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
	return newID(), nil
}
