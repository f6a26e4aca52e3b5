package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// profile is what the cells of a column are, counted over the first rows of a table.
type profile struct {
	n                                           int // that are filled
	marks, ones, zeros, numbers, dates, years   int
	unmarked                                    int // “☐”, “không” below marks
	verdicts, subjects, standings, fields       int
	units, unitLike, collectives, digits, longs int
	unitsIn                                     int // that name a unit behind other words
	ids                                         int
	samples                                     []string
}

// most tells whether at least six in ten are so.
func (p *profile) most(of int) bool { return p.n > 0 && of*10 >= p.n*6 }

// all but a tenth.
func (p *profile) nearlyAll(of int) bool { return p.n > 0 && of*10 >= p.n*9 }

// add counts a cell.
func (p *profile) add(x *reader, c worksheet.Cell) {
	if c.Kind == worksheet.Blank || c.Kind == worksheet.Failed || c.Kind == worksheet.Uncomputed || c.Kind == worksheet.Text && isNothing(c.Text) || c.Ditto() {
		return
	}
	s := c.Line()
	if p.n++; len(p.samples) < samplesShown && !slices.Contains(p.samples, shorten(s)) {
		p.samples = append(p.samples, shorten(s))
	}
	if strings.ContainsAny(s, "0123456789") {
		p.digits++
	}
	if isID(s) {
		p.ids++
		return
	}
	switch {
	case c.Kind == worksheet.Date:
		p.dates++
		p.years += btoi(isYear(s)) // of which only the year shows
		return
	case s == "1":
		p.ones++
	case s == "0":
		p.zeros++
	case isMark(c):
		p.marks++
		return
	default:
		if none, _ := isNoMark(c); none {
			p.unmarked++
			return
		}
	}
	if c.Kind == worksheet.Number {
		if p.numbers++; isYear(s) {
			p.years++
		}
		return
	}
	if isYear(s) {
		p.years++
	}
	if _, err := vi.ParseDecimal(s); err == nil {
		p.numbers++
		return
	}
	if _, err := vi.ParseDate(s, vi.DateHints{Year: 2000}); err == nil {
		p.dates++
		return
	}
	if utf8.RuneCountInString(s) > 40 {
		p.longs++
	}
	said, known := x.texts[s]
	if !known {
		said.words(x, s)
		x.texts[s] = said
	}
	p.verdicts += said.verdicts
	p.subjects += said.subjects
	p.standings += said.standings
	p.fields += said.fields
	p.units += said.units
	p.unitLike += said.unitLike
	p.collectives += said.collectives
	p.unitsIn += said.unitsIn
}

// unitWithin tells whether a text ends with the name of a unit behind the word for its level: “UBND xã Thượng Lâm”.
func (x *reader) unitWithin(s string) bool {
	s = " " + vi.Spelled(s)
	for _, w := range unitLevels {
		if i := strings.LastIndex(s, " "+w); i > 0 && x.o.Known.names(s[i+1:]) == NamesUnit {
			return true
		}
	}
	return false
}

// words counts what a text says.
func (p *profile) words(x *reader, s string) {
	if rest, _ := cutYears(withoutProposal(headingWords(s, false))); len(rest) > 0 {
		if n := len(rest); n > 2 && rest[n-2] == "cấp" { // “Công nhận cấp xã”
			rest = rest[:n-2]
		}
		if _, ok := verdicts.Of(strings.Join(rest, " ")); ok { // also of another year or level, or only proposed: the row tells
			p.verdicts++
		}
	}
	if _, ok := subjects.Of(s); ok {
		p.subjects++
	}
	if _, ok := standings.Of(s); ok {
		p.standings++
	}
	if x.isField(s) {
		p.fields++
	}
	switch {
	case x.o.Known.names(s) == NamesUnit:
		p.units++
	case unitLike(s):
		p.unitLike++
	case subjectOf(s) != "":
		p.collectives++
	}
	p.unitsIn += btoi(x.unitWithin(s))
}

// samplesShown is how many cells of a column are shown, those that say the same once.
const samplesShown = 3

// example is the first of them.
func (p *profile) example() string {
	if len(p.samples) == 0 {
		return ""
	}
	return p.samples[0]
}

// exampleWithin is how long an example of a column is, in letters.
const exampleWithin = 60

func shorten(s string) string {
	if utf8.RuneCountInString(s) <= exampleWithin {
		return s
	}
	return string([]rune(s)[:exampleWithin-1]) + "…"
}

// unitLike tells whether a text begins with the word for a unit's level and goes on with a name: “Xã Sơn Hạ”, not “xã
// viên”.
func unitLike(s string) bool {
	clean := vi.CleanLine(s)
	lower := strings.ToLower(clean)
	for _, w := range unitLevels {
		rest, ok := strings.CutPrefix(lower, w)
		if !ok || rest == "" {
			continue
		}
		name := strings.TrimSpace(clean[len(clean)-len(rest):])
		return name != "" && strings.ToLower(name[:1]) != name[:1] || startsUpper(name)
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) == string(r) && strings.ToLower(string(r)) != string(r)
}
