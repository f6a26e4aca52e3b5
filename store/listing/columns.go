package listing

import (
	"encoding/binary"

	"danvan/store/record"
)

// Columns lie one after the other, each with as many values as whoever reads it asks for: what is alike stands
// together, so that it packs well.

// columns writes them.
type columns struct{ b []byte }

func (c *columns) uint(n uint64) { c.b = binary.AppendUvarint(c.b, n) }

// ints writes whole numbers, each by how much it is more than the one before.
func (c *columns) ints(n int, of func(int) int64) {
	was := int64(0)
	for i := range n {
		v := of(i)
		c.b = binary.AppendVarint(c.b, v-was)
		was = v
	}
}

// numbers writes whole numbers as they are.
func (c *columns) numbers(n int, of func(int) int64) {
	for i := range n {
		c.b = binary.AppendVarint(c.b, of(i))
	}
}

// flags writes a byte each.
func (c *columns) flags(n int, of func(int) uint8) {
	for i := range n {
		c.b = append(c.b, of(i))
	}
}

// terms writes texts of which there are few: how many, those, and which of them each is.
func (c *columns) terms(n int, of func(int) string) {
	known, which := map[string]uint64{}, make([]uint64, n)
	var all []byte
	for i := range n {
		t := of(i)
		no, is := known[t]
		if !is {
			no = uint64(len(known))
			known[t] = no
			all = append(binary.AppendUvarint(all, uint64(len(t))), t...)
		}
		which[i] = no
	}
	c.uint(uint64(len(known)))
	c.b = append(c.b, all...)
	for _, no := range which {
		c.uint(no)
	}
}

// texts writes the lengths of those that differ, these, and of each text 0 where it comes for the first time, else one
// more than which of them it is.
func (c *columns) texts(n int, of func(int) string) {
	known, which := map[string]uint64{}, make([]uint64, n)
	var lengths columns
	var all []byte
	for i := range n {
		t := of(i)
		if which[i] = known[t]; which[i] == 0 {
			known[t] = uint64(len(known)) + 1
			lengths.uint(uint64(len(t)))
			all = append(all, t...)
		}
	}
	c.uint(uint64(len(known)))
	c.b = append(append(c.b, lengths.b...), all...)
	for _, no := range which {
		c.uint(no)
	}
}

// ids writes all first bytes, then all second ones, and so on: those of records that were made together begin alike.
func (c *columns) ids(n int, of func(int) record.ID) {
	all := make([]record.ID, n)
	for i := range all {
		all[i] = of(i)
	}
	for at := range len(record.ID{}) {
		for i := range all {
			c.b = append(c.b, all[i][at])
		}
	}
}

// columnsRead reads what columns wrote; bad once it ran out.
type columnsRead struct {
	b   []byte
	bad bool
}

func (c *columnsRead) fail() { c.bad, c.b = true, nil }

func (c *columnsRead) uint() uint64 {
	if len(c.b) > 0 && c.b[0] < 0x80 {
		v := c.b[0]
		c.b = c.b[1:]
		return uint64(v)
	}
	v, n := binary.Uvarint(c.b)
	if n <= 0 {
		c.fail()
		return 0
	}
	c.b = c.b[n:]
	return v
}

// count is a number of items that take at least a byte each.
func (c *columnsRead) count() int {
	n := c.uint()
	if n > uint64(len(c.b)) {
		c.fail()
		return 0
	}
	return int(n)
}

func (c *columnsRead) take(n int) []byte {
	if n < 0 || n > len(c.b) {
		c.fail()
		return nil
	}
	v := c.b[:n:n]
	c.b = c.b[n:]
	return v
}

func (c *columnsRead) number() int64 {
	u := c.uint()
	return int64(u>>1) ^ -int64(u&1)
}

func (c *columnsRead) ints(n int, to func(int, int64)) {
	was := int64(0)
	for i := 0; i < n && !c.bad; i++ {
		was += c.number()
		to(i, was)
	}
}

func (c *columnsRead) numbers(n int, to func(int, int64)) {
	for i := 0; i < n && !c.bad; i++ {
		to(i, c.number())
	}
}

func (c *columnsRead) flags(n int, to func(int, uint8)) {
	for i, f := range c.take(n) {
		to(i, f)
	}
}

// terms reads what columns.terms wrote; of makes what each of them stands for, once.
func terms[T any](c *columnsRead, n int, of func(string) T, to func(int, T)) {
	all := make([]T, c.count())
	for i := range all {
		t := string(c.take(c.count()))
		if w, shared := words[t]; shared {
			t = w
		}
		all[i] = of(t)
	}
	if len(all) <= 0x80 { // each is a byte: nearly always
		for i, no := range c.take(n) {
			if int(no) >= len(all) {
				c.fail()
				return
			}
			to(i, all[no])
		}
		return
	}
	for i := 0; i < n && !c.bad; i++ {
		no := c.uint()
		if no >= uint64(len(all)) {
			c.fail()
			return
		}
		to(i, all[no])
	}
}

// texts gives texts that share one piece of memory.
func (c *columnsRead) texts(n int, to func(int, string)) {
	distinct := c.count()
	lengths, sum := make([]int, distinct), 0
	for i := 0; i < distinct && !c.bad; i++ {
		lengths[i] = c.count()
		sum += lengths[i]
	}
	all := string(c.take(sum))
	if c.bad {
		return
	}
	given := make([]string, 0, distinct)
	for i := 0; i < n && !c.bad; i++ {
		no := c.uint()
		switch {
		case no == 0 && len(given) < distinct:
			l := lengths[len(given)]
			given, all = append(given, all[:l]), all[l:]
			no = uint64(len(given))
		case no == 0 || no > uint64(len(given)):
			c.fail()
			return
		}
		to(i, given[no-1])
	}
}

func (c *columnsRead) ids(n int, to func(int) *record.ID) {
	all := c.take(n * len(record.ID{}))
	if c.bad {
		return
	}
	for i := range n {
		id := to(i)
		for at := range id {
			id[at] = all[at*n+i]
		}
	}
}
