package intake

import (
	"strings"

	"danvan/store/vi"
)

// line is one row of a sheet as it was read.
type line struct {
	row   int
	cells []cell
}

// at gives a cell; a blank one beyond the end.
func (l line) at(i int) cell {
	if i < 0 || i >= len(l.cells) {
		return cell{}
	}
	return l.cells[i]
}

// headerWithin is how many filled rows may stand before the header: titles, the unit's name, the date.
const headerWithin = 60

// findHeader looks for the row, or the two rows, that name the most columns; the first of equals. ok is false when there is none.
func findHeader(lines []line, merges []merge) (best header, ok bool) {
	for i := range lines {
		one := oneRow(lines[i])
		if one.score() > best.score() {
			best = one
		}
		if i+1 < len(lines) && lines[i+1].row == lines[i].row+1 {
			if two := twoRows(lines[i], lines[i+1], merges); two.score() > best.score() {
				best = two
			}
		}
	}
	return best, best.score() > 0
}

func oneRow(l line) header {
	h := header{first: l.row, last: l.row}
	for i, c := range l.cells {
		if c.kind == text {
			h.addAt(i, recognise(c.text))
		}
	}
	return h
}

// twoRows reads a header of two rows: groups above (“Đối tượng”), their parts below (“TT | CN”). A column is named by its part
// alone or with its group; where the lower row is empty, by the upper one. A lower row that holds what a name of a model is made of, or numbers,
// is no header.
func twoRows(upper, lower line, merges []merge) header {
	h := header{first: upper.row, last: lower.row}
	group, groupAt := "", -1
	for i := range max(len(upper.cells), len(lower.cells)) {
		up, low := upper.at(i), lower.at(i)
		if up.kind == text {
			group, groupAt = up.text, i
		} else if !spans(merges, upper.row, groupAt, i) {
			group = ""
		}
		switch {
		case low.kind == number || low.kind == date:
			return header{}
		case low.kind != text:
			if up.kind == text {
				h.addAt(i, recognise(up.text))
			}
			continue
		case named(up) && !explains(low.text):
			return header{} // a model's name: the first row of the list
		}
		m := recognise(low.text)
		if group != "" && !m.Exact {
			if whole := recognise(group + " " + low.text); whole.Column != Unused {
				m = whole
			}
		}
		if group != "" {
			m = within(m, recognise(group), low.text)
		}
		h.addAt(i, m)
	}
	return h
}

// named tells whether a cell of the upper row is the heading of the models' names, which has no parts.
func named(up cell) bool {
	if up.kind != text {
		return false
	}
	m := recognise(up.text)
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
func spans(merges []merge, row, from, i int) bool {
	for _, m := range merges {
		if m.top == row && m.left == from && m.left <= i && i <= m.right {
			return true
		}
	}
	return false
}

func (h *header) addAt(i int, m Mapped) {
	m.index, m.Letters = i, columnName(i)
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
