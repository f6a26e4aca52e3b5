package intake

import (
	"danvan/store/record"
	"danvan/store/vi"
)

// parser reads the rows of one sheet.
type parser struct {
	sheet   int
	name    string
	h       header
	fills   []*fill
	subject record.SubjectKind // of the section
	section string
	outer   bool // sections that are no kind of subject are the outer ones
	fresh   bool // no registration yet
	dates   map[string]parsedDate
}

type parsedDate struct {
	date record.Date
	err  error
}

// fill is a merged area of several rows in a column whose value holds for all of them. Figures are not spread: they would be counted twice.
type fill struct {
	merge
	cell cell
}

var spread = map[Column]bool{UnitCode: true, UnitName: true, UnitAbove: true, Field: true, Subject: true, Standing: true, Verdict: true,
	Registered: true, Target: true, Year: true}

func newParser(sheet int, src *source, h header) *parser {
	p := &parser{sheet: sheet, name: src.name, h: h, fresh: true, dates: map[string]parsedDate{}}
	for i, m := range h.columns {
		if isMarkColumn(m.Column) {
			p.h.marks = append(p.h.marks, i)
		}
		if !spread[m.Column] {
			continue
		}
		for _, a := range src.merges {
			if a.bottom > a.top && a.bottom > h.last && a.left <= m.index && m.index <= a.right {
				p.fills = append(p.fills, &fill{merge: a})
			}
		}
	}
	return p
}

func isMarkColumn(c Column) bool {
	return markSubjects[c] != "" || markStandings[c] != "" || markVerdicts[c] != ""
}

// index gives where a column stands; -1 when the sheet has none.
func (p *parser) index(c Column) int {
	if at, ok := p.h.at[c]; ok {
		return p.h.columns[at].index
	}
	return -1
}

func (p *parser) cell(l line, c Column) cell { return l.at(p.index(c)) }

// spreadMerged puts the value of a merged area into every row of it.
func (p *parser) spreadMerged(l line) line {
	for _, f := range p.fills {
		if l.row == f.top {
			f.cell = l.at(f.left)
		}
		if l.row <= f.top || l.row > f.bottom || f.cell.kind == blank {
			continue
		}
		for len(l.cells) <= f.right {
			l.cells = append(l.cells, cell{})
		}
		for i := f.left; i <= f.right; i++ {
			if l.cells[i].kind == blank {
				l.cells[i] = f.cell
			}
		}
	}
	return l
}

// problem is one at a column of a row; an empty column is the whole row.
func (p *parser) problem(row int, c Column, code Code, hard bool, found string, want ...string) Problem {
	q := Problem{Sheet: p.name, Row: row, Code: code, Hard: hard, Found: found, Want: want}
	if at, ok := p.h.at[c]; ok {
		q.Column, q.Heading = p.h.columns[at].Letters, p.h.columns[at].Heading
	}
	return q
}

// read reads a registration. What is wrong with the row by itself is in its problems.
func (p *parser) read(l line) row {
	p.fresh = false
	r := row{sheet: p.sheet, n: l.row, section: p.section}
	r.code = p.line(&r, l, UnitCode)
	r.codeTyped = p.cell(l, UnitCode).kind == text
	r.unit = p.line(&r, l, UnitName)
	r.unitAbove = p.line(&r, l, UnitAbove)
	r.field = p.line(&r, l, Field)
	r.model.Name = p.line(&r, l, Name)
	r.model.Registrant = p.line(&r, l, Registrant)
	r.model.Place = p.line(&r, l, Place)
	r.model.InCharge = p.line(&r, l, InCharge)
	r.model.Content = p.lines(&r, l, Content)
	r.part.Results = p.lines(&r, l, Results)
	r.model.Subject = word(p, &r, l, Subject, subjects)
	r.part.Standing = word(p, &r, l, Standing, standings)
	r.verdict = word(p, &r, l, Verdict, verdicts)
	r.model.Target = word(p, &r, l, Target, levels)
	p.marks(&r, l)
	for _, c := range []Column{Registered, From, To} {
		p.date(&r, l, c)
	}
	for i, c := range amountColumns {
		r.amounts[i] = p.amount(&r, l, c)
	}
	r.part.Participants = p.count(&r, l, Participants)
	r.year = int(p.count(&r, l, Year))
	if r.model.Subject == "" {
		r.model.Subject = p.subject
	}
	p.validate(&r)
	r.key = vi.Fold(r.model.Name) + "\x00" + vi.Fold(r.model.Registrant)
	return r
}

// failedCell notes a formula that failed.
func (p *parser) failedCell(r *row, l line, c Column) bool {
	v := p.cell(l, c)
	if v.kind == failed {
		r.add(p.problem(r.n, c, FailedFormula, true, v.text))
	}
	return v.kind == failed
}

func (p *parser) line(r *row, l line, c Column) string {
	if p.failedCell(r, l, c) {
		return ""
	}
	return p.cell(l, c).line()
}

// lines reads a cell that may have several lines.
func (p *parser) lines(r *row, l line, c Column) string {
	if v := p.cell(l, c); v.kind == text {
		return vi.Clean(v.text)
	}
	return p.line(r, l, c)
}

// word reads a cell that holds one of a column's words.
func word[T ~string](p *parser, r *row, l line, c Column, t terms[T]) (value T) {
	s := p.line(r, l, c)
	if s == "" {
		return value
	}
	value, ok := t.mean[vi.Fold(s)]
	if !ok && !isNothing(s) {
		r.add(p.problem(r.n, c, UnknownWord, true, s, t.words...))
	}
	return value
}

// marks reads the columns that have an x where their heading is true. A text below “Tập thể” or “Cá nhân” is the registrant's name.
func (p *parser) marks(r *row, l line) {
	var subject, standing []string // headings marked
	for _, at := range p.h.marks {
		m := p.h.columns[at]
		c := l.at(m.index)
		if c.kind == blank || c.kind == text && isNothing(c.text) {
			continue
		}
		switch {
		case p.failedCell(r, l, m.Column):
		case markSubjects[m.Column] != "" && (isMark(c) || c.kind == text && !p.h.has(Registrant)):
			if r.model.Subject = markSubjects[m.Column]; !isMark(c) {
				r.model.Registrant = c.line()
			}
			if subject = append(subject, m.Heading); len(subject) > 1 {
				r.add(p.problem(r.n, m.Column, TwoMarks, true, c.line(), subject...))
			}
		case !isMark(c):
			r.add(p.problem(r.n, m.Column, UnknownWord, true, c.line(), "x"))
		case markStandings[m.Column] != "":
			r.part.Standing = markStandings[m.Column]
			if standing = append(standing, m.Heading); len(standing) > 1 {
				r.add(p.problem(r.n, m.Column, TwoMarks, true, c.line(), standing...))
			}
		default:
			p.markVerdict(r, m, c)
		}
	}
}

// markVerdict: an exemplary model is often marked as recognised too; not both recognised and not.
func (p *parser) markVerdict(r *row, m Mapped, c cell) {
	v := markVerdicts[m.Column]
	switch {
	case r.verdict == "" || r.verdict == record.Recognised && v == record.Exemplary:
		r.verdict = v
	case r.verdict.Recognises() != v.Recognises():
		r.add(p.problem(r.n, m.Column, TwoMarks, true, c.line(), verdicts.words...))
	}
}

// recordColumns are the columns in which the fields of records stand.
var recordColumns = map[string]Column{"name": Name, "subject": Subject, "registrant": Registrant, "place": Place, "target": Target, "standing": Standing,
	"registered": Registered, "from": From, "to": To, "participants": Participants}

// validate holds the row against what is true of every model. Participations are checked when the year is known.
func (p *parser) validate(r *row) {
	reported := map[string]bool{}
	for _, q := range r.problems {
		reported[q.Column] = true
	}
	for _, q := range r.model.Validate() {
		located := p.problem(r.n, recordColumns[q.Field], Code(q.Code), q.Hard, q.Found, q.Want)
		if q.Field == "subject" {
			continue // a model already known has one
		}
		if q.Want == "" {
			located.Want = nil
		}
		if located.Column == "" && q.Field != "" {
			located.Heading = q.Field
		}
		if !reported[located.Column] || located.Column == "" {
			r.add(located)
		}
	}
}
