package text

// Todo is the list of comments that wait for an answer.
type Todo struct {
	Title                    string
	Count                    func(n int) string
	None, NoneMore           string
	Reading                  string
	Whole, WholeLine         string                    // all of a participation, of a line of another sheet
	Now                      func(value string) string // what the input holds
	Empty                    string
	Answer                   string // the label of the input
	AnswerDone               string // its placeholder: what an empty answer means
	AnswerNote               string
	Answered, Reopened       string
	NoComment, NothingToUndo string // why something cannot be done
	Help, HelpAnswer         string
}

var todoVi = Todo{
	Title: "Góp ý",
	Count: func(n int) string { return viNumber(n) + " chờ trả lời" },
	None:  "Không có góp ý nào chờ trả lời.", NoneMore: "Góp ý của đơn vị cấp trên về từng ô đến cùng gói phản hồi, và hiện ở đây cho đến khi được trả lời.",
	Reading: "Đang đọc góp ý…",
	Whole:   "Cả lượt đăng ký", WholeLine: "Cả dòng này",
	Now: func(value string) string { return "hiện ghi: " + value }, Empty: "(trống)",
	Answer: "Trả lời", AnswerDone: "đã sửa", AnswerNote: "Để trống rồi Enter nghĩa là đã sửa. Trả lời đi lên trong gói kế tiếp.",
	Answered: "Đã ghi trả lời. Ctrl+Z mở lại góp ý.", Reopened: "Góp ý lại chờ trả lời.",
	NoComment: "không có góp ý nào chờ trả lời ở dòng này", NothingToUndo: "từ lúc mở trang này chưa trả lời gì",
	Help: "Những điều đơn vị cấp trên hỏi về từng ô của các mô hình và của các phiếu khác (số liệu, khen thưởng…), mỗi góp ý kèm giá trị hiện có. F4 mở biểu mẫu đúng ô ấy để sửa; sửa xong, Esc hoặc Ctrl+S trở lại đây và " +
		"Enter để trả lời.",
	HelpAnswer: "Trả lời để trống nghĩa là đã sửa; cũng có thể viết lý do vì sao giữ nguyên. Nếu cấp trên viết lại góp ý, nó lại hiện ở đây. Ctrl+Z mở lại góp ý vừa trả lời.",
}

var todoEn = Todo{
	Title: "Comments",
	Count: func(n int) string { return enNumber(n) + " to answer" },
	None:  "No comment waits for an answer.", NoneMore: "What the unit above says about single inputs comes with its return bundle, and is shown here until it is answered.",
	Reading: "Reading the comments…",
	Whole:   "The whole participation", WholeLine: "All of this line",
	Now: func(value string) string { return "it says now: " + value }, Empty: "(empty)",
	Answer: "Answer", AnswerDone: "done", AnswerNote: "Enter with nothing written means done. The answer goes up with the next bundle.",
	Answered: "The answer is saved. Ctrl+Z opens the comment again.", Reopened: "The comment waits for an answer again.",
	NoComment: "no comment on this row waits for an answer", NothingToUndo: "nothing was answered since the page was opened",
	Help: "What the unit above asks about single inputs of models and of other sheets (figures, awards…), each with what the input holds now. F4 opens the form on that very input; when it is mended, Esc or Ctrl+S " +
		"comes back here and Enter answers.",
	HelpAnswer: "An empty answer means done; you may also write why it stays as it is. When the unit above writes a comment anew, it is shown here again. Ctrl+Z opens the comment again that was answered last.",
}
