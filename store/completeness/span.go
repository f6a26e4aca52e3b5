package completeness

import "danvan/store/record"

// first and last are the days of a date, comparable as text.
func first(d record.Date) string { f, _ := d.Days(); return f }

func last(d record.Date) string { _, l := d.Days(); return l }

// covers tells whether a span holds all of another.
func covers(whole, part record.Date) bool {
	return whole != "" && first(whole) <= first(part) && last(part) <= last(whole)
}
