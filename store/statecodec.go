package store

import (
	"bytes"
	"encoding/binary"
	"slices"

	"danvan/store/record"
)

// The bytes of a State, all integers uvarint unless a width is given:
//
//	version 2
//	touched: count, then stream, number, time (8 bytes) each
//	live:    count, then field, index into touched unless there is one alone, value (length, bytes) each
//	gone:    count, then field, stream, number each
//
// A field is one more than the number that this file gave its name, or 0 and the name (length, bytes): numbers are
// given to names that the program knows, so that nobody can fill the table. In version 1, which programs of before
// wrote, each is the name alone.
const stateVersion = 2

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
		b = s.appendField(b, l.field)
		if len(s.touched) > 1 {
			b = binary.AppendUvarint(b, uint64(i))
		}
		b = binary.AppendUvarint(b, uint64(len(l.value)))
		b = append(b, l.value...)
	}
	b = binary.AppendUvarint(b, uint64(len(s.gone)))
	for _, g := range s.gone {
		b = s.appendField(b, g.field)
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

func (s *State) appendField(b []byte, field string) []byte {
	if no, ok := s.names.field(field); ok {
		return binary.AppendUvarint(b, uint64(no)+1)
	}
	return append(binary.AppendUvarint(append(b, 0), uint64(len(field))), field...)
}

// fieldReader reads fields as a version writes them.
type fieldReader struct {
	version uint64
	known   []string
}

func (f *fieldReader) read(r *reader) string {
	if f.version > 1 {
		if no := r.uvarint(); no > uint64(len(f.known)) {
			r.bad = true
			return ""
		} else if no > 0 {
			return f.known[no-1]
		}
	}
	return fieldName(r.bytes())
}

// decode fills s from b and tells whether b was whole. Values share memory with b; what s held before is overwritten.
func (s *State) decode(b []byte) bool {
	s.touched, s.live, s.gone = s.touched[:0], s.live[:0], s.gone[:0]
	r := reader{b: b}
	fields := fieldReader{r.uvarint(), s.names.fieldsKnown()}
	if fields.version == 0 || fields.version > stateVersion {
		return false
	}
	for n := r.count(); n > 0; n-- {
		p := r.place()
		s.touched = append(s.touched, mark{p, Time(r.uint64())})
	}
	for n := r.count(); n > 0; n-- {
		f, i := fields.read(&r), uint64(0)
		if fields.version == 1 || len(s.touched) != 1 {
			i = r.uvarint()
		}
		if i >= uint64(len(s.touched)) {
			return false
		}
		m := s.touched[i]
		s.live = append(s.live, live{f, m.place, m.time, r.bytes()})
	}
	for n := r.count(); n > 0; n-- {
		f := fields.read(&r)
		s.gone = append(s.gone, gone{f, r.place()})
	}
	return !r.bad && len(r.b) == 0
}

// own copies the values, which may share memory with the file.
func (s *State) own() {
	size := 0
	for i := range s.live {
		size += len(s.live[i].value)
	}
	all := make([]byte, 0, size)
	for i := range s.live {
		from := len(all)
		all = append(all, s.live[i].value...)
		s.live[i].value = all[from:len(all):len(all)]
	}
}

// same tells whether two states are made of the same.
func (s *State) same(t *State) bool {
	return slices.Equal(s.touched, t.touched) && slices.Equal(s.gone, t.gone) && slices.EqualFunc(s.live, t.live, func(l, m live) bool {
		return l.field == m.field && l.place == m.place && l.time == m.time && bytes.Equal(l.value, m.value)
	})
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
