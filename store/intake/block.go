package intake

import (
	"cmp"

	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Block is a piece of a list that came over the clipboard, read by its own headings.
type Block struct {
	Columns []Column            // that any row has, in the order of the headings
	Heads   map[Column]string   // what stands above them
	Rows    []map[Column]string // the registrations, as text in the words and measures of this program
	Left    []Problem           // rows and columns that were left out, and why; Row counts the block's rows from 1
}

// Recognise reads a block of cells by its header. ok is false when it has none. What a heading says of all its cells is
// put into each: a measure behind the figures, the word of a column of marks into its own column, and the part that a
// section row begins. more gives the columns, beside those of lists, that headings name which lists have no column for;
// Unused for none.
func Recognise(rows [][]string, more func(heading string) Column) (b *Block, ok bool) {
	lines := make([]worksheet.Row, 0, len(rows))
	for i, texts := range rows {
		if cells := typedCells(texts); cells != nil {
			lines = append(lines, worksheet.Row{N: i + 1, Cells: cells})
		}
	}
	l := &List{}
	x := l.newReader(&worksheet.Sheet{})
	i := 0
	x.lines = &ahead{next: func() (r worksheet.Row, ok bool) {
		if i == len(lines) {
			return r, false
		}
		i++
		return lines[i-1], true
	}}
	h, ok := x.findHeader(x.lines.look(headerWithin))
	if !ok {
		return nil, false
	}
	p := x.newTable(h, x.until(h.first))
	b = &Block{Heads: map[Column]string{}}
	named := map[string]bool{}
	for i := range p.h.columns {
		m := &p.h.columns[i]
		if (m.Column == Unused || leftOut(m.Column)) && m.Column != Private && m.Heading != "" {
			m.beyond = more(m.Heading)
			named[m.Heading] = m.beyond != Unused
		}
		if c := cmp.Or(m.beyond, m.Column); b.Heads[c] == "" {
			b.Heads[c] = m.Heading
		}
	}
	for {
		r, more := x.lines.take()
		if !more {
			break
		}
		if r.N <= h.last {
			continue
		}
		before := l.rows.len()
		if p.take(r) && l.rows.len() > before {
			b.Rows = append(b.Rows, p.asTexts(r, l.rows.one(before)))
		}
	}
	for _, q := range l.Notes {
		if q.Code != SectionRow && q.Code != TotalDiffers && (q.Row > 0 && q.Code != NotUsed && q.Code != ColumnAside || !named[q.Heading]) {
			b.Left = append(b.Left, q)
		}
	}
	b.name(p)
	return b, true
}

// name lists the columns: those of the headings, then those that marks and sections give.
func (b *Block) name(p *parser) {
	has := map[Column]bool{}
	for _, r := range b.Rows {
		for c := range r {
			has[c] = true
		}
	}
	take := func(c Column) {
		if has[c] {
			b.Columns = append(b.Columns, c)
			delete(has, c)
		}
	}
	for _, m := range p.h.columns {
		take(m.Column)
		take(m.beyond)
	}
	for _, c := range []Column{Field, Subject, Registrant, Standing, Verdict, UnitName} {
		take(c)
	}
}

// asTexts gives what a registration says, by column; empty cells are left out. What marks, sections and names in two
// columns say was read into r.
func (p *parser) asTexts(l worksheet.Row, r *row) map[Column]string {
	texts := map[Column]string{}
	add := func(c Column, s string) {
		switch was := texts[c]; {
		case s == "" || was == s:
		case was == "":
			texts[c] = s
		default:
			texts[c] = was + ", " + s // two marks: no word of the column, so a person decides
		}
	}
	for _, m := range p.h.columns {
		v := l.At(m.index)
		if m.beyond != Unused && v.Kind != worksheet.Blank {
			add(m.beyond, vi.Clean(v.Text))
		}
		if v.Kind == worksheet.Blank || m.Column == Unused || m.Column == Number || leftOut(m.Column) || m.Column == FamilyName || m.Column == GivenName {
			continue
		}
		switch {
		case isMarkColumn(m.Column):
			p.mark(m, v, add)
		case isText(m.Column) || m.Column == Proposal || m.Column == Span || m.Column == SpanMoney: // below
		case measureOf[m.Column] != 0:
			add(m.Column, measured(vi.CleanLine(v.Text), m))
		default:
			add(m.Column, vi.CleanLine(v.Text))
		}
	}
	add(Content, r.model.Content)
	add(Results, r.part.Results)
	if p.h.has(FamilyName) {
		add(Registrant, r.model.Registrant)
	}
	if texts[Subject] == "" {
		add(Subject, subjects.Write(r.model.Subject))
	}
	if texts[Standing] == "" {
		add(Standing, standings.Write(r.part.Standing))
	}
	if texts[Field] == "" {
		add(Field, r.field)
	}
	if texts[Field] == "" && r.section != "" && !p.h.has(Field) && r.sectionOf(NamesUnit) == "" {
		add(Field, r.section)
	} else if r.section != "" && !p.h.has(UnitName) && !p.h.has(UnitCode) {
		add(UnitName, r.section)
	}
	return texts
}

// mark puts the word of a mark column into the column that it belongs to; a name below “Tập thể” is the registrant's.
func (p *parser) mark(m Mapped, v worksheet.Cell, add func(Column, string)) {
	said := vi.CleanLine(v.Text)
	if none, _ := isNoMark(v); none {
		return
	}
	marked, named := isMark(v), m.means(func(c Column) bool { return markSubjects[c] != "" })
	m.means(func(c Column) bool {
		switch {
		case c == MarkYear:
		case c == MarkField:
			add(Field, orSaid(marked || named, m.value, said))
		case markSubjects[c] != "":
			add(Subject, subjects.Write(markSubjects[c]))
			if !marked {
				add(Registrant, said)
			}
		case markStandings[c] != "":
			add(Standing, orSaid(marked || named, standings.Write(markStandings[c]), said))
		default:
			add(Verdict, orSaid(marked || named, verdicts.Write(markVerdicts[c]), said))
		}
		return false
	})
}

func orSaid(marked bool, word, said string) string {
	if marked {
		return word
	}
	return said
}

// measured puts the measure of a heading behind a figure that says none itself: “trên 160” below “(triệu đồng)” is
// “trên 160 triệu đồng”.
func measured(s string, m Mapped) string {
	if isNothing(s) {
		return s
	}
	return value.With(measureOf[m.Column], s, value.Scaled(measureOf[m.Column], m.scale.pow))
}
