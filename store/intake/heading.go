package intake

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/vi"
)

// maxHeading is the longest text that can be a heading, in bytes; models have longer names.
const maxHeading = 200

// recognise tells what a heading means by all of its words. It is compared with its marks; without them only where it
// was typed without any. What numbers it, stars, colons and brackets are set aside, but what stands in brackets is
// looked at for a measure, a year, or words that make another thing of it.
func recognise(heading string) (m Mapped) {
	m.Heading = vi.CleanLine(heading)
	if m.Heading == "" || len(m.Heading) > maxHeading {
		return m
	}
	if c, known := keys[m.Heading]; known {
		m.Column, m.Exact = c, true
		return m
	}
	if m.Heading == "#" {
		m.Column, m.Exact = Number, true
		return m
	}
	bare, bracket := splitBrackets(headingNumber().ReplaceAllString(m.Heading, ""))
	words, years := cutYears(headingWords(bare, true))
	_, aside := cutYears(headingWords(bracket, true))
	m.years = append(years, aside...)
	m.Column, m.may = meant(words, vi.HasMarks(bare))
	if rest, level := cutLevel(words); level != "" && (m.Column == Unused || ofVerdict(m.Column)) {
		if c, _ := meant(rest, vi.HasMarks(bare)); ofVerdict(c) {
			m.Column, m.may, m.level = c, nil, level
		}
	} else if level := onlyLevel(headingWords(bracket, true)); ofVerdict(m.Column) {
		m.level = level
	}
	switch within, _ := meant(headingWords(bracket, true), vi.HasMarks(bracket)); {
	case m.Column == Unused && len(m.may) == 0, m.Column == Results, m.Column == Subject, m.Column == Standing:
		if within == Subject || within == Standing && m.Column != Results || within == Verdict {
			if m.Column == Unused && !containsHead(words) {
				break
			}
			m.Column = within
		}
	case within == Planned || within == Award || within == Proposal:
		m.Column = within
	}
	if c := setAside(slices.Concat(words, []string{";"}, headingWords(bracket, true))); c != Unused && m.Column != Subject && m.Column != To && m.Column != Span &&
		m.Column != Target && m.Column != UnitName && !leftOut(m.Column) {
		m.Column, m.may = c, nil
	}
	m.Exact = m.Column != Unused
	m.hint = hintOf(words)
	m.scale = scaleOf(m.Column, bracket)
	if m.scale == (scale{}) {
		m.scale = tailScale(m.Column, words)
	}
	return m
}

// keys are the names that danvan itself gives columns where programs read them.
var keys = map[string]Column{"id": ID, "model": NotTakenElse, "name": Name, "unit": UnitCode, "field": Field, "year": Year, "subject_kind": Subject, "registrant": Registrant,
	"place": Place, "standing": Standing, "verdict": Verdict, "conflict": NotTakenElse, "stage": NotTakenElse}

// headingNumber is what numbers a heading: “(4) ”, “1. ”, “a) ”.
var headingNumber = pattern.Of(`^(?:\(\d{1,2}\)|\d{1,2}[.)]|[IVX]{1,4}[.)]|[a-zđA-ZĐ][.)])\s+|[“”"„‟]`)

// meant gives the column that words mean, or, when typed without marks, the several that they may mean.
func meant(words []string, withMarks bool) (Column, []Column) {
	switch all := parseHeading(words, withMarks); len(all) {
	case 0:
		return Unused, nil
	case 1:
		return all[0], nil
	default:
		return Unused, all
	}
}

// containsHead tells whether words begin with what names the kind of something: “loại”, “phân loại”, “kết quả”. Only
// then does a bracket say the rest.
func containsHead(words []string) bool {
	if len(words) == 0 {
		return false
	}
	return slices.Contains([]string{"phân", "loại", "hình", "kết", "đối", "chủ"}, words[0])
}

// others are words that make a column one that is not taken, whatever else its heading says: leaving it out is safe,
// and said.
var others = []struct {
	words  string
	column Column
}{
	{"khen thưởng", Award}, {"thưởng", Award}, {"giấy khen", Award}, {"bằng khen", Award}, {"danh hiệu", Award}, {"tuyên dương", Award}, {"biểu dương", Award},
	{"đề nghị công nhận", Proposal}, {"đề xuất công nhận", Proposal}, {"đề nghị xét", Proposal}, {"quyết định", Decision}, {"sinh", Private}, {"cccd", Private}, {"cmnd", Private},
	{"điện thoại", Private}, {"sđt", Private}, {"email", Private}, {"dân tộc", Private}, {"tôn giáo", Private}, {"thường trú", Private}, {"căn cước", Private}, {"định danh", Private},
	{"kế hoạch", Planned}, {"dự kiến", Planned}, {"dự toán", Planned}, {"khen thuong", Award}, {"giay khen", Award}, {"bang khen", Award}, {"dien thoai", Private}, {"nam sinh", Private},
	{"ngay sinh", Private}, {"can cuoc", Private}, {"du kien", Planned}, {"ke hoach", Planned}, {"quyet dinh", Decision}, {"de nghi cong nhan", Proposal},
}

// setAside finds such words.
func setAside(words []string) Column {
	all := " " + strings.Join(words, " ") + " "
	for _, o := range others {
		if o.words == "sinh" && (strings.Contains(all, " học sinh ") || strings.Contains(all, " vệ sinh ") || strings.Contains(all, " dân sinh ") || strings.Contains(all, " an sinh ") || strings.Contains(all, " sinh hoạt ")) {
			continue
		}
		if strings.Contains(all, " "+o.words+" ") {
			return o.column
		}
	}
	return Unused
}

// cutYears takes the years out of the words of a heading, with the words that go with them: “năm 2026”, “quý 2 2026”,
// “năm trước”.
func cutYears(words []string) (rest []string, years []int) {
	for i := 0; i < len(words); i++ {
		w := words[i]
		if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= 1990 && y <= 2100 {
			years = append(years, y)
			for len(rest) > 0 && slices.Contains([]string{"năm", "nam", "học", "đoạn", "giai", "đến", "cuối", "đầu"}, rest[len(rest)-1]) {
				rest = rest[:len(rest)-1]
			}
			continue
		}
		if w == "năm" && i+1 < len(words) && (words[i+1] == "trước" || words[i+1] == "ngoái") {
			years = append(years, lastYear)
			i++
			continue
		}
		rest = append(rest, w)
	}
	if len(rest) == 0 && len(years) > 0 {
		return nil, years
	}
	return rest, years
}

// lastYear stands for “năm trước”, whatever year it is.
const lastYear = -1

// hintOf tells of whom a column of names speaks: “Tên tập thể”, “Họ và tên”.
func hintOf(words []string) string {
	switch s := strings.Join(words, " "); {
	case strings.HasPrefix(s, "tập thể ") && strings.Contains("đăng ký thực hiện", strings.TrimPrefix(s, "tập thể ")):
		return "tập thể"
	case strings.HasPrefix(s, "cá nhân ") && strings.Contains("đăng ký thực hiện", strings.TrimPrefix(s, "cá nhân ")):
		return "cá nhân"
	case strings.HasPrefix(s, "tên tập thể") && !strings.Contains(s, "cá nhân") && !strings.Contains(s, "hộ"):
		return "tập thể"
	case strings.HasPrefix(s, "tên hộ"), strings.HasPrefix(s, "chủ hộ"), strings.HasPrefix(s, "tên chủ hộ"):
		return "hộ gia đình"
	case strings.HasPrefix(s, "tên cá nhân") && !strings.Contains(s, "tập thể"), (strings.HasPrefix(s, "họ và tên") || strings.HasPrefix(s, "họ tên")) &&
		!strings.Contains(s, "tập thể") && !strings.Contains(s, "đơn vị") && !strings.Contains(s, "chủ hộ"):
		return "cá nhân"
	}
	return ""
}

// splitBrackets takes what stands in round or square brackets out of s.
func splitBrackets(s string) (bare, inside string) {
	for {
		open := strings.IndexAny(s, "([")
		if open < 0 {
			return bare + s, inside
		}
		end := strings.IndexAny(s[open:], ")]")
		if end < 0 {
			return bare + s[:open], inside + s[open+1:]
		}
		bare += s[:open] + " "
		inside += s[open+1:open+end] + " "
		s = s[open+end+1:]
	}
}
