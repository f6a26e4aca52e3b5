package intake

import (
	"slices"
	"strings"

	"danvan/store/record"
)

// byCells weighs what a heading says against what its cells say. A guess that most cells contradict is dropped; a
// column of the words of one kind is of that kind, whatever stands above it. why tells which of both it was.
func (x *reader) byCells(h *header, m Mapped, p *profile) (to Column, why Code) {
	has := func(c Column) bool {
		return slices.ContainsFunc(h.columns, func(o Mapped) bool { return o.Column == c })
	}
	if p.n == 0 || m.Column == Private || m.Column == AnotherYear || m.Column == AnotherLevel || m.Column == Proposal {
		return m.Column, ""
	}
	if len(m.may) > 0 {
		if c := among(m.may, p); c != Unused {
			return c, CellsSay
		}
	}
	if c := m.Column; c == Unused && len(m.years) == 1 && m.years[0] > 0 && p.marks > 0 && p.nearlyAll(p.marks+p.ones+p.unmarked) {
		return MarkYear, CellsSay // “2025 | 2026” over marks
	}
	switch c := m.Column; {
	case c != ID && p.nearlyAll(p.ids) && !has(ID) && (c == UnitCode || c == Number || c == Unused):
		return ID, CellsSay
	case c == ID && !p.most(p.ids):
		return Unused, CellsDisagree
	case c == Results || c == Remark || c == NotTakenElse || c == Unused && m.Heading != "" && saysNothingElse(m.Heading) && !x.otherLevel(levelIn(m.Heading)):
		switch {
		case p.most(p.verdicts) && !has(Verdict) && c != NotTakenElse && !ofAnother(m.Heading):
			return Verdict, CellsSay
		case p.nearlyAll(p.standings) && !has(Standing) && !has(MarkNew):
			return Standing, CellsSay
		case c == Unused && p.most(p.fields) && !has(Field) && !has(MarkField):
			return Field, CellsSay
		case c == Unused && p.nearlyAll(p.subjects) && !has(Subject) && !has(MarkIndividual):
			return Subject, CellsSay
		}
	case c == Subject && p.subjects == 0 && !has(Registrant) && !has(FamilyName) && p.numbers+p.dates+p.marks == 0 && (p.collectives+p.units+p.unitLike > 0 || p.fields == 0 && names(m.Heading)):
		return Registrant, CellsSay // “Chủ thể” over names
	case c == Content && p.nearlyAll(p.fields) && !has(Field):
		return Field, CellsSay
	case c == Name && p.most(p.numbers):
		return Count, CellsDisagree
	case c == UnitName || c == Registrant:
		return x.whose(m, p, has)
	case isMarkColumn(c):
		return markOr(c, p, has)
	}
	if contradicts(m.Column, p) {
		if m.Column == Verdict && p.most(p.numbers) {
			return Score, CellsDisagree
		}
		return Unused, CellsDisagree
	}
	return m.Column, ""
}

// saysNothingElse tells whether a heading that is not understood leaves its column to its cells: not when it speaks of
// a proposal, of a part of the year or of another level's word.
func saysNothingElse(heading string) bool {
	for _, w := range headingWords(heading, true) {
		if slices.Contains([]string{"đề", "đề nghị", "nghị", "tự", "trước", "cũ", "dự", "kế", "nghi", "tu", "truoc", "du", "ke", "quý", "tháng", "kỳ", "đợt", "cấp", "xã", "quy", "thang", "cap"}, w) {
			return false
		}
	}
	return true
}

// ofAnother tells of a heading that words like “đạt” may answer, and that is not whether the model was recognised: an
// aim, or something else that is judged.
func ofAnother(heading string) bool {
	words := " " + strings.Join(headingWords(heading, true), " ") + " "
	if strings.Contains(words, " mô hình ") {
		return false
	}
	return slices.ContainsFunc(anotherThing, func(w string) bool { return strings.Contains(words, " "+w+" ") })
}

var anotherThing = []string{"phấn đấu", "mục tiêu", "cam kết", "chỉ tiêu", "nguyện vọng", "hướng", "đăng ký mức", "mức đăng ký", "tiêu chí", "chuẩn", "thôn", "bản", "làng", "tổ dân phố", "khu dân cư",
	"gia đình", "văn hóa", "chi bộ", "đảng viên", "đảng bộ", "cán bộ", "công chức", "trường", "nông thôn mới", "ntm", "tiến độ", "hồ sơ", "điều kiện", "kiểm tra", "hạng mục"}

// names tells whether a heading that asks for a kind of subject may as well stand over their names.
func names(heading string) bool {
	words := strings.Join(headingWords(heading, true), " ")
	return strings.HasPrefix(words, "chủ thể") || strings.HasPrefix(words, "đối tượng")
}

// among chooses of the meanings of a heading typed without marks the only one that the cells fit.
func among(may []Column, p *profile) Column {
	fits := Unused
	for _, c := range may {
		ok := false
		switch {
		case isMarkColumn(c):
			ok = p.marks > 0 && p.nearlyAll(p.marks+p.unmarked)
		case c == Money || c == Land || c == Labour || c == Participants:
			ok = p.nearlyAll(p.digits) && p.marks == 0
		case c == Year:
			ok = p.nearlyAll(p.years)
		}
		if ok && fits != Unused {
			return Unused
		}
		if ok {
			fits = c
		}
	}
	return fits
}

// whose tells a column of units from one of who registers.
func (x *reader) whose(m Mapped, p *profile, has func(Column) bool) (Column, Code) {
	units := p.units + p.unitLike
	switch {
	case m.Column == UnitName && x.o.Known == nil && p.unitLike == 0 && p.collectives*2 < p.n: // nothing is known
		return UnitName, ""
	case m.Column == UnitName && (units+p.unitsIn)*2 >= p.n && (has(Registrant) || has(FamilyName)):
		return UnitName, ""
	case m.Column == UnitName && units*2 < p.n && !has(Registrant) && !has(FamilyName) && p.numbers == 0:
		return Registrant, CellsSay
	case m.Column == UnitName && units == 0 && p.collectives*2 >= p.n:
		return Post, CellsSay
	case m.Column == Registrant && units*2 > p.n && p.units > 0 && !has(UnitName) && !has(UnitCode) && ofUnits(m.Heading):
		return UnitName, CellsSay
	case contradicts(m.Column, p):
		return Unused, CellsDisagree
	}
	return m.Column, ""
}

// ofUnits tells whether a heading begins with what may stand over units.
func ofUnits(heading string) bool {
	words := headingWords(heading, true)
	return len(words) > 0 && slices.Contains([]string{"đơn", "xã", "phường", "địa", "cơ", "tổ", "tên", "huyện"}, words[0])
}

// markOr keeps a column of marks where its cells are some: `1` is one only where no other figure stands. Names may
// stand below a kind of subject.
func markOr(c Column, p *profile, has func(Column) bool) (Column, Code) {
	figures := p.numbers - p.ones - p.zeros
	switch {
	case figures*2 > p.n:
		return Count, CellsDisagree
	case markVerdicts[c] != "" && p.most(p.verdicts) && !has(Verdict):
		return Verdict, CellsSay
	case markStandings[c] != "" && p.most(p.standings) && !has(Standing):
		return Standing, CellsSay
	case markSubjects[c] != "":
		return c, ""
	case p.marks == 0 && p.ones == 0 && p.n > p.zeros+p.unmarked:
		return Unused, CellsDisagree
	}
	return c, ""
}

// contradicts tells whether most cells cannot be what a column holds.
func contradicts(c Column, p *profile) bool {
	if p.n < 2 { // one cell is told by itself
		return false
	}
	t := inRecordOf(c)
	is := func(types ...record.Type) bool { return t != nil && slices.Contains(types, t.Type) }
	switch {
	case c == Verdict || is(record.Choice):
		known := p.verdicts + p.subjects + p.standings
		return known == 0 && (p.most(p.dates) || p.most(p.longs) || p.most(p.numbers) && !(c == Standing && p.most(p.years)) || c == Verdict && p.most(p.fields) || c != Subject && p.most(p.units))
	case c == Field:
		return p.fields == 0 && (p.most(p.numbers) || p.most(p.dates) || p.most(p.marks) || p.most(p.longs))
	case measureOf[c] != 0:
		return p.most(p.n-p.digits) || p.most(p.dates-p.numbers)
	case c == Span || is(record.Day):
		return p.most(p.n-p.digits) && p.n > 1 || c == Registered && p.n > 2 && p.most(p.marks)
	case c == Year:
		return !p.most(p.years)
	case c == UnitName || is(record.Text, record.Lines):
		return p.most(p.marks) || c != Place && p.most(p.dates) || c == Registrant && p.most(p.numbers)
	}
	return false
}
