package text

// Models is the list of models.
type Models struct {
	Title                                               string
	Name, Field, Registrant, Unit, State, Day, YearHead string // heads of the columns
	Place, Subject, Standing, Proposed                  string // heads that a person can choose
	Recognised, NotRecognised, Exemplary, Running       string // states, short
	IsProposed                                          string
	ColumnsTitle, ColumnsKeys                           string
	Conflict, Commented, Awaited, Duplicate             string
	Sent, Packed                                        string // the column of what was not sent, and what is on its way; short
	Reading                                             string
	Empty, NoneFound                                    string
	NoRow                                               string // why nothing can be opened
	NothingFiltered                                     string // why no filter can be cleared
	ChipYear                                            func(year int) string
	ByBest                                              string // the order of a search
	FilterTitle, FilterYear, FilterField                string
	FilterVerdict, FilterUnit, FilterAny, FilterKeys    string
	FilterOnly                                          string
	Only                                                func(code string) string // chips, by page.Only
	NoVerdict                                           string
	SortTitle, SortKeys                                 string
	FilterType                                          string             // the placeholder of a choice
	Chosen                                              func(n int) string // rows, and what to do with them
	Help, HelpSearch, HelpStates, HelpMarks             string
	HelpMany, HelpCount                                 string
	OneLine                                             string
	CountTitle                                          func(column string) string
	CountTotal                                          func(rows, values int) string
	CountKeys, Counting, CountNothing                   string
	ChipNothing                                         func(column string) string // rows of which a column shows nothing
	KeptTitle, KeptName, KeptKeys, KeptReplaces         string
	KeptLost                                            func(values string) string
	KeptSaved, KeptDropped                              func(name string) string
}

var modelsVi = Models{
	Title: "Mô hình",
	Name:  "Tên mô hình", Field: "Lĩnh vực", Registrant: "Tập thể/cá nhân", Unit: "Đơn vị", State: "Trạng thái", Day: "Đăng ký", YearHead: "Năm",
	Place: "Địa điểm", Subject: "Hình thức", Standing: "Mới/duy trì", Proposed: "Đề nghị", IsProposed: "đã đề nghị",
	ColumnsTitle: "Cột hiện trong danh sách", ColumnsKeys: "Enter hiện hoặc ẩn, Esc đóng; lần sau vẫn như vậy",
	Recognised: "công nhận", NotRecognised: "chưa công nhận", Exemplary: "điển hình", Running: "thực hiện", Conflict: "trái ngược",
	Commented: "góp ý", Awaited: "chờ trả lời", Duplicate: "nghi trùng", Sent: "Gửi", Packed: "gói",
	Reading:   "Đang đọc sổ…",
	Empty:     "Chưa có mô hình nào. F3 để nhập mô hình đầu tiên.",
	NoneFound: "Không có mô hình nào khớp. Xóa bớt chữ ở ô tìm, hoặc bỏ bộ lọc.",
	NoRow:     "chưa có dòng nào được chọn", NothingFiltered: "không có bộ lọc nào",
	ChipYear: func(year int) string { return "Năm " + digits(year) },
	ByBest:   "khớp nhất ở trên",

	FilterTitle: "Lọc danh sách", FilterYear: "Năm", FilterField: "Lĩnh vực", FilterVerdict: "Kết quả", FilterUnit: "Đơn vị", FilterOnly: "Cần xem",
	Only:      choice(map[string]string{"unsent": "Chưa gửi", "commented": "Có góp ý", "conflicts": "Trái ngược", "duplicates": "Nghi trùng", "open": "Chưa bình xét", "no-field": "Chưa xếp lĩnh vực", "no-subject": "Chưa xếp hình thức"}),
	FilterAny: "tất cả", FilterKeys: "Enter sang ô tiếp, Del bỏ một ô, Esc đóng", NoVerdict: "Chưa bình xét",
	SortTitle: "Sắp theo", SortKeys: "Enter chọn, chọn lần nữa để đảo chiều, Esc đóng",
	FilterType: "gõ một phần tên, không cần dấu",
	Help: "Danh sách các lượt đăng ký: mỗi mô hình một dòng cho mỗi năm. Cứ gõ là tìm: theo tên mô hình, tên tập thể hoặc cá nhân, địa điểm; không " +
		"cần dấu, chữ nào trước cũng được.",
	HelpSearch: "Mũi tên chọn dòng, Enter xem mô hình, Ctrl+F lọc theo năm, lĩnh vực, kết quả, đơn vị. Ctrl+U xóa ô tìm.",
	Chosen: func(n int) string {
		return "Đang chọn " + viNumber(n) + " · F9 làm cho tất cả · Esc bỏ chọn"
	},
	HelpMany: "Insert chọn từng dòng, Shift với mũi tên chọn liền, Ctrl+A chọn cả danh sách đang hiện; các dòng đã chọn vẫn được chọn khi tìm chữ khác. F9 làm một việc cho tất cả: đặt một " +
		"ô, đề nghị, công nhận bằng một quyết định, rà soát, đăng ký tiếp sang năm khác. F6 sắp theo một cột, Ctrl+E chọn cột hiện.",
	HelpCount: "F8 đếm các dòng đang hiện theo một cột: mũi tên trái/phải đổi cột, gõ vài chữ đầu để tìm một đơn vị, lĩnh vực hay năm; Enter chỉ giữ các dòng của giá trị đó, F6 sắp theo cột " +
		"và tới dòng đầu của nó. Ctrl+S lưu bộ lọc đang dùng dưới một tên và dùng lại bộ lọc đã lưu. Ctrl+L bỏ mọi bộ lọc.",
	OneLine:    "Mỗi mô hình một dòng",
	CountTitle: func(column string) string { return "Đếm theo: ← " + column + " →" },
	CountTotal: func(rows, values int) string {
		return viNumber(rows) + " dòng đang hiện · " + viNumber(values) + " giá trị"
	},
	CountKeys: "Enter chỉ giữ các dòng này, F6 tới dòng đầu, ← → cột khác, Esc đóng", Counting: "Đang đếm…", CountNothing: "(để trống)",
	ChipNothing: func(column string) string { return column + ": để trống" },
	KeptTitle:   "Bộ lọc đã lưu", KeptName: "đặt tên cho bộ lọc đang dùng",
	KeptKeys: "Gõ tên rồi Enter để lưu; ↓ chọn, Enter dùng, Del bỏ, Esc đóng", KeptReplaces: "Đã có bộ lọc tên này: Enter thay bằng bộ lọc đang dùng",
	KeptSaved:   func(name string) string { return "Đã lưu bộ lọc " + viQuote(name) + "." },
	KeptDropped: func(name string) string { return "Đã bỏ bộ lọc " + viQuote(name) + "." },
	KeptLost: func(values string) string {
		return "Bộ lọc này có cột không còn trong sổ, nên không lọc theo: " + values + "."
	},
	HelpStates: "✓ đã được công nhận hoặc là điển hình; · đang thực hiện, chưa bình xét; × chưa công nhận; ! có chỗ trái ngược cần chọn, hoặc có góp ý chờ trả lời.",
	HelpMarks: "Ở cột Gửi: · là mới lưu ở đây, chưa nằm trong gói nào; “gói” là đã có trong gói, cấp trên chưa báo nhận; trống là cấp trên đã nhận. Ctrl+F, ô “Cần xem” " +
		"chỉ để lại những dòng chưa gửi, có góp ý, trái ngược hay nghi trùng.",
}

var modelsEn = Models{
	Title: "Models",
	Name:  "Name of the model", Field: "Field", Registrant: "Registrant", Unit: "Unit", State: "State", Day: "Registered", YearHead: "Year",
	Place: "Place", Subject: "Subject", Standing: "New/maintained", Proposed: "Proposed", IsProposed: "proposed",
	ColumnsTitle: "Columns of the list", ColumnsKeys: "Enter shows or hides, Esc closes; it stays so",
	Recognised: "recognised", NotRecognised: "not recognised", Exemplary: "exemplary", Running: "under way", Conflict: "conflict",
	Commented: "comment", Awaited: "answer awaited", Duplicate: "duplicate?", Sent: "Sent", Packed: "out",
	Reading:   "Reading the register…",
	Empty:     "No model yet. F3 enters the first one.",
	NoneFound: "No model matches. Take letters out of the search, or clear the filters.",
	NoRow:     "no row is selected", NothingFiltered: "there is no filter",
	ChipYear: func(year int) string { return "Year " + digits(year) },
	ByBest:   "best match first",

	FilterTitle: "Filter the list", FilterYear: "Year", FilterField: "Field", FilterVerdict: "Verdict", FilterUnit: "Unit", FilterOnly: "To look at",
	Only:      choice(map[string]string{"unsent": "Not sent", "commented": "Commented", "conflicts": "In conflict", "duplicates": "Suspected twice", "open": "Not appraised", "no-field": "No field yet", "no-subject": "No kind of subject yet"}),
	FilterAny: "all", FilterKeys: "Enter goes on, Del clears one, Esc closes", NoVerdict: "Not yet appraised",
	SortTitle: "Sort by", SortKeys: "Enter chooses, again turns it round, Esc closes",
	FilterType: "type part of a name",
	Help: "The list of participations: one row for each model and year. Just type to search: names of models, registrants and places; marks do not " +
		"matter, nor does the order of words.",
	HelpSearch: "Arrows choose a row, Enter opens the model, Ctrl+F filters by year, field, verdict and unit. Ctrl+U empties the search.",
	Chosen:     func(n int) string { return enNumber(n) + " chosen · F9 acts on all · Esc chooses none" },
	HelpMany: "Insert chooses a row, Shift with the arrows goes on choosing, Ctrl+A the whole list that shows; rows stay chosen while you search for something else. F9 does one thing to " +
		"all: set an input, propose, recognise with one decision, review, carry over to another year. F6 sorts by a column, Ctrl+E chooses the columns.",
	HelpCount: "F8 counts the rows that show by a column: left and right change the column, a few letters find a unit, field or year; Enter keeps the rows of that value alone, F6 orders by the column and " +
		"goes to its first row. Ctrl+S saves the filter under a name and shows one that was saved. Ctrl+L drops all filters.",
	OneLine:    "One line for each model",
	CountTitle: func(column string) string { return "Count by: ← " + column + " →" },
	CountTotal: func(rows, values int) string {
		return enNumber(rows) + " rows show · " + enNumber(values) + " values"
	},
	CountKeys: "Enter keeps these rows alone, F6 goes to the first, ← → another column, Esc closes", Counting: "Counting…", CountNothing: "(nothing)",
	ChipNothing: func(column string) string { return column + ": nothing" },
	KeptTitle:   "Saved filters", KeptName: "a name for the filter in use",
	KeptKeys: "A name and Enter saves; ↓ chooses, Enter takes, Del drops, Esc closes", KeptReplaces: "There is a filter of this name: Enter puts the one in use in its place",
	KeptSaved:   func(name string) string { return "The filter " + enQuote(name) + " was saved." },
	KeptDropped: func(name string) string { return "The filter " + enQuote(name) + " was dropped." },
	KeptLost: func(values string) string {
		return "This filter has a column that is no longer in the register, so it does not filter by: " + values + "."
	},
	HelpStates: "✓ recognised or exemplary; · under way, not appraised yet; × not recognised; ! a conflict to decide, or a comment to answer.",
	HelpMarks: "In the column Sent: · is here alone, in no bundle yet; “out” is in a bundle that is not known to have arrived; empty has arrived. Ctrl+F, “To look at” " +
		"leaves only what was not sent, has comments, is in conflict or may be there twice.",
}
