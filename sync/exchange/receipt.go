package exchange

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
)

// A bundle answers to the latest bundles of its receiver that were merged, and to those that wait or were refused.
// Older ones that were merged it need not name: what it holds tells as much.
const (
	mergedTold = 6
	keptTold   = 20
)

// answers is what became of the latest bundles of a unit, to be told in the next bundle to it.
func answers(tx *store.Tx, unit record.ID) (told []bundle.Receipt, err error) {
	notes, err := tx.Bundles()
	if err != nil {
		return nil, err
	}
	known := map[log.Hash]bool{}
	for _, n := range notes {
		if n.Out || n.Unit != unit {
			continue
		}
		known[n.ID] = true
		switch {
		case n.Aside:
			told = append(told, bundle.Receipt{Bundle: n.ID, Serial: n.Serial, State: bundle.Aside})
		case len(told) < mergedTold:
			told = append(told, bundle.Receipt{Bundle: n.ID, Serial: n.Serial, State: bundle.Accepted})
		}
	}
	kept, err := tx.Quarantine()
	for _, q := range kept[:min(len(kept), keptTold)] {
		if q.Unit != unit || (q.Bundle == log.Hash{}) || known[q.Bundle] {
			continue
		}
		r := bundle.Receipt{Bundle: q.Bundle, Serial: q.Serial, State: bundle.Refused, Code: q.Code}
		if s := State(q.State); s == Waiting || s == Gap {
			r.State = bundle.Waiting
		}
		known[q.Bundle] = true
		told = append(told, r)
	}
	return told, err
}

// receiptsOf reads what a bundle says became of ours.
func receiptsOf(m *bundle.Manifest) (rs []store.Receipt) {
	for _, r := range m.Receipts {
		rs = append(rs, store.Receipt{Bundle: r.Bundle, Serial: r.Serial, State: string(r.State), Code: r.Code,
			By: m.From.Unit, Replica: m.Replica, Made: store.Millis(m.Made), Told: m.Serial})
	}
	return rs
}
