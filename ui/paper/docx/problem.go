package docx

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"danvan/store/vi"
)

// Code is what is wrong in a template.
type Code string

// Codes.
const (
	Unknown     Code = "unknown"    // there is no such place
	Stray       Code = "stray"      // closed, and nothing is open
	NotClosed   Code = "not-closed" // it holds all to the end
	OtherEnd    Code = "other-end"  // {{hết a}} where b is open
	Crowded     Code = "crowded"    // something begins or ends in the same row or paragraph
	NoGroup     Code = "no-group"   // {{mỗi …}} of what does not repeat
	IsGroup     Code = "is-group"   // what repeats, without {{mỗi …}}
	IsTable     Code = "is-table"   // a whole table among words
	NoForm      Code = "no-form"    // a way to write it that there is not
	NoBraces    Code = "no-braces"  // braces that are not closed, or not opened
	TooMuch     Code = "too-much"
	TableInBook Code = "table-in-workbook" // a whole table, where rows repeat
	Astray      Code = "astray"            // in a drawing, a chart or a formula of a workbook
	OneOfMany   Code = "one-of"            // a formula about one cell of a row that repeats
	TooLong     Code = "too-long"          // more rows than a worksheet has
)

// Problem is one thing that is wrong in a template.
type Problem struct {
	Code Code
	Name string // as it is typed
	Near string // what was perhaps meant; for OtherEnd what is open, for NoForm the form
	Where
}

// Problems are all that is wrong. As an error they keep a paper from being made.
type Problems []Problem

func (ps Problems) Error() string {
	var all []string
	for _, p := range ps {
		all = append(all, fmt.Sprintf("%s %q at %s paragraph %d table %d row %d %s", p.Code, p.Name, p.Part, p.Paragraph, p.Table, p.Row, p.Cell))
	}
	return "docx: " + strings.Join(all, "; ")
}

// wrong notes a problem, once for each place in the template.
func (f *filler) wrong(code Code, t *Tag, near string, among []string) {
	if code == NoForm {
		if n := Nearest(near, among); n != "" {
			near += "\x00" + n
		}
	}
	p := Problem{code, t.Name, near, t.Where}
	if !slices.Contains(f.problems, p) {
		f.problems = append(f.problems, p)
	}
}

func (f *filler) unknown(t *Tag, p *Places) { f.wrong(Unknown, t, Nearest(t.Name, p.Names()), nil) }

// Nearest is the name that was perhaps meant: the same without accent marks, else few letters apart; "" for none.
func Nearest(name string, among []string) (near string) {
	a := []rune(vi.Fold(name))
	best := max(1, utf8.RuneCountInString(name)/2) + 1
	for _, n := range among {
		d := apart(a, []rune(vi.Fold(n)))
		if f := vi.Fold(n); strings.HasPrefix(string(a), f+" ") || strings.HasPrefix(f, string(a)+" ") {
			d = 1 // a word more or less
		}
		if d < best {
			near, best = n, d
		}
	}
	return near
}

// apart is how many letters differ. Names are short; those of an attacker are cut.
func apart(a, b []rune) int {
	a, b = a[:min(len(a), 60)], b[:min(len(b), 60)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		left, diag := i+1, i
		for j := range b {
			cost := diag
			if a[i] != b[j] {
				cost = 1 + min(diag, min(row[j+1], left))
			}
			diag, row[j+1], left = row[j+1], cost, cost
		}
		row[0] = i + 1
	}
	return row[len(b)]
}

// NoPlaceError is the error for words that are given to a place that there is not.
type NoPlaceError struct{ Name, Near string }

func (e *NoPlaceError) Error() string { return fmt.Sprintf("docx: no place %q", e.Name) }

// OverlongError is the error for certificates of which some take more than a page: Of are the first of them.
type OverlongError struct {
	Pages, Certificates int
	Of                  []string
}

func (e *OverlongError) Error() string {
	return fmt.Sprintf("docx: %d pages for %d certificates", e.Pages, e.Certificates)
}

// NoRoomError is the error for a paper that has no room for what some of it say: Of are they.
type NoRoomError struct{ Of []string }

func (e *NoRoomError) Error() string {
	return "docx: no room for what it says of " + strings.Join(e.Of, ", ")
}
