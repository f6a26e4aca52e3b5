package text

import (
	"strings"

	"danvan/store/record"
)

// Overview is the page of the year.
type Overview struct {
	Registered, Unverdicted, Recognised, NotRecognised, Exemplary string
	ByField                                                       string
	FieldRegistered, FieldRecognised                              string // heads of the columns
	OtherField                                                    string // participations without a field that the register knows
	Waiting                                                       string // what waits for a person
	Nothing                                                       string // waits
	// What waits; the number stands before it, aligned with the others.
	Comments                                        func(n int, unit string) string
	Conflicts, Duplicates, Keys, Quarantine, Drafts func(n int) string
	DraftRows, Halves                               func(n int) string // rows of the grid, and what comes back where it was typed
	Proposed                                        func(n int) string // awards
	NoField, NoSubject                              func(n int) string
	NoVerdict                                       func(n int, of record.Level) string // of the unit whose register it is
	Late                                            func(n int, span string) string
	Lacking                                         func(n int, last string) string // spans without figures
	LackingBelow                                    func(n int, span string) string // units below
	ClosedChanged                                   func(n int, span string) string // participations of own books
	BooksChanged                                    func(n int, span string) string // units below
	Up                                              func(unit string) string        // the title of what was sent
	NeverSent                                       string
	LastSent                                        func(serial int, day string) string
	AllSent                                         string
	Saved, Packed                                   func(n int) string // records; the number stands before it
	Arrived, NotYetArrived                          string
	Held, Refused, Aside                            string // what the receipt says of the last bundle
	Below                                           string
	BelowSent                                       func(n, of int) string
	BelowMissing                                    func(names string, more int) string
	Latest                                          string
	NoChange                                        string
	Added, Edited                                   func(name string) string
	Empty, EmptyNext                                string
	Years                                           string // in the line of state
	Reading                                         string
	Help, HelpYear, HelpSend                        string
}

var overviewVi = Overview{
	Registered: "Đăng ký", Unverdicted: "Chưa cấp nào xét", Recognised: "Được công nhận", NotRecognised: "Chưa công nhận", Exemplary: "Điển hình",
	ByField: "Theo lĩnh vực", FieldRegistered: "Đăng ký", FieldRecognised: "Công nhận", OtherField: "Chưa xếp lĩnh vực",
	Waiting: "Chờ đồng chí xử lý", Nothing: "Không có gì đang chờ.",
	Comments: func(_ int, unit string) string { return "góp ý của " + unit }, Conflicts: always("chỗ trái ngược"), Duplicates: always("cặp nghi trùng"),
	Keys: always("khóa chờ duyệt"), Quarantine: always("gói bị cách ly"), Drafts: always("bản nháp để dở"),
	DraftRows: always("dòng dở trong bảng"), Halves: always("phần gõ dở: mở lại nơi đã gõ thì viết tiếp"),
	Proposed:      always("khen thưởng đang đề nghị"),
	NoField:       always("mô hình chưa xếp lĩnh vực"),
	NoSubject:     always("mô hình chưa xếp hình thức"),
	NoVerdict:     func(_ int, of record.Level) string { return "lượt chờ " + viBody(of) + " bình xét" },
	Late:          func(_ int, span string) string { return "đơn vị chậm hạn " + span },
	LackingBelow:  func(_ int, span string) string { return "đơn vị chưa cho đủ số liệu " + span },
	Lacking:       func(_ int, last string) string { return "kỳ thiếu số liệu, đến " + last },
	ClosedChanged: func(_ int, span string) string { return "lượt đổi sau khi chốt " + span },
	BooksChanged:  func(_ int, span string) string { return "đơn vị đổi số liệu đã chốt " + span },
	Up:            func(unit string) string { return "Gửi lên " + unit },
	NeverSent:     "Chưa gửi gói nào.",
	LastSent:      func(serial int, day string) string { return "Gói số " + digits(serial) + " làm ngày " + day },
	AllSent:       "Mọi thay đổi đã có trong gói.",
	Saved:         always("mục chưa gửi"), Packed: always("mục đã gói, chưa báo nhận"),
	Arrived: "cấp trên đã nhận", NotYetArrived: "cấp trên chưa báo nhận",
	Held: "cấp trên đang để chờ", Refused: "cấp trên không nhận", Aside: "cấp trên đã nhận rồi rút ra",
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
		"mỗi năm nó có một lượt đăng ký, và báo cáo đếm các lượt đó. Kết quả bên trái là của cấp cao nhất đã xét; “chờ … bình xét” ở bên phải " +
		"là những lượt đơn vị mình chưa xét, dù cấp dưới đã xét hay chưa.",
	HelpYear: "Mũi tên lên xuống chọn một dòng ở bên phải, Enter đến nơi xử lý việc ấy. PgUp và PgDn, hoặc mũi tên trái và phải, đổi năm.",
	HelpSend: "“Chưa gửi” là những mục đã lưu trong sổ nhưng chưa nằm trong gói nào gửi lên; “đã gói, chưa báo nhận” là đã có trong gói, nhưng chưa có biên nhận của cấp trên. " +
		"Không gửi thì vẫn không mất gì.",
}

var overviewEn = Overview{
	Registered: "Registered", Unverdicted: "No verdict yet", Recognised: "Recognised", NotRecognised: "Not recognised", Exemplary: "Exemplary",
	ByField: "By field", FieldRegistered: "Registered", FieldRecognised: "Recognised", OtherField: "Field left open",
	Waiting: "Waiting for you", Nothing: "Nothing is waiting.",
	Comments:  func(n int, unit string) string { return plural(n, "comment of ", "comments of ") + unit },
	Conflicts: oneOrMore("conflict", "conflicts"), Duplicates: oneOrMore("suspected duplicate", "suspected duplicates"),
	Keys: oneOrMore("key to accept", "keys to accept"), Quarantine: oneOrMore("bundle in quarantine", "bundles in quarantine"),
	Drafts:    oneOrMore("form left half done", "forms left half done"),
	DraftRows: oneOrMore("row left in the grid", "rows left in the grid"),
	Halves:    oneOrMore("thing half typed: it comes back where it was typed", "things half typed: they come back where they were typed"),
	Proposed:  oneOrMore("award proposed", "awards proposed"),
	NoField:   oneOrMore("model without a field", "models without a field"),
	NoSubject: oneOrMore("model without a kind of subject", "models without a kind of subject"),
	NoVerdict: func(_ int, of record.Level) string { return "to be appraised by the " + enBody(of) },
	Late:      func(n int, span string) string { return plural(n, "unit late, ", "units late, ") + span },
	LackingBelow: func(n int, span string) string {
		return plural(n, "unit has", "units have") + " not given all figures of " + span
	},
	Lacking: func(n int, last string) string {
		return plural(n, "period lacks figures, last ", "periods lack figures, last ") + last
	},
	ClosedChanged: func(n int, span string) string {
		return plural(n, "entry", "entries") + " changed since closing " + span
	},
	BooksChanged: func(n int, span string) string {
		return plural(n, "unit has", "units have") + " changed closed books of " + span
	},
	Up:        func(unit string) string { return "Sent to " + unit },
	NeverSent: "No bundle has been made yet.",
	LastSent:  func(serial int, day string) string { return "Bundle " + digits(serial) + " made on " + day },
	AllSent:   "Every change is in a bundle.",
	Saved:     oneOrMore("record not sent", "records not sent"), Packed: oneOrMore("record packed, not known to have arrived", "records packed, not known to have arrived"),
	Arrived: "it has arrived", NotYetArrived: "not known to have arrived",
	Held: "the unit above lets it wait", Refused: "the unit above has refused it", Aside: "the unit above took it in, then out again",
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
		"years; in each year it has one participation, and reports count those. The verdicts at the left are those of the highest unit that gave one; " +
		"“to be appraised by …” at the right are those that your own unit has given none, whatever the units below have said.",
	HelpYear: "The arrows up and down choose a line at the right, Enter goes where that is done. PgUp and PgDn, or the arrows left and right, change the year.",
	HelpSend: "“Not sent” is saved in the register but in no bundle to the unit above yet; “packed” is in a bundle for which no receipt has come. Nothing is lost if it stays so.",
}

// viBody and enBody name the kind of unit that speaks, for within a sentence.
func viBody(of record.Level) string {
	if of == record.Organisation || of == "" {
		return "đơn vị mình"
	}
	return strings.ToLower(termsVi.Level(of))
}

func enBody(of record.Level) string {
	if of == record.Organisation || of == "" {
		return "own unit"
	}
	return strings.ToLower(termsEn.Level(of))
}

// plural chooses the English form for a number.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// always is a phrase that is the same for every number.
func always(phrase string) func(int) string { return func(int) string { return phrase } }

// oneOrMore is an English phrase for a number that stands before it.
func oneOrMore(one, more string) func(int) string {
	return func(n int) string { return plural(n, one, more) }
}
