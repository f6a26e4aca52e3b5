package identity

import (
	"bytes"
	"cmp"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// GoodHeads puts heads into the form in which a revoked key's line keeps them, in one order. None at all is not nil: it
// says that nothing the key signed is good.
func GoodHeads(heads map[log.Stream]log.Head) []record.GoodHead {
	good := make([]record.GoodHead, 0, len(heads))
	for s, h := range heads {
		good = append(good, record.GoodHead{Replica: s.Replica, Unit: s.Channel.Unit, Part: s.Channel.Part, Number: h.Number, Hash: h.Hash})
	}
	slices.SortFunc(good, func(a, b record.GoodHead) int { return bytes.Compare(streamOf(a).Bytes(), streamOf(b).Bytes()) })
	return good
}

// LessGood is how far a revoked key is good that its line says something of already, when heads are said besides.
func LessGood(k *record.Key, heads map[log.Stream]log.Head) []record.GoodHead {
	return GoodHeads(goodOf(k).both(heads))
}

func streamOf(g record.GoodHead) log.Stream {
	return log.Stream{Replica: g.Replica, Channel: record.Channel{Unit: g.Unit, Part: g.Part}}
}

// good is how far streams count that a revoked key signed; nil where nobody said.
type good map[log.Stream]log.Head

// goodOf reads a line; nil unless it revokes its key and says how far it was good.
func goodOf(k *record.Key) good {
	if k.Revoked == "" || k.Good == nil {
		return nil
	}
	all := good{}
	for _, g := range k.Good {
		s := streamOf(g)
		h := log.Head{Stream: s, Number: g.Number, Hash: g.Hash}
		if was, twice := all[s]; twice {
			h = lower(was, h)
		}
		all[s] = h
	}
	return all
}

// both is what two lines agree on: the lower head of each stream, and nothing of a stream that only one of them names.
// A line that says nothing of heads takes nothing away from one that does.
func (g good) both(o good) good {
	if g == nil {
		return o
	}
	if o == nil {
		return g
	}
	all := good{}
	for s, h := range g {
		if other, named := o[s]; named {
			all[s] = lower(h, other)
		}
	}
	return all
}

func lower(a, b log.Head) log.Head {
	if cmp.Or(cmp.Compare(a.Number, b.Number), bytes.Compare(a.Hash[:], b.Hash[:])) <= 0 {
		return a
	}
	return b
}

// Bounded tells whether the key was revoked with its word on how far it was good. One that was revoked without, by an
// older version, is good for nothing new, but nobody can tell what of the register came too late.
func (h Holder) Bounded() bool { return h.good != nil }

// Good gives how far a stream counts that the revoked key signed. False: nobody says that anything of it does; where
// the key is Bounded, somebody says that nothing does.
func (h Holder) Good(s log.Stream) (log.Head, bool) {
	head, ok := h.good[s]
	return head, ok
}

// GoodFor tells whether the key may answer for a head: while it holds for every one, then only for those that were
// good, exactly.
func (h Holder) GoodFor(head log.Head) bool {
	if h.Revoked == "" {
		return true
	}
	g, ok := h.good[head.Stream]
	return ok && g == head
}
