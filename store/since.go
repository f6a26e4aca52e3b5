package store

import (
	"bytes"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Since calls fn for every record of a channel that was changed between two positions, the later of which is that of
// this picture, with its state as it is now: of one that was deleted too. The State is only good until fn returns. It
// tells false, and what fn was given is not to be believed, where the log did not go on from the earlier one, as after
// a cut, or where there are more than so many changes.
func (tx *Tx) Since(ch record.Channel, at, now Position, most int, fn func(record.Name, record.ID, *log.State) error) (bool, error) {
	if bytes.Equal(at, now) {
		return true, nil
	}
	was, is := at.split(), now.split()
	changes := 0
	for no, h := range was {
		if is[no].Number < h.Number {
			return false, nil
		}
	}
	for no, h := range is {
		if changes += int(h.Number - was[no].Number); changes > most {
			return false, nil
		}
	}
	changed := map[record.Ref][]log.Place{}
	for no, h := range is {
		if on, err := tx.goesOn(no, was[no], h, changed); !on || err != nil {
			return false, tx.met(err)
		}
	}
	for ref, by := range changed {
		s, err := tx.stateWith(ref, by)
		if s == nil || err != nil {
			return false, tx.met(err)
		}
		if err := fn(ref.Kind, ref.ID, s); err != nil {
			return false, err
		}
	}
	return true, nil
}

// goesOn tells whether a stream goes on from where it was to where it is, and gathers the records that it changed on
// the way.
func (tx *Tx) goesOn(no uint32, was, is log.Head, changed map[record.Ref][]log.Place) (bool, error) {
	if was.Number == is.Number {
		return was.Hash == is.Hash, nil
	}
	s := tx.names.StreamAt(no)
	if was.Number > 0 {
		if h, err := tx.HashAt(s, was.Number); err != nil || h != was.Hash {
			return false, err
		}
	}
	err := tx.Bodies(s, was.Number+1, func(n uint64, body []byte) error {
		c, err := log.DecodeChange(body, s.Replica)
		if err != nil {
			return &Error{Code: Damaged, Where: "log", Err: err}
		}
		ref := record.Ref{Channel: s.Channel, Kind: c.Kind, ID: c.ID}
		changed[ref] = append(changed[ref], log.Place{Stream: no, Number: n})
		return nil
	})
	return err == nil, err
}

// stateWith reads a state that certain changes have touched: one that bears them all is the latest, and need not be
// proved by all others of its kind. Nil where it is not that.
func (tx *Tx) stateWith(ref record.Ref, by []log.Place) (*log.State, error) {
	no, _ := tx.names.findChannel(ref.Channel)
	key := recordKey(no, ref.Kind, ref.ID)
	s, err := tx.lying(key, ref.Kind, false)
	if s == nil || err != nil || slices.ContainsFunc(by, func(p log.Place) bool { return !s.HasSeen(p) }) {
		return nil, err
	}
	return s, nil
}
