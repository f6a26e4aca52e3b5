package worksheet

import (
	"encoding/binary"
	"errors"
	"unicode/utf16"
)

// compound is the container of Microsoft's older files: sectors in chains, as on a disk. (The library for it reserves
// whatever room a file claims to need, which is a bomb; here nothing is ever larger than the file.)
type compound struct {
	data  []byte
	size  int // of a sector
	next  []uint32
	small []uint32 // the same for the small sectors of 64 bytes
	pool  []byte   // that they lie in
}

// The names of sectors from here on mean something else: the end of a chain, a free one, one of the tables'.
const lastSector = 0xFFFFFFFA

const smallSector = 64

var errCompound = errors.New("the container is broken")

// streamOf gives the first of the named streams that a container has; nil when it has none.
func streamOf(data []byte, names ...string) ([]byte, error) {
	if len(data) < 512 {
		return nil, errCompound
	}
	shift := binary.LittleEndian.Uint16(data[30:])
	if shift != 9 && shift != 12 {
		return nil, errCompound
	}
	c := &compound{data: data, size: 1 << shift}
	c.readTable()
	dir, err := c.chain(long(data, 48))
	if err != nil {
		return nil, err
	}
	// The root comes first; the small sectors lie in its stream.
	if len(dir) < 128 {
		return nil, errCompound
	}
	if c.pool, err = c.chain(long(dir, 116)); err != nil {
		c.pool = nil
	}
	table, err := c.chain(long(data, 60))
	if err == nil {
		c.small = longs(table)
	}
	for _, name := range names {
		for at := 0; at+128 <= len(dir); at += 128 {
			if entry := dir[at : at+128]; entry[66] == 2 && entryText(entry) == name {
				return c.stream(long(entry, 116), int(long(entry, 120)))
			}
		}
	}
	return nil, nil
}

func long(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }

func longs(b []byte) []uint32 {
	all := make([]uint32, len(b)/4)
	for i := range all {
		all[i] = long(b, 4*i)
	}
	return all
}

func entryText(entry []byte) string {
	n := int(binary.LittleEndian.Uint16(entry[64:]))/2 - 1
	units := make([]uint16, 0, 32)
	for i := range min(max(n, 0), 31) {
		units = append(units, binary.LittleEndian.Uint16(entry[2*i:]))
	}
	return string(utf16.Decode(units))
}

// sector gives a sector, cut short where the file is; nil when it lies beyond.
func (c *compound) sector(n uint32) []byte {
	at := (int64(n) + 1) * int64(c.size)
	if n >= lastSector || at >= int64(len(c.data)) {
		return nil
	}
	return c.data[at:min(at+int64(c.size), int64(len(c.data)))]
}

// readTable reads what follows on each sector: the first 109 parts of the table stand in the header, the rest in a
// chain of their own.
func (c *compound) readTable() {
	most := len(c.data)/c.size + 1
	take := func(parts []uint32) {
		for _, n := range parts {
			if s := c.sector(n); s != nil && len(c.next) < most {
				c.next = append(c.next, longs(s)...)
			}
		}
	}
	take(longs(c.data[76:512]))
	more := long(c.data, 68)
	for range most {
		s := c.sector(more)
		if len(s) < c.size {
			return
		}
		parts := longs(s)
		take(parts[:len(parts)-1])
		more = parts[len(parts)-1]
	}
}

// chain gives the bytes of a chain of sectors.
func (c *compound) chain(n uint32) (b []byte, err error) {
	for n < lastSector {
		s := c.sector(n)
		if s == nil || int(n) >= len(c.next) || len(b) > len(c.data) { // the last: it runs in a circle
			return nil, errCompound
		}
		b = append(b, s...)
		n = c.next[n]
	}
	return b, nil
}

// smallest is the size from which on a stream lies in sectors of its own.
const smallest = 4096

func (c *compound) stream(n uint32, size int) ([]byte, error) {
	if size >= smallest {
		b, err := c.chain(n)
		return b[:min(size, len(b))], err
	}
	var b []byte
	for n < lastSector && len(b) < size {
		at := int64(n) * smallSector
		if int(n) >= len(c.small) || at+smallSector > int64(len(c.pool)) {
			return nil, errCompound
		}
		b = append(b, c.pool[at:at+smallSector]...)
		n = c.small[n]
	}
	return b[:min(size, len(b))], nil
}
