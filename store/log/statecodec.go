package log

import (
	"bytes"
	"encoding/binary"
	"slices"
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

// Encode appends the bytes of the state to b.
func (s *State) Encode(b []byte) []byte {
	b = append(b, stateVersion)
	b = binary.AppendUvarint(b, uint64(len(s.touched)))
	for _, m := range s.touched {
		b = binary.AppendUvarint(b, uint64(m.Stream))
		b = binary.AppendUvarint(b, m.Number)
		b = binary.BigEndian.AppendUint64(b, uint64(m.Time))
	}
	b = binary.AppendUvarint(b, uint64(len(s.live)))
	for _, l := range s.live {
		i, _ := slices.BinarySearchFunc(s.touched, l.Place, func(m Mark, p Place) int { return m.Compare(p) })
		b = s.appendField(b, l.Field)
		if len(s.touched) > 1 {
			b = binary.AppendUvarint(b, uint64(i))
		}
		b = binary.AppendUvarint(b, uint64(len(l.Value)))
		b = append(b, l.Value...)
	}
	b = binary.AppendUvarint(b, uint64(len(s.gone)))
	for _, g := range s.gone {
		b = s.appendField(b, g.Field)
		b = binary.AppendUvarint(b, uint64(g.Stream))
		b = binary.AppendUvarint(b, g.Number)
	}
	return b
}

// Size is at least what encode and its checksum take.
func (s *State) Size() int {
	n := 16 + 24*len(s.touched)
	for _, l := range s.live {
		n += len(l.Field) + len(l.Value) + 12
	}
	for _, g := range s.gone {
		n += len(g.Field) + 24
	}
	return n
}

func (s *State) appendField(b []byte, field string) []byte {
	if no, ok := s.Names.Field(field); ok {
		return binary.AppendUvarint(b, uint64(no)+1)
	}
	return append(binary.AppendUvarint(append(b, 0), uint64(len(field))), field...)
}

// fieldReader reads fields as a version writes them.
type fieldReader struct {
	version uint64
	known   []string
}

func (f *fieldReader) read(r *Reader) string {
	if f.version > 1 {
		if no := r.uvarint(); no > uint64(len(f.known)) {
			r.Bad = true
			return ""
		} else if no > 0 {
			return f.known[no-1]
		}
	}
	return FieldName(r.Bytes())
}

// Decode fills s from b and tells whether b was whole. Values share memory with b; what s held before is overwritten.
func (s *State) Decode(b []byte) bool {
	s.touched, s.live, s.gone = s.touched[:0], s.live[:0], s.gone[:0]
	r := Reader{B: b}
	fields := fieldReader{r.uvarint(), s.Names.Fields()}
	if fields.version == 0 || fields.version > stateVersion {
		return false
	}
	for n := r.count(); n > 0; n-- {
		p := r.place()
		s.touched = append(s.touched, Mark{p, Time(r.uint64())})
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
		s.live = append(s.live, Live{f, m.Place, m.Time, r.Bytes()})
	}
	for n := r.count(); n > 0; n-- {
		g := Gone{fields.read(&r), r.place()}
		if !s.HasSeen(g.Place) { // as programs of before left some, of fields that the change never set
			s.gone = append(s.gone, g)
		}
	}
	return !r.Bad && len(r.B) == 0
}

// Own copies the values, which may share memory with the file.
func (s *State) Own() {
	size := 0
	for i := range s.live {
		size += len(s.live[i].Value)
	}
	all := make([]byte, 0, size)
	for i := range s.live {
		from := len(all)
		all = append(all, s.live[i].Value...)
		s.live[i].Value = all[from:len(all):len(all)]
	}
}

// Same tells whether two states are made of the same.
func (s *State) Same(t *State) bool {
	return slices.Equal(s.touched, t.touched) && slices.Equal(s.gone, t.gone) && slices.EqualFunc(s.live, t.live, func(l, m Live) bool {
		return l.Field == m.Field && l.Place == m.Place && l.Time == m.Time && bytes.Equal(l.Value, m.Value)
	})
}
