package text

// PapersPage is what the page says on which papers are written.
type PapersPage struct {
	Title, State, Help, HelpInputs string
	Paper, Model, EmptyForm        string
	NeedsModel, NeedsDecision      string                    // why nothing can be written
	Called                         func(paper string) string // by code name; of one that is a table its title says it
	Onto, Blank, Printed, Test     string
	TestIsPDF                      string
	Offset, OffsetHint             string
	OffsetWrong                    string
	OffsetMost                     func(mm int) string
	SkinInput, Template, Format    string
	DOCX, PDF, Workbook            string
	PlaceName, SignedOn, WhyFinal  string
	NothingOpen, FinalThough       string
	Skin                           func(name string) string
	WillBeDraft                    func(open string) string
	SavedDraft                     func(n int) string
	LookTitle, LookKeys, LookWide  string
}

var papersPageVi = PapersPage{
	Title: "Văn bản", State: "Gõ để tìm, F4 cả danh sách · Enter ô tiếp",
	Help: "Mọi văn bản mà chương trình viết được: báo cáo, quyết định, tờ trình, giấy khen, biên bản, báo cáo thành tích, phiếu đăng ký, công văn đôn đốc, danh sách công khai, và từng biểu. " +
		"Gõ vào ô đầu để tìm, F4 mở cả danh sách. Văn bản viết cho kỳ và đơn vị ghi ở góc phải trên; muốn kỳ khác, đơn vị khác thì chọn ở trang Báo cáo (F4) rồi bấm F6 ở đó. Dưới các ô là lý do văn bản còn là dự thảo; " +
		"ghi vào các ô chờ (số, ngày ký, người ký…) thì hết. F8 xem trước khi ghi, Ctrl+S ghi ra tệp, Ctrl+E mở thư mục của tệp vừa ghi.",
	HelpInputs: "Báo cáo thành tích và phiếu đăng ký là của một mô hình: chọn ở ô Mô hình, hoặc mở trang của mô hình rồi chọn lệnh này trong danh sách lệnh. Phiếu đăng ký không chọn mô hình là phiếu chưa điền. " +
		"Giấy khen in lên giấy trắng, hoặc lên phôi đã in sẵn; in lệch thì ghi trang thử ra PDF, đo rồi dời: “2,-1” là sang phải 2 mm, lên trên 1 mm. " +
		"Ô Mẫu để trống thì theo mẫu của đơn vị hay cấp trên, nếu có; mũi tên xuống chọn mẫu khác hoặc tệp. F7 xem các chỗ mà mẫu gọi tên được.",
	Paper: "Văn bản", Model: "Mô hình", EmptyForm: "Không: phiếu chưa điền",
	NeedsModel: "Chọn mô hình ở ô trên trước.", NeedsDecision: "Chọn quyết định ở ô trên; các năm này chưa có thì ghi vào sổ rồi trở lại.",
	Called: choice(map[string]string{
		"summary": "Báo cáo sơ kết, tổng kết", "decision": "Quyết định kèm danh sách", "proposal": "Tờ trình kèm danh sách đề nghị", "certificate": "Giấy khen, giấy chứng nhận", "minutes": "Biên bản họp xét",
		"achievement": "Báo cáo thành tích của mô hình", "registration": "Phiếu đăng ký mô hình", "reminder": "Công văn đôn đốc", "public": "Danh sách công khai",
	}),
	Onto: "In lên", Blank: "Giấy trắng", Printed: "Phôi in sẵn", Test: "Trang thử máy in", TestIsPDF: "Trang thử máy in chỉ có dạng PDF: chọn PDF, ghi ra rồi in.",
	Offset: "Dời (mm)", OffsetHint: "phải, xuống: 5,-3", OffsetWrong: "Cần hai số mm, như 5,-3: sang phải 5, lên trên 3.",
	OffsetMost: func(mm int) string {
		return "Dời quá lề giấy: nhiều nhất " + digits(mm) + " mm về phía ấy."
	},
	SkinInput: "Thể thức", Template: "Mẫu", Format: "Kiểu tệp", DOCX: "Word", PDF: "PDF", Workbook: "Excel",
	PlaceName: "Địa danh", SignedOn: "Ngày ký", WhyFinal: "Bản chính, vì",
	NothingOpen: "Không còn chỗ nào thiếu: ra bản chính.", FinalThough: "Ra bản chính; lý do được ghi ở cuối văn bản.",
	Skin:        choice(map[string]string{"state": "Nhà nước", "party": "Đảng", "front": "Mặt trận", "mixed": "Đảng, Quốc hiệu"}),
	WillBeDraft: func(open string) string { return "Mang chữ “DỰ THẢO”, vì: " + open },
	SavedDraft:  func(n int) string { return "Còn là dự thảo: " + viNumber(n) + " chỗ chưa xong." },
	LookTitle:   "Văn bản sẽ như sau", LookKeys: "Enter ghi · Esc về · ↑↓", LookWide: "← →",
}

var papersPageEn = PapersPage{
	Title: "Papers", State: "Type to find, F4 lists all · Enter goes on",
	Help: "Every paper that the program writes: the report, the decision, the proposal, certificates, minutes, what a model achieved, the form of registration, the reminder, the public list, and each table. " +
		"Type into the first input to find one, F4 lists all. A paper is of the period and the unit at the top right; for others choose them on the page of reports (F4) and press F6 there. Below the inputs stands why the paper is a draft still; " +
		"fill in what waits (the number, the day, who signs) and it is none. F8 looks before anything is written, Ctrl+S writes the file, Ctrl+E opens its folder.",
	HelpInputs: "The report on achievements and the form of registration are of one model: choose it, or open the page of the model and choose this action in the palette. A form without a model is an empty one. " +
		"Certificates go onto blank paper, or onto paper that is printed already; where they come out askew write the test page as a PDF, measure, and move them: “2,-1” is 2 mm to the right and 1 mm up. " +
		"Without a template the unit's own is taken, or that of a unit above; Down offers others and files. F7 shows the places that a template may name.",
	Paper: "Paper", Model: "Model", EmptyForm: "None: an empty form",
	NeedsModel: "Choose the model above first.", NeedsDecision: "Choose the decision above; where these years have none enter it and come back.",
	Called: choice(map[string]string{
		"summary": "Report", "decision": "Decision with its list", "proposal": "Proposal with its list", "certificate": "Certificates", "minutes": "Minutes of the council",
		"achievement": "Achievements of a model", "registration": "Form of registration", "reminder": "Reminder to units", "public": "Public list",
	}),
	Onto: "Printed onto", Blank: "Blank paper", Printed: "Printed forms", Test: "Test page", TestIsPDF: "The test page is a PDF only: choose PDF, write it, then print it.",
	Offset: "Move (mm)", OffsetHint: "right, down: 5,-3", OffsetWrong: "Two numbers of mm, such as 5,-3: 5 to the right, 3 up.",
	OffsetMost: func(mm int) string { return "Beyond the margin: at most " + digits(mm) + " mm that way." },
	SkinInput:  "Style", Template: "Template", Format: "Kind of file", DOCX: "Word", PDF: "PDF", Workbook: "Excel",
	PlaceName: "Place", SignedOn: "Day of signing", WhyFinal: "Why final",
	NothingOpen: "Nothing is open: it is final.", FinalThough: "It is final; the reason stands at its end.",
	Skin:        choice(map[string]string{"state": "State", "party": "Party", "front": "Front", "mixed": "Party, national head"}),
	WillBeDraft: func(open string) string { return "Marked “DỰ THẢO” (draft), for: " + open },
	SavedDraft: func(n int) string {
		return "Still a draft: " + enNumber(n) + plural(n, " thing is", " things are") + " open."
	},
	LookTitle: "The paper as it will be", LookKeys: "Enter writes · Esc back · ↑↓", LookWide: "← →",
}
