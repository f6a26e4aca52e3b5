package mirror

import (
	"strconv"
	"strings"
	"time"

	"danvan/store/record"
	"danvan/store/vi"
)

// key names a row among those of a register.
type key struct{ unit, id record.ID }

// line is a row on its way, as COPY takes it in text. Its sum is over what is not empty and the names of the columns,
// so that a column that is added later changes nothing for the rows that have nothing in it.
type line struct {
	of   *table
	buf  []byte
	next int    // column
	sum  uint64 // FNV-1a
	odd  int    // texts that no database takes as they are
}

func (l *line) begin(of *table) { l.of, l.buf, l.next, l.sum = of, l.buf[:0], len(own), fnvBasis }

const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

func hash(sum uint64, s string) uint64 {
	for i := range len(s) {
		sum = (sum ^ uint64(s[i])) * fnvPrime
	}
	return (sum ^ 0xff) * fnvPrime // a byte that no text has
}

// text puts what stands in the next column; "" for nothing.
func (l *line) text(s string) {
	l.buf = append(l.buf, '\t')
	if s == "" {
		l.buf = append(l.buf, `\N`...)
	} else {
		l.sum = hash(hash(l.sum, l.of.columns[l.next].name), s)
		l.escape(s)
	}
	l.next++
}

// escape writes a text as COPY reads it. A zero byte is in no text of a register; if it ever were, the row would keep
// all others out.
func (l *line) escape(s string) {
	if !strings.ContainsAny(s, "\x00\\\t\n\r") {
		l.buf = append(l.buf, s...)
		return
	}
	for i := range len(s) {
		switch c := s[i]; c {
		case 0:
			l.buf = append(l.buf, "\uFFFD"...)
			l.odd++
		case '\\':
			l.buf = append(l.buf, `\\`...)
		case '\t':
			l.buf = append(l.buf, `\t`...)
		case '\n':
			l.buf = append(l.buf, `\n`...)
		case '\r':
			l.buf = append(l.buf, `\r`...)
		default:
			l.buf = append(l.buf, c)
		}
	}
}

func (l *line) id(id record.ID) {
	if id.IsZero() {
		l.text("")
		return
	}
	l.text(id.String())
}

func (l *line) whole(n int64) { l.text(strconv.FormatInt(n, 10)) }

// count is whole, with nothing for 0.
func (l *line) count(n int64) {
	if n == 0 {
		l.text("")
		return
	}
	l.whole(n)
}

func (l *line) flag(b bool) { l.text(strconv.FormatBool(b)) }

func (l *line) moment(at time.Time) {
	if at.IsZero() {
		l.text("")
		return
	}
	l.text(at.UTC().Format("2006-01-02 15:04:05.000+00"))
}

// days puts a date or a stretch as it was written, its first day and its last.
func (l *line) days(s string) {
	l.text(s)
	from, to, two := strings.Cut(s, "/")
	if !two {
		to = from
	}
	var first, last vi.Date
	if s == "" || first.UnmarshalText([]byte(from)) != nil || last.UnmarshalText([]byte(to)) != nil {
		l.text("")
		l.text("")
		return
	}
	l.text(first.First().String())
	l.text(last.Last().String())
}

// end gives the row: what stands in front of it, the sum, and the rest. It is good until the next begins.
func (l *line) end(dst []byte, register string, k key) []byte {
	dst = append(dst, register...)
	dst = append(append(dst, '\t'), k.unit.String()...)
	dst = append(append(dst, '\t'), k.id.String()...)
	dst = strconv.AppendInt(append(dst, '\t'), int64(l.sum), 10)
	return append(append(dst, l.buf...), '\n')
}
