package intake

import (
	"slices"
	"strings"
	"unicode"

	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// rowKind is what a row below the header is.
type rowKind uint8

const (
	registration rowKind = iota
	total                // “Tổng cộng”
	section              // “I. TẬP THỂ”, “Xã Thượng Lâm”
	other                // a note, a signature
	numbers              // numbers of columns or pages, which say nothing
	empty                // only formulas that were filled down, or numbers of rows not yet filled in
)

// sectionNumber is what numbers a section, never a registration: I. II. A) B/
var sectionNumber = pattern.Of(`^(?:[IVXLC]+|[A-ZĐ])(?:[.)/:-]|\s|$)\s*`)

// listNumber is what may stand before the text of a section: “I. ”, “1. ”, “- ”.
var listNumber = pattern.Of(`^(?:[IVXLC]+[.)/:-]|[A-ZĐ][.)/:-]|[a-zđ][.)]|\d{1,3}[.)/:-]|[-–+*•])\s*`)

var columnNumber = pattern.Of(`^\(?\d{1,2}\)?$`)

var pageNumber = pattern.Of(`(?i)^(?:trang|page|tờ)\s*(?:số\s*)?\d+(?:\s*/\s*\d+)?$`)

// says is what the text of a section, a title or a sheet's name says of the rows below it.
type says struct {
	text     string
	row      int
	subject  record.SubjectKind
	standing record.Standing
	verdict  record.Verdict
	names    Naming
	ended    bool // of models that go on no more: “Mô hình dừng hoạt động”
	year     int  // of a text that says nothing else: “Năm 2025”

	title     bool   // it stands above the header
	at        int    // the column in which a section row stands
	closes    bool   // that it looks like the section of a unit, and names none: it ends that
	numbering string // how a section is numbered: two of a kind do not hold together, whatever the second says
}

// numberingOf tells how a number of a section is written: “I.”, “B)”, “2/”. “C” and “L” count with the letters where
// those came before.
func (p *parser) numberingOf(number string) string {
	number = strings.Trim(vi.CleanLine(number), ".)/:- ")
	letters := slices.ContainsFunc(p.stack, func(s says) bool { return s.numbering == "A" })
	switch {
	case number == "":
		return ""
	case strings.Trim(number, "0123456789") == "":
		return "1"
	case !strings.ContainsFunc(number, unicode.IsLetter):
		return number // “*”, “+”
	case strings.ToLower(number) == number:
		return "a"
	case strings.Trim(number, "IVXLC") == "" && !(letters && (number == "C" || number == "L")):
		return "I"
	}
	return "A"
}

// kind tells what a section is about, so that the next of the same takes its place.
func (s says) kind() string {
	switch {
	case s.subject != "":
		return "subject"
	case s.standing != "":
		return "standing"
	case s.verdict != "":
		return "verdict"
	case s.names == NamesField:
		return "field"
	case s.names == NamesUnit:
		return "unit"
	case s.ended:
		return "ended"
	case s.year != 0:
		return "year"
	}
	return ""
}

// around are words around what a section says: “DANH SÁCH mô hình TẬP THỂ đăng ký năm 2026”.
var around = []string{"danh", "sách", "biểu", "bảng", "mô", "hình", "điển", "dân", "vận", "khéo", "đăng", "ký", "các", "đối", "với", "nhóm", "phần", "về", "của", "là", "loại", "dvk", "những", "mục",
	"danh sách", "stt", "tổng", "hợp", "cho", "lĩnh", "vực"}

// meaningOf tells what a text that heads rows says of them.
func (x *reader) meaningOf(text string, row int) (s says) {
	s.text, s.row = strings.TrimRight(strings.TrimSpace(listNumber().ReplaceAllString(vi.CleanLine(text), "")), ":. "), row
	bare, _ := splitBrackets(s.text)
	if head, _, ok := strings.Cut(bare, ":"); ok && strings.ContainsAny(bare, "0123456789") { // “Tập thể: 12 mô hình”
		bare = head
	}
	words, years := cutYears(headingWords(bare, true))
	said := words
	for len(said) > 0 && slices.Contains(around, said[0]) {
		said = said[1:]
	}
	for len(said) > 0 && slices.Contains([]string{"đăng", "ký", "dân", "vận", "khéo", "năm"}, said[len(said)-1]) {
		said = said[:len(said)-1]
	}
	rest := strings.Join(said, " ")
	if rest == "" && len(years) == 1 && years[0] != lastYear {
		s.year = years[0]
		return s
	}
	if v, ok := subjects.Of(rest); ok && rest != "đơn vị" {
		s.subject = v
		return s
	}
	if ended().MatchString(rest) {
		s.ended = true
		return s
	}
	if sinceBefore().MatchString(rest) {
		s.standing = record.Maintained
		return s
	}
	for _, w := range []string{rest, strings.Join(words, " ")} {
		if v, ok := standings.Of(w); ok && len(w) > 3 {
			s.standing = v
			return s
		}
		if v, ok := verdicts.Of(w); ok && len(w) > 3 && w != "điển hình" {
			s.verdict = v
			return s
		}
	}
	if x.isField(bare) || len(words) > 1 && words[0] == "lĩnh" && words[1] == "vực" {
		s.names = NamesField
		s.text = withoutField(bare)
		return s
	}
	if unit := unitIn(bare); x.o.Known.names(unit) == NamesUnit || unitLike(unit) {
		s.names, s.text = NamesUnit, unit
	}
	return s
}

// ended is what heads models that go on no more, and what is remarked of one.
var ended = pattern.Of(`^(?:tạm |đã |xin )?(?:dừng|ngừng|chấm dứt|giải thể|thôi|rút(?: khỏi.*| đăng ký.*| tên.*|$)|hủy đăng ký|kết thúc(?:$| hoạt động| (?:và )?không .*$)|không (?:còn )?(?:tiếp tục|duy trì|đăng ký|thực hiện|hoạt động))(?: |[.,;(]|$)`)

// sinceBefore is what goes on from other years: “duy trì từ các năm trước”.
var sinceBefore = pattern.Of(`^(?:tiếp tục )?duy trì(?: (?:từ|của|các|những|trong|qua))+(?: năm.*| giai đoạn.*)?$`)

// withoutField takes “Lĩnh vực” off the name of a field.
func withoutField(s string) string {
	s = vi.CleanLine(s)
	words := strings.Fields(s)
	if len(words) > 2 && vi.Fold(words[0]+" "+words[1]) == "linh vuc" {
		return strings.TrimSpace(strings.TrimLeft(strings.Join(words[2:], " "), ":-–"))
	}
	return s
}

// unitIn takes off what stands before a unit's name: “Đơn vị: xã …”, “Đảng ủy xã …”, “UBND xã …”.
func unitIn(s string) string {
	s = vi.CleanLine(s)
	lower := strings.ToLower(s)
	for _, lead := range []string{"đơn vị:", "đơn vị ", "địa phương:", "xã:", "đảng ủy ", "đảng uỷ ", "đảng bộ ", "ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "} {
		if rest, ok := strings.CutPrefix(lower, lead); ok {
			return strings.TrimSpace(s[len(s)-len(rest):])
		}
	}
	return s
}

// enter takes over what a section says for the rows below it. It takes the place of the one of its kind before, and of
// all that stood within that: in “A. Xã … / I. Tập thể / II. Cá nhân / B. Xã …” a new unit ends the kind of subject; in
// “I. Tập thể / Xã … / Xã … / II. Cá nhân” it does not.
func (p *parser) enter(s says) {
	for i := len(p.stack) - 1; i >= p.fixed; i-- {
		if p.stack[i].kind() == s.kind() || s.closes && p.stack[i].names == NamesUnit || p.stack[i].ended && p.stack[i].numbering == s.numbering || (s.kind() == "" || s.year != 0) && s.numbering != "" && p.stack[i].numbering == s.numbering {
			p.stack = p.stack[:i]
			break
		}
	}
	p.stack = append(p.stack[:len(p.stack):len(p.stack)], s)
	p.inForce()
	if s.names == NamesUnit {
		delete(p.above, p.index(UnitName))
		delete(p.above, p.index(UnitCode))
	}
	if s.row > p.h.last && s.standing != record.Maintained { // “Duy trì từ năm 2024” is of this year
		for _, y := range yearsOfTitle(s.text) {
			p.x.seen(Seen{Year: y, Where: InSection, Row: s.row, Text: s.text})
		}
	}
	p.parted = p.parted || s.subject != ""
	p.sinceSection = p.x.list.rows.len()
}

// inForce gives the sections in force to the rows to come. What titles say of units is found with the titles.
func (p *parser) inForce() {
	p.sections = nil
	for _, in := range p.stack {
		if in.subject == "" && in.standing == "" && in.verdict == "" && !(in.title && in.names == NamesUnit) {
			p.sections = append(p.sections, Section{Text: in.text, Names: in.names, Row: in.row})
		}
	}
}

// kindOf tells what a row is, and for a section what it says.
func (p *parser) kindOf(l worksheet.Row) (rowKind, says) {
	filled, failed, last, texts := 0, 0, -1, 0
	number := p.cell(l, Number)
	for _, m := range p.h.columns {
		switch c := l.At(m.index); c.Kind {
		case worksheet.Blank:
		case worksheet.Failed, worksheet.Uncomputed:
			failed++
			if m.Column == Name {
				return registration, says{}
			}
		default:
			if filled++; m.Column != Number {
				texts++
			}
			last = m.index
		}
	}
	if texts == 0 && (failed > 0 || number.Kind != worksheet.Text || columnNumber().MatchString(number.Line())) {
		return empty, says{}
	}
	if p.fresh && columnNumbers(l) {
		return numbers, says{}
	}
	name, registrant := p.cell(l, Name), p.cell(l, Registrant)
	if p.h.ours && isID(p.cell(l, ID).Line()) {
		return registration, says{}
	}
	if p.isTotalRow(l, number, name, registrant) {
		return total, says{}
	}
	if last < 0 {
		return other, says{}
	}
	lone := vi.CleanLine(l.At(last).Line())
	switch {
	case filled == 1 && pageNumber().MatchString(lone):
		return numbers, says{}
	case p.isFooter(l, filled, number, name):
		return other, says{text: lone}
	}
	if s, ok := p.sectionRow(l, filled, last, number, name); ok {
		return section, s
	}
	if p.endsUnit(l, filled, last, number) {
		return section, says{text: lone, row: l.N, at: last, closes: true, numbering: p.numberingOf(number.Line())}
	}
	switch {
	case filled == 1 && (last != p.index(Name) || p.h.has(Number)):
		return other, says{text: lone}
	case filled == 2 && name.Kind == worksheet.Blank && registrant.Kind == worksheet.Blank:
		return other, says{text: lone}
	}
	return registration, says{}
}

// sectionRow tells whether a row heads a part of the list: numbered by letters or Roman figures, or bare, with a text
// that says something of the rows below.
func (p *parser) sectionRow(l worksheet.Row, filled, last int, number, name worksheet.Cell) (s says, ok bool) {
	cell := l.At(last)
	if filled > 2 { // “I | Tập thể | | 12”
		cell = name
		if p.cell(l, Registrant).Kind != worksheet.Blank || p.cell(l, Field).Kind != worksheet.Blank || !sectionNumber().MatchString(number.Line()+" ") {
			return s, false
		}
	}
	if cell.Kind != worksheet.Text || filled > 1 && last == p.index(Number) {
		return s, false
	}
	text := vi.CleanLine(cell.Text)
	s = p.x.meaningOf(text, l.N)
	s.at = last
	s.numbering = p.numberingOf(listNumber().FindString(text))
	roman := filled == 1 && sectionNumber().MatchString(text) && listNumber().MatchString(text)
	if filled == 2 {
		for _, m := range p.h.columns {
			if c := l.At(m.index); c.Kind != worksheet.Blank && m.index != last {
				number = c
			}
		}
	}
	if filled >= 2 {
		lead := number.Line()
		s.numbering = p.numberingOf(lead)
		roman = lead != "" && sectionNumber().FindString(lead) == lead
		if !roman && !(weakNumber().MatchString(lead) && s.kind() != "" && name.Kind == worksheet.Text) {
			return s, false
		}
	}
	if filled > 2 && s.kind() == "" {
		return s, false
	}
	return s, roman || s.kind() != ""
}

// weakNumber is what numbers registrations as well as sections.
var weakNumber = pattern.Of(`^\(?(?:\d{1,2}|[a-zđ]|[-–+*•])[.)]?$`)

// endsUnit tells of a row that looks like the section row of the unit in force and names no unit: the rows below it are
// not that unit's. “2 | Trường Trung học” behind “1 | Xã Thượng Lâm”, below which rows are 1.1, 1.2; a lone text where
// “Xã Thượng Lâm” stood.
func (p *parser) endsUnit(l worksheet.Row, filled, last int, number worksheet.Cell) bool {
	for i := len(p.stack) - 1; i >= p.fixed; i-- {
		u := p.stack[i]
		if u.names != NamesUnit {
			continue
		}
		if c := l.At(last); u.at != last || c.Kind != worksheet.Text || strings.HasPrefix(strings.TrimSpace(c.Text), "(") {
			return false
		}
		if u.numbering == "" {
			return filled == 1 && p.h.has(Number) && number.Kind == worksheet.Blank || filled == 1 && last == p.index(Number)
		}
		return u.numbering == "1" && filled == 2 && columnNumber().MatchString(number.Line()) && strings.Contains(strings.TrimRight(p.number, "."), ".")
	}
	return false
}

// footers are the words with which what stands below a list begins: notes, place and date, signatures, who gets it.
var footers = pattern.Of(`(?i)^\(?(?:ghi chú|chú thích|lưu ý|nơi nhận|nơi gửi|kính gửi|ấn định|danh sách (?:này )?(?:có|gồm)|tổng số? có|` +
	`người lập|lập biểu|người tổng hợp|cán bộ tổng hợp|t/?m\.?\s|tm[./ ]|t/?l\.?\s|kt\.|k/t\s|q\.\s|thủ trưởng|` +
	`trưởng ban|phó trưởng ban|chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|hiệu trưởng|trưởng (?:thôn|khu|phòng|khối)|xác nhận|ký[,. ]|ký tên|đã ký|` +
	`họ và tên|họ tên người|lưu[: ]|như trên|- như|- lưu|người ký|kế toán|` +
	`ngày\s*[\d.…_]*\s*tháng|đại diện|thay mặt|duyệt|thường trực)`)

var placeAndDate = pattern.Of(`(?i)ngày\s*[\d.…_ ]*\s*tháng\s*[\d.…_ ]*\s*năm`)

// isFooter tells whether a row stands below the list. Once one does, only a row with a number and a name is a
// registration again.
func (p *parser) isFooter(l worksheet.Row, filled int, number, name worksheet.Cell) bool {
	counts := number.Kind == worksheet.Number || number.Kind == worksheet.Text && strings.Trim(number.Text, "0123456789. ") == ""
	if counts && number.Kind != worksheet.Blank && name.Kind == worksheet.Text {
		return false
	}
	if p.footer {
		return p.h.has(Number) || filled*2 < len(p.h.columns)
	}
	if filled > 3 {
		return false
	}
	for _, c := range l.Cells {
		if c.Kind == worksheet.Text {
			s := vi.CleanLine(c.Text)
			if footers().MatchString(s+" ") && (filled == 1 || p.h.has(Number) || p.cell(l, Registrant).Kind == worksheet.Blank) || placeAndDate().MatchString(s) && filled <= 2 {
				p.footer = true
				return true
			}
		}
	}
	return false
}

// columnNumbers tells of the row below a header that numbers the columns: (1) (2) (3)…
func columnNumbers(l worksheet.Row) bool {
	n := 0
	for _, c := range l.Cells {
		if c.Kind == worksheet.Blank {
			continue
		}
		if s := c.Line(); !columnNumber().MatchString(s) && !(len(s) == 1 && s >= "A" && s <= "Z") && !strings.Contains(s, "=") {
			return false
		}
		n++
	}
	return n > 1
}
