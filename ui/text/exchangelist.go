package text

// ExchangeList is what is said while a list is taken in on the screen.
type ExchangeList struct {
	Title                      string
	Help, HelpAnswer, HelpHeld string
	Open, Columns, Answered    string // heads of what is asked, of the columns, and of what was answered
	Cells, Meant, Because      string // heads beside Columns
	Why                        func(why string) string
	Sheet                      func(name string) string
	NoSheet                    string // none is chosen: the headings say which
	AnswerHint, EnterAnswers   string
	AnotherValue, NoAnswer     string
	EnterImports               func(rows, differing int) string
	F4Answers                  func(state string) string
	Nothing, AllKnown          string
	RowsOf                     func(done, of int) string
	Cancelled                  string
	Undo                       string
	NoNotes, NotesFile, Noting string // of the copy with notes
	Overwrite                  func(cells int) string
	OverwriteBody, KeepHeld    string
	TakeNew                    func(cells int) string
	Emptied                    func(cells int) string
	EmptiedBody, EmptiedKeep   string
	EmptiedClear               func(cells int) string
}

var exchangeListVi = ExchangeList{
	Title: "Nhận danh sách",
	Help: "Danh sách được đọc và so với sổ; chưa ghi gì. Phần đầu là những gì còn phải hỏi, mỗi điều một lần cho cả danh sách; rồi từng cột: tiêu đề, ba ô, được hiểu là gì và vì sao; " +
		"dưới là mỗi đơn vị được bao nhiêu dòng, và những chỗ phải sửa trong chính danh sách.",
	HelpAnswer: "Đưa con trỏ tới một cột hay một câu hỏi, gõ một phần tên rồi Enter để chọn; F4 mở cả danh sách. Cột lạ thì chọn “không lấy”, hoặc giữ làm ghi chú dưới tiêu đề của nó. " +
		"Phím xóa bỏ câu trả lời ở dòng ấy. Câu trả lời về cột và chữ được nhớ cho danh sách sau có cùng tiêu đề.",
	HelpHeld: "Giá trị sổ đã có không bị ghi đè nếu đồng chí chưa đồng ý. Nhập xong có thể rút lại cả danh sách trong mục Các lần nhập.",
	Open:     "Còn hỏi", Columns: "Cột của tệp", Answered: "Đã trả lời", Cells: "Ba ô", Meant: "Hiểu là", Because: "Vì",
	Why:     choice(map[string]string{"words": "tiêu đề", "cells": "các ô", "remembered": "đã nhớ", "person": "đã chọn", "": ""}),
	Sheet:   func(name string) string { return "Danh sách của phiếu: " + name },
	NoSheet: "Đăng ký mô hình", AnswerHint: "gõ như trong một ô của danh sách", EnterAnswers: "Enter nhận câu trả lời · Esc thôi",
	AnotherValue: "Cho mọi dòng còn trống một giá trị khác…", NoAnswer: "dòng này chỉ để đọc",
	EnterImports: func(rows, differing int) string {
		s := "Enter nhập " + viNumber(rows) + " dòng"
		if differing > 0 {
			s += " · " + viNumber(differing) + " ô khác với sổ, sẽ hỏi"
		}
		return s
	},
	F4Answers: func(state string) string { return state + " · F4 hoặc gõ để trả lời" },
	Nothing:   "Chưa có dòng nào nhập được", AllKnown: "Sổ đã có mọi dòng; không có gì để nhập",
	RowsOf: func(done, of int) string {
		if of == 0 {
			return viNumber(done) + " dòng"
		}
		return viNumber(done) + " trong " + viNumber(of) + " dòng"
	},
	Cancelled: "Đã thôi: sổ vẫn như trước.",
	Undo:      "Rút lại được trong mục Các lần nhập · Enter đóng",
	NoNotes:   "không có gì để ghi chú", NotesFile: "-ghi-chu", Noting: "Đang ghi chú",
	Overwrite:     func(cells int) string { return viNumber(cells) + " ô của danh sách khác với sổ" },
	OverwriteBody: "Từng ô, cũ → mới, ghi ở trên. Giá trị cũ vẫn nằm trong lịch sử.",
	KeepHeld:      "Giữ giá trị trong sổ",
	TakeNew:       func(cells int) string { return "Ghi đè " + viNumber(cells) + " ô F9" },
	Emptied:       func(cells int) string { return viNumber(cells) + " ô bị xóa trống trong danh sách" },
	EmptiedBody:   "Sổ đang có giá trị ở các ô ấy; từng ô ghi ở trên. Người sửa muốn xóa, hay chỉ lỡ tay?",
	EmptiedKeep:   "Giữ giá trị trong sổ",
	EmptiedClear:  func(cells int) string { return "Xóa trống " + viNumber(cells) + " ô F8" },
}

var exchangeListEn = ExchangeList{
	Title: "Take a list in",
	Help: "The list was read and held against the register; nothing is written yet. First stands what has to be asked, each thing once for the whole list; then each column: its heading, " +
		"three cells, what it was taken for and why; below, how many rows each unit gets, and what is to be mended in the list itself.",
	HelpAnswer: "Move to a column or a question, type a part of a name and press Enter to choose; F4 opens the whole list. A column that is unknown may be left out, or kept as a note under its " +
		"heading. Backspace takes the answer on the row back. What is said of columns and words is remembered for the next list with the same headings.",
	HelpHeld: "What the register holds is not overwritten unless you agree. Once in, the whole list can be taken back under Imports.",
	Open:     "To be answered", Columns: "Columns of the file", Answered: "Answered", Cells: "Three cells", Meant: "Taken for", Because: "Why",
	Why:     choice(map[string]string{"words": "heading", "cells": "cells", "remembered": "known", "person": "chosen", "": ""}),
	Sheet:   func(name string) string { return "A list of the sheet: " + name },
	NoSheet: "Registrations of models", AnswerHint: "write it as a cell of the list would", EnterAnswers: "Enter takes the answer · Esc leaves it",
	AnotherValue: "Another value for all rows that have none…", NoAnswer: "this row is only to be read",
	EnterImports: func(rows, differing int) string {
		s := "Enter takes in " + enNumber(rows) + plural(rows, " row", " rows")
		if differing > 0 {
			s += " · " + enNumber(differing) + plural(differing, " cell differs", " cells differ") + " from the register and will be asked about"
		}
		return s
	},
	F4Answers: func(state string) string { return state + " · F4 or typing answers" },
	Nothing:   "No row can be taken in yet", AllKnown: "The register has every row; there is nothing to take in",
	RowsOf: func(done, of int) string {
		if of == 0 {
			return enNumber(done) + plural(done, " row", " rows")
		}
		return enNumber(done) + " of " + enNumber(of) + plural(of, " row", " rows")
	},
	Cancelled: "Left off: the register is as it was.",
	Undo:      "Can be taken back under Imports · Enter closes",
	NoNotes:   "there is nothing to note", NotesFile: "-notes", Noting: "Writing notes",
	Overwrite: func(cells int) string {
		return enNumber(cells) + plural(cells, " cell of the list differs", " cells of the list differ") + " from the register"
	},
	OverwriteBody: "Each cell, old → new, stands above. The old value stays in the history.",
	KeepHeld:      "Keep what the register holds",
	TakeNew:       func(cells int) string { return "Overwrite " + enNumber(cells) + plural(cells, " cell F9", " cells F9") },
	Emptied: func(cells int) string {
		return enNumber(cells) + plural(cells, " cell was", " cells were") + " emptied in the list"
	},
	EmptiedBody:  "The register holds a value there; each stands above. Was it meant to go, or did it go by mistake?",
	EmptiedKeep:  "Keep what the register holds",
	EmptiedClear: func(cells int) string { return "Empty " + enNumber(cells) + plural(cells, " cell F8", " cells F8") },
}
