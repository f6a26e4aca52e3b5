package journal

import (
	"cmp"
	"container/heap"
	"context"
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// Entry is one line of the journal: a change, or an import as a whole.
type Entry struct {
	At     time.Time
	Stream log.Stream
	Number uint64
	Change *log.Change       // nil for an import
	Unit   record.ID         // of the one who wrote; zero when unknown
	Import *store.ImportNote // nil for a change
}

// Ref names the record that a change touched.
func (e Entry) Ref() record.Ref {
	return record.Ref{Channel: e.Stream.Channel, Kind: e.Change.Kind, ID: e.Change.ID}
}

// Span is the change as a piece of its stream, for Writer.TakeBack.
func (e Entry) Span() store.Span {
	return store.Span{Stream: e.Stream, First: e.Number, Last: e.Number}
}

// Journal is a place in the history of a register. Make it with Open.
type Journal struct {
	ends    ends
	imports []store.ImportNote // not given yet, the latest last
	inside  map[log.Stream][]store.Span
	Read    int // entries looked at so far
}

// end is how far one stream was read: the latest change that was not given yet.
type end struct {
	stream log.Stream
	number uint64
	change *log.Change
}

// Open stands at the newest change of everybody. only, when not nil, gives one import instead, change by change.
func Open(tx *store.Tx, only *store.ImportNote) (*Journal, error) {
	j := &Journal{inside: map[log.Stream][]store.Span{}}
	if only != nil {
		for _, s := range pieces(only) {
			if err := j.add(tx, s.Stream, s.Last); err != nil {
				return nil, err
			}
			j.inside[s.Stream] = append(j.inside[s.Stream], store.Span{Stream: s.Stream, First: 0, Last: s.First - 1})
		}
		heap.Init(&j.ends)
		return j, nil
	}
	imports, err := tx.Imports()
	if err != nil {
		return nil, err
	}
	for i := range imports {
		for _, s := range pieces(&imports[i]) {
			j.inside[s.Stream] = append(j.inside[s.Stream], s)
		}
	}
	slices.SortStableFunc(imports, func(a, b store.ImportNote) int { return cmp.Compare(a.At, b.At) })
	j.imports = imports
	heads, err := tx.Heads()
	if err != nil {
		return nil, err
	}
	for _, h := range heads {
		if err := j.add(tx, h.Stream, h.Number); err != nil {
			return nil, err
		}
	}
	heap.Init(&j.ends)
	return j, nil
}

// pieces are the changes that an import brought or wrote, as they stand in the log.
func pieces(n *store.ImportNote) (all []store.Span) {
	all = slices.Clone(n.Own)
	if n.Undone == 0 {
		for _, s := range n.Streams {
			all = append(all, store.Span{Stream: s.Stream, First: s.Before + 1, Last: s.After})
		}
	}
	return all
}

// add puts a stream's end at a number, or at the next below that belongs to no import.
func (j *Journal) add(tx *store.Tx, s log.Stream, number uint64) error {
	if number = j.below(s, number); number == 0 {
		return nil
	}
	c, err := at(tx, s, number)
	if err == nil {
		j.ends = append(j.ends, &end{s, number, c})
	}
	return err
}

// below is the number itself, or where the import begins that it belongs to.
func (j *Journal) below(s log.Stream, number uint64) uint64 {
	for moved := true; moved; {
		moved = false
		for _, p := range j.inside[s] {
			if p.First <= number && number <= p.Last && number > 0 {
				number, moved = max(p.First, 1)-1, true
			}
		}
	}
	return number
}

// Next gives at most n further entries that are wanted, and looks at no more than patience entries for them. done:
// there are no more.
func (j *Journal) Next(ctx context.Context, tx *store.Tx, n, patience int, want func(Entry) (bool, error)) (found []Entry, done bool, err error) {
	for seen := 0; len(found) < n && seen < patience; seen++ {
		if err := ctx.Err(); err != nil {
			return found, false, err
		}
		e, ok, err := j.next(tx)
		if err != nil || !ok {
			return found, err == nil, err
		}
		j.Read++
		wanted, err := want(e)
		if err != nil {
			return found, false, err
		}
		if wanted {
			found = append(found, e)
		}
	}
	return found, len(j.ends) == 0 && len(j.imports) == 0, nil
}

func (j *Journal) next(tx *store.Tx) (e Entry, ok bool, err error) {
	if k := len(j.imports) - 1; k >= 0 {
		n := j.imports[k]
		if moment := time.UnixMilli(n.At); len(j.ends) == 0 || !moment.Before(j.ends[0].change.Time.Wall()) {
			j.imports = j.imports[:k]
			return Entry{At: moment, Import: &n}, true, nil
		}
	}
	if len(j.ends) == 0 {
		return e, false, nil
	}
	last := j.ends[0]
	e = Entry{At: last.change.Time.Wall(), Stream: last.stream, Number: last.number, Change: last.change}
	e.Unit, _ = tx.UnitOf(last.stream.Replica)
	if last.number = j.below(last.stream, last.number-1); last.number == 0 {
		heap.Pop(&j.ends)
		return e, true, nil
	}
	if last.change, err = at(tx, last.stream, last.number); err == nil {
		heap.Fix(&j.ends, 0)
	}
	return e, true, err
}

var errFound = errors.New("found")

// at reads one change.
func at(tx *store.Tx, s log.Stream, number uint64) (c *log.Change, err error) {
	walked := tx.Bodies(s, number, func(n uint64, body []byte) error {
		if n != number {
			return store.ErrNoChange
		}
		if c, err = log.DecodeChange(slices.Clone(body), s.Replica); err != nil {
			return err
		}
		return errFound
	})
	switch {
	case walked == errFound:
		return c, nil
	case walked == nil:
		return nil, store.ErrNoChange
	}
	return nil, walked
}
