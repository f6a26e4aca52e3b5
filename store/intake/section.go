package intake

import (
	"regexp"
	"slices"
	"strings"

	"danvan/store/vi"
	"danvan/store/worksheet"
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
func (p *parser) kindOf(l worksheet.Row) (rowKind, string) {
	filled, last := 0, -1
	for i, c := range l.Cells {
		if c.Kind != worksheet.Blank {
			filled++
			last = i
		}
	}
	name, registrant := p.cell(l, Name), p.cell(l, Registrant)
	if !says(name) && !says(registrant) && slices.ContainsFunc(l.Cells, func(c worksheet.Cell) bool { return c.Kind == worksheet.Text && isTotal(c.Text) }) {
		return total, ""
	}
	if filled >= 3 {
		if p.fresh && allNumbered(l) {
			return other, ""
		}
		return registration, ""
	}
	said := vi.CleanLine(l.Cells[last].Text)
	number := ""
	if filled == 2 {
		for _, c := range l.Cells[:last] {
			if c.Kind != worksheet.Blank {
				number = c.Line()
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
	case l.Cells[last].Kind != worksheet.Text:
		return registration, ""
	case number != "", filled == 1 && isSubject:
		return section, said
	case filled == 1 && (last != p.index(Name) || p.h.has(Number)):
		return other, said
	case filled == 2 && name.Kind == worksheet.Blank && registrant.Kind == worksheet.Blank:
		return other, said
	}
	return registration, ""
}

// says tells whether a cell may be a name: a total row has figures there, its own heading, or nothing.
func says(c worksheet.Cell) bool {
	return c.Kind == worksheet.Text && strings.ContainsFunc(c.Text, isLetter) && !isTotal(c.Text)
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
func allNumbered(l worksheet.Row) bool {
	for _, c := range l.Cells {
		if c.Kind != worksheet.Blank && !columnNumber.MatchString(c.Line()) {
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
	p.sections = []Section{{Text: said}}
}
