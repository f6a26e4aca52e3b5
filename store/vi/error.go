package vi

import (
	"fmt"
	"strings"
)

// Code says what is wrong with a number, an amount or a date. The sentence a person reads is made elsewhere from the
// code and the data of the [Error].
type Code string

// The codes. The comment says which fields of the Error hold more.
const (
	Empty      Code = "empty"       // nothing was written
	NotNumber  Code = "not-number"  // Expected: an example of the form, such as “1.280,5”
	Ambiguous  Code = "ambiguous"   // Readings: what it can mean, in Vietnamese form, one or two
	NotInteger Code = "not-integer" // a fraction where only whole numbers make sense; Expected: the nearest whole number
	TooLarge   Code = "too-large"   // beyond what can be kept exactly
	Negative   Code = "negative"    // an amount of money below nothing
	Range      Code = "range"       // two figures where one is kept: “100-150”
	Falling    Code = "falling"     // two figures, the greater first: “200-150”
	NotDate    Code = "not-date"    // Expected: an example of the form, such as “05/10/2022”
	NoSuchDay  Code = "no-such-day" // well formed, but not in the calendar; Expected: a real date nearby
	NoYear     Code = "no-year"     // day and month without a year, and none to take; Expected: an example with one
	ShortYear  Code = "short-year"  // a year of two digits; Expected: the likely date in full
	NoEnd      Code = "no-end"      // “từ 5/10/2026”: a stretch without its end; Expected: one with it
	Reversed   Code = "reversed"    // a stretch that ends before it begins; Expected: what may be meant
	YearRange  Code = "year-range"  // a year outside 1900–2199; Expected: the range
)

// Error tells why a text could not be read.
type Error struct {
	Code     Code
	Found    string   // the text as it was given, cleaned
	Expected string   // an example or a range that would be accepted; may be empty
	Readings []string // for Ambiguous: each a text that this package reads as one of the possible meanings
}

// Error is for logs: plain English, one line.
func (e *Error) Error() string {
	msg := fmt.Sprintf("%s: found %q", e.Code, e.Found)
	if len(e.Readings) > 0 {
		return msg + ", which can mean " + strings.Join(e.Readings, " or ")
	}
	if e.Expected != "" {
		msg += ", expected for example " + e.Expected
	}
	return msg
}
