package intake

import (
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// parser reads the rows of one sheet.
type parser struct {
	sheet    int
	name     string
	h        header
	fills    []*fill
	subject  record.SubjectKind // of the section
	section  string
	sections []Section
	outer    bool // sections that are no kind of subject are the outer ones
	fresh    bool // no registration yet
	dates    map[string]parsedDate
}

type parsedDate struct {
	date record.Date
	err  error
}

// fill is a merged area of several rows in a column whose value holds for all of them. Figures are not spread: they would be counted twice.
type fill struct {
	worksheet.Merge
	cell worksheet.Cell
}

var spread = map[Column]bool{UnitCode: true, UnitName: true, UnitAbove: true, Field: true, Subject: true, Standing: true, Verdict: true,
	Registered: true, Target: true, Year: true}

func newParser(sheet int, src *worksheet.Sheet, h header) *parser {
	p := &parser{sheet: sheet, name: src.Name, h: h, fresh: true, dates: map[string]parsedDate{}}
	for i, m := range h.columns {
		if isMarkColumn(m.Column) {
			p.h.marks = append(p.h.marks, i)
		}
		if !spread[m.Column] {
			continue
		}
		for _, a := range src.Merges {
			if a.Bottom > a.Top && a.Bottom > h.last && a.Left <= m.index && m.index <= a.Right {
				p.fills = append(p.fills, &fill{Merge: a})
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

func (p *parser) cell(l worksheet.Row, c Column) worksheet.Cell { return l.At(p.index(c)) }

// spreadMerged puts the value of a merged area into every row of it.
func (p *parser) spreadMerged(l worksheet.Row) worksheet.Row {
	for _, f := range p.fills {
		if l.N == f.Top {
			f.cell = l.At(f.Left)
		}
		if l.N <= f.Top || l.N > f.Bottom || f.cell.Kind == worksheet.Blank {
			continue
		}
		for len(l.Cells) <= f.Right {
			l.Cells = append(l.Cells, worksheet.Cell{})
		}
		for i := f.Left; i <= f.Right; i++ {
			if l.Cells[i].Kind == worksheet.Blank {
				l.Cells[i] = f.cell
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
func (p *parser) read(l worksheet.Row) row {
	p.fresh = false
	r := row{sheet: p.sheet, n: l.N, section: p.section, sections: p.sections}
	r.code = p.line(&r, l, UnitCode)
	r.codeTyped = p.cell(l, UnitCode).Kind == worksheet.Text
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

// failedCell notes a formula that failed, or has no value.
func (p *parser) failedCell(r *row, l worksheet.Row, c Column) bool {
	v := p.cell(l, c)
	bad := v.Kind == worksheet.Failed || v.Kind == worksheet.Uncomputed
	if bad {
		r.add(p.problem(r.n, c, FailedFormula, true, v.Text))
	}
	return bad
}

func (p *parser) line(r *row, l worksheet.Row, c Column) string {
	if p.failedCell(r, l, c) {
		return ""
	}
	return p.cell(l, c).Line()
}

// lines reads a cell that may have several lines.
func (p *parser) lines(r *row, l worksheet.Row, c Column) string {
	if v := p.cell(l, c); v.Kind == worksheet.Text {
		return vi.Clean(v.Text)
	}
	return p.line(r, l, c)
}

// word reads a cell that holds one of a column's words.
func word[T ~string](p *parser, r *row, l worksheet.Row, c Column, t terms[T]) (value T) {
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
func (p *parser) marks(r *row, l worksheet.Row) {
	var subject, standing []string // headings marked
	for _, at := range p.h.marks {
		m := p.h.columns[at]
		c := l.At(m.index)
		if c.Kind == worksheet.Blank || c.Kind == worksheet.Text && isNothing(c.Text) {
			continue
		}
		switch {
		case p.failedCell(r, l, m.Column):
		case markSubjects[m.Column] != "" && (isMark(c) || c.Kind == worksheet.Text && !p.h.has(Registrant)):
			if r.model.Subject = markSubjects[m.Column]; !isMark(c) {
				r.model.Registrant = c.Line()
			}
			if subject = append(subject, m.Heading); len(subject) > 1 {
				r.add(p.problem(r.n, m.Column, TwoMarks, true, c.Line(), subject...))
			}
		case !isMark(c):
			r.add(p.problem(r.n, m.Column, UnknownWord, true, c.Line(), "x"))
		case markStandings[m.Column] != "":
			r.part.Standing = markStandings[m.Column]
			if standing = append(standing, m.Heading); len(standing) > 1 {
				r.add(p.problem(r.n, m.Column, TwoMarks, true, c.Line(), standing...))
			}
		default:
			p.markVerdict(r, m, c)
		}
	}
}

// markVerdict: an exemplary model is often marked as recognised too; not both recognised and not.
func (p *parser) markVerdict(r *row, m Mapped, c worksheet.Cell) {
	v := markVerdicts[m.Column]
	switch {
	case r.verdict == "" || r.verdict == record.Recognised && v == record.Exemplary:
		r.verdict = v
	case r.verdict.Recognises() != v.Recognises():
		r.add(p.problem(r.n, m.Column, TwoMarks, true, c.Line(), verdicts.words...))
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
