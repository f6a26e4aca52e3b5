package store

import (
	"bytes"
	"cmp"
	"errors"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Renewed is what Renew has done.
type Renewed struct {
	Changes int // said again by the new replica
	Aside   *Aside
}

// said is a change of the old life that is said again in the new one.
type said struct {
	stream log.Stream
	number uint64
	change *log.Change
}

// Renew gives the register a new life. It is for one whose disk was put back to an earlier day and that went on from
// there, so that its streams say something else than what others hold under the same numbers. Up to where others are
// known to hold the very same it stays; what stands behind is set aside and said again, word for word, by a new
// replica. No value is lost, neither here nor there, and what others hold of the old life comes back with their next
// bundle.
func (r *Register) Renew() (*Renewed, error) {
	done := &Renewed{}
	err := r.update(func(b *batch) error {
		*done = Renewed{}
		old, fresh := b.me.Replica, log.NewReplica()
		later, cuts, err := b.unshared(old)
		if err != nil {
			return err
		}
		if err := errors.Join(b.put(bReplicas, old[:], bytes.Clone(b.me.Unit[:])), b.putMeta(metaReplica, fresh[:])); err != nil {
			return err
		}
		b.me.Replica, b.other = fresh, true
		if done.Aside, err = b.cut(&Aside{ID: record.NewID(b.clock.now()), Why: ByRenewal}, cuts); err != nil {
			return err
		}
		done.Changes = len(later)
		return b.sayAgain(later, old, fresh)
	})
	return done, err
}

// ByRenewal is why the streams of an old life are cut.
const ByRenewal = "renewal"

// unshared gives what a replica wrote here that nobody else is known to hold, in the order of time, and where its
// streams are to be cut.
func (b *batch) unshared(replica log.Replica) (later []said, cuts []CutTo, err error) {
	shared := map[log.Stream]uint64{}
	err = each(b.tx(), bHeld, func(k, v []byte) error {
		if s, ok := log.StreamOf(k[min(16, len(k)):]); ok && s.Replica == replica && !bytes.Equal(k[:16], replica[:]) {
			n, err := counter(b.tx(), bHeld, bytes.Clone(k))
			shared[s] = max(shared[s], n)
			return err
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for _, s := range b.names.of(replica) {
		t, err := b.tip(s)
		if err != nil {
			return nil, nil, err
		}
		for n := shared[s] + 1; n <= t.Number; n++ {
			c, err := b.change(log.Place{Stream: t.no, Number: n})
			if err != nil {
				return nil, nil, err
			}
			later = append(later, said{s, n, c.Clone()})
		}
		if shared[s] < t.Number {
			cuts = append(cuts, CutTo{s, shared[s]})
		}
	}
	slices.SortFunc(later, func(x, y said) int {
		return cmp.Or(cmp.Compare(x.change.Time, y.change.Time), bytes.Compare(x.stream.Bytes(), y.stream.Bytes()), cmp.Compare(x.number, y.number))
	})
	return later, cuts, nil
}

// sayAgain writes changes once more, by another replica. What one of them replaced that is said again too, it replaces
// under its new number.
func (b *batch) sayAgain(later []said, old, fresh log.Replica) error {
	renamed := map[log.Stream]map[uint64]uint64{}
	for _, x := range later {
		for i := range x.change.Edits {
			for j, dot := range x.change.Edits[i].Replaces {
				if n, ok := renamed[x.stream][dot.Number]; ok && dot.Replica == old {
					x.change.Edits[i].Replaces[j] = log.Dot{Replica: fresh, Number: n}
				}
			}
			slices.SortFunc(x.change.Edits[i].Replaces, log.Dot.Compare)
		}
		st := log.Stream{Replica: fresh, Channel: x.stream.Channel}
		if err := b.append(st, x.change.Encode(fresh), x.change); err != nil {
			return err
		}
		t, err := b.tip(st)
		if err != nil {
			return err
		}
		if renamed[x.stream] == nil {
			renamed[x.stream] = map[uint64]uint64{}
		}
		renamed[x.stream][x.number] = t.Number
	}
	return nil
}
