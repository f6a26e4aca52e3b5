package text

// ExchangeList is what is said while a list is taken in on the screen.
type ExchangeList struct {
	Title                      string
	Help, HelpAnswer, HelpHeld string
	AnswerHint, EnterAnswers   string
	Answers                    func(pairs string) string
	EnterImports               func(rows, differing int) string
	Undo, OfBundles, OfLists   string
	NoNotes, NotesFile, Noting string // of the copy with notes
	Overwrite                  func(cells int) string
	OverwriteBody, KeepHeld    string
	TakeNew                    func(cells int) string
}

var exchangeListVi = ExchangeList{
	Title: "Nhận danh sách",
	Help: "Danh sách được đọc và so với sổ; chưa ghi gì. Trên là từng cột được hiểu là gì, với một ô làm ví dụ, và mỗi đơn vị được bao nhiêu dòng; " +
		"dưới là những gì còn phải hỏi, mỗi loại một lần.",
	HelpAnswer: "Trả lời một lần cho cả danh sách: gõ “Lĩnh vực=Kinh tế” cho các dòng thiếu, “Lĩnh vực:KT-XH=Kinh tế” cho một chữ, “Tên MH=Tên mô hình” cho một cột, rồi Enter. " +
		"Phím xóa lùi khi ô trống bỏ câu trả lời cuối.",
	HelpHeld:     "Giá trị sổ đã có không bị ghi đè nếu đồng chí chưa đồng ý. Nhập xong có thể rút lại cả danh sách trong mục Các lần nhập.",
	Answers:      func(pairs string) string { return "Đã trả lời: " + pairs },
	AnswerHint:   "trả lời cho cả danh sách, ví dụ Lĩnh vực=Kinh tế",
	EnterAnswers: "Enter trả lời và xem lại",
	EnterImports: func(rows, differing int) string {
		s := "Enter nhập " + viNumber(rows) + " dòng"
		if differing > 0 {
			s += " · " + viNumber(differing) + " ô khác với sổ, sẽ hỏi"
		}
		return s
	},
	Undo: "Rút lại được trong mục Các lần nhập · Enter đóng", OfBundles: "chỉ dùng khi nhận gói", OfLists: "chỉ dùng khi nhận danh sách",
	NoNotes: "không có gì để ghi chú", NotesFile: "-ghi-chu", Noting: "Đang ghi chú",
	Overwrite:     func(cells int) string { return viNumber(cells) + " ô của danh sách khác với sổ" },
	OverwriteBody: "Từng ô, cũ → mới, ghi ở trên. Giá trị cũ vẫn nằm trong lịch sử.",
	KeepHeld:      "Giữ giá trị trong sổ",
	TakeNew:       func(cells int) string { return "Ghi đè " + viNumber(cells) + " ô F9" },
}

var exchangeListEn = ExchangeList{
	Title: "Take a list in",
	Help: "The list was read and held against the register; nothing is written yet. Above stands what each column was taken for, with a cell of it, and how many rows each " +
		"unit gets; below, what has to be asked, each kind once.",
	HelpAnswer: "Answer once for the whole list: type “Field=Kinh tế” for rows that lack it, “Field:KT-XH=Kinh tế” for a word, “Tên MH=Name” for a column, then Enter. " +
		"Backspace in the empty input takes the last answer back.",
	HelpHeld:     "What the register holds is not overwritten unless you agree. Once in, the whole list can be taken back under Imports.",
	Answers:      func(pairs string) string { return "Answered: " + pairs },
	AnswerHint:   "answer for the whole list, such as Field=Kinh tế",
	EnterAnswers: "Enter answers and looks again",
	EnterImports: func(rows, differing int) string {
		s := "Enter takes in " + enNumber(rows) + plural(rows, " row", " rows")
		if differing > 0 {
			s += " · " + enNumber(differing) + plural(differing, " cell differs", " cells differ") + " from the register and will be asked about"
		}
		return s
	},
	Undo: "Can be taken back under Imports · Enter closes", OfBundles: "only for bundles", OfLists: "only for lists",
	NoNotes: "there is nothing to note", NotesFile: "-notes", Noting: "Writing notes",
	Overwrite: func(cells int) string {
		return enNumber(cells) + plural(cells, " cell of the list differs", " cells of the list differ") + " from the register"
	},
	OverwriteBody: "Each cell, old → new, stands above. The old value stays in the history.",
	KeepHeld:      "Keep what the register holds",
	TakeNew:       func(cells int) string { return "Overwrite " + enNumber(cells) + plural(cells, " cell F9", " cells F9") },
}
