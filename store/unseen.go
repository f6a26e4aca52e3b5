package store

import (
	"bytes"
	"slices"

	"danvan/store/record"
)

// unseen are values of our own that an arrival replaces though nobody else can have seen them; doc.go says why that matters.
type unseen struct {
	count int
	here  map[place][]string // the fields of those that are written
}

// findUnseen looks for them among the changes of an arrival that the register does not have.
func (b *batch) findUnseen(a *Arrival) (u unseen, err error) {
	u.here = map[place][]string{}
	for _, run := range a.Runs {
		t, err := b.tip(run.Stream)
		if err != nil {
			return u, err
		}
		own := Stream{b.me.Replica, run.Stream.Channel}
		left, asked := uint64(0), false
		for i := range run.changes {
			if run.Stream == own || run.First+uint64(i) <= t.Number {
				continue
			}
			for _, e := range run.changes[i].Edits {
				for _, dot := range e.Replaces {
					if dot.Replica != b.me.Replica {
						continue
					}
					if !asked {
						asked = true
						if left, err = b.hasLeft(a, own); err != nil {
							return u, err
						}
					}
					if dot.Number > left {
						if err := u.add(b, own, dot.Number, e.Field); err != nil {
							return u, err
						}
					}
				}
			}
		}
	}
	return u, nil
}

func (u *unseen) add(b *batch, own Stream, number uint64, field string) error {
	t, err := b.tip(own)
	if err != nil {
		return err
	}
	u.count++
	if number <= t.Number {
		at := place{t.no, number}
		u.here[at] = append(u.here[at], field)
	}
	return nil
}

// hasLeft gives how far a stream of our own can be known to others: to where it was ever packed, or somebody says to hold it who names its hash there.
func (b *batch) hasLeft(a *Arrival, own Stream) (left uint64, err error) {
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
	var later []said
	for at, fields := range u.here {
		c, err := b.change(at)
		if err != nil {
			return err
		}
		again := c.clone()
		again.Edits = slices.DeleteFunc(again.Edits, func(e Edit) bool { return e.Value == nil || !slices.Contains(fields, e.Field) })
		s := b.names.streamAt(at.stream)
		for i := range again.Edits {
			again.Edits[i].Replaces = []Dot{{s.Replica, at.number}}
		}
		if len(again.Edits) > 0 {
			later = append(later, said{s, at.number, again})
		}
	}
	slices.SortFunc(later, func(x, y said) int {
		return place{b.names.stream(x.stream), x.number}.compare(place{b.names.stream(y.stream), y.number})
	})
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
	x.change.Edits = slices.DeleteFunc(x.change.Edits, func(ed Edit) bool {
		return !slices.ContainsFunc(e.state.of(ed.Field), func(l live) bool { return l.place == place{t.no, x.number} })
	})
	if len(x.change.Edits) == 0 {
		return nil
	}
	x.change.Time = b.clock.tick()
	return b.append(Stream{b.me.Replica, x.stream.Channel}, x.change.encode(b.me.Replica), x.change)
}

// freshReplica lets the register go on under another name.
func (b *batch) freshReplica() error {
	old, fresh := b.me.Replica, NewReplica()
	if err := b.put(bReplicas, old[:], bytes.Clone(b.me.Unit[:])); err != nil {
		return err
	}
	b.me.Replica, b.other = fresh, true
	return b.putMeta(metaReplica, fresh[:])
}

// outrun lets a save go on as a fresh replica where what it is about to write was replaced before it is there, in a register that took such a change in
// before it was looked for.
func (w *Writer) outrun(st Stream, e *entry, edits []Edit) error {
	if len(e.state.gone) == 0 {
		return nil
	}
	t, err := w.b.tip(st)
	if err != nil {
		return err
	}
	voided := slices.ContainsFunc(edits, func(ed Edit) bool {
		_, is := slices.BinarySearchFunc(e.state.gone, gone{ed.Field, place{t.no, t.Number + 1}}, gone.compare)
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
