package text

import (
	"strings"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/vi"
)

// Lists is what is said of taking a list in: what its columns were taken for, whose rows are, what is asked and what is
// overwritten.
type Lists struct {
	Column         func(intake.Column) string // what a column is called; a person may type it too
	Columns, Units string                     // headings
	ColumnLine     func(letters, heading, meant, example string) string
	UnusedLine     func(columns string) string
	UnitLine       func(unit string, rows int, by intake.UnitBy, text string) string
	Rows           func(rows string, count int) string // where a group of problems is
	Also           func(found string) string
	ForAll         func(column, value string) string
	ForWord        func(column, word, value string) string
	Year           func(year string) string
	Changes        func(cells int, done bool) string
	Change         func(place, column, name, unit, old, now, because string) string
	Differing      string // what the rows are of which nothing is written
	SaysMore       string // what the rows are that were put together with others
	NoSuchColumn   func(found, known string) Sentence
	NoSuchHeading  func(found, seen string) Sentence
	BadPair        func(flag, found, example string) Sentence
	NotSettable    func(column, columns string) Sentence
	NotGiven       func(column, value, want string) Sentence
	TwiceGiven     func(column, first, second string) Sentence
	YearTwice      func(given, asked string) Sentence
	UnitNotHere    func(found, want string) Sentence
	Said           func(column, word, value, why string) string // an answer
	LeftEmpty      string                                       // as an answer to what a word means: nothing
	EachRow        string                                       // as an answer to which year rows are of
	Measures       string                                       // of money, as answers, with commas between
	Ask            func(kind, column, word string, count int) string
	Whole          string // as an example of a value that is not known
	// OnScreen puts a sentence that speaks of commands into one for the screen, where answers are typed.
	OnScreen func(line string) string
}

// ListGroup puts a group of problems into words: where they are, and what to do.
func (t *Table) ListGroup(g *intake.Group) (place, say string) {
	rows := make([]string, len(g.Rows))
	for i, n := range g.Rows {
		rows[i] = digits(n)
	}
	list := strings.Join(rows, ", ")
	heading := g.Heading
	if g.Column == "" {
		heading = t.Lists.Heading(heading)
	}
	if g.Count > 1 && list != "" && g.Problem.Count == 0 {
		place = t.CLI.Say.Lists.At(g.Sheet, 0, g.Column, heading)
		if place != "" {
			place = ", " + place
		}
		place = t.Lists.Rows(list, g.Count) + place
	} else {
		place = t.CLI.Say.Lists.At(g.Sheet, g.Row, g.Column, heading)
	}
	p := g.Problem
	if p.Column == "" {
		p.Heading = heading
	}
	s := t.ListProblem(p)
	switch next := t.listAnswer(g); {
	case next != "" && g.Word:
		s.Next += " " + next
	case next != "":
		s.Next = next
	}
	say = s.What
	if len(g.Others) > 0 {
		quoted := make([]string, len(g.Others))
		for i, o := range g.Others {
			quoted[i] = t.Quote(o)
		}
		more := strings.Join(quoted, ", ")
		if g.Count > len(g.Others)+1 {
			more += "…"
		}
		say += " " + t.Lists.Also(more)
	}
	return place, say + " " + s.Next
}

// Heading is a heading, or the label of a column that a list lacks and whose code name stands for it.
func (l *Lists) Heading(heading string) string {
	if c, ok := intake.ColumnOf(heading); ok && string(c) == heading {
		return l.Column(c)
	}
	return heading
}

// listAnswer is what answers a whole group at once; empty when nothing does.
func (t *Table) listAnswer(g *intake.Group) string {
	switch {
	case g.Code == intake.OtherYear, g.Code == intake.DateOfOtherYear:
		if len(g.Want) > 0 {
			return t.Lists.Year(g.Want[0])
		}
	case g.Code == intake.NoUnitBelow && len(g.Want) > 0:
		return t.Lists.ForAll(t.Lists.Column(intake.UnitName), g.Want[0])
	case g.Code == intake.NoUnit:
		return t.Lists.ForAll(t.Lists.Column(intake.UnitName), t.Lists.Whole)
	case g.Word:
		return t.Lists.ForWord(t.Lists.Column(g.Meant), g.Found, t.offer(g))
	case g.Given && g.Code == intake.Code(record.Missing):
		return t.Lists.ForAll(t.Lists.Column(g.Meant), t.offer(g))
	}
	return ""
}

// offer is the first value that a group's column takes. Of what is alike to the word found, the most alike.
func (t *Table) offer(g *intake.Group) string {
	if len(g.Want) == 0 {
		return t.Lists.Whole
	}
	if g.Code == intake.UnknownUnit || g.Code == intake.SeveralUnits || g.Code == intake.UnitElsewhere {
		code, _, _ := strings.Cut(g.Want[0], " ")
		return code
	}
	best, score := t.Lists.Whole, 0
	if !g.Word {
		best = t.Term(g.Want[0])
	}
	for _, w := range g.Want {
		n := 0
		for _, part := range strings.Fields(vi.Fold(w)) {
			if strings.Contains(" "+vi.Fold(g.Found)+" ", " "+part+" ") {
				n++
			}
		}
		if n > score {
			best, score = t.Term(w), n
		}
	}
	return best
}

// Quote puts a text between the quotation marks of the language.
func (t *Table) Quote(s string) string {
	if t.Lang == En {
		return enQuote(s)
	}
	return viQuote(s)
}

// ListValue is a value of a change as people write it; a text in quotation marks.
func (t *Table) ListValue(c intake.Column, value string) string {
	if word := t.ListWord(c, value); word != value || c == intake.Participants || c == intake.Labour {
		return word
	}
	return t.Quote(value)
}

// ListWord is a value of a change as people write it.
func (t *Table) ListWord(c intake.Column, value string) string {
	switch c {
	case intake.Subject, intake.Standing, intake.Verdict, intake.Target:
		return t.Term(value)
	case intake.Registered, intake.From, intake.To:
		var d vi.Date
		if d.UnmarshalText([]byte(value)) == nil {
			return vi.FormatDate(d)
		}
	case intake.Money, intake.Land, intake.Labour, intake.Participants:
		var d vi.Decimal
		if d.UnmarshalText([]byte(value)) == nil {
			return vi.FormatDecimal(d)
		}
	}
	return value
}

// headings makes a func that names columns; one that it does not know by its code name.
func headings(names map[intake.Column]string) func(intake.Column) string {
	return func(c intake.Column) string {
		if s, ok := names[c]; ok {
			return s
		}
		return string(c)
	}
}

var listsVi = Lists{
	Column: headings(map[intake.Column]string{
		intake.Number: "Số thứ tự", intake.ID: "ID", intake.UnitCode: "Mã đơn vị", intake.UnitName: "Đơn vị", intake.UnitAbove: "Đơn vị cấp trên", intake.Name: "Tên mô hình",
		intake.Field: "Lĩnh vực", intake.Subject: "Hình thức", intake.Registrant: "Nơi đăng ký", intake.Place: "Địa điểm", intake.Content: "Nội dung",
		intake.Standing: "Mới/Duy trì", intake.Registered: "Ngày đăng ký", intake.From: "Từ ngày", intake.To: "Đến ngày", intake.Money: "Kinh phí",
		intake.Land: "Đất hiến", intake.Labour: "Ngày công", intake.Participants: "Số người tham gia", intake.Results: "Kết quả thực hiện",
		intake.Verdict: "Kết quả bình xét", intake.InCharge: "Người phụ trách", intake.Target: "Cấp đăng ký", intake.Year: "Năm",
		intake.MarkCollective: "đánh dấu Tập thể", intake.MarkIndividual: "đánh dấu Cá nhân", intake.MarkHousehold: "đánh dấu Hộ gia đình",
		intake.MarkNew: "đánh dấu Mới", intake.MarkMaintained: "đánh dấu Duy trì", intake.MarkRecognised: "đánh dấu Công nhận",
		intake.MarkNotRecognised: "đánh dấu Không công nhận", intake.MarkExemplary: "đánh dấu Điển hình", intake.Unused: "không lấy", intake.MarkField: "đánh dấu lĩnh vực", intake.MarkYear: "đánh dấu năm",
		intake.Span: "Thời gian", intake.Proposal: "Đề nghị (không phải kết quả)", intake.Post: "Chức vụ", intake.FamilyName: "Họ", intake.GivenName: "Tên",
		intake.SpanMoney: "Thời gian, nguồn lực", intake.Extra: "ghi chú dưới tiêu đề này", intake.Private: "riêng tư, không lấy", intake.Award: "khen thưởng, không lấy", intake.Decision: "quyết định, không lấy",
		intake.Planned: "dự kiến, không lấy", intake.Count: "số mô hình, không lấy", intake.Score: "điểm, không lấy", intake.AnotherYear: "năm khác, không lấy", intake.AnotherLevel: "kết quả của cấp khác, không lấy",
		intake.Remark: "ghi chú, không lấy", intake.Stamp: "lúc gửi biểu mẫu, không lấy", intake.NotTakenElse: "không lấy", intake.Workplace: "nơi công tác, không lấy",
	}),
	Columns: "Các cột được hiểu là:", Units: "Các dòng là của:",
	ColumnLine: func(letters, heading, meant, example string) string {
		return letters + " " + viQuote(heading) + " → " + meant + before(", ví dụ: ", example)
	},
	UnusedLine: func(columns string) string {
		return "Cột không lấy: " + columns + ". Cần cột nào thì thêm --map \"TÊN CỘT=tên ô\"."
	},
	UnitLine: func(unit string, rows int, by intake.UnitBy, text string) string {
		how := map[intake.UnitBy]string{
			intake.ByID: "theo cột ID", intake.ByModel: "theo mô hình đã có trong sổ", intake.ByWho: "theo tên nơi đăng ký", intake.ByCode: "theo cột mã đơn vị", intake.ByName: "theo cột đơn vị", intake.BySection: "theo dòng đầu phần " + viQuote(text),
			intake.BySheet: "theo tên trang tính " + viQuote(text), intake.ByTitle: "theo tiêu đề " + viQuote(text), intake.ByGiven: "theo --set",
			intake.ByOwner: "danh sách không ghi đơn vị nào khác",
		}[by]
		return unit + ": " + viNumber(rows) + " dòng" + before(", ", how)
	},
	Rows: func(rows string, count int) string {
		if strings.Count(rows, ",")+1 < count {
			rows += "…"
		}
		return viNumber(count) + " chỗ, dòng " + rows
	},
	Also: func(found string) string { return "Cũng vậy: " + found + "." },
	ForAll: func(column, value string) string {
		return "Nếu các dòng thiếu đều như nhau: --set \"" + column + "=" + value + "\"; nếu ở cột khác: --map \"TÊN CỘT=" + column + "\"."
	},
	ForWord: func(column, word, value string) string {
		return "Nói một lần cho cả danh sách: --set \"" + column + ":" + word + "=" + value + "\"."
	},
	Year: func(year string) string { return "Nếu đúng là của năm " + year + ": --set year=" + year + "." },
	Changes: func(cells int, done bool) string {
		if done {
			return "Đã ghi đè " + viNumber(cells) + " giá trị trong sổ, cũ → mới:"
		}
		return "Danh sách ghi khác sổ ở " + viNumber(cells) + " ô, sổ → danh sách; chưa ghi đè ô nào. Muốn lấy theo danh sách: thêm --update."
	},
	Change: func(place, column, name, unit, old, now, because string) string {
		return place + ", " + column + " của " + viQuote(name) + " (" + unit + "): " + old + " → " + now + before("; giá trị đang có vì: ", because)
	},
	Differing: "dòng ghi khác sổ, giữ theo sổ",
	SaysMore:  "dòng ghi thêm cho mô hình ở dòng khác, ghép vào dòng ấy",
	NoSuchColumn: func(found, known string) Sentence {
		return Sentence{"Không có ô nào tên " + viQuote(found) + ".", "Gần nhất: " + known + "."}
	},
	NoSuchHeading: func(found, seen string) Sentence {
		return Sentence{"Danh sách không có cột " + viQuote(found) + ".", "Các cột có: " + seen + "."}
	},
	BadPair: func(flag, found, example string) Sentence {
		return Sentence{flag + " không nhận " + viQuote(found) + ".", "Viết: " + flag + " " + example + "."}
	},
	NotSettable: func(column, columns string) Sentence {
		return Sentence{"Không cho chung một giá trị " + viQuote(column) + " cho mọi dòng được.", "Cho chung được: " + columns + "."}
	},
	NotGiven: func(column, value, want string) Sentence {
		return Sentence{viQuote(column) + " không nhận " + viQuote(value) + ".", orNothing("Cần: ", want, ".", "Viết như trong một ô của danh sách.")}
	},
	TwiceGiven: func(column, first, second string) Sentence {
		return Sentence{viQuote(column) + " được cho hai giá trị: " + first + " và " + second + ".", "Chỉ để lại một giá trị."}
	},
	YearTwice: func(given, asked string) Sentence {
		return Sentence{"--set year=" + given + " khác năm đang nhập (" + asked + ").", "Chỉ nêu một trong hai."}
	},
	UnitNotHere: func(found, want string) Sentence {
		return Sentence{"Không giao các dòng cho " + viQuote(found) + " được.", orNothing("Có phải: ", want, "?", "Nêu mã hoặc tên của đơn vị mình hay của đơn vị cấp dưới.")}
	},
	Said: func(column, word, value, why string) string {
		if word != "" {
			return column + ": " + viQuote(word) + " là " + value + before(" · ", why)
		}
		return column + ", mọi dòng còn trống: " + value + before(" · ", why)
	},
	LeftEmpty: "(để trống)", EachRow: "mỗi dòng", Measures: "triệu đồng, nghìn đồng, tỷ đồng, đồng",
	Ask: func(kind, column, word string, count int) string {
		rows := " (" + viNumber(count) + " dòng)"
		switch kind {
		case "names":
			return "Cột nào là " + strings.ToLower(column) + "?"
		case "word":
			return column + ": " + viQuote(word) + " là gì?" + rows
		case "year":
			return "Các dòng này của năm nào?" + rows
		case "measure":
			return column + " ghi theo đơn vị tính nào?" + rows
		}
		return "Thiếu " + viQuote(column) + ": mọi dòng thiếu là gì?" + rows
	},
	Whole: "…", OnScreen: onScreenVi.Replace,
}

var listsEn = Lists{
	Column: headings(map[intake.Column]string{
		intake.Number: "Number", intake.ID: "ID", intake.UnitCode: "Unit code", intake.UnitName: "Unit", intake.UnitAbove: "Unit above", intake.Name: "Name of the model",
		intake.Field: "Field", intake.Subject: "Subject", intake.Registrant: "Registrant", intake.Place: "Place", intake.Content: "Content",
		intake.Standing: "New/Maintained", intake.Registered: "Registered", intake.From: "From", intake.To: "To", intake.Money: "Money",
		intake.Land: "Land", intake.Labour: "Labour-days", intake.Participants: "Participants", intake.Results: "Results",
		intake.Verdict: "Verdict", intake.InCharge: "In charge", intake.Target: "Target level", intake.Year: "Year",
		intake.MarkCollective: "mark of a collective", intake.MarkIndividual: "mark of an individual", intake.MarkHousehold: "mark of a household",
		intake.MarkNew: "mark of new", intake.MarkMaintained: "mark of maintained", intake.MarkRecognised: "mark of recognised",
		intake.MarkNotRecognised: "mark of not recognised", intake.MarkExemplary: "mark of exemplary", intake.Unused: "not taken", intake.MarkField: "mark of a field", intake.MarkYear: "mark of a year",
		intake.Span: "Span", intake.Proposal: "Proposal (no verdict)", intake.Post: "Post", intake.FamilyName: "Family name", intake.GivenName: "Given name",
		intake.SpanMoney: "Span and resources", intake.Extra: "note under this heading", intake.Private: "private, not taken", intake.Award: "award, not taken", intake.Decision: "decision, not taken",
		intake.Planned: "planned, not taken", intake.Count: "number of models, not taken", intake.Score: "points, not taken", intake.AnotherYear: "another year, not taken", intake.AnotherLevel: "verdict of another level, not taken",
		intake.Remark: "remark, not taken", intake.Stamp: "when the form was sent, not taken", intake.NotTakenElse: "not taken", intake.Workplace: "place of work, not taken",
	}),
	Columns: "The columns were taken for:", Units: "The rows are of:",
	ColumnLine: func(letters, heading, meant, example string) string {
		return letters + " " + enQuote(heading) + " → " + meant + before(", such as ", example)
	},
	UnusedLine: func(columns string) string {
		return "Columns not taken: " + columns + ". If one is needed, add --map \"HEADING=column\"."
	},
	UnitLine: func(unit string, rows int, by intake.UnitBy, text string) string {
		how := map[intake.UnitBy]string{
			intake.ByID: "by the column of IDs", intake.ByModel: "by the model that the register has", intake.ByWho: "by the registrant's name", intake.ByCode: "by the column of codes", intake.ByName: "by the column of units", intake.BySection: "by the section " + enQuote(text),
			intake.BySheet: "by the sheet's name " + enQuote(text), intake.ByTitle: "by the title " + enQuote(text), intake.ByGiven: "by --set",
			intake.ByOwner: "the list names no other unit",
		}[by]
		return unit + ": " + enNumber(rows) + plural(rows, " row", " rows") + before(", ", how)
	},
	Rows: func(rows string, count int) string {
		if strings.Count(rows, ",")+1 < count {
			rows += "…"
		}
		return enNumber(count) + " places, rows " + rows
	},
	Also: func(found string) string { return "Likewise: " + found + "." },
	ForAll: func(column, value string) string {
		return "If all the rows without it are alike: --set \"" + column + "=" + value + "\"; if another column has it: --map \"HEADING=" + column + "\"."
	},
	ForWord: func(column, word, value string) string {
		return "Say it once for the whole list: --set \"" + column + ":" + word + "=" + value + "\"."
	},
	Year: func(year string) string { return "If it is really of " + year + ": --set year=" + year + "." },
	Changes: func(cells int, done bool) string {
		if done {
			return enNumber(cells) + plural(cells, " value", " values") + " of the register overwritten, old → new:"
		}
		return "The list says otherwise in " + enNumber(cells) + plural(cells, " cell", " cells") + ", register → list; none was overwritten. To follow the list: add --update."
	},
	Change: func(place, column, name, unit, old, now, because string) string {
		return place + ", " + column + " of " + enQuote(name) + " (" + unit + "): " + old + " → " + now + before("; it stands because: ", because)
	},
	Differing: "rows that say otherwise, kept as the register has them",
	SaysMore:  "rows that say more of models in other rows, taken with those",
	NoSuchColumn: func(found, known string) Sentence {
		return Sentence{"No column is called " + enQuote(found) + ".", "The nearest: " + known + "."}
	},
	NoSuchHeading: func(found, seen string) Sentence {
		return Sentence{"The list has no column " + enQuote(found) + ".", "It has: " + seen + "."}
	},
	BadPair: func(flag, found, example string) Sentence {
		return Sentence{flag + " does not take " + enQuote(found) + ".", "Write: " + flag + " " + example + "."}
	},
	NotSettable: func(column, columns string) Sentence {
		return Sentence{enQuote(column) + " cannot have one value for all rows.", "These can: " + columns + "."}
	},
	NotGiven: func(column, value, want string) Sentence {
		return Sentence{enQuote(column) + " does not take " + enQuote(value) + ".", orNothing("It takes: ", want, ".", "Write it as a cell of a list would.")}
	},
	TwiceGiven: func(column, first, second string) Sentence {
		return Sentence{enQuote(column) + " was given two values: " + first + " and " + second + ".", "Keep one of the two."}
	},
	YearTwice: func(given, asked string) Sentence {
		return Sentence{"--set year=" + given + " is not the year of the import (" + asked + ").", "Say one of the two."}
	},
	UnitNotHere: func(found, want string) Sentence {
		return Sentence{"Rows cannot be given to " + enQuote(found) + ".", orNothing("Is it ", want, "?", "Give the code or name of the own unit or of one below.")}
	},
	Said: func(column, word, value, why string) string {
		if word != "" {
			return column + ": " + enQuote(word) + " is " + value + before(" · ", why)
		}
		return column + ", in all rows without it: " + value + before(" · ", why)
	},
	LeftEmpty: "(leave empty)", EachRow: "each row", Measures: "million dong, thousand dong, billion dong, dong",
	Ask: func(kind, column, word string, count int) string {
		rows := " (" + enNumber(count) + plural(count, " row)", " rows)")
		switch kind {
		case "names":
			return "Which column is the " + strings.ToLower(column) + "?"
		case "word":
			return column + ": what is " + enQuote(word) + "?" + rows
		case "year":
			return "Of which year are these rows?" + rows
		case "measure":
			return column + ": in which measure?" + rows
		}
		return enQuote(column) + " is missing: what is it in all those rows?" + rows
	},
	Whole: "…", OnScreen: onScreenEn.Replace,
}
