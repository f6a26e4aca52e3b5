package vi

import (
	"fmt"
	"strings"
)

// Interval is a stretch of time that something is about: what one date names, or from one to another of the same width.
// To is zero where From says it all. Make it with NewInterval, which gives one form for one stretch: January to June is
// the first half.
type Interval struct{ From, To Date }

// NewInterval makes the stretch from the first day of one date to the last of another; ok is false where it would go
// backwards, or one is no date.
func NewInterval(from, to Date) (i Interval, ok bool) {
	if from.IsZero() || to.IsZero() {
		return Interval{}, false
	}
	first, last := from.First(), to.Last()
	if first.rank() > last.rank() {
		return Interval{}, false
	}
	if first == last {
		return Interval{From: first}, true
	}
	if first.day != 1 || int(last.day) != daysIn(int(last.year), int(last.part)) {
		return Interval{first, last}, true
	}
	if first.part == 1 && last.part == 12 {
		return spanned(Year, int(first.year), 0, int(last.year), 0), true
	}
	if first.year == last.year {
		for _, s := range []struct {
			span   Span
			months uint8
		}{{Half, 6}, {Quarter, 3}, {Month, 1}} {
			if first.part%s.months == 1%s.months && last.part == first.part+s.months-1 {
				return spanned(s.span, int(first.year), int(last.part/s.months), int(first.year), int(last.part/s.months)), true
			}
		}
	}
	return spanned(Month, int(first.year), int(first.part), int(last.year), int(last.part)), true
}

func spanned(span Span, year, part, lastYear, lastPart int) Interval {
	from, _ := NewDate(span, year, part, 0)
	to, _ := NewDate(span, lastYear, lastPart, 0)
	if from == to {
		to = Date{}
	}
	return Interval{from, to}
}

// IsZero tells that there is none.
func (i Interval) IsZero() bool { return i.From.IsZero() }

// First and Last are its days.
func (i Interval) First() Date { return i.From.First() }

// Last is its last day.
func (i Interval) Last() Date {
	if i.To.IsZero() {
		return i.From.Last()
	}
	return i.To.Last()
}

// String is the canonical form that records keep: “2026-Q3”, “2026-01/2026-09”, “2021/2025”.
func (i Interval) String() string {
	if i.To.IsZero() {
		return i.From.String()
	}
	return i.From.String() + "/" + i.To.String()
}

// FormatInterval writes it as Vietnamese paper does: “quý II/2026”, “9 tháng đầu năm 2026”, “tháng 3 – tháng 11/2026”,
// “2021-2025”. ParseInterval reads it back.
func FormatInterval(i Interval) string {
	f, t := i.From, i.To
	switch {
	case t.IsZero() && f.span == Month:
		return fmt.Sprintf("tháng %d/%d", f.part, f.year)
	case t.IsZero():
		return FormatDate(f)
	case f.span == Year:
		return fmt.Sprintf("%d-%d", f.year, t.year)
	case f.span == Month && f.year == t.year && f.part == 1:
		return fmt.Sprintf("%d tháng đầu năm %d", t.part, f.year)
	case f.span == Month && f.year == t.year:
		return fmt.Sprintf("tháng %d – tháng %d/%d", f.part, t.part, f.year)
	case f.span == Month:
		return fmt.Sprintf("tháng %d/%d – tháng %d/%d", f.part, f.year, t.part, t.year)
	}
	return FormatDate(f) + " – " + FormatDate(t)
}

// MarshalText gives the canonical form.
func (i Interval) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads the canonical form and nothing else.
func (i *Interval) UnmarshalText(text []byte) error {
	var got Interval
	from, to, two := strings.Cut(string(text), "/")
	f, ok := readCanonical(from)
	t, also := readCanonical(to)
	if got.From = f; two {
		got, two = NewInterval(f, t)
		ok = ok && also && two
	}
	if !ok || got.String() != string(text) {
		return &Error{Code: NotDate, Found: string(text), Expected: "2026-01/2026-09"}
	}
	*i = got
	return nil
}
