package intake

import (
	"slices"
	"strconv"
	"strings"

	"danvan/store/pattern"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/store/worksheet"
)

// settle decides what each column of a header means: by the person, by the years, by what stands beside it, and by its
// cells.
func (x *reader) settle(h *header, sample []worksheet.Row) {
	cells := x.profiles(h, sample)
	for i := range h.columns {
		m := &h.columns[i]
		m.Why = ByWords
		m.Samples = cells[i].samples
		x.ofYear(h, m)
		x.ofLevel(m)
	}
	together2(h)
	ours := settleOurs(h, cells)
	for i := range h.columns {
		m, p := &h.columns[i], &cells[i]
		if x.byPerson(m) || ours[i] {
			continue
		}
		to, why := x.byCells(h, *m, p)
		if to == Verdict && why == CellsSay && maySayVerdicts(h, cells) > 1 { // “Kết quả lần 1 | Kết quả lần 2”: which counts, a person says
			to = Unused
		}
		if to != m.Column {
			is := m.Column
			if why == CellsSay {
				is = to
			}
			x.said(h, m, why, p.example(), string(is))
			m.Column, m.Exact, m.Why = to, false, ByCells
		}
	}
	x.asProposed(h)
	x.ofPartOfYear(h)
	x.doubles(h)
	for i := range h.columns {
		m := &h.columns[i]
		if m.Column == Unused && !m.decided() {
			m.Exact, m.Why = false, ""
		}
		for k := range m.Samples {
			m.Samples[k] = withoutBirth(m.Samples[k])
		}
		if m.Column == Private {
			m.Samples = nil
		}
		if w := x.o.Measures[m.Column]; w != "" && m.scale == (scale{}) {
			m.scale = scaleOf(m.Column, w)
		}
		if (m.Column == Money || m.Column == Land) && m.scale == (scale{}) {
			m.scale = x.gaugeAbove(m.Column)
		}
	}
	h.place()
	x.tellColumns(h, cells)
}

// maySayVerdicts counts the columns that only their cells show to hold verdicts.
func maySayVerdicts(h *header, cells []profile) (n int) {
	for i, m := range h.columns {
		n += btoi((m.Column == Unused && m.Heading != "" || m.Column == Results) && cells[i].most(cells[i].verdicts) && saysNothingElse(m.Heading) && !ofAnother(m.Heading))
	}
	return n
}

// asProposed takes marks and words of verdicts below a title that says they are only proposed for proposals: “Danh sách
// mô hình đề nghị công nhận”.
func (x *reader) asProposed(h *header) {
	at := slices.IndexFunc(x.titles, func(t Title) bool { return proposes().MatchString(t.Text) && !decides().MatchString(t.Text) })
	if at < 0 {
		return
	}
	x.verdictsAre(h, Proposal, ProposalWord, x.titles[at].Text, func(m *Mapped) bool { return m.Why == ByCells })
}

// verdictsAre takes the columns of verdicts for something else: all marks, and of the columns of words those of a kind.
// What a person decided stands.
func (x *reader) verdictsAre(h *header, to Column, code Code, found string, words func(*Mapped) bool) {
	for i := range h.columns {
		if m := &h.columns[i]; !m.decided() && (m.Column == Verdict && words(m) || markVerdicts[m.Column] != "") {
			x.said(h, m, code, found)
			x.list.Notes[len(x.list.Notes)-1].Asks = code == PartOfYear
			m.Column, m.also, m.Why = to, nil, ByCells
		}
	}
}

var (
	proposes = pattern.Of(`(?i)(?:đề nghị|đề xuất)(?: được)?(?: xét)?,? (?:xét|công nhận|tuyên dương|khen thưởng|biểu dương)`)
	decides  = pattern.Of(`(?i)kết quả|được công nhận|đã công nhận`)
)

// ofPartOfYear leaves verdicts below a title, or in a sheet, that gives them to a part of the year: “Kết quả bình xét
// quý I năm 2026” is none of the year. A person may say that it is.
func (x *reader) ofPartOfYear(h *header) {
	of := partOfYear().FindStringSubmatch(x.src.Name)
	for _, t := range x.titles {
		if decides().MatchString(t.Text) && of == nil {
			of = partOfYear().FindStringSubmatch(monthOfDay().ReplaceAllString(t.Text, ""))
		}
	}
	if of != nil {
		x.verdictsAre(h, NotTakenElse, PartOfYear, of[1], func(*Mapped) bool { return true })
	}
}

var (
	partOfYear = pattern.Of(`(?i)((?:quý|tháng)\s+(?:[ivx]+|\d{1,2})|(?:6|9|sáu|chín)\s+tháng)(?:\P{L}|$)`)
	monthOfDay = pattern.Of(`(?i)ngày\s+\d{1,2}\s+tháng\s+\d{1,2}`)
)

// profiles counts the cells of each column, over rows that may be registrations.
func (x *reader) profiles(h *header, sample []worksheet.Row) []profile {
	ps := make([]profile, len(h.columns))
	for _, l := range sample {
		filled, again := 0, 0
		for i, m := range h.columns {
			if c := l.At(m.index); c.Kind != worksheet.Blank {
				filled++
				if c.Kind == worksheet.Text && i < 12 && vi.Spelled(c.Text) == vi.Spelled(m.Heading) {
					again++
				}
			}
		}
		if again > 1 { // the heads of another page
			continue
		}
		if filled < min(3, len(h.columns)) || slices.ContainsFunc(l.Cells, func(c worksheet.Cell) bool { return c.Kind == worksheet.Text && isTotal(c.Text) }) || columnNumbers(l) {
			continue
		}
		for i, m := range h.columns {
			ps[i].add(x, l.At(m.index))
		}
	}
	return ps
}

// byPerson takes what a person decided of a column.
func (x *reader) byPerson(m *Mapped) bool {
	for key, c := range x.o.Map {
		letters := strings.ToUpper(key)
		if sheet, cell, ok := strings.Cut(key, "!"); ok && sheet == x.src.Name {
			letters = strings.ToUpper(cell)
		}
		if m.Heading != "" && vi.Spelled(key) == vi.Spelled(m.Heading) || letters == m.Letters {
			m.Column, m.Exact, m.Why = c, true, ByPerson
			if x.o.Remembered[key] {
				m.Why = ByMemory
			}
			if c == MarkField && m.value == "" {
				m.value = m.Heading
			}
			return true
		}
	}
	return m.decided()
}

// ofYear leaves a column of another year than the one that is read.
func (x *reader) ofYear(h *header, m *Mapped) {
	if len(m.years) == 0 || m.Column == Unused || leftOut(m.Column) {
		return
	}
	for _, y := range m.years {
		if y > 0 {
			x.seen(Seen{Year: y, Where: InHeading, Row: h.last, Column: m.Letters, Text: m.Heading})
		}
	}
	asked := x.year()
	lo, hi := slices.Min(m.years), slices.Max(m.years)
	switch figure := isYearly(m.Column); {
	case asked == 0 && lo == hi && lo > 0 && x.onlyYear(h) == lo:
	case lo == asked && hi == asked:
	case !figure && lo > 0 && lo <= asked && asked <= hi:
	case !figure && asked == 0:
	default:
		m.value = string(m.Column)
		m.Column = AnotherYear
	}
}

// isYearly tells the columns whose content is of one year only.
func isYearly(c Column) bool {
	if k := markKind(c); k != Unused {
		c = k
	}
	t := inRecordOf(c)
	return c == Verdict || measureOf[c] != 0 || t != nil && t.kind == record.ParticipationKind && t.Type != record.Day
}

// onlyYear is the one year that headings name; 0 when they name several.
func (x *reader) onlyYear(h *header) (only int) {
	for _, m := range h.columns {
		for _, y := range m.years {
			if y != only && only != 0 {
				return 0
			}
			only = y
		}
	}
	return only
}

// together2 mends meanings by what stands beside them.
func together2(h *header) {
	find := func(c Column) int { return slices.IndexFunc(h.columns, func(m Mapped) bool { return m.Column == c }) }
	if cn := find(MarkIndividual); cn > 0 && find(MarkCollective) < 0 {
		for i := range h.columns { // “TT | … | TT | CN”: the second is no number
			if m := &h.columns[i]; i > 0 && m.Column == Number && (i == cn-1 || i != find(Number)) && strings.Join(headingWords(m.Heading, false), " ") == "tt" {
				m.Column = MarkCollective
				break
			}
		}
	}
	if cn := find(MarkIndividual); cn >= 0 && find(MarkNotRecognised) >= 0 && find(MarkRecognised) < 0 && find(MarkCollective) < 0 && vi.Spelled(h.columns[cn].Heading) == "cn" {
		h.columns[cn].Column = MarkRecognised // “CN | KCN”
	}
	last, given := find(FamilyName), find(GivenName)
	if given >= 0 && last < 0 {
		h.columns[given].Column = Unused
		if find(Registrant) < 0 && find(Name) >= 0 { // “Tên” beside “Tên mô hình” is who registers
			h.columns[given].Column = Registrant
		}
	}
	if last >= 0 && given < 0 {
		h.columns[last].Column = Unused
	}
	if find(UnitName) < 0 && find(UnitCode) < 0 {
		if i := find(UnitAbove); i >= 0 {
			h.columns[i].Column = UnitName
		}
	}
	names := map[string]int{} // columns of names of one kind of subject each
	for i, m := range h.columns {
		if m.Column == Registrant && m.hint != "" {
			names[m.hint] = i
		}
	}
	if len(names) > 1 {
		for hint, i := range names {
			h.columns[i].Column = map[string]Column{"tập thể": MarkCollective, "cá nhân": MarkIndividual, "hộ gia đình": MarkHousehold}[hint]
		}
	}
}

// doubles leaves one of the columns that mean the same: that of the year asked, then the one in sight, then the first.
func (x *reader) doubles(h *header) {
	rank := func(m Mapped) (n int) {
		if m.decided() {
			n += 8
		}
		if !x.src.HiddenColumn(m.index) {
			n += 4
		}
		if m.Why != ByCells {
			n += 2
		}
		if slices.Contains(m.years, x.year()) {
			n++
		}
		return n
	}
	best := map[Column]int{}
	for i, m := range h.columns {
		if m.Column == Unused || leftOut(m.Column) || isText(m.Column) || m.Column == MarkField || m.Column == MarkYear || m.Column == Proposal || markSubjects[m.Column] != "" || len(m.also) > 0 {
			continue
		}
		j, twice := best[m.Column]
		if !twice {
			best[m.Column] = i
			continue
		}
		loser := i
		if rank(m) > rank(h.columns[j]) {
			loser, best[m.Column] = j, i
		}
		out := &h.columns[loser]
		code := SecondColumn
		if x.src.HiddenColumn(out.index) {
			code = HiddenColumn
		}
		taken := h.columns[best[m.Column]].Heading
		if vi.Spelled(taken) == vi.Spelled(out.Heading) {
			taken += ", " + h.columns[best[m.Column]].Letters
		}
		x.said(h, out, code, out.Heading, taken)
		out.Column, out.told = Unused, true
	}
}

// said notes something of a column.
func (x *reader) said(h *header, m *Mapped, code Code, found string, want ...string) {
	if m.Column == Private && code != ColumnAside {
		found = ""
	}
	x.list.Notes = append(x.list.Notes, Problem{Sheet: x.src.Name, Row: h.last, Column: m.Letters, Heading: m.Heading, Code: code, Found: found, Want: want})
	m.told = m.told || code != CellsSay
}

// tellColumns says which columns are not taken, and why.
func (x *reader) tellColumns(h *header, cells []profile) {
	for i := range h.columns {
		m := &h.columns[i]
		switch {
		case m.told || m.decided():
		case m.scale.unknown != "":
			q := Problem{Sheet: x.src.Name, Row: h.last, Column: m.Letters, Heading: m.Heading, Code: UnknownScale, Found: m.scale.unknown, Hard: true}
			x.list.Notes = append(x.list.Notes, q)
			delete(h.at, m.Column)
			m.Column = Unused
		case x.src.HiddenColumn(m.index) && !h.ours && m.Column != Unused && m.Column != Number && !leftOut(m.Column):
			x.said(h, m, HiddenColumn, m.Heading)
		case m.Column == Unused && m.Heading == "":
			if cells[i].n > 0 && cells[i].example() != "" {
				x.said(h, m, BlankHeading, cells[i].example())
			}
		case m.Column == Unused:
			x.said(h, m, NotUsed, m.Heading)
		case leftOut(m.Column) && cells[i].n > 0:
			x.said(h, m, ColumnAside, m.Heading, string(m.Column))
		}
	}
}

// year is the year that is read: the one asked, else the only one that the titles name.
func (x *reader) year() int {
	if x.o.Year != 0 {
		return x.o.Year
	}
	return x.titleYear
}

// gaugeAbove reads a measure that stands above the table: “ĐVT: Triệu đồng”.
func (x *reader) gaugeAbove(c Column) scale {
	for _, t := range x.gauges {
		if s := gaugeOf(c, t.Text); s != (scale{}) {
			return s
		}
	}
	return scale{}
}

func yearsIn(s string) (years []int) {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if y, err := strconv.Atoi(w); err == nil && len(w) == 4 && y >= 1990 && y <= 2100 {
			years = append(years, y)
		}
	}
	return years
}
