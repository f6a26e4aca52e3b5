package completeness

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Change is one participation of closed books that is no longer what it was when they were closed, with its model and
// all that hangs on it.
type Change struct {
	Participation record.ID `json:"id"`
	Name          string    `json:"name"` // of the model
	Added         bool      `json:"added"`
	Removed       bool      `json:"removed"`
	Fields        []string  `json:"fields"` // that differ: kind, a dot, field
	At            time.Time `json:"at"`     // of the last change
	Author        string    `json:"author"` // of the last change
	last          log.Time
}

// Late gives what changed in a unit's books of a span since they were closed, latest first; nothing while they are
// open. What was done and undone again is no change, nor is what units above say of it.
func (d *Declared) Late(tx *store.Tx, unit record.ID, span record.Interval) ([]Change, error) {
	c := d.standing(unit, span)
	if c == nil {
		return nil, nil
	}
	b := &books{tx: tx, unit: unit, span: span, closing: c, found: map[record.ID]*Change{}}
	refs, err := b.touched()
	if err != nil {
		return nil, err
	}
	return b.changes(refs)
}

// changes gives what of these records is not as it was, latest first.
func (b *books) changes(refs []record.Ref) ([]Change, error) {
	for _, ref := range refs {
		if err := b.look(ref); err != nil {
			return nil, err
		}
	}
	all := make([]Change, 0, len(b.found))
	for _, x := range b.found {
		slices.Sort(x.Fields)
		x.Fields = slices.Compact(x.Fields)
		all = append(all, *x)
	}
	slices.SortFunc(all, func(x, y Change) int {
		return cmp.Or(cmp.Compare(y.last, x.last), bytes.Compare(x.Participation[:], y.Participation[:]))
	})
	return all, nil
}

// HasClosed tells whether the own unit has ever closed books.
func HasClosed(tx *store.Tx) (has bool, err error) {
	own := record.Channel{Unit: tx.Me().Unit, Part: record.Affairs}
	err = tx.Each(own, record.ClosingKind, func(record.ID, *log.State) error {
		has = true
		return nil
	})
	return has, err
}

// Again gives, by closed span, what of the own unit's records that were just saved no longer is what it was when its
// books were closed.
func (d *Declared) Again(tx *store.Tx, refs []record.Ref) (map[record.Interval][]Change, error) {
	var saved []record.Ref
	seen, me := map[record.Ref]bool{}, tx.Me().Unit
	for _, r := range refs {
		if r.Channel == (record.Channel{Unit: me, Part: record.Affairs}) && counts(r.Kind) && !seen[r] {
			seen[r] = true
			saved = append(saved, r)
		}
	}
	all := map[record.Interval][]Change{}
	for i := range d.Closings[me] {
		c := &d.Closings[me][i]
		if !c.readable() || len(saved) == 0 {
			continue
		}
		late, err := (&books{tx: tx, unit: me, span: c.Span, closing: c, found: map[record.ID]*Change{}}).changes(saved)
		if err != nil {
			return nil, err
		}
		if len(late) > 0 {
			all[c.Span] = late
		}
	}
	return all, nil
}

// Own gives, by span, what changed in the books of a unit since it closed them.
func (d *Declared) Own(tx *store.Tx, unit record.ID) (map[record.Interval][]Change, error) {
	all := map[record.Interval][]Change{}
	for i := range d.Closings[unit] {
		span := d.Closings[unit][i].Span
		late, err := d.Late(tx, unit, span)
		if err != nil {
			return nil, err
		}
		if len(late) > 0 {
			all[span] = late
		}
	}
	return all, nil
}

// readable tells whether books are closed of a span that can be read.
func (c *Closing) readable() bool { return c.Closed() && len(c.Validate()) == 0 }

// standing is the closing of just this span; nil while it is open.
func (d *Declared) standing(unit record.ID, span record.Interval) *Closing {
	for i := range d.Closings[unit] {
		if c := &d.Closings[unit][i]; c.Span == span && c.readable() {
			return c
		}
	}
	return nil
}

// Close says that the own unit's books of a span are closed, or open again. Closing what is closed already takes it as
// it is now: what changed since the first closing is late no more.
func Close(w *store.Writer, rec *record.Closing) error {
	me := w.Me().Unit
	ref := record.AffairsOf(me, record.ClosingKind, record.ClosingID(me, rec.Span))
	if rec.Closed() {
		d, err := Read(w.Tx)
		if err != nil {
			return err
		}
		late, err := d.Late(w.Tx, me, rec.Span)
		if err != nil {
			return err
		}
		if len(late) > 0 { // a closing that says the same would not be written
			if _, err := w.Put(ref, &record.Closing{Span: rec.Span}, nil, ""); err != nil {
				return err
			}
		}
	}
	_, err := w.Put(ref, rec, nil, "")
	return err
}
