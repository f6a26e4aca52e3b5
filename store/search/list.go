package search

import "encoding/binary"

// list is a rising list of places, each kept as the distance to the one before, in as many bytes as it needs: one for
// a distance below 128.
type list struct {
	bytes []byte
	next  uint32 // one more than the last place
}

// add appends a place; one that is the last already is left out.
func (l *list) add(place uint32) {
	if place < l.next {
		return
	}
	l.bytes = binary.AppendUvarint(l.bytes, uint64(place-l.next))
	l.next = place + 1
}

func (l *list) each(f func(place uint32)) {
	place := uint32(0)
	for rest := l.bytes; len(rest) > 0; place++ {
		step, n := binary.Uvarint(rest)
		place += uint32(step)
		f(place)
		rest = rest[n:]
	}
}

// mark sets the bit of every place. It is each, written out, gathering 64 bits before they are stored: the innermost
// loop of a search.
func (l *list) mark(s bitset) {
	if l.next == 0 {
		return
	}
	place, at, gathered := uint32(0), uint32(0), uint64(0)
	for i := 0; i < len(l.bytes); place++ {
		b := l.bytes[i]
		i++
		if b < 0x80 {
			place += uint32(b)
		} else {
			step, n := binary.Uvarint(l.bytes[i-1:])
			place += uint32(step)
			i += n - 1
		}
		if place>>6 != at {
			s[at] |= gathered
			at, gathered = place>>6, 0
		}
		gathered |= 1 << (place & 63)
	}
	s[at] |= gathered
}
