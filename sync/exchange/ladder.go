package exchange

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Stage is how far what was typed here has come on its way up.
type Stage int

// Stages, in order.
const (
	Saved     Stage = iota // here alone
	Packed                 // in a bundle that was written
	Received               // held by the unit above, as it says itself; or nothing of it is ours to send
	Appraised              // and a unit above gave a verdict, which stands in the register
)

// String is the code name.
func (s Stage) String() string { return [...]string{"saved", "packed", "received", "appraised"}[s] }

// Ladder tells how far each record has come. It holds only those that have not arrived.
type Ladder struct {
	below map[record.Ref]Stage
	Saved int // records that are here alone
	Sent  int // records in a bundle that the unit above is not known to hold
}

// LadderOf reads the ladder of a register. A root has nobody above: everything has arrived.
func LadderOf(tx *store.Tx) (*Ladder, error) {
	l := &Ladder{below: map[record.Ref]Stage{}}
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	me := tree.Unit(tx.Me().Unit)
	if me == nil || me.Parent == nil {
		return l, nil
	}
	heads, err := tx.Heads()
	if err != nil {
		return nil, err
	}
	above, err := tx.Holders(me.Parent.ID)
	if err != nil {
		return nil, err
	}
	for _, h := range heads {
		if unit, _ := tx.UnitOf(h.Stream.Replica); unit != me.ID || !tree.Covers(me.ID, h.Stream.Channel.Unit) {
			continue
		}
		if err := l.climb(tx, me.Parent.ID, above, h); err != nil {
			return nil, err
		}
	}
	for _, stage := range l.below {
		if stage == Saved {
			l.Saved++
		} else {
			l.Sent++
		}
	}
	return l, nil
}

// climb looks at the end of a stream that the unit above is not known to hold.
func (l *Ladder) climb(tx *store.Tx, above record.ID, holders *store.Holders, h log.Head) error {
	packed, err := tx.Packed(above, h.Stream)
	if err != nil {
		return err
	}
	held, err := holders.Held(h.Stream)
	if err != nil || held >= h.Number {
		return err
	}
	return tx.Bodies(h.Stream, held+1, func(n uint64, body []byte) error {
		c, err := log.DecodeChange(body, h.Stream.Replica)
		if err != nil {
			return err
		}
		ref := record.Ref{Channel: h.Stream.Channel, Kind: c.Kind, ID: c.ID}
		stage := Packed
		if n > packed {
			stage = Saved
		}
		if low, ok := l.below[ref]; !ok || stage < low {
			l.below[ref] = stage
		}
		return nil
	})
}

// Of gives the stage of what several records make up, as a model and its participation: that of the one that has come
// least far.
func (l *Ladder) Of(refs ...record.Ref) Stage {
	stage := Received
	for _, r := range refs {
		if s, ok := l.below[r]; ok {
			stage = min(stage, s)
		}
	}
	return stage
}
