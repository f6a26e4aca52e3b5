package completeness

import (
	"strconv"

	"danvan/store/record"
)

// first and last give the days a date reaches from and to, comparable as text; last may name a day that its month does not have.
func first(d record.Date) string {
	from, _ := months(d)
	if len(d) == len("2006-01-02") {
		return string(d)
	}
	return monthOf(d, from) + "-01"
}

func last(d record.Date) string {
	_, to := months(d)
	if len(d) == len("2006-01-02") {
		return string(d)
	}
	return monthOf(d, to) + "-31"
}

// months gives the first and last month of a date.
func months(d record.Date) (from, to int) {
	if len(d) < len("2006-H1") {
		return 1, 12
	}
	n := int(d[6] - '0')
	switch d[5] {
	case 'H':
		return 6*n - 5, 6 * n
	case 'Q':
		return 3*n - 2, 3 * n
	}
	m, _ := strconv.Atoi(string(d[5:7]))
	return m, m
}

func monthOf(d record.Date, month int) string {
	m := strconv.Itoa(100 + month)
	return string(d[:4]) + "-" + m[1:]
}

// covers tells whether a span holds all of another.
func covers(whole, part record.Date) bool {
	return whole != "" && first(whole) <= first(part) && last(part) <= last(whole)
}

// inForce tells whether a unit existed on any day of a span.
func inForce(u *record.Unit, span record.Date) bool {
	return (u.From == "" || first(u.From) <= last(span)) && (u.To == "" || last(u.To) >= first(span))
}
