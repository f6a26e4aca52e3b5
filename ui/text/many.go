package text

// Many is the small form of one act for many participations.
type Many struct {
	Acts      string                    // the title of the menu
	ActsKeys  string                    // its keys
	ActsNone  string                    // what to do first
	Chosen    func(n, units int) string // what the act is for
	Recognise Ruling
	Set       SetMany
	Propose   ProposeMany
	Commend   CommendMany
	CarryOver CarryMany
	Review    ReviewMany
	Export    ExportMany
	Reason    string // why another unit's record is changed
	ReasonWhy string
	Missing   func(input string) string
	Keys      string // line of state
	Counting  string
	Later     func(n int) string // of so many chosen that they are counted only when saved
	Will      func(n int) string // be written
	Already   func(n int) string
	Not       func(n int) string
	Why       func(code string) string // of life.Why
	Nothing   string                   // nothing is left to do
	Saved     func(what string, done, already, refused int) string
	Undone    func(n, kept int) string
	Redone    func(n, kept int) string
	NoUndo    string
	NoRedo    string
	Undo      string // the reason that is kept in the history
	Redo      string
	Help      string // about the counts
}

// Ruling is one decision for many.
type Ruling struct {
	Title, Help, Done         string
	NumberHint, Known         string
	NeedsVerdict, NeedsReason string
	NeedsDate                 string
}

// SetMany is one value for many.
type SetMany struct {
	Title, Help, Done string
	Input, Value      string
	ReasonOffered     string
}

// ProposeMany is a proposal for many.
type ProposeMany struct {
	Title, Help, Done string
	ScoreHint         string
	ReasonOffered     string
}

// CommendMany is one award for many.
type CommendMany struct {
	Title, Help, Done    string
	NumberHint           string
	Persons, PersonsHint string
}

// CarryMany is a new year for many.
type CarryMany struct {
	Title, Help, Done string
	ReasonOffered     func(year int) string
}

// ReviewMany is a review of many.
type ReviewMany struct {
	Title, Help, Done         string
	NeedsOutcome, NeedsReason string
}

// ExportMany is a file of many.
type ExportMany struct {
	Title, Help, Intro, File string
	Name                     string // of the file, before the day
	Ending                   string // what is wrong with the file
	Done                     func(rows int, path string) string
	Keys                     string
}

var manyVi = Many{
	Acts: "Làm với các dòng đã chọn", ActsKeys: "↑ ↓ chọn, Enter làm, Esc thôi", ActsNone: "chưa chọn dòng nào: Insert chọn từng dòng, Ctrl+A chọn cả danh sách",
	Chosen: func(n, units int) string {
		if units < 2 {
			return viNumber(n) + " lượt đăng ký đang chọn."
		}
		return viNumber(n) + " lượt đăng ký đang chọn, của " + viNumber(units) + " đơn vị."
	},
	Recognise: Ruling{
		Title: "Công nhận bằng một quyết định", Done: "kết quả bình xét",
		Help: "Ghi cùng một kết quả bình xét của đơn vị này cho tất cả các dòng đã chọn, kèm một quyết định. Điểm và số phiếu đã ghi trước được giữ nguyên. Gõ lại số của một " +
			"quyết định đã có trong sổ là dùng quyết định ấy. Quyết định đi lên cấp trên, và xuống các xã cùng gói phản hồi.",
		NumberHint: "15/QĐ-UBND; để trống nếu chưa có", Known: "đã có trong sổ",
		NeedsVerdict: "Chọn kết quả: công nhận, điển hình hay chưa công nhận.", NeedsReason: "Chưa công nhận thì cần ghi lý do, xã sẽ đọc.",
		NeedsDate: "Cần ngày của quyết định.",
	},
	Set: SetMany{
		Title: "Đặt một ô như nhau", Done: "giá trị mới", Input: "Ô", Value: "Giá trị", ReasonOffered: "sửa hàng loạt",
		Help: "Ghi cùng một giá trị vào một ô của tất cả các dòng đã chọn. Dòng nào đã có đúng giá trị ấy thì giữ nguyên; dòng đang trái ngược ở ô ấy không bị ghi đè.",
	},
	Propose: ProposeMany{
		Title: "Đề nghị công nhận", Done: "đề nghị công nhận", ScoreHint: "để trống: giữ điểm đã ghi", ReasonOffered: "đề nghị thay đơn vị",
		Help: "Đề nghị cấp trên công nhận các mô hình đã chọn. Mô hình đã đề nghị rồi giữ ngày cũ; mô hình cấp trên đã công nhận không đề nghị lại.",
	},
	CarryOver: CarryMany{
		Title: "Đăng ký tiếp sang năm khác", Done: "lượt đăng ký mới",
		ReasonOffered: func(year int) string { return "đăng ký tiếp năm " + digits(year) },
		Help: "Đăng ký các mô hình đã chọn cho một năm sau đó: duy trì, giữ lĩnh vực. Nếu năm ấy dùng danh mục khác, lấy lĩnh vực cùng tên. Mô hình đã rà soát là dừng hoặc tạm " +
			"dừng không được mang sang.",
	},
	Commend: CommendMany{
		Title: "Khen thưởng", Done: "khen thưởng", NumberHint: "để trống nếu chưa có", Persons: "Số QĐ cho cá nhân, hộ", PersonsHint: "nếu khác số của tập thể",
		Help: "Ghi khen thưởng cho tập thể, cá nhân, hộ của các mô hình đã chọn, mỗi nơi một mục, bằng một hay hai quyết định. Nơi đang bị dừng xét thì không ghi; nơi đã có đúng khen thưởng ấy thì để nguyên.",
	},
	Review: ReviewMany{
		Title: "Rà soát cuối năm", Done: "kết quả rà soát",
		NeedsOutcome: "Chọn kết quả rà soát.", NeedsReason: "Tạm dừng hoặc dừng thì cần ghi lý do.",
		Help: "Ghi ý kiến của đơn vị này về việc các mô hình đã chọn có tiếp tục hay không: duy trì, củng cố, tạm dừng hay dừng.",
	},
	Export: ExportMany{
		Title: "Xuất ra tệp Excel", File: "Tệp", Intro: "Ghi các dòng đã chọn ra một tệp; sổ không đổi. Tên tệp kết thúc bằng .xlsx (Excel) hoặc .csv.",
		Help: "Tệp có một dòng cho mỗi lượt đăng ký: đơn vị, tên, người đăng ký, địa điểm, lĩnh vực, các ngày và kết quả. Không có tên người phụ trách. Không ghi đè lên tệp đã có. Tệp .xlsx " +
			"mở bằng Excel hoặc LibreOffice.",
		Name:   "mo-hinh",
		Ending: "Tên tệp cần kết thúc bằng .xlsx hoặc .csv.",
		Done:   func(rows int, path string) string { return "Đã ghi " + viNumber(rows) + " dòng ra " + path + "." },
		Keys:   "Enter ghi tệp · Esc thôi",
	},
	Reason: "Lý do sửa", ReasonWhy: "có bản ghi của đơn vị khác: họ sẽ đọc lý do này",
	Missing:  func(input string) string { return "Cần điền “" + input + "”." },
	Keys:     "Enter sang ô tiếp · Ctrl+S ghi cho tất cả · Esc thôi",
	Counting: "Đang đếm…",
	Later:    func(n int) string { return viNumber(n) + " lượt được chọn; kết quả đếm khi lưu" },
	Will:     func(n int) string { return viNumber(n) + " sẽ ghi" },
	Already:  func(n int) string { return viNumber(n) + " đã như vậy, giữ nguyên" },
	Not:      func(n int) string { return viNumber(n) + " không ghi được:" },
	Why: choice(map[string]string{
		"gone": "không còn trong sổ", "not-mine": "không thuộc đơn vị này", "blocked": "đang dừng xét khen thưởng", "copy": "là bản trùng, đếm ở mô hình kia", "conflict": "đang trái ngược, cần chọn trước",
		"other-list": "lĩnh vực không có trong danh mục của năm ấy", "recognised": "cấp trên đã công nhận", "higher": "đã là điển hình",
		"decided": "đã có quyết định khác", "stopped": "rà soát: đã dừng hoặc tạm dừng", "not-later": "năm ấy không sau năm đăng ký", "invalid": "giá trị không hợp với dòng này",
		"no-column": "đơn vị ấy không có ô này",
	}),
	Nothing: "Không còn gì để ghi: xem lý do ở dưới.",
	Saved: func(what string, done, already, refused int) string {
		s := "Đã ghi " + what + " cho " + viNumber(done) + " mô hình"
		if already > 0 {
			s += " · " + viNumber(already) + " đã có"
		}
		if refused > 0 {
			s += " · " + viNumber(refused) + " không ghi"
		}
		return s + ". Ctrl+Z hoàn tác."
	},
	Undone: func(n, kept int) string {
		return "Đã hoàn tác " + viNumber(n) + " bản ghi" + viKept(kept) + ". Ctrl+Y làm lại."
	},
	Redone: func(n, kept int) string {
		return "Đã làm lại " + viNumber(n) + " bản ghi" + viKept(kept) + ". Ctrl+Z hoàn tác."
	},
	NoUndo: "từ lúc mở trang này chưa ghi gì", NoRedo: "không có gì để làm lại", Undo: "hoàn tác", Redo: "làm lại",
	Help: "Dưới các ô là số lượt sẽ ghi, đã như vậy, và không ghi được vì sao; ba số cộng lại đúng bằng số dòng đã chọn. Ctrl+S ghi tất cả một lần, một lần Ctrl+Z trả lại tất cả.",
}

func viKept(n int) string {
	if n == 0 {
		return ""
	}
	return ", " + viNumber(n) + " bản ghi sửa sau đó giữ nguyên"
}

var manyEn = Many{
	Acts: "Act on the chosen rows", ActsKeys: "↑ ↓ choose, Enter does it, Esc cancels", ActsNone: "no row is chosen: Insert chooses one, Ctrl+A the whole list",
	Chosen: func(n, units int) string {
		s := enNumber(n) + plural(n, " participation chosen", " participations chosen")
		if units < 2 {
			return s + "."
		}
		return s + ", of " + enNumber(units) + " units."
	},
	Recognise: Ruling{
		Title: "Recognise with one decision", Done: "verdicts",
		Help: "Gives all chosen rows the same verdict of this unit, with one decision. Scores and votes that were there stay. Typing the number of a decision that is in the register " +
			"uses that one. The decision goes up, and down to the communes with the return bundle.",
		NumberHint: "15/QĐ-UBND; empty if there is none yet", Known: "in the register",
		NeedsVerdict: "Choose a verdict: recognised, exemplary or not recognised.", NeedsReason: "Not recognised needs a reason; the commune will read it.",
		NeedsDate: "The decision needs a date.",
	},
	Set: SetMany{
		Title: "Set one input alike", Done: "the new value", Input: "Input", Value: "Value", ReasonOffered: "corrected for many at once",
		Help: "Writes the same value into one input of all chosen rows. A row that has it already stays as it is; one with a conflict in that input is not overwritten.",
	},
	Propose: ProposeMany{
		Title: "Propose for recognition", Done: "proposals", ScoreHint: "empty keeps the one that stands", ReasonOffered: "proposed for the unit",
		Help: "Asks the unit above to recognise the chosen models. One that was proposed keeps its date; one that the unit above has recognised is not proposed again.",
	},
	CarryOver: CarryMany{
		Title: "Carry over to another year", Done: "new participations",
		ReasonOffered: func(year int) string { return "carried over to " + digits(year) },
		Help: "Registers the chosen models for a later year: maintained, in the same field. Where that year has another list, in the field of the same name. A model that a review " +
			"stopped or paused is not carried over.",
	},
	Commend: CommendMany{
		Title: "Award", Done: "awards", NumberHint: "empty while there is none", Persons: "Number for individuals", PersonsHint: "where it is another one",
		Help: "Gives those who registered the chosen models an award each, by one decision or two. Nobody whose award is held back is given one; who has that very award keeps it as it is.",
	},
	Review: ReviewMany{
		Title: "Review of the year", Done: "reviews",
		NeedsOutcome: "Choose the outcome of the review.", NeedsReason: "To pause or stop needs a reason.",
		Help: "Says in the name of this unit whether the chosen models go on: keep, strengthen, pause or stop.",
	},
	Export: ExportMany{
		Title: "Export to an Excel file", File: "File", Intro: "Writes the chosen rows to a file; the register stays as it is. The name ends in .xlsx (Excel) or .csv.",
		Help: "The file has a row for each participation: unit, name, registrant, place, field, dates and verdict. The person in charge is not in it. No file that is there is written over. " +
			"Excel and LibreOffice open .xlsx.",
		Name:   "models",
		Ending: "The name must end in .xlsx or .csv.",
		Done: func(rows int, path string) string {
			return "Wrote " + enNumber(rows) + plural(rows, " row", " rows") + " to " + path + "."
		},
		Keys: "Enter writes the file · Esc cancels",
	},
	Reason: "Reason for the change", ReasonWhy: "some records are another unit's, which will read it",
	Missing:  func(input string) string { return "Fill in “" + input + "”." },
	Keys:     "Enter goes on · Ctrl+S saves for all · Esc cancels",
	Counting: "Counting…",
	Later:    func(n int) string { return enNumber(n) + " chosen; what becomes of them is counted on saving" },
	Will:     func(n int) string { return enNumber(n) + " will be written" },
	Already: func(n int) string {
		return enNumber(n) + plural(n, " is so already, and stays", " are so already, and stay")
	},
	Not: func(n int) string { return enNumber(n) + " cannot be written:" },
	Why: choice(map[string]string{
		"gone": "no longer in the register", "not-mine": "not of this unit", "blocked": "held back while conduct is examined", "copy": "a copy, which counts with the other model", "conflict": "in conflict, to be decided first",
		"other-list": "its field is not in that year's list", "recognised": "recognised by the unit above", "higher": "exemplary already",
		"decided": "rests on another decision", "stopped": "the review stopped or paused it", "not-later": "that year is not after its own", "invalid": "the value cannot stand in this row",
		"no-column": "its unit does not have this input",
	}),
	Nothing: "Nothing is left to be written: see why below.",
	Saved: func(what string, done, already, refused int) string {
		s := "Saved " + what + " for " + enNumber(done) + plural(done, " model", " models")
		if already > 0 {
			s += " · " + enNumber(already) + " had it"
		}
		if refused > 0 {
			s += " · " + enNumber(refused) + " not written"
		}
		return s + ". Ctrl+Z undoes it."
	},
	Undone: func(n, kept int) string {
		return "Undone in " + enNumber(n) + plural(n, " record", " records") + enKept(kept) + ". Ctrl+Y does it again."
	},
	Redone: func(n, kept int) string {
		return "Done again in " + enNumber(n) + plural(n, " record", " records") + enKept(kept) + ". Ctrl+Z undoes it."
	},
	NoUndo: "nothing was saved since the page was opened", NoRedo: "nothing is left to be done again", Undo: "undone", Redo: "done again",
	Help: "Below the inputs stands how many will be written, are so already, and cannot be, and why; the three add up to the rows chosen. Ctrl+S saves all in one, and one Ctrl+Z takes all of it back.",
}

func enKept(n int) string {
	if n == 0 {
		return ""
	}
	return ", " + enNumber(n) + plural(n, " record changed since stays", " records changed since stay")
}
