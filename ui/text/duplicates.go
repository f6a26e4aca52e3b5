package text

// Duplicates is the page of models that look like one.
type Duplicates struct {
	Title                                               string
	Nth                                                 func(n, of int) string
	None, NoneMore                                      string
	Reading                                             string
	Alike                                               func(percent int) string
	Model                                               func(n int) string // the head of a column
	Name, Unit, Registrant, Place, Field, Years, NoYear string             // labels, short
	NoValue                                             string
	// What can be decided, and below it what that means.
	CopyOf                         func(copied, into int) string
	Two                            string
	Once                           func(years string) string // years that both have
	OnceBecomes                    func(year, before, after int) string
	Under                          func(years string, into int) string // years that only the copy has
	KeepsAll                       string                              // nothing is deleted
	TwoMeans                       string
	NotYours                       func(unit string) string
	Reason, WhyReason, NeedsReason string
	ReasonJoin, ReasonUndo         string // offered
	Joined, Parted, Suspected      string // what was done
	Moves, Scroll                  string
	NoPair, NothingToUndo          string // why something cannot be done
	Help, HelpCount, HelpUndo      string
}

var duplicatesVi = Duplicates{
	Title: "Nghi trùng",
	Nth:   func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
	None:  "Không có mô hình nào nghi trùng.", NoneMore: "Khi hai mô hình có tên gần giống nhau, cùng đơn vị hay cùng người đăng ký, chúng hiện ở đây để xem là một hay là hai.",
	Reading: "Đang so tên các mô hình…",
	Alike:   func(percent int) string { return "tên giống nhau " + digits(percent) + " %" },
	Model:   func(n int) string { return "Mô hình " + digits(n) },
	Name:    "Tên", Unit: "Đơn vị", Registrant: "Đăng ký", Place: "Địa điểm", Field: "Lĩnh vực", Years: "Các năm", NoYear: "chưa có năm nào", NoValue: "(trống)",
	CopyOf: func(copied, into int) string {
		return "Là một: mô hình " + digits(copied) + " là bản trùng của mô hình " + digits(into)
	},
	Two: "Là hai mô hình khác nhau",
	Once: func(years string) string {
		return "Năm " + years + " cả hai cùng có, từ nay đếm một lần."
	},
	OnceBecomes: func(year, before, after int) string {
		return digits(year) + ": " + viNumber(before) + " lượt còn " + viNumber(after) + "."
	},
	Under: func(years string, into int) string {
		return "Năm " + years + " chỉ bản trùng có, vẫn đếm, dưới tên mô hình " + digits(into) + "."
	},
	KeepsAll: "Không năm nào đếm bớt. Bản trùng vẫn còn trong sổ.",
	TwoMeans: "Cả hai vẫn đếm như trước, và không bị hỏi lại nữa.",
	NotYours: func(unit string) string { return "Việc này do " + unit + " quyết định." },
	Reason:   "Lý do", WhyReason: "Đây là mô hình của đơn vị khác, họ sẽ đọc lý do này. Gõ để viết lại, Enter để ghi.", NeedsReason: "Cần có lý do.",
	ReasonJoin: "cùng một mô hình, được nhập hai lần", ReasonUndo: "hoàn tác lần chọn trước",
	Joined: "Đã ghi là bản trùng. Ctrl+Z hoàn tác.", Parted: "Đã ghi là hai mô hình. Ctrl+Z hoàn tác.", Suspected: "Đã trả lại như trước khi chọn.",
	Moves: "← → cặp khác", Scroll: "PgDn, PgUp xem hết",
	NoPair: "không có cặp nào", NothingToUndo: "từ lúc mở trang này chưa chọn gì",
	Help: "Hai mô hình có tên gần giống nhau có thể là một, được nhập hai lần: xã và một đoàn thể cùng đăng ký, hoặc có trong hai danh sách. Từ gạch chân là từ bên " +
		"kia không có. Chọn một trong ba cách ở dưới; trước khi ghi, trang cho thấy số lượt sẽ đổi thế nào.",
	HelpCount: "Bản trùng không bị xóa: nó vẫn ở trong sổ, vẫn mở xem được, chỉ không đếm thêm trong năm mà mô hình chính đã có. Năm nào chỉ bản trùng có thì vẫn đếm.",
	HelpUndo:  "Ctrl+Z trả lại lần chọn vừa rồi, lần lượt đến lần chọn đầu tiên từ lúc mở trang. F6 và F8 mở trang của từng mô hình.",
}

var duplicatesEn = Duplicates{
	Title: "Duplicates",
	Nth:   func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
	None:  "No model is suspected to be there twice.", NoneMore: "Where two models have names alike, and are of one unit or one registrant, they are shown here to decide whether they are one or two.",
	Reading: "Comparing the names of models…",
	Alike:   func(percent int) string { return "names " + digits(percent) + "% alike" },
	Model:   func(n int) string { return "Model " + digits(n) },
	Name:    "Name", Unit: "Unit", Registrant: "Registrant", Place: "Place", Field: "Field", Years: "Years", NoYear: "no year yet", NoValue: "(empty)",
	CopyOf: func(copied, into int) string {
		return "They are one: model " + digits(copied) + " is a copy of model " + digits(into)
	},
	Two:  "They are two different models",
	Once: func(years string) string { return years + ": both took part, to be counted once." },
	OnceBecomes: func(year, before, after int) string {
		return digits(year) + ": " + enNumber(before) + plural(before, " participation becomes ", " participations become ") + enNumber(after) + "."
	},
	Under: func(years string, into int) string {
		return years + ": only the copy took part, still counted, under the name of model " + digits(into) + "."
	},
	KeepsAll: "No year counts fewer. The copy stays in the register.",
	TwoMeans: "Both count as before, and you are not asked again.",
	NotYours: func(unit string) string { return "This is for " + unit + " to decide." },
	Reason:   "Reason", WhyReason: "The model is another unit's, which will read the reason. Type to write another, Enter to save.", NeedsReason: "A reason is needed.",
	ReasonJoin: "one model, entered twice", ReasonUndo: "the last decision taken back",
	Joined: "Saved as a copy. Ctrl+Z undoes it.", Parted: "Saved as two models. Ctrl+Z undoes it.", Suspected: "It is again as before the decision.",
	Moves: "← → another pair", Scroll: "PgDn, PgUp for the rest",
	NoPair: "there is no pair", NothingToUndo: "nothing was decided since the page was opened",
	Help: "Two models with names alike may be one that was entered twice: registered by a commune and by an organisation, or in two lists. Words that the other does not " +
		"have are underlined. Choose one of the three below; before anything is saved, the page shows how the figures will change.",
	HelpCount: "A copy is not deleted: it stays in the register and can be opened, but does not count in a year in which the model itself took part. A year that only the copy has still counts.",
	HelpUndo:  "Ctrl+Z takes the last decision back, and then the one before, down to the first since the page was opened. F6 and F8 open the page of each model.",
}
