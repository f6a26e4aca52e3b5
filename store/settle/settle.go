package settle

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Decision is what a person decided of one conflict.
type Decision struct {
	Conflict Conflict
	Side     int // index of Sides; Another: Value is written
	Value    any // as Writer.Set wants it
}

// Another is the Side of a decision that takes none of them.
const Another = -1

// Settle writes decisions, in one transaction with the caller's other edits, and remembers them as one that can be
// taken back. A conflict that is no longer as it was read is left as it is: n is how many were settled. Whether a
// record stays is decided before its fields are: to delete it settles them all.
func Settle(w *store.Writer, now time.Time, all []Decision, reason string) (n int, err error) {
	m, err := recall(w.Tx)
	if err != nil {
		return 0, err
	}
	b := batch{At: store.Millis(now)}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(d, e Decision) int { return cmp.Compare(d.rank(), e.rank()) })
	for _, d := range all {
		c := &d.Conflict
		fresh, err := unchanged(w.Tx, c)
		if err != nil {
			return 0, err
		}
		if !fresh {
			continue
		}
		with, err := d.swallows(w.Tx)
		if err != nil {
			return 0, err
		}
		if err := d.write(w, reason); err != nil {
			return 0, err
		}
		live, err := dotsNow(w.Tx, c.Ref, c.Field)
		if err != nil {
			return 0, err
		}
		for _, did := range append([]done{{Ref: c.Ref, Field: c.Field, Dots: c.dots(), Before: c.stood(), Now: live}}, with...) {
			m.forget(did.Ref, did.Field)
			b.Done = append(b.Done, did)
		}
	}
	if len(b.Done) == 0 {
		return 0, nil
	}
	m.Batches = append(m.Batches, b)
	return len(b.Done), m.keep(w)
}

// rank puts the decisions whether a record stays before those of fields.
func (d *Decision) rank() int {
	if d.Conflict.Field == Deleted {
		return 0
	}
	return 1
}

// deletes tells whether the record goes.
func (d *Decision) deletes() bool {
	return d.Side >= 0 && d.Side < len(d.Conflict.Sides) && d.Conflict.Sides[d.Side].Act == Delete
}

// swallows gives the other conflicts of a record that is deleted, as they are before.
func (d *Decision) swallows(tx *store.Tx) (with []done, err error) {
	if !d.deletes() {
		return nil, nil
	}
	all, err := Of(tx, d.Conflict.Ref)
	for _, c := range all {
		if c.Field != Deleted {
			with = append(with, done{Ref: c.Ref, Field: c.Field, Dots: c.dots(), Before: c.stood(), With: true})
		}
	}
	return with, err
}

// unchanged tells whether a conflict still rests on the values that the person saw.
func unchanged(tx *store.Tx, c *Conflict) (bool, error) {
	now, err := dotsNow(tx, c.Ref, c.Field)
	if errors.Is(err, store.ErrNoRecord) {
		return false, nil
	}
	return slices.Equal(now, c.rests), err
}

func dotsNow(tx *store.Tx, ref record.Ref, field string) ([]log.Dot, error) {
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	return rests(tx, h, field)
}

func (d *Decision) write(w *store.Writer, reason string) error {
	c := &d.Conflict
	if d.Side == Another {
		return d.set(w, d.Value, reason)
	}
	if d.Side < 0 || d.Side >= len(c.Sides) {
		return fmt.Errorf("settle: %s has no side %d", c.Field, d.Side)
	}
	switch c.Sides[d.Side].Act {
	case Keep:
		return restore(w, c.Ref, reason)
	case Delete:
		return w.Delete(c.Ref, reason)
	}
	return d.set(w, decoded(c.Sides[d.Side].Value), reason)
}

// set writes a value unless the field cannot hold it. That it stood in, in a register that an older version let
// through, is no reason to settle for it.
func (d *Decision) set(w *store.Writer, value any, reason string) error {
	c := &d.Conflict
	raw, err := record.EncodeOne(value)
	if err != nil {
		return err
	}
	if kind := record.KindOf(c.Ref.Kind); kind != nil {
		if p := kind.Refuses(c.Field, raw); p != nil {
			return &store.Unsound{Ref: c.Ref, Problems: record.Problems{*p}}
		}
	}
	return w.Set(c.Ref, c.Field, value, reason)
}

// decoded is a value to be saved just as it lies in the log.
func decoded(raw []byte) any {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return nil
	}
	return v
}
