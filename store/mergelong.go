package store

import (
	"bytes"
	"errors"
	"fmt"

	"danvan/store/log"
	"danvan/store/record"
)

// A bundle of many changes that lie all over the register would have the same pages be written again and again if it
// were merged a few changes at a time: 300,000 of them once wrote 1.2 GB. So it is merged as a long save is made (see
// stage.go), but in two steps. First its changes go into the log, beyond the heads, in the order in which they come.
// Then the records are copied into the tree that is to take the place of theirs, in the order of their keys, and with
// each goes what the log brings for it: every page is written once. The changes are read out of the log again for that,
// as many of them in each pass as memory is given for. The last transaction lets all of it stand at once.

// passChanges and passSize are how many changes, and bytes of them, one pass holds. Tests make them small.
var passChanges, passSize = 200_000, 24 << 20

// long is an arrival that is merged so.
type long struct {
	*batch
	arrival   *Arrival
	order     *Order
	grown     []grown
	ends      []log.Head // of its runs, as they came
	unseen    unseen
	conflicts []conflicted // ascending
	Merged
}

// grown is a stream that an arrival makes longer.
type grown struct {
	*tip
	had uint64
}

type conflicted struct {
	key []byte
	is  bool
}

// MergeLong is Merge for one arrival whose runs are given one after the other, those of a stream behind each other, and
// never all held. order has noted the same runs. All of it comes to stand in one step, or nothing.
func (r *Register) MergeLong(a *Arrival, order *Order, runs func(give func(*log.Run) error) error) (Merged, error) {
	if err := r.makeWhole(); err != nil {
		return Merged{}, err
	}
	var merged Merged
	err := r.update(func(b *batch) error {
		l := &long{batch: b, arrival: a, order: order, unseen: unseen{here: map[log.Place][]string{}}}
		err := l.merge(runs)
		merged = l.Merged
		return err
	})
	var gap *GapError
	var fork *ForkError
	var replica *ReplicaError
	if errors.As(err, &gap) || errors.As(err, &fork) || errors.As(err, &replica) {
		return Merged{Err: err}, nil
	}
	return merged, err
}

func (l *long) merge(runs func(give func(*log.Run) error) error) error {
	if err := l.fits(l.arrival); err != nil {
		return err
	}
	if err := l.beginStaging(); err != nil {
		return err
	}
	if err := runs(l.take); err != nil {
		return err
	}
	if err := l.putLogAside(false); err != nil {
		return err
	}
	again, err := l.toSayAgain()
	if err != nil {
		return err
	}
	if err := l.buildRecords(); err != nil {
		return err
	}
	if err := l.unstage(); err != nil {
		return err
	}
	return l.remember(again)
}

// take puts the changes of a run into the log that the register does not have.
func (l *long) take(run *log.Run) error {
	if err := l.fitsRun(run); err != nil {
		return err
	}
	if err := l.unseenIn(&l.unseen, l.arrival, run); err != nil {
		return err
	}
	t, err := l.tip(run.Stream)
	if err != nil {
		return err
	}
	if n := len(l.ends); n > 0 && l.ends[n-1].Stream == run.Stream {
		l.ends = l.ends[:n-1]
	}
	l.ends = append(l.ends, run.Head())
	for i := range run.Changes() {
		if run.First+uint64(i) <= t.Number {
			l.Known++
			continue
		}
		if n := len(l.grown); n == 0 || l.grown[n-1].tip != t {
			l.grown = append(l.grown, grown{t, t.Number})
		}
		l.await(t, bytes.Clone(run.Bodies()[i]), run.Hashes()[i])
		l.holds += len(run.Bodies()[i]) + len(log.Hash{})
		l.clock.see(run.Changes()[i].Time)
		l.changes++
		l.New++
	}
	if l.holds < StageAfter {
		return nil
	}
	return l.putLogAside(true)
}

// putLogAside puts what waits for the log beyond its heads; what does not fill a block waits on where more is to come.
func (l *long) putLogAside(more bool) error {
	for _, g := range l.grown {
		l.staging.heads[g.no] = g.had
	}
	if err := putLog(l.bolt.Bucket(bLog), l.takeLog(more)); err != nil {
		return err
	}
	l.holds = 0
	for _, t := range l.waiting {
		l.holds += size(t.waits)
	}
	note := encodeStaged(l.staging.heads)
	if err := l.bolt.Bucket(bStaged).Put(stagedLog, seal(l.bolt, "staged", stagedLog, note)); err != nil {
		return err
	}
	return l.goOn(l.bolt)
}

// toSayAgain is what of our own the arrival replaces unseen and still stands.
func (l *long) toSayAgain() ([]said, error) {
	later, err := l.replacedUnseen(l.unseen)
	if err != nil {
		return nil, err
	}
	tx, stand := &Tx{at: l.bolt, names: l.names, me: l.me, sums: l.sums, proven: l.proven}, later[:0]
	for _, x := range later {
		s, err := tx.state(record.Ref{Channel: x.stream.Channel, Kind: x.change.Kind, ID: x.change.ID}, false)
		if err != nil {
			return nil, err
		}
		if s != nil && x.leave(s, log.Place{Stream: l.names.stream(x.stream), Number: x.number}) {
			stand = append(stand, x)
		}
	}
	return stand, nil
}

// remember puts what goes with the changes, once they stand.
func (l *long) remember(again []said) error {
	if l.unseen.count > 0 {
		if err := l.freshReplica(); err != nil {
			return err
		}
	}
	for _, x := range again {
		if err := l.say(x); err != nil {
			return err
		}
	}
	for _, c := range l.conflicts {
		if err := l.list(c.key, c.is); err != nil {
			return err
		}
	}
	for _, end := range l.ends {
		if err := l.vouch(l.arrival, end); err != nil {
			return err
		}
	}
	for _, g := range l.grown {
		if err := l.dropAside(g.tip); err != nil {
			return err
		}
	}
	l.Unseen = l.unseen.count
	if err := l.noteLong(); err != nil {
		return err
	}
	return l.batch.remember(l.arrival, l.ends, l.Merged)
}

// noteLong notes it in its import.
func (l *long) noteLong() error {
	if l.arrival.Import.IsZero() {
		return nil
	}
	n, err := l.importNote(l.arrival.Import)
	if err != nil {
		return err
	}
	if n.Undone != 0 {
		return fmt.Errorf("store: import %s was undone, and nothing more can come with it", n.ID)
	}
	for _, g := range l.grown {
		n.grew(g.Stream, g.had, g.Number)
	}
	n.came(l.arrival, l.Merged)
	return nil
}
