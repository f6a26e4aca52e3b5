package text

import (
	"strconv"
	"strings"

	"danvan/store/intake"
)

// ReadingErrors are the sentences for what was understood of a list, and what was not.
type ReadingErrors struct {
	ColumnAside, CellsSay, CellsDisagree, SecondColumn, HiddenColumn, SerialDate, AsCount, TotalDiffers, IDElsewhere, IDOfOtherYear                                                       func(found, want string) Sentence
	BlankHeading, ExampleRow, StruckCell, EndedRow, MergedFigure, StruckRow, HiddenRow, DateOrder, SmallMoney, SmallLand, ProposalWord, PartOfYear, UnknownID, VerdictBelow, SeveralYears func(found string) Sentence
	FilledDown, Colours, CellComments                                                                                                                                                     func(found string, count int) Sentence
	SubjectInferred                                                                                                                                                                       func(found, want string, count int) Sentence
	Aside                                                                                                                                                                                 func(intake.Column) string // what a column is that is not taken
	Columns                                                                                                                                                                               func(intake.Column) string // names of columns
}

// readingProblem says what reading a list has to say of one place.
func (t *Table) readingProblem(p intake.Problem) (s Sentence, ok bool) {
	l, found, want := &t.Errors.Place.Reading, p.Found, t.wanted(p)
	switch p.Code {
	case intake.ColumnAside:
		return l.ColumnAside(p.Found, asideOf(l, p)), true
	case intake.CellsSay:
		return l.CellsSay(found, t.columnsOf(p)), true
	case intake.CellsDisagree:
		return l.CellsDisagree(found, t.columnsOf(p)), true
	case intake.SecondColumn:
		return l.SecondColumn(found, want), true
	case intake.HiddenColumn:
		return l.HiddenColumn(found, want), true
	case intake.BlankHeading:
		return l.BlankHeading(found), true
	case intake.FilledDown:
		return l.FilledDown(found, p.Count), true
	case intake.SubjectInferred:
		return l.SubjectInferred(found, want, p.Count), true
	case intake.StruckCell:
		return l.StruckCell(found), true
	case intake.ExampleRow:
		return l.ExampleRow(found), true
	case intake.EndedRow:
		return l.EndedRow(found), true
	case intake.Colours:
		return l.Colours(found, p.Count), true
	case intake.CellComments:
		return l.CellComments(found, p.Count), true
	case intake.MergedFigure:
		return l.MergedFigure(found), true
	case intake.StruckRow:
		return l.StruckRow(found), true
	case intake.HiddenRow:
		return l.HiddenRow(found), true
	case intake.TotalDiffers:
		return l.TotalDiffers(found, want), true
	case intake.DateOrder:
		return l.DateOrder(found), true
	case intake.SerialDate:
		return l.SerialDate(found, want), true
	case intake.AsCount:
		return l.AsCount(found, want), true
	case intake.SmallMoney:
		return l.SmallMoney(found), true
	case intake.SmallLand:
		return l.SmallLand(found), true
	case intake.PartOfYear:
		return l.PartOfYear(found), true
	case intake.ProposalWord:
		return l.ProposalWord(found), true
	case intake.UnknownID:
		return l.UnknownID(found), true
	case intake.VerdictBelow:
		return l.VerdictBelow(t.ListValue(intake.Verdict, found)), true
	case intake.IDElsewhere:
		return l.IDElsewhere(found, want), true
	case intake.IDOfOtherYear:
		return l.IDOfOtherYear(found, want), true
	case intake.SeveralYears:
		return l.SeveralYears(found), true
	}
	return s, false
}

// asideOf says what a column is that is understood and not taken.
func asideOf(l *ReadingErrors, p intake.Problem) string {
	if len(p.Want) == 0 {
		return l.Aside(intake.NotTakenElse)
	}
	if s := l.Aside(intake.Column(p.Want[0])); s != p.Want[0] {
		return s
	}
	return l.Aside(intake.NotTakenElse)
}

// columnsOf names the columns that a problem speaks of.
func (t *Table) columnsOf(p intake.Problem) string {
	names := make([]string, 0, len(p.Want))
	for _, w := range p.Want {
		if s := t.Errors.Place.Reading.Columns(intake.Column(w)); s != w {
			names = append(names, s)
			continue
		}
		names = append(names, t.Lists.Column(intake.Column(w)))
	}
	return strings.Join(names, ", ")
}

// quoted puts a text between quotes, and leaves none where there is none.
func quoted(s string, quote func(any) string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

var readingErrorsVi = ReadingErrors{
	ColumnAside: func(found, want string) Sentence {
		return Sentence{"Cột " + orWord(quoted(found, viQuote), "này") + " là " + want + ", không lấy vào sổ.", "Nếu thật ra là cột khác: --map."}
	},
	CellsSay: func(found, want string) Sentence {
		return Sentence{"Hiểu cột này là " + viQuote(want) + " theo các ô (ví dụ " + viQuote(found) + ").", "Nếu không phải: --map."}
	},
	CellsDisagree: func(found, want string) Sentence {
		return Sentence{"Các ô không phải " + viQuote(want) + " như tiêu đề ghi (ví dụ " + viQuote(found) + "); cột không được lấy.", "Nếu cần: --map."}
	},
	SecondColumn: func(found, want string) Sentence {
		return Sentence{"Cột " + viQuote(found) + " cùng nghĩa với cột " + viQuote(want) + ", là cột được lấy.", "Chọn cột khác bằng --map."}
	},
	HiddenColumn: func(found, want string) Sentence {
		if want == "" {
			return Sentence{"Cột " + viQuote(found) + " đang ẩn, vẫn được lấy.", "Nếu không cần, bỏ cột ấy bằng --map \"TÊN CỘT=\"."}
		}
		return Sentence{"Cột ẩn " + viQuote(found) + " không lấy; đã lấy cột đang hiện " + viQuote(want) + ".", "Chọn cột khác bằng --map."}
	},
	BlankHeading: func(found string) Sentence {
		return Sentence{"Cột không có tiêu đề nhưng có chữ (ví dụ " + viQuote(found) + "), không lấy.", "Ghi tiêu đề, hoặc chỉ cột bằng --map."}
	},
	FilledDown: func(found string, count int) Sentence {
		return Sentence{"Đơn vị chỉ ghi ở dòng đầu mỗi nhóm (ví dụ " + viQuote(found) + "); lấy cho các dòng dưới: " + strconv.Itoa(count) + " dòng.", "Ghi đơn vị ở từng dòng nếu không phải."}
	},
	SubjectInferred: func(found, want string, count int) Sentence {
		return Sentence{"Danh sách không ghi hình thức; theo tên (ví dụ " + viQuote(found) + ") hiểu là " + want + ": " + strconv.Itoa(count) + " dòng.", "Thêm cột “Tập thể/Cá nhân” nếu không phải."}
	},
	MergedFigure: func(found string) Sentence {
		return Sentence{"Một số ghi ở ô gộp nhiều dòng (" + found + ") được tính cho dòng đầu; các dòng dưới để trống.", "Bỏ gộp ô, ghi số của từng dòng rồi nhập lại nếu cần."}
	},
	StruckCell: func(found string) Sentence {
		return Sentence{"Ô bị gạch ngang: " + viQuote(found) + ", không lấy.", "Bỏ gạch trong bảng nếu vẫn đúng."}
	},
	ExampleRow: func(found string) Sentence {
		return Sentence{"Dòng ví dụ của mẫu: " + viQuote(found) + ", không lấy.", "Nếu là mô hình thật thì bỏ chữ “ví dụ”."}
	},
	EndedRow: func(found string) Sentence {
		return Sentence{"Danh sách ghi là dừng, thôi hoặc rút: " + viQuote(found) + ", không lấy.", "Nếu vẫn đăng ký thì bỏ ghi chú ấy, hoặc chuyển dòng lên phần khác."}
	},
	CellComments: func(cells string, count int) Sentence {
		return Sentence{"Có " + viNumber(count) + " ô mang ghi chú (comment): " + cells + andMore(count) + "; máy không đọc ghi chú.", "Lời nào cần giữ thì ghi thành chữ ở một cột."}
	},
	Colours: func(found string, count int) Sentence {
		return Sentence{"Có " + strconv.Itoa(count) + " dòng tô màu khác các dòng còn lại (đầu tiên: " + viQuote(found) + "); máy không đọc màu.", "Màu có nghĩa gì (công nhận, dừng…) thì ghi thành chữ ở một cột."}
	},
	StruckRow: func(found string) Sentence {
		return Sentence{"Dòng bị gạch ngang: " + viQuote(found) + ", không lấy.", "Bỏ gạch trong bảng nếu vẫn đăng ký."}
	},
	HiddenRow: func(found string) Sentence {
		return Sentence{"Dòng đang ẩn: " + viQuote(found) + ", không lấy.", "Bỏ ẩn hoặc bỏ lọc trong bảng nếu cần nhập."}
	},
	TotalDiffers: func(found, want string) Sentence {
		return Sentence{"Dòng cộng nêu " + found + ", đếm được " + want + ".", "Xem lại danh sách hoặc dòng cộng."}
	},
	DateOrder: func(found string) Sentence {
		return Sentence{"Không rõ ngày hay tháng đứng trước: " + viQuote(found) + "; ngày này để trống.", "Sửa cột ngày về một kiểu, ngày/tháng/năm."}
	},
	SerialDate: func(found, want string) Sentence {
		return Sentence{"Số " + viQuote(found) + " được hiểu là ngày " + want + ".", "Để ô ở dạng ngày trong bảng."}
	},
	AsCount: func(found, want string) Sentence {
		return Sentence{viQuote(found) + " được ghi là " + want + ".", "Ô này chỉ giữ một số; lời đi kèm thì ghi ở nội dung hay kết quả."}
	},
	SmallMoney: func(found string) Sentence {
		return Sentence{"Chỉ " + viQuote(found) + " đồng? Số tiền chưa lấy.", "Ghi “(triệu đồng)” ở tiêu đề, hoặc đơn vị tính ở ô."}
	},
	SmallLand: func(found string) Sentence {
		return Sentence{"Chỉ " + viQuote(found) + " m2? Không thấy đơn vị tính (m2 hay ha); diện tích chưa lấy.", "Ghi “(ha)” hoặc “(m2)” ở tiêu đề, hoặc đơn vị tính ở ô."}
	},
	PartOfYear: func(found string) Sentence {
		return Sentence{"Kết quả là của " + viQuote(found) + ", không phải của cả năm; không lấy.", "Nếu là của cả năm: --map."}
	},
	ProposalWord: func(found string) Sentence {
		return Sentence{viQuote(found) + " là đề nghị, chưa phải kết quả; giữ làm đề nghị.", "Ghi kết quả khi đã công nhận."}
	},
	VerdictBelow: func(found string) Sentence {
		return Sentence{"Kết quả " + found + " giống kết quả cấp khác đã xét trong sổ; chưa ghi thành kết quả của đơn vị mình.", "Nếu là kết quả của đơn vị mình: --update."}
	},
	UnknownID: func(found string) Sentence {
		return Sentence{"Sổ không có mô hình nào mang ID " + viQuote(found) + "; dòng được tìm theo đơn vị, tên và nơi đăng ký.", "Nếu đúng là mô hình mới thì để trống ô ID."}
	},
	IDElsewhere: func(found, want string) Sentence {
		return Sentence{"Dòng ghi đơn vị " + viQuote(found) + ", nhưng ID là mô hình của " + want + ".", "Sửa lại đơn vị, hoặc xóa ô ID nếu là mô hình khác."}
	},
	IDOfOtherYear: func(found, want string) Sentence {
		return Sentence{"Dòng ghi năm " + found + ", nhưng ID là lượt đăng ký năm " + want + ".", "Sửa lại năm, hoặc xóa ô ID nếu là lượt đăng ký khác."}
	},
	SeveralYears: func(found string) Sentence {
		return Sentence{"Danh sách có nhiều năm; dòng ghi năm " + found + " và không có ID của sổ.", "Nhập từng năm, hoặc nhận năm của từng dòng: --set \"năm=mỗi dòng\"."}
	},
	Aside: headings(map[intake.Column]string{
		intake.Private: "thông tin cá nhân", intake.Workplace: "nơi công tác", intake.Award: "khen thưởng", intake.Decision: "quyết định công nhận", intake.Planned: "số kế hoạch, dự kiến",
		intake.Count: "số mô hình tổng hợp", intake.Score: "điểm, tự đánh giá", intake.AnotherYear: "của năm khác", intake.AnotherLevel: "kết quả của cấp khác", intake.Remark: "ghi chú", intake.Stamp: "thời điểm gửi biểu mẫu",
		intake.NotTakenElse: "nội dung khác",
	}),
	Columns: headings(map[intake.Column]string{intake.Count: "số mô hình", intake.Score: "điểm", intake.Post: "chức vụ, đơn vị công tác", intake.MarkField: "lĩnh vực", intake.MarkYear: "năm", intake.MarkCollective: "tập thể",
		intake.MarkIndividual: "cá nhân", intake.MarkHousehold: "hộ gia đình", intake.MarkNew: "mới", intake.MarkMaintained: "duy trì", intake.MarkRecognised: "công nhận",
		intake.MarkNotRecognised: "không công nhận", intake.MarkExemplary: "điển hình", intake.Span: "thời gian thực hiện", intake.SpanMoney: "thời gian, nguồn lực", intake.Proposal: "đề nghị công nhận",
		intake.Number: "số thứ tự", intake.Unused: "cột không rõ"}),
}

var readingErrorsEn = ReadingErrors{
	ColumnAside: func(found, want string) Sentence {
		return Sentence{"Column " + orWord(quoted(found, enQuote), "here") + " is " + want + " and is not taken in.", "If it is another thing: --map."}
	},
	CellsSay: func(found, want string) Sentence {
		return Sentence{"This column is taken for " + enQuote(want) + " by its cells (such as " + enQuote(found) + ").", "If it is not: --map."}
	},
	CellsDisagree: func(found, want string) Sentence {
		return Sentence{"The cells are not " + enQuote(want) + ", as the heading says (such as " + enQuote(found) + "); the column is not taken.", "If it is needed: --map."}
	},
	SecondColumn: func(found, want string) Sentence {
		return Sentence{"Column " + enQuote(found) + " means the same as column " + enQuote(want) + ", which was taken.", "Choose the other with --map."}
	},
	HiddenColumn: func(found, want string) Sentence {
		if want == "" {
			return Sentence{"The column " + enQuote(found) + " is hidden, and was taken.", "If it is not wanted, leave it out with --map \"HEADING=\"."}
		}
		return Sentence{"The hidden column " + enQuote(found) + " is not taken; the one in sight is: " + enQuote(want) + ".", "Choose the other with --map."}
	},
	BlankHeading: func(found string) Sentence {
		return Sentence{"A column without a heading has texts (such as " + enQuote(found) + "); it is not taken.", "Give it a heading, or name it with --map."}
	},
	FilledDown: func(found string, count int) Sentence {
		return Sentence{"The unit stands in the first row of each group only (such as " + enQuote(found) + "); taken for the rows below: " + strconv.Itoa(count) + ".", "Write it in each row if that is wrong."}
	},
	SubjectInferred: func(found, want string, count int) Sentence {
		return Sentence{"The list does not say who registers; by the names (such as " + enQuote(found) + ") taken as " + want + ": " + strconv.Itoa(count) + " rows.", "Add a column “Tập thể/Cá nhân” if that is wrong."}
	},
	MergedFigure: func(found string) Sentence {
		return Sentence{"A figure in a cell merged over several rows (" + found + ") was taken for the first; the rows below have none.", "Split the cell, write the figure of each row and import again if needed."}
	},
	StruckCell: func(found string) Sentence {
		return Sentence{"A value is struck through and was not taken: " + enQuote(found) + ".", "Take the line off if it still holds."}
	},
	ExampleRow: func(found string) Sentence {
		return Sentence{"A row that shows how the form is filled in was not taken: " + enQuote(found) + ".", "Take the word “example” out if it is a model."}
	},
	EndedRow: func(found string) Sentence {
		return Sentence{"A row that the list says has ended was not taken: " + enQuote(found) + ".", "If it still registers, take that remark out, or move it to another part."}
	},
	CellComments: func(cells string, count int) Sentence {
		return Sentence{enNumber(count) + plural(count, " cell bears a comment: ", " cells bear a comment: ") + cells + andMore(count) + "; comments are not read.", "Where one matters, write it in words in a column."}
	},
	Colours: func(found string, count int) Sentence {
		return Sentence{strconv.Itoa(count) + " rows are coloured otherwise than the rest (the first: " + enQuote(found) + "); colours are not read.", "Where they mean something, write it in words in a column."}
	},
	StruckRow: func(found string) Sentence {
		return Sentence{"A row is struck through and was not taken: " + enQuote(found) + ".", "Take the line off if it still registers."}
	},
	HiddenRow: func(found string) Sentence {
		return Sentence{"A row is hidden and was not taken: " + enQuote(found) + ".", "Unhide it or clear the filter if it is needed."}
	},
	TotalDiffers: func(found, want string) Sentence {
		return Sentence{"The total states " + found + ", the rows come to " + want + ".", "Check the list or its total."}
	},
	DateOrder: func(found string) Sentence {
		return Sentence{"Whether day or month comes first is not clear: " + enQuote(found) + "; the date is left empty.", "Bring the column to one form, day/month/year."}
	},
	SerialDate: func(found, want string) Sentence {
		return Sentence{"The number " + enQuote(found) + " was taken for the date " + want + ".", "Let the cell be shown as a date."}
	},
	AsCount: func(found, want string) Sentence {
		return Sentence{enQuote(found) + " is kept as " + want + ".", "This column holds one number; what else is said belongs to the content or the results."}
	},
	SmallMoney: func(found string) Sentence {
		return Sentence{"Only " + enQuote(found) + " đồng? The sum was not taken.", "Write “(triệu đồng)” in the heading, or the measure in the cell."}
	},
	SmallLand: func(found string) Sentence {
		return Sentence{"Only " + enQuote(found) + " m2? There is no measure (m2 or ha); the area was not taken.", "Write “(ha)” or “(m2)” in the heading, or the measure in the cell."}
	},
	PartOfYear: func(found string) Sentence {
		return Sentence{"The verdicts are of " + enQuote(found) + ", not of the year; they were not taken.", "If they are those of the year: --map."}
	},
	ProposalWord: func(found string) Sentence {
		return Sentence{enQuote(found) + " is a proposal, not yet a verdict; it is kept as a proposal.", "Write the verdict once there is one."}
	},
	VerdictBelow: func(found string) Sentence {
		return Sentence{"The verdict " + found + " is the one that another level has given; it was not written as this unit's own.", "If it is this unit's own: --update."}
	},
	UnknownID: func(found string) Sentence {
		return Sentence{"No model of the register has the ID " + enQuote(found) + "; the row was looked up by unit, name and registrant.", "If it is a new model, leave the ID empty."}
	},
	IDElsewhere: func(found, want string) Sentence {
		return Sentence{"The row names the unit " + enQuote(found) + ", but its ID is a model's of " + want + ".", "Mend the unit, or empty the ID if it is another model."}
	},
	IDOfOtherYear: func(found, want string) Sentence {
		return Sentence{"The row says " + found + ", but its ID is that of a participation of " + want + ".", "Mend the year, or empty the ID if it is another participation."}
	},
	SeveralYears: func(found string) Sentence {
		return Sentence{"The list has several years; this row says " + found + " and has no ID of the register.", "Import one year at a time, or take the year of each row: --set \"year=each row\"."}
	},
	Aside: headings(map[intake.Column]string{
		intake.Private: "personal", intake.Workplace: "a place of work", intake.Award: "of awards", intake.Decision: "of the decision", intake.Planned: "only planned", intake.Count: "a number of models of a summary",
		intake.Score: "a score", intake.AnotherYear: "of another year", intake.AnotherLevel: "what another level said", intake.Remark: "of remarks", intake.Stamp: "when a form was sent", intake.NotTakenElse: "something else",
	}),
	Columns: headings(map[intake.Column]string{intake.Count: "number of models", intake.Score: "score", intake.Post: "post", intake.MarkField: "field", intake.MarkYear: "year", intake.MarkCollective: "collective",
		intake.MarkIndividual: "individual", intake.MarkHousehold: "household", intake.MarkNew: "new", intake.MarkMaintained: "maintained", intake.MarkRecognised: "recognised",
		intake.MarkNotRecognised: "not recognised", intake.MarkExemplary: "exemplary", intake.Span: "time", intake.SpanMoney: "time and money", intake.Proposal: "proposal",
		intake.Number: "number", intake.Unused: "not known"}),
}

// andMore says that there are more than the first five.
func andMore(count int) string {
	if count > 5 {
		return "…"
	}
	return ""
}
