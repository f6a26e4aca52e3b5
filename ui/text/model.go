package text

import "danvan/store/record"

// ModelPage is the page of one model.
type ModelPage struct {
	Title                 string
	History               string // the title of a part
	Resources, Appraisals string
	Reading               string
	Gone                  string // the model is not in the register any more
	DeletedMark           string
	ConflictMark          func(n int) string
	Measure               func(record.ResourceKind) string
	NoYear, NoAppraisal   string
	Changed, Created      func(what string) string
	Deleted               func(what string) string
	Emptied               string
	Unknown               string // somebody of a unit that the register does not know
	Reason                func(why string) string
	Lines                 func(from, to, of int) string
	CopyOf                func(name, unit string) string
	CopyIn, CopyTwice     func(unit string) string // a year that was entered in a copy; and does not count again
	StageName             string
	Stage                 func(code string) string // saved, packed, received, appraised
	Comments              string                   // the label of the comments of a year
	CommentOn             func(input string, year int) string
	CommentNote           string
	CommentAgain          string // this unit has said something there before
	Commented             string
	CommentGone, Answered string
	OwnModel, NotBelow    string // why nobody can comment
	NotOurs               string // why nothing can be written
	NothingToWithdraw     string
	YearKeys              string // in the line of state, on the head of a year
	WithdrawKey           string // in the line of state, on what can be taken back
	Help, HelpHistory     string
	HelpComments          string
}

var modelPageVi = ModelPage{
	Title: "Mô hình", History: "Lịch sử", Resources: "Nguồn lực", Appraisals: "Bình xét",
	Reading: "Đang đọc mô hình…",
	Gone:    "Mô hình này không còn trong sổ.", DeletedMark: "đã xóa",
	ConflictMark: func(n int) string { return viNumber(n) + " giá trị trái ngược, F7 để chọn" },
	Measure:      choice(map[record.ResourceKind]string{record.Money: "đồng", record.Land: "m²", record.Labour: "ngày"}),
	NoYear:       "Chưa đăng ký năm nào. F4 để thêm.", NoAppraisal: "chưa bình xét",
	Changed: func(what string) string { return "sửa " + what }, Created: func(what string) string { return "thêm " + what },
	Deleted: func(what string) string { return "xóa " + what },
	Emptied: "(để trống)", Unknown: "đơn vị chưa rõ",
	Reason: func(why string) string { return "lý do: " + why },
	Lines: func(from, to, of int) string {
		return "dòng " + viNumber(from) + "–" + viNumber(to) + " trong " + viNumber(of)
	},
	CopyOf: func(name, unit string) string { return "Bản trùng của " + viQuote(name) + ", " + unit },
	CopyIn: func(unit string) string { return "bản trùng nhập ở " + unit }, CopyTwice: func(unit string) string { return "bản trùng nhập ở " + unit + ", không đếm thêm" },
	StageName: "Đường đi", Stage: choice(map[string]string{
		"saved": "mới lưu ở đây, chưa gửi", "packed": "đã đóng gói, cấp trên chưa báo nhận", "received": "cấp trên đã nhận", "appraised": "cấp trên đã thẩm định",
	}),
	Comments: "Góp ý", CommentOn: func(input string, year int) string {
		return "Góp ý về " + viQuote(input) + ", năm " + digits(year)
	},
	CommentNote: "Góp ý đi xuống trong gói kế tiếp; đơn vị sẽ sửa và trả lời.", CommentAgain: "Đây là góp ý trước của đơn vị mình; xóa hết chữ rồi Enter để rút lại.",
	Commented: "Đã ghi góp ý.", CommentGone: "Đã rút góp ý.", Answered: "Đã ghi trả lời.",
	NotOurs: "thuộc đơn vị khác: chỉ đơn vị ấy ghi được", YearKeys: "F8 ghi chép, Ctrl+E rà soát", WithdrawKey: "Ctrl+L rút lại, hoàn tác", NothingToWithdraw: "đặt con trỏ ở một ghi chép, ý kiến rà soát hoặc thay đổi trong lịch sử",
	OwnModel: "mô hình của đơn vị mình thì sửa thẳng, không cần góp ý", NotBelow: "chỉ góp ý cho đơn vị cấp dưới",
	Help: "Mọi điều sổ biết về một mô hình: các thông tin, từng năm đăng ký với kết quả bình xét của mỗi cấp, nguồn lực huy động, và lịch sử ai đã sửa " +
		"gì. Mũi tên và PgUp, PgDn để đi trong trang; F4 mở biểu mẫu ở đúng ô đang chọn.",
	HelpComments: "Cấp trên góp ý về từng ô: đặt con trỏ ở ô ấy rồi F6. Góp ý hiện dưới năm, cùng người viết và câu trả lời; đơn vị cấp dưới Enter ở góp ý để trả lời. " +
		"“Đường đi” cho biết lượt đăng ký mới lưu ở đây, đã đóng gói, cấp trên đã nhận hay đã thẩm định.",
	HelpHistory: "Không giá trị nào bị mất: giá trị cũ đứng trước mũi tên, giá trị mới đứng sau. Ctrl+L ở một thay đổi trong lịch sử là hoàn tác thay đổi ấy; của đơn vị cấp dưới thì cần lý do. " +
		"F8 thêm một ghi chép triển khai vào năm đang đứng, Ctrl+E ghi kết quả rà soát cuối năm; F4 sửa, Ctrl+L rút lại.",
}

var modelPageEn = ModelPage{
	Title: "Model", History: "History", Resources: "Resources", Appraisals: "Appraisals",
	Reading: "Reading the model…",
	Gone:    "This model is no longer in the register.", DeletedMark: "deleted",
	ConflictMark: func(n int) string { return enNumber(n) + " values in conflict, F7 decides" },
	Measure:      choice(map[record.ResourceKind]string{record.Money: "đồng", record.Land: "m²", record.Labour: "days"}),
	NoYear:       "Not registered in any year. F4 adds one.", NoAppraisal: "not yet appraised",
	Changed: func(what string) string { return "edited: " + what }, Created: func(what string) string { return "added: " + what },
	Deleted: func(what string) string { return "deleted: " + what },
	Emptied: "(empty)", Unknown: "an unknown unit",
	Reason: func(why string) string { return "reason: " + why },
	Lines: func(from, to, of int) string {
		return "lines " + enNumber(from) + "–" + enNumber(to) + " of " + enNumber(of)
	},
	CopyOf: func(name, unit string) string { return "A copy of " + enQuote(name) + ", " + unit },
	CopyIn: func(unit string) string { return "copy entered at " + unit }, CopyTwice: func(unit string) string { return "copy entered at " + unit + ", does not count again" },
	StageName: "Way up", Stage: choice(map[string]string{
		"saved": "saved here alone, not sent", "packed": "packed, not known to have arrived", "received": "held by the unit above", "appraised": "appraised by the unit above",
	}),
	Comments: "Comments", CommentOn: func(input string, year int) string { return "Comment on " + enQuote(input) + ", " + digits(year) },
	CommentNote: "It goes down with the next bundle; the unit mends it and answers.", CommentAgain: "This is what your unit said before; empty it and press Enter to take it back.",
	Commented: "The comment is saved.", CommentGone: "The comment was taken back.", Answered: "The answer is saved.",
	NotOurs: "it belongs to another unit, which alone can write it", YearKeys: "F8 notes progress, Ctrl+E reviews", WithdrawKey: "Ctrl+L takes it back", NothingToWithdraw: "put the cursor on a note, a review or a change in the history",
	OwnModel: "the model is your own: edit it", NotBelow: "comments are for units below",
	Help: "Everything the register knows of one model: its particulars, each year with the verdicts of every level, what was mobilised, and the history " +
		"of who changed what. Arrows, PgUp and PgDn go through the page; F4 opens the form on the input that is selected.",
	HelpComments: "A unit above comments on single inputs: the cursor on the input, then F6. Comments stand below their year with who wrote them and the answer; the unit below answers " +
		"with Enter on a comment. “Way up” says whether a participation is saved here alone, packed, held by the unit above, or appraised.",
	HelpHistory: "No value is lost: the old one stands before the arrow, the new one behind it. Ctrl+L on a change in the history undoes it; one of a unit below needs a reason. " +
		"F8 adds a note of progress to the year the cursor is in, Ctrl+E gives the review of the year; F4 edits, Ctrl+L takes back.",
}
