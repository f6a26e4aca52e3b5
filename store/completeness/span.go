package completeness

import "danvan/store/record"

// first and last are the days of a date, comparable as text.
func first(d record.Date) string { f, _ := d.Days(); return f }

func last(d record.Date) string { _, l := d.Days(); return l }

// covers tells whether a span holds all of another.
func covers(whole, part record.Date) bool {
	return whole != "" && first(whole) <= first(part) && last(part) <= last(whole)
}

// inForce tells whether a unit existed on any day of a span.
func inForce(u *record.Unit, span record.Date) bool {
	return (u.From == "" || first(u.From) <= last(span)) && (u.To == "" || last(u.To) >= first(span))
}
