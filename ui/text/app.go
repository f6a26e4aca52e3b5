package text

// App is what the screen says around its pages.
type App struct {
	Opening          string // why nothing can be done yet
	Retry, Close     string // answers
	QuitAsk          string // at Ctrl+C
	QuitBody, Stay   string
	NotOpened        string                                // the title of why the register cannot be opened
	Failed           string                                // the title of why something else failed
	Undone, Redone   func(name string, records int) string // name: of the first record, perhaps none
	UndoKept         func(records int) string              // in so many somebody has changed something since
	UndoneNothing    string
	UndoReason       string // the reason that an undo gives in the history
	RedoReason       string
	NothingToUndo    string
	UndoAsk, RedoAsk string
	UndoBody         func(what, at string) string
	UndoNo           string
	UndoWords        string                                  // Ctrl+Z in a box beside a list
	Elsewhere        func(redo bool, what, at string) string // what would be undone, and does not show here
	AndOthers        func(what string, n int) string
	NothingToRedo    string
	CancelKey        string // below work that takes a while
	Cancelling       string
	HelpKeys         string // how to leave the help
	TooSmall         func(leastWidth, leastHeight, width, height int) string
	Passphrase       string
	PassphraseWhy    string
	PassphraseWrong  string
	PassphraseKeys   string
	BackingUp        string // while it runs
	Checking         string
}

var appVi = App{
	Opening:   "Đang mở sổ…",
	Retry:     "Thử lại",
	Close:     "Đóng",
	QuitAsk:   "Thoát danvan?",
	QuitBody:  "Phần đang gõ dở được giữ trong bản nháp. Muốn chép chữ trên màn hình: bôi đen bằng chuột rồi chép theo cách của cửa sổ này.",
	Stay:      "Ở lại",
	NotOpened: "Chưa mở được sổ",
	Failed:    "Chưa làm được việc này",
	Undone: func(name string, records int) string {
		return "Đã hoàn tác" + viSaved(name, records) + ". Ctrl+Y làm lại."
	},
	Redone: func(name string, records int) string {
		return "Đã làm lại" + viSaved(name, records) + ". Ctrl+Z hoàn tác."
	},
	UndoKept: func(records int) string {
		return viNumber(records) + " mục đã có người sửa sau đó, giữ nguyên."
	},
	UndoneNothing: "Không hoàn tác được: đã có người sửa sau đó. Không có gì thay đổi.",
	UndoReason:    "hoàn tác", RedoReason: "làm lại",
	UndoAsk: "Hoàn tác lần lưu này?", RedoAsk: "Làm lại điều vừa hoàn tác?",
	UndoBody:  func(what, at string) string { return "Lần lưu lúc " + at + ": " + what + "." },
	UndoNo:    "Giữ nguyên",
	UndoWords: "Ctrl+Z, Ctrl+Y ở đây là của chữ trong ô. ↓ rồi mới là của lần lưu.",
	Elsewhere: func(redo bool, what, at string) string {
		head := "Lần lưu cuối ở nơi khác"
		if redo {
			head = "Điều vừa hoàn tác ở nơi khác"
		}
		return head + ": " + what + ", " + at + ". F10 rồi bấm lại."
	},
	AndOthers:     func(what string, n int) string { return what + " và " + viNumber(n) + " mô hình khác" },
	NothingToUndo: "Phiên này chưa lưu gì để hoàn tác.", NothingToRedo: "Không có gì vừa hoàn tác để làm lại.",
	CancelKey:  "Esc để thôi; những gì đã xong vẫn được giữ.",
	Cancelling: "Đang dừng…",
	HelpKeys:   "Esc đóng",
	TooSmall: func(leastWidth, leastHeight, width, height int) string {
		return "Cửa sổ hơi nhỏ: cần ít nhất " + digits(leastWidth) + "×" + digits(leastHeight) + ", đang có " + digits(width) + "×" + digits(height) +
			". Kéo rộng cửa sổ ra; không có gì bị mất."
	},
	Passphrase:      "Mật khẩu của khóa đơn vị",
	PassphraseWhy:   "Cần để ký gói. Chỉ hỏi một lần cho mỗi lần mở sổ.",
	PassphraseWrong: "Mật khẩu chưa đúng. Xem lại bộ gõ và phím Caps Lock.",
	PassphraseKeys:  "Enter tiếp tục, Esc thôi",
	BackingUp:       "Đang sao lưu và kiểm tra bản sao…",
	Checking:        "Đang đọc lại toàn bộ sổ…",
}

var appEn = App{
	Opening:   "Opening the register…",
	Retry:     "Try again",
	Close:     "Close",
	QuitAsk:   "Quit danvan?",
	QuitBody:  "What is half typed is kept as a draft. To copy text from the screen, mark it with the mouse and copy it the way this window does.",
	Stay:      "Stay",
	NotOpened: "The register could not be opened",
	Failed:    "This could not be done",
	Undone: func(name string, records int) string {
		return "Undone" + enSaved(name, records) + ". Ctrl+Y redoes it."
	},
	Redone: func(name string, records int) string {
		return "Redone" + enSaved(name, records) + ". Ctrl+Z undoes it."
	},
	UndoKept:      func(records int) string { return enNumber(records) + " were changed since and stay." },
	UndoneNothing: "It cannot be undone: somebody changed it since. Nothing has changed.",
	UndoReason:    "undone", RedoReason: "redone",
	UndoAsk: "Undo this save?", RedoAsk: "Redo what was undone?",
	UndoBody:  func(what, at string) string { return "Saved " + at + ": " + what + "." },
	UndoNo:    "Keep it",
	UndoWords: "Ctrl+Z and Ctrl+Y are about the words in this box. ↓ first for what was saved.",
	Elsewhere: func(redo bool, what, at string) string {
		head := "The last save was elsewhere"
		if redo {
			head = "What was undone is elsewhere"
		}
		return head + ": " + what + ", " + at + ". F10, then press again."
	},
	AndOthers:     func(what string, n int) string { return what + " and " + enNumber(n) + " more models" },
	NothingToUndo: "Nothing was saved in this session that could be undone.", NothingToRedo: "Nothing was undone that could be redone.",
	CancelKey:  "Esc cancels; what is done stays.",
	Cancelling: "Stopping…",
	HelpKeys:   "Esc closes",
	TooSmall: func(leastWidth, leastHeight, width, height int) string {
		return "The window is too small: at least " + digits(leastWidth) + "×" + digits(leastHeight) + " is needed, it has " + digits(width) + "×" +
			digits(height) + ". Make it larger; nothing is lost."
	},
	Passphrase:      "Passphrase of the unit's key",
	PassphraseWhy:   "It is needed to sign a bundle, once each time the register is opened.",
	PassphraseWrong: "That is not the passphrase. Check the input method and Caps Lock.",
	PassphraseKeys:  "Enter continues, Esc cancels",
	BackingUp:       "Backing up and checking the copy…",
	Checking:        "Reading the whole register…",
}
