package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"math"
	"runtime"
	"slices"
	"sync"

	"danvan/store/log"
)

// checkedBeside is how many channels are replayed at the same time at most: each takes memory.
const checkedBeside = 4

// pictures gives as many pictures of this moment as there are cores that can be used, tx among them: a transaction is
// for one goroutine. Nothing must be saved meanwhile.
func (r *Register) pictures(tx *Tx) (all []*Tx, done func(), err error) {
	all = []*Tx{tx}
	done = func() {
		for _, t := range all[1:] {
			_ = t.at.Rollback() // it has only read
		}
	}
	for len(all) < min(runtime.GOMAXPROCS(0), checkedBeside) {
		at, err := r.db.Begin(false)
		if err != nil {
			return all, done, err
		}
		all = append(all, &Tx{at: at, names: tx.names, me: tx.me, sums: tx.sums, proven: tx.proven, remade: tx.remade})
	}
	return all, done, nil
}

// stretch is streams of some channels, all there are between two numbers of channels.
type stretch struct {
	heads       []log.Head
	first, last uint32
}

// checkLog replays the whole log beside the register and compares: channel by channel, for a record rests on the
// streams of its own channel alone, and some channels beside others.
func (r *Register) checkLog(all []*Tx) func(*Tx, *Report) error {
	return func(tx *Tx, rep *Report) error {
		heads, err := tx.Heads()
		if err != nil {
			return err
		}
		stretches := tx.stretches(heads, len(all))
		reps, errs := make([]Report, len(stretches)), make([]error, len(stretches))
		var work sync.WaitGroup
		for i, s := range stretches {
			work.Go(func() {
				errs[i] = r.guard(func() error { all[i].replay(s, &reps[i]); return nil })
			})
		}
		work.Wait()
		for _, part := range reps {
			rep.Records, rep.Changes = rep.Records+part.Records, rep.Changes+part.Changes
			for _, p := range part.Problems {
				rep.add("%s", p)
			}
		}
		if err := errors.Join(errs...); err != nil {
			return err
		}
		return checkLogLength(tx, rep)
	}
}

// stretches shares streams out to so many goroutines, by how many changes they have.
func (tx *Tx) stretches(heads []log.Head, goroutines int) []stretch {
	slices.SortFunc(heads, func(a, b log.Head) int {
		return cmp.Or(cmp.Compare(tx.channelOf(a), tx.channelOf(b)), bytes.Compare(a.Stream.Replica[:], b.Stream.Replica[:]))
	})
	changes := uint64(0)
	for _, h := range heads {
		changes += h.Number
	}
	all, came := []stretch{{last: math.MaxUint32}}, uint64(0)
	for i, h := range heads {
		s := &all[len(all)-1]
		if no := tx.channelOf(h); len(s.heads) > 0 && no != tx.channelOf(heads[i-1]) && came*uint64(goroutines) >= changes*uint64(len(all)) {
			s.last = no - 1
			all = append(all, stretch{first: no, last: math.MaxUint32})
			s = &all[len(all)-1]
		}
		s.heads, came = append(s.heads, h), came+h.Number
	}
	return all
}

// channelOf is the number of the channel that a stream is of, behind all others where it has none.
func (tx *Tx) channelOf(h log.Head) uint32 {
	if no, ok := tx.names.findChannel(h.Stream.Channel); ok {
		return no
	}
	return math.MaxUint32
}

// replay replays a stretch, and compares it with the records there are between its channels.
func (tx *Tx) replay(s stretch, rep *Report) {
	records := recordsCursor{c: tx.bolt().Bucket(bRecords).Cursor()}
	records.k, records.v = records.c.Seek(binary.BigEndian.AppendUint32(nil, s.first))
	for len(s.heads) > 0 {
		x := newReplay(tx, tx.channelOf(s.heads[0]), rep)
		for ; len(s.heads) > 0 && tx.channelOf(s.heads[0]) == x.channel; s.heads = s.heads[1:] {
			if err := x.stream(s.heads[0]); err != nil {
				rep.add("stream %s: %v", s.heads[0].Stream.Replica, err)
			}
		}
		x.compare(&records)
		tx.Release()
	}
	newReplay(tx, s.last, rep).compare(&records)
}
