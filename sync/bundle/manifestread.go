package bundle

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/identity"
)

const (
	maxCode    = 64      // bytes of a unit's code
	maxOfficer = 200     // bytes of an officer's name
	maxNumber  = 1 << 53 // every number stays exact in any language
)

// ParseManifest reads a manifest strictly: every header once and in its order, nothing unknown, and the one form that
// Text writes. The error is an *Error of BadManifest, with its line, or NewerFormat.
func ParseManifest(text []byte) (*Manifest, error) {
	if format, ok := formatOf(text); ok && format > Format {
		return nil, &Error{Code: NewerFormat, Member: manifestName, Detail: number(format)}
	}
	r := &manifestReader{rest: string(text)}
	m := r.manifest()
	if r.err == nil && r.rest != "" {
		r.fail("more than a manifest has")
	}
	if r.err == nil && !bytes.Equal(m.Text(), text) {
		r.line = 0
		r.fail("not in its one form")
	}
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

// formatOf reads the format of a manifest from its first line.
func formatOf(text []byte) (format uint64, ok bool) {
	line, _, _ := strings.Cut(string(text[:min(len(text), 64)]), "\n")
	s, ok := strings.CutPrefix(line, "# danvan-bundle ")
	if !ok {
		return 0, false
	}
	format, err := strconv.ParseUint(s, 10, 32)
	return format, err == nil
}

// manifestReader reads line after line and keeps its first error.
type manifestReader struct {
	rest string
	line int
	err  *Error
}

func (r *manifestReader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = &Error{Code: BadManifest, Member: manifestName, Offset: int64(r.line), Detail: fmt.Sprintf(format, args...)}
	}
}

func (r *manifestReader) manifest() *Manifest {
	m := &Manifest{}
	m.Format = int(r.number(r.header("danvan-bundle")))
	c := m.container()
	if c == nil {
		r.fail("format %d", m.Format)
		return m
	}
	m.Kind = Kind(r.header("kind"))
	if m.Kind != Ordinary && m.Kind != Invitation {
		r.fail("kind %q", m.Kind)
	}
	m.ID = r.id(r.header("id"))
	m.Made = r.time(r.header("made"))
	m.From = r.party(r.header("from"))
	if v := r.header("to"); v != none {
		m.To = r.party(v)
	}
	m.Replica = r.replica(r.header("replica"))
	m.Serial = r.number(r.header("serial"))
	if v := r.header("previous"); v != none {
		m.Previous = r.hash(v)
	}
	if r.next("officer") {
		m.Officer = r.text(r.header("officer"), maxOfficer)
	}
	m.Key = r.key(r.header("key"))
	var sum uint64
	for r.next("stream") {
		l := r.streamLine(r.header("stream"))
		if n := len(m.Lines); n > 0 && compare(m.Lines[n-1].Stream, l.Stream) >= 0 {
			r.fail("streams are not in their order, or one stands twice")
		}
		if sum += l.Last - l.First + 1; sum > maxNumber {
			r.fail("more than %d changes", uint64(maxNumber))
		}
		m.Lines = append(m.Lines, l)
	}
	for r.next("holds") {
		h := r.held(r.header("holds"))
		if n := len(m.Holds); n > 0 && compare(m.Holds[n-1].Stream, h.Stream) >= 0 {
			r.fail("holds are not in their order, or one stands twice")
		}
		m.Holds = append(m.Holds, h)
	}
	if m.Format > 1 {
		m.Receipts = r.receipts()
	}
	if w := r.split(r.header("changes"), 2); w != nil {
		m.Changes, m.Raw = r.count(w[0]), int64(r.count(w[1]))
		if m.Changes != sum {
			r.fail("%d changes, but the streams have %d", m.Changes, sum)
		}
	}
	for r.err == nil && r.rest != "" {
		m.Sums = append(m.Sums, r.sum(c.name(len(m.Sums)+2)))
	}
	if len(m.Sums)%2 == 0 {
		r.fail("%d sums", len(m.Sums))
	}
	return m
}

// next tells whether the next line is a header of that name.
func (r *manifestReader) next(name string) bool {
	return r.err == nil && strings.HasPrefix(r.rest, "# "+name+" ")
}

func (r *manifestReader) take() string {
	line, rest, ok := strings.Cut(r.rest, "\n")
	r.line++
	if !ok {
		r.fail("the last line has no end")
	}
	r.rest = rest
	return line
}

// header takes the next line, which must be a header of that name, and gives what it says.
func (r *manifestReader) header(name string) string {
	if r.err != nil {
		return ""
	}
	line := r.take()
	value, ok := strings.CutPrefix(line, "# "+name+" ")
	if !ok {
		r.fail("expected %q, found %.60q", "# "+name, line)
	}
	return value
}

// split gives the n words of a value; nil when there are not as many.
func (r *manifestReader) split(value string, n int) []string {
	words := strings.Split(value, " ")
	if len(words) != n {
		r.fail("%d words, expected %d", len(words), n)
	}
	if r.err != nil {
		return nil
	}
	return words
}

func (r *manifestReader) streamLine(value string) (l Line) {
	w := r.split(value, 8)
	if w == nil {
		return l
	}
	l = Line{Stream: r.stream(w), First: r.number(w[3]), Last: r.number(w[4]), Before: r.hash(w[5]), After: r.hash(w[6]), Own: w[7] == whose(true)}
	switch {
	case l.First > l.Last:
		r.fail("changes %d to %d", l.First, l.Last)
	case l.First == 1 && l.Before != l.Stream.Genesis():
		r.fail("the stream does not begin at its beginning")
	}
	return l
}

func (r *manifestReader) held(value string) (h log.Head) {
	if w := r.split(value, 5); w != nil {
		h = log.Head{Stream: r.stream(w), Number: r.number(w[3]), Hash: r.hash(w[4])}
	}
	return h
}

func (r *manifestReader) stream(w []string) log.Stream {
	s := log.Stream{Replica: r.replica(w[0]), Channel: record.Channel{Unit: r.id(w[1])}}
	for part, name := range partNames {
		if name == w[2] {
			s.Channel.Part = part
			return s
		}
	}
	r.fail("part %q", w[2])
	return s
}

func (r *manifestReader) sum(name string) Sum {
	line := r.take()
	hash, found, ok := strings.Cut(line, "  ")
	if !ok || found != name {
		r.fail("expected the sum of %s, found %.80q", name, line)
	}
	return Sum{name, r.hash(hash)}
}

func (r *manifestReader) party(value string) Party {
	unit, code, ok := strings.Cut(value, " ")
	if !ok {
		r.fail("a unit without its code")
	}
	return Party{r.id(unit), r.text(code, maxCode)}
}

func (r *manifestReader) text(s string, most int) string {
	if c, at, bad := vi.Problem(s); bad {
		r.fail("%U at byte %d", c, at)
	}
	if s == "" || s == none || len(s) > most || strings.TrimSpace(s) != s {
		r.fail("a text of %d bytes, of 1 to %d, without spaces around it", len(s), most)
	}
	return s
}

func (r *manifestReader) key(s string) identity.Public {
	p, err := identity.ParsePublic(s)
	if err != nil {
		r.fail("%v", err)
	}
	return p
}

func (r *manifestReader) id(s string) record.ID {
	id, err := record.ParseID(s)
	if err != nil || id.IsZero() {
		r.fail("not an id: %.40q", s)
	}
	return id
}

func (r *manifestReader) replica(s string) log.Replica {
	v, err := log.ParseReplica(s)
	if err != nil {
		r.fail("%v", err)
	}
	return v
}

func (r *manifestReader) hash(s string) log.Hash {
	h, err := log.ParseHash(s)
	if err != nil {
		r.fail("%v", err)
	}
	return h
}

func (r *manifestReader) time(s string) time.Time {
	t, err := time.Parse("2006-01-02T15:04:05Z", s)
	if err != nil || t.Year() < 2000 {
		r.fail("not a time: %.40q", s)
	}
	return t
}

// number reads a number from 1, count one from 0.
func (r *manifestReader) number(s string) uint64 {
	n := r.count(s)
	if n == 0 {
		r.fail("a number from 1 is missing")
	}
	return n
}

func (r *manifestReader) count(s string) uint64 {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil || n > maxNumber {
		r.fail("not a number: %.40q", s)
	}
	return n
}
