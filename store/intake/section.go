package intake

import (
	"regexp"
	"slices"
	"strings"

	"danvan/store/vi"
)

// rowKind is what a row below the header is.
type rowKind uint8

const (
	registration rowKind = iota
	total                // “Tổng cộng”
	section              // “I. TẬP THỂ”, “Xã Thượng Lâm”
	other                // numbers of columns, a signature
)

// sectionNumber is what numbers a section, never a registration: I. II. A) B/
var sectionNumber = regexp.MustCompile(`^(?:[IVXLC]+|[A-ZĐ])(?:[.)/:-]|\s|$)\s*`)

var columnNumber = regexp.MustCompile(`^\(?\d{1,2}\)?$`)

var totals = []string{"tong cong", "tong so", "tong", "cong", "cong chung", "toan tinh", "toan huien", "toan xa"}

// kindOf tells what a row is, and for a section what it says without its number.
func (p *parser) kindOf(l line) (rowKind, string) {
	filled, last := 0, -1
	for i, c := range l.cells {
		if c.kind != blank {
			filled++
			last = i
		}
	}
	name, registrant := p.cell(l, Name), p.cell(l, Registrant)
	if !says(name) && !says(registrant) && slices.ContainsFunc(l.cells, func(c cell) bool { return c.kind == text && isTotal(c.text) }) {
		return total, ""
	}
	if filled >= 3 {
		if p.fresh && allNumbered(l) {
			return other, ""
		}
		return registration, ""
	}
	said := vi.CleanLine(l.cells[last].text)
	number := ""
	if filled == 2 {
		for _, c := range l.cells[:last] {
			if c.kind != blank {
				number = c.line()
			}
		}
		if sectionNumber.FindString(number) != number {
			number = ""
		}
	}
	if lead := sectionNumber.FindString(said); lead != "" && number == "" && filled == 1 && strings.ContainsAny(lead, ".)/:-") {
		number, said = lead, strings.TrimSpace(said[len(lead):])
	}
	_, isSubject := subjects.mean[vi.Fold(said)]
	switch {
	case l.cells[last].kind != text:
		return registration, ""
	case number != "", filled == 1 && isSubject:
		return section, said
	case filled == 1 && (last != p.index(Name) || p.h.has(Number)):
		return other, said
	case filled == 2 && name.kind == blank && registrant.kind == blank:
		return other, said
	}
	return registration, ""
}

// says tells whether a cell may be a name: a total row has figures there, its own heading, or nothing.
func says(c cell) bool {
	return c.kind == text && strings.ContainsFunc(c.text, isLetter) && !isTotal(c.text)
}

func isTotal(s string) bool {
	if len(s) > 100 {
		return false
	}
	key := vi.Fold(s)
	for _, t := range totals {
		if key == t || strings.HasPrefix(t, "tong ") && strings.HasPrefix(key, t+" ") {
			return true
		}
	}
	return false
}

// allNumbered tells of the row below a header that numbers the columns: (1) (2) (3)…
func allNumbered(l line) bool {
	for _, c := range l.cells {
		if c.kind != blank && !columnNumber.MatchString(c.line()) {
			return false
		}
	}
	return true
}

// enter takes over what a section row says for the rows below it: a kind of subject, or the name of a field or unit, which is
// looked up when the register is at hand. In “A. Xã … / I. Tập thể / II. Cá nhân / B. Xã …” a new unit ends the kind of subject; in
// “I. Tập thể / Xã … / Xã … / II. Cá nhân” it does not: what came first is the outer part.
func (p *parser) enter(said string) {
	key := vi.Fold(said)
	for _, lead := range []string{"mo hinh ", "doi voi ", "cac "} {
		key = strings.TrimPrefix(key, lead)
	}
	if s, ok := subjects.mean[key]; ok {
		p.subject = s
		return
	}
	if p.subject == "" {
		p.outer = true
	}
	if p.outer {
		p.subject = ""
	}
	p.section = said
}
