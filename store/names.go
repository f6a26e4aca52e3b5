package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sync"
	"sync/atomic"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// names gives streams, channels and the names of fields the short numbers that keys and states use within one file. A
// number once given stays; one given in a transaction that failed is written by the next.
type names struct {
	mu        sync.RWMutex
	streams   map[log.Stream]uint32
	byStream  []log.Stream
	channels  map[record.Channel]uint32
	byChannel []record.Channel
	newStream []uint32 // given, not yet in the file
	newChan   []uint32

	fields    map[string]uint32
	byField   atomic.Pointer[[]string] // it only grows: who has it may read on
	newFields bool
}

func loadNames(tx *bbolt.Tx) (*names, error) {
	n := &names{streams: map[log.Stream]uint32{}, channels: map[record.Channel]uint32{}, fields: map[string]uint32{}}
	if err := n.loadFields(tx); err != nil {
		return nil, err
	}
	err := tx.Bucket(bChannels).ForEach(func(k, v []byte) error {
		v, err := unseal(tx, v, "channels", k)
		if err != nil || len(v) != 4 || len(k) != 17 {
			return &Error{Code: Damaged, Where: "channels"}
		}
		ch := record.Channel{Part: record.Part(k[16])}
		copy(ch.Unit[:], k)
		no := binary.BigEndian.Uint32(v)
		n.channels[ch] = no
		return put(&n.byChannel, no, ch)
	})
	if err != nil {
		return nil, err
	}
	err = tx.Bucket(bStreams).ForEach(func(k, v []byte) error {
		s, okName := log.StreamOf(k)
		no, _, err := decodeHead(tx, s, k, v)
		if err != nil || !okName {
			return &Error{Code: Damaged, Where: "streams"}
		}
		n.streams[s] = no
		return put(&n.byStream, no, s)
	})
	return n, err
}

const maxNames = 1 << 24 // more streams than any register has; a larger number is damage

func put[T any](list *[]T, at uint32, v T) error {
	if at >= maxNames {
		return &Error{Code: Damaged, Where: "names"}
	}
	for int(at) >= len(*list) {
		var zero T
		*list = append(*list, zero)
	}
	(*list)[at] = v
	return nil
}

// stream gives the number of a stream, a new one if it has none.
func (n *names) stream(s log.Stream) uint32 {
	if no, ok := n.findStream(s); ok {
		return no
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	no := uint32(len(n.byStream))
	n.byStream = append(n.byStream, s)
	n.streams[s] = no
	n.newStream = append(n.newStream, no)
	return no
}

func (n *names) findStream(s log.Stream) (uint32, bool) {
	n.mu.RLock()
	defer n.mu.RUnlock()
	no, ok := n.streams[s]
	return no, ok
}

func (n *names) channel(c record.Channel) uint32 {
	if no, ok := n.findChannel(c); ok {
		return no
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	no := uint32(len(n.byChannel))
	n.byChannel = append(n.byChannel, c)
	n.channels[c] = no
	n.newChan = append(n.newChan, no)
	return no
}

func (n *names) findChannel(c record.Channel) (uint32, bool) {
	n.mu.RLock()
	defer n.mu.RUnlock()
	no, ok := n.channels[c]
	return no, ok
}

// channelsSaved counts the channels that the file knows.
func (n *names) channelsSaved() uint32 {
	n.mu.RLock()
	defer n.mu.RUnlock()
	return uint32(len(n.byChannel) - len(n.newChan))
}

// streamsSaved counts the streams that the file knows.
func (n *names) streamsSaved() uint32 {
	n.mu.RLock()
	defer n.mu.RUnlock()
	return uint32(len(n.byStream) - len(n.newStream))
}

func (n *names) channelAt(no uint32) record.Channel {
	n.mu.RLock()
	defer n.mu.RUnlock()
	if int(no) >= len(n.byChannel) {
		return record.Channel{}
	}
	return n.byChannel[no]
}

// StreamAt gives the stream of a number; a zero one for a number that the file never gave.
func (n *names) StreamAt(no uint32) log.Stream {
	n.mu.RLock()
	defer n.mu.RUnlock()
	if int(no) >= len(n.byStream) {
		return log.Stream{}
	}
	return n.byStream[no]
}

// of gives the streams of a replica.
func (n *names) of(r log.Replica) (all []log.Stream) {
	n.mu.RLock()
	defer n.mu.RUnlock()
	for _, s := range n.byStream {
		if s.Replica == r {
			all = append(all, s)
		}
	}
	return all
}

func (n *names) dot(p log.Place) log.Dot {
	return log.Dot{Replica: n.StreamAt(p.Stream).Replica, Number: p.Number}
}

// loadFields reads the names of fields: length and bytes of each, in the order of their numbers.
func (n *names) loadFields(tx *bbolt.Tx) error {
	v, err := getMeta(tx.Bucket(bMeta), metaFields)
	if err != nil {
		return err
	}
	var all []string
	for r := (log.Reader{B: v}); len(r.B) > 0; {
		all = append(all, log.FieldName(r.Bytes()))
		n.fields[all[len(all)-1]] = uint32(len(all) - 1)
		if r.Bad {
			return &Error{Code: Damaged, Where: "meta/" + metaFields}
		}
	}
	n.byField.Store(&all)
	return nil
}

// field gives the number of a field's name, a new one if it has none; not ok for names that the program does not know.
func (n *names) Field(name string) (no uint32, ok bool) {
	n.mu.RLock()
	no, ok = n.fields[name]
	n.mu.RUnlock()
	if ok {
		return no, true
	}
	if !log.Known(name) {
		return 0, false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	all := n.Fields()
	no, all = uint32(len(all)), append(all, name)
	n.fields[name], n.newFields = no, true
	n.byField.Store(&all)
	return no, true
}

// Fields gives the names of fields by their numbers.
func (n *names) Fields() []string {
	if all := n.byField.Load(); all != nil {
		return *all
	}
	return nil
}

// saveFields writes the names of fields where there are new ones.
func (n *names) saveFields(b *batch) error {
	if !n.newFields {
		return nil
	}
	return n.putFields(b)
}

func (n *names) putFields(b *batch) error {
	var v []byte
	for _, name := range n.Fields() {
		v = append(binary.AppendUvarint(v, uint64(len(name))), name...)
	}
	return b.putMeta(metaFields, v)
}

// save writes the numbers given since the last time. It is called within the one writing transaction.
func (n *names) save(b *batch) error {
	byKey := func(x, y uint32) int { return bytes.Compare(n.channelAt(x).Bytes(), n.channelAt(y).Bytes()) }
	for _, no := range slices.SortedFunc(slices.Values(n.newChan), byKey) {
		if err := b.put(bChannels, n.channelAt(no).Bytes(), binary.BigEndian.AppendUint32(nil, no)); err != nil {
			return err
		}
	}
	if err := n.saveFields(b); err != nil {
		return err
	}
	byKey = func(x, y uint32) int { return bytes.Compare(n.StreamAt(x).Bytes(), n.StreamAt(y).Bytes()) }
	for _, no := range slices.SortedFunc(slices.Values(n.newStream), byKey) {
		s := n.StreamAt(no)
		if b.tx().Bucket(bStreams).Get(s.Bytes()) != nil {
			continue // written with its head
		}
		if err := b.put(bStreams, s.Bytes(), headValue(no, log.Head{Stream: s, Number: 0, Hash: s.Genesis()})); err != nil {
			return err
		}
	}
	return nil
}

// saved forgets what save wrote; it is called after the commit.
func (n *names) saved() { n.newChan, n.newStream, n.newFields = nil, nil, false }

func headValue(no uint32, h log.Head) []byte {
	b := binary.BigEndian.AppendUint32(make([]byte, 0, 48), no)
	b = binary.BigEndian.AppendUint64(b, h.Number)
	return append(b, h.Hash[:]...)
}

func decodeHead(tx *bbolt.Tx, s log.Stream, k, v []byte) (no uint32, h log.Head, err error) {
	v, err = unseal(tx, v, "streams", k)
	if err != nil || len(v) != 44 {
		return 0, h, &Error{Code: Damaged, Where: "streams"}
	}
	h = log.Head{Stream: s, Number: binary.BigEndian.Uint64(v[4:])}
	copy(h.Hash[:], v[12:])
	return binary.BigEndian.Uint32(v), h, nil
}
