package text

// CLIReturn is what the commands say of how far records have come, of receipts and of comments.
type CLIReturn struct {
	Stage        func(code string) string // saved, packed, received, appraised
	StageHead    string
	StageLine    func(stage string) string
	Ladder       func(saved, packed, received, appraised int) string
	Receipt      string // heading
	ReceiptOf    func(state string) string
	InQuarantine func(n int) string
	AsideCount   func(n int) string
	OpenComments func(n int) string
	NothingToDo  string
	TodoNext     string
	CommentOn    func(input, text string) string
	Commented    string
	CommentGone  string
	Answered     string
	SeveralYears Sentence
	ByUnit       string // heading of digests by unit
}

var cliReturnVi = CLIReturn{
	Stage: choice(map[string]string{
		"saved": "đã lưu", "packed": "đã đóng gói", "received": "cấp trên đã nhận", "appraised": "đã thẩm định",
	}),
	StageHead: "Đường đi",
	StageLine: func(stage string) string { return "Đường đi: " + stage },
	Ladder: func(saved, packed, received, appraised int) string {
		return "Lượt đăng ký của đơn vị: " + viNumber(saved) + " mới lưu ở đây · " + viNumber(packed) + " đã đóng gói, cấp trên chưa báo nhận · " +
			viNumber(received) + " cấp trên đã nhận · " + viNumber(appraised) + " đã thẩm định."
	},
	Receipt: "Biên nhận",
	ReceiptOf: choice(map[string]string{
		"accepted": "✓ đã nhận", "waiting": "! đang chờ", "refused": "× bị từ chối", "aside": "! bên nhận đã rút lại",
	}),
	InQuarantine: func(n int) string { return viNumber(n) + " gói bị cách ly: danvan quarantine." },
	AsideCount:   func(n int) string { return viNumber(n) + " thay đổi đang để riêng: danvan imports." },
	OpenComments: func(n int) string { return viNumber(n) + " góp ý chưa trả lời: danvan todo." },
	NothingToDo:  "Không có góp ý nào chưa trả lời.",
	TodoNext:     "Sửa bằng danvan set, rồi trả lời: danvan answer ID \"đã sửa\".",
	CommentOn:    func(input, text string) string { return input + ": " + text },
	Commented:    "Đã ghi góp ý; gửi xuống trong gói kế tiếp.",
	CommentGone:  "Đã rút góp ý.",
	Answered:     "Đã ghi trả lời; gửi lên trong gói kế tiếp.",
	SeveralYears: Sentence{"Mô hình này có nhiều năm đăng ký.", "Nêu ID của lượt đăng ký: cột đầu của “danvan list”."},
	ByUnit:       "Theo từng đơn vị, để so với nơi gửi hay nơi nhận:",
}

var cliReturnEn = CLIReturn{
	Stage: choice(map[string]string{
		"saved": "saved", "packed": "packed", "received": "received above", "appraised": "appraised",
	}),
	StageHead: "Way up",
	StageLine: func(stage string) string { return "Way up: " + stage },
	Ladder: func(saved, packed, received, appraised int) string {
		return "Participations of this unit: " + enNumber(saved) + " saved here alone · " + enNumber(packed) + " in a bundle that is not known to have arrived · " +
			enNumber(received) + " received above · " + enNumber(appraised) + " appraised."
	},
	Receipt: "Receipt",
	ReceiptOf: choice(map[string]string{
		"accepted": "✓ received", "waiting": "! waits", "refused": "× refused", "aside": "! undone by the receiver",
	}),
	InQuarantine: func(n int) string {
		return enNumber(n) + plural(n, " bundle", " bundles") + " in quarantine: danvan quarantine."
	},
	AsideCount: func(n int) string {
		return enNumber(n) + plural(n, " change lies", " changes lie") + " aside: danvan imports."
	},
	OpenComments: func(n int) string {
		return enNumber(n) + plural(n, " comment", " comments") + " not answered: danvan todo."
	},
	NothingToDo:  "All comments are answered.",
	TodoNext:     "Edit with danvan set, then answer: danvan answer ID \"done\".",
	CommentOn:    func(input, text string) string { return input + ": " + text },
	Commented:    "The comment is saved and goes down with the next bundle.",
	CommentGone:  "The comment was taken back.",
	Answered:     "The answer is saved and goes up with the next bundle.",
	SeveralYears: Sentence{"This model has participations of several years.", "Give the ID of one: the first column of “danvan list”."},
	ByUnit:       "By unit, to be compared with the sender or the receiver:",
}
