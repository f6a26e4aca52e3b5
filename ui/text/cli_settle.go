package text

// CLISettling is what the commands say of conflicts and how they are settled.
type CLISettling struct {
	FlagFilled, FlagLatest, FlagUnit, FlagAll, FlagField, FlagUndo string

	UndoAlone, NeedsInput, NothingToUndo Sentence
	Edited                               func(inputs string) string
	Alike                                func(n int, label, field string) string
	Count                                func(found, settled, unclear, notOurs, changed int) string
	ReasonWanted, UndoNext               string
	DemoThere, DemoHere                  string // two versions of the same content
}

var settlingVi = CLISettling{
	FlagFilled: "lấy giá trị của bên có ghi, khi các bên kia để trống",
	FlagLatest: "lấy giá trị được ghi sau cùng",
	FlagUnit:   "lấy giá trị do đơn vị có `MÃ` này ghi",
	FlagAll:    "áp dụng một cách chọn cho mọi chỗ trái ngược; xem trước bằng --dry-run",
	FlagField:  "chỉ các chỗ trái ngược của `Ô` này",
	FlagUndo:   "hoàn tác lần chọn gần nhất, cả loạt nếu đã chọn cả loạt; các chỗ ấy chờ chọn lại",

	UndoAlone:     Sentence{"--undo không đi cùng cách chọn nào.", "Viết: danvan resolve --undo."},
	NeedsInput:    Sentence{"--take và --value cần nêu một ô.", "Viết: danvan resolve ID Ô --take N. Xem các ô: danvan conflicts."},
	NothingToUndo: Sentence{"Chưa có lần chọn nào để hoàn tác.", "Các giá trị cũ vẫn nằm trong lịch sử: danvan history ID."},
	Edited:        func(inputs string) string { return "đã sửa: " + inputs },
	Alike: func(n int, label, field string) string {
		return viNumber(n) + " chỗ " + viQuote(label) + " giống nhau. Chọn một lượt: danvan resolve --all --field " + field + " --take-unit MÃ --dry-run."
	},
	Count: func(found, settled, unclear, notOurs, changed int) string {
		s := viNumber(found) + " chỗ trái ngược: " + viNumber(settled) + " chọn được"
		if unclear > 0 {
			s += ", " + viNumber(unclear) + " không áp dụng được cách chọn này"
		}
		if notOurs > 0 {
			s += ", " + viNumber(notOurs) + " do đơn vị khác quyết định"
		}
		if changed > 0 {
			s += ", " + viNumber(changed) + " vừa thay đổi theo chỗ khác"
		}
		return s + "."
	},
	ReasonWanted: "Trong đó có việc của đơn vị cấp dưới: khi ghi cần --reason \"LÝ DO\".",
	UndoNext:     "Hoàn tác cả lượt: danvan resolve --undo.",
	DemoThere: "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; " +
		"Ban Công tác Mặt trận và các đoàn thể đến từng nhà vận động, bàn bạc công khai tại ba cuộc họp thôn. Có 42 hộ hiến đất, tháo dỡ tường rào. " +
		"Đoạn đường dài 1,2 km làm xong sau hai tháng, không có đơn thư.",
	DemoHere: "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; " +
		"Ban Công tác Mặt trận và các đoàn thể đến từng nhà vận động, bàn bạc công khai tại ba cuộc họp thôn. Có 45 hộ hiến đất, tháo dỡ tường rào. " +
		"Đoạn đường dài 1,2 km làm xong sau gần ba tháng, không có đơn thư.",
}

var settlingEn = CLISettling{
	FlagFilled: "take the filled value where the other sides are empty",
	FlagLatest: "take the value that was written last",
	FlagUnit:   "take what the unit with this `CODE` wrote",
	FlagAll:    "make one choice for all conflicts; look first with --dry-run",
	FlagField:  "only conflicts of this `INPUT`",
	FlagUndo:   "take the last decision back, for all where it was made for all; they wait to be decided again",

	UndoAlone:     Sentence{"--undo goes with no other choice.", "Write: danvan resolve --undo."},
	NeedsInput:    Sentence{"--take and --value need one input.", "Write: danvan resolve ID INPUT --take N. For the inputs: danvan conflicts."},
	NothingToUndo: Sentence{"There is no decision to take back.", "The old values are in the history: danvan history ID."},
	Edited:        func(inputs string) string { return "edited: " + inputs },
	Alike: func(n int, label, field string) string {
		return enNumber(n) + " conflicts of " + enQuote(label) + " are alike. One choice for all: danvan resolve --all --field " + field + " --take-unit CODE --dry-run."
	},
	Count: func(found, settled, unclear, notOurs, changed int) string {
		s := enNumber(found) + plural(found, " conflict: ", " conflicts: ") + enNumber(settled) + " decided"
		if unclear > 0 {
			s += ", " + enNumber(unclear) + " where the choice says nothing"
		}
		if notOurs > 0 {
			s += ", " + enNumber(notOurs) + " for another unit to decide"
		}
		if changed > 0 {
			s += ", " + enNumber(changed) + " changed by another decision"
		}
		return s + "."
	},
	ReasonWanted: "Some lie in the affairs of a unit below: to decide them needs --reason \"REASON\".",
	UndoNext:     "To take all of it back: danvan resolve --undo.",
	DemoThere: "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; " +
		"Ban Công tác Mặt trận và các đoàn thể đến từng nhà vận động, bàn bạc công khai tại ba cuộc họp thôn. Có 42 hộ hiến đất, tháo dỡ tường rào. " +
		"Đoạn đường dài 1,2 km làm xong sau hai tháng, không có đơn thư.",
	DemoHere: "Chi bộ ra nghị quyết chuyên đề, phân công từng đảng viên phụ trách nhóm hộ; " +
		"Ban Công tác Mặt trận và các đoàn thể đến từng nhà vận động, bàn bạc công khai tại ba cuộc họp thôn. Có 45 hộ hiến đất, tháo dỡ tường rào. " +
		"Đoạn đường dài 1,2 km làm xong sau gần ba tháng, không có đơn thư.",
}
