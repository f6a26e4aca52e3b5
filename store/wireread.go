package store

import (
	"cmp"
	"slices"
	"strings"

	"danvan/store/record"
)

// DecodeChange reads the bytes of a change written by a replica, strictly: the shape, the one way of writing it, sizes, and text in NFC without control or
// bidirectional characters. The values share memory with body. Errors wrap ErrBadChange.
func DecodeChange(body []byte, by Replica) (*Change, error) {
	if len(body) > MaxChange {
		return nil, badChange("%d bytes, at most %d", len(body), MaxChange)
	}
	r := wireReader{b: body, by: by}
	r.array(7)
	c := &Change{Time: Time(r.uint()), Author: r.text(), Kind: record.Name(r.text())}
	copy(c.ID[:], r.fixed(len(c.ID)))
	c.Reason = r.text()
	sets := r.count(4)
	c.Edits = make([]Edit, 0, sets)
	for range sets {
		r.array(4)
		e := Edit{Field: r.text(), Value: r.item()}
		e.Replaces = r.dots()
		c.Edits = append(c.Edits, e)
	}
	drops := r.count(3)
	for range drops {
		r.array(3)
		c.Edits = append(c.Edits, Edit{Field: r.text(), Replaces: r.dots()})
	}
	if r.err == nil && len(r.b) > 0 {
		r.fail("%d bytes behind it", len(r.b))
	}
	if r.err != nil {
		return nil, r.err
	}
	// each of the two lists ascends by itself, so that there is one way to write them
	if !ascending(c.Edits[:sets]) || !ascending(c.Edits[sets:]) {
		return nil, badChange("fields out of order")
	}
	if drops > 0 && sets > 0 {
		slices.SortFunc(c.Edits, func(a, b Edit) int { return strings.Compare(a.Field, b.Field) })
	}
	return c, c.check()
}

func ascending(es []Edit) bool {
	for i := 1; i < len(es); i++ {
		if es[i-1].Field >= es[i].Field {
			return false
		}
	}
	return true
}

// wireReader takes a change apart; the first thing wrong stays in err, and everything after it is empty.
type wireReader struct {
	b   []byte
	by  Replica
	err error
}

func (r *wireReader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = badChange(format, args...)
	}
	r.b = nil
}

// head takes the head of an item of a major type and gives its argument.
func (r *wireReader) head(major byte) uint64 {
	m, n, rest, ok := itemHead(r.b)
	if !ok || m != major {
		r.fail("an item of type %d where %d is expected", m, major)
		return 0
	}
	r.b = rest
	return n
}

func (r *wireReader) uint() uint64 { return r.head(cborUint) }

func (r *wireReader) array(length uint64) {
	if n := r.head(cborArray); r.err == nil && n != length {
		r.fail("an array of %d, not %d", n, length)
	}
}

// count is the length of an array whose items are no shorter than least bytes.
func (r *wireReader) count(least int) int {
	n := r.head(cborArray)
	if r.err == nil && n > uint64(len(r.b)/least) {
		r.fail("an array of %d in %d bytes", n, len(r.b))
	}
	if r.err != nil {
		return 0
	}
	return int(n)
}

func (r *wireReader) take(n uint64) []byte {
	if n > uint64(len(r.b)) {
		r.fail("cut short")
		return nil
	}
	v := r.b[:n:n]
	r.b = r.b[n:]
	return v
}

func (r *wireReader) fixed(n int) []byte {
	if got := r.head(cborBytes); r.err == nil && got != uint64(n) {
		r.fail("%d bytes where %d are expected", got, n)
	}
	if r.err != nil {
		return nil
	}
	return r.take(uint64(n))
}

func (r *wireReader) text() string { return fieldName(r.take(r.head(cborText))) }

// item takes one whole item, whatever it is.
func (r *wireReader) item() []byte {
	if r.err != nil {
		return nil
	}
	rest, err := skipItem(r.b, record.MaxNested)
	if err != nil {
		r.err, r.b = err, nil
		return nil
	}
	return r.take(uint64(len(r.b) - len(rest)))
}

// skipItem finds the end of an item; what is in it is checked with the change.
func skipItem(b []byte, depth int) ([]byte, error) {
	major, n, rest, ok := itemHead(b)
	if !ok || depth < 0 {
		return nil, badChange("a value not in its one form")
	}
	switch major {
	case 2, 3:
		if n > uint64(len(rest)) {
			return nil, badChange("a value cut short")
		}
		return rest[n:], nil
	case 4, 5:
		if n > uint64(len(rest)) {
			return nil, badChange("a value cut short")
		}
		if major == 5 {
			n *= 2
		}
		var err error
		for ; n > 0 && err == nil; n-- {
			rest, err = skipItem(rest, depth-1)
		}
		return rest, err
	}
	return rest, nil
}

// dots takes the two lists of replaced dots, each ascending.
func (r *wireReader) dots() []Dot {
	own := r.count(1)
	if own > maxReplaces {
		r.fail("%d values replaced", own)
		return nil
	}
	var dots []Dot
	for range own {
		dots = append(dots, Dot{r.by, r.uint()})
	}
	other := r.count(19)
	if own+other > maxReplaces {
		r.fail("%d values replaced", own+other)
		return nil
	}
	for range other {
		r.array(2)
		d := Dot{}
		copy(d.Replica[:], r.fixed(len(d.Replica)))
		d.Number = r.uint()
		dots = append(dots, d)
	}
	if !ordered(dots[:min(own, len(dots))]) || !ordered(dots[min(own, len(dots)):]) {
		r.fail("replaced values out of order")
	}
	for _, d := range dots[min(own, len(dots)):] {
		if d.Replica == r.by {
			r.fail("an own value among those of others")
		}
	}
	if own > 0 && other > 0 {
		sortDots(dots)
	}
	return dots
}

func ordered(dots []Dot) bool {
	for i := 1; i < len(dots); i++ {
		if cmp.Or(dots[i-1].Compare(dots[i])) >= 0 {
			return false
		}
	}
	return true
}
