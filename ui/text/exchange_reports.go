package text

// ExchangeReports is what is said of who has reported, and of the unit's own closing. Spans and states are worded as
// the commands word them.
type ExchangeReports struct {
	Name, Help                          string
	Span, State, Due, Entries, Arrived  string // headings
	Empty                               string
	Spans                               func(left, right string) string
	NoDue                               string
	Sent                                func(sent, of, complete, late int) string
	Late, ChangedSince                  func(state string) string
	Open, Closed, ClosedEmpty           string
	OpenHint, ClosedHint                string
	LateHint                            func(n int) string // participations that changed since closing
	OnlyWithUnits, OnlyWithout          string
	NotClosed, AlreadyClosed            string
	CloseTitle, EmptyTitle, ReopenTitle func(span string) string
	CloseBody                           func(entries int) string
	EmptyBody                           func(entries int) string
	ReopenBody                          string
	CloseYes, EmptyYes, ReopenYes       string
	DoneClosed, DoneEmpty, DoneReopened func(span string) string
	DueTitle                            func(span string) string
	DueIntro, DueNeeded, DueYes         string
	DueAsk                              func(span, day string) string
	DueEffect                           string
	DueDone                             func(span, day string) string
}

var exchangeReportsVi = ExchangeReports{
	Name: "Báo cáo",
	Help: "Ai đã báo cáo kỳ này, ai chưa: tính từ những gì đã vào sổ. Đủ là mọi gói đã tới và không còn chỗ trái ngược; còn thiếu là có gói chờ, có chỗ trái ngược, hay đã chốt mà chưa có số liệu. " +
		"Muộn là quá hạn mà chưa có gì, hay gói đầu tiên đến sau hạn. Mũi tên trái, phải đổi kỳ. Hạn do cấp trên đặt và gửi xuống; “đã chốt” hay “không có gì” do đơn vị tự báo lên.",
	Span: "Kỳ", State: "Tình hình", Due: "Hạn", Entries: "Lượt", Arrived: "Nhận",
	Empty: "Không có đơn vị nào phải báo cáo trong kỳ này.",
	Spans: func(left, right string) string { return left + " " + right + " đổi kỳ" },
	NoDue: "chưa đặt hạn",
	Sent: func(sent, of, complete, late int) string {
		return viNumber(sent) + " trong " + viNumber(of) + " đơn vị đã báo cáo · " + viNumber(complete) + " đủ · " + viNumber(late) + " muộn"
	},
	Late:         func(state string) string { return state + ", muộn" },
	ChangedSince: func(state string) string { return state + ", đổi sau chốt" },
	Open:         "chưa chốt", Closed: "đã chốt", ClosedEmpty: "không có gì",
	OpenHint:   "Nhập đủ thì chốt, để cấp trên biết là đủ. Kỳ không có mô hình nào thì báo không có gì, để khỏi bị coi là chưa gửi.",
	ClosedHint: "Lời báo này đi lên trong gói kế tiếp. Cần sửa thì F7 mở lại.",
	LateHint: func(n int) string {
		return viNumber(n) + " lượt khác lúc chốt, cấp trên thấy. Đúng thì F9 chốt lại như bây giờ; nhầm thì sửa lại."
	},
	OnlyWithUnits: "chỉ đơn vị có cấp dưới mới đặt hạn", OnlyWithout: "đơn vị có cấp dưới không chốt thay họ",
	NotClosed: "kỳ này chưa chốt", AlreadyClosed: "kỳ này đã chốt",
	CloseTitle:  func(span string) string { return "Chốt số liệu " + span + "?" },
	EmptyTitle:  func(span string) string { return "Báo không có gì để báo cáo " + span + "?" },
	ReopenTitle: func(span string) string { return "Mở lại " + span + "?" },
	CloseBody: func(n int) string {
		return "Sổ có " + viNumber(n) + " lượt đăng ký của kỳ này. Chốt nghĩa là báo lên trên: đã nhập đủ. Sau này vẫn sửa và mở lại được."
	},
	EmptyBody: func(n int) string {
		if n > 0 {
			return "Sổ đang có " + viNumber(n) + " lượt đăng ký của kỳ này: hai điều trái nhau, cấp trên sẽ thấy. Nên chốt số liệu."
		}
		return "Sổ không có lượt đăng ký nào của kỳ này. Cấp trên sẽ ghi là không có gì, không phải là chưa gửi."
	},
	ReopenBody: "Bỏ lời báo đã chốt; cấp trên biết khi nhận gói kế tiếp.",
	CloseYes:   "Chốt", EmptyYes: "Không có gì", ReopenYes: "Mở lại",
	DoneClosed: func(span string) string {
		return "Đã chốt số liệu " + span + "; gửi lên trong gói kế tiếp."
	},
	DoneEmpty: func(span string) string {
		return "Đã báo không có gì " + span + "; gửi lên trong gói kế tiếp."
	},
	DoneReopened: func(span string) string { return "Đã mở lại " + span + "." },
	DueTitle:     func(span string) string { return "Hạn báo cáo " + span },
	DueIntro:     "Ngày cuối cùng mà báo cáo của đơn vị cấp dưới còn đúng hạn. Cấp dưới biết hạn khi nhận gói kế tiếp gửi xuống.",
	DueNeeded:    "Cần một ngày, ví dụ 20/06/2026.", DueYes: "Đặt hạn",
	DueAsk:    func(span, day string) string { return "Đặt hạn báo cáo " + span + " là " + day + "?" },
	DueEffect: "Hạn cũ, nếu có, được thay. Lúc nào cũng đổi lại được.",
	DueDone: func(span, day string) string {
		return "Hạn báo cáo " + span + ": " + day + "; gửi xuống trong gói kế tiếp."
	},
}

var exchangeReportsEn = ExchangeReports{
	Name: "Reports",
	Help: "Who has reported for this span and who has not, by what is in the register. Complete: every bundle is here and nothing is in conflict; partial: a bundle waits, something is in conflict, " +
		"or the books are closed and what was closed is not here. Late: the day has passed and nothing is here, or the first bundle came after it. The left and right arrows change the span. " +
		"The due date is set above and sent down; “closed” and “nothing” are the unit's own word.",
	Span: "Span", State: "State", Due: "Due", Entries: "Entries", Arrived: "Came",
	Empty: "No unit has to report for this span.",
	Spans: func(left, right string) string { return left + " " + right + " other span" },
	NoDue: "no due date",
	Sent: func(sent, of, complete, late int) string {
		return enNumber(sent) + " of " + enNumber(of) + plural(of, " unit has", " units have") + " reported · " + enNumber(complete) + " complete · " + enNumber(late) + " late"
	},
	Late:         func(state string) string { return state + ", late" },
	ChangedSince: func(state string) string { return state + ", changed since closing" },
	Open:         "open", Closed: "closed", ClosedEmpty: "nothing",
	OpenHint:   "Once everything is entered, close, so that the unit above knows. Where there was no model at all, say so, or it counts as not sent.",
	ClosedHint: "This goes up in the next bundle. F7 opens the span again.",
	LateHint: func(n int) string {
		return enNumber(n) + plural(n, " participation differs", " participations differ") + " since closing, and the unit above sees it. If it is right, F9 closes again as it is now; if not, correct it."
	},
	OnlyWithUnits: "only a unit with units below sets a due date", OnlyWithout: "a unit with units below does not close for them",
	NotClosed: "this span is open", AlreadyClosed: "this span is closed",
	CloseTitle:  func(span string) string { return "Close the books of " + span + "?" },
	EmptyTitle:  func(span string) string { return "Nothing to report for " + span + "?" },
	ReopenTitle: func(span string) string { return "Open " + span + " again?" },
	CloseBody: func(n int) string {
		return "The register has " + enNumber(n) + plural(n, " participation", " participations") + " of this span. Closing tells the unit above that all is entered. It can be edited and opened again."
	},
	EmptyBody: func(n int) string {
		if n > 0 {
			return "The register has " + enNumber(n) + plural(n, " participation", " participations") + " of this span: the two disagree, and the unit above will see it. Better close the books."
		}
		return "The register has no participation of this span. The unit above will note that there was nothing, not that nothing was sent."
	},
	ReopenBody: "Takes back that the books are closed; the unit above learns of it with the next bundle.",
	CloseYes:   "Close", EmptyYes: "Nothing", ReopenYes: "Reopen",
	DoneClosed:   func(span string) string { return "Closed " + span + "; goes up in the next bundle." },
	DoneEmpty:    func(span string) string { return "Nothing to report for " + span + "; goes up in the next bundle." },
	DoneReopened: func(span string) string { return "Opened " + span + " again." },
	DueTitle:     func(span string) string { return "Reports due for " + span },
	DueIntro:     "The last day on which reports of the units below are in time. They learn of it with the next bundle that goes down.",
	DueNeeded:    "Write a day, such as 20/06/2026.", DueYes: "Set it",
	DueAsk:    func(span, day string) string { return "Reports for " + span + " due on " + day + "?" },
	DueEffect: "An earlier date is replaced. It can be changed at any time.",
	DueDone: func(span, day string) string {
		return "Reports for " + span + " are due on " + day + "; goes down in the next bundle."
	},
}
