package intake

import (
	"slices"
	"strings"
	"sync"

	"danvan/store/pattern"
	"danvan/store/worksheet"
)

// header is the header of a table.
type header struct {
	first, last int // rows, from 1
	columns     []Mapped
	at          map[Column]int // index into columns, of those that hold one value
	marks       []int          // indexes into columns of the mark columns
	part        bool           // of a row that has other tables beside it
	parts       bool           // all that the last row says stands below groups
	lines       []worksheet.Row
	ours        bool // danvan wrote it: see settleOurs
	sheet       string
	names       []string // headings above what may be names of models, where none says so
}

// has tells whether the table has a column.
func (h *header) has(c Column) bool { _, ok := h.at[c]; return ok }

// marked tells whether the table has a column of marks.
func (h *header) marked(c Column) bool {
	return slices.ContainsFunc(h.marks, func(i int) bool { return h.columns[i].Column == c })
}

// place finds where the columns stand again, after their meanings were decided.
func (h *header) place() {
	h.at, h.marks = map[Column]int{}, nil
	for i, m := range h.columns {
		if isMarkColumn(m.Column) {
			h.marks = append(h.marks, i)
		}
		m.means(func(c Column) bool {
			if _, twice := h.at[c]; !twice && c != Unused && !leftOut(c) {
				h.at[c] = i
			}
			return false
		})
	}
}

// score tells how much of a header it is; 0 when it cannot be one. What is understood counts once for each meaning.
func (h *header) score() int {
	seen := map[Column]bool{}
	n, fields := 0, 0
	for _, m := range h.columns {
		switch {
		case m.Column == Unused:
		case m.Column == MarkField || m.partOf || len(m.also) > 0:
			fields++
		case !seen[m.Column]:
			seen[m.Column] = true
			n++
		}
	}
	if !seen[Name] || n+fields < 2 {
		return 0
	}
	return n + fields
}

// headerWithin is how many filled rows may stand before the header: titles, instructions, the unit's name, the date.
const headerWithin = 300

// deepest is how many rows a header may have.
const deepest = 3

// findHeader looks for the one to three rows that name the most columns; of equals the first, and of the fewest rows,
// unless another row only parts what the rows above it say.
func (x *reader) findHeader(lines []worksheet.Row) (best header, ok bool) {
	found := -1
	for i := range lines {
		if found >= 0 && (i > found+20 || i > found+3 && best.score() > 3 || best.begun(lines[i-1])) || i >= headerWithin {
			break
		}
		for depth := 1; depth <= deepest && i+depth <= len(lines); depth++ {
			h := x.headerAt(lines[i : i+depth])
			s, was := h.score(), best.score()
			deeper := h.parts && h.first == best.first && depth == best.last-best.first+2
			if s > was || s > 0 && deeper || s > 0 && s == was && depth < best.last-best.first+1 && h.first <= best.last {
				best, found = h, i
			}
		}
	}
	return best, best.score() > 0
}

// begun tells whether a row is one of the table below the header: what comes behind it is another table.
func (h *header) begun(l worksheet.Row) bool {
	filled, named := 0, false
	for _, m := range h.columns {
		c := l.At(m.index)
		filled += btoi(c.Kind != worksheet.Blank && m.Heading != "")
		named = named || m.Column == Name && c.Kind == worksheet.Text
	}
	return l.N > h.last && named && filled > 1
}

// headerAt reads some rows, one below the other, as a header: groups above (“Đối tượng”), their parts below (“TT |
// CN”). A column is named by its lowest text, within what stands above it. Rows that hold what a name of a model is
// made of, or numbers, are none.
func (x *reader) headerAt(lines []worksheet.Row) (h header) {
	if len(lines) == 0 {
		return header{}
	}
	h.first, h.last, h.lines = lines[0].N, lines[len(lines)-1].N, slices.Clone(lines)
	width := 0
	for i, l := range lines {
		if l.N != h.first+i || i > 0 && columnNumbers(l) {
			return header{}
		}
		width = max(width, len(l.Cells))
	}
	if !plausible(lines) {
		return header{}
	}
	h.parts = len(lines) > 1
	for c := range width {
		var path []string // from the outermost group to the column's own text
		own := -1         // level of its lowest own text
		for k, l := range lines {
			cell := l.At(c)
			switch {
			case cell.Kind == worksheet.Text:
				if k > 0 && (figureText().MatchString(cell.Text) && !isYear(strings.TrimSpace(cell.Text)) || !x.mayHavePart(lines, k, c, path, own, cell.Text)) {
					return header{}
				}
				h.parts = h.parts && (k < len(lines)-1 || len(path) > 0 && (own < k-1 || x.spansMore(lines, k-1, c) || isMeasure(cell.Text)))
				path, own = append(path, cell.Text), k
			case cell.Kind == worksheet.Number && (k == 0 || len(path) > 0) && isYear(cell.Line()):
				path, own = append(path, cell.Line()), k
			case cell.Kind == worksheet.Number || cell.Kind == worksheet.Date:
				return header{}
			default:
				if g := x.groupOf(lines, k, c); g != "" {
					path = append(path, g)
				}
			}
		}
		if len(lines) > 1 && lines[len(lines)-1].At(c).Kind == worksheet.Blank && own == 0 && len(path) > 1 { // only groups spread over it: its own text is the last one
			path = path[:1]
		}
		m := x.inGroups(path)
		m.index, m.Letters = c, worksheet.ColumnName(c)
		if by := m; by.Heading != "" && x.byPerson(&by) && by.Column != Unused {
			m = by
		}
		if len(path) > 0 || x.filledBelow(c) {
			h.columns = append(h.columns, m)
		}
	}
	return h
}

// plausible tells whether rows can be a header at all, before any word of them is read.
func plausible(lines []worksheet.Row) bool {
	texts := 0
	for k, l := range lines {
		here := 0
		for _, c := range l.Cells {
			switch {
			case isYear(strings.TrimSpace(c.Text)) && c.Kind != worksheet.Date:
			case c.Kind == worksheet.Text && (len(c.Text) > 3*maxHeading || k == 0 && figureText().MatchString(c.Text)):
				return false
			case c.Kind == worksheet.Text:
				here++
			case c.Kind == worksheet.Number && k == 0, c.Kind == worksheet.Date:
				return false
			}
		}
		if here == 0 && k == 0 {
			return false
		}
		texts += here
	}
	return texts >= 2
}

// figureText is a number kept as text: a row that has one is no row of a header.
var figureText = pattern.Of(`^\s*\d[\d.,]*\s*$`)

// mayHavePart tells whether a text may stand below what is above it in its column: below a group that spans more than
// one column; below a heading only where it goes on with it; below what means nothing by itself.
func (x *reader) mayHavePart(lines []worksheet.Row, k, c int, path []string, own int, part string) bool {
	switch {
	case own >= 0 && own < k-1 && x.groupOf(lines, k-1, c) == "": // its heading ended above
		return explains(part)
	case len(path) == 0 || own != k-1 || lines[k-1].At(c).Kind != worksheet.Text:
		return true
	}
	if x.spansMore(lines, k-1, c) {
		return !x.heads(path[len(path)-1]) || explains(part)
	}
	return explains(part) || x.recognise(path[len(path)-1]).Column == Unused
}

// spansMore tells whether a text of the header stands over more columns than its own.
func (x *reader) spansMore(lines []worksheet.Row, k, c int) bool {
	for _, m := range x.src.Merges {
		if m.Top == lines[k].N && m.Left == c {
			return m.Right > c
		}
	}
	return len(x.src.Merges) == 0 && lines[k].At(c+1).Kind == worksheet.Blank && lines[k+1].At(c+1).Kind == worksheet.Text
}

// heads tells whether a text is the heading of the models' names, which has no parts.
func (x *reader) heads(text string) bool { return x.recognise(text).Column == Name }

// explains tells whether a text below a heading goes on with it: “(ghi đầy đủ)”, “(2)”, “triệu đồng”.
func explains(lower string) bool {
	return strings.HasPrefix(strings.TrimSpace(lower), "(") || isMeasure(lower)
}

// groupOf gives the text that stands over a blank cell of a row of the header: that of the merged area that it lies in,
// or, in a file without merged areas, the next to the left that has something below the blank one.
func (x *reader) groupOf(lines []worksheet.Row, k, c int) string {
	l := lines[k]
	for _, m := range x.src.Merges {
		if m.Top == l.N && m.Left < c && c <= m.Right && m.Left < len(l.Cells) && m.Right-m.Left < 40 {
			return l.At(m.Left).Text
		}
	}
	if len(x.src.Merges) > 0 || k+1 >= len(lines) || lines[k+1].At(c).Kind != worksheet.Text {
		return ""
	}
	for i := c - 1; i >= 0; i-- {
		if cell := l.At(i); cell.Kind == worksheet.Text {
			if lines[k+1].At(i).Kind != worksheet.Text {
				return "" // the one to the left has no parts
			}
			return cell.Text
		}
	}
	return ""
}

// recognise tells what a heading means; what a register knows as a field names a column of marks.
func (x *reader) recognise(heading string) Mapped {
	if m, known := x.headings[heading]; known {
		return m
	}
	m := recognise(heading)
	if x.isField(heading) && (m.Column == Unused || m.Column == Award) {
		m.Column, m.Exact, m.value = MarkField, true, m.Heading
	}
	x.headings[heading] = m
	return m
}

// commonFields are the fields that most places use, and those that are known from papers.
var commonFields = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, f := range []string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh", "An ninh – quốc phòng", "Xây dựng hệ thống chính trị", "Hệ thống chính trị", "Kinh tế – xã hội",
		"Xây dựng nông thôn mới", "Xây dựng Đảng", "Cải cách hành chính", "Lĩnh vực khác", "Nông thôn mới", "Xây dựng Đảng, hệ thống chính trị"} {
		m[fieldKey(f)] = true
	}
	return m
})

// isField tells whether a text names a field: one that the register knows, or one that is common.
func (x *reader) isField(text string) bool {
	return text != "" && (x.o.Known.names(text) == NamesField || commonFields()[fieldKey(text)])
}
