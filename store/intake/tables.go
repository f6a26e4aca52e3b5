package intake

import (
	"slices"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// beside parts a header whose headings come twice, with a gap or a new number column between: two tables side by side.
func beside(h header) []header {
	for i := 2; i+1 < len(h.columns); i++ {
		m := h.columns[i]
		gap := m.index > h.columns[i-1].index+1 || h.columns[i-1].Heading == ""
		if m.Column != Number && !gap || m.Heading == "" {
			continue
		}
		left, right := h.cut(0, i), h.cut(i, len(h.columns))
		if left.score() > 0 && right.score() > 0 && sameNames(left, right) {
			return append([]header{left}, beside(right)...)
		}
	}
	h.place()
	return []header{h}
}

// sameNames tells whether both parts have a column of names in the same words.
func sameNames(a, b header) bool {
	name := func(h header) string {
		for _, m := range h.columns {
			if m.Column == Name {
				return vi.Spelled(m.Heading)
			}
		}
		return ""
	}
	return name(a) == name(b)
}

func (h header) cut(from, to int) header {
	return header{first: h.first, last: h.last, lines: h.lines, columns: slices.Clone(h.columns[from:to]), part: true}
}

// headAgain tells whether the rows to come are a header: the same again, as on every printed page, which says nothing
// new; or another one, whose first row is then set. depth is how many rows it has; 0 when they are none.
func (x *reader) headAgain(ps []*parser, coming []worksheet.Row, apart bool) (another header, depth int) {
	l := coming[0]
	texts := 0
	for _, c := range l.Cells {
		if c.Kind == worksheet.Number || c.Kind == worksheet.Date {
			return another, 0
		}
		texts += btoi(c.Kind == worksheet.Text)
	}
	if texts < 2 {
		return another, 0
	}
	p := ps[0]
	for i := range coming {
		switch same := p.repeats(coming[i:]); {
		case same > 0 && i == 0 && p.aside: // below a title of its own
			return x.headerAt(coming[:same]), same
		case same > 0 && i == 0:
			return header{}, same
		case same > 0:
			return another, 0 // what comes first is the end of a page or a section
		}
	}
	if n := p.cell(l, Number); !apart && (!p.h.has(Number) || n.Kind != worksheet.Text || startsWithDigit(n.Text) || x.recognise(n.Text).Column != Number) {
		return another, 0
	}
	p.wait()
	best := header{}
	for d := 1; d <= deepest && d <= len(coming); d++ {
		h := x.headerAt(coming[:d])
		if later := x.headerAt(coming[1:max(d, 1)]); d > 1 && later.score() >= h.score() {
			continue // it begins further down
		}
		if h.score() > best.score() && h.score() > 2 {
			best = h
		}
	}
	if best.score() == 0 {
		return another, 0
	}
	return best, best.last - best.first + 1
}

// another tells whether a row heads another table than a list of models: “STT | Nội dung công việc | Người làm”.
func (x *reader) another(l worksheet.Row, p *parser) bool {
	n := p.cell(l, Number)
	return n.Kind == worksheet.Text && x.recognise(n.Text).Column == Number && texts(l) > 2 && plausible([]worksheet.Row{l})
}

// texts counts the cells of a row that hold a text.
func texts(l worksheet.Row) (n int) {
	for _, c := range l.Cells {
		n += btoi(c.Kind == worksheet.Text)
	}
	return n
}

// leave says that a table is not read, by its first row.
func (x *reader) leave(l worksheet.Row) {
	var shown []string
	for _, c := range l.Cells {
		if s := c.Line(); s != "" {
			shown = append(shown, s)
		}
	}
	x.list.Notes = append(x.list.Notes, Problem{Sheet: x.src.Name, Row: l.N, Code: OtherTable, Found: strings.Join(shown[:min(len(shown), 4)], " · ")})
}

// letterhead is what stands at the top of a paper, in up to three cells beside each other.
var letterhead = pattern.Of(`(?i)^(?:cộng h(?:òa|oà) xã hội|độc lập|đảng cộng sản|mẫu |biểu |phụ lục|ubnd|(?:ủy|uỷ) ban|đảng (?:bộ|ủy|uỷ)|mặt trận)`)

// titlesOf takes the tables that are not read out of what stands above a header, and says so of the first.
func (x *reader) titlesOf(above []worksheet.Row) (titles []worksheet.Row) {
	wide := func(i int) bool {
		filled := 0
		if i >= 0 && i < len(above) {
			for _, c := range above[i].Cells {
				if letterhead().MatchString(c.Text) {
					return false
				}
				filled += btoi(c.Kind != worksheet.Blank)
			}
		}
		return filled > 2
	}
	left := false
	for i, l := range above {
		if !wide(i) || !wide(i-1) && !wide(i+1) {
			titles = append(titles, l)
			continue
		}
		if told := func(q Problem) bool { return q.Sheet == x.src.Name && q.Row == l.N && q.Code == OtherTable }; !left && !slices.ContainsFunc(x.list.Notes, told) {
			x.leave(l)
		}
		left = true
	}
	return titles
}

// headText is the text of a cell of a header, to find it again.
type headText struct {
	index   int
	spelled string
	first   byte // that it begins with; 0 unless it is a letter or digit without marks
}

// headTexts are the texts of a header, row by row.
func headTexts(h header) [][]headText {
	rows := make([][]headText, len(h.lines))
	for n, l := range h.lines {
		for i, c := range l.Cells {
			if c.Kind == worksheet.Text {
				rows[n] = append(rows[n], headText{i, vi.Spelled(c.Text), plainFirst(c.Text)})
			}
		}
	}
	return rows
}

// plainFirst gives the small form of the letter or digit that a text begins with; 0 for anything else.
func plainFirst(s string) byte {
	if s == "" {
		return 0
	}
	c := s[0]
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return c
	}
	return 0
}

// in tells whether a cell says the same. Nearly all cells of a list begin otherwise, and need not be spelled.
func (t headText) in(s string) bool {
	if first := plainFirst(s); first != t.first && first != 0 && t.first != 0 {
		return false
	}
	return vi.Spelled(s) == t.spelled
}

// repeats tells how many rows of the table's own header come again, word for word. One that says another thing, more or
// less is the header of another table.
func (p *parser) repeats(coming []worksheet.Row) (n int) {
	for n < len(p.heads) && n < len(coming) && again(p.heads[n], coming[n]) {
		n++
	}
	return n
}

// again tells whether a row says what a row of a header says, and no more.
func again(heads []headText, l worksheet.Row) bool {
	filled := 0
	for _, c := range l.Cells {
		filled += btoi(c.Kind != worksheet.Blank)
	}
	return filled == len(heads) && !slices.ContainsFunc(heads, func(t headText) bool { return !t.in(l.At(t.index).Text) })
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
