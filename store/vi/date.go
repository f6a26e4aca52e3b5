package vi

import (
	"fmt"
	"strings"
	"time"
)

// Span is how much of the calendar a [Date] names.
type Span uint8

// The spans, from the widest.
const (
	Year Span = iota + 1
	Half
	Quarter
	Month
	Day
)

// Date is a date as far as it is known: a year, a half of it, a quarter, a month or a day. The zero Date is no date.
// Dates are compared with ==.
type Date struct {
	year int16
	span Span
	part uint8 // which half, quarter or month
	day  uint8
}

// The years a Date can have.
const (
	MinYear = 1900
	MaxYear = 2199
)

// NewDate returns the date of a span; part is the number of the half, quarter or month and is ignored for a year; day
// is ignored but for a day. ok is false for what is not in the calendar or outside MinYear–MaxYear.
func NewDate(span Span, year, part, day int) (d Date, ok bool) {
	if year < MinYear || year > MaxYear {
		return Date{}, false
	}
	parts := map[Span]int{Year: 0, Half: 2, Quarter: 4, Month: 12, Day: 12}
	limit, known := parts[span]
	if span == Year {
		part = 0
	}
	if !known || part > limit || part < 1 && span != Year {
		return Date{}, false
	}
	if span != Day {
		day = 0
	} else if day < 1 || day > daysIn(year, part) {
		return Date{}, false
	}
	return Date{int16(year), span, uint8(part), uint8(day)}, true
}

// DateOf returns the day of t in t's time zone; the zero Date when the year is out of range.
func DateOf(t time.Time) Date {
	d, _ := NewDate(Day, t.Year(), int(t.Month()), t.Day())
	return d
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.span == 0 }

// Span says how much of the calendar d names; 0 for no date.
func (d Date) Span() Span { return d.span }

// Year is the year; 0 for no date.
func (d Date) Year() int { return int(d.year) }

// Part is the number of the half, quarter or month; 0 for a whole year.
func (d Date) Part() int { return int(d.part) }

// Day is the day of the month; 0 unless the span is Day.
func (d Date) Day() int { return int(d.day) }

// months gives the first and last month that d covers.
func (d Date) months() (first, last int) {
	p := int(d.part)
	switch d.span {
	case Half:
		return p*6 - 5, p * 6
	case Quarter:
		return p*3 - 2, p * 3
	case Month, Day:
		return p, p
	}
	return 1, 12
}

// First is the first day that d covers. No date gives no date.
func (d Date) First() Date {
	if d.span == Day || d.IsZero() {
		return d
	}
	m, _ := d.months()
	return Date{d.year, Day, uint8(m), 1}
}

// Last is the last day that d covers. No date gives no date.
func (d Date) Last() Date {
	if d.span == Day || d.IsZero() {
		return d
	}
	_, m := d.months()
	return Date{d.year, Day, uint8(m), uint8(daysIn(int(d.year), m))}
}

// Contains reports whether every day of e is a day of d.
func (d Date) Contains(e Date) bool {
	return !d.IsZero() && !e.IsZero() && d.First().rank() <= e.First().rank() && e.Last().rank() <= d.Last().rank()
}

func (d Date) rank() int { return int(d.year)<<16 | int(d.part)<<8 | int(d.day) }

// CompareDates orders by the first day, the wider date first: 2023, 2023-H1, 2023-Q1, 2023-01, 2023-01-01. No date
// comes before all.
func CompareDates(a, b Date) int {
	if d := a.First().rank() - b.First().rank(); d != 0 {
		return sign(d)
	}
	return sign(int(a.span) - int(b.span))
}

func sign(n int) int { return min(max(n, -1), 1) }

// String is the canonical form that records keep: “2023”, “2023-H1”, “2023-Q3”, “2023-10”, “2023-10-05”, “” for no
// date.
func (d Date) String() string {
	switch d.span {
	case Year:
		return fmt.Sprintf("%04d", d.year)
	case Half:
		return fmt.Sprintf("%04d-H%d", d.year, d.part)
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", d.year, d.part)
	case Month:
		return fmt.Sprintf("%04d-%02d", d.year, d.part)
	case Day:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.part, d.day)
	}
	return ""
}

// FormatDate writes d as Vietnamese paper does: “05/10/2022”, “10/2022”, “quý III/2023”, “6 tháng đầu năm 2023”,
// “2022”. ParseDate reads it back.
func FormatDate(d Date) string {
	switch d.span {
	case Half:
		return fmt.Sprintf("6 tháng %s năm %d", [...]string{"đầu", "cuối"}[d.part-1], d.year)
	case Quarter:
		return fmt.Sprintf("quý %s/%d", [...]string{"I", "II", "III", "IV"}[d.part-1], d.year)
	case Month:
		return fmt.Sprintf("%02d/%d", d.part, d.year)
	case Day:
		return fmt.Sprintf("%02d/%02d/%d", d.day, d.part, d.year)
	}
	return d.String()
}

// MarshalText gives the canonical form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the canonical form and nothing else.
func (d *Date) UnmarshalText(text []byte) error {
	got, ok := readCanonical(string(text))
	if !ok {
		return &Error{Code: NotDate, Found: string(text), Expected: "2022-10-05"}
	}
	*d = got
	return nil
}

func readCanonical(s string) (Date, bool) {
	if s == "" {
		return Date{}, true
	}
	number := func(s string) int {
		n := 0
		for _, c := range []byte(s) {
			if c < '0' || c > '9' {
				return -1
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	var d Date
	var ok bool
	switch {
	case len(s) == 4:
		d, ok = NewDate(Year, number(s), 0, 0)
	case len(s) == 7 && strings.HasPrefix(s[4:], "-H"):
		d, ok = NewDate(Half, number(s[:4]), number(s[6:]), 0)
	case len(s) == 7 && strings.HasPrefix(s[4:], "-Q"):
		d, ok = NewDate(Quarter, number(s[:4]), number(s[6:]), 0)
	case len(s) == 7 && s[4] == '-':
		d, ok = NewDate(Month, number(s[:4]), number(s[5:]), 0)
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		d, ok = NewDate(Day, number(s[:4]), number(s[5:7]), number(s[8:]))
	}
	return d, ok
}

// DateFromExcel converts a serial number of a spreadsheet (whole days; the time of day is dropped) to the day it
// shows. from1904 is the workbook's date system. ok is false for what no spreadsheet shows as a date of
// MinYear–MaxYear, and for 60, Excel's 29 February 1900 that never was.
func DateFromExcel(serial float64, from1904 bool) (d Date, ok bool) {
	if !(serial >= 0 && serial < 200_000) {
		return Date{}, false
	}
	days := int(serial)
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days == 60 || days == 0:
		return Date{}, false
	case days < 60:
		days++
	}
	d = DateOf(epoch.AddDate(0, 0, days))
	return d, !d.IsZero()
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
