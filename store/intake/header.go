package intake

import (
	"strings"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// headerWithin is how many filled rows may stand before the header: titles, the unit's name, the date.
const headerWithin = 60

// findHeader looks for the row, or the two rows, that name the most columns; the first of equals. ok is false when there is none.
func findHeader(lines []worksheet.Row, merges []worksheet.Merge) (best header, ok bool) {
	for i := range lines {
		one := oneRow(lines[i])
		if one.score() > best.score() {
			best = one
		}
		if i+1 < len(lines) && lines[i+1].N == lines[i].N+1 {
			if two := twoRows(lines[i], lines[i+1], merges); two.score() > best.score() {
				best = two
			}
		}
	}
	return best, best.score() > 0
}

func oneRow(l worksheet.Row) header {
	h := header{first: l.N, last: l.N}
	for i, c := range l.Cells {
		if c.Kind == worksheet.Text {
			h.addAt(i, recognise(c.Text))
		}
	}
	return h
}

// twoRows reads a header of two rows: groups above (“Đối tượng”), their parts below (“TT | CN”). A column is named by its part
// alone or with its group; where the lower row is empty, by the upper one. A lower row that holds what a name of a model is made of, or numbers,
// is no header.
func twoRows(upper, lower worksheet.Row, merges []worksheet.Merge) header {
	h := header{first: upper.N, last: lower.N}
	group, groupAt := "", -1
	for i := range max(len(upper.Cells), len(lower.Cells)) {
		up, low := upper.At(i), lower.At(i)
		if up.Kind == worksheet.Text {
			group, groupAt = up.Text, i
		} else if !spans(merges, upper.N, groupAt, i) {
			group = ""
		}
		switch {
		case low.Kind == worksheet.Number || low.Kind == worksheet.Date:
			return header{}
		case low.Kind != worksheet.Text:
			if up.Kind == worksheet.Text {
				h.addAt(i, recognise(up.Text))
			}
			continue
		case named(up) && !explains(low.Text):
			return header{} // a model's name: the first row of the list
		}
		m := recognise(low.Text)
		if group != "" && !m.Exact {
			if whole := recognise(group + " " + low.Text); whole.Column != Unused {
				m = whole
			}
		}
		if group != "" {
			m = within(m, recognise(group), low.Text)
		}
		h.addAt(i, m)
	}
	return h
}

// named tells whether a cell of the upper row is the heading of the models' names, which has no parts.
func named(up worksheet.Cell) bool {
	if up.Kind != worksheet.Text {
		return false
	}
	m := recognise(up.Text)
	return m.Column == Name && m.Exact
}

// explains tells whether a text below a heading goes on with it: “(ghi đầy đủ)”, “(2)”, “mô hình”.
func explains(lower string) bool {
	return strings.HasPrefix(strings.TrimSpace(lower), "(") || recognise(lower).Exact
}

// within reads the abbreviations that mean something only below their group.
func within(m, group Mapped, part string) Mapped {
	key := vi.Fold(part)
	switch {
	case group.Column == Subject && key == "tt":
		m.Column, m.Exact = MarkCollective, true
	case group.Column == Subject && key == "cn":
		m.Column, m.Exact = MarkIndividual, true
	case group.Column == Subject && (key == "hgd" || key == "ho"):
		m.Column, m.Exact = MarkHousehold, true
	case m.Column != Unused && (group.Column == Money || group.Column == Land) && m.scale == (scale{}):
		m.scale = group.scale
	}
	return m
}

// spans tells whether the cell at column i of a row belongs to the merged area that begins in column from.
func spans(merges []worksheet.Merge, row, from, i int) bool {
	for _, m := range merges {
		if m.Top == row && m.Left == from && m.Left <= i && i <= m.Right {
			return true
		}
	}
	return false
}

func (h *header) addAt(i int, m Mapped) {
	m.index, m.Letters = i, worksheet.ColumnName(i)
	h.add(m)
}

// measured finds the columns that cannot be read because their measure has no fixed size.
func (h *header) measured(sheet string) (ps []Problem) {
	for i := range h.columns {
		m := &h.columns[i]
		if m.scale.unknown == "" {
			continue
		}
		ps = append(ps, Problem{Sheet: sheet, Row: h.last, Column: m.Letters, Heading: m.Heading, Code: UnknownScale, Found: m.scale.unknown, Hard: true})
		delete(h.at, m.Column)
		m.Column = Unused
	}
	return ps
}

// unused finds the columns that were not recognised.
func (h *header) unused(sheet string) (ps []Problem) {
	for _, m := range h.columns {
		if m.Column == Unused && m.scale.unknown == "" && strings.TrimSpace(m.Heading) != "" {
			ps = append(ps, Problem{Sheet: sheet, Row: h.last, Column: m.Letters, Heading: m.Heading, Code: NotUsed, Found: m.Heading})
		}
	}
	return ps
}
