package record

import (
	"strconv"
	"strings"
	"time"
)

// Date is a day or a longer span, as far as it is known: "2023", "2023-10", "2023-Q3", "2023-H1", "2023-10-05". Package
// vi reads and writes the forms people use.
type Date string

// Valid tells whether d is empty or a date that exists.
func (d Date) Valid() bool {
	switch len(d) {
	case 0:
		return true
	case len("2006-01-02"):
		_, err := time.Parse("2006-01-02", string(d))
		return err == nil
	case len("2006-01"):
		if d.part() {
			return true
		}
		_, err := time.Parse("2006-01", string(d))
		return err == nil
	}
	return d.onlyYear()
}

func (d Date) onlyYear() bool { return len(d) == len("2006") && digits(string(d)) }

// part tells whether it is a half or a quarter.
func (d Date) part() bool {
	if len(d) != len("2006-Q1") || !d[:4].onlyYear() || d[4] != '-' || d[6] < '1' {
		return false
	}
	return d[5] == 'Q' && d[6] <= '4' || d[5] == 'H' && d[6] <= '2'
}

// digits tells whether there is nothing else, and something.
func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Year is the year of the date; 0 when there is none.
func (d Date) Year() int {
	if len(d) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(string(d[:4]))
	return y
}

// Days gives the days that a date reaches from and to, comparable as text; a month's last day is its 31st.
func (d Date) Days() (first, last string) {
	if len(d) == len("2006-01-02") || d == "" {
		return string(d), string(d)
	}
	from, to := d.months()
	return string(d[:4]) + "-" + from + "-01", string(d[:4]) + "-" + to + "-31"
}

// months gives the first and the last month of a date.
func (d Date) months() (from, to string) {
	if len(d) < len("2006-01") {
		return "01", "12"
	}
	switch d[5:] {
	case "H1":
		return "01", "06"
	case "H2":
		return "07", "12"
	case "Q1":
		return "01", "03"
	case "Q2":
		return "04", "06"
	case "Q3":
		return "07", "09"
	case "Q4":
		return "10", "12"
	}
	return string(d[5:7]), string(d[5:7])
}

// Year is the year in which a stretch begins; 0 when there is none.
func (i Interval) Year() int { return Date(i).Year() }

// PartsOfYear are what of a year people ask about beside the whole of it, as they stand behind the year: halves,
// quarters, the first nine months, months.
var PartsOfYear = []string{"H1", "H2", "Q1", "Q2", "Q3", "Q4", "01/09", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}

// PartOfYear is one of them.
func PartOfYear(year int, part string) Interval {
	y := strconv.Itoa(year) + "-"
	return Interval(y + strings.ReplaceAll(part, "/", "/"+y))
}

// Days gives the days that a stretch reaches from and to, as those of a Date.
func (i Interval) Days() (first, last string) {
	from, to, two := strings.Cut(string(i), "/")
	first, last = Date(from).Days()
	if two {
		_, last = Date(to).Days()
	}
	return first, last
}

// Years gives the first and the last year of a stretch of whole years; ok is false for any other.
func (i Interval) Years() (from, to int, ok bool) {
	a, b, two := strings.Cut(string(i), "/")
	if !Date(a).onlyYear() {
		return 0, 0, false
	}
	from = Date(a).Year()
	if !two {
		return from, from, true
	}
	return from, Date(b).Year(), true
}

// span checks what a report can be about: any stretch but a single day.
func (ps *Problems) span(d Interval, field string) {
	if d == "" || !d.Valid() || len(d) == len("2006-01-02") {
		code := UnknownTerm
		if d == "" {
			code = Missing
		}
		*ps = append(*ps, Problem{Field: field, Code: code, Hard: true, Found: string(d), Want: spans})
		return
	}
	ps.year(d.Year(), field)
}

// Interval is a stretch of time that something is about: what a Date names, or from one to another: "2026-Q3",
// "2026-01/2026-09", "2021/2025". Package vi reads and writes the forms people use.
type Interval string

// Valid tells whether i is empty or a stretch that exists.
func (i Interval) Valid() bool {
	from, to, two := strings.Cut(string(i), "/")
	if !two {
		return Date(from).Valid()
	}
	return from != "" && len(from) == len(to) && from < to && Date(from).Valid() && Date(to).Valid()
}

// Decimal is an exact number in canonical form: "0", "12", "-3", "2941.86"; never with a trailing zero behind the
// point.
type Decimal string

// Valid tells whether d is empty or canonical.
func (d Decimal) Valid() bool {
	if d == "" || d == "0" {
		return true
	}
	whole, part, has := strings.Cut(strings.TrimPrefix(string(d), "-"), ".")
	if !digits(whole) || len(whole) > 18 || whole[0] == '0' && (whole != "0" || !has) {
		return false
	}
	return !has || digits(part) && len(part) <= 6 && part[len(part)-1] != '0'
}
