package vi

import (
	"danvan/store/pattern"
	"strconv"
	"strings"
)

var (
	wholeYear  = pattern.Of(`^(?:ca|tron) nam(?: (\d{4}))?$`)
	firstForm  = pattern.Of(`^(\d{1,2}|ba|sau|chin) thang(?: dau nam| dau)?(?: nam)?(?: (\d{4}))?$`)
	lastForm   = pattern.Of(`^(\d{1,2}|ba|sau) thang cuoi(?: nam)?(?: (\d{4}))?$`)
	leads      = pattern.Of(`(?i)^(?:từ|tu|trong|giai đoạn|giai doan|nhiệm kỳ|nhiem ky|kỳ|ky)\s+`)
	between    = pattern.Of(`(?i)\s*(?:–|—|→|~|\s-\s|\s(?:đến|den|tới|toi)\s)\s*(?:hết\s|het\s)?`)
	tightDash  = pattern.Of(`\s*-\s*`)
	monthOfTwo = pattern.Of(`^thang (\d{1,2})-(?:thang )?(\d{1,2})(?:/| nam )?(\d{4})?$`)
)

// ParseInterval reads a stretch of time as people write it: what ParseDate reads, “cả năm”, “9 tháng”, “6 tháng cuối
// năm 2026”, “tháng 3 – tháng 11/2026”, “quý I đến quý III/2026”, “giai đoạn 2021-2025”, “từ 5/10/2026 đến 20/10/2026”,
// and the forms of [Interval.String]. Errors are *[Error].
func ParseInterval(s string, hints DateHints) (Interval, error) {
	s = CleanLine(s)
	if s == "" {
		return Interval{}, &Error{Code: Empty}
	}
	var i Interval
	if i.UnmarshalText([]byte(s)) == nil {
		return i, nil
	}
	text := leads().ReplaceAllString(s, "")
	if i, ok, err := partOfYear(text, hints); ok {
		return i, err
	}
	d, err := ParseDate(text, hints)
	if err == nil {
		return Interval{From: d}.oneForm(), nil
	}
	for _, at := range append(between().FindAllStringIndex(text, -1), tightDash().FindAllStringIndex(text, -1)...) {
		from, to, ok := fromTo(text[:at[0]], text[at[1]:], hints)
		if !ok {
			continue
		}
		if i, ok := NewInterval(from, to); ok {
			return i, nil
		}
		err = reversed(s, from, to)
	}
	if e := err.(*Error); e.Code == NotDate {
		e.Expected = "quý II/2026"
	}
	return Interval{}, err
}

// oneForm is the form that NewInterval gives.
func (i Interval) oneForm() Interval {
	same, _ := NewInterval(i.First(), i.Last())
	return same
}

// partOfYear reads the months at the beginning or the end of a year, and all of it.
func partOfYear(s string, hints DateHints) (Interval, bool, error) {
	text := foldDate(s)
	from, to := 1, 12
	var yearText string
	if m := wholeYear().FindStringSubmatch(text); m != nil {
		yearText = m[1]
	} else if m := firstForm().FindStringSubmatch(text); m != nil {
		to, yearText = months(m[1]), m[2]
	} else if m := lastForm().FindStringSubmatch(text); m != nil {
		from, yearText = 13-months(m[1]), m[2]
	} else if m := monthOfTwo().FindStringSubmatch(text); m != nil {
		from, to, yearText = months(m[1]), months(m[2]), m[3]
	} else {
		return Interval{}, false, nil
	}
	year, err := dateParser{found: s, hints: hints}.year(Year, yearText, 0, 0)
	if err != nil {
		return Interval{}, true, err
	}
	a, okA := NewDate(Month, year, from, 0)
	b, okB := NewDate(Month, year, to, 0)
	i, ok := NewInterval(a, b)
	switch {
	case okA && okB && !ok:
		return Interval{}, true, reversed(s, a, b)
	case !ok:
		return Interval{}, true, &Error{Code: NotDate, Found: s, Expected: "9 tháng đầu năm " + strconv.Itoa(year)}
	}
	return i, true, nil
}

func months(word string) int {
	if n := map[string]int{"ba": 3, "sau": 6, "chin": 9}[word]; n > 0 {
		return n
	}
	n, _ := strconv.Atoi(word)
	return n
}

// fromTo reads two dates; the first has the year of the second where it says none, the second the word of the first:
// “quý I - III/2026”.
func fromTo(a, b string, hints DateHints) (from, to Date, ok bool) {
	if a == "" || b == "" {
		return from, to, false
	}
	to, err := ParseDate(b, hints)
	if word, _, two := strings.Cut(a, " "); err != nil && two {
		to, err = ParseDate(word+" "+b, hints)
	}
	if err != nil {
		return from, to, false
	}
	from, err = ParseDate(a, DateHints{Today: hints.Today, Year: to.Year()})
	return from, to, err == nil
}

// reversed is the error for a stretch that ends before it begins: within one year it is likely that it began in the
// year before.
func reversed(found string, from, to Date) *Error {
	meant, ok := Interval{}, false
	if from.Year() == to.Year() && from.span != Day {
		meant, ok = NewInterval(Date{from.year - 1, from.span, from.part, from.day}, to)
	}
	if !ok {
		meant, _ = NewInterval(to, from)
	}
	return &Error{Code: Reversed, Found: found, Expected: FormatInterval(meant)}
}
