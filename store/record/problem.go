package record

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Code says what is wrong with a field. The sentence and the hint for a person stand in ui/text under the same code.
type Code string

// What can be wrong with a record by itself.
const (
	Missing     Code = "missing"      // a field that registering needs is empty
	UnknownTerm Code = "unknown-term" // a word outside its list of choices
	OutOfRange  Code = "out-of-range" // a number or year that cannot be
	BadDate     Code = "bad-date"     // not a real date
	BadNumber   Code = "bad-number"   // not a number
	TooLong     Code = "too-long"     // longer than a name may be
	Unlikely    Code = "unlikely"     // possible, but worth a second look
	Backwards   Code = "backwards"    // an end before its beginning
	WrongType   Code = "wrong-type"   // a value of a type that the field cannot have
	LaterType   Code = "later-type"   // a value of a type that a later version has given the field
	Blocked     Code = "blocked"      // an award while its recipient's conduct is examined
	OfItself    Code = "of-itself"    // a record that names itself: a model that is taken from itself
	Itself      Code = "itself"       // something that is said to have become, or to count as, itself
	BadBand     Code = "bad-band"     // a band of a criteria set that is no points and a name
	TwoGivers   Code = "two-givers"   // an award in the name of a body and of somebody else
)

// Problem is one thing wrong with one field.
type Problem struct {
	Field string // code name of the field
	Code  Code
	Hard  bool   // blocks saving as registered; a soft one asks for a reason
	Found string // what stands there
	Want  string // what is expected, in code terms: choices joined by "|", or a range
}

func (p Problem) Error() string {
	return fmt.Sprintf("%s: %s (found %q, expected %s)", p.Field, p.Code, p.Found, p.Want)
}

// Problems are all things wrong with a record.
type Problems []Problem

// Hard tells whether any problem blocks saving.
func (ps Problems) Hard() bool {
	for _, p := range ps {
		if p.Hard {
			return true
		}
	}
	return false
}

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "; ")
}

func (ps *Problems) need(ok bool, field, want string) {
	if !ok {
		*ps = append(*ps, Problem{Field: field, Code: Missing, Hard: true, Want: want})
	}
}

func oneOf(ps *Problems, v, field string, choices ...string) {
	if v != "" && !slices.Contains(choices, v) {
		ps.wrong(field, UnknownTerm, v, strings.Join(choices, "|"))
	}
}

const maxName = 500 // letters; published names run to about 170

func (ps *Problems) short(s, field string) {
	if len(s) <= maxName {
		return // bytes are no fewer than letters
	}
	if n := utf8.RuneCountInString(s); n > maxName {
		*ps = append(*ps, Problem{Field: field, Code: TooLong, Hard: true, Found: fmt.Sprint(n), Want: fmt.Sprint(maxName)})
	}
}

func (ps *Problems) year(y int, field string) {
	if y < 1990 || y > 2200 {
		*ps = append(*ps, Problem{Field: field, Code: OutOfRange, Hard: true, Found: fmt.Sprint(y), Want: "1990–2200"})
	}
}
