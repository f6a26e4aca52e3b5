package input

import (
	"time"

	"danvan/store/vi"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// NewCode makes a line for what is no Vietnamese text: a code, a number, the path of a file. Built-in Telex and VNI keep out of it.
func NewCode(value string) *Line {
	l := NewLine(value)
	l.AsTyped = true
	return l
}

// NewDate makes a line for a date as people write it: 5/10, 05102022, hôm nay, 10/2026, quý 3/2026. A day without a year is of the
// year of today. On leaving it is written in full.
func NewDate(value string, today time.Time, tx *text.Table) *Line {
	l := NewCode(value)
	parse := func(s string) (vi.Date, error) {
		return vi.ParseDate(s, vi.DateHints{Today: vi.DateOf(today), Year: today.Year()})
	}
	l.Check = check(tx, parse, vi.FormatDate)
	l.Tidy = tidy(parse, vi.FormatDate)
	return l
}

// NewMoney makes a line for an amount as people write it: 185 triệu, 1,5 tỷ, 160.000. It is kept as it was written; what
// it comes to shows beside it.
func NewMoney(value string, tx *text.Table) *Line {
	l := NewCode(value)
	l.Check = check(tx, vi.ParseMoney, func(n int64) string { return "= " + tx.Parts.Dong(vi.FormatInt(n)) })
	return l
}

// NewWhole makes a line for a whole number. On leaving it is written with its thousands apart.
func NewWhole(value string, tx *text.Table) *Line {
	l := NewCode(value)
	l.Check = check(tx, vi.ParseInt, func(int64) string { return "" })
	l.Tidy = tidy(vi.ParseInt, vi.FormatInt)
	return l
}

// check judges by parsing: what can be read is settled, with a note how it was read where that is not what stands there;
// what cannot is told in the words of the table. Nothing is neither.
func check[T any](tx *text.Table, parse func(string) (T, error), note func(T) string) func(string) Verdict {
	return func(value string) Verdict {
		if value == "" {
			return Verdict{}
		}
		v, err := parse(value)
		if err != nil {
			return Verdict{State: theme.Bad, Problem: tx.Error(err).String(), Later: true}
		}
		read := note(v)
		if read == value {
			read = ""
		}
		return Verdict{State: theme.Good, Note: read}
	}
}

// tidy writes what can be read in its usual form, and leaves what cannot.
func tidy[T any](parse func(string) (T, error), format func(T) string) func(string) string {
	return func(value string) string {
		if v, err := parse(value); err == nil {
			return format(v)
		}
		return value
	}
}
