package text

import "danvan/store/vi"

// CLIDue is what the commands say of periods, of completeness and of suspected duplicates.
type CLIDue struct {
	Span                                                          func(year, half int) string // half 0: the whole year
	Closed, ClosedNothing, Reopened                               func(span string) string
	DueSaved                                                      func(span, day string) string
	Title                                                         func(span, unit string) string
	State                                                         func(code string) string
	Late                                                          string
	Sent                                                          func(sent, due, complete, late int) string
	HeadState, HeadDue, HeadArrived, HeadEntries, HeadNote        string
	Changed                                                       func(n int) string                     // participations, since the books were closed
	ChangedOf                                                     func(code, unit string) string         // heading of them
	LateOne                                                       func(what, name, fields string) string // one of them
	Added, Removed, Edited                                        string                                 // what happened to it
	SavedClosed                                                   func(span string, n int) string        // said to who saves
	CloseAgain                                                    func(flags string) string              // and what to do
	ClockAhead, ClockBehind                                       func(now, last string) string
	ChangedIn                                                     func(span, flag string, n int) string // units
	ChangedSum                                                    func(n int) string                    // units
	Closes, Disagrees, BundleMissing, ClosedMissing, FiguresAlone string
	Conflicts                                                     func(n int) string
	Overview                                                      func(span string, sent, due int) string

	NoDuplicates                         string
	Alike                                func(percent int) string
	DuplicatesNext                       func(n int) string
	WillSuspect                          func(n int) string // pairs that an import would bring
	Joined, Parted, KeptApart, Suspected string
	NoModel, OneModel, Circle            Sentence
}

var cliDueVi = CLIDue{
	Span: func(year, half int) string {
		switch half {
		case 1:
			return "6 tháng đầu năm " + digits(year)
		case 2:
			return "6 tháng cuối năm " + digits(year)
		}
		return "năm " + digits(year)
	},
	Closed: func(span string) string {
		return "Đã chốt số liệu " + span + "; gửi lên trong gói kế tiếp."
	},
	ClosedNothing: func(span string) string {
		return "Đã báo không có gì để báo cáo " + span + "; gửi lên trong gói kế tiếp."
	},
	Reopened: func(span string) string { return "Đã mở lại " + span + "." },
	DueSaved: func(span, day string) string {
		return "Hạn báo cáo " + span + ": " + day + "; gửi xuống trong gói kế tiếp."
	},
	Title: func(span, unit string) string { return "Tình hình báo cáo " + span + " — " + unit },
	State: choice(map[string]string{
		"not-sent": "chưa gửi", "nothing": "không có gì", "partial": "còn thiếu", "complete": "đủ", "not-in-force": "không có trong kỳ",
	}),
	Late: "muộn",
	Sent: func(sent, due, complete, late int) string {
		return viNumber(sent) + " trong " + viNumber(due) + " đơn vị đã báo cáo, " + viNumber(complete) + " đủ, " + viNumber(late) + " muộn."
	},
	HeadState: "Tình hình", HeadDue: "Hạn", HeadArrived: "Nhận lần đầu", HeadEntries: "Lượt đăng ký", HeadNote: "Ghi chú",
	Closes: "đã chốt", Disagrees: "báo không có gì nhưng có số liệu", BundleMissing: "thiếu gói hoặc gói đang chờ", ClosedMissing: "đã chốt mà chưa có số liệu",
	FiguresAlone: "chỉ có số liệu, chưa có lượt đăng ký nào",
	Changed:      func(n int) string { return viNumber(n) + " lượt đổi sau khi chốt" },
	ChangedOf:    func(code, unit string) string { return "Đổi sau khi chốt — " + unit + " (" + code + "):" },
	LateOne: func(what, name, fields string) string {
		if fields != "" {
			fields = ": " + fields
		}
		return what + " " + viQuote(name) + fields
	},
	Added: "thêm", Removed: "xóa", Edited: "sửa",
	SavedClosed: func(span string, n int) string {
		return "Số liệu " + span + " đã chốt: " + viNumber(n) + " lượt khác lúc chốt, cấp trên sẽ thấy."
	},
	CloseAgain: func(flags string) string {
		return "Đúng thì chốt lại: danvan close " + flags + ". Nhầm thì sửa lại như cũ."
	},
	ClockAhead: func(now, last string) string {
		return "Đồng hồ máy chỉ " + now + ", lần ghi cuối là " + last + ": xem lại ngày của máy trước khi ghi."
	},
	ClockBehind: func(now, last string) string {
		return "Lần ghi cuối đề " + last + ", mà đồng hồ máy chỉ " + now + ": lúc ấy hoặc bây giờ đồng hồ sai. Từ nay ghi theo đồng hồ bây giờ."
	},
	ChangedIn: func(span, flag string, n int) string {
		return vi.Capital(span) + ": " + viNumber(n) + " đơn vị đổi số liệu sau khi chốt. Xem: danvan completeness " + flag + "."
	},
	ChangedSum: func(n int) string { return viNumber(n) + " đơn vị đổi số liệu sau khi chốt." },
	Conflicts:  func(n int) string { return viNumber(n) + " chỗ trái ngược" },
	Overview: func(span string, sent, due int) string {
		return "Báo cáo " + span + ": " + viNumber(sent) + " trong " + viNumber(due) + " đơn vị. Xem: danvan completeness --year NĂM."
	},
	NoDuplicates: "Không có mô hình nào nghi trùng.",
	Alike:        func(percent int) string { return "giống " + viNumber(percent) + " %" },
	DuplicatesNext: func(n int) string {
		return viNumber(n) + " cặp nghi trùng. Là một: danvan same BẢN_SAO MÔ_HÌNH. Là hai: danvan apart MÔ_HÌNH MÔ_HÌNH."
	},
	WillSuspect: func(n int) string { return viNumber(n) + " cặp mô hình sẽ bị nghi trùng." },
	Joined:      "Từ nay hai mô hình được đếm là một. Tách ra lại: danvan same --undo BẢN_SAO.",
	Parted:      "Bản sao lại là một mô hình riêng.",
	KeptApart:   "Hai mô hình này không bị nghi trùng nữa.",
	Suspected:   "Đã bỏ quyết định; nếu giống nhau thì lại bị nghi trùng.",
	NoModel:     Sentence{"Không có mô hình này, hoặc nó đã bị xóa.", "Xem: danvan duplicates."},
	OneModel:    Sentence{"Hai mã này là của cùng một mô hình.", "Nêu hai mô hình khác nhau."},
	Circle:      Sentence{"Mô hình kia đã là bản sao của mô hình này.", "Đổi chỗ hai mã, hoặc tách ra trước: danvan same --undo."},
}

var cliDueEn = CLIDue{
	Span: func(year, half int) string {
		switch half {
		case 1:
			return "the first half of " + digits(year)
		case 2:
			return "the second half of " + digits(year)
		}
		return digits(year)
	},
	Closed: func(span string) string {
		return "The books of " + span + " are closed; it goes up with the next bundle."
	},
	ClosedNothing: func(span string) string {
		return "Declared: nothing to report for " + span + "; it goes up with the next bundle."
	},
	Reopened: func(span string) string { return "The books of " + span + " are open again." },
	DueSaved: func(span, day string) string {
		return "Reports of " + span + " are due on " + day + "; it goes down with the next bundles."
	},
	Title: func(span, unit string) string { return "Reports of " + span + " — " + unit },
	State: choice(map[string]string{
		"not-sent": "not sent", "nothing": "nothing to report", "partial": "partial", "complete": "complete", "not-in-force": "not in force",
	}),
	Late: "late",
	Sent: func(sent, due, complete, late int) string {
		return enNumber(sent) + " of " + enNumber(due) + " units have reported, " + enNumber(complete) + " complete, " + enNumber(late) + " late."
	},
	HeadState: "State", HeadDue: "Due", HeadArrived: "First came", HeadEntries: "Participations", HeadNote: "Note",
	Closes: "closed", Disagrees: "declared nothing, but something is here", BundleMissing: "a bundle is missing or waits", ClosedMissing: "closed, but nothing is here",
	FiguresAlone: "figures alone, no participation",
	Changed:      func(n int) string { return enNumber(n) + " changed since closing" },
	ChangedOf:    func(code, unit string) string { return "Changed since closing — " + unit + " (" + code + "):" },
	LateOne: func(what, name, fields string) string {
		if fields != "" {
			fields = ": " + fields
		}
		return what + " " + enQuote(name) + fields
	},
	Added: "added", Removed: "removed", Edited: "edited",
	SavedClosed: func(span string, n int) string {
		return "The books of " + span + " are closed: " + enNumber(n) + plural(n, " participation differs", " participations differ") + " since, and the unit above will see it."
	},
	CloseAgain: func(flags string) string {
		return "If it is right, close again: danvan close " + flags + ". If not, put it back."
	},
	ClockAhead: func(now, last string) string {
		return "The computer's clock says " + now + ", the last save was on " + last + ": check the date before saving."
	},
	ClockBehind: func(now, last string) string {
		return "The last save is dated " + last + ", and the computer's clock says " + now + ": it was wrong then or is now. Saves go by the clock as it is now."
	},
	ChangedIn: func(span, flag string, n int) string {
		return vi.Capital(span) + ": " + enNumber(n) + plural(n, " unit has", " units have") + " changed since closing the books. See: danvan completeness " + flag + "."
	},
	ChangedSum: func(n int) string {
		return enNumber(n) + plural(n, " unit has changed its closed books.", " units have changed their closed books.")
	},
	Conflicts: func(n int) string { return enNumber(n) + plural(n, " conflict", " conflicts") },
	Overview: func(span string, sent, due int) string {
		return "Reports of " + span + ": " + enNumber(sent) + " of " + enNumber(due) + " units. See: danvan completeness --year YEAR."
	},
	NoDuplicates: "No models are suspected to be one.",
	Alike:        func(percent int) string { return enNumber(percent) + " % alike" },
	DuplicatesNext: func(n int) string {
		return enNumber(n) + " suspected pairs. They are one: danvan same COPY MODEL. They are two: danvan apart MODEL MODEL."
	},
	WillSuspect: func(n int) string {
		return enNumber(n) + plural(n, " pair of models", " pairs of models") + " will be suspected to be one."
	},
	Joined:    "The two count as one model from now on. To part them: danvan same --undo COPY.",
	Parted:    "The copy is a model of its own again.",
	KeptApart: "The two are suspected no longer.",
	Suspected: "The decision is taken back; where they look alike they are suspected again.",
	NoModel:   Sentence{"There is no such model, or it was deleted.", "See: danvan duplicates."},
	OneModel:  Sentence{"Both IDs are of the same model.", "Give two models."},
	Circle:    Sentence{"The other model is a copy of this one already.", "Swap the two, or part them first: danvan same --undo."},
}
