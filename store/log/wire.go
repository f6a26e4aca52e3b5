package log

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"danvan/store/record"
	"danvan/store/vi"
)

// The bytes of a change are one deterministic CBOR array:
//
//	[time, author, kind, id, reason,
//	 [[field, value, [own numbers…], [[replica, number]…]]…],   fields set, ascending
//	 [[field,        [own numbers…], [[replica, number]…]]…]]   fields dropped, ascending
//
// Own numbers are dots of the replica that writes. It is written and read by hand, because every save and every merge
// spends much of its time here; tests hold both against a general CBOR library.

// CBOR's major types.
const (
	cborUint  = 0
	cborBytes = 2
	cborText  = 3
	cborArray = 4
)

// Encode gives the bytes of a change written by a replica. Its edits ascend by field.
func (c *Change) Encode(by Replica) []byte {
	sets, size := 0, 64+len(c.Author)+len(c.Reason)
	for _, e := range c.Edits {
		if e.Value != nil {
			sets++
		}
		size += len(e.Field) + len(e.Value) + 32*len(e.Replaces) + 8
	}
	b := record.AppendHead(make([]byte, 0, size), cborArray, 7)
	b = record.AppendHead(b, cborUint, uint64(c.Time))
	b = appendText(b, c.Author)
	b = appendText(b, string(c.Kind))
	b = append(record.AppendHead(b, cborBytes, uint64(len(c.ID))), c.ID[:]...)
	b = appendText(b, c.Reason)
	b = record.AppendHead(b, cborArray, uint64(sets))
	for _, e := range c.Edits {
		if e.Value != nil {
			b = appendText(record.AppendHead(b, cborArray, 4), e.Field)
			b = appendDots(append(b, e.Value...), e.Replaces, by)
		}
	}
	b = record.AppendHead(b, cborArray, uint64(len(c.Edits)-sets))
	for _, e := range c.Edits {
		if e.Value == nil {
			b = appendText(record.AppendHead(b, cborArray, 3), e.Field)
			b = appendDots(b, e.Replaces, by)
		}
	}
	return b
}

// appendDots writes the two lists of replaced dots: numbers of the replica that writes, then those of others.
func appendDots(b []byte, dots []Dot, by Replica) []byte {
	own := 0
	for _, d := range dots {
		if d.Replica == by {
			own++
		}
	}
	b = record.AppendHead(b, cborArray, uint64(own))
	for _, d := range dots {
		if d.Replica == by {
			b = record.AppendHead(b, cborUint, d.Number)
		}
	}
	b = record.AppendHead(b, cborArray, uint64(len(dots)-own))
	for _, d := range dots {
		if d.Replica != by {
			b = record.AppendHead(b, cborArray, 2)
			b = append(record.AppendHead(b, cborBytes, uint64(len(d.Replica))), d.Replica[:]...)
			b = record.AppendHead(b, cborUint, d.Number)
		}
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(record.AppendHead(b, cborText, uint64(len(s))), s...)
}

// ErrBadChange is a change whose bytes are not what a change may be. It wraps the detail.
var ErrBadChange = errors.New("not a change")

func badChange(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrBadChange, fmt.Sprintf(format, args...))
}

// Check holds for every change, our own before they are written and others' before they are merged. Of those that are
// read the texts and values are checked as they are read.
func (c *Change) Check() error {
	if err := c.checkShape(); err != nil {
		return err
	}
	for _, s := range [...]string{c.Author, string(c.Kind), c.Reason} {
		if err := checkLine(s); err != nil {
			return err
		}
	}
	for i := range c.Edits {
		e := &c.Edits[i]
		if !Known(e.Field) {
			if err := checkLine(e.Field); err != nil {
				return err
			}
		}
		if e.Value == nil {
			continue
		}
		if rest, err := checkItem(e.Value, record.MaxNested); err != nil || len(rest) > 0 {
			return badChange("field %q: %v", e.Field, err)
		}
	}
	return nil
}

func (c *Change) checkShape() error {
	if c.Kind == "" || len(c.Edits) == 0 || len(c.Edits) > record.MaxFields {
		return badChange("kind %q with %d fields", c.Kind, len(c.Edits))
	}
	for i := range c.Edits {
		e := &c.Edits[i]
		if i > 0 && c.Edits[i-1].Field >= e.Field {
			return badChange("field %q twice or out of order", e.Field)
		}
		if len(e.Replaces) > MaxReplaces || e.Value == nil && len(e.Replaces) == 0 {
			return badChange("field %q replaces %d values", e.Field, len(e.Replaces))
		}
		if len(e.Value) > record.MaxValue {
			return badChange("field %q holds %d bytes", e.Field, len(e.Value))
		}
	}
	return nil
}

func checkLine(s string) error {
	if len(s) > MaxLine || strings.IndexByte(s, '\n') >= 0 {
		return badChange("a line of %d bytes", len(s))
	}
	return checkText(s)
}

func checkText(s string) error {
	if r, at, bad := vi.Problem(s); bad {
		return badChange("text with %U at byte %d", r, at)
	}
	return nil
}

func checkTextBytes(b []byte) error {
	if vi.Usual(b) {
		return nil
	}
	return checkText(string(b))
}

// checkItem checks one CBOR item and gives what follows it: well formed, written the one deterministic way, no tags,
// texts that the door lets through, maps with ascending keys, at most depth levels of arrays and maps.
func checkItem(b []byte, depth int) (rest []byte, err error) {
	major, n, rest, ok := itemHead(b)
	if !ok {
		return nil, badChange("a value not in its one form")
	}
	switch major {
	case 0, 1: // numbers
		return rest, nil
	case 2, 3: // bytes, text
		if uint64(len(rest)) < n {
			return nil, badChange("a value cut short")
		}
		if major == 3 {
			err = checkTextBytes(rest[:n])
		}
		return rest[n:], err
	case 4, 5: // array, map
		if depth == 0 || n > uint64(len(rest)) {
			return nil, badChange("a value too deep or cut short")
		}
		return checkItems(rest, n, depth-1, major == 5)
	case 7: // false, true, null, and floats
		if kind := b[0] & 31; kind >= 20 && kind <= 22 || kind >= 25 && kind <= 27 {
			return rest, nil
		}
	}
	return nil, badChange("a value of a kind that is not allowed")
}

func checkItems(b []byte, n uint64, depth int, pairs bool) (_ []byte, err error) {
	var last []byte
	for ; n > 0; n-- {
		start := b
		if b, err = checkItem(b, depth); err != nil {
			return nil, err
		}
		if !pairs {
			continue
		}
		key := start[:len(start)-len(b)]
		if last != nil && bytes.Compare(last, key) >= 0 {
			return nil, badChange("keys of a map out of order")
		}
		last = key
		if b, err = checkItem(b, depth); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// itemHead splits the head of a CBOR item: its major type, its argument, and what follows. It is not ok when the
// argument could be written shorter, is of indefinite length, or is cut short.
func itemHead(b []byte) (major byte, n uint64, rest []byte, ok bool) {
	if len(b) == 0 {
		return 0, 0, nil, false
	}
	major, n, b = b[0]>>5, uint64(b[0]&31), b[1:]
	if n < 24 {
		return major, n, b, true
	}
	if n > 27 || len(b) < 1<<(n-24) {
		return 0, 0, nil, false
	}
	width := 1 << (n - 24)
	least := uint64(24)
	if width > 1 {
		least = 1 << (8 * width / 2)
	}
	n = 0
	for _, x := range b[:width] {
		n = n<<8 | uint64(x)
	}
	return major, n, b[width:], n >= least || major == 7
}

// sortDots puts dots in their order.
func sortDots(dots []Dot) { slices.SortFunc(dots, Dot.Compare) }
