package store

import (
	"bytes"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// unseen are values of our own that an arrival replaces though nobody else can have seen them; doc.go says why that
// matters.
type unseen struct {
	count int
	here  map[log.Place][]string // the fields of those that are written
}

// findUnseen looks for them among the changes of an arrival that the register does not have.
func (b *batch) findUnseen(a *Arrival) (u unseen, err error) {
	u.here = map[log.Place][]string{}
	for _, run := range a.Runs {
		if err := b.unseenIn(&u, a, run); err != nil {
			return u, err
		}
	}
	return u, nil
}

// unseenIn adds those of one of its runs.
func (b *batch) unseenIn(u *unseen, a *Arrival, run *log.Run) error {
	t, err := b.tip(run.Stream)
	if err != nil {
		return err
	}
	ours := append([]log.Replica{b.me.Replica}, a.Outran...)
	left := map[log.Replica]uint64{}
	for i := range run.Changes() {
		if run.Stream.Replica == b.me.Replica || run.First+uint64(i) <= t.Number {
			continue
		}
		for _, e := range run.Changes()[i].Edits {
			for _, dot := range e.Replaces {
				if !slices.Contains(ours, dot.Replica) {
					continue
				}
				own := log.Stream{Replica: dot.Replica, Channel: run.Stream.Channel}
				if _, asked := left[dot.Replica]; !asked {
					if left[dot.Replica], err = b.hasLeft(a, own); err != nil {
						return err
					}
				}
				if dot.Number > left[dot.Replica] {
					if err := u.add(b, own, dot.Number, e.Field); err != nil {
						return err
					}
				}
			}
		}
	}
	return nil
}

func (u *unseen) add(b *batch, own log.Stream, number uint64, field string) error {
	t, err := b.tip(own)
	if err != nil {
		return err
	}
	u.count++
	if number <= t.Number {
		at := log.Place{Stream: t.no, Number: number}
		u.here[at] = append(u.here[at], field)
	}
	return nil
}

// hasLeft gives how far a stream of our own can be known to others: to where it was ever packed, or somebody says to
// hold it who names its hash there.
func (b *batch) hasLeft(a *Arrival, own log.Stream) (left uint64, err error) {
	t, err := b.tip(own)
	if err != nil {
		return 0, err
	}
	for _, h := range a.Holds {
		if h.Stream != own || h.Number > t.Number {
			continue
		}
		if hash, err := b.hashAt(own, h.Number, &t.Head); err != nil {
			return 0, err
		} else if hash == h.Hash {
			left = h.Number
		}
	}
	for _, bucket := range [][]byte{bPacked, bHeld} {
		err := each(b.tx(), bucket, func(k, v []byte) error {
			if len(k) < 16 || !bytes.Equal(k[16:], own.Bytes()) || bytes.Equal(k[:16], own.Replica[:]) {
				return nil
			}
			n, err := counter(b.tx(), bucket, bytes.Clone(k))
			left = max(left, n)
			return err
		})
		if err != nil {
			return 0, err
		}
	}
	return left, nil
}

// outrun lets the register go on as a fresh replica, and says again what would be replaced unseen.
func (b *batch) outrun(u unseen) error {
	if u.count == 0 {
		return nil
	}
	later, err := b.replacedUnseen(u)
	if err != nil {
		return err
	}
	if err := b.freshReplica(); err != nil {
		return err
	}
	for _, x := range later {
		if err := b.sayIfLive(x); err != nil {
			return err
		}
	}
	return nil
}

// replacedUnseen is what of our own would be replaced, as it is to be said again, in the order in which it was said.
func (b *batch) replacedUnseen(u unseen) (later []said, err error) {
	for at, fields := range u.here {
		c, err := b.change(at)
		if err != nil {
			return nil, err
		}
		again := c.Clone()
		again.Edits = slices.DeleteFunc(again.Edits, func(e log.Edit) bool { return e.Value == nil || !slices.Contains(fields, e.Field) })
		s := b.names.StreamAt(at.Stream)
		for i := range again.Edits {
			again.Edits[i].Replaces = []log.Dot{{Replica: s.Replica, Number: at.Number}}
		}
		if len(again.Edits) > 0 {
			later = append(later, said{s, at.Number, again})
		}
	}
	slices.SortFunc(later, func(x, y said) int {
		return log.Place{Stream: b.names.stream(x.stream), Number: x.number}.Compare(log.Place{Stream: b.names.stream(y.stream), Number: y.number})
	})
	return later, nil
}

// sayIfLive writes again what of a change still stands.
func (b *batch) sayIfLive(x said) error {
	t, err := b.tip(x.stream)
	if err != nil {
		return err
	}
	e, err := b.entry(record.Ref{Channel: x.stream.Channel, Kind: x.change.Kind, ID: x.change.ID})
	if err != nil {
		return err
	}
	if !x.leave(&e.state, log.Place{Stream: t.no, Number: x.number}) {
		return nil
	}
	return b.say(x)
}

// leave leaves of a change what still stands in a record, and tells whether anything does.
func (x *said) leave(s *log.State, at log.Place) bool {
	x.change.Edits = slices.DeleteFunc(x.change.Edits, func(ed log.Edit) bool {
		return !slices.ContainsFunc(s.Of(ed.Field), func(l log.Live) bool { return l.Place == at })
	})
	return len(x.change.Edits) > 0
}

// say writes a change again as our own.
func (b *batch) say(x said) error {
	x.change.Time = b.clock.tick()
	return b.append(log.Stream{Replica: b.me.Replica, Channel: x.stream.Channel}, x.change.Encode(b.me.Replica), x.change)
}

// freshReplica lets the register go on under another name.
func (b *batch) freshReplica() error {
	old, fresh := b.me.Replica, log.NewReplica()
	if err := b.put(bReplicas, old[:], bytes.Clone(b.me.Unit[:])); err != nil {
		return err
	}
	b.me.Replica, b.other = fresh, true
	return b.putMeta(metaReplica, fresh[:])
}

// outrun lets a save go on as a fresh replica where what it is about to write was replaced before it is there, in a
// register that took such a change in before it was looked for.
func (w *Writer) outrun(st log.Stream, e *entry, edits []log.Edit) error {
	if len(e.state.Gone()) == 0 {
		return nil
	}
	t, err := w.b.tip(st)
	if err != nil {
		return err
	}
	voided := slices.ContainsFunc(edits, func(ed log.Edit) bool {
		_, is := slices.BinarySearchFunc(e.state.Gone(), log.Gone{Field: ed.Field, Place: log.Place{Stream: t.no, Number: t.Number + 1}}, log.Gone.Compare)
		return is
	})
	if !voided {
		return nil
	}
	if err := w.b.freshReplica(); err != nil {
		return err
	}
	w.lives = append(w.lives, w.repl)
	w.repl, w.me = w.b.me.Replica, w.b.me
	return nil
}
