package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Arrival is a verified bundle, ready to be merged: signatures, hashes and authority have been checked, and what it
// says of itself is true.
type Arrival struct {
	Note      BundleNote
	Runs      []*log.Run                // one of each stream
	Writers   map[log.Replica]record.ID // the unit of each replica, as its signed manifest says
	Vouchers  map[log.Stream]log.Hash   // the manifest that vouches for each stream's head in this bundle
	Manifests map[log.Hash][]byte       // those manifests with their signatures, to be passed on
	Holds     []log.Head                // what the sender says it holds of other streams
	Receipts  []Receipt                 // what the sender says became of our bundles
	Part      bool                      // of a bundle that comes in several: not the last of them, which alone has the Note
	Before    Merged                    // what came of the parts before it
	Outran    []log.Replica             // the names that the register gave up for what they replaced
	Import    record.ID                 // arrivals merged under one id are one import, whatever the number of transactions; zero for none
}

// Changes counts what the arrival carries.
func (a *Arrival) Changes() (n int) {
	for _, r := range a.Runs {
		n += r.Len()
	}
	return n
}

// Merged is what became of an arrival.
type Merged struct {
	Err       error       // *GapError, *ForkError or *ReplicaError; nothing of this arrival was merged
	New       int         // changes the register did not have
	Known     int         // changes it had
	Records   int         // records touched
	Unseen    int         // values of our own that it replaces though nobody else can have seen them: they stand all the same
	Outran    log.Replica // the name under which they were written, and which the register has given up
	Conflicts int         // records that came into conflict
}

// Add counts another part of the same bundle.
func (m *Merged) Add(n Merged) {
	m.Err, m.Outran = n.Err, n.Outran
	m.New, m.Known, m.Records, m.Conflicts, m.Unseen = m.New+n.New, m.Known+n.Known, m.Records+n.Records, m.Conflicts+n.Conflicts, m.Unseen+n.Unseen
}

// GapError is a run that starts after the next change the register waits for.
type GapError struct {
	Stream log.Stream
	Have   uint64 // last number here
	First  uint64 // first number of the run
}

func (e *GapError) Error() string {
	return fmt.Sprintf("gap: changes %d to %d of stream %s are missing", e.Have+1, e.First-1, e.Stream.Replica)
}

// ForkError is a run that tells another past than the register holds: a replica that went on from an old copy.
type ForkError struct {
	Stream log.Stream
	At     uint64 // number at which the two part, or before
}

func (e *ForkError) Error() string {
	return fmt.Sprintf("fork: stream %s has another past at change %d", e.Stream.Replica, e.At)
}

// ReplicaError is a replica that another unit has already spoken for.
type ReplicaError struct {
	Replica    log.Replica
	Unit, Says record.ID
}

func (e *ReplicaError) Error() string {
	return fmt.Sprintf("replica %s belongs to unit %s, not %s", e.Replica, e.Unit, e.Says)
}

// Merge adds arrivals to the register in one transaction, each whole or not at all: those that do not fit are left out
// and told in their Merged. What the register becomes does not depend on the order of arrivals, nor on how often they
// come. A non-nil error means that nothing was merged. About 10,000 changes at a time are quickest.
func (r *Register) Merge(arrivals []*Arrival) ([]Merged, error) {
	return r.merge(arrivals, nil)
}

// MergeWith merges one arrival and lets fn save what belongs with it, in one transaction: both stand, or nothing was
// written. What fn reads is the register with the arrival in it. Errors are those of fn, and that of Merged for an
// arrival that does not fit.
func (r *Register) MergeWith(a *Arrival, fn func(*Writer) error) error {
	return r.update(func(b *batch) error {
		if err := b.fits(a); err != nil {
			return err
		}
		if _, err := b.merge(a); err != nil {
			return err
		}
		w := b.writer("")
		if err := fn(w); err != nil {
			return err
		}
		return w.damage
	})
}

var errTrial = errors.New("only tried")

// Try tells what Merge would do, and does nothing.
func (r *Register) Try(arrivals []*Arrival) ([]Merged, error) {
	results, err := r.merge(arrivals, errTrial)
	if errors.Is(err, errTrial) {
		err = nil
	}
	return results, err
}

func (r *Register) merge(arrivals []*Arrival, end error) ([]Merged, error) {
	var results []Merged
	err := r.update(func(b *batch) error {
		results = make([]Merged, len(arrivals))
		for i, a := range arrivals {
			if err := b.fits(a); err != nil {
				var damaged *Error
				if errors.As(err, &damaged) {
					return err
				}
				results[i].Err = err
				continue
			}
			m, err := b.merge(a)
			if err != nil {
				return err
			}
			results[i] = m
		}
		return end
	})
	return results, err
}

// fits checks an arrival against the register before anything of it is added.
func (b *batch) fits(a *Arrival) error {
	for replica, unit := range a.Writers {
		if has, ok := b.unitOf(replica); ok && has != unit {
			return &ReplicaError{replica, has, unit}
		}
	}
	for _, run := range a.Runs {
		if err := b.fitsRun(run); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) fitsRun(run *log.Run) error {
	h, err := b.tip(run.Stream)
	if err != nil {
		return err
	}
	if run.First > h.Number+1 {
		return &GapError{run.Stream, h.Number, run.First}
	}
	return b.samePast(run, &h.Head)
}

// samePast compares a run with what the register holds, at the run's beginning and at the last number both have.
func (b *batch) samePast(run *log.Run, h *log.Head) error {
	before, err := b.hashAt(run.Stream, run.First-1, h)
	if err != nil {
		return err
	}
	if before != run.Before {
		return &ForkError{run.Stream, run.First - 1}
	}
	both := min(run.Last(), h.Number)
	if both < run.First {
		return nil
	}
	have, err := b.hashAt(run.Stream, both, h)
	if err != nil {
		return err
	}
	if have != run.Hashes()[both-run.First] {
		return &ForkError{run.Stream, both}
	}
	return nil
}

// hashAt gives the chain's hash at a number the register has.
func (b *batch) hashAt(s log.Stream, number uint64, h *log.Head) (log.Hash, error) {
	switch number {
	case 0:
		return s.Genesis(), nil
	case h.Number:
		return h.Hash, nil
	}
	no, _ := b.names.findStream(s)
	hash, _, err := b.logEntry(no, number)
	return hash, err
}

func (b *batch) unitOf(r log.Replica) (record.ID, bool) {
	return (&Tx{at: b.tx(), me: b.me}).UnitOf(r)
}

func (b *batch) merge(a *Arrival) (m Merged, err error) {
	var n *ImportNote
	if !a.Import.IsZero() {
		if n, err = b.importNote(a.Import); err != nil {
			return m, err
		}
		if n.Undone != 0 {
			return m, fmt.Errorf("store: import %s was undone, and nothing more can come with it", n.ID)
		}
	}
	if m, err = b.add(a, n); err != nil {
		return m, err
	}
	if n != nil {
		n.came(a, m)
	}
	if a.Part {
		b.other = true
		return m, b.claim(a.Writers)
	}
	whole := a.Before
	whole.Add(m)
	var heads []log.Head
	for _, run := range a.Runs {
		heads = append(heads, run.Head())
	}
	return m, b.remember(a, heads, whole)
}

// add puts the changes of an arrival that fits into the log and the records, and notes in n, unless it is nil, which
// streams grew.
func (b *batch) add(a *Arrival, n *ImportNote) (m Merged, err error) {
	u, err := b.findUnseen(a)
	if err != nil {
		return m, err
	}
	was := b.me.Replica
	if err := b.outrun(u); err != nil {
		return m, err
	}
	if m.Unseen = u.count; m.Unseen > 0 {
		m.Outran = was
	}
	var touched []*entry
	for _, run := range a.Runs {
		t, err := b.tip(run.Stream)
		if err != nil {
			return m, err
		}
		had := t.Number
		for i := range run.Changes() {
			c := &run.Changes()[i]
			number := run.First + uint64(i)
			if number <= had {
				m.Known++
				continue
			}
			e, err := b.entry(run.Ref(c))
			if err != nil {
				return m, err
			}
			if e.from != a {
				e.from = a
				touched = append(touched, e)
				if e.state.InConflict() {
					m.Conflicts--
				}
			}
			if err := b.appendTo(e, t, bytes.Clone(run.Bodies()[i]), run.Hashes()[i], c); err != nil {
				return m, err
			}
			b.clock.see(c.Time)
			m.New++
		}
		if err := b.vouch(a, run.Head()); err != nil {
			return m, err
		}
		if t.Number == had {
			continue
		}
		if n != nil {
			n.grew(run.Stream, had, t.Number)
		}
		if err := b.dropAside(t); err != nil {
			return m, err
		}
	}
	for _, e := range touched {
		if e.state.InConflict() {
			m.Conflicts++
		}
	}
	m.Conflicts = max(m.Conflicts, 0)
	m.Records = len(touched)
	return m, nil
}

// remember notes the bundle, whose replicas are whose, and what its sender holds: what they say, and where what they
// sent ends.
func (b *batch) remember(a *Arrival, ends []log.Head, m Merged) error {
	b.other = true
	if err := b.claim(a.Writers); err != nil {
		return err
	}
	if err := b.greet(a.Note.Replica); err != nil {
		return err
	}
	for _, held := range slices.Concat(a.Holds, ends) {
		if err := b.acknowledge(a.Note.Replica, held); err != nil {
			return err
		}
	}
	if err := b.receive(a.Receipts); err != nil {
		return err
	}
	note := a.Note
	note.Import = a.Import
	note.New, note.Changes = m.New, m.New+m.Known
	return b.putNote(note)
}

// claim notes whose replicas are whose.
func (b *batch) claim(writers map[log.Replica]record.ID) error {
	for r, u := range writers {
		if _, ok := b.unitOf(r); !ok {
			if err := b.put(bReplicas, r[:], bytes.Clone(u[:])); err != nil {
				return err
			}
		}
	}
	return nil
}
