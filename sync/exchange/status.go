package exchange

import (
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/identity"
)

// Status is what a register has to send, what it has received and who waits.
type Status struct {
	Unit    *store.Unit
	Above   *store.Unit // nil for a root
	Unsent  int         // changes of our own that no bundle up holds yet
	Unheld  int         // changes of our own that the unit above is not known to hold
	Arrived bool        // the unit above is known to hold all that was packed for it, and that is not nothing
	LastOut *store.BundleNote
	Bundles []store.BundleNote // latest first
	Below   []BelowStatus
	Waiting []Candidate

	Ladder     *Ladder                    // how far each record has come on its way up
	Receipts   map[log.Hash]store.Receipt // what receivers say became of our bundles
	Quarantine []store.Quarantined        // what could not be let in, latest first
	Imports    []store.ImportNote         // those that came to stand last first
	Misused    []Misuse                   // units drawn with codes of others
	Aside      []store.Aside              // what was taken out and can be put back, latest first
}

// BelowStatus is what has come from one unit directly below.
type BelowStatus struct {
	Unit     *store.Unit
	Accepted bool // a key of it is on the roster
	Bundles  int
	Last     *store.BundleNote // nil while nothing has come
	First    *store.BundleNote // the one that came first
	Kept     int               // bundles of it in quarantine
	Gap      bool              // one of them waits for an earlier one
	Changes  int               // changes here in its channels
}

// Candidate is a key that waits to be accepted, with what to compare over the telephone.
type Candidate struct {
	store.WaitingKey
	Unit        *store.Unit
	Above       bool // of a unit above: its key was replaced, and nobody could introduce the new one
	Others      int  // keys that hold for the unit today: this one comes beside them, or replaces them
	Fingerprint identity.Fingerprint
}

// StatusOf reads it from a register.
func StatusOf(tx *store.Tx) (*Status, error) {
	ev, err := gather(tx)
	if err != nil {
		return nil, err
	}
	s := &Status{Unit: ev.units.Unit(ev.me)}
	if s.Unit == nil {
		return nil, &Error{Code: UnknownUnit}
	}
	s.Above = s.Unit.Parent
	s.Misused = MisusedCodes(ev.units)
	if s.Bundles, err = tx.Bundles(); err != nil {
		return nil, err
	}
	if err := s.unsent(tx); err != nil {
		return nil, err
	}
	if err := s.kept(tx); err != nil {
		return nil, err
	}
	if err := s.below(tx, ev); err != nil {
		return nil, err
	}
	waiting, err := tx.Waiting()
	if err != nil {
		return nil, err
	}
	for _, w := range waiting {
		print, err := identity.Public(w.Public).Fingerprint()
		if err != nil {
			continue // it was written by us and cannot be; a key that cannot be shown cannot be accepted
		}
		s.Waiting = append(s.Waiting, Candidate{w, ev.units.Unit(w.Unit), ev.tree.Above(w.Unit, ev.me), len(ev.keys(w.Unit)), print})
	}
	return s, nil
}

// kept reads what was set apart, and what others say of what was sent.
func (s *Status) kept(tx *store.Tx) (err error) {
	if s.Ladder, err = LadderOf(tx); err != nil {
		return err
	}
	if s.Receipts, err = tx.Receipts(); err != nil {
		return err
	}
	if s.Quarantine, err = tx.Quarantine(); err != nil {
		return err
	}
	if s.Imports, err = tx.Imports(); err != nil {
		return err
	}
	s.Aside, err = tx.Aside()
	return err
}

func (s *Status) unsent(tx *store.Tx) error {
	if s.Above == nil {
		return nil
	}
	for i := range s.Bundles {
		if n := &s.Bundles[i]; n.Out && n.Unit == s.Above.ID && n.Serial > 0 {
			s.LastOut = n
			break
		}
	}
	heads, err := tx.Heads()
	if err != nil {
		return err
	}
	holders, err := tx.Holders(s.Above.ID)
	if err != nil {
		return err
	}
	arrived := 0
	for _, h := range heads {
		if unit, _ := tx.UnitOf(h.Stream.Replica); unit != s.Unit.ID {
			continue
		}
		packed, err := tx.Packed(s.Above.ID, h.Stream)
		if err != nil {
			return err
		}
		held, err := holders.Held(h.Stream)
		if err != nil {
			return err
		}
		s.Unsent += int(h.Number - min(h.Number, max(packed, held)))
		s.Unheld += int(h.Number - min(h.Number, held))
		arrived += int(held)
	}
	s.Arrived = arrived > 0 && s.Unheld == s.Unsent
	return nil
}

func (s *Status) below(tx *store.Tx, ev *evidence) error {
	heads, err := tx.Heads()
	if err != nil {
		return err
	}
	changes := map[record.ID]int{}
	for _, h := range heads {
		changes[h.Stream.Channel.Unit] += int(h.Number)
	}
	accepted := map[record.ID]bool{}
	for _, l := range ev.lines {
		if h, ok := ev.roster.Speaks(identity.Public(l.Key.Public), l.Key.Unit); ok && h.Revoked == "" {
			accepted[l.Key.Unit] = true
		}
	}
	for _, u := range s.Unit.Children {
		b := BelowStatus{Unit: u, Accepted: accepted[u.ID]}
		u.Walk(func(v *store.Unit) { b.Changes += changes[v.ID] })
		for i := range s.Bundles {
			if n := &s.Bundles[i]; !n.Out && !n.Aside && n.Unit == u.ID {
				if b.Bundles++; b.Last == nil {
					b.Last = n
				}
				b.First = n
			}
		}
		for _, q := range s.Quarantine {
			if q.Unit == u.ID {
				b.Kept++
				b.Gap = b.Gap || State(q.State) == Gap
			}
		}
		if u.To != "" && u.To < today(time.Time{}) && !b.Accepted && b.Changes+b.Bundles+b.Kept == 0 {
			continue // it has ended and never reported: nobody waits for it
		}
		s.Below = append(s.Below, b)
	}
	return nil
}
