package exchange

import (
	"slices"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/bundle"
)

// A bundle may unpack to many times its size, so one that is large is never held whole: it is read in pieces, first to
// judge all of it, then again to merge it, a transaction for each few. Should the power fail between two of them, what
// is in is a true beginning of every stream, and the same bundle completes it. One whose changes lie all over the
// register comes in at once, or not at all.
//
// Nor does it make the process write more than it carries: its changes unpacked, and what the register grows by as it
// takes them. Where it changes what lies all over a register that is large already, the pages that it touches are
// written besides, as anybody would have to: at most twice what stands. (The copy of the register before an import is
// not counted.)

const (
	maxCatalog    = 50_000   // changes of catalogs in one bundle; a province with its districts, communes and their keys has a tenth
	maxInvitation = 16 << 20 // bytes of its catalogs

	partChanges = 3_000   // changes merged in one transaction: each may touch a page of its own
	partBytes   = 8 << 20 // and bytes

	maxWriters = 2_000  // registers that a bundle may name as those whose values it replaces
	maxKinds   = 50_000 // kinds of records, those of each channel for themselves: each has an account

	mostOfOne      = 20_000   // changes of one record in a bundle
	mostBytesOfOne = 32 << 20 // and bytes: it is held whole
)

// large is a bundle that was judged in pieces and is merged in pieces.
type large struct {
	sealed  *bundle.Sealed
	m       *bundle.Manifest
	left    map[int]bool // lines that stay out
	order   *store.Order // of its changes
	arrival *store.Arrival
}

// catalogs reads the runs of a bundle that say something of units and keys: the sender's own, or all. The others are
// empty.
func catalogs(sealed *bundle.Sealed, own bool) (runs []*log.Run, err error) {
	m, err := sealed.Manifest()
	if err != nil {
		return nil, err
	}
	count := uint64(0)
	for _, l := range m.Lines {
		if l.Stream.Channel.Part == record.Catalog {
			count += l.Last - l.First + 1
		}
	}
	if count > maxCatalog {
		return nil, &bundle.Error{Code: bundle.TooBig, Detail: "changes of catalogs"}
	}
	if count == 0 {
		return nil, nil
	}
	err = sealed.Pieces(func(line int, piece *log.Run) error {
		switch l := m.Lines[line]; {
		case l.Stream.Channel.Part != record.Catalog:
			return errEnough // catalogs come first
		case l.Own || !own:
			runs = append(runs, piece)
		}
		return nil
	})
	if err == errEnough {
		err = nil
	}
	return runs, err
}

type enough struct{}

func (enough) Error() string { return "enough was read" }

var errEnough error = enough{}

// judgePieces is judge for a bundle that is read in pieces.
func (e *evidence) judgePieces(sealed *bundle.Sealed, ev *evidence, a *store.Arrival, found *looked) (*large, error) {
	m, err := sealed.Manifest()
	if err != nil {
		return nil, err
	}
	big := &large{sealed: sealed, m: m, left: map[int]bool{}, order: store.NewOrder(int(m.Changes)), arrival: a}
	named := map[log.Replica]bool{}
	err = sealed.Pieces(func(line int, piece *log.Run) error {
		if big.left[line] {
			return nil
		}
		l := m.Lines[line]
		if err := e.continues(l, piece); err != nil {
			return err
		}
		if err := namesFew(named, piece); err != nil {
			return err
		}
		if big.order.Add(piece); big.order.Kinds() > maxKinds {
			return &bundle.Error{Code: bundle.TooBig, Detail: "kinds of records"}
		}
		err := ev.judgeRun(a.Writers[l.Stream.Replica], piece, found)
		if !l.Own && CodeOf(err) == BadValue {
			found.left = append(found.left, err)
			big.left[line] = true
			return nil
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if changes, bytes := big.order.Most(); changes > mostOfOne || bytes > mostBytesOfOne {
		return nil, &bundle.Error{Code: bundle.TooBig, Detail: "changes of one record"}
	}
	return big, nil
}

// continues tells whether a piece goes on from what the register held when the evidence was gathered.
func (e *evidence) continues(l bundle.Line, piece *log.Run) error {
	h := e.heads[l.Stream]
	if l.First > h.Number+1 {
		return &store.GapError{Stream: l.Stream, Have: h.Number, First: l.First}
	}
	if hash, ok := piece.HashAt(h.Number); ok && h.Number > 0 && hash != h.Hash {
		return &store.ForkError{Stream: l.Stream, At: h.Number}
	}
	return nil
}

// namesFew counts the registers whose values a bundle replaces: each takes a place in the register for ever.
func namesFew(named map[log.Replica]bool, run *log.Run) error {
	return run.Each(func(_ uint64, c *log.Change) error {
		for _, edit := range c.Edits {
			for _, dot := range edit.Replaces {
				if dot.Replica == run.Stream.Replica || named[dot.Replica] {
					continue
				}
				if named[dot.Replica] = true; len(named) > maxWriters {
					return &bundle.Error{Code: bundle.TooBig, Detail: "registers whose values it replaces"}
				}
			}
		}
		return nil
	})
}

// merge merges a bundle that was judged: a few pieces in each transaction, or in one step where that would write much
// more than it carries.
func (big *large) merge(r *store.Register) (store.Merged, error) {
	scattered, err := big.order.Scattered(r, partChanges)
	if err != nil {
		return store.Merged{}, err
	}
	if scattered {
		return big.mergeLong(r)
	}
	big.order = nil
	return big.mergePieces(r)
}

// mergeLong merges it in the order of its records.
func (big *large) mergeLong(r *store.Register) (store.Merged, error) {
	return r.MergeLong(big.arrival, big.order, func(give func(*log.Run) error) error {
		return big.sealed.Pieces(func(line int, piece *log.Run) error {
			if big.left[line] {
				return nil
			}
			return give(piece)
		})
	})
}

// mergePieces merges a few pieces in each transaction, in the order in which they come.
func (big *large) mergePieces(r *store.Register) (store.Merged, error) {
	var sum store.Merged
	var outran []log.Replica
	part := func() *store.Arrival {
		return &store.Arrival{Writers: big.arrival.Writers, Vouchers: map[log.Stream]log.Hash{}, Manifests: big.arrival.Manifests, Import: big.arrival.Import,
			Holds: big.arrival.Holds, Outran: outran, Part: true}
	}
	next, bytes := part(), 0
	give := func() error {
		merged, err := r.Merge([]*store.Arrival{next})
		if err != nil {
			return err
		}
		if sum.Add(merged[0]); merged[0].Unseen > 0 {
			outran = append(outran, merged[0].Outran)
		}
		next, bytes = part(), 0
		if merged[0].Err != nil {
			return merged[0].Err
		}
		return r.View(func(tx *store.Tx) error { tx.Release(); return nil }) // what is mapped of the file counts too
	}
	err := big.sealed.Pieces(func(line int, piece *log.Run) error {
		if big.left[line] {
			return nil
		}
		if n := len(next.Runs); n == 0 || !next.Runs[n-1].Join(piece) {
			next.Runs = append(next.Runs, piece)
		}
		if l := big.m.Lines[line]; piece.Last() == l.Last { // only to there somebody answers for it
			if id, ok := big.arrival.Vouchers[l.Stream]; ok {
				next.Vouchers[l.Stream] = id
			}
		}
		if bytes += piece.Bytes(); next.Changes() < partChanges && bytes < partBytes {
			return nil
		}
		return give()
	})
	if err == nil {
		next.Part, next.Note, next.Receipts, next.Before = false, big.arrival.Note, big.arrival.Receipts, sum
		next.Holds = slices.Clone(big.arrival.Holds)
		for i, l := range big.m.Lines {
			if !big.left[i] {
				next.Holds = append(next.Holds, l.Head()) // what someone sends, they hold
			}
		}
		err = give()
	}
	return sum, err
}

// tell is what a dry run says of a bundle that is read in pieces: how much of it is new, not what comes of it.
func (big *large) tell(e *evidence) (m store.Merged) {
	for i, l := range big.m.Lines {
		if !big.left[i] {
			m.New += int(l.Last - min(l.Last, max(l.First-1, e.heads[l.Stream].Number)))
		}
	}
	return m
}
