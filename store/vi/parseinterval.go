package vi

import (
	"strconv"
	"strings"

	"danvan/store/pattern"
)

var (
	wholeYear  = pattern.Of(`^(?:ca|tron) nam(?: (\d{4}))?$`)
	firstForm  = pattern.Of(`^(\d{1,2}|ba|sau|chin) thang(?: dau nam| dau)?(?: nam)?(?:[ /](\d{4}))?$`)
	lastForm   = pattern.Of(`^(\d{1,2}|ba|sau) thang cuoi(?: nam)?(?:[ /](\d{4}))?$`)
	leads      = pattern.Of(`(?i)^(?:từ|tu|trong|giai đoạn|giai doan|nhiệm kỳ|nhiem ky|kỳ|ky)\s+`)
	between    = pattern.Of(`(?i)\s*(?:–|—|→|~|\s-\s|\s(?:đến|den|tới|toi)\s)\s*(?:hết\s|het\s)?`)
	tightDash  = pattern.Of(`\s*-\s*`)
	monthOfTwo = pattern.Of(`^(?:thang |t\.? ?)(\d{1,2})-(?:thang |t\.? ?)?(\d{1,2})(?:/| nam )?(\d{4})?$`)
	open       = pattern.Of(`(?i)^(?:từ|tu)\s`)
	fewDigits  = pattern.Of(`^\d{1,2}$`)
)

// ParseInterval reads a stretch of time as people write it: what ParseDate reads, “cả năm”, “9 tháng”, “6 tháng cuối
// năm 2026”, “tháng 3 – tháng 11/2026”, “quý I đến quý III/2026”, “giai đoạn 2021-2025”, “từ 5/10/2026 đến 20/10/2026”,
// and the forms of [Interval.String]. Errors are *[Error].
func ParseInterval(s string, hints DateHints) (Interval, error) {
	from, to, err := ParseEnds(s, hints)
	i, _ := NewInterval(from, to)
	return i, err
}

// ParseEnds is ParseInterval that gives the dates at both ends as they are written, the same one twice where one says
// it all: “1/3/2026 – 30/11/2026” is no month.
func ParseEnds(s string, hints DateHints) (from, to Date, err error) {
	if from, to, err = parseEnds(s, hints); err != nil && hints.Year == 0 {
		hints.Year = hints.example()
		if a, b, bad := parseEnds(s, hints); bad == nil {
			i, _ := NewInterval(a, b)
			err = &Error{Code: NoYear, Found: CleanLine(s), Expected: FormatInterval(i)}
		}
	}
	return from, to, err
}

func parseEnds(s string, hints DateHints) (from, to Date, err error) {
	s = CleanLine(s)
	if s == "" {
		return from, to, &Error{Code: Empty}
	}
	var i Interval
	if i.UnmarshalText([]byte(s)) == nil {
		return i.ends(nil)
	}
	text := leads().ReplaceAllString(s, "")
	if i, ok, err := partOfYear(text, hints); ok {
		return i.ends(err)
	}
	d, err := ParseDate(text, hints)
	if e, _ := err.(*Error); e != nil && e.Code == Ambiguous {
		return from, to, e.orMonths(text)
	}
	if err == nil && open().MatchString(s) { // of what has no end it is not the end
		whole, _ := NewInterval(d, d.yearEnd())
		return from, to, &Error{Code: NoEnd, Found: s, Expected: FormatInterval(whole)}
	}
	if err == nil {
		return d, d, nil
	}
	for _, at := range append(between().FindAllStringIndex(text, -1), tightDash().FindAllStringIndex(text, -1)...) {
		from, to, ok := fromTo(text[:at[0]], text[at[1]:], hints)
		if !ok {
			continue
		}
		if _, ok := NewInterval(from, to); ok {
			return from, to, nil
		}
		err = reversed(s, from, to)
	}
	if e := err.(*Error); e.Code == NotDate {
		e.Expected = "quý II/2026"
	}
	return from, to, err
}

// ends gives the dates at both ends, where nothing is wrong.
func (i Interval) ends(err error) (from, to Date, _ error) {
	if i.To.IsZero() {
		return i.From, i.From, err
	}
	return i.From, i.To, err
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
	if fewDigits().MatchString(a) && to.span == Day { // “5-20/10/2026”
		a += "/" + strconv.Itoa(int(to.part))
	} else if fewDigits().MatchString(a) && to.span == Month { // “từ 3 đến 11/2026”
		a = "tháng " + a
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

// orMonths is the error for “3-11/2026” where it may be months as well as a day.
func (e *Error) orMonths(s string) *Error {
	from, to, _ := strings.Cut(tightMarks.Replace(s), "-")
	a, _ := ParseDate("tháng "+from+"/"+to[len(to)-4:], DateHints{})
	b, _ := ParseDate(to, DateHints{})
	if i, ok := NewInterval(a, b); ok {
		e.Readings = append(e.Readings, FormatInterval(i))
	}
	return e
}

// yearEnd is the date of the same width at the end of its year; for a year the next one.
func (d Date) yearEnd() Date {
	last, _ := NewDate(Day, d.Year(), 12, 31)
	switch d.span {
	case Year:
		last, _ = NewDate(Year, d.Year()+1, 0, 0)
	case Half, Quarter, Month:
		last, _ = NewDate(Month, d.Year(), 12, 0)
	}
	return last
}
