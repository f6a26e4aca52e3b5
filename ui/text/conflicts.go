package text

// Conflicts is the page of what two people changed without seeing each other's.
type Conflicts struct {
	Title                     string
	Nth                       func(n, of int) string
	None, NoneMore            string
	Why, WhyDeleted, WhyAgain string
	Deletion, Edits           string // the two sides where a deletion met an edit
	DeletedLabel              string
	Empty                     string // a value that was emptied
	StandsIn                  string
	WrongClock                string // beside a time that cannot be right
	Again                     string // decided once, taken back, and to be decided again
	Said                      func(why string) string
	Skipped                   func(lines int) string // of a long value, the same on both sides or too many
	Other                     string                 // the input for another value
	Reason, WhyReason         string                 // the input for the reason
	NeedsReason               string
	Settled                   func(field string) string
	SettledAll                func(n, of int) string
	ChangedMeanwhile          string
	Undone                    func(n, left int) string
	UndoTitle, UndoYes        string
	UndoBody                  func(n int, at string) string
	NothingToUndo, NoValue    string
	NoneEmpty, NoneAlike      string
	NotWritable               string
	ManyLines                 string
	NotYours                  string
	Moves                     string
	Alike                     func(n int) string

	AlikeTitle                                              func(n int, field string) string
	AndMore                                                 func(n int) string
	AlikeUndo                                               string
	Take                                                    func(which string, n, of int) string
	OfUnit                                                  func(unit string) string
	OfFilled, OfLatest                                      string
	ReasonTaken, ReasonKept, ReasonDeleted                  func(unit string) string // what may do as a reason
	ReasonFilled, ReasonLatest, ReasonWritten, ReasonUndone string

	Unknown                   string
	Reading                   string
	Help, HelpAlike, HelpLost string
}

var conflictsVi = Conflicts{
	Title: "Trái ngược",
	Nth:   func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
	None:  "Không có chỗ trái ngược nào.", NoneMore: "Khi hai người cùng sửa một ô mà chưa thấy của nhau, cả hai giá trị được giữ và hiện ở đây.",
	Why:        "Lúc họ sửa, hai bên chưa thấy của nhau. Giá trị không chọn vẫn nằm trong lịch sử.",
	WhyDeleted: "Một bên đã xóa mục này, bên kia sửa mà chưa biết. Giữ lại thì các ô đã mất vì xóa được ghi lại như cũ.",
	WhyAgain:   "Đã chọn một lần rồi hoàn tác. Giá trị cũ đang đứng; các giá trị lấy từ lịch sử, chọn lại như lần đầu.",
	Deletion:   "Xóa mục này", Edits: "Giữ lại, cùng những gì đã sửa", Empty: "(để trống)",
	DeletedLabel: "Một bên xóa, một bên sửa",
	WrongClock:   "giờ máy sai",
	StandsIn:     "đang tạm dùng", Again: "đã hoàn tác, chờ chọn lại",
	Said:    func(why string) string { return viQuote(why) },
	Skipped: func(n int) string { return "… " + viNumber(n) + " dòng" },
	Other:   "Giá trị khác",
	Reason:  "Lý do", WhyReason: "Đây là việc của đơn vị cấp dưới: họ sẽ đọc lý do này. Gõ để viết lý do khác, Enter để ghi.",
	NeedsReason: "Cần có lý do.",
	Settled: func(field string) string {
		return "Đã chọn cho ô " + viQuote(field) + ". Ctrl+Z để hoàn tác."
	},
	SettledAll: func(n, of int) string {
		if n < of {
			return "Đã chọn cho " + viNumber(n) + " trong " + viNumber(of) + " chỗ; các chỗ còn lại vừa thay đổi. Ctrl+Z để hoàn tác cả loạt."
		}
		return "Đã chọn cho " + viNumber(n) + " chỗ. Ctrl+Z để hoàn tác cả loạt."
	},
	ChangedMeanwhile: "Chỗ này vừa có thay đổi mới, chưa chọn gì. Xem lại rồi chọn.",
	Undone: func(n, left int) string {
		if left > 0 {
			return "Đã hoàn tác " + viNumber(n) + " chỗ; " + viNumber(left) + " chỗ đã có người sửa sau đó nên giữ nguyên."
		}
		return "Đã trả lại giá trị trước cho " + viNumber(n) + " chỗ. Chọn lại được."
	},
	UndoTitle: "Hoàn tác lần chọn trước?", UndoYes: "Hoàn tác",
	UndoBody: func(n int, at string) string {
		return "Lần chọn lúc " + at + ", " + viNumber(n) + " chỗ. Giá trị trước đó đứng lại, và các chỗ ấy chờ chọn lại ở trang này."
	},
	NothingToUndo: "chưa chọn gì để hoàn tác", NoValue: "không có chỗ trái ngược nào",
	NoneEmpty: "không có bên nào để trống ô này, hoặc có nhiều giá trị khác nhau", NoneAlike: "không có chỗ nào khác giống chỗ này",
	NotWritable: "ô này chỉ chọn được, không viết được", ManyLines: "giá trị có nhiều dòng: chọn một bên, rồi sửa ở biểu nhập",
	NotYours: "Chỗ này do đơn vị khác quyết định; khi họ chọn, gói của họ mang kết quả về.",
	Moves:    "PgUp / PgDn sang mục khác",
	Alike:    func(n int) string { return "có " + viNumber(n) + " chỗ giống nhau, F8 chọn cả loạt" },
	AlikeTitle: func(n int, field string) string {
		return "Chọn như nhau cho " + viNumber(n) + " chỗ " + viQuote(field) + "?"
	},
	AndMore:   func(n int) string { return "… và " + viNumber(n) + " chỗ nữa" },
	AlikeUndo: "Chọn xong, Ctrl+Z hoàn tác cả loạt.",
	Take: func(which string, n, of int) string {
		if n < of {
			return "Lấy " + which + " (" + viNumber(n) + " trong " + viNumber(of) + ")"
		}
		return "Lấy " + which
	},
	OfUnit:   func(unit string) string { return "của " + unit },
	OfFilled: "của bên có ghi", OfLatest: "giá trị mới nhất",
	ReasonTaken:   func(unit string) string { return "theo giá trị của " + unit },
	ReasonKept:    func(unit string) string { return "giữ lại, " + unit + " đã sửa sau khi đăng ký" },
	ReasonDeleted: func(unit string) string { return "xóa theo " + unit },
	ReasonFilled:  "bên kia để trống", ReasonLatest: "theo giá trị mới nhất", ReasonWritten: "ghi lại sau khi đối chiếu", ReasonUndone: "hoàn tác lần chọn trước",
	Unknown: "đơn vị chưa rõ", Reading: "Đang đọc…",
	Help: "Hai người đã sửa cùng một ô mà chưa thấy của nhau, thường là xã và huyện trước khi trao đổi gói. Chọn giá trị đúng, hoặc viết giá trị khác. Chỗ " +
		"khác nhau của hai giá trị được gạch chân. Sổ ghi lại ai chọn, vì sao; lần gửi sau, bên kia nhận được quyết định.",
	HelpAlike: "F6 lấy giá trị của bên có ghi khi bên kia để trống. F8 áp dụng một cách chọn cho mọi chỗ giống thế: cùng loại mục, cùng ô, cùng các đơn vị.",
	HelpLost: "Không có gì mất: giá trị không chọn nằm trong lịch sử của mô hình. Ctrl+Z trả lại giá trị đứng trước và đưa chỗ ấy về đây, với đủ các giá trị cũ, " +
		"để chọn lại, kể cả sau khi đã đóng chương trình. Chỗ nào đã có người sửa sau đó thì được giữ nguyên.",
}

var conflictsEn = Conflicts{
	Title: "Conflicts",
	Nth:   func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
	None:  "There is no conflict.", NoneMore: "When two people change the same input without seeing each other's, both values are kept and shown here.",
	Why:        "When they wrote, neither had seen the other's. The value not taken stays in the history.",
	WhyDeleted: "One side deleted this, the other edited it unknowingly. To keep it writes again what the deletion took away.",
	WhyAgain:   "This was decided and taken back. The old value stands; the values come from the history, decide as the first time.",
	Deletion:   "Delete it", Edits: "Keep it, with what was edited", Empty: "(empty)",
	DeletedLabel: "Deleted on one side, edited on the other",
	WrongClock:   "wrong clock",
	StandsIn:     "stands in", Again: "taken back, to be decided again",
	Said:    func(why string) string { return enQuote(why) },
	Skipped: func(n int) string { return "… " + enNumber(n) + plural(n, " line", " lines") },
	Other:   "Another value",
	Reason:  "Reason", WhyReason: "These are the affairs of a unit below, which will read the reason. Type to write another, Enter to save.",
	NeedsReason: "A reason is needed.",
	Settled:     func(field string) string { return enQuote(field) + " is settled. Ctrl+Z undoes it." },
	SettledAll: func(n, of int) string {
		if n < of {
			return enNumber(n) + " of " + enNumber(of) + " are settled; the others have just changed. Ctrl+Z undoes all."
		}
		return enNumber(n) + plural(n, " conflict is", " conflicts are") + " settled. Ctrl+Z undoes all."
	},
	ChangedMeanwhile: "This has just changed; nothing was decided. Look again and decide.",
	Undone: func(n, left int) string {
		if left > 0 {
			return enNumber(n) + " taken back; " + enNumber(left) + " changed by somebody since, left as " + plural(left, "it is.", "they are.")
		}
		return enNumber(n) + plural(n, " has its", " have their") + " former value again and can be decided again."
	},
	UndoTitle: "Undo the last decision?", UndoYes: "Undo",
	UndoBody: func(n int, at string) string {
		return "It was made at " + at + ", for " + enNumber(n) + plural(n, " conflict", " conflicts") + ". The values before it stand again, and they wait on this page to be decided again."
	},
	NothingToUndo: "nothing was decided yet", NoValue: "there is no conflict",
	NoneEmpty: "no side is empty here, or several say different things", NoneAlike: "no other conflict is like this one",
	NotWritable: "this one can only be chosen, not written", ManyLines: "it has several lines: take one side, then edit it in the form",
	NotYours: "Another unit decides here; once it has, its bundle brings the outcome.",
	Moves:    "PgUp / PgDn for another record",
	Alike:    func(n int) string { return enNumber(n) + " are alike, F8 decides all" },
	AlikeTitle: func(n int, field string) string {
		return "Decide the same for " + enNumber(n) + " × " + enQuote(field) + "?"
	},
	AndMore:   func(n int) string { return "… and " + enNumber(n) + " more" },
	AlikeUndo: "Ctrl+Z afterwards undoes all of them.",
	Take: func(which string, n, of int) string {
		if n < of {
			return "Take " + which + " (" + enNumber(n) + " of " + enNumber(of) + ")"
		}
		return "Take " + which
	},
	OfUnit:   func(unit string) string { return "what " + unit + " wrote" },
	OfFilled: "the filled value", OfLatest: "the latest value",
	ReasonTaken:   func(unit string) string { return "as " + unit + " wrote it" },
	ReasonKept:    func(unit string) string { return "kept, " + unit + " has edited it" },
	ReasonDeleted: func(unit string) string { return "deleted as by " + unit },
	ReasonFilled:  "the other side is empty", ReasonLatest: "as written last", ReasonWritten: "written anew after checking", ReasonUndone: "the last decision taken back",
	Unknown: "an unknown unit", Reading: "Reading…",
	Help: "Two people changed the same input without seeing each other's, usually a commune and its district before they exchanged bundles. Take the right value, " +
		"or write another. Where two values differ is underlined. The register notes who decided and why; the next bundle carries the decision.",
	HelpAlike: "F6 takes the filled value where the other side is empty. F8 makes one choice for all that are alike: the same kind of record, the same input, the same units.",
	HelpLost: "Nothing is lost: the value not taken stays in the model's history. Ctrl+Z brings the former value back and puts the conflict here again, with all its " +
		"old values, to be decided again, also after the program was closed. What somebody changed since is left as it is.",
}
