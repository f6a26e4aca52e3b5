package store

import (
	"fmt"
	"slices"
	"strings"

	"danvan/store/log"
	"danvan/store/record"
)

// What is written here is held to what every register that receives it will hold it to, before it is in the log:
//
//   - type: a value can be one of its field (record.Kind.Check);
//   - checks: nothing hard is wrong with what is written (Validate). A record that is new must be right as a whole. One
//     that is there is held to it in the fields that are written, and not for what was wrong before: whoever edits the
//     place of a model need not mend its name first;
//   - authority: its unit may write it there (Authority), from the change alone.
//
// What is taken back is held to authority alone (Writer.PutBack): it was here, and may have been wrong.

// Authority tells whether a unit may write a change in a channel: nil, or why not. typed says that the values are of
// the types of their fields: otherwise it must see to that, too.
type Authority func(writer record.ID, in record.Channel, c *log.Change, units Lineage, typed bool) error

// Lineage is what authority must know of the units.
type Lineage interface {
	// Above tells whether a is strictly above b: its parent, or its parent's parent and so on. It is false where either
	// is not known.
	Above(a, b record.ID) bool
	// Root tells whether the unit is known and nobody is above it.
	Root(unit record.ID) bool
}

var _ Lineage = (*Tree)(nil)

// authority judges every change that is written here.
var authority Authority

// HoldTo has every change that is written judged, in every register that the program opens. The rules stand above the
// register, in package identity, which says this once as it is loaded: so that no place that opens a register can leave
// it out. It gives what judged before.
func HoldTo(a Authority) (was Authority) {
	was, authority = authority, a
	return was
}

// PutBack lets do put back what was here, or take away what came of a mistake: it is held to authority, and to no
// check.
func (w *Writer) PutBack(do func() error) error {
	was := w.back
	w.back = true
	defer func() { w.back = was }()
	return do()
}

// Unsound is a record that is not written because of what would be wrong with it. It unwraps to record.Problems, all of
// them hard.
type Unsound struct {
	Ref      record.Ref
	Problems record.Problems
}

func (e *Unsound) Error() string {
	return fmt.Sprintf("%s %s: %s", e.Ref.Kind, e.Ref.ID, e.Problems.Error())
}

// Unwrap gives the problems.
func (e *Unsound) Unwrap() error { return e.Problems }

// check holds edits of a record to type and checks. The error is of type *Unsound. whole is the record that they make
// of what was, where it is known: mostly a look at that is enough.
func (w *Writer) check(ref record.Ref, kind *record.Kind, edits []log.Edit, was *log.State, whole record.Record) error {
	if w.back {
		return nil
	}
	found, err := w.wrong(ref, kind, edits, was, whole)
	if found = slices.DeleteFunc(found, func(p record.Problem) bool { return !p.Hard }); err != nil || len(found) == 0 {
		return err
	}
	return &Unsound{ref, found}
}

// wrong gives what is newly wrong with a record once edits have been made.
func (w *Writer) wrong(ref record.Ref, kind *record.Kind, edits []log.Edit, was *log.State, whole record.Record) (record.Problems, error) {
	e, err := w.b.entry(ref)
	if err != nil {
		return nil, err
	}
	exists := e.state.Exists()
	if whole != nil && (!exists || len(was.Marks()) == len(e.state.Marks())) { // nobody has written it meanwhile, or somebody has deleted it
		if ps := whole.Validate(); !exists || !ps.Hard() {
			return ps, nil
		}
	}
	var found record.Problems
	for _, ed := range edits {
		if p := kind.Check(ed.Field, ed.Value); ed.Value != nil && p != nil {
			found = append(found, *p)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	found, err = problems(kind, written(e.state.Values(), edits))
	if err != nil || !exists {
		return found, err
	}
	found = slices.DeleteFunc(found, func(p record.Problem) bool {
		return !p.Hard || !slices.ContainsFunc(edits, func(ed log.Edit) bool { return ed.Field == p.Field })
	})
	if len(found) == 0 {
		return nil, nil
	}
	before, err := problems(kind, e.state.Values())
	return slices.DeleteFunc(found, func(p record.Problem) bool { return slices.Contains(before, p) }), err
}

// problems are those of the record that values make up.
func problems(kind *record.Kind, vs record.Values) (record.Problems, error) {
	rec := kind.New()
	if err := record.Read(vs, rec); err != nil {
		return nil, err
	}
	return rec.Validate(), nil
}

// written are the values of a record once edits have been made.
func written(vs record.Values, edits []log.Edit) record.Values {
	for _, e := range edits {
		i, has := slices.BinarySearchFunc(vs, e.Field, func(v record.Value, f string) int { return strings.Compare(v.Name, f) })
		switch {
		case e.Field == log.DeletedField:
		case e.Value != nil && has:
			vs[i].Raw = e.Value
		case e.Value != nil:
			vs = slices.Insert(vs, i, record.Value{Name: e.Field, Raw: e.Value})
		case has:
			vs = slices.Delete(vs, i, i+1)
		}
	}
	return vs
}

// judge holds a change to authority.
func (w *Writer) judge(ch record.Channel, c *log.Change) error {
	if authority == nil {
		return nil
	}
	w.units.w = w
	units := &w.units
	err := authority(w.me.Unit, ch, c, units, !w.back)
	switch {
	case units.err != nil:
		return units.err
	case err != nil:
		return &NotAllowed{record.Ref{Channel: ch, Kind: c.Kind, ID: c.ID}, err}
	}
	return nil
}

// NotAllowed is a change that the register's own unit may not write. Nothing was written. Err is the error of
// Authority.
type NotAllowed struct {
	Ref record.Ref
	Err error
}

func (e *NotAllowed) Error() string { return "may not be written from here: " + e.Err.Error() }

// Unwrap gives the error of Authority.
func (e *NotAllowed) Unwrap() error { return e.Err }

// lineage reads the tree of units when it is first asked for: who writes in a channel of its own seldom needs one.
type lineage struct {
	w   *Writer
	err error
}

func (l *lineage) Above(a, b record.ID) bool { return l.tree().Above(a, b) }

func (l *lineage) Root(unit record.ID) bool { return l.tree().Root(unit) }

func (l *lineage) tree() *Tree {
	b := l.w.b
	if b.tree == nil {
		t, err := l.w.Tree()
		if err != nil {
			l.err = err
			return &Tree{}
		}
		b.tree = t
	}
	return b.tree
}
