package log

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"danvan/store/record"
)

// DeletedField is the reserved field whose live value tells that a record was deleted, DeletedValue what it is then.
const DeletedField = "deleted"

// DeletedValue is CBOR true, see DeletedField.
var DeletedValue = []byte{0xf5}

// State is what the changes of one record add up to: the live values of each field, the changes that touched it, and
// the replacements that arrived before what they replace. It does not depend on the order in which the changes arrived.
type State struct {
	Names   Names
	Kind    *record.Kind // says which values can be read; nil: all are taken as they are
	touched []Mark       // ascending by place
	live    []Live       // ascending by field, then place
	gone    []Gone       // ascending by field, then place
}

// Names are the short numbers that a file gives to streams and to the names of fields.
type Names interface {
	StreamAt(no uint32) Stream              // the zero one for a number that was never given
	Field(name string) (no uint32, ok bool) // a new number if it has none; not ok for names that the program does not know
	Fields() []string                       // by their numbers
}

// Place is a dot with the file's own number for its stream.
type Place struct {
	Stream uint32
	Number uint64
}

// Mark is a change that touched the record.
type Mark struct {
	Place
	Time Time
}

// Live is a value of a field that nobody replaced.
type Live struct {
	Field string
	Place
	Time  Time
	Value []byte
}

// Gone is a value of a field that was replaced before it is there.
type Gone struct {
	Field string
	Place
}

// Compare orders places by stream, then number.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Stream, q.Stream), cmp.Compare(p.Number, q.Number))
}

// Compare orders values by field, then place.
func (l Live) Compare(m Live) int {
	return cmp.Or(strings.Compare(l.Field, m.Field), l.Place.Compare(m.Place))
}

// Compare orders by field, then place.
func (g Gone) Compare(h Gone) int {
	return cmp.Or(strings.Compare(g.Field, h.Field), g.Place.Compare(h.Place))
}

// Apply adds a change that stands at a place. streamNo gives the file's number for a replica's stream in this record's
// channel.
func (s *State) Apply(c *Change, at Place, streamNo func(Replica) (uint32, error)) error {
	i, seen := slices.BinarySearchFunc(s.touched, at, func(m Mark, p Place) int { return m.Compare(p) })
	if seen {
		return nil
	}
	s.touched = slices.Insert(s.touched, i, Mark{at, c.Time})
	if s.live == nil {
		s.live = make([]Live, 0, len(c.Edits))
	}
	for _, e := range c.Edits {
		for _, dot := range e.Replaces {
			no, err := streamNo(dot.Replica)
			if err != nil {
				return err
			}
			s.replace(e.Field, Place{no, dot.Number})
		}
		if e.Value != nil {
			s.set(Live{e.Field, at, c.Time, e.Value})
		}
	}
	s.gone = slices.DeleteFunc(s.gone, func(g Gone) bool { return g.Place == at }) // it is there now, also where it set no such field
	return nil
}

func (s *State) replace(field string, p Place) {
	if i, ok := slices.BinarySearchFunc(s.live, Live{Field: field, Place: p}, Live.Compare); ok {
		s.live = slices.Delete(s.live, i, i+1)
		return
	}
	if s.HasSeen(p) {
		return
	}
	g := Gone{field, p}
	if i, ok := slices.BinarySearchFunc(s.gone, g, Gone.Compare); !ok {
		s.gone = slices.Insert(s.gone, i, g)
	}
}

func (s *State) set(l Live) {
	if n := len(s.live); len(s.gone) == 0 && (n == 0 || s.live[n-1].Compare(l) < 0) { // of a new record, field by field
		s.live = append(s.live, l)
		return
	}
	if _, ok := slices.BinarySearchFunc(s.gone, Gone{l.Field, l.Place}, Gone.Compare); ok {
		return
	}
	i, _ := slices.BinarySearchFunc(s.live, l, Live.Compare)
	s.live = slices.Insert(s.live, i, l)
}

// HasSeen tells whether the change at a place touched the record.
func (s *State) HasSeen(p Place) bool {
	_, ok := slices.BinarySearchFunc(s.touched, p, func(m Mark, p Place) int { return m.Compare(p) })
	return ok
}

// Of gives the live values of a field.
func (s *State) Of(field string) []Live {
	i, _ := slices.BinarySearchFunc(s.live, field, func(l Live, f string) int { return strings.Compare(l.Field, f) })
	n := i
	for n < len(s.live) && s.live[n].Field == field {
		n++
	}
	return s.live[i:n]
}

// Readable picks among the live values of one field the one that stands while they differ, of those that can be read:
// the latest time, then the highest dot. False where there is none.
func (s *State) Readable(ls []Live) (best Live, ok bool) {
	for _, l := range ls {
		if s.Kind != nil && !s.Kind.Reads(l.Field, l.Value) {
			continue
		}
		if !ok || s.Standing(l, best) > 0 {
			best, ok = l, true
		}
	}
	return best, ok
}

// Standing orders live values by which of them rather stands in.
func (s *State) Standing(a, b Live) int {
	return cmp.Or(cmp.Compare(s.believed(a), s.believed(b)), s.dot(a.Place).Compare(s.dot(b.Place)))
}

func (s *State) dot(p Place) Dot { return Dot{s.Names.StreamAt(p.Stream).Replica, p.Number} }

// believed is the time of a value, but none after that of the last change that its writer made of the record: who goes
// back to an earlier time had a wrong clock before, and what was written by it would stand in over all that comes
// later. It rests on the record's own changes alone, so every register believes alike, whatever came first.
func (s *State) believed(l Live) Time {
	i, _ := slices.BinarySearchFunc(s.touched, l.Place, func(m Mark, p Place) int { return m.Compare(p) })
	at := l.Time
	for _, m := range s.touched[i:] {
		if m.Stream != l.Stream {
			break
		}
		if m.Time >= FirstTime {
			at = m.Time
		}
	}
	return min(l.Time, at)
}

// Raw gives the encoded value that stands for a field; nil when there is none that can be read.
func (s *State) Raw(field string) []byte {
	l, _ := s.Readable(s.Of(field))
	return l.Value
}

// Values gives the values that stand for all fields, those alone that can be read.
func (s *State) Values() record.Values {
	vs := make(record.Values, 0, len(s.live))
	for i := 0; i < len(s.live); {
		f := s.live[i].Field
		n := i + 1
		for n < len(s.live) && s.live[n].Field == f {
			n++
		}
		if f != DeletedField {
			if l, ok := s.Readable(s.live[i:n]); ok {
				vs = append(vs, record.Value{Name: f, Raw: l.Value})
			}
		}
		i = n
	}
	return vs
}

// Deleted tells whether the record was deleted and nobody edited it beside that.
func (s *State) Deleted() bool {
	return len(s.Of(DeletedField)) > 0 && len(s.live) == len(s.Of(DeletedField))
}

// Exists tells whether there is a record to show: something lives, and it is not simply deleted.
func (s *State) Exists() bool { return len(s.live) > 0 && !s.Deleted() }

// Conflicts names the fields that hold several different live values, in order; “deleted” where a deletion met an edit.
func (s *State) Conflicts() (fields []string) {
	for i := 0; i < len(s.live); {
		f := s.live[i].Field
		n, differ := i+1, false
		for ; n < len(s.live) && s.live[n].Field == f; n++ {
			differ = differ || !bytes.Equal(s.live[n].Value, s.live[i].Value)
		}
		if differ || f == DeletedField && len(s.live) > n-i {
			fields = append(fields, f)
		}
		i = n
	}
	return fields
}

// InConflict tells whether any field is in conflict.
func (s *State) InConflict() bool {
	for i := 1; i < len(s.live); i++ {
		if s.live[i].Field == s.live[i-1].Field && !bytes.Equal(s.live[i].Value, s.live[i-1].Value) {
			return true
		}
	}
	d := len(s.Of(DeletedField))
	return d > 0 && d < len(s.live)
}
