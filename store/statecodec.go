package store

import (
	"encoding/binary"
	"slices"

	"danvan/store/record"
)

// The bytes of a State, all integers uvarint unless a width is given:
//
//	version 1
//	touched: count, then stream, number, time (8 bytes) each
//	live:    count, then field (length, bytes), index into touched, value (length, bytes) each
//	gone:    count, then field, stream, number each
const stateVersion = 1

func (s *State) encode(b []byte) []byte {
	b = append(b, stateVersion)
	b = binary.AppendUvarint(b, uint64(len(s.touched)))
	for _, m := range s.touched {
		b = binary.AppendUvarint(b, uint64(m.stream))
		b = binary.AppendUvarint(b, m.number)
		b = binary.BigEndian.AppendUint64(b, uint64(m.time))
	}
	b = binary.AppendUvarint(b, uint64(len(s.live)))
	for _, l := range s.live {
		i, _ := slices.BinarySearchFunc(s.touched, l.place, func(m mark, p place) int { return m.compare(p) })
		b = appendString(b, l.field)
		b = binary.AppendUvarint(b, uint64(i))
		b = binary.AppendUvarint(b, uint64(len(l.value)))
		b = append(b, l.value...)
	}
	b = binary.AppendUvarint(b, uint64(len(s.gone)))
	for _, g := range s.gone {
		b = appendString(b, g.field)
		b = binary.AppendUvarint(b, uint64(g.stream))
		b = binary.AppendUvarint(b, g.number)
	}
	return b
}

// size is at least what encode and its checksum take.
func (s *State) size() int {
	n := 16 + 24*len(s.touched)
	for _, l := range s.live {
		n += len(l.field) + len(l.value) + 12
	}
	for _, g := range s.gone {
		n += len(g.field) + 24
	}
	return n
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// decode fills s from b and tells whether b was whole. Values share memory with b; what s held before is overwritten.
func (s *State) decode(b []byte) bool {
	s.touched, s.live, s.gone = s.touched[:0], s.live[:0], s.gone[:0]
	r := reader{b: b}
	if r.uvarint() != stateVersion {
		return false
	}
	for n := r.count(); n > 0; n-- {
		p := r.place()
		s.touched = append(s.touched, mark{p, Time(r.uint64())})
	}
	for n := r.count(); n > 0; n-- {
		f := r.bytes()
		i := r.uvarint()
		if i >= uint64(len(s.touched)) {
			return false
		}
		m := s.touched[i]
		s.live = append(s.live, live{fieldName(f), m.place, m.time, r.bytes()})
	}
	for n := r.count(); n > 0; n-- {
		f := fieldName(r.bytes())
		s.gone = append(s.gone, gone{f, r.place()})
	}
	return !r.bad && len(r.b) == 0
}

// reader takes a value apart; bad once it ran out.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

// count is a uvarint that cannot promise more items than there are bytes.
func (r *reader) count() uint64 {
	n := r.uvarint()
	if n > uint64(len(r.b)) {
		r.bad, r.b = true, nil
		return 0
	}
	return n
}

func (r *reader) uint64() uint64 {
	if len(r.b) < 8 {
		r.bad, r.b = true, nil
		return 0
	}
	v := binary.BigEndian.Uint64(r.b)
	r.b = r.b[8:]
	return v
}

func (r *reader) bytes() []byte {
	n := r.count()
	v := r.b[:n:n]
	r.b = r.b[n:]
	return v
}

func (r *reader) place() place {
	return place{uint32(r.uvarint()), r.uvarint()}
}

// fieldNames holds the names that the kinds use, so that reading a state makes no string for each.
var fieldNames = func() map[string]string {
	m := map[string]string{deletedField: deletedField}
	for _, k := range record.Kinds() {
		for _, f := range k.Fields() {
			m[f] = f
		}
	}
	return m
}()

func fieldName(b []byte) string {
	if s, ok := fieldNames[string(b)]; ok {
		return s
	}
	return string(b)
}
