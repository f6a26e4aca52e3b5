package text

import (
	"strconv"
	"strings"
	"time"
)

// Reports is what stands in a report, on paper and on the page of reports. Headings that lists have too are in
// ReportTexts.
type Reports struct {
	Title             func(report string) string // by code name
	Span              func(from, to int) string  // years, as a title goes on with them
	ByDay             string                     // what a stretch within a year counts
	Undated           func(n int) string
	OnTree            func(day string) string          // whose units the rows are
	NoHeir            func(n int, first string) string // of units that ended
	Unmapped          func(fields string) string       // fields of other lists
	Own               func(unit string) string         // a unit without those below it
	Line              func(title, span, unit string) string
	Made              func(at time.Time) string // at the right of a paper
	New, Maintained   string
	Records           string // name of the sheet behind a table
	OfRow             string
	RecordsSay        func(once bool) string // each record stands in one row alone
	RecordsCut        func(held, all int) string
	BySubject         string                             // name of a sheet
	Subject           func(subject, other string) string // in two letters
	Stayed            string                             // took part in the year before too
	Conflicts         func(n int) string
	Suspected         func(n int) string // registrations of models that may be there twice
	Fault             string
	Models            func(models, participations int) string
	Spell             func(years, models int) string // so many models took part in so many of the years
	State, Entries    string
	Due, Arrived      string
	Sent              func(sent, due, complete, late int) string
	Sheet             func(report string) string // name of a sheet, and on the strip of the page
	File              func(report string, from, to int) string
	ShareOf, NotRated string                           // legends of charts
	Members           func(day, members string) string // of the body whose report it is
	Awards            ReportOfAwards
	Figures           Figures
	Page              ReportPage
}

// ReportPage is what the page of reports says.
type ReportPage struct {
	Title                      string
	Reading                    string
	NoRow                      string // why nothing can be opened
	Empty, EmptyNext           string
	EmptyUnits                 string // no units below
	Help, HelpKeys, HelpPaper  string
	Years                      string
	Parameters, ParametersKeys string
	From, To, UnitInput, Half  string
	Scope, All, Alone          string
	Direct, Deep               string
	Tree, TreeThen, TreeNow    string
	WholeYear                  string
	Body, BodyNone             string // whose report it is
	Figure                     string // of a row of measures, behind which to look
	PickFigure, PickKeys       string
	NoScope                    string // why there is nothing to choose
	NoChart                    string
	SaveTitle, SaveKeys        string
	Format, Path               string
	XLSX, HTML, CSV            string
	PathNeeded                 string
	Saved                      func(path string) string
	SavedHTML                  func(path string) string
	Saving                     string
	NothingWritten             string // why there is no folder to open
	FolderIs                   func(path string) string
	Hidden                     func(n int) string // columns that do not fit
}

// years writes one year, or the first and the last of several.
func years(from, to int) string {
	if to <= from {
		return digits(from)
	}
	return digits(from) + "–" + digits(to)
}

// Share writes a share of one with one decimal: 62,8%.
func (t *Table) Share(share float64) string {
	s := strconv.FormatFloat(share*100, 'f', 1, 64) + "%"
	if t.Lang == Vi {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

var reportsVi = Reports{
	Title: choice(map[string]string{
		"fields": "Tổng hợp mô hình “Dân vận khéo” theo lĩnh vực", "units": "Tổng hợp mô hình “Dân vận khéo” theo đơn vị",
		"models": "Danh sách mô hình “Dân vận khéo”", "years": "So sánh mô hình “Dân vận khéo” qua các năm",
		"completeness": "Tình hình báo cáo của các đơn vị", "awards": "Tổng hợp khen thưởng", "decision": "Danh sách tập thể, cá nhân kèm theo quyết định",
		"typical": "Tập thể, cá nhân, mô hình tiêu biểu",
		"sheet":   "Biểu tổng hợp chỉ tiêu", "reconciliation": "Đối chiếu số liệu nêu và số liệu đếm",
		"resources": "Nguồn lực huy động", "reviews": "Kết quả rà soát mô hình “Dân vận khéo”", "criteria": "Kết quả chấm điểm theo tiêu chí", "summary": "Tóm tắt kết quả thực hiện",
	}),
	Span: func(from, to int) string {
		if to > from {
			return "giai đoạn " + years(from, to)
		}
		return "năm " + digits(from)
	},
	ByDay: "Tính theo ngày đăng ký: lượt đăng ký trong kỳ này.",
	Undated: func(n int) string {
		return viNumber(n) + " lượt không ghi ngày đăng ký, hoặc ghi chưa đủ rõ để biết có trong kỳ hay không: không tính ở đây."
	},
	OnTree: func(day string) string {
		return "Theo đơn vị ngày " + day + ": số của đơn vị đã hết tính cho đơn vị kế thừa."
	},
	NoHeir: func(n int, first string) string {
		return viNumber(n) + " lượt của đơn vị đã hết chưa rõ nay thuộc đơn vị nào (ví dụ " + first + "): vẫn tính ở đơn vị cũ. Ghi “Kế thừa đơn vị” để tính được."
	},
	Unmapped: func(fields string) string {
		return "Lĩnh vực của danh mục khác, chưa ánh xạ: " + fields + ". Ghi “Ánh xạ lĩnh vực” để gộp vào danh mục này."
	},
	Own:  func(unit string) string { return unit + " (không gồm cấp dưới)" },
	Line: func(title, span, unit string) string { return title + ", " + span + " — " + unit },
	Made: func(at time.Time) string {
		day, month := at.Format("02"), digits(int(at.Month()))
		if at.Month() <= time.February {
			month = "0" + month
		}
		return "ngày " + day + " tháng " + month + " năm " + digits(at.Year())
	},
	New: "Mới", Maintained: "Duy trì", Stayed: "Có từ năm trước",
	Records: "Từng bản ghi", OfRow: "Dòng", BySubject: "Lĩnh vực – TT, CN",
	RecordsSay: func(once bool) string {
		s := "Mỗi dòng là một lượt đăng ký mà con số ở trang đầu gồm; cộng từng cột số theo “Dòng” ra đúng số của dòng ấy, "
		if once {
			return s + "cộng tất cả ra đúng tổng số."
		}
		return s + "một lượt có thể đứng ở nhiều dòng."
	},
	RecordsCut: func(held, all int) string {
		return "Chỉ ghi " + viNumber(held) + " trong " + viNumber(all) + " dòng: một trang tính không đủ chỗ."
	},
	Subject: orElse(map[string]string{"collective": "TT", "individual": "CN", "household": "HGĐ"}),
	Conflicts: func(n int) string {
		return viNumber(n) + " trong các số này dựa trên chỗ trái ngược chưa giải quyết: giá trị tạm đang đứng thay."
	},
	Suspected: func(n int) string {
		return viNumber(n) + " lượt trong đó nghi trùng mô hình, chưa ai chọn là một hay hai: chọn xong, số đếm có thể giảm."
	},
	Fault: "Số liệu này không thể đúng:",
	Models: func(models, participations int) string {
		return viNumber(participations) + " lượt đăng ký là của " + viNumber(models) + " mô hình khác nhau."
	},
	Spell: func(years, models int) string {
		return viNumber(models) + " mô hình tham gia " + viNumber(years) + " năm"
	},
	State: "Tình hình", Entries: "Lượt", Due: "Hạn", Arrived: "Nhận lần đầu",
	Sent: func(sent, due, complete, late int) string {
		return viNumber(sent) + " trong " + viNumber(due) + " đơn vị đã báo cáo, " + viNumber(complete) + " đủ, " + viNumber(late) + " muộn."
	},
	Sheet: choice(map[string]string{
		"fields": "Lĩnh vực", "units": "Đơn vị", "models": "Danh sách", "years": "Các năm", "completeness": "Gửi đủ",
		"awards": "Khen", "decision": "Theo QĐ", "typical": "Tiêu biểu",
		"sheet": "Chỉ tiêu", "reconciliation": "Đối chiếu", "resources": "Nguồn lực", "reviews": "Rà soát", "criteria": "Chấm điểm", "summary": "Tóm tắt",
		"proposal": "Tờ trình", "certificate": "Giấy khen", "minutes": "Biên bản", "achievement": "Thành tích", "registration": "Phiếu đăng ký", "reminder": "Đôn đốc", "public": "Công khai",
	}),
	File: func(report string, from, to int) string {
		name := choice(map[string]string{
			"fields": "theo-linh-vuc", "units": "theo-don-vi", "models": "danh-sach", "years": "so-sanh-cac-nam", "completeness": "tinh-hinh-bao-cao",
			"awards": "khen-thuong", "decision": "theo-quyet-dinh", "typical": "tieu-bieu",
			"sheet": "chi-tieu", "reconciliation": "doi-chieu", "resources": "nguon-luc", "reviews": "ra-soat", "criteria": "cham-diem", "summary": "tom-tat",
			"proposal": "to-trinh", "certificate": "giay-khen", "minutes": "bien-ban", "achievement": "thanh-tich", "registration": "phieu-dang-ky", "reminder": "don-doc", "public": "cong-khai",
		})(report)
		return name + "-" + strings.ReplaceAll(years(from, to), "–", "-")
	},
	Figures: figuresVi,
	Members: func(day, members string) string { return "Thành viên ngày " + day + ": " + members + "." },
	ShareOf: "đã công nhận", NotRated: "đăng ký, chưa công nhận",
	Awards: reportOfAwardsVi,
	Page: ReportPage{
		Title: "Báo cáo", Reading: "Đang đếm…",
		NoRow: "dòng này không có gì để mở",
		Empty: "Chưa có lượt đăng ký nào trong kỳ và phạm vi này.", EmptyNext: "F3 nhập mô hình, F5 nhận gói của cấp dưới, mũi tên trái/phải xem năm khác, F4 chọn đơn vị khác.",
		EmptyUnits: "Không có đơn vị nào phải báo cáo trong kỳ này. Trang này dành cho đơn vị có cấp dưới.",
		Help: "Các biểu được đếm từ những gì đang có trong sổ, mỗi lần mở đếm lại. Số đếm là lượt đăng ký: một mô hình trong một năm. Công nhận gồm cả điển hình; " +
			"tỷ lệ là số được công nhận trên số đăng ký. Dòng có dấu ! dựa trên chỗ trái ngược chưa giải quyết. " + reportOfAwardsVi.Help,
		HelpKeys: "Tab sang biểu khác. Mũi tên trái, phải đổi năm; F4 chọn giai đoạn, đơn vị, có gồm cấp dưới hay không; số liệu đếm lại ngay. F8 xem biểu đồ. " +
			"Enter mở đúng những mô hình đứng sau con số của dòng đang chọn, ở biểu Chỉ tiêu thì chọn con số rồi xem nó gồm những gì; Esc trở lại. " +
			"F4 cũng chọn phong trào và ban đứng tên, nếu có. Tóm tắt gom căn cứ, chỉ đạo, kết quả, hạn chế, phương hướng từ văn bản của đơn vị, cạnh các số sổ đếm.",
		HelpPaper:  "Ctrl+S ghi ra tệp: Excel để tính tiếp, HTML (khổ A4) để mở bằng trình duyệt rồi in bằng Ctrl+P, CSV cho chương trình khác. Tệp đã có thì chương trình hỏi trước khi thay. F6 viết văn bản để ký cho kỳ và đơn vị đang xem: chọn văn bản nào cũng được ở trang ấy; trợ giúp của trang ấy nói cách viết.",
		Years:      "Mũi tên trái, phải đổi năm",
		Parameters: "Kỳ và phạm vi", ParametersKeys: "Số liệu đổi ngay · Enter xong",
		From: "Từ năm", To: "Đến năm", UnitInput: "Đơn vị", Half: "Kỳ",
		Scope: "Phạm vi", All: "Gồm cấp dưới", Alone: "Riêng đơn vị", Direct: "Cấp dưới trực tiếp", Deep: "Mọi cấp dưới", Tree: "Cây đơn vị", TreeThen: "Khi đăng ký", TreeNow: "Hiện nay",
		WholeYear: "Cả năm", Figure: "Con số", PickFigure: "Xem con số nào gồm những gì", PickKeys: "Gõ để tìm · Enter xem · Esc thôi", Body: "Ban đứng tên", BodyNone: "Không, đơn vị",
		NoScope: "biểu này luôn gồm mọi đơn vị cấp dưới", NoChart: "biểu này không có biểu đồ",
		SaveTitle: "Ghi báo cáo ra tệp", SaveKeys: "Enter ghi · Esc thôi",
		Format: "Kiểu tệp", Path: "Tệp", XLSX: "Excel", HTML: "HTML để in", CSV: "CSV",
		PathNeeded: "Cần tên tệp.",
		Saved:      func(path string) string { return "Đã ghi " + path },
		SavedHTML: func(path string) string {
			return "Đã ghi, in từ trình duyệt: " + path
		},
		Saving:         "Đang ghi báo cáo",
		NothingWritten: "chưa ghi tệp nào", FolderIs: func(path string) string {
			return "Máy này không mở được cửa sổ thư mục. Tệp ở: " + path
		},
		Hidden: func(n int) string { return viNumber(n) + " cột không vừa màn hình, có trong tệp" },
	},
}

var reportsEn = Reports{
	Title: choice(map[string]string{
		"fields": "“Dân vận khéo” models by field", "units": "“Dân vận khéo” models by unit", "models": "List of “Dân vận khéo” models",
		"years": "“Dân vận khéo” models, years compared", "completeness": "Who has reported",
		"awards": "Awards", "decision": "List that goes with a decision", "typical": "Typical people, collectives and models",
		"sheet": "Measures", "reconciliation": "Stated beside counted", "resources": "Resources mobilised", "reviews": "Reviews of “Dân vận khéo” models", "criteria": "Points by criterion", "summary": "Summary",
	}),
	Span:  years,
	ByDay: "Counted by the day of registration: what was registered in this period.",
	Undated: func(n int) string {
		return enNumber(n) + plural(n, " participation has", " participations have") + " no day of registration, or none that says whether it lies in this period: not counted here."
	},
	OnTree: func(day string) string {
		return "On the units of " + day + ": what a unit that has ended registered counts for its successor."
	},
	NoHeir: func(n int, first string) string {
		return enNumber(n) + plural(n, " participation", " participations") + " of units that have ended belong to nobody knows which unit now (such as " + first + "): still counted for the old unit. Enter a succession to settle it."
	},
	Unmapped: func(fields string) string {
		return "Fields of another list, not mapped: " + fields + ". Enter a crosswalk to count them in this list."
	},
	Own:        func(unit string) string { return unit + " (without units below)" },
	Line:       func(title, span, unit string) string { return title + ", " + span + " — " + unit },
	Made:       func(at time.Time) string { return at.Format("2 January 2006") },
	New:        "New",
	Maintained: "Maintained",
	Stayed:     "Also the year before",
	Records:    "Records", OfRow: "Row", BySubject: "Fields by subject",
	RecordsSay: func(once bool) string {
		s := "Each line is a participation that the figure on the first sheet counts; the sum of a column for a row is the figure of the row, "
		if once {
			return s + "that of all the total."
		}
		return s + "and one may stand in several rows."
	},
	RecordsCut: func(held, all int) string {
		return "Only " + enNumber(held) + " of " + enNumber(all) + " lines: a sheet has no more room."
	},
	Subject: orElse(map[string]string{"collective": "Coll.", "individual": "Ind.", "household": "Hh."}),
	Conflicts: func(n int) string {
		return enNumber(n) + " of these figures rest on conflicts that nobody has settled yet: a value stands in."
	},
	Suspected: func(n int) string {
		return enNumber(n) + plural(n, " may be of a model", " may be of models") + " that are here twice, and nobody has decided: the figures may fall once that is done."
	},
	Fault: "These figures cannot be right:",
	Models: func(models, participations int) string {
		return enNumber(participations) + plural(participations, " participation is", " participations are") + " of " + enNumber(models) + plural(models, " model.", " different models.")
	},
	Spell: func(years, models int) string {
		return enNumber(models) + plural(models, " model took part in ", " models took part in ") + enNumber(years) + plural(years, " year", " years")
	},
	State: "State", Entries: "Entries", Due: "Due", Arrived: "First came",
	Sent: func(sent, due, complete, late int) string {
		return enNumber(sent) + " of " + enNumber(due) + plural(due, " unit has", " units have") + " reported, " + enNumber(complete) + " complete, " + enNumber(late) + " late."
	},
	Sheet: choice(map[string]string{
		"fields": "Fields", "units": "Units", "models": "List", "years": "Years", "completeness": "Who reported",
		"awards": "Awards", "decision": "Decision", "typical": "Typical",
		"sheet": "Measures", "reconciliation": "Stated/counted", "resources": "Resources", "reviews": "Reviews", "criteria": "Points", "summary": "Summary",
		"proposal": "Proposal", "certificate": "Certificate", "minutes": "Minutes", "achievement": "Achievements", "registration": "Registration form", "reminder": "Reminder", "public": "Public list",
	}),
	File: func(report string, from, to int) string {
		return report + "-" + strings.ReplaceAll(years(from, to), "–", "-")
	},
	Figures: figuresEn,
	Members: func(day, members string) string { return "Members on " + day + ": " + members + "." },
	ShareOf: "recognised", NotRated: "registered, not recognised",
	Awards: reportOfAwardsEn,
	Page: ReportPage{
		Title: "Reports", Reading: "Counting…",
		NoRow: "there is nothing to open behind this row",
		Empty: "Nothing is registered in this period and scope.", EmptyNext: "F3 enters a model, F5 takes in bundles, the left and right arrows show other years, F4 chooses another unit.",
		EmptyUnits: "No unit has to report in this period. This page is for units that others report to.",
		Help: "The tables are counted from what is in the register, anew each time. What is counted is participations: one model in one year. Recognised includes " +
			"exemplary; the rate is recognised of registered. A row marked ! rests on a conflict that is not settled. " + reportOfAwardsEn.Help,
		HelpKeys: "Tab goes to another report. The left and right arrows change the year; F4 chooses a period, a unit, and whether units below are included; the figures follow at once. " +
			"F8 shows the chart. Enter opens the very models behind the figure of the selected row, in the report on measures what the figure that you choose is made of; Esc comes back. " +
			"F4 also chooses a programme and the body whose report it is, where there are any. The summary gathers what the unit's papers say, beside what is counted.",
		HelpPaper:  "Ctrl+S writes a file: Excel to calculate on, HTML (A4) to open in a browser and print with Ctrl+P, CSV for other programs. You are asked before a file is replaced. F6 writes a paper to be signed of what shows: any that there is can be chosen there; its help says how.",
		Years:      "Left and right arrows change the year",
		Parameters: "Period and scope", ParametersKeys: "The figures follow at once · Enter when done",
		From: "From year", To: "To year", UnitInput: "Unit", Half: "Period",
		Scope: "Scope", All: "With units below", Alone: "The unit alone", Direct: "Units right below", Deep: "All below", Tree: "Units as they are", TreeThen: "When registered", TreeNow: "Today",
		WholeYear: "Whole year", Figure: "Figure", PickFigure: "What is behind which figure", PickKeys: "Type to find · Enter looks · Esc cancels", Body: "Report of the body", BodyNone: "None, the unit",
		NoScope: "this report always has all units below", NoChart: "this report has no chart",
		SaveTitle: "Write the report to a file", SaveKeys: "Enter writes · Esc cancels",
		Format: "Kind of file", Path: "File", XLSX: "Excel", HTML: "HTML to print", CSV: "CSV",
		PathNeeded:     "Write the name of a file.",
		Saved:          func(path string) string { return "Written: " + path },
		SavedHTML:      func(path string) string { return "Written, print it from a browser: " + path },
		Saving:         "Writing the report",
		NothingWritten: "no file was written yet", FolderIs: func(path string) string { return "Nothing shows folders here. The file is in: " + path },
		Hidden: func(n int) string {
			return enNumber(n) + plural(n, " column does", " columns do") + " not fit the screen; the file has all"
		},
	},
}
