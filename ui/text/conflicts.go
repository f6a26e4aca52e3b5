package text

// Conflicts is the page of what two people changed without seeing each other's.
type Conflicts struct {
	Title                  string
	Nth                    func(n, of int) string
	None, NoneMore         string
	Why                    string
	WhyDeleted             string
	Deletion, Edits        string // the two sides where a deletion met an edit
	Empty                  string // a value that was emptied
	Said                   func(why string) string
	Other                  string // the input for another value
	OtherKeys              string
	Reason, ReasonWanted   string // the input for why a unit below is corrected
	Settled                func(field string) string
	Undone                 func(field string) string
	NothingToUndo, NoValue string
	NotWritable            string
	NotYours               string
	CannotRead             string
	Moves                  string
	Unknown                string
	Reading                string
	Help, HelpLost         string
}

var conflictsVi = Conflicts{
	Title: "Trái ngược",
	Nth:   func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
	None:  "Không có chỗ trái ngược nào.", NoneMore: "Khi hai người cùng sửa một ô mà chưa thấy của nhau, cả hai giá trị được giữ và hiện ở đây.",
	Why:        "Lúc họ sửa, hai bên chưa thấy của nhau. Giá trị không chọn vẫn nằm trong lịch sử.",
	WhyDeleted: "Một bên đã xóa mục này, bên kia sửa mà chưa biết. Chọn giữ lại hay xóa.",
	Deletion:   "Xóa mục này", Edits: "Giữ lại, cùng những gì đã sửa", Empty: "(để trống)",
	Said:  func(why string) string { return viQuote(why) },
	Other: "Giá trị khác", OtherKeys: "Enter ghi, Esc thôi",
	Reason: "Lý do", ReasonWanted: "vì sao sửa mục của đơn vị cấp dưới",
	Settled: func(field string) string {
		return "Đã chọn cho ô " + viQuote(field) + ". Ctrl+Z để hoàn tác."
	},
	Undone: func(field string) string {
		return "Đã trả lại giá trị trước cho ô " + viQuote(field) + "."
	},
	NothingToUndo: "chưa chọn gì để hoàn tác", NoValue: "không có chỗ trái ngược nào",
	NotWritable: "ô này chỉ chọn được, không viết được",
	NotYours:    "Chỗ này do đơn vị khác quyết định; khi họ chọn, gói của họ mang kết quả về.",
	CannotRead:  "Chưa hiểu giá trị này. Xem lại ngày hoặc số.",
	Moves:       "PgUp / PgDn sang mục khác",
	Unknown:     "đơn vị chưa rõ", Reading: "Đang đọc…",
	Help: "Hai người đã sửa cùng một ô mà chưa thấy của nhau, thường là xã và huyện trước khi trao đổi gói. Chọn giá trị đúng, hoặc viết giá trị khác. Sổ " +
		"ghi lại ai chọn; lần gửi sau, bên kia nhận được quyết định.",
	HelpLost: "Không có gì mất: giá trị không chọn nằm trong lịch sử của mô hình, và Ctrl+Z trả lại.",
}

var conflictsEn = Conflicts{
	Title: "Conflicts",
	Nth:   func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
	None:  "There is no conflict.", NoneMore: "When two people change the same input without seeing each other's, both values are kept and shown here.",
	Why:        "When they wrote, neither had seen the other's. The value not taken stays in the history.",
	WhyDeleted: "One side deleted this, the other edited it unknowingly. Keep it or delete it.",
	Deletion:   "Delete it", Edits: "Keep it, with what was edited", Empty: "(empty)",
	Said:  func(why string) string { return enQuote(why) },
	Other: "Another value", OtherKeys: "Enter saves, Esc cancels",
	Reason: "Reason", ReasonWanted: "why a record of a lower unit is corrected",
	Settled:       func(field string) string { return enQuote(field) + " is settled. Ctrl+Z undoes it." },
	Undone:        func(field string) string { return enQuote(field) + " has its former value again." },
	NothingToUndo: "nothing was decided yet", NoValue: "there is no conflict",
	NotWritable: "this one can only be chosen, not written",
	NotYours:    "Another unit decides here; once it has, its bundle brings the outcome.",
	CannotRead:  "This value was not understood. Check the date or the number.",
	Moves:       "PgUp / PgDn for another record",
	Unknown:     "an unknown unit", Reading: "Reading…",
	Help: "Two people changed the same input without seeing each other's, usually a commune and its district before they exchanged bundles. Take the right value, " +
		"or write another. The register notes who decided; the next bundle carries the decision.",
	HelpLost: "Nothing is lost: the value not taken stays in the model's history, and Ctrl+Z brings it back.",
}
