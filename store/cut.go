package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// CutTo says to which number a stream is shortened.
type CutTo struct {
	Stream log.Stream
	To     uint64
}

// ByRevocation is why a stream is cut that only a revoked key answers for.
const ByRevocation = "revocation"

// Cut shortens streams and sets aside what stood behind, byte for byte. The records are then as if it had never come;
// what was typed here stays. It gives nil when no stream is longer than it should be. Errors: *UndoError.
func (r *Register) Cut(cuts []CutTo, why string) (*Aside, error) {
	var aside *Aside
	err := r.update(func(b *batch) (err error) {
		aside, err = b.cut(&Aside{ID: record.NewID(b.clock.now()), Why: why}, cuts)
		if err == nil && aside.Changes == 0 {
			aside = nil
		}
		return err
	})
	return aside, err
}

// cut shortens streams and completes what is said of it. Each record that was touched is made anew from the changes
// that stay, once.
func (b *batch) cut(a *Aside, cuts []CutTo) (*Aside, error) {
	a.At = Millis(b.clock.now())
	stays := map[uint32]uint64{} // last number of each stream that is cut
	touched := map[*entry]bool{}
	slices.SortFunc(cuts, func(x, y CutTo) int { return cmp.Compare(b.names.stream(x.Stream), b.names.stream(y.Stream)) })
	for _, c := range cuts {
		t, err := b.tip(c.Stream)
		if err != nil {
			return nil, err
		}
		if c.To >= t.Number {
			continue
		}
		if c.Stream.Replica == b.me.Replica {
			return nil, &UndoError{Code: OwnStream, Import: a.ID}
		}
		if err := b.setAside(a, t, c.To, touched); err != nil {
			return nil, err
		}
		stays[t.no] = c.To
	}
	for e := range touched {
		if err := b.rebuild(e, stays); err != nil {
			return nil, err
		}
	}
	a.Records = len(touched)
	if len(a.Runs) == 0 {
		return a, nil
	}
	if err := b.forget(a.Runs); err != nil {
		return nil, err
	}
	b.other = true
	return a, b.putNew(bAside, a.ID[:], a)
}

// setAside moves the end of a stream from the log.
func (b *batch) setAside(a *Aside, t *tip, to uint64, touched map[*entry]bool) error {
	before, err := b.hashAt(t.Stream, to, &t.Head)
	if err != nil {
		return err
	}
	unit, _ := b.unitOf(t.Stream.Replica)
	if err := b.flushLog(); err != nil {
		return err
	}
	for n := to + 1; n <= t.Number; n++ {
		hash, body, err := b.logEntry(t.no, n)
		if err != nil {
			return err
		}
		c, err := log.DecodeChange(body, t.Stream.Replica)
		if err != nil {
			return &Error{Code: Damaged, Where: "log", Err: err}
		}
		e, err := b.entry(record.Ref{Channel: t.Stream.Channel, Kind: c.Kind, ID: c.ID})
		if err != nil {
			return err
		}
		touched[e] = true
		v := make([]byte, 0, len(hash)+len(body)+4)
		if err := b.put(bAsideLog, asideKey(a.ID, t.no, n), append(append(v, hash[:]...), body...)); err != nil {
			return err
		}
	}
	if err := b.shorten(t, to); err != nil {
		return err
	}
	a.Runs = append(a.Runs, AsideRun{Stream: t.Stream, First: to + 1, Last: t.Number, Before: before, Unit: unit})
	a.Changes += int(t.Number - to)
	t.Number, t.Hash = to, before
	return nil
}

// shorten takes what stands behind a number of a stream out of the log; of a block that it splits the beginning stays.
func (b *batch) shorten(t *tip, to uint64) error {
	entries := b.into(bLog)
	var gone [][]byte
	var stays *logPiece
	c := entries.Cursor()
	for k, v := c.Seek(logKey(t.no, to+1)); k != nil; k, v = c.Next() {
		of, first, _, ok := logSpan(k)
		if !ok {
			return damagedLog()
		}
		if of != t.no {
			break
		}
		gone = append(gone, bytes.Clone(k))
		if first > to {
			continue
		}
		l, err := readLaid(b.tx(), k, v)
		if err != nil {
			return err
		}
		stays = &logPiece{stream: t.no, first: first, before: l.before}
		for n := first; n <= to; n++ {
			stays.waits = append(stays.waits, chained{l.hashAt(n), bytes.Clone(l.bodies[n-first])})
		}
	}
	b.blocks.forget()
	for _, k := range gone {
		if err := entries.Delete(k); err != nil {
			return err
		}
	}
	if stays == nil {
		return nil
	}
	return stays.pack(entries)
}

// rebuild makes a record's state anew without the changes that were cut.
func (b *batch) rebuild(e *entry, stays map[uint32]uint64) error {
	marks := slices.DeleteFunc(slices.Clone(e.state.Marks()), func(m log.Mark) bool {
		last, isCut := stays[m.Stream]
		return isCut && m.Number > last
	})
	fresh, err := b.replayed(e.ref.Channel, marks)
	if err != nil {
		return err
	}
	fresh.Kind = e.state.Kind
	e.state = *fresh
	b.touch(e)
	return nil
}

// replayed gives what changes of one record add up to.
func (b *batch) replayed(ch record.Channel, marks []log.Mark) (*log.State, error) {
	s := &log.State{Names: b.names}
	streamNo := func(r log.Replica) (uint32, error) { return b.names.stream(log.Stream{Replica: r, Channel: ch}), nil }
	for _, m := range marks {
		c, err := b.change(m.Place)
		if err != nil {
			return nil, err
		}
		if err := s.Apply(c, m.Place, streamNo); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// change reads a change from the log. Its values share memory with the file.
func (b *batch) change(p log.Place) (*log.Change, error) {
	_, body, err := b.logEntry(p.Stream, p.Number)
	if err != nil {
		return nil, err
	}
	c, err := log.DecodeChange(body, b.names.StreamAt(p.Stream).Replica)
	if err != nil {
		return nil, &Error{Code: Damaged, Where: "log", Err: err}
	}
	return c, nil
}

// forget takes back what was concluded from changes that are no longer here: how far others hold the streams, which may
// go on differently now, and whose a replica is of which nothing is left.
func (b *batch) forget(runs []AsideRun) error {
	last := map[log.Stream]uint64{}
	for _, run := range runs {
		last[run.Stream] = run.First - 1
	}
	for _, bucket := range [][]byte{bHeld, bPacked} {
		if err := b.lower(bucket, last); err != nil {
			return err
		}
	}
	for _, run := range runs {
		left, err := b.writes(run.Stream.Replica)
		if err != nil {
			return err
		}
		if !left {
			if err := b.drop(bReplicas, run.Stream.Replica[:]); err != nil {
				return err
			}
		}
	}
	return nil
}

// lower sets counters of streams that stand higher than those are long.
func (b *batch) lower(bucket []byte, last map[log.Stream]uint64) error {
	var keys [][]byte
	err := each(b.tx(), bucket, func(k, v []byte) error {
		s, ok := log.StreamOf(k[min(16, len(k)):])
		if to, isCut := last[s]; ok && isCut && len(v) == 8 && binary.BigEndian.Uint64(v) > to {
			keys = append(keys, bytes.Clone(k))
		}
		return nil
	})
	for _, k := range keys {
		s, _ := log.StreamOf(k[16:])
		if err := b.put(bucket, k, binary.BigEndian.AppendUint64(nil, last[s])); err != nil {
			return err
		}
	}
	return err
}

// writes tells whether the register holds any change of a replica.
func (b *batch) writes(r log.Replica) (bool, error) {
	for _, s := range b.names.of(r) {
		if t, err := b.tip(s); err != nil || t.Number > 0 {
			return true, err
		}
	}
	return false, nil
}
