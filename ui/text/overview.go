package text

// Overview is the page of the year.
type Overview struct {
	Registered, Unverdicted, Recognised, NotRecognised, Exemplary string
	ByField                                                       string
	FieldRegistered, FieldRecognised                              string // heads of the columns
	OtherField                                                    string // participations without a field that the register knows
	Waiting                                                       string // what waits for a person
	Nothing                                                       string // waits
	Conflicts, Keys, Drafts, NoVerdict                            func(n int) string
	Up                                                            func(unit string) string // the title of what was sent
	NeverSent                                                     string
	LastSent                                                      func(serial int, day string) string
	AllSent                                                       string
	Unsent                                                        func(n int) string
	Arrived, NotYetArrived                                        string
	Below                                                         string
	BelowSent                                                     func(n, of int) string
	BelowMissing                                                  func(names string, more int) string
	Latest                                                        string
	NoChange                                                      string
	Added, Edited                                                 func(name string) string
	Empty, EmptyNext                                              string
	Years                                                         string // in the line of state
	Reading                                                       string
	Help, HelpYear, HelpSend                                      string
}

var overviewVi = Overview{
	Registered: "Đăng ký", Unverdicted: "Chưa bình xét", Recognised: "Được công nhận", NotRecognised: "Chưa công nhận", Exemplary: "Điển hình",
	ByField: "Theo lĩnh vực", FieldRegistered: "Đăng ký", FieldRecognised: "Công nhận", OtherField: "Chưa rõ lĩnh vực",
	Waiting: "Chờ đồng chí xử lý", Nothing: "Không có gì đang chờ.",
	Conflicts: func(n int) string { return viNumber(n) + " chỗ trái ngược" },
	Keys:      func(n int) string { return viNumber(n) + " khóa chờ duyệt" },
	Drafts:    func(n int) string { return viNumber(n) + " bản nháp để dở" },
	NoVerdict: func(n int) string { return viNumber(n) + " lượt chưa bình xét" },
	Up:        func(unit string) string { return "Gửi lên " + unit },
	NeverSent: "Chưa gửi gói nào.",
	LastSent:  func(serial int, day string) string { return "Gói số " + digits(serial) + " làm ngày " + day },
	AllSent:   "Mọi thay đổi đã có trong gói.",
	Unsent:    func(n int) string { return viNumber(n) + " thay đổi chưa gửi" },
	Arrived:   "cấp trên đã nhận", NotYetArrived: "chưa biết đã nhận",
	Below:     "Đơn vị cấp dưới",
	BelowSent: func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) + " đơn vị đã gửi" },
	BelowMissing: func(names string, more int) string {
		if more > 0 {
			return "Chưa gửi: " + names + " và " + viNumber(more) + " đơn vị nữa"
		}
		return "Chưa gửi: " + names
	},
	Latest: "Việc gần nhất", NoChange: "Chưa có thay đổi nào.",
	Added:  func(name string) string { return "thêm " + viQuote(name) },
	Edited: func(name string) string { return "sửa " + viQuote(name) },
	Empty:  "Năm này chưa có mô hình nào.", EmptyNext: "F3 để nhập mô hình đầu tiên.",
	Years:   "PgUp / PgDn xem năm khác",
	Reading: "Đang đọc sổ…",
	Help: "Trang này cho thấy một năm: bao nhiêu lượt đăng ký, bao nhiêu đã được công nhận, và việc gì đang chờ. Một mô hình sống nhiều năm; " +
		"mỗi năm nó có một lượt đăng ký, và báo cáo đếm các lượt đó.",
	HelpYear: "PgUp và PgDn, hoặc mũi tên trái và phải, đổi năm.",
	HelpSend: "“Thay đổi chưa gửi” là những gì đã lưu trong sổ nhưng chưa nằm trong gói nào gửi lên. Không gửi thì vẫn không mất gì.",
}

var overviewEn = Overview{
	Registered: "Registered", Unverdicted: "Not yet appraised", Recognised: "Recognised", NotRecognised: "Not recognised", Exemplary: "Exemplary",
	ByField: "By field", FieldRegistered: "Registered", FieldRecognised: "Recognised", OtherField: "Field unknown",
	Waiting: "Waiting for you", Nothing: "Nothing is waiting.",
	Conflicts: func(n int) string { return enNumber(n) + plural(n, " conflict", " conflicts") },
	Keys:      func(n int) string { return enNumber(n) + plural(n, " key to accept", " keys to accept") },
	Drafts:    func(n int) string { return enNumber(n) + plural(n, " form left half done", " forms left half done") },
	NoVerdict: func(n int) string { return enNumber(n) + " not yet appraised" },
	Up:        func(unit string) string { return "Sent to " + unit },
	NeverSent: "No bundle has been made yet.",
	LastSent:  func(serial int, day string) string { return "Bundle " + digits(serial) + " made on " + day },
	AllSent:   "Every change is in a bundle.",
	Unsent:    func(n int) string { return enNumber(n) + plural(n, " change not sent", " changes not sent") },
	Arrived:   "it has arrived", NotYetArrived: "not known to have arrived",
	Below:     "Units below",
	BelowSent: func(n, of int) string { return enNumber(n) + " of " + enNumber(of) + " units have sent" },
	BelowMissing: func(names string, more int) string {
		if more > 0 {
			return "Nothing yet from " + names + " and " + enNumber(more) + " more"
		}
		return "Nothing yet from " + names
	},
	Latest: "Latest changes", NoChange: "No change yet.",
	Added:  func(name string) string { return "added " + enQuote(name) },
	Edited: func(name string) string { return "edited " + enQuote(name) },
	Empty:  "No model in this year yet.", EmptyNext: "F3 enters the first one.",
	Years:   "PgUp / PgDn for another year",
	Reading: "Reading the register…",
	Help: "This page shows one year: how many participations were registered, how many were recognised, and what is waiting. A model lives for " +
		"years; in each year it has one participation, and reports count those.",
	HelpYear: "PgUp and PgDn, or the arrows left and right, change the year.",
	HelpSend: "“Changes not sent” are saved in the register but in no bundle to the unit above yet. Nothing is lost if they stay so.",
}

// plural chooses the English form for a number.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
