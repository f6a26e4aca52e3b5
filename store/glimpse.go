package store

import (
	"bytes"
	"cmp"
	"maps"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Glimpse is what a register holds, as far as it tells two registers apart and which of them is the later one.
type Glimpse struct {
	Me                     Me
	Models, Participations int
	heads                  map[log.Stream]uint64
}

// Beyond is what one register holds and another does not.
type Beyond struct {
	Changes     int
	Records     []record.Ref // that they are about, those changed last first
	First, Last log.Time     // of the changes; zero for none
}

// Glimpse looks at what there is.
func (tx *Tx) Glimpse() (*Glimpse, error) {
	g := &Glimpse{Me: tx.Me(), heads: map[log.Stream]uint64{}}
	heads, err := tx.Heads()
	if err != nil {
		return nil, err
	}
	for _, h := range heads {
		g.heads[h.Stream] = h.Number
	}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		for kind, n := range map[record.Name]*int{record.ModelKind: &g.Models, record.ParticipationKind: &g.Participations} {
			if err := tx.Each(ch, kind, func(record.ID, *log.State) error { *n++; return nil }); err != nil {
				return nil, err
			}
		}
	}
	return g, nil
}

// Akin tells whether two registers have a writer in common: one was made from the other, or both from a third, or they
// exchanged bundles.
func (g *Glimpse) Akin(o *Glimpse) bool {
	if len(g.heads) == 0 || len(o.heads) == 0 {
		return true // an empty one is like any other
	}
	for s := range g.heads {
		if _, both := o.heads[s]; both {
			return true
		}
	}
	return false
}

// Beyond reads what this register holds and another does not.
func (tx *Tx) Beyond(o *Glimpse) (b Beyond, err error) {
	heads, err := tx.Heads()
	if err != nil {
		return b, err
	}
	latest := map[record.Ref]log.Time{}
	for _, h := range heads {
		err := tx.Bodies(h.Stream, o.heads[h.Stream]+1, func(_ uint64, body []byte) error {
			c, err := log.DecodeChange(bytes.Clone(body), h.Stream.Replica)
			if err != nil {
				return err
			}
			ref := record.Ref{Channel: h.Stream.Channel, Kind: c.Kind, ID: c.ID}
			latest[ref] = max(latest[ref], c.Time)
			if b.Changes++; b.First == 0 || c.Time < b.First {
				b.First = c.Time
			}
			b.Last = max(b.Last, c.Time)
			return nil
		})
		if err != nil {
			return b, err
		}
	}
	b.Records = slices.SortedFunc(maps.Keys(latest), func(x, y record.Ref) int {
		return cmp.Or(cmp.Compare(latest[y], latest[x]), bytes.Compare(x.ID[:], y.ID[:]))
	})
	return b, nil
}
