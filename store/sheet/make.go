package sheet

import (
	"cmp"
	"errors"

	"danvan/store/log"
)

// Fate is what becomes of a row.
type Fate uint8

// The fates.
const (
	Bad      Fate = iota // it cannot go in
	New                  // it makes a line
	Joins                // it makes the registration in a year of a model that stands
	Differs              // it changes a line that stands
	Same                 // the register says so already, or otherwise and keeps it
	Repeated             // an earlier row is the same line: of a list that somebody typed
)

// make makes a new line.
func (t *taker) make(r *Row, line *Line) error {
	if key := t.says(line); !t.keyed() {
		switch {
		case t.again(r, key):
			return nil
		case t.there[key]:
			t.made.Same++
			t.fate(Same)
			return nil
		}
		t.there[key] = true
	}
	fate := New
	if t.models != nil && line.Parts[slotModel].Held != nil {
		fate = Joins
	}
	line.Awards = &t.awards
	if err := t.makes(line); err != nil {
		return t.refuse(r, err)
	}
	t.made.New++
	t.reader.made(line)
	t.fate(fate)
	if t.models != nil {
		t.models[nameOf(line)] = line.Parts[slotModel].Ref.ID
	}
	return nil
}

func (t *taker) makes(line *Line) error {
	if t.models == nil { // registered has looked
		if err := line.fresh(t.tx); err != nil {
			return err
		}
	}
	if t.w != nil {
		_, err := line.make(t.w, cmp.Or(t.o.Reason, t.o.From))
		return err
	}
	if err := line.ready(t.tx, t.newID); err != nil {
		return err
	}
	return line.refused(t.tx)
}

// put saves a line that stands; false where it may not be.
func (t *taker) put(r *Row, line *Line) (ok bool, err error) {
	if err := May(t.tx, line.Ref()); err != nil {
		t.problem(r, nil, "", err)
		return false, nil
	}
	if err = line.refused(t.tx); err == nil && t.w != nil {
		_, err = line.Put(t.w, cmp.Or(t.o.Reason, t.o.From))
	}
	if err != nil {
		return false, t.refuse(r, err)
	}
	t.reader.made(line)
	t.made.Changed++
	t.fate(Differs)
	return true, nil
}

// refuse tells why a row cannot go in; an error that is not the row's is given back.
func (t *taker) refuse(r *Row, err error) error {
	var e *Error
	switch {
	case errors.As(err, &e):
		t.problem(r, t.Sheet.Column(e.Field), e.Found, err)
	case errors.As(err, new(*log.ReasonError)) || errors.Is(err, ErrThere):
		t.problem(r, nil, "", err)
	default:
		return err
	}
	return nil
}

// fate says what becomes of the row that is taken.
func (t *taker) fate(f Fate) { t.made.Fates[len(t.made.Fates)-1] = f }
