package intake

import (
	"strings"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// Block is a piece of a list that came over the clipboard, read by its own headings.
type Block struct {
	Columns []Column            // that any row has, in the order of the headings
	Rows    []map[Column]string // the registrations, as text in the words and measures of this program
	Left    []Problem           // rows and columns that were left out, and why; Row counts the block's rows from 1
}

// Recognise reads a block of cells by its header. ok is false when it has none. What a heading says of all its cells is put into each: a measure
// behind the figures, the word of a column of marks into its own column, and the part that a section row begins.
func Recognise(rows [][]string) (b *Block, ok bool) {
	lines := make([]worksheet.Row, 0, len(rows))
	for i, texts := range rows {
		if cells := typedCells(texts); cells != nil {
			lines = append(lines, worksheet.Row{N: i + 1, Cells: cells})
		}
	}
	h, ok := findHeader(lines[:min(len(lines), headerWithin)], nil)
	if !ok {
		return nil, false
	}
	b = &Block{}
	b.Left = append(h.measured(""), h.unused("")...)
	p := newParser(0, &worksheet.Sheet{}, h)
	for _, l := range lines {
		if l.N <= h.last {
			continue
		}
		kind, said := p.kindOf(l)
		switch kind {
		case registration:
			p.fresh = false
			b.Rows = append(b.Rows, p.texts(l))
		case section:
			p.enter(said)
		case total:
			b.Left = append(b.Left, Problem{Row: l.N, Code: TotalRow, Found: said})
		case other:
			b.Left = append(b.Left, Problem{Row: l.N, Code: OtherRow, Found: said})
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
	}
	for _, c := range []Column{Field, Subject, Registrant, Standing, Verdict, UnitName} {
		take(c)
	}
}

// texts gives what a registration says, by column; empty cells are left out.
func (p *parser) texts(l worksheet.Row) map[Column]string {
	r := map[Column]string{}
	add := func(c Column, s string) {
		switch was := r[c]; {
		case s == "" || was == s:
		case was == "":
			r[c] = s
		default:
			r[c] = was + ", " + s // two marks: no word of the column, so a person decides
		}
	}
	for _, m := range p.h.columns {
		v := l.At(m.index)
		if v.Kind == worksheet.Blank || m.Column == Unused || m.Column == Number {
			continue
		}
		if isMarkColumn(m.Column) {
			p.mark(m.Column, v, add)
			continue
		}
		s := vi.CleanLine(v.Text)
		if m.Column == Content || m.Column == Results {
			s = vi.Clean(v.Text)
		}
		add(m.Column, measured(s, m))
	}
	if r[Subject] == "" {
		add(Subject, subjects.write(p.subject))
	}
	if p.section != "" {
		if !p.h.has(Field) {
			add(Field, p.section)
		} else if !p.h.has(UnitName) && !p.h.has(UnitCode) {
			add(UnitName, p.section)
		}
	}
	return r
}

// mark puts the word of a mark column into the column that it belongs to; a name below “Tập thể” is the registrant's.
func (p *parser) mark(c Column, v worksheet.Cell, add func(Column, string)) {
	said := vi.CleanLine(v.Text)
	if isNothing(said) {
		return
	}
	marked := isMark(v)
	switch {
	case markSubjects[c] != "":
		add(Subject, subjects.write(markSubjects[c]))
		if !marked {
			add(Registrant, said)
		}
	case markStandings[c] != "":
		add(Standing, orSaid(marked, standings.write(markStandings[c]), said))
	default:
		add(Verdict, orSaid(marked, verdicts.write(markVerdicts[c]), said))
	}
}

func orSaid(marked bool, word, said string) string {
	if marked {
		return word
	}
	return said
}

// measures are how the powers of ten of a heading's measure are written behind a figure.
var measures = map[Column]map[uint8]string{
	Money: {3: "nghìn đồng", 6: "triệu đồng", 9: "tỷ đồng"},
	Land:  {4: "ha"},
}

// measured puts the measure of a heading behind a bare figure; one that says its own keeps it.
func measured(s string, m Mapped) string {
	word := measures[m.Column][m.scale.pow]
	if word == "" || strings.ContainsFunc(s, isLetter) || isNothing(s) {
		return s
	}
	return s + " " + word
}
