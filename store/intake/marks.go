package intake

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// word reads a cell that holds one of a column's words.
func word[T ~string](p *parser, r *row, l worksheet.Row, c Column, t value.Terms[T]) (means T) {
	s := p.line(r, l, c)
	if s == "" {
		return means
	}
	if known, ok := p.known[wordIn{c, s}]; ok {
		return T(known)
	}
	means, ok := t.Of(s)
	if ok {
		p.knows(c, s, string(means))
	}
	if !ok && !isNothing(s) {
		r.subjectBad = r.subjectBad || c == Subject
		r.add(p.problem(r.n, c, UnknownWord, true, s, t.Words()...))
	}
	return means
}

// wordIn is a text in a column of words.
type wordIn struct {
	column Column
	text   string
}

// maxKnown is how many texts are remembered that are words: a column has few, each a thousand times.
const maxKnown = 500

// knows remembers what a text of a column means.
func (p *parser) knows(c Column, s, means string) {
	if len(p.known) < maxKnown {
		p.known[wordIn{c, strings.Clone(s)}] = means
	}
}

// standing reads whether a model is new; “Năm xây dựng” says it by a year.
func (p *parser) standing(r *row, l worksheet.Row) record.Standing {
	if s := p.cell(l, Standing).Line(); isYear(s) && p.x.year() != 0 {
		if y, err := strconv.Atoi(s); err == nil && y <= p.x.year() {
			if y == p.x.year() {
				return record.New
			}
			return record.Maintained
		}
	}
	return word(p, r, l, Standing, standings)
}

// verdict reads what was found of a model. What is only asked for is kept as a proposal; what another year found is
// said.
func (p *parser) verdict(r *row, l worksheet.Row) record.Verdict {
	s := strings.TrimRight(p.line(r, l, Verdict), " !") // the mark of what is in conflict, in a list of ours
	if s == "" {
		return ""
	}
	if known, ok := p.known[wordIn{Verdict, s}]; ok {
		return record.Verdict(known)
	}
	words := headingWords(s, false)
	if len(withoutProposal(words)) < len(words) {
		if r.part.Proposal == "" {
			r.part.Proposal = s
		}
		r.add(p.problem(r.n, Verdict, ProposalWord, false, s))
		return ""
	}
	if rest, years := cutYears(words); len(years) > 0 {
		if v, ok := verdicts.Of(strings.Join(rest, " ")); ok {
			if y := p.x.year(); y != 0 && years[0] == y && len(years) == 1 {
				return v
			}
			r.add(p.problem(r.n, Verdict, UnknownWord, true, s, verdicts.Words()...))
			return ""
		}
	}
	return word(p, r, l, Verdict, verdicts)
}

// withoutProposal takes “đề nghị”, “đề xuất” off the front of words.
func withoutProposal(words []string) []string {
	if len(words) > 1 && (words[0] == "đề" && (words[1] == "nghị" || words[1] == "xuất") || words[0] == "de" && words[1] == "nghi") {
		return words[2:]
	}
	return words
}

// marks reads the columns that have an x where their heading is true. A text below “Tập thể” or “Cá nhân” is the
// registrant's name.
func (p *parser) marks(r *row, l worksheet.Row) {
	said := map[string][]string{} // headings marked, by what they say
	denied := false               // “Công nhận: không”
	for _, at := range p.h.marks {
		m := p.h.columns[at]
		c := l.At(m.index)
		if none, no := isNoMark(c); none {
			denied = denied || no && m.Column == MarkRecognised
			continue
		}
		if p.failedCell(r, l, m.Column) {
			continue
		}
		name := !isMark(c) && c.Kind == worksheet.Text && m.means(func(c Column) bool { return markSubjects[c] != "" }) && !p.h.has(Registrant) && !p.h.has(FamilyName)
		if !isMark(c) && !name {
			r.add(Problem{Sheet: p.name, Row: r.n, Column: m.Letters, Heading: m.Heading, Hard: true, Code: UnknownWord, Found: c.Line(), Want: []string{"x"}})
			continue
		}
		m.means(func(one Column) bool {
			p.markSays(r, m, one, c, name, said)
			return false
		})
	}
	if denied && r.verdict == "" && !p.h.marked(MarkNotRecognised) {
		r.verdict = record.NotRecognised
	}
}

// markSays takes one thing that a marked column says.
func (p *parser) markSays(r *row, m Mapped, one Column, c worksheet.Cell, name bool, said map[string][]string) {
	twice := func(kind string, differs bool) {
		if said[kind] = append(said[kind], m.Heading); differs && len(said[kind]) > 1 {
			r.add(Problem{Sheet: p.name, Row: r.n, Column: m.Letters, Heading: m.Heading, Hard: true, Code: TwoMarks, Found: c.Line(), Want: slices.Clone(said[kind])})
		}
	}
	switch {
	case one == MarkYear: // of several years the one that is read counts
		if r.year != p.x.year() {
			r.year = m.years[0]
		}
	case one == MarkField:
		was := r.field
		if was == "" {
			r.field = m.value
		}
		twice("field", was != m.value)
	case markSubjects[one] != "":
		was := r.model.Subject
		r.model.Subject = markSubjects[one]
		other := was != r.model.Subject
		if name {
			other = other || r.model.Registrant != "" && len(said["subject"]) > 0
			r.model.Registrant = c.Line()
		}
		twice("subject", other)
	case markStandings[one] != "":
		was := r.part.Standing
		r.part.Standing = markStandings[one]
		twice("standing", was != r.part.Standing)
	default:
		p.markVerdict(r, one, c)
	}
}

// markVerdict: an exemplary model is often marked as recognised too; not both recognised and not.
func (p *parser) markVerdict(r *row, column Column, c worksheet.Cell) {
	v := markVerdicts[column]
	switch {
	case r.verdict == "" || r.verdict == record.Recognised && v == record.Exemplary:
		r.verdict = v
	case r.verdict.Recognises() != v.Recognises():
		r.add(p.problem(r.n, column, TwoMarks, true, c.Line(), verdicts.Words()...))
	}
}

// speaks tells whether a cell may be a name: a total row has figures there, its own heading, or nothing.
func speaks(c worksheet.Cell) bool {
	return c.Kind == worksheet.Text && strings.ContainsFunc(c.Text, isLetter) && !isTotal(c.Text) && !countOf(c.Text)
}

// countOf tells of a text that is a number of models: “03 mô hình”.
func countOf(s string) bool {
	if s = vi.CleanLine(s); len(s) >= 24 || !startsWithDigit(s) {
		return false
	}
	s = vi.Spelled(s)
	return strings.HasSuffix(s, "mô hình") || strings.HasSuffix(s, "mh")
}
