package intake

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// totalForm is a text that adds up rows: “Tổng cộng”, “Cộng xã Thượng Lâm”, “Tổng số: 12 mô hình”; not “Cộng đồng tự
// quản”, “Tổng vệ sinh”.
var totalForm = pattern.Of(`^(?:(?:[ivx]+|[a-zđ])[.)]\s*)?(?:tổng cộng|tổng số|tổng|cộng chung|cộng|toàn tỉnh|toàn huyện|toàn xã|toàn phường|` +
	`tong cong|tong so|tong|toan tinh|toan huyen|toan xa)(?:$|[\s]*[:(.,=/\d]|\s+(?:xã|phường|thị trấn|` +
	`huyện|quận|tỉnh|thành phố|mục|phần|toàn|tập thể|cá nhân|hộ|lĩnh vực|mô hình|số|các|[ivx]+$|[a-z]$|trang|đơn vị|chung|nhóm|khối|cụm|thôn|mang sang))`)

var totalWords = []string{"tong", "cong", "toan"} // one of which it begins with, folded

func isTotal(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 100 {
		return false
	}
	if !strings.ContainsAny(s[:min(len(s), 6)], ".)") { // not numbered
		if first := s[0] | 0x20; first != 't' && first != 'c' { // nearly every cell of a list
			return false
		}
		if folded := vi.Fold(s); !slices.ContainsFunc(totalWords, func(w string) bool { return strings.HasPrefix(folded, w) }) {
			return false
		}
	}
	return totalForm().MatchString(vi.Spelled(s))
}

// isTotalRow tells whether a row adds up others: it says so, has no number of its own, and names nobody.
func (p *parser) isTotalRow(l worksheet.Row, number, name, registrant worksheet.Cell) bool {
	if number.Kind == worksheet.Number && number.Line() != "" && name.Kind == worksheet.Text && !isTotal(name.Text) {
		return false
	}
	if speaks(registrant) || speaks(name) && p.h.has(Number) && number.Kind == worksheet.Number {
		return false
	}
	for _, m := range p.h.columns {
		if c := l.At(m.index); c.Kind == worksheet.Text && !isText(m.Column) && m.Column != Registrant && m.Column != Place && p.sumsUp(c.Text) {
			return m.Column != Name || p.cell(l, Field).Kind != worksheet.Text && p.cell(l, Subject).Kind != worksheet.Text
		}
	}
	return false
}

// sumsUp tells of a text that adds up rows, also those of a unit that it names: “Cộng Thượng Lâm”.
func (p *parser) sumsUp(s string) bool {
	if isTotal(s) {
		return true
	}
	for _, lead := range []string{"Cộng ", "Tổng ", "CỘNG ", "TỔNG "} {
		if unit, ok := strings.CutPrefix(vi.CleanLine(s), lead); ok && p.x.o.Known.names(strings.TrimRight(unit, ".: ")) == NamesUnit {
			return true
		}
	}
	return false
}

// addUp compares what a row of totals states with what its rows come to: those since the total before, those of the
// section, or all of the table. It gives the words of the row.
func (p *parser) addUp(l worksheet.Row) (label string) {
	for _, m := range p.h.columns {
		if c := l.At(m.index); c.Kind == worksheet.Text && p.sumsUp(c.Text) && label == "" {
			label = vi.CleanLine(c.Text)
		}
	}
	if p.x.list.rows.len() == p.firstRow && len(p.stack) == p.fixed && !p.ended { // it stands above its rows
		l.Cells = slices.Clone(l.Cells)
		p.early = append(p.early, l)
		return label
	}
	if n, ok := modelsIn(label, true); ok {
		p.compareTotal(l.N, label, Name, Mapped{}, strconv.Itoa(n))
	}
	for _, m := range p.h.columns {
		c := l.At(m.index)
		s := c.Line()
		switch {
		case c.Kind == worksheet.Blank || c.Kind == worksheet.Text && p.sumsUp(c.Text):
		case m.Column == Name:
			if n, ok := modelsIn(s, false); ok {
				p.compareTotal(l.N, label, Name, m, strconv.Itoa(n))
			}
		case isMarkColumn(m.Column) && m.Column != MarkYear:
			if n, err := strconv.Atoi(s); err == nil {
				p.compareTotal(l.N, label, m.Column, m, strconv.Itoa(n))
			}
		case m.Column == Money || m.Column == Land || m.Column == Labour || m.Column == Participants:
			if f, ok, err := value.ReadFigure(measureOf[m.Column], c.Shown(), value.Scale{Pow: m.scale.pow, Said: m.scale.said}); err == nil && ok {
				p.compareTotal(l.N, label, m.Column, m, f.Amount.String())
			}
		}
	}
	p.sinceTotal = p.x.list.rows.len()
	return label
}

var modelCount = pattern.Of(`(\d+)\s*(?:mô hình|mh|điển hình|$)`)

// modelsIn reads how many models a text states: “03 mô hình”, “Tổng cộng: 3”.
func modelsIn(s string, label bool) (int, bool) {
	m := modelCount().FindStringSubmatch(vi.Spelled(strings.TrimRight(s, "./ ")))
	if m == nil || label && !strings.ContainsAny(s, ":=") {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil && n < 100_000
}

func (p *parser) compareTotal(row int, label string, c Column, m Mapped, stated string) {
	counts := ""
	for i, from := range []int{p.sinceTotal, p.sinceSection, p.firstRow} {
		n := p.count(c, m, from)
		if n == stated {
			counts = n
			break
		}
		if whole := strings.HasPrefix(vi.Spelled(label), "t"); i == 0 && !whole || i == 2 && whole {
			counts = n
		}
	}
	p.totals = append(p.totals, Total{Row: row, Label: label, Column: c, Stated: stated, Counts: counts})
	if counts != stated {
		q := Problem{Sheet: p.name, Row: row, Column: m.Letters, Heading: m.Heading, Code: TotalDiffers, Found: stated, Want: []string{counts}, Asks: true}
		p.x.list.Notes = append(p.x.list.Notes, q)
	}
}

// count is what the rows from one on come to in a column, as a number in machine form.
func (p *parser) count(c Column, m Mapped, from int) string {
	n := vi.NewDecimal(0, 0)
	for _, r := range p.x.list.rows.from(from) {
		one := vi.NewDecimal(0, 0)
		switch {
		case r.sheet != p.sheet:
			continue
		case c == Name:
			one.Coef = 1
		case c == Participants:
			one.Coef = r.part.Participants
		case isMarkColumn(c):
			one.Coef = int64(btoi(!m.means(func(c Column) bool { return !r.marked(c, m.value) })))
		default:
			for k, column := range amountColumns {
				if column == c && r.amounts[k].value != "" {
					_ = one.UnmarshalText([]byte(r.amounts[k].value))
				}
			}
		}
		if sum, ok := n.Plus(one); ok {
			n = sum
		}
	}
	return n.String()
}

// marked tells whether a row says what a mark of a column does.
func (r *row) marked(c Column, field string) bool {
	switch markKind(c) {
	case Field:
		return r.field == field
	case Subject:
		return r.model.Subject == markSubjects[c]
	case Standing:
		return r.part.Standing == markStandings[c]
	}
	return r.verdict == markVerdicts[c] || c == MarkRecognised && r.verdict.Recognises()
}
