package vi

import (
	"fmt"
	"strconv"
	"strings"

	"danvan/store/pattern"
)

// DateHints is what a date may leave out.
type DateHints struct {
	Today Date // what “hôm nay” means; zero = the word is not understood
	Year  int  // the year of “5/10”; 0 = a year must be written
}

var (
	timeOfDay   = pattern.Of(`[ T]\d{1,2}:\d{2}(:\d{2}([.]\d+)?)?Z?$`)
	dayForm     = pattern.Of(`^(?:(?:ngai|mung|mong) )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d+))?$`)
	twoMarks    = pattern.Of(`^(\d{1,2})-(\d{1,2})[/.]\d{4}$`)
	packedForm  = pattern.Of(`^(\d{2})(\d{2})(\d{4})$`)
	isoForm     = pattern.Of(`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$`)
	monthForm   = pattern.Of(`^(?:thang |t\.? ?)?(\d{1,2})[/.-](\d{4})$`)
	isoMonth    = pattern.Of(`^(\d{4})[/.-](\d{1,2})$`)
	yearForm    = pattern.Of(`^(?:nam )?(\d{4})$`)
	quarterForm = pattern.Of(`^(?:qui|q)[. ]?(\d|i{1,3}|iv)(?:[/.-]| nam | )?(\d{4})?$`)
	isoQuarter  = pattern.Of(`^(\d{4})[/.-]q(\d)$`)
	isoHalf     = pattern.Of(`^(\d{4})[/.-]h(\d)$`)
	halfForm    = pattern.Of(`^(?:6|sau) thang (dau|cuoi)(?: nam)?(?: (\d{4}))?$`)
	dayWords    = pattern.Of(`^(?:(?:ngai|mung|mong) )?(\d{1,2}) thang (\d{1,2})(?: nam (\d+))?$`)
	monthWords  = pattern.Of(`^thang (\d{1,2})(?: nam (\d{4}))?$`)
)

// ParseDate reads a date as people write it, day before month: “05/10/2022”, “5-10-2022”, “05102022”, “5/10” (with
// hints.Year), “10/2022”, “2022”, “quý III/2023”, “6 tháng đầu năm 2023”, “ngày 05 tháng 10 năm 2022”, “hôm nay”, and
// the forms of [Date.String]; marks and case do not matter, and a time of day behind it, as spreadsheets add, is
// dropped. Errors are *[Error]: a day that is not in the calendar
// has Code NoSuchDay and a real date nearby.
func ParseDate(s string, hints DateHints) (Date, error) {
	s = CleanLine(s)
	if s == "" {
		return Date{}, &Error{Code: Empty}
	}
	p := dateParser{found: s, hints: hints}
	text := foldDate(strings.TrimSuffix(timeOfDay().ReplaceAllString(s, ""), "."))
	switch text {
	case "hom nai":
		if !hints.Today.IsZero() {
			return hints.Today, nil
		}
	case "hom qua":
		if !hints.Today.IsZero() {
			return hints.Today.dayBefore(), nil
		}
	}
	if m := twoMarks().FindStringSubmatch(text); m != nil { // “3-11/2026”: a day, or months
		if day, month := partNumber(m[1]), partNumber(m[2]); day != month && day <= 12 && month <= 12 {
			d, err := p.date(Day, text[len(text)-4:], m[2], m[1])
			if err != nil {
				return Date{}, err
			}
			return Date{}, &Error{Code: Ambiguous, Found: s, Readings: []string{FormatDate(d)}}
		}
	}
	for _, known := range [...]struct {
		form             pattern.Pattern
		span             Span
		year, part, day_ int // which group of the pattern holds what; 0 = none
	}{
		{packedForm, Day, 3, 2, 1},
		{isoForm, Day, 1, 2, 3},
		{monthForm, Month, 2, 1, 0},
		{dayForm, Day, 3, 2, 1},
		{dayWords, Day, 3, 2, 1},
		{isoMonth, Month, 1, 2, 0},
		{monthWords, Month, 2, 1, 0},
		{yearForm, Year, 1, 0, 0},
		{isoQuarter, Quarter, 1, 2, 0},
		{isoHalf, Half, 1, 2, 0},
		{quarterForm, Quarter, 2, 1, 0},
		{halfForm, Half, 2, 1, 0},
	} {
		if m := known.form().FindStringSubmatch(text); m != nil {
			m[0] = ""
			return p.date(known.span, m[known.year], m[known.part], m[known.day_])
		}
	}
	return Date{}, &Error{Code: NotDate, Found: s, Expected: "05/10/2022"}
}

// tightMarks brings the marks between numbers to one form: “5 / 10 / 2022”, “5–10–2022”.
var tightMarks = strings.NewReplacer(" / ", "/", " /", "/", "/ ", "/", " - ", "-", " – ", "-", "–", "-")

// foldDate folds the words and leaves the marks between the numbers.
func foldDate(s string) string {
	s = tightMarks.Replace(s)
	var b strings.Builder
	for i, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		if i > 0 {
			b.WriteByte(' ')
		}
		for len(word) > 0 {
			cut := strings.IndexAny(word, "/.-")
			if cut < 0 {
				cut = len(word)
			}
			b.WriteString(Fold(word[:cut]))
			if cut < len(word) {
				b.WriteByte(word[cut])
				cut++
			}
			word = word[cut:]
		}
	}
	return b.String()
}

type dateParser struct {
	found string
	hints DateHints
}

// date puts together what a form found; empty texts are what it left out.
func (p dateParser) date(span Span, yearText, partText, dayText string) (Date, error) {
	part, day := partNumber(partText), partNumber(dayText)
	year, err := p.year(span, yearText, part, day)
	if err != nil {
		return Date{}, err
	}
	d, ok := NewDate(span, year, part, day)
	if !ok {
		return Date{}, &Error{Code: NoSuchDay, Found: p.found, Expected: FormatDate(nearest(span, year, part, day))}
	}
	return d, nil
}

func partNumber(s string) int {
	switch s {
	case "i", "dau":
		return 1
	case "ii", "cuoi":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	n, _ := strconv.Atoi(s)
	return n
}

// example is the year of an example.
func (h DateHints) example() int {
	switch {
	case h.Year >= MinYear && h.Year <= MaxYear:
		return h.Year
	case !h.Today.IsZero():
		return h.Today.Year()
	}
	return 2022
}

func (p dateParser) year(span Span, text string, part, day int) (int, error) {
	fail := func(code Code, year int) (int, error) {
		return 0, &Error{Code: code, Found: p.found, Expected: FormatDate(nearest(span, year, part, day))}
	}
	example := p.hints.example()
	n, err := strconv.Atoi(text)
	switch {
	case text == "" && p.hints.Year == 0:
		return fail(NoYear, example)
	case text == "":
		n = p.hints.Year
	case len(text) == 2:
		return fail(ShortYear, 2000+n)
	case err != nil || len(text) != 4:
		return fail(NotDate, example)
	}
	if n < MinYear || n > MaxYear {
		return 0, &Error{Code: YearRange, Found: p.found, Expected: fmt.Sprintf("%d–%d", MinYear, MaxYear)}
	}
	return n, nil
}

// nearest is a real date close to one that does not exist: 31/02 → 28/02, and 05/13, month before day, → 13/05.
func nearest(span Span, year, part, day int) Date {
	if d, ok := NewDate(span, year, day, part); ok && span == Day && part > 12 {
		return d
	}
	limit := map[Span]int{Half: 2, Quarter: 4}[span]
	if limit == 0 {
		limit = 12
	}
	part = min(max(part, 1), limit)
	d, _ := NewDate(span, year, part, min(max(day, 1), daysIn(year, part)))
	return d
}

func (d Date) dayBefore() Date {
	f := d.First()
	if f.day > 1 {
		f.day--
		return f
	}
	year, month := int(f.year), int(f.part)-1
	if month == 0 {
		year, month = year-1, 12
	}
	before, _ := NewDate(Day, year, month, daysIn(year, month))
	return before
}
