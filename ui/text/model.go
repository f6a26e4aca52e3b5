package text

import "danvan/store/record"

// ModelPage is the page of one model.
type ModelPage struct {
	Title                 string
	Years, History        string // the titles of its parts
	Resources, Appraisals string
	Reading               string
	Gone                  string // the model is not in the register any more
	DeletedMark           string
	ConflictMark          func(n int) string
	LiveValue             func(value, who string) string
	Participants          func(n string) string
	Measure               func(record.ResourceKind) string
	NoYear, NoAppraisal   string
	By                    func(level, unit string) string
	Score, Votes          func(s string) string
	Changed, Created      func(what string) string
	Emptied               string
	Unknown               string // somebody of a unit that the register does not know
	Reason                func(why string) string
	Lines                 func(from, to, of int) string
	Help, HelpHistory     string
}

var modelPageVi = ModelPage{
	Title: "Mô hình", Years: "Các năm", History: "Lịch sử", Resources: "Nguồn lực", Appraisals: "Bình xét",
	Reading: "Đang đọc mô hình…",
	Gone:    "Mô hình này không còn trong sổ.", DeletedMark: "đã xóa",
	ConflictMark: func(n int) string { return viNumber(n) + " giá trị trái ngược, F7 để chọn" },
	LiveValue:    func(value, who string) string { return viQuote(value) + " " + who },
	Participants: func(n string) string { return n + " người tham gia" },
	Measure:      choice(map[record.ResourceKind]string{record.Money: "đồng", record.Land: "m²", record.Labour: "ngày"}),
	NoYear:       "Chưa đăng ký năm nào. F4 để thêm.", NoAppraisal: "chưa bình xét",
	By:      func(level, unit string) string { return level + " " + unit },
	Score:   func(s string) string { return s + " điểm" },
	Votes:   func(s string) string { return s + " phiếu" },
	Changed: func(what string) string { return "sửa " + what }, Created: func(what string) string { return "thêm " + what },
	Emptied: "(để trống)", Unknown: "đơn vị chưa rõ",
	Reason: func(why string) string { return "lý do: " + why },
	Lines: func(from, to, of int) string {
		return "dòng " + viNumber(from) + "–" + viNumber(to) + " trong " + viNumber(of)
	},
	Help: "Mọi điều sổ biết về một mô hình: các thông tin, từng năm đăng ký với kết quả bình xét của mỗi cấp, nguồn lực huy động, và lịch sử ai đã sửa " +
		"gì. Mũi tên và PgUp, PgDn để cuộn.",
	HelpHistory: "Không giá trị nào bị mất: giá trị cũ đứng trước mũi tên, giá trị mới đứng sau.",
}

var modelPageEn = ModelPage{
	Title: "Model", Years: "Years", History: "History", Resources: "Resources", Appraisals: "Appraisals",
	Reading: "Reading the model…",
	Gone:    "This model is no longer in the register.", DeletedMark: "deleted",
	ConflictMark: func(n int) string { return enNumber(n) + " values in conflict, F7 decides" },
	LiveValue:    func(value, who string) string { return enQuote(value) + " " + who },
	Participants: func(n string) string { return n + " people took part" },
	Measure:      choice(map[record.ResourceKind]string{record.Money: "đồng", record.Land: "m²", record.Labour: "days"}),
	NoYear:       "Not registered in any year. F4 adds one.", NoAppraisal: "not yet appraised",
	By:      func(level, unit string) string { return level + " " + unit },
	Score:   func(s string) string { return "score " + s },
	Votes:   func(s string) string { return "votes " + s },
	Changed: func(what string) string { return "edited: " + what }, Created: func(what string) string { return "added: " + what },
	Emptied: "(empty)", Unknown: "an unknown unit",
	Reason: func(why string) string { return "reason: " + why },
	Lines: func(from, to, of int) string {
		return "lines " + enNumber(from) + "–" + enNumber(to) + " of " + enNumber(of)
	},
	Help: "Everything the register knows of one model: its particulars, each year with the verdicts of every level, what was mobilised, and the history " +
		"of who changed what. Arrows, PgUp and PgDn scroll.",
	HelpHistory: "No value is lost: the old one stands before the arrow, the new one behind it.",
}
