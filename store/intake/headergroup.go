package intake

import (
	"slices"
	"strings"

	"danvan/store/vi"
)

// inGroups tells what a column means by its own text within the groups above it.
func (x *reader) inGroups(path []string) (m Mapped) {
	if len(path) == 0 {
		return m
	}
	own := path[len(path)-1]
	m = x.recognise(own)
	for i := len(path) - 2; i >= 0; i-- {
		group := x.recognise(path[i])
		if vi.Spelled(path[i]) == vi.Spelled(own) {
			continue
		}
		m = x.within(m, group, path[i], own)
		if explains(own) { // the measure of its group, in a row of its own
			own = path[i]
		}
	}
	return m
}

// within reads a part below its group.
func (x *reader) within(m, group Mapped, above, part string) Mapped {
	key := strings.Join(headingWords(part, false), " ")
	aside := group.Column
	if group.Column == Unused {
		aside = setAside(headingWords(above, true))
	}
	switch {
	case isMeasureOf(group.Column, part): // the measure in a row of its own
		bare, bracket := splitBrackets(part)
		group.scale = scaleOf(group.Column, bare+" "+bracket)
		group.Heading += " (" + strings.Trim(part, "() ") + ")"
		return group
	case explainsOnly(part): // “(2)”, “(ghi rõ)”
		return group
	case ofVerdict(group.Column) && onlyLevel(headingWords(part, true)) != "": // “Kết quả” over “Cấp xã | Cấp huyện”
		group.level = onlyLevel(headingWords(part, true))
		group.Heading += " · " + part
		return group
	case isYear(key) || m.Column == Unused && len(m.years) > 0 && group.Column != Unused && len(headingWords(part, true)) <= 2: // “Kết quả” over “2025 | 2026”
		years := m.years
		m = group
		m.years = years
		m.Heading = group.Heading + " " + part
		return m
	case (group.Column == Verdict || group.Column == Results || isFigure(group.Column)) && slices.Contains([]string{"cả năm", "trong năm", "12 tháng", "năm"}, key):
		return group
	case aside == Private || aside == Award || aside == Decision || aside == Planned || aside == Score || aside == Proposal && m.Column != Number:
		m.Column, m.Exact = aside, true
	case isMarkColumn(group.Column) && besides(&m, group, key):
		m.Heading = group.Heading + " · " + m.Heading
	case markSubjects[group.Column] != "": // “Cá nhân” over “Cán bộ | Người dân”
		m.Column, m.Exact, m.may = group.Column, true, nil
	case (group.Column == Subject || group.Column == Registrant) && key == "tt":
		m.Column, m.Exact = MarkCollective, true
	case group.Column == Subject && key == "cn":
		m.Column, m.Exact = MarkIndividual, true
	case (group.Column == Verdict || group.Column == Results) && key == "cn":
		m.Column, m.Exact = MarkRecognised, true
	case group.Column == Standing && key == "dt":
		m.Column, m.Exact = MarkMaintained, true
	case group.Column == Standing && key == "m":
		m.Column, m.Exact = MarkNew, true
	case group.Column == Field && (m.Column == Unused || m.Column == MarkField):
		m.Column, m.Exact, m.value = MarkField, true, part
	case isFigure(group.Column) && (m.Column == Count || m.Column == Unused): // “Kinh phí” over “Nhà nước | Nhân dân | Tổng”: only the whole is the figure
		m.scale, m.years = group.scale, nil
		if m.Column = NotTakenElse; slices.Contains(wholes, key) {
			m.Column = group.Column
		}
		m.Exact, m.partOf = true, true
	case m.Column == Unused && len(m.may) == 0:
		if whole := x.recognise(above + " " + part); whole.Column != Unused {
			whole.Heading = m.Heading
			m = whole
		}
	}
	if m.scale == (scale{}) && (m.Column == Money || m.Column == Land) {
		_, bracket := splitBrackets(above)
		m.scale = scaleOf(m.Column, bracket)
	}
	if m.years = append(m.years, group.years...); ofVerdict(m.Column) && m.level == "" {
		if _, m.level = cutLevel(headingWords(above, true)); m.level != "" {
			m.Heading = vi.CleanLine(above) + " · " + m.Heading
		}
	}
	return m
}

// marksBelow are abbreviations below the heading of another mark.
var marksBelow = map[string]Column{"tt": MarkCollective, "cn": MarkIndividual, "m": MarkNew, "dt": MarkMaintained}

// besides lets a mark say what its group says too, where that is of another kind: “TT” below “Kinh tế”, “Mới” below
// “Tập thể”.
func besides(m *Mapped, group Mapped, key string) bool {
	column := m.Column
	if short := marksBelow[key]; short != Unused && markKind(short) != markKind(group.Column) {
		column = short
	}
	if !isMarkColumn(column) || group.means(func(c Column) bool { return markKind(c) == markKind(column) }) || m.means(func(c Column) bool { return markKind(c) == markKind(group.Column) }) {
		return false
	}
	m.Column, m.Exact, m.may = column, true, nil
	if m.value == "" {
		m.value = group.value
	}
	m.also = append(m.also, group.Column)
	if m.Column == MarkField || markKind(group.Column) == Subject { // the kind of subject comes first
		m.Column, m.also[len(m.also)-1] = group.Column, m.Column
	}
	return true
}

// wholes are the parts below a figure that are the figure itself: all of it, or what was done of what was planned.
var wholes = []string{"tổng", "tổng số", "tổng cộng", "cộng", "chung", "thực hiện", "đã thực hiện", "thực tế", "đã huy động", "huy động được"}

// isFigure tells the columns whose parts add up.
func isFigure(c Column) bool { return c == Money || c == Land || c == Labour || c == Participants }

// explainsOnly tells whether a part is but a remark on its group.
func explainsOnly(part string) bool {
	bare, bracket := splitBrackets(part)
	return strings.TrimSpace(bare) == "" && bracket != "" && recognise(bracket).Column == Unused
}
