package completeness

import "danvan/store/record"

// first and last are the days of a stretch, comparable as text.
func first(i record.Interval) string { f, _ := i.Days(); return f }

func last(i record.Interval) string { _, l := i.Days(); return l }

// covers tells whether a span holds all of another.
func covers(whole, part record.Interval) bool {
	return whole != "" && first(whole) <= first(part) && last(part) <= last(whole)
}

// within tells whether a span has something of a year.
func within(year int, span record.Interval) bool {
	return year >= span.Year() && year <= record.Date(last(span)).Year()
}
