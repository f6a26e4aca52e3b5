package store

import (
	"bytes"
	"cmp"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// Order remembers of a bundle's changes, in the order in which they come, which record each touches: enough to say
// beforehand what merging them costs, and to merge them in the order of the records. It takes 32 bytes a change.
type Order struct {
	kinds  map[kindIn]uint32
	kindOf []kindIn
	keys   []orderKey
	sorted []uint32 // the keys, by kind and id; see sort
	from   map[log.Stream]orderedFrom
}

// kindIn is a kind of records in a channel.
type kindIn struct {
	channel record.Channel
	kind    record.Name
}

type orderKey struct {
	kind   uint32
	length uint32 // of the change
	weight uint32
	id     record.ID
}

// weightOf is about how many bytes of memory a change takes that is being merged: its own, and what it replaces.
func weightOf(body []byte, c *log.Change) (n int) {
	n = len(body)
	for i := range c.Edits {
		n += dotCost * len(c.Edits[i].Replaces)
	}
	return n
}

// orderedFrom is where the changes of a stream begin.
type orderedFrom struct {
	number uint64
	at     int
}

// NewOrder makes an Order of about so many changes.
func NewOrder(changes int) *Order {
	return &Order{kinds: map[kindIn]uint32{}, from: map[log.Stream]orderedFrom{}, keys: make([]orderKey, 0, changes)}
}

// Add notes the next changes. Runs of one stream follow each other without others between them.
func (o *Order) Add(run *log.Run) {
	if _, ok := o.from[run.Stream]; !ok {
		o.from[run.Stream] = orderedFrom{run.First, len(o.keys)}
	}
	for i := range run.Changes() {
		of := kindIn{run.Stream.Channel, run.Changes()[i].Kind}
		no, ok := o.kinds[of]
		if !ok {
			no = uint32(len(o.kindOf))
			o.kinds[of], o.kindOf = no, append(o.kindOf, of)
		}
		o.keys = append(o.keys, orderKey{no, uint32(len(run.Bodies()[i])), uint32(weightOf(run.Bodies()[i], &run.Changes()[i])), run.Changes()[i].ID})
	}
	o.sorted = nil
}

// Kinds counts the kinds of records, those of each channel for themselves.
func (o *Order) Kinds() int { return len(o.kindOf) }

// at gives the place of a change in what was noted.
func (o *Order) at(s log.Stream, number uint64) int {
	from := o.from[s]
	return from.at + int(number-from.number)
}

func (o *Order) sort() {
	if o.sorted != nil {
		return
	}
	o.sorted = make([]uint32, len(o.keys))
	for i := range o.sorted {
		o.sorted[i] = uint32(i)
	}
	slices.SortFunc(o.sorted, func(a, b uint32) int {
		x, y := &o.keys[a], &o.keys[b]
		return cmp.Or(cmp.Compare(x.kind, y.kind), bytes.Compare(x.id[:], y.id[:]), cmp.Compare(a, b))
	})
}

// records calls fn for the changes of each record, by kind and id.
func (o *Order) records(fn func(changes []uint32)) {
	o.sort()
	for from := 0; from < len(o.sorted); {
		first, to := &o.keys[o.sorted[from]], from+1
		for to < len(o.sorted) && o.keys[o.sorted[to]].kind == first.kind && o.keys[o.sorted[to]].id == first.id {
			to++
		}
		fn(o.sorted[from:to])
		from = to
	}
}

// length is about how many bytes some changes of one record make it longer.
func (o *Order) length(changes []uint32) (n int) {
	for _, i := range changes {
		n += int(o.keys[i].length)
	}
	return n + recordCost
}

// Most gives how many changes one record has at most, and about how many bytes of memory those of one take: a record is
// held whole.
func (o *Order) Most() (changes, size int) {
	o.records(func(of []uint32) {
		n := 0
		for _, i := range of {
			n += int(o.keys[i].weight)
		}
		changes, size = max(changes, len(of)), max(size, n)
	})
	return changes, size
}

const (
	dotCost    = 40   // bytes that a replaced value takes
	recordCost = 40   // bytes of a record's key and marks, about
	leafFull   = 3600 // bytes of records on a page
	leafLeast  = 3    // records that lie on one page however long they are, about
)

// LongFrom is how many times as much is written as by MergeLong before that is rather done. Tests have everything be.
var LongFrom = 2

// Scattered tells whether merging the changes a few at a time, as many in a transaction as is said, would write much
// more than MergeLong does: every page that a transaction touches is written whole, so that changes which lie all over
// the register have the same pages be written again and again. Where they come in about the order of their records, as
// what was written lately does, or are few beside a large register, they do not.
func (o *Order) Scattered(r *Register, atOnce int) (is bool, err error) {
	used := 0
	err = r.View(func(tx *Tx) error { used = usedBytes(tx.bolt()); return nil })
	if err != nil || len(o.keys) == 0 {
		return false, err
	}
	records, carried := 0, 0
	o.records(func(of []uint32) { records, carried = records+1, carried+o.length(of) })
	between := min(leafFull, used/records) // bytes of those that stand
	page, at := make([]uint32, len(o.keys)), 0
	pages := make([]uint32, (carried+records*between)/leafFull+1) // that are written where one is touched: longer records have several
	o.records(func(of []uint32) {
		n, first := o.length(of), at/leafFull
		for _, i := range of {
			page[i] = uint32(first)
		}
		pages[first] = max(pages[first], uint32(1+leafLeast*n/leafFull))
		at += n + between
	})
	written, seen := 0, make([]uint32, len(pages)) // by which transaction one was touched last
	for i, p := range page {
		if turn := uint32(i/atOnce + 1); seen[p] != turn {
			seen[p] = turn
			written += int(pages[p])
		}
	}
	return written*leafFull > LongFrom*(used+carried), nil
}

// usedBytes is how many bytes of a file hold something.
func usedBytes(tx *bbolt.Tx) int {
	s := tx.DB().Stats()
	return max(0, int(tx.Size())-(s.FreePageN+s.PendingPageN)*tx.DB().Info().PageSize)
}
