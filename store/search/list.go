package search

import "encoding/binary"

// list is a rising list of places, kept in the shorter of two forms. Sparse: the distance of each to the one before, in
// as many bytes as it needs, one for a distance below 128. Dense: a bit for each place, in 64-bit little-endian words.
type list struct {
	bytes []byte
	next  uint32 // one more than the last place
	dense bool
}

// add appends a place; one that is the last already is left out.
func (l *list) add(place uint32) {
	if place < l.next {
		return
	}
	if l.dense {
		l.setBit(place)
	} else {
		l.bytes = binary.AppendUvarint(l.bytes, uint64(place-l.next))
	}
	l.next = place + 1
	if !l.dense && len(l.bytes) >= 64 && len(l.bytes) > int(place/8) {
		l.turnDense()
	}
}

func (l *list) turnDense() {
	dense := list{next: l.next, dense: true, bytes: make([]byte, 0, len(l.bytes)+8)}
	l.each(dense.setBit)
	*l = dense
}

func (l *list) setBit(place uint32) {
	if end := int(place/64+1) * 8; end > len(l.bytes) {
		l.bytes = append(l.bytes, make([]byte, end-len(l.bytes))...)
	}
	l.bytes[place/8] |= 1 << (place % 8)
}

// each calls f with every place, rising.
func (l *list) each(f func(place uint32)) {
	if l.dense {
		for i := 0; i < len(l.bytes); i += 8 {
			eachBit(uint32(i*8), binary.LittleEndian.Uint64(l.bytes[i:]), f)
		}
		return
	}
	place := uint32(0)
	for i := 0; i < len(l.bytes); place++ {
		step, n := uint64(l.bytes[i]), 1
		if step >= 0x80 {
			step, n = binary.Uvarint(l.bytes[i:])
		}
		place, i = place+uint32(step), i+n
		f(place)
	}
}

// mark adds every place to s: what a search spends its time on.
func (l *list) mark(s bitset) {
	if !l.dense {
		l.each(s.add)
		return
	}
	for i := 0; i < len(l.bytes); i += 8 {
		s[i/8] |= binary.LittleEndian.Uint64(l.bytes[i:])
	}
}
