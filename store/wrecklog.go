package store

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// scrap is a change of the log, or a block of them, that was found in a wreck.
type scrap struct {
	spot
	first, last uint64
	reach       uint64 // the last number of it and of all pieces before it
	block       bool
	stands      bool
}

func (w *wreck) takeLog(k []byte, value spot, stands bool) {
	if no, first, last, ok := logSpan(k); ok && no < maxNames {
		w.log[no] = append(w.log[no], scrap{value, first, last, 0, len(k) == 20, stands})
	}
}

// read takes a scrap apart; nil where that fails.
func (w *wreck) read(no uint32, p scrap) *laid {
	k := logKey(no, p.last)
	if p.block {
		k = blockKey(no, p.first, p.last)
	}
	v, ok := w.unseal("log", k, p.spot)
	if !ok {
		return nil
	}
	l, err := takeApart(k, v)
	if err != nil {
		return nil
	}
	return l
}

// next gives what goes on from a head: the changes of the scrap that the chain proves to be the next.
func (w *wreck) next(no uint32, h log.Head) (bodies [][]byte) {
	ps := w.log[no]
	end, _ := slices.BinarySearchFunc(ps, h.Number+2, func(p scrap, n uint64) int { return cmp.Compare(p.first, n) })
	for i := end - 1; i >= 0 && ps[i].reach > h.Number; i-- {
		if ps[i].last <= h.Number {
			continue
		}
		l := w.read(no, ps[i])
		if l == nil {
			continue
		}
		from := h.Number + 1 - l.first
		switch {
		case !l.block && l.hashes[0] != h.Hash.Next(l.bodies[0]):
		case l.block && from == 0 && l.before != h.Hash:
		case from > 0 && l.hashAt(h.Number) != h.Hash:
		default:
			return l.bodies[from:]
		}
	}
	return nil
}

// limit is the number up to which a stream is to be read: its head, where that is sure; else to where it was cut, as
// far as that is known.
func (w *wreck) limit(s log.Stream, cuts map[log.Stream]uint64) uint64 {
	if w.ends {
		return w.heads[s].Number // 0 where the register has no such stream
	}
	if to, ok := cuts[s]; ok {
		return to
	}
	return math.MaxUint64
}

// attach adds to a register what of its streams this file holds and the chains prove, each as far as it goes without a
// gap. limits tells how far a stream may go, own whose it is where this file does not say.
func (w *wreck) attach(r *Register, limit func(log.Stream) uint64, owner func(log.Replica) (unitOf, bool)) (added int, err error) {
	for _, no := range w.numbers() {
		s, ok := w.streams[no]
		if !ok {
			continue
		}
		n, err := w.attachStream(r, no, s, limit(s), owner)
		if added += n; err != nil {
			return added, err
		}
	}
	return added, nil
}

func (w *wreck) numbers() (all []uint32) {
	for no := range w.log {
		all = append(all, no)
	}
	slices.Sort(all)
	return all
}

// Changes and bytes that are merged at once.
const attachChanges, attachBytes = 5000, 4 << 20

func (w *wreck) attachStream(r *Register, no uint32, s log.Stream, limit uint64, owner func(log.Replica) (unitOf, bool)) (added int, err error) {
	var h log.Head
	if err := r.View(func(tx *Tx) (err error) { h, err = tx.Head(s); return err }); err != nil {
		return 0, err
	}
	for ended := false; !ended; {
		a := &Arrival{Part: true, Writers: map[log.Replica]record.ID{}}
		if u, ok := owner(s.Replica); ok {
			a.Writers[s.Replica] = u.unit
		}
		from, size := h, 0
		var all [][]byte
		for len(all) < attachChanges && size < attachBytes && h.Number < limit {
			bodies := w.next(no, h)
			bodies = bodies[:min(uint64(len(bodies)), limit-h.Number)]
			bodies = soundOnly(bodies, s.Replica)
			if ended = len(bodies) == 0; ended {
				break
			}
			for _, b := range bodies {
				h.Number, h.Hash = h.Number+1, h.Hash.Next(b)
				size += len(b)
			}
			all = append(all, bodies...)
		}
		if ended = ended || h.Number >= limit; len(all) == 0 {
			return added, nil
		}
		run, err := log.RunOf(s, from.Number+1, from.Hash, all)
		if err != nil {
			return added, err
		}
		a.Runs = []*log.Run{run}
		m, err := r.Merge([]*Arrival{a})
		if err != nil || m[0].Err != nil {
			return added, cmp.Or(err, m[0].Err)
		}
		added += m[0].New
	}
	return added, nil
}

// soundOnly gives those changes at the beginning that can be read.
func soundOnly(bodies [][]byte, by log.Replica) [][]byte {
	for i, b := range bodies {
		if _, err := log.DecodeChange(b, by); err != nil {
			return bodies[:i]
		}
	}
	return bodies
}

// nameStreams finds out which streams those numbers mean of which the list of streams was lost: the chain of a stream
// begins with its name.
func (w *wreck) nameStreams(candidates []log.Stream) {
	for _, no := range w.numbers() {
		if _, ok := w.streams[no]; ok {
			continue
		}
		i := slices.IndexFunc(candidates, func(s log.Stream) bool { return w.next(no, log.Head{Stream: s, Number: 0, Hash: s.Genesis()}) != nil })
		if i >= 0 {
			w.streams[no] = candidates[i]
			w.named[candidates[i]] = true
		}
	}
}

// behind calls fn for the changes of a stream behind a gap, ascending, each once.
func (w *wreck) behind(s log.Stream, from, limit uint64, fn func(n uint64, c *log.Change) error) error {
	for _, no := range w.numbers() {
		if w.streams[no] != s {
			continue
		}
		for _, p := range w.log[no] {
			if p.last <= from || p.first > limit {
				continue
			}
			l := w.read(no, p)
			for n := max(p.first, from+1); l != nil && n <= min(p.last, limit); n++ {
				c, err := log.DecodeChange(l.bodies[n-l.first], s.Replica)
				if err != nil {
					break
				}
				if err := fn(n, c.Clone()); err != nil {
					return err
				}
				from = n
			}
		}
	}
	return nil
}

// top is the last number of a stream that anything in the file speaks of.
func (w *wreck) top(s log.Stream) uint64 {
	top := w.heads[s].Number
	if w.ends {
		return top
	}
	for _, no := range w.numbers() {
		if ps := w.log[no]; w.streams[no] == s && len(ps) > 0 {
			top = max(top, ps[len(ps)-1].reach)
		}
	}
	_ = w.each(bHeld, func(k, v []byte) error {
		if x, ok := log.StreamOf(k[min(16, len(k)):]); ok && x == s && len(v) == 8 {
			top = max(top, binary.BigEndian.Uint64(v))
		}
		return nil
	})
	return top
}
