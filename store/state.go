package store

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"danvan/store/record"
)

// deletedField is the reserved field whose live value tells that a record was deleted.
const deletedField = "deleted"

var deletedValue = []byte{0xf5} // CBOR true

// State is what the changes of one record add up to: the live values of each field, the changes that touched it, and
// the replacements that arrived before what they replace. It does not depend on the order in which the changes arrived.
type State struct {
	names   *names
	kind    *record.Kind // says which values can be read; nil: all are taken as they are
	touched []mark       // ascending by place
	live    []live       // ascending by field, then place
	gone    []gone       // ascending by field, then place
}

// place is a dot with the file's own number for its stream.
type place struct {
	stream uint32
	number uint64
}

type mark struct {
	place
	time Time
}

type live struct {
	field string
	place
	time  Time
	value []byte
}

type gone struct {
	field string
	place
}

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.stream, q.stream), cmp.Compare(p.number, q.number))
}

func (l live) compare(m live) int {
	return cmp.Or(strings.Compare(l.field, m.field), l.place.compare(m.place))
}

func (g gone) compare(h gone) int {
	return cmp.Or(strings.Compare(g.field, h.field), g.place.compare(h.place))
}

// apply adds a change that stands at a place. streamNo gives the file's number for a replica's stream in this record's
// channel.
func (s *State) apply(c *Change, at place, streamNo func(Replica) (uint32, error)) error {
	i, seen := slices.BinarySearchFunc(s.touched, at, func(m mark, p place) int { return m.compare(p) })
	if seen {
		return nil
	}
	s.touched = slices.Insert(s.touched, i, mark{at, c.Time})
	if s.live == nil {
		s.live = make([]live, 0, len(c.Edits))
	}
	for _, e := range c.Edits {
		for _, dot := range e.Replaces {
			no, err := streamNo(dot.Replica)
			if err != nil {
				return err
			}
			s.replace(e.Field, place{no, dot.Number})
		}
		if e.Value != nil {
			s.set(live{e.Field, at, c.Time, e.Value})
		}
	}
	return nil
}

func (s *State) replace(field string, p place) {
	if i, ok := slices.BinarySearchFunc(s.live, live{field: field, place: p}, live.compare); ok {
		s.live = slices.Delete(s.live, i, i+1)
		return
	}
	if s.hasSeen(p) {
		return
	}
	g := gone{field, p}
	if i, ok := slices.BinarySearchFunc(s.gone, g, gone.compare); !ok {
		s.gone = slices.Insert(s.gone, i, g)
	}
}

func (s *State) set(l live) {
	if i, ok := slices.BinarySearchFunc(s.gone, gone{l.field, l.place}, gone.compare); ok {
		s.gone = slices.Delete(s.gone, i, i+1)
		return
	}
	i, _ := slices.BinarySearchFunc(s.live, l, live.compare)
	s.live = slices.Insert(s.live, i, l)
}

func (s *State) hasSeen(p place) bool {
	_, ok := slices.BinarySearchFunc(s.touched, p, func(m mark, p place) int { return m.compare(p) })
	return ok
}

// of gives the live values of a field.
func (s *State) of(field string) []live {
	i, _ := slices.BinarySearchFunc(s.live, field, func(l live, f string) int { return strings.Compare(l.field, f) })
	n := i
	for n < len(s.live) && s.live[n].field == field {
		n++
	}
	return s.live[i:n]
}

// readable picks among the live values of one field the one that stands while they differ, of those that can be read:
// the latest time, then the highest dot. False where there is none.
func (s *State) readable(ls []live) (best live, ok bool) {
	for _, l := range ls {
		if s.kind != nil && !s.kind.Reads(l.field, l.value) {
			continue
		}
		if !ok || s.standing(l, best) > 0 {
			best, ok = l, true
		}
	}
	return best, ok
}

// standing orders live values by which of them rather stands in.
func (s *State) standing(a, b live) int {
	return cmp.Or(cmp.Compare(s.believed(a), s.believed(b)), s.names.dot(a.place).Compare(s.names.dot(b.place)))
}

// believed is the time of a value, but none after that of the last change that its writer made of the record: who goes
// back to an earlier time had a wrong clock before, and what was written by it would stand in over all that comes
// later. It rests on the record's own changes alone, so every register believes alike, whatever came first.
func (s *State) believed(l live) Time {
	i, _ := slices.BinarySearchFunc(s.touched, l.place, func(m mark, p place) int { return m.compare(p) })
	at := l.time
	for _, m := range s.touched[i:] {
		if m.stream != l.stream {
			break
		}
		if m.time >= firstTime {
			at = m.time
		}
	}
	return min(l.time, at)
}

// Raw gives the encoded value that stands for a field; nil when there is none that can be read.
func (s *State) Raw(field string) []byte {
	l, _ := s.readable(s.of(field))
	return l.value
}

// Values gives the values that stand for all fields, those alone that can be read.
func (s *State) Values() record.Values {
	vs := make(record.Values, 0, len(s.live))
	for i := 0; i < len(s.live); {
		f := s.live[i].field
		n := i + 1
		for n < len(s.live) && s.live[n].field == f {
			n++
		}
		if f != deletedField {
			if l, ok := s.readable(s.live[i:n]); ok {
				vs = append(vs, record.Value{Name: f, Raw: l.value})
			}
		}
		i = n
	}
	return vs
}

// Deleted tells whether the record was deleted and nobody edited it beside that.
func (s *State) Deleted() bool {
	return len(s.of(deletedField)) > 0 && len(s.live) == len(s.of(deletedField))
}

// Exists tells whether there is a record to show: something lives, and it is not simply deleted.
func (s *State) Exists() bool { return len(s.live) > 0 && !s.Deleted() }

// Conflicts names the fields that hold several different live values, in order; “deleted” where a deletion met an edit.
func (s *State) Conflicts() (fields []string) {
	for i := 0; i < len(s.live); {
		f := s.live[i].field
		n, differ := i+1, false
		for ; n < len(s.live) && s.live[n].field == f; n++ {
			differ = differ || !bytes.Equal(s.live[n].value, s.live[i].value)
		}
		if differ || f == deletedField && len(s.live) > n-i {
			fields = append(fields, f)
		}
		i = n
	}
	return fields
}

// InConflict tells whether any field is in conflict.
func (s *State) InConflict() bool {
	for i := 1; i < len(s.live); i++ {
		if s.live[i].field == s.live[i-1].field && !bytes.Equal(s.live[i].value, s.live[i-1].value) {
			return true
		}
	}
	d := len(s.of(deletedField))
	return d > 0 && d < len(s.live)
}
