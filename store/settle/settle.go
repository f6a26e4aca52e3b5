package settle

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"danvan/store"
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

// Settle writes decisions, in one transaction with the caller's other edits, and remembers them as one that can be taken back. A conflict that
// is no longer as it was read is left as it is: n is how many were settled.
func Settle(w *store.Writer, now time.Time, all []Decision, reason string) (n int, err error) {
	m, err := recall(w.Tx)
	if err != nil {
		return 0, err
	}
	b := batch{At: store.Millis(now)}
	for _, d := range all {
		c := &d.Conflict
		fresh, err := unchanged(w.Tx, c)
		if err != nil {
			return 0, err
		}
		if !fresh {
			continue
		}
		if err := d.write(w, reason); err != nil {
			return 0, err
		}
		live, err := dotsNow(w.Tx, c.Ref, c.Field)
		if err != nil {
			return 0, err
		}
		m.forget(c.Ref, c.Field)
		b.Done = append(b.Done, done{c.Ref, c.Field, c.dots(), c.stood(), live})
	}
	if len(b.Done) == 0 {
		return 0, nil
	}
	m.Batches = append(m.Batches, b)
	return len(b.Done), m.keep(w)
}

// unchanged tells whether a conflict still rests on the values that the person saw.
func unchanged(tx *store.Tx, c *Conflict) (bool, error) {
	now, err := dotsNow(tx, c.Ref, c.Field)
	if errors.Is(err, store.ErrNoRecord) {
		return false, nil
	}
	return slices.Equal(now, c.rests), err
}

func dotsNow(tx *store.Tx, ref record.Ref, field string) ([]store.Dot, error) {
	h, err := tx.Get(ref, nil)
	if err != nil {
		return nil, err
	}
	return rests(tx, h, field)
}

func (d *Decision) write(w *store.Writer, reason string) error {
	c := &d.Conflict
	if d.Side == Another {
		return w.Set(c.Ref, c.Field, d.Value, reason)
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
	return w.Set(c.Ref, c.Field, decoded(c.Sides[d.Side].Value), reason)
}

// decoded is a value to be saved just as it lies in the log.
func decoded(raw []byte) any {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return nil
	}
	return v
}
