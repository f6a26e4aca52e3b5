package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fxamacker/cbor/v2"

	"danvan/store/record"
	"danvan/store/vi"
)

// The bytes of a change are one deterministic CBOR array:
//
//	[time, author, kind, id, reason,
//	 [[field, value, [own numbers…], [[replica, number]…]]…],   fields set, ascending
//	 [[field,        [own numbers…], [[replica, number]…]]…]]   fields dropped, ascending
//
// Own numbers are dots of the replica that writes.
type wireChange struct {
	_      struct{} `cbor:",toarray"`
	Time   uint64
	Author string
	Kind   string
	ID     record.ID
	Reason string
	Sets   []wireSet
	Drops  []wireDrop
}

type wireSet struct {
	_     struct{} `cbor:",toarray"`
	Field string
	Value cbor.RawMessage
	Own   []uint64
	Other []wireDot
}

type wireDrop struct {
	_     struct{} `cbor:",toarray"`
	Field string
	Own   []uint64
	Other []wireDot
}

type wireDot struct {
	_       struct{} `cbor:",toarray"`
	Replica Replica
	Number  uint64
}

var (
	wireEnc = must(cbor.EncOptions{
		Sort: cbor.SortCoreDeterministic, IndefLength: cbor.IndefLengthForbidden, TagsMd: cbor.TagsForbidden,
		NilContainers: cbor.NilContainerAsEmpty,
	}.EncMode())
	wireDec = must(cbor.DecOptions{
		DupMapKey: cbor.DupMapKeyEnforcedAPF, IndefLength: cbor.IndefLengthForbidden, TagsMd: cbor.TagsForbidden,
		MaxNestedLevels: 4 + record.MaxNested, MaxArrayElements: 1 << 16, MaxMapPairs: 1 << 12, UTF8: cbor.UTF8RejectInvalid,
	}.DecMode())
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// encode gives the bytes of a change written by a replica.
func (c *Change) encode(by Replica) ([]byte, error) {
	w := wireChange{Time: uint64(c.Time), Author: c.Author, Kind: string(c.Kind), ID: c.ID, Reason: c.Reason}
	for _, e := range c.Edits {
		own, other := splitDots(e.Replaces, by)
		if e.Value == nil {
			w.Drops = append(w.Drops, wireDrop{Field: e.Field, Own: own, Other: other})
		} else {
			w.Sets = append(w.Sets, wireSet{Field: e.Field, Value: e.Value, Own: own, Other: other})
		}
	}
	return wireEnc.Marshal(w)
}

func splitDots(dots []Dot, by Replica) (own []uint64, other []wireDot) {
	for _, d := range dots {
		if d.Replica == by {
			own = append(own, d.Number)
		} else {
			other = append(other, wireDot{Replica: d.Replica, Number: d.Number})
		}
	}
	return own, other
}

func joinDots(own []uint64, other []wireDot, by Replica) []Dot {
	dots := make([]Dot, 0, len(own)+len(other))
	for _, n := range own {
		dots = append(dots, Dot{by, n})
	}
	for _, o := range other {
		dots = append(dots, Dot{o.Replica, o.Number})
	}
	slices.SortFunc(dots, Dot.Compare)
	return dots
}

// ErrBadChange is a change whose bytes are not what a change may be. It wraps the detail.
var ErrBadChange = errors.New("not a change")

// DecodeChange reads the bytes of a change written by a replica, strictly: the shape, the one way of writing it, sizes, and text in NFC
// without control or bidirectional characters.
func DecodeChange(body []byte, by Replica) (*Change, error) {
	if len(body) > MaxChange {
		return nil, fmt.Errorf("%w: %d bytes, at most %d", ErrBadChange, len(body), MaxChange)
	}
	var w wireChange
	if err := wireDec.Unmarshal(body, &w); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBadChange, err)
	}
	c := &Change{Time: Time(w.Time), Author: w.Author, Kind: record.Name(w.Kind), ID: w.ID, Reason: w.Reason,
		Edits: make([]Edit, 0, len(w.Sets)+len(w.Drops))}
	for _, s := range w.Sets {
		c.Edits = append(c.Edits, Edit{s.Field, s.Value, joinDots(s.Own, s.Other, by)})
	}
	for _, d := range w.Drops {
		c.Edits = append(c.Edits, Edit{d.Field, nil, joinDots(d.Own, d.Other, by)})
	}
	slices.SortFunc(c.Edits, func(a, b Edit) int { return strings.Compare(a.Field, b.Field) })
	if err := c.check(); err != nil {
		return nil, err
	}
	if again, err := c.encode(by); err != nil || !bytes.Equal(again, body) {
		return nil, fmt.Errorf("%w: not in its one canonical form", ErrBadChange)
	}
	return c, nil
}

// check holds for every change, our own before they are written and others' before they are merged.
func (c *Change) check() error {
	if c.Kind == "" || len(c.Edits) == 0 || len(c.Edits) > record.MaxFields {
		return fmt.Errorf("%w: kind %q with %d fields", ErrBadChange, c.Kind, len(c.Edits))
	}
	for _, s := range []string{c.Author, string(c.Kind), c.Reason} {
		if err := checkLine(s); err != nil {
			return err
		}
	}
	for i, e := range c.Edits {
		if i > 0 && c.Edits[i-1].Field == e.Field {
			return fmt.Errorf("%w: field %q twice", ErrBadChange, e.Field)
		}
		if len(e.Replaces) > maxReplaces || e.Value == nil && len(e.Replaces) == 0 {
			return fmt.Errorf("%w: field %q replaces %d values", ErrBadChange, e.Field, len(e.Replaces))
		}
		if len(e.Value) > record.MaxValue {
			return fmt.Errorf("%w: field %q holds %d bytes", ErrBadChange, e.Field, len(e.Value))
		}
		if err := checkLine(e.Field); err != nil {
			return err
		}
		if e.Value == nil {
			continue
		}
		if _, err := checkItem(e.Value); err != nil {
			return fmt.Errorf("field %q: %w", e.Field, err)
		}
	}
	return nil
}

func checkLine(s string) error {
	if len(s) > maxLine || strings.ContainsRune(s, '\n') {
		return fmt.Errorf("%w: a line of %d bytes", ErrBadChange, len(s))
	}
	return checkText(s)
}

func checkText(s string) error {
	if r, at, bad := vi.Problem(s); bad {
		return fmt.Errorf("%w: text with %U at byte %d", ErrBadChange, r, at)
	}
	return nil
}

// checkItem checks one well-formed CBOR item, the texts inside it and that every length is written the shortest way, and gives what
// follows it.
func checkItem(b []byte) (rest []byte, err error) {
	major, n, b, ok := itemHead(b)
	if !ok {
		return nil, fmt.Errorf("%w: a value not in its one canonical form", ErrBadChange)
	}
	switch major {
	case 2, 3: // bytes, text
		if uint64(len(b)) < n {
			return nil, fmt.Errorf("%w: a value cut short", ErrBadChange)
		}
		if major == 3 {
			err = checkText(string(b[:n]))
		}
		return b[n:], err
	case 4, 5: // array, map
		if major == 5 {
			n *= 2
		}
		for ; n > 0 && err == nil; n-- {
			b, err = checkItem(b)
		}
	}
	return b, err
}

// itemHead splits the head of a CBOR item: its major type, its argument, and what follows the head.
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
