package store

import (
	"encoding/binary"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/record"
)

// batch is one writing transaction: changes go to the log at once, states are kept in memory and put in ascending order at the end,
// because bbolt is many times faster so.
type batch struct {
	tx      *bbolt.Tx
	me      Me
	names   *names
	clock   *clock
	states  map[string]*State // by record key
	dirty   map[string]record.Ref
	touched []record.Ref
	heads   map[Stream]*Head
	changes int
	other   bool // something beside changes was written
}

func (r *Register) newBatch(tx *bbolt.Tx) *batch {
	tx.Bucket(bLog).FillPercent = 0.9     // each stream only grows at its end
	tx.Bucket(bRecords).FillPercent = 0.9 // most records come in lists and bundles, in the order of their keys
	return &batch{tx: tx, me: r.me, names: r.names, clock: &r.clock, states: map[string]*State{}, dirty: map[string]record.Ref{}, heads: map[Stream]*Head{}}
}

func (b *batch) head(s Stream) (*Head, error) {
	if h, ok := b.heads[s]; ok {
		return h, nil
	}
	h := Head{s, 0, s.Genesis()}
	if v := b.tx.Bucket(bStreams).Get(s.Bytes()); v != nil {
		var err error
		if _, h, err = decodeHead(s, s.Bytes(), v); err != nil {
			return nil, err
		}
	}
	b.heads[s] = &h
	return &h, nil
}

func (b *batch) state(ref record.Ref) (*State, string, error) {
	raw := recordKey(b.names.channel(ref.Channel), ref.Kind, ref.ID)
	key := string(raw)
	if s, ok := b.states[key]; ok {
		return s, key, nil
	}
	s := &State{names: b.names}
	if v := b.tx.Bucket(bRecords).Get(raw); v != nil {
		v, err := unseal(v, "records", raw)
		if err != nil {
			return nil, "", err
		}
		if !s.decode(v) {
			return nil, "", &Error{Code: Damaged, Where: "records"}
		}
	}
	b.states[key] = s
	return s, key, nil
}

// append adds the next change of a stream: log, head and state.
func (b *batch) append(st Stream, body []byte, c *Change) error {
	h, err := b.head(st)
	if err != nil {
		return err
	}
	ref := record.Ref{Channel: st.Channel, Kind: c.Kind, ID: c.ID}
	s, key, err := b.state(ref)
	if err != nil {
		return err
	}
	return b.appendTo(s, key, ref, h, body, h.Hash.Next(body), c)
}

// appendTo is append where the state, the head and the chain's next hash are known already.
func (b *batch) appendTo(s *State, key string, ref record.Ref, h *Head, body []byte, hash Hash, c *Change) error {
	st := h.Stream
	no := b.names.stream(st)
	h.Number++
	h.Hash = hash
	v := make([]byte, 0, len(h.Hash)+len(body)+4)
	at := logKey(no, h.Number)
	if err := b.tx.Bucket(bLog).Put(at, seal(at, append(append(v, h.Hash[:]...), body...))); err != nil {
		return err
	}
	err := s.apply(c, place{no, h.Number}, func(r Replica) (uint32, error) {
		return b.names.stream(Stream{r, st.Channel}), nil
	})
	if _, twice := b.dirty[key]; !twice {
		b.dirty[key] = ref
		b.touched = append(b.touched, ref)
	}
	b.changes++
	return err
}

// flush puts the states that changed, ascending by key.
func (b *batch) flush() error {
	keys := make([]string, 0, len(b.dirty))
	for k := range b.dirty {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	records, conflicts := b.tx.Bucket(bRecords), b.tx.Bucket(bConflicts)
	for _, k := range keys {
		s, raw := b.states[k], []byte(k)
		if err := records.Put(raw, seal(raw, s.encode(make([]byte, 0, s.size())))); err != nil {
			return err
		}
		if s.InConflict() {
			if err := conflicts.Put(raw, seal(raw, nil)); err != nil {
				return err
			}
		} else if conflicts.Get(raw) != nil {
			if err := conflicts.Delete(raw); err != nil {
				return err
			}
		}
	}
	clear(b.dirty)
	return nil
}

// finish writes everything that the changes so far amount to, and the mark by which the commit can be recognised.
func (b *batch) finish(commit uint64) error {
	if err := b.flush(); err != nil {
		return err
	}
	streams := b.tx.Bucket(bStreams)
	order := make([]Stream, 0, len(b.heads))
	for s := range b.heads {
		order = append(order, s)
	}
	slices.SortFunc(order, func(x, y Stream) int { return slices.Compare(x.Bytes(), y.Bytes()) })
	for _, s := range order {
		h := b.heads[s]
		if h.Number == 0 {
			continue
		}
		if err := streams.Put(s.Bytes(), encodeHead(b.names.stream(s), *h)); err != nil {
			return err
		}
	}
	if err := b.names.save(b.tx); err != nil {
		return err
	}
	meta := b.tx.Bucket(bMeta)
	if err := putMeta(meta, metaClock, binary.BigEndian.AppendUint64(nil, uint64(b.clock.last))); err != nil {
		return err
	}
	return putMeta(meta, metaCommit, binary.BigEndian.AppendUint64(nil, commit))
}
