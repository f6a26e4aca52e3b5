package intake

import (
	"slices"
	"strconv"

	"danvan/store/record"
	"danvan/store/worksheet"
)

// parser reads the rows of one table.
type parser struct {
	x     *reader
	sheet int // of the list
	name  string
	h     header
	heads [][]headText // of h
	left  int          // the table's first column
	right int          // behind its last; 0: no end
	alone bool         // no other table stands beside it
	typed bool         // by a person: whatever is not understood keeps its row

	fills    []*fill
	merged   []mergedFigure
	stack    []says // sections in force, from the outermost
	fixed    int    // of them, those of the sheet's name
	sections []Section
	fresh    bool // no registration yet
	footer   bool // what stands below the list has begun
	footed   bool // and was said
	aside    bool // the row before was none of the list, nor of what stands below it
	parted   bool // by kinds of subject, somewhere
	above    map[int]worksheet.Cell
	grouped  bool // the unit stands in the first row of its group only
	order    map[Column]dayOrder
	dates    map[string]parsedDate
	known    map[wordIn]string // texts that are words of their column, with what they mean

	number string // of the registration before
	row    row    // the registration that is read

	behind behind

	firstRow, sinceTotal, sinceSection int // indexes into the list's rows
	rows                               int
	totals                             []Total
	early                              []worksheet.Row // of totals that stand above their rows
	ended                              bool
	inferred                           map[record.SubjectKind]*once
	filledDown                         *once
	colours                            map[uint32]bool // how rows look
	coloured                           once            // the first that is coloured
}

// once is what is said once for many rows.
type once struct {
	row, n  int
	example string
}

type parsedDate struct {
	date record.Date
	err  error
}

// fill is a merged area of several rows in a column whose value holds for all of them. Figures are not spread: they
// would be counted twice.
type fill struct {
	worksheet.Merge
	cell worksheet.Cell
}

// mergedFigure is a merged area of several rows in a column of figures.
type mergedFigure struct {
	worksheet.Merge
	column Column
}

// spread tells the columns in which a merged area says the same of all its rows: every one but the names of models and
// who registers them.
func spread(c Column) bool {
	f := inRecordOf(c)
	return f != nil && !f.key() || slices.Contains([]Column{UnitCode, UnitName, UnitAbove, Field, Verdict, Year, Span, Extra}, c)
}

func newParser(x *reader, h header) *parser {
	p := &parser{x: x, sheet: len(x.list.parsers), name: x.src.Name, h: h, heads: headTexts(h), fresh: true, dates: map[string]parsedDate{}, known: map[wordIn]string{}, above: map[int]worksheet.Cell{},
		order: map[Column]dayOrder{}, inferred: map[record.SubjectKind]*once{}}
	p.firstRow = x.list.rows.len()
	p.sinceTotal, p.sinceSection = p.firstRow, p.firstRow
	for _, m := range h.columns {
		for _, a := range x.src.Merges {
			if a.Bottom == a.Top || a.Bottom <= h.last || m.index < a.Left || a.Right < m.index {
				continue
			}
			if _, figure := measureOf[m.Column]; figure && a.Top > h.last {
				p.merged = append(p.merged, mergedFigure{a, m.Column})
			} else if spread(m.Column) {
				p.fills = append(p.fills, &fill{Merge: a})
			}
		}
	}
	return p
}

func isMarkColumn(c Column) bool { return markKind(c) != Unused }

// markKind is the column whose word a mark stands for.
func markKind(c Column) Column {
	switch {
	case c == MarkField:
		return Field
	case c == MarkYear:
		return Year
	case markSubjects[c] != "":
		return Subject
	case markStandings[c] != "":
		return Standing
	case markVerdicts[c] != "":
		return Verdict
	}
	return Unused
}

// index gives where a column stands; -1 when the table has none.
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

// asAbove puts what stands above in the place of -nt- and the like, and of the unit where it is written once for its
// group.
func (p *parser) asAbove(l worksheet.Row) worksheet.Row {
	if p.h.ours {
		return l
	}
	for _, m := range p.h.columns {
		c := l.At(m.index)
		switch {
		case c.Ditto():
			l.Cells[m.index] = p.above[m.index]
		case c.Kind == worksheet.Blank && p.grouped && (m.Column == UnitName || m.Column == UnitCode || m.Column == UnitAbove):
			was := p.above[m.index]
			if was.Kind == worksheet.Blank || m.Column != UnitName && p.cell(l, UnitName).Kind != worksheet.Blank {
				continue
			}
			for len(l.Cells) <= m.index {
				l.Cells = append(l.Cells, worksheet.Cell{})
			}
			l.Cells[m.index] = was
			if p.filledDown == nil {
				p.filledDown = &once{row: l.N, example: was.Line()}
			}
			p.filledDown.n++
		}
		p.above[m.index] = l.At(m.index)
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

// ask is a problem that leaves one value out until a person says more.
func (p *parser) ask(row int, c Column, code Code, found string, want ...string) Problem {
	q := p.problem(row, c, code, p.typed, found, want...)
	q.Asks = !p.typed
	return q
}

// read reads a registration into r. What is wrong with the row by itself is in its problems.
func (p *parser) read(l worksheet.Row, r *row) {
	l = p.asAbove(l)
	*r = row{sheet: p.sheet, n: l.N, sections: p.sections}
	r.id = p.line(r, l, ID)
	r.code = p.line(r, l, UnitCode)
	r.codeTyped = p.cell(l, UnitCode).Kind == worksheet.Text
	r.unit = p.line(r, l, UnitName)
	r.unitAbove = p.line(r, l, UnitAbove)
	r.field = p.line(r, l, Field)
	r.model.Name = p.line(r, l, Name)
	r.model.Registrant = p.registrant(r, l)
	r.model.Place = p.line(r, l, Place)
	r.model.InCharge = p.line(r, l, InCharge)
	r.model.Post = p.texts(r, l, Post)
	r.model.Content = p.texts(r, l, Content, Extra)
	r.part.Results = p.texts(r, l, Results)
	r.part.Proposal = p.texts(r, l, Proposal)
	r.model.Subject = word(p, r, l, Subject, subjects)
	r.part.Standing = p.standing(r, l)
	r.verdict = p.verdict(r, l)
	r.model.Target = word(p, r, l, Target, levels)
	p.marks(r, l)
	for _, c := range []Column{Registered, From, To} {
		p.date(r, l, c)
	}
	p.span(r, l)
	for i, c := range amountColumns {
		r.amounts[i] = p.amount(r, l, c)
	}
	r.part.Participants = p.whole(r, l, Participants)
	if y := int(p.whole(r, l, Year)); y != 0 {
		r.year = y
	}
	p.fromSections(r)
	r.partial = p.partial()
	r.lone = r.partial && p.lone()
	p.validate(r)
}

// partial tells of a table that may say more of models that stand elsewhere: it has names, but neither fields nor kinds
// of subject.
func (p *parser) partial() bool {
	if p.typed {
		return false
	}
	for _, c := range []Column{Field, Subject, MarkField, MarkCollective, MarkIndividual, MarkHousehold} {
		if p.h.has(c) {
			return false
		}
	}
	return !slices.ContainsFunc(p.stack, func(s says) bool { return s.names == NamesField || s.subject != "" })
}

// lone tells of such a table that it cannot be a list by itself: it has verdicts, and nothing of what a registration
// says.
func (p *parser) lone() bool {
	return (p.h.has(Verdict) || p.h.has(MarkRecognised) || p.h.has(MarkNotRecognised) || p.h.has(MarkExemplary)) && !p.h.has(Content) && !p.h.has(Standing)
}

// fromSections takes from the sections in force what the row does not say itself.
func (p *parser) fromSections(r *row) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		switch s := p.stack[i]; {
		case s.subject != "" && r.model.Subject == "" && !r.subjectBad:
			r.model.Subject = s.subject
		case s.standing != "" && r.part.Standing == "":
			r.part.Standing = s.standing
		case s.verdict != "" && r.verdict == "":
			r.verdict = s.verdict
		case s.names == NamesField && r.field == "":
			r.field = s.text
		}
	}
	if r.section = r.sectionOf(NamesUnit); r.section == "" {
		r.section = r.sectionOf(NamesNothing)
	}
	if r.model.Subject == "" && !r.subjectBad {
		p.inferSubject(r)
	}
}

// inferSubject takes the kind of subject from the words before the name, else from the heading above it, and has it
// said.
func (p *parser) inferSubject(r *row) {
	if p.typed || p.partial() && p.lone() || p.h.has(Subject) || p.h.has(MarkCollective) || p.h.has(MarkIndividual) {
		return // where there is a place for it, its being empty is a fault
	}
	s := subjectOf(r.model.Registrant)
	if at, ok := p.h.at[Registrant]; ok && s == "" && r.model.Registrant != "" && !p.parted {
		s, _ = subjects.Of(p.h.columns[at].hint)
	}
	if s == "" {
		return
	}
	r.model.Subject = s
	t := p.inferred[s]
	if t == nil {
		t = &once{row: r.n, example: r.model.Registrant}
		p.inferred[s] = t
	}
	t.n++
}

// tell says once what was taken over for many rows.
func (p *parser) tell() {
	p.ended = true
	for _, l := range p.early {
		p.addUp(l)
	}
	for _, s := range record.SubjectKinds {
		if t := p.inferred[s]; t != nil {
			q := p.problem(t.row, Registrant, SubjectInferred, false, t.example, subjects.Write(s))
			q.Count = t.n
			p.x.list.Notes = append(p.x.list.Notes, q)
		}
	}
	if len(p.colours) > 1 {
		p.x.list.Notes = append(p.x.list.Notes, Problem{Sheet: p.name, Row: p.coloured.row, Code: Colours, Found: p.coloured.example, Count: p.coloured.n})
	}
	for _, m := range p.merged {
		q := p.problem(m.Top, m.column, MergedFigure, false, strconv.Itoa(m.Top)+"–"+strconv.Itoa(m.Bottom))
		q.Asks = true
		p.x.list.Notes = append(p.x.list.Notes, q)
	}
	if t := p.filledDown; t != nil {
		q := p.problem(t.row, UnitName, FilledDown, false, t.example)
		q.Count = t.n
		p.x.list.Notes = append(p.x.list.Notes, q)
	}
}

// failedCell notes a formula that failed.
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
	return worksheet.Unguarded(p.cell(l, c).Line())
}

// validate holds the row against what is true of every model. Participations are checked when the year is known.
func (p *parser) validate(r *row) {
	reported := map[string]bool{}
	for _, q := range r.problems {
		reported[q.Column] = true
	}
	for _, q := range r.model.Validate() {
		located := p.problem(r.n, columnOf(record.ModelKind, q.Field), Code(q.Code), q.Hard, q.Found, q.Want)
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
