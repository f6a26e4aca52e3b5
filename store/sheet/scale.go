package sheet

import (
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// The measure that an office writes beside the figure of a resource, “12,5 | triệu đồng”, or that a measure is told in,
// belongs to the figure: it is read with it, and never stands beside an amount of something else.

// scales are the measures that may stand beside figures of money, land and labour, as they are offered: of these alone
// the register knows how many of its own they are.
var scales = map[vi.Measure]string{vi.Dong: "đồng|nghìn đồng|triệu đồng|tỷ đồng", vi.SquareMetres: "m²|ha", vi.Days: "công"}

// beside is the measure that stands beside a figure of money, land or labour, and what that is measured in; "" for
// none.
func (l *Line) beside(c *Column) (written string, m vi.Measure) {
	if m = l.Measure(c); scales[m] == "" {
		return "", 0
	}
	if !c.Item.IsZero() {
		return c.asked.Word, m
	}
	switch r := l.Parts[c.slot].Rec.(type) {
	case *record.Resource:
		if c.Measure == 0 {
			return r.Measure, m
		}
	case *record.MeasureValue:
		return l.asked[r.Measure].Word, m
	}
	return "", 0
}

// scale is the measure that stands beside a figure and says what its number is of; "" for none.
func (l *Line) scale(c *Column) string {
	if s, m := l.beside(c); s != "" && value.OfMeasure(m, s) {
		return s
	}
	return ""
}

// measured puts the measure that stands beside a figure behind it, where it says none itself.
func (l *Line) measured(c *Column, text string) string {
	if s := l.scale(c); s != "" {
		_, m := l.beside(c)
		return value.With(m, text, s)
	}
	return text
}

// tooMuch is more đồng than a figure without a word of its own is believed: it says đồng itself, most likely, beside
// “triệu đồng”.
const tooMuch = 1e12

// Base is the measure that a figure is written with, where it was not read with the one beside it: 2,5 m² beside “ha”,
// which nobody wrote lately. "" for any other.
func (l *Line) Base(c *Column) string {
	s, m := l.beside(c)
	if s == "" || !value.OfMeasure(m, s) || *l.figure(c).Written != "" || l.Empty(c) {
		return ""
	}
	if value.One(m, s) == vi.NewDecimal(1, 0) {
		return ""
	}
	base, _, _ := strings.Cut(scales[m], "|")
	return base
}

// measureProblem tells of a measure beside a figure that is none of it, or that the figure was not read with: the
// amount would be one of something else. What stands so in the register keeps nobody from the rest of the line.
func (l *Line) measureProblem(c *Column) []Problem {
	if c.Kind != record.ResourceKindName || c.Field != "measure" {
		return nil
	}
	r, is := l.Parts[c.slot].Rec.(*record.Resource)
	s, m := l.beside(c)
	if !is || s == "" || l.Part(c).holds(r) {
		return nil
	}
	want := l.Base(c)
	if want == "" && !value.OfMeasure(m, s) {
		want = scales[m]
	}
	if want == "" {
		return nil
	}
	return []Problem{{c, record.Problem{Field: c.Field, Code: record.UnknownTerm, Hard: true, Found: s, Want: want}}}
}

// holds tells whether the register has a resource of that amount and measure.
func (p *Part) holds(r *record.Resource) bool {
	if p.Held == nil {
		return false
	}
	s := p.Held.State()
	return s.Text("amount") == string(r.Amount) && s.Text("measure") == r.Measure && s.Text("what") == string(r.What)
}
