package record

import (
	"regexp"
	"strconv"
	"time"
)

// Date is a day or a longer span, as far as it is known: "2023", "2023-10", "2023-Q3", "2023-H1", "2023-10-05". Package vi reads and
// writes the forms people use.
type Date string

var datePattern = regexp.MustCompile(`^(\d{4})(-Q[1-4]|-H[12]|-\d{2}(-\d{2})?)?$`)

// Valid tells whether d is empty or a date that exists.
func (d Date) Valid() bool {
	if d == "" {
		return true
	}
	if !datePattern.MatchString(string(d)) {
		return false
	}
	switch len(d) {
	case len("2006-01-02"):
		_, err := time.Parse("2006-01-02", string(d))
		return err == nil
	case len("2006-01"):
		if d[5] == 'Q' || d[5] == 'H' {
			return true
		}
		_, err := time.Parse("2006-01", string(d))
		return err == nil
	}
	return true
}

// Year is the year of the date; 0 when there is none.
func (d Date) Year() int {
	if len(d) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(string(d[:4]))
	return y
}

var spanPattern = regexp.MustCompile(`^\d{4}(-H[12]|-Q[1-4])?$`)

// span checks what a report can be about: a year, a half or a quarter.
func (ps *Problems) span(d Date, field string) {
	if !spanPattern.MatchString(string(d)) {
		code := UnknownTerm
		if d == "" {
			code = Missing
		}
		*ps = append(*ps, Problem{Field: field, Code: code, Hard: true, Found: string(d), Want: spans})
		return
	}
	ps.year(d.Year(), field)
}

// Decimal is an exact number in canonical form: "0", "12", "-3", "2941.86"; never with a trailing zero behind the point.
type Decimal string

var decimalPattern = regexp.MustCompile(`^(0|-?[1-9]\d{0,17}|-?(0|[1-9]\d{0,17})\.\d{0,5}[1-9])$`)

// Valid tells whether d is empty or canonical.
func (d Decimal) Valid() bool { return d == "" || decimalPattern.MatchString(string(d)) }
