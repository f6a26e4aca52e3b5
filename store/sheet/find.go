package sheet

import (
	"cmp"
	"errors"
	"strings"

	"danvan/store"
	"danvan/store/record"
)

// keyed tells whether lines of the sheet are told apart by what they say.
func (t *taker) keyed() bool {
	k := record.KindOf(t.Sheet.Kind)
	return t.Sheet.registers() || k.Keyed != nil || k.Spoken && !t.Sheet.New(record.ID{}).byChance().IsValid()
}

func (t *taker) standing() (map[string]bool, error) {
	there := map[string]bool{}
	if t.keyed() {
		return there, nil
	}
	refs, err := t.Sheet.Refs(t.tx)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		line, err := t.Sheet.Read(t.tx, ref)
		if err != nil {
			return nil, err
		}
		there[t.says(line)] = true
	}
	return there, nil
}

// says is all that a line says in the columns of the list.
func (t *taker) says(l *Line) string {
	var b strings.Builder
	for _, h := range t.Columns {
		vs, _ := record.EncodeOne(l.Raw(h.Column))
		b.Write(vs)
		b.WriteByte(0)
	}
	return b.String()
}

// find gives the line that a row is about: one that stands, or a new one in the unit that the row names.
func (t *taker) find(r *Row) (line *Line, stands, ok bool, err error) {
	if text := r.text(t.id); text != "" {
		id, err := record.ParseID(text)
		if err != nil {
			t.problem(r, nil, text, &Error{Code: NotHere, Of: t.Sheet.Kind, Found: text})
			return nil, false, false, nil
		}
		switch line, err := t.byID(r, id); {
		case err != nil:
			return nil, false, false, err
		case line != nil:
			return line, true, true, nil
		}
		t.problem(r, nil, text, &Error{Code: NotHere, Of: t.Sheet.Kind, Found: text})
		return nil, false, false, nil
	}
	line = t.Sheet.New(t.tx.Me().Unit)
	if text := cmp.Or(t.meant(nil, r.text(t.unit)), t.o.Given[nil]); text != "" {
		u, err := t.o.Unit(text)
		if err == nil && t.typed && !t.reader.tree.Covers(t.tx.Me().Unit, u.ID) {
			err = &Refusal{NotYours, u.Name}
		}
		if err != nil {
			t.problem(r, nil, text, err)
			return nil, false, false, nil
		}
		line.Unit = u.ID
	} else if u := t.parted(r); u != nil {
		line.Unit = u.ID
	} else if t.units {
		t.problem(r, nil, "", &Error{Code: NoUnit, Of: record.UnitKind})
		return nil, false, false, nil
	}
	switch {
	case t.models != nil:
		return t.registered(r, line)
	case !t.keyed():
		return line, false, true, nil
	}
	return t.known(r, line)
}

// byID gives the line with an id; nil for none. It is looked for where the row says that it lies, which nearly always
// is true, before anywhere else.
func (t *taker) byID(r *Row, id record.ID) (*Line, error) {
	if u, err := t.reader.Unit(r.text(t.unit)); err == nil {
		ref := record.Ref{Channel: record.Channel{Unit: u.ID, Part: record.KindOf(t.Sheet.Kind).Part}, Kind: t.Sheet.Kind, ID: id}
		if line, err := t.Sheet.readKnowing(t.tx, ref, t.reader.asked); !errors.Is(err, store.ErrNoRecord) {
			return line, err
		}
	}
	refs, err := t.tx.Find(id)
	for _, ref := range refs {
		if ref.Kind == t.Sheet.Kind {
			return t.Sheet.readKnowing(t.tx, ref, t.reader.asked)
		}
	}
	return nil, err
}

// empty is a new line of a unit, spoken by the register's own.
func (t *taker) empty(unit record.ID) *Line {
	l := t.Sheet.New(t.tx.Me().Unit)
	l.Unit = unit
	return l
}

// known looks for the line that stands for what makes the id of a row's.
func (t *taker) known(r *Row, line *Line) (*Line, bool, bool, error) {
	t.fill(r, line)
	if line.place(t.tx) != nil || line.tie(t.tx, t.newID) != nil {
		return t.empty(line.Unit), false, true, nil // it lacks what its id is made of: that is told with the row
	}
	if t.again(r, line.Ref().ID.String()) {
		return nil, false, false, nil
	}
	switch there, err := t.Sheet.readKnowing(t.tx, line.Ref(), t.reader.asked); {
	case errors.Is(err, store.ErrNoRecord):
		return t.empty(line.Unit), false, true, nil
	case err != nil:
		return nil, false, false, err
	default:
		return there, true, true, nil
	}
}
