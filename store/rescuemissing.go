package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// streams are those of the damaged register that are known by name, and its own order.
func (x *rescue) streams() (all []log.Stream) {
	for s := range x.wreck.named {
		if s.Replica != (log.Replica{}) {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b log.Stream) int { return bytes.Compare(a.Bytes(), b.Bytes()) })
	return all
}

// missing says what is not there.
func (x *rescue) missing(r *Register) error {
	w := x.wreck
	x.done.EndUnknown = !w.ends
	x.done.Beside = append(x.done.Beside, w.besides()...)
	return r.View(func(tx *Tx) error {
		for _, s := range x.streams() {
			h, err := tx.Head(s)
			if err != nil {
				return err
			}
			limit := x.limit(s)
			if stood := w.heads[s]; limit == math.MaxUint64 {
				x.done.Loose += int(h.Number - min(h.Number, stood.Number))
			}
			top := min(w.top(s), limit)
			if top <= h.Number {
				continue
			}
			if err := x.gap(tx, s, h.Number, top, limit); err != nil {
				return err
			}
		}
		return nil
	})
}

// gap names what is missing of a stream: what was said again is not.
func (x *rescue) gap(tx *Tx, s log.Stream, have, top, limit uint64) error {
	u, known := x.owner(s.Replica)
	own := known && u.unit == x.done.Me.Unit && (limit != math.MaxUint64 || s.Replica == x.done.Me.Replica)
	m := Missing{Stream: s, Unit: u.unit, First: have + 1}
	if have > 0 {
		if err := tx.Bodies(s, have, func(_ uint64, body []byte) error {
			c, err := log.DecodeChange(body, s.Replica)
			if err == nil {
				m.After = c.Time
				m.Authors = addName(m.Authors, c.Author)
			}
			return err
		}); err != nil {
			return err
		}
	}
	end := func(last uint64) {
		if m.Last = last; m.Last >= m.First {
			m.Holders = x.holders(s, &m)
			x.done.Missing = append(x.done.Missing, m)
		}
		m.Behind, m.Before, m.Authors, m.Holders = 0, 0, nil, nil
	}
	err := x.wreck.behind(s, have, top, func(n uint64, c *log.Change) error {
		if m.Before == 0 {
			m.Before = c.Time
		}
		m.Authors = addName(m.Authors, c.Author)
		if m.Behind++; own {
			m.Behind = 0
			end(n - 1)
			m.First, m.After, m.Authors = n+1, c.Time, addName(nil, c.Author)
		}
		return nil
	})
	end(top)
	return err
}

func addName(names []string, name string) []string {
	if name == "" || slices.Contains(names, name) || len(names) > 3 {
		return names
	}
	return append(names, name)
}

// holders gives who should have some of what is missing: the writer itself, whoever said so, and whoever it was sent
// to.
func (x *rescue) holders(s log.Stream, m *Missing) (all []Holder) {
	if !m.Unit.IsZero() && (m.Unit != x.done.Me.Unit || x.wreck.heardOf(s.Replica)) { // else it is this register, in a life before
		all = append(all, Holder{m.Unit, s.Replica, m.Last, false})
	}
	for _, bucket := range counters {
		_ = x.wreck.each(bucket, func(k, v []byte) error {
			of, ok := log.StreamOf(k[min(16, len(k)):])
			if !ok || of != s || len(v) != 8 || binary.BigEndian.Uint64(v) < m.First {
				return nil
			}
			h := Holder{Last: min(m.Last, binary.BigEndian.Uint64(v)), Sent: bytes.Equal(bucket, bPacked)}
			if h.Sent {
				h.Unit = record.ID(k[:16])
			} else {
				h.Replica = log.Replica(k[:16])
				u, _ := x.owner(h.Replica)
				h.Unit = u.unit
			}
			if h.Replica != s.Replica || h.Sent {
				all = append(all, h)
			}
			return nil
		})
	}
	slices.SortFunc(all, func(a, b Holder) int {
		return cmp.Or(cmp.Compare(btoi(a.Sent), btoi(b.Sent)), -cmp.Compare(a.Last, b.Last), bytes.Compare(a.Unit[:], b.Unit[:]))
	})
	return slices.CompactFunc(all, func(a, b Holder) bool { return a.Unit == b.Unit && a.Sent == b.Sent })
}

// notes puts over what is known of bundles and imports, unless something of them is missing.
func (x *rescue) notes(r *Register) (err error) {
	w := x.wreck
	x.done.LostAside, err = w.putAside(r)
	if err == nil {
		err = w.putCounters(r)
	}
	x.done.BundlesAgain = len(x.done.Missing) > 0 || x.done.EndUnknown || x.done.Unnamed > 0
	if err != nil || x.done.BundlesAgain {
		return err
	}
	return errors.Join(w.putBeside(r, notesOf...), orderImports(r))
}
