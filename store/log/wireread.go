package log

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"danvan/store/record"
	"danvan/store/vi"
)

// DecodeChange reads the bytes of a change written by a replica, strictly: the shape, the one way of writing it, sizes,
// and text in NFC without control or bidirectional characters. The values share memory with body. Errors wrap
// ErrBadChange.
func DecodeChange(body []byte, by Replica) (*Change, error) {
	d := decoders.Get().(*Decoder)
	defer decoders.Put(d)
	d.by, d.edits.rest, d.replaces.rest = by, nil, nil // what was handed out is not handed out again
	c := &Change{}
	if err := d.Decode(body, c); err != nil {
		return nil, err
	}
	return c, nil
}

var decoders = sync.Pool{New: func() any { return &Decoder{} }}

// Decode is DecodeChange into a change of the caller, by the replica that Again named.
func (d *Decoder) Decode(body []byte, c *Change) error {
	if len(body) > MaxChange {
		return badChange("%d bytes, at most %d", len(body), MaxChange)
	}
	r := wireReader{Decoder: d, b: body}
	r.array(7)
	c.Time, c.Author, c.Kind = Time(r.uint()), r.line(), record.Name(r.line())
	copy(c.ID[:], r.fixed(len(c.ID)))
	c.Reason = r.line()
	sets := r.count(4)
	if sets > record.MaxFields {
		r.fail("%d fields", sets)
		sets = 0
	}
	c.Edits = d.edits.take(sets)
	for i := range c.Edits {
		r.array(4)
		e := &c.Edits[i]
		e.Field, e.Value = r.line(), r.item()
		e.Replaces = r.dots()
	}
	drops := r.count(3)
	if drops > record.MaxFields {
		r.fail("%d fields", drops)
		drops = 0
	}
	for range drops {
		r.array(3)
		c.Edits = append(c.Edits, Edit{Field: r.line(), Replaces: r.dots()})
		if r.err != nil {
			break
		}
	}
	if r.err == nil && len(r.b) > 0 {
		r.fail("%d bytes behind it", len(r.b))
	}
	if r.err != nil {
		return r.err
	}
	// each of the two lists ascends by itself, so that there is one way to write them
	if !ascending(c.Edits[:sets]) || !ascending(c.Edits[sets:]) {
		return badChange("fields out of order")
	}
	if drops > 0 && sets > 0 {
		slices.SortFunc(c.Edits, func(a, b Edit) int { return strings.Compare(a.Field, b.Field) })
	}
	return c.checkShape()
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
	*Decoder
	b   []byte
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
	if len(r.b) > 0 && r.b[0]-major<<5 < 24 { // nearly all are short
		n := r.b[0] & 31
		r.b = r.b[1:]
		return uint64(n)
	}
	return r.longHead(major)
}

func (r *wireReader) longHead(major byte) uint64 {
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

// line takes a text that is a line.
func (r *wireReader) line() string {
	s, err := r.known(r.take(r.head(cborText)))
	if err != nil && r.err == nil {
		r.err, r.b = err, nil
	}
	return s
}

// item takes one whole item, whatever it is, and checks it.
func (r *wireReader) item() []byte {
	if r.err != nil {
		return nil
	}
	if n := shortText(r.b); n > 0 { // most are
		v := r.b[:n:n]
		r.b = r.b[n:]
		return v
	}
	rest, err := checkItem(r.b, record.MaxNested)
	if err != nil {
		r.err, r.b = err, nil
		return nil
	}
	return r.take(uint64(len(r.b) - len(rest)))
}

// shortText gives the length of the item that b begins with when it is a text of less than 256 bytes with usual
// characters alone, else 0.
func shortText(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	head, n := 1, int(b[0]-cborText<<5)
	if n == 24 && b[1] >= 24 {
		head, n = 2, int(b[1])
	} else if n >= 24 {
		return 0
	}
	if len(b) < head+n || !vi.Usual(b[head:head+n]) {
		return 0
	}
	return head + n
}

// dots takes the two lists of replaced dots, each ascending.
func (r *wireReader) dots() []Dot {
	if len(r.b) > 1 && r.b[0] == cborArray<<5 && r.b[1] == cborArray<<5 { // mostly both are empty
		r.b = r.b[2:]
		return nil
	}
	own := r.count(1)
	if own > MaxReplaces {
		r.fail("%d values replaced", own)
		return nil
	}
	var dots []Dot
	if own > 0 {
		dots = r.replaces.take(own)
		for i := range dots {
			dots[i] = Dot{r.by, r.uint()}
		}
	}
	other := r.count(19)
	if own+other > MaxReplaces {
		r.fail("%d values replaced", own+other)
		return nil
	}
	if other == 0 && own < 2 || r.err != nil {
		return dots
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
