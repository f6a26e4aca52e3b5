package text

// Catalog is the page of units, fields, programmes and periods.
type Catalog struct {
	Title, Units, Fields, Others                        string // Others: programmes and periods
	Search, Reading, NoMatch                            string
	Code, Name, Level, From, To, List, State, Kind, Due string // heads
	InForce, Retired, Ended, Programme, Period          string
	Of                                                  func(unit string) string // whose list
	NoFields, NoOthers                                  string
	Add, Rename, End                                    string // titles of the small forms
	Parent, NewName, Reason, LastDay                    string // labels
	ReasonHint                                          string
	NeedName, NeedCode, NeedReason, NeedDay, NeedParent string
	CodeTaken                                           func(name string) string
	NameTaken                                           string
	RetireAsk, ReuseAsk, EndAsk                         func(name string) string
	RetireBody, ReuseBody, EndBody                      string
	Yes, No                                             string
	Saved                                               func(name string) string
	OnlyOwner                                           func(unit string) string // why it cannot be edited here
	NoOwnList, ViewOnly, NoRow, HasBelow                string
	Count                                               func(n int) string
	Help, HelpEdit                                      string
}

var catalogVi = Catalog{
	Title: "Danh mục", Units: "Đơn vị", Fields: "Lĩnh vực", Others: "Chương trình, kỳ báo cáo",
	Search: "Tìm:", Reading: "Đang đọc danh mục…", NoMatch: "Không có dòng nào khớp.",
	Code: "Mã", Name: "Tên", Level: "Cấp", From: "Từ", To: "Đến", List: "Danh sách của", State: "Trạng thái", Kind: "Loại", Due: "Hạn",
	InForce: "đang dùng", Retired: "thôi dùng", Ended: "đã thôi", Programme: "Chương trình", Period: "Kỳ báo cáo",
	Of:       func(unit string) string { return unit },
	NoFields: "Chưa có danh sách lĩnh vực nào. Danh sách đến cùng lời mời và các gói của cấp trên.",
	NoOthers: "Chưa có chương trình hay kỳ báo cáo nào. Hạn báo cáo đặt ở trang Gửi/nhận, mục báo cáo.",
	Add:      "Thêm", Rename: "Đổi tên", End: "Thôi hoạt động",
	Parent: "Thuộc đơn vị", NewName: "Tên mới", Reason: "Lý do", LastDay: "Ngày cuối cùng",
	ReasonHint: "ví dụ số nghị quyết", NeedName: "Cần có tên.", NeedCode: "Cần có mã; số 0 ở đầu được giữ.", NeedReason: "Cần ghi lý do.",
	NeedDay: "Cần ngày cuối cùng, ví dụ 30/06/2027.", NeedParent: "Cần chọn đơn vị cấp trên.",
	CodeTaken: func(name string) string { return "Mã này đang là của " + name + "." }, NameTaken: "Danh sách đã có lĩnh vực này.",
	RetireAsk:  func(name string) string { return "Thôi dùng " + viQuote(name) + "?" },
	ReuseAsk:   func(name string) string { return "Dùng lại " + viQuote(name) + "?" },
	EndAsk:     func(name string) string { return viQuote(name) + " thôi hoạt động?" },
	RetireBody: "Mô hình đã ghi lĩnh vực này giữ nguyên; nó chỉ không còn để chọn khi nhập mới. Dùng lại được bất cứ lúc nào.",
	ReuseBody:  "Lĩnh vực này lại có để chọn khi nhập.",
	EndBody:    "Đơn vị và mọi thứ của nó vẫn còn trong sổ; từ sau ngày ấy không ai chờ gói của nó nữa. Ctrl+Z hoàn tác được.",
	Yes:        "Đồng ý", No: "Không",
	Saved: func(name string) string {
		return "Đã ghi " + viQuote(name) + ". Cấp dưới nhận được cùng gói kế tiếp gửi xuống."
	},
	OnlyOwner: func(unit string) string { return "Phần này do " + unit + " lập; chỉ ở đó sửa được." },
	NoOwnList: "Danh sách đang dùng do cấp trên lập; chỉ ở đó thêm được.", ViewOnly: "Phần này chỉ để xem.", NoRow: "Chưa có dòng nào.",
	HasBelow: "Còn đơn vị cấp dưới đang hoạt động.",
	Count:    func(n int) string { return viNumber(n) },
	Help: "Danh mục là những gì mọi sổ dùng chung: cây đơn vị, các lĩnh vực theo năm, chương trình và kỳ báo cáo. Ai cũng xem được; chỉ đơn vị đã lập ra mới sửa, " +
		"và cấp dưới nhận được cùng gói gửi xuống. Gõ để tìm; Tab sang phần khác.",
	HelpEdit: "Không có gì bị xóa: lĩnh vực thì thôi dùng, đơn vị thì thôi hoạt động từ một ngày. Những gì đã ghi trước đó giữ nguyên, và báo cáo các năm cũ vẫn đúng.",
}

var catalogEn = Catalog{
	Title: "Catalog", Units: "Units", Fields: "Fields", Others: "Programmes, periods",
	Search: "Find:", Reading: "Reading the catalog…", NoMatch: "No row matches.",
	Code: "Code", Name: "Name", Level: "Level", From: "From", To: "To", List: "List of", State: "State", Kind: "Kind", Due: "Due",
	InForce: "in use", Retired: "retired", Ended: "ended", Programme: "Programme", Period: "Period of report",
	Of:       func(unit string) string { return unit },
	NoFields: "There is no list of fields yet. It comes with the invitation and the bundles of the unit above.",
	NoOthers: "There is no programme or period yet. Due dates are set on the exchange page, among the reports.",
	Add:      "Add", Rename: "Rename", End: "End",
	Parent: "Below", NewName: "New name", Reason: "Reason", LastDay: "Last day",
	ReasonHint: "such as a resolution", NeedName: "A name is needed.", NeedCode: "A code is needed; leading zeros count.", NeedReason: "A reason is needed.",
	NeedDay: "The last day is needed, such as 30/06/2027.", NeedParent: "The unit above is needed.",
	CodeTaken: func(name string) string { return "This code is that of " + name + "." }, NameTaken: "The list has this field.",
	RetireAsk:  func(name string) string { return "Retire " + enQuote(name) + "?" },
	ReuseAsk:   func(name string) string { return "Use " + enQuote(name) + " again?" },
	EndAsk:     func(name string) string { return "End " + enQuote(name) + "?" },
	RetireBody: "Models that have this field keep it; it is only no longer offered. It can be used again at any time.",
	ReuseBody:  "This field is offered again.",
	EndBody:    "The unit and all it has stay in the register; after that day nobody waits for its bundles. Ctrl+Z undoes it.",
	Yes:        "Yes", No: "No",
	Saved: func(name string) string {
		return "Saved " + enQuote(name) + ". Units below get it with the next bundle."
	},
	OnlyOwner: func(unit string) string { return "This was drawn by " + unit + "; it is edited there." },
	NoOwnList: "The list in use is that of the unit above; it is added to there.", ViewOnly: "This part is only shown.", NoRow: "There is no row yet.",
	HasBelow: "Units below it are still there.",
	Count:    func(n int) string { return enNumber(n) },
	Help: "The catalog is what all registers share: the tree of units, the fields by year, programmes and periods. Everybody sees it; only the unit that made a part edits it, " +
		"and units below get it with the bundle that goes down. Type to search; Tab goes to another part.",
	HelpEdit: "Nothing is deleted: a field is retired, a unit ends on a day. What was written before stays, and reports of earlier years stay right.",
}
