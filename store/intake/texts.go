package intake

import (
	"slices"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// registrant reads who registers, from one column or from two.
func (p *parser) registrant(r *row, l worksheet.Row) string {
	s := p.line(r, l, Registrant)
	if s == "" && p.h.has(FamilyName) {
		s = strings.TrimSpace(p.line(r, l, FamilyName) + " " + p.line(r, l, GivenName))
	}
	return withoutBirth(s)
}

// withoutBirth takes off when somebody was born.
func withoutBirth(s string) string {
	if strings.Contains(s, "19") || strings.Contains(s, "20") { // a year, as few names hold
		s = born().ReplaceAllString(s, "")
	}
	return strings.TrimRight(s, " ,;")
}

// born is a date or year of birth behind a name, which is not kept.
var born = pattern.Of(`(?i)[,;]?\s*\(?\s*(?:sinh\s*(?:năm|ngày)?\s*:?\s*|sn\s*:?\s*)(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d\s*\)?`)

// texts reads the columns of free text of one kind. Where there are several, each is a line behind its heading.
func (p *parser) texts(r *row, l worksheet.Row, kinds ...Column) string {
	var all []string
	for _, m := range p.h.columns {
		if !slices.Contains(kinds, m.Column) {
			continue
		}
		v := l.At(m.index)
		if v.Kind == worksheet.Failed || v.Kind == worksheet.Uncomputed {
			r.add(Problem{Sheet: p.name, Row: r.n, Column: m.Letters, Heading: m.Heading, Code: FailedFormula, Hard: true, Found: v.Text})
			continue
		}
		s := v.Line()
		if v.Kind == worksheet.Text {
			s = worksheet.Unguarded(vi.Clean(v.Text))
		}
		if s == "" || isNothing(s) {
			continue
		}
		if m.Column == Proposal && isMark(v) { // what is asked for stands in the heading
			all = append(all, m.Heading)
			continue
		}
		if m.Column != kinds[0] || p.several(kinds[0]) {
			s = m.Heading + ": " + s
		}
		all = append(all, s)
	}
	return strings.Join(all, "\n")
}

// several tells whether a table has more than one column of a kind of text.
func (p *parser) several(c Column) bool {
	n := 0
	for _, m := range p.h.columns {
		n += btoi(m.Column == c)
	}
	return n > 1
}
